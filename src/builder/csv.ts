/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line ends and doubled quotes.
 *
 * @param text also with a byte order mark, and with semicolons or tabs where the first line has no comma
 * @returns rows of fields, each with the line it begins on, from 1; empty lines left out
 */
export function csvRows(text: string): { line: number; fields: string[] }[] {
  const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [first = ""] = source.split("\n", 1);
  const separator = first.includes(",") ? "," : first.includes("\t") ? "\t" : ";";
  const rows: { line: number; fields: string[] }[] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|((?!")[^${separator}\\n]*))(${separator}|\\n|$)`, "y");
  let line = 1;
  let start = 1;
  let fields: string[] = [];
  while (field.lastIndex < source.length) {
    const [whole, quoted, plain = "", end] = field.exec(source) ?? [];
    if (whole === undefined) throw new SyntaxError(`Line ${line}: a quote stands where it may not.`);
    fields.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    line += whole.split("\n").length - 1;
    if (end === separator && field.lastIndex < source.length) continue;
    if (end === separator) fields.push("");
    if (fields.some(Boolean)) rows.push({ line: start, fields });
    fields = [];
    start = line;
  }
  return rows;
}
