import { css, html, LitElement, render, unsafeCSS } from "lit";
import { box, css as rules } from "./card-content.mjs";

class BareCard extends LitElement {
  static properties = { data: { attribute: false } };
  static styles = css`
    :host {
      display: block;
      ${unsafeCSS(box)}
    }
    ${unsafeCSS(rules)}
  `;

  render() {
    const { id, title, kind, summary, minutes, tags, refs, date } = this.data;
    return html`<div class="h">
        <a class="t" href="#${id}">${title}</a><span class="k">${kind}</span><b class="s">${minutes} min</b>
      </div>
      <p class="m">${summary}</p>
      <div class="f">
        ${tags.map((tag) => html`<span class="g">${tag}</span>`)}<span class="r">${refs} refs</span><time>${date}</time>
      </div>`;
  }
}

customElements.define("bare-card", BareCard);

export function mount(stage, entities) {
  const box = stage.appendChild(document.createElement("div"));
  box.style.display = "contents";
  const update = (those) =>
    render(
      those.map((data) => html`<bare-card .data=${data}></bare-card>`),
      box,
    );
  update(entities);
  return { update: (those) => void update(those), destroy: () => box.remove() };
}
