/**
 * What Lit's own scanner makes of a template, for templates as `minifiedTemplates` leaves them: every bound attribute
 * in double quotes, no binding in a tag, a comment or raw text. In a quarter of the code; the build compares the two.
 *
 * @param strings the pieces between the bindings
 * @param svg whether it is a part of an `<svg>`
 * @param marker stands where a binding is in an attribute, and names the comment where it is between tags
 * @returns the markup to parse, and the names of the bound attributes, which parsing would turn into lower case
 */
export function templateHtml(
  strings: readonly string[],
  svg: boolean,
  marker: string,
): [html: string, names: string[]] {
  const names: string[] = [];
  let inValue = false;
  let html = svg ? "<svg>" : "";
  strings.forEach((text, i) => {
    if (i) html += inValue ? marker : `<?${marker}>`;
    const named = names.length;
    html += text.replace(/([^\s"]+)(="[^"]*)$/, (_, name: string, value: string) => {
      names.push(name);
      return `${name}$lit$${value}`;
    });
    inValue = names.length > named || (inValue && !text.includes('"'));
  });
  return [(strings.at(-1) ? html : `${html}<?>`) + (svg ? "</svg>" : ""), names];
}
