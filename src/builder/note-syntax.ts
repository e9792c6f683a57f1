import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Code, Construct, Extension, State, Tokenizer } from "micromark-util-types";

/** A link or embed in double brackets, as it stands in the note. */
export interface Wikilink {
  type: "wikilink";
  /** With brackets: `[[a#h|b]]`, `![[a]]`. */
  value: string;
}

const exclamation = 33;
const dollar = 36;
const openBracket = 91;
const closeBracket = 93;
const longest = 1000;

const isLineEnd = (code: Code) => code === null || (code < -2 && code > -6);
const isBlank = (code: Code) => code === null || code < 0 || code === 32;

/** Token types are open by declaration merging only, which every dependency would see. */
const token = (name: string) => name as "data";

const tokenizeWikilink: Tokenizer = (effects, ok, nok) => {
  let length = 0;
  const start: State = (code) => {
    effects.enter(token("wikilink"));
    effects.consume(code);
    return code === exclamation ? first : second;
  };
  const first: State = (code) => {
    if (code !== openBracket) return nok(code);
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== openBracket) return nok(code);
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (isLineEnd(code) || code === openBracket || length > longest) return nok(code);
    if (code === closeBracket && !length) return nok(code);
    length++;
    effects.consume(code);
    return code === closeBracket ? closing : inside;
  };
  const closing: State = (code) => {
    if (code !== closeBracket) return nok(code);
    effects.consume(code);
    effects.exit(token("wikilink"));
    return ok;
  };
  return start;
};

/** `$x$`, but not `$5 and $6`: no blank inside the dollars, no digit after them. */
const tokenizeFormula: Tokenizer = (effects, ok, nok) => {
  let length = 0;
  let last: Code = null;
  const start: State = (code) => {
    effects.enter(token("formula"));
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (isLineEnd(code) || length > longest || (!length && (isBlank(code) || code === dollar))) return nok(code);
    length++;
    effects.consume(code);
    if (code === dollar && !isBlank(last)) return after;
    last = code;
    return inside;
  };
  const after: State = (code) => {
    if (code === dollar || (code !== null && code >= 48 && code <= 57)) return nok(code);
    effects.exit(token("formula"));
    return ok(code);
  };
  return start;
};

const wikilink: Construct = { name: "wikilink", tokenize: tokenizeWikilink };
const formula: Construct = { name: "formula", tokenize: tokenizeFormula };

/** Wikilinks and formulas in a line of text: what is inside them is neither emphasis nor another link. */
export const noteSyntax: Extension = {
  text: { [exclamation]: wikilink, [openBracket]: wikilink, [dollar]: formula },
};

/** Wikilinks become nodes of their own, formulas text. */
export const noteSyntaxFromMarkdown: FromMarkdownExtension = {
  enter: {
    wikilink(opened) {
      this.enter({ type: "wikilink", value: this.sliceSerialize(opened) } as never, opened);
    },
    formula(opened) {
      this.enter({ type: "text", value: this.sliceSerialize(opened) }, opened);
    },
  },
  exit: {
    wikilink(closed) {
      this.exit(closed);
    },
    formula(closed) {
      this.exit(closed);
    },
  },
};

/** What a wikilink says. */
export interface WikilinkParts {
  target: string;
  /** Heading or block, without `#`. */
  heading: string;
  label: string;
  embed: boolean;
}

/** @param value with brackets; inside a table its bar may be escaped */
export function wikilinkParts(value: string): WikilinkParts {
  const embed = value.startsWith("!");
  const inner = value.slice(embed ? 3 : 2, -2);
  const [, whole = inner, label = ""] = /^(.*?)\\?\|(.*)$/s.exec(inner) ?? [];
  const at = whole.indexOf("#");
  const target = (at < 0 ? whole : whole.slice(0, at)).trim();
  return { target, heading: at < 0 ? "" : whole.slice(at + 1).trim(), label: label.trim(), embed };
}
