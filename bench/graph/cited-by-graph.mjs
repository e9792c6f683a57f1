import "/cdn/cited-by-graph.js";

/** Ctrl and wheel, as a pinch on a touch pad sends them; the element halves or doubles the picture every 200 px. */
function wheel(graph, x, y, factor) {
  const { left, top, width, height } = graph.shadowRoot.querySelector(".stage").getBoundingClientRect();
  const clientX = left + x * width;
  const clientY = top + y * height;
  const target = graph.shadowRoot.elementFromPoint(clientX, clientY);
  const deltaY = -Math.log2(factor) / 0.005;
  const options = { clientX, clientY, deltaY, ctrlKey: true, bubbles: true, composed: true, cancelable: true };
  target.dispatchEvent(new WheelEvent("wheel", options));
}

/** What a wheel has to be turned over, so that the picture goes from one outlook to another; as near as it is in view. */
function pivot(from, to) {
  const factor = to.zoom / from.zoom;
  const within = (at) => Math.min(Math.max(at, 0.02), 0.98);
  const along = (before, after) => within(0.5 + (after - factor * before) / (1 - factor || 1e-6));
  return [along(from.x, to.x), along(from.y, to.y), factor];
}

export function mount(stage, { document: graph, points }) {
  const element = document.createElement("cited-by-graph");
  const event = (type) =>
    new Promise((resolve, reject) => {
      element.addEventListener(type, resolve, { once: true });
      element.addEventListener("error", ({ error }) => reject(error));
    });
  const laidOut = event("layout-ready");
  const ready = event("load");
  Object.assign(element, { depth: "all", view: "graph", graph });
  stage.append(element);
  let now = { zoom: 1, x: 0, y: 0 };
  return {
    ready: points ? Promise.all([ready, laidOut]) : ready,
    layout: () => laidOut,
    view(outlook) {
      if (outlook.zoom === now.zoom) return;
      wheel(element, ...pivot(now, outlook));
      now = outlook;
    },
  };
}
