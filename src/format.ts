// Of a language that is always asked for; the first answer of Intl takes longer than a card.
const cache = new Map<string, unknown>([["s en", "en-Latn"]]);

/** @returns what `make` made for this key the first time; Intl objects are dear */
export function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

/**
 * @param lang any text
 * @returns the BCP 47 tag in canonical form, or undefined when it is none
 */
export function canonicalLang(lang: string | null | undefined): string | undefined {
  try {
    return lang ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** @returns language and script with likely subtags filled in, as in `zh-Hant`; "" when `lang` is none */
export function languageAndScript(lang: string | undefined): string {
  return cached(`s ${lang}`, () => {
    try {
      const { language, script } = new Intl.Locale(lang!).maximize();
      return `${language}-${script}`;
    } catch {
      return "";
    }
  });
}

/** @returns `rtl` for languages of a script written from right to left, else `ltr` */
export function directionOf(lang: string | undefined): "ltr" | "rtl" {
  return /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/.test(languageAndScript(lang)) ? "rtl" : "ltr";
}

// Languages that write a small whole number as JavaScript does: the first Intl object of a page takes longer than a chart.
const plain = /^(en|zh)[^u]* -?\d{1,3}$/;

/**
 * @param value a finite number
 * @param options as of Intl.NumberFormat
 * @returns the number as the language writes it
 */
export function formatNumber(lang: string, value: number, options?: Intl.NumberFormatOptions): string {
  if (!options && plain.test(`${lang} ${value}`)) return `${value}`;
  return cached(
    `n ${lang} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(canonicalLang(lang), options),
  ).format(value);
}

/**
 * @param value RFC 3339, or a date alone; a date alone is the same day for every reader
 * @returns the day as the language writes it, or the text itself when it is no date
 */
export function formatDate(lang: string, value: string): string {
  // Of what is not written year first, engines make what they like.
  const time = Date.parse(/^\d{4}-/.test(value) ? value : "");
  if (isNaN(time)) return value;
  const timeZone = value.length > 10 ? undefined : "UTC";
  const format = () => new Intl.DateTimeFormat(canonicalLang(lang), { dateStyle: "long", timeZone });
  return cached(`d ${lang} ${timeZone}`, format).format(time);
}
