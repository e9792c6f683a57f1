/** The floor: an element made by hand, with a shadow root, a copied template and one style sheet for all. */
import { body, box, css, foot, head, templateOf, writerOf } from "./card-content.mjs";

export function define(tag, more = "") {
  const { content } = templateOf(head() + body + foot());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{display:block;${box};${more}}${css}`);
  customElements.define(
    tag,
    class extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        root.append(document.importNode(content, true));
        this.write = writerOf(root);
      }
    },
  );
}

export function mountElements(tag, stage, entities) {
  const cards = entities.map(() => document.createElement(tag));
  const update = (those) => those.forEach((entity, at) => cards[at].write(entity));
  update(entities);
  stage.append(...cards);
  return { update, destroy: () => stage.replaceChildren() };
}

define("vanilla-card");

export const mount = (stage, entities) => mountElements("vanilla-card", stage, entities);
