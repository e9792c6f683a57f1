import type { Neighbourhood } from "../model/neighbourhood.js";
import { arcs } from "./fan-arcs.js";
import type { Sketch } from "./fan-rows.js";
import { arrow, isStep, letter, opposite, pictureWidth, round, type Anchor, type Picture } from "./graph.js";

/**
 * How wide the picture is to be, in layout units, and whether its reader reads from right to left. `breadth` is how much
 * wider than `textWidth` says the labels' letters are, 1 or more.
 */
export interface FanOptions {
  width: number;
  rtl?: boolean;
  breadth?: number;
}

/**
 * Lays a neighbourhood out so that every note has a line of its own under the heading of its relation.
 *
 * @param graph a centred neighbourhood, nodes in reading order
 * @param sketched where it is narrow `column`, one below the other with the centre between them; else those that cite the
 * centre along an arc before it and those it cites along one after it
 */
export function fan(
  graph: Neighbourhood,
  { width: given, rtl = false, breadth = 1 }: FanOptions,
  sketched?: ((graph: Neighbourhood, width: number) => Sketch) | null,
): Picture {
  const width = pictureWidth(given);
  // Sketched for letters of the usual breadth in a narrower picture, which is then drawn out.
  const sketch = (sketched ?? arcs)(graph, width / breadth);
  const { height, frame, facts } = sketch;
  const across = (x: number) => (rtl ? width - x * breadth : x * breadth);
  const flip = (x: number) => round(across(x));
  const turned = <T extends { x: number; y: number; anchor: Anchor }>(text: T): T => {
    const anchor = rtl ? opposite[text.anchor] : text.anchor;
    return { ...text, x: flip(text.x), y: round(text.y), anchor };
  };
  const places = sketch.places.map(({ x, y, r, label }) => ({
    x: flip(x),
    y: round(y),
    r,
    label: label && turned(label),
  }));
  return {
    width,
    height: round(height),
    letter,
    places,
    points: places.map(({ x, y }) => [x, y]),
    links: graph.links.map((link, at) => {
      const points = sketch.curves[at]!.map((value, place) => (place % 2 ? value : across(value)));
      return arrow(points, isStep(graph, link) ? 5 : 4);
    }),
    headings: sketch.headings.map(turned),
    frame: frame && {
      x: flip(rtl ? frame.x + frame.width : frame.x),
      y: round(frame.y),
      width: round(frame.width * breadth),
      height: round(frame.height),
    },
    facts: facts && turned(facts),
  };
}
