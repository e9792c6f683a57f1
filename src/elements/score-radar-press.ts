import { nothing, render } from "lit";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import type { Scores } from "../model/scores.js";
import type { Choice } from "./score-radar-chart.js";
import type { Change, Figure } from "./score-radar-drawing.js";
import { moved } from "./score-radar-motion.js";

/** Changes what the element shows. */
export type Hands = (change: Change) => Choice;

const outs = () => import("./score-radar-out.js");

/** Does what a button of the key or the tools is for. */
export function press(event: MouseEvent, target: Element, on: Element, { drawing }: Figure, hands: Hands): void {
  const { chart, views } = drawing;
  const button = on.closest("button")!;
  const at = [...target.querySelectorAll("button")].indexOf(button);
  if (at < 0) return;
  const root = target.getRootNode() as ShadowRoot;
  if (target.matches(".legend")) {
    const alone = event.detail === 2 || event.shiftKey;
    const hidden = (alone ? isolated : toggled)(chart.scores, chart.scores.series[at]!.id);
    moved(root, () => hands({ choice: { ...hands({}), hidden } }));
  } else if (views[at]) moved(root, () => hands({ view: views[at]! }));
  else if (at === views.length) void offer(button, hands);
}

/** Shows what there is to take, or hides it again. */
async function offer(button: Element, hands: Hands): Promise<void> {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", `${!isOpen}`);
  const { takeView } = await outs();
  const figure = button.closest<Figure>("figure")!;
  const view = () =>
    isOpen
      ? nothing
      : takeView(
          () => figure,
          (words) => void hands({ words }),
        );
  render(inLocale(interfaceLocale(figure.drawing.lang), view), figure.querySelector<HTMLElement>(".take")!);
}

/** One series always stays, for a chart of none says nothing. */
function toggled({ series }: Scores, id: string): Set<string> {
  const off = new Set(series.filter(({ shown }) => !shown).map((row) => row.id));
  if (!off.delete(id)) off.add(id);
  return off.size < series.length ? off : new Set([...off].filter((other) => other !== id));
}

/** A series alone; all of them when it is alone already. */
function isolated({ series }: Scores, id: string): Set<string> {
  const others = series.filter((row) => row.id !== id);
  const alone = others.every(({ shown }) => !shown);
  return new Set(alone ? [] : others.map((row) => row.id));
}
