/** What stands on a card, for the libraries that bring nothing but the box. */
export const box = "border:1px solid #ddd;border-radius:8px;padding:10px;contain:content";
export const css = `.h{display:flex;gap:6px;align-items:center}.t{font-weight:600;flex:1}.k,.g{font-size:11px;padding:0 6px;
  border-radius:8px;background:#eef}.m{margin:6px 0;font-size:13px}.f{display:flex;gap:4px;align-items:center;font-size:12px}`;

export const head = (slot = "") =>
  `<div class="h"${slot}><a class="t"></a><span class="k"></span><b class="s"></b></div>`;
export const body = `<p class="m"></p>`;
export const foot = (slot = "") =>
  `<div class="f"${slot}><span class="g"></span><span class="g"></span><span class="g"></span><span class="r"></span><time></time></div>`;

export function templateOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template;
}

/** Finds the places once; the function it returns writes an entity into them. */
export function writerOf(root) {
  const [title, kind, minutes, summary, refs, time] = [".t", ".k", ".s", ".m", ".r", "time"].map((selector) =>
    root.querySelector(selector),
  );
  const tags = root.querySelectorAll(".g");
  return (entity) => {
    title.href = `#${entity.id}`;
    title.textContent = entity.title;
    kind.textContent = entity.kind;
    minutes.textContent = `${entity.minutes} min`;
    summary.textContent = entity.summary;
    entity.tags.forEach((tag, at) => (tags[at].textContent = tag));
    refs.textContent = `${entity.refs} refs`;
    time.textContent = entity.date;
  };
}

/** Copies of a template, one an entity. */
export function mountCopies(stage, entities, html, style = css) {
  const { content } = templateOf(html);
  const copies = entities.map(() => document.importNode(content, true));
  const writers = copies.map(writerOf);
  const update = (those) => those.forEach((entity, at) => writers[at](entity));
  update(entities);
  const sheet = Object.assign(document.createElement("style"), { textContent: style });
  document.head.append(sheet);
  stage.append(...copies);
  return {
    update,
    destroy() {
      stage.replaceChildren();
      sheet.remove();
    },
  };
}
