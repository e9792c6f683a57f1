const known = new Set(
  (
    "aa ab af am an ar as ay az ba be bg bn bo br bs ca co cs cy da de dv dz el en eo es et eu fa fi fil fj fo fr fy ga gd gl gn gu " +
    "ha he hi hr hsb ht hu hy ia id is it iu ja jv ka kk kl km kn ko ku kw ky la lb ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl " +
    "nn no oc or pa pl ps pt qu rm ro ru rw sa sd se si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tl tn to tr tt ug uk ur " +
    "uz vi wo xh yi yo yue za zh zu"
  ).split(" "),
);
const shape = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/i;

/** @returns a language tag as BCP 47 writes it (`zh_tw` is `zh-TW`), or undefined when the name is not one */
export function languageTag(name: string): string | undefined {
  const [, language = "", script, region] = shape.exec(name) ?? [];
  if (!known.has(language.toLowerCase())) return undefined;
  const parts = [
    language.toLowerCase(),
    script && script[0]!.toUpperCase() + script.slice(1).toLowerCase(),
    region?.toUpperCase(),
  ];
  return parts.filter(Boolean).join("-");
}
