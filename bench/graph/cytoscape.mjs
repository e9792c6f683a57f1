import cytoscape from "cytoscape";
import { colors, mostNames, radiusOf, scattered } from "../data.mjs";

export function mount(stage, data) {
  const { count, edges, titles, domain } = data;
  const points = data.points ?? scattered(data);
  const nodes = titles.map((label, at) => ({
    data: { id: `n${at}`, label, size: 2 * radiusOf(data, at), color: colors[domain[at]] },
    position: { x: points[2 * at], y: points[2 * at + 1] },
  }));
  const links = Array.from({ length: edges.length / 2 }, (_, at) => ({
    data: { source: `n${edges[2 * at]}`, target: `n${edges[2 * at + 1]}` },
  }));
  const names = count <= mostNames ? { label: "data(label)", "font-size": 11 } : {};
  const dot = { width: "data(size)", height: "data(size)", "background-color": "data(color)", ...names };
  const graph = cytoscape({
    container: stage,
    pixelRatio: 1,
    layout: { name: "preset" },
    elements: { nodes, edges: links },
    style: [
      { selector: "node", style: dot },
      { selector: "edge", style: { width: 0.5, "line-color": "#bbb", "curve-style": "haystack" } },
    ],
  });
  let home;
  return {
    ready: new Promise((resolve) => graph.one("render", resolve)),
    async layout() {
      const layout = graph.layout({ name: "cose", animate: false, randomize: false, numIter: 300 });
      const end = layout.promiseOn("layoutstop");
      layout.run();
      await end;
    },
    view({ zoom, x, y }) {
      home ??= { zoom: graph.zoom(), ...graph.pan() };
      const { clientWidth: width, clientHeight: height } = stage;
      const pan = {
        x: width / 2 + (home.x - width / 2) * zoom + x * width,
        y: height / 2 + (home.y - height / 2) * zoom + y * height,
      };
      graph.viewport({ zoom: home.zoom * zoom, pan });
    },
  };
}
