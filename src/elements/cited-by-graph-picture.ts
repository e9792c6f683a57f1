import { nothing, svg, type TemplateResult } from "lit";
import type { Domain } from "../feed/types.js";
import { formatNumber } from "../format.js";
import type { Note } from "../model/citations.js";
import { isStep, opposite, titleLeading, type Heading, type Label, type Picture } from "../layout/graph.js";
import { mark } from "../layout/marks.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import { countsText, headingText, nodeText } from "./cited-by-graph-text.js";

/** What of the picture the reader points at or looks for. */
export interface Reading {
  /** Index of the note that takes the focus when the picture is tabbed to. */
  current: number;
  /** Index of the note whose citations are lit; -1 for none. */
  lit: number;
  /** Indices of the notes looked for. */
  found?: ReadonlySet<number>;
  /** Indices of the notes of a way that is lit instead, one after the other. */
  way?: readonly number[];
}

/** @returns the notes that are lit with the one pointed at: itself, whom it cites and who cites it; or those looked for */
function litNodes({ links }: Neighbourhood, { lit, found, way }: Reading): ReadonlySet<number> | undefined {
  if (way) return new Set(way);
  if (lit < 0) return found;
  const on = new Set([lit]);
  for (const { source, target } of links) {
    if (source === lit) on.add(target);
    if (target === lit) on.add(source);
  }
  return on;
}

/** A text of the interface; isolated, for in the picture it stands in a line from left to right. */
const aside = (name: string, { x, y, anchor }: Omit<Heading, "relation">, text: string) =>
  svg`<text x=${x} y=${y} text-anchor=${anchor} class=${name}>\u2068${text}\u2069</text>`;

const rightToLeft = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * What a line break or an ellipsis stands for is there too, to be read, found and copied, but moves no letter.
 * Each line is isolated: else engines order the letters of all lines as those of one.
 */
function lines({ x, y, anchor, lines: texts }: Label, leading: number, { title, lang }: Note): TemplateResult {
  const isRtl = rightToLeft.test(title);
  const mirrored = opposite[anchor];
  const only = texts[0] === title;
  let read = 0;
  const spans = texts.map((text, at) => {
    const rtl = isRtl || rightToLeft.test(text);
    const side = rtl ? mirrored : anchor;
    const last = at === texts.length - 1;
    const shown = last ? text.replace(/…$/, "") : text;
    const start = title.indexOf(shown, read);
    const before = title.slice(read, start);
    read = start + shown.length;
    const rest = title.slice(read, read + 400);
    const space = side === "end" ? "" : /^\s*/.exec(rest)![0];
    read += space.length;
    const after = last ? svg`<tspan font-size="0.01">${rest}</tspan>` : space;
    return svg`<tspan x=${x} y=${y + at * leading} direction=${rtl ? "rtl" : nothing} text-anchor=${side}>${before}${shown}${after}${text.slice(shown.length)}</tspan>`;
  });
  return svg`<text part="label" x=${x} y=${y} direction=${only && isRtl ? "rtl" : nothing} text-anchor=${isRtl ? mirrored : anchor} lang=${lang ?? nothing}>${only ? title : spans}</text>`;
}

/**
 * The citations and the notes of a picture, to be put into an `<svg>` of its size. Citations first, so that no line
 * crosses a dot; notes in reading order.
 *
 * @param lang BCP 47 language of the interface
 */
export function pictureView(
  graph: Neighbourhood,
  { places, links, headings, frame, facts, letter }: Picture,
  domains: readonly Domain[],
  reading: Reading,
  lang: string,
): TemplateResult {
  const on = litNodes(graph, reading);
  const told = new Set<string>();
  const classOf = (at: number) => (!on ? "" : on.has(at) ? "on" : "off");
  return svg`<g class="links" aria-hidden="true">${links.map((path, at) => {
    const link = graph.links[at]!;
    const { source, target } = link;
    // What joins two notes of a shortest way is a step of it.
    const lit = reading.way ? on!.has(source) && on!.has(target) : reading.lit === source || reading.lit === target;
    return svg`<path part="link" class="link ${isStep(graph, link) ? "step" : ""} ${on ? (lit ? "on" : "off") : ""}" d=${path} />`;
  })}</g>
    ${headings.map((heading) => {
      const { relation } = heading;
      const all = graph.nodes.filter((node) => node.depth === 1 && node.relation === relation);
      const more = told.has(relation) ? "…" : formatNumber(lang, all.length);
      told.add(relation);
      return aside("heading", heading, `${headingText(relation)} ${more}`);
    })}
    ${places.map(({ x, y, r, label }, at) => {
      const { note, depth, relation } = graph.nodes[at]!;
      const centre = graph.centred && !at;
      const parts =
        depth === 1 ? { citing: "citing", both: "citing cited", cited: "cited" }[relation] : centre ? "centre" : "";
      const shape = domains.findIndex(({ id }) => id === note.domain) + 1;
      return svg`<a part="node ${parts}" class="node ${centre ? "centre" : ""} ${note.known ? "" : "unknown"} ${classOf(at)}"
        role="link" data-node=${at} href=${note.url ?? nothing} tabindex=${at === reading.current ? 0 : -1}
        aria-label=${nodeText(graph, at, domains, lang)}>
        ${
          centre && frame
            ? svg`<rect class="frame" x=${frame.x} y=${frame.y} width=${frame.width} height=${frame.height} />`
            : svg`<circle class="reach" cx=${x} cy=${y} r=${letter * 0.92} /><path class="dot h${shape % 7}" d=${mark(shape, x, y, r)} fill=${domains[shape - 1]?.color ?? nothing} />`
        }
        ${label ? lines(label, centre && facts ? titleLeading : letter * 1.19, note) : nothing}
      </a>
      ${centre && facts ? aside("facts", facts, countsText(note, lang, true)) : nothing}`;
    })}`;
}
