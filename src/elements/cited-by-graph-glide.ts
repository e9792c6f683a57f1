import type { Desk, Outlook, Stage } from "./cited-by-graph-desk.js";

/** Milliseconds without a move after which a picture is still. */
const stillness = 140;
/** As much larger or smaller as it was drawn, a picture is drawn anew while it moves: its letters are to keep their size. */
const most = 1.2;

type Size = Stage["picture"];

interface Glide {
  /** What the picture was drawn for, and what it is moved to. */
  from: Outlook;
  to: Outlook;
  /** When, by the clock of performance.now(). */
  at: number;
}

const glides = new WeakMap<Desk, Glide>();

/** @returns what the reader sees by now, which may not be drawn yet */
export function outlookOf(desk: Desk): Outlook {
  const { outlook } = desk.reader();
  const glide = glides.get(desk);
  return glide?.from === outlook ? glide.to : outlook;
}

/**
 * Shows what a reader wants to see. A picture made of elements takes long to be drawn: while it is moved, the drawing is
 * moved as an image is, and it is drawn anew when it rests. A canvas knows by itself what to do.
 */
export function look(to: Outlook, { desk, picture: size }: Stage): void {
  const picture = pictureOf(desk);
  if (!picture) return desk.set({ outlook: to });
  const from = desk.reader().outlook;
  const before = glides.get(desk);
  const larger = to.scale / from.scale;
  glides.set(desk, { from, to, at: performance.now() });
  if (!before) {
    picture.parentElement!.style.setProperty("overflow", "clip");
    for (const [name, value] of moving) picture.style.setProperty(name, value);
    setTimeout(() => rest(desk), stillness);
  }
  if (before?.from !== from || larger > most || larger < 1 / most) draw(desk, size);
  else move(desk, size);
}

/** What is beyond the frame may come into it. */
const moving = [
  ["will-change", "transform"],
  ["transform-origin", "0 0"],
  ["overflow", "visible"],
] as const;

const pictureOf = (desk: Desk) => desk.root().querySelector<SVGElement>("svg.picture");

/** Moves the drawing from where it was drawn for to where it is to be seen. */
function move(desk: Desk, { width, height }: Size): void {
  const { from, to } = glides.get(desk)!;
  const larger = to.scale / from.scale;
  const x = (100 * (to.x - from.x * larger)) / width;
  const y = (100 * (to.y - from.y * larger)) / height;
  pictureOf(desk)?.style.setProperty("transform", `translate(${x}%, ${y}%) scale(${larger})`);
}

function draw(desk: Desk, size: Size): void {
  const glide = glides.get(desk)!;
  desk.set({ outlook: (glide.from = glide.to) });
  void desk.drawn().then(() => glides.has(desk) && move(desk, size));
}

function rest(desk: Desk): void {
  const { from, to, at } = glides.get(desk)!;
  const left = stillness - (performance.now() - at);
  if (left > 0) return void setTimeout(() => rest(desk), left);
  glides.delete(desk);
  // Another may have brought it elsewhere meanwhile.
  if (desk.reader().outlook === from && from !== to) desk.set({ outlook: to });
  void desk.drawn().then(() => {
    const picture = pictureOf(desk);
    if (!picture || glides.has(desk)) return;
    picture.parentElement!.style.removeProperty("overflow");
    for (const [name] of [...moving, ["transform"]]) picture.style.removeProperty(name!);
  });
}
