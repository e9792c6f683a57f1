import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { Stage } from "./cited-by-graph-desk.js";
import { lazyPart } from "./lazy-part.js";

type Use = typeof import("./cited-by-graph-use.js");

const uses = () => import("./cited-by-graph-use.js");

/** What a reader does before the part is there is done, in its order, when it is: a quick finger is gone by then. */
function use(act: (part: Use) => void): void {
  const part = lazyPart(uses, (part) => part && act(part));
  if (part) act(part);
}

/** What the keyboard does in the picture; Enter follows a link by itself. */
const keys = /^(Arrow|Home|End|Page|Escape|[-+=0/]$)/;

/** How close one looks, and as what. */
export function buttonsView(stage: Stage, view: string, show: (view: "graph" | "list") => void): TemplateResult {
  const zoom = (factor: number, text: string, name: string) =>
    html`<button part="button" aria-label=${name} @click=${() => use((part) => part.zoom(factor, stage))}>
      ${text}
    </button>`;
  const choice = (name: "graph" | "list", text: string) =>
    html`<button part="button" aria-pressed=${view === name} @click=${() => show(name)}>${text}</button>`;
  return html`<span class="zoom" role="group" aria-label=${msg("Zoom")}>
      ${zoom(1 / 1.5, "–", msg("Zoom out"))} ${zoom(0, msg("Fit"), msg("Fit"))} ${zoom(1.5, "+", msg("Zoom in"))}
    </span>
    <span role="group" aria-label=${msg("View")}
      >${choice("graph", msg("Graph"))} ${choice("list", msg("List"))}</span
    >`;
}

/** The box a picture stands in, which takes every gesture. */
export function stageView(stage: Stage, picture: TemplateResult): TemplateResult {
  const { desk, note } = stage;
  const linked = ({ target }: Event) =>
    Number((target as Element).closest("[data-node]")?.getAttribute("data-node") ?? -1);
  const at = stage.at ?? linked;
  const set = (pointed: number) => {
    if (pointed !== desk.reader().pointed) desk.set(pointed < 0 ? { pointed } : { pointed, read: pointed });
  };
  const hover = (event: PointerEvent) => event.pointerType !== "touch" && set(at(event));
  const open = (event: Event) => at(event) >= 0 && desk.open(note(at(event)), event);
  const arrive = (event: Event) => {
    const current = linked(event);
    desk.set({ current, read: current, focused: true });
    use(() => undefined);
  };
  const walk = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === "Enter" && !note(linked(event)).url) open(event);
    if (!keys.test(key) || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    use((part) => part.walk(key, stage));
  };
  const grip = (event: PointerEvent) => {
    const held = at(event);
    use((part) => part.follow(event, stage, held));
  };
  const wheel = (event: WheelEvent) => {
    // A plain wheel is the page's, to scroll.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    use((part) => part.zoomAt(event, stage));
  };
  // Chromium lets an <svg> that listens for focus take it, so a box around it listens.
  return html`<div
    class="stage"
    @click=${open}
    @focusin=${arrive}
    @focusout=${() => desk.set({ focused: false })}
    @pointerover=${hover}
    @pointerleave=${({ pointerType }: PointerEvent) => pointerType !== "touch" && set(-1)}
    @pointerdown=${grip}
    @pointermove=${grip}
    @pointerup=${grip}
    @pointercancel=${grip}
    @dragstart=${(event: Event) => event.preventDefault()}
    @wheel=${wheel}
    @keydown=${walk}
  >
    ${picture}
  </div>`;
}
