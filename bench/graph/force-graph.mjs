import ForceGraph from "force-graph";
import { colors, fitted, mostNames, radiusOf, scattered } from "../data.mjs";

export function mount(stage, data) {
  const { count, edges, titles, domain } = data;
  const { clientWidth: width, clientHeight: height } = stage;
  const points = data.points ?? scattered(data);
  const nodes = titles.map((label, at) => ({ id: at, label, x: points[2 * at], y: points[2 * at + 1] }));
  const links = Array.from({ length: edges.length / 2 }, (_, at) => ({
    source: edges[2 * at],
    target: edges[2 * at + 1],
  }));
  const graph = new ForceGraph(stage)
    .width(width)
    .height(height)
    .nodeVal(({ id }) => radiusOf(data, id) ** 2 / 4)
    .nodeRelSize(2)
    .nodeColor(({ id }) => colors[domain[id]])
    .linkColor(() => "#bbb")
    .linkWidth(0.5)
    .cooldownTicks(data.points ? 0 : 300)
    .cooldownTime(1e6);
  if (count <= mostNames) {
    graph
      .nodeCanvasObjectMode(() => "after")
      .nodeCanvasObject(({ label, x, y }, pen, scale) => {
        Object.assign(pen, { font: `${11 / scale}px sans-serif`, fillStyle: "#333" });
        pen.fillText(label, x + 8 / scale, y);
      });
  }
  const ready = new Promise((resolve) => graph.onRenderFramePost(resolve));
  const stopped = new Promise((resolve) => graph.onEngineStop(resolve));
  graph.graphData({ nodes, links });
  let home;
  const view = ({ zoom, x, y }) => {
    home ??= fitted(
      nodes.flatMap((node) => [node.x, node.y]),
      width,
      height,
    );
    const scale = home.scale * zoom;
    graph.zoom(scale, 0);
    graph.centerAt(home.x - (x * width) / scale, home.y - (y * height) / scale, 0);
  };
  if (data.points) view({ zoom: 1, x: 0, y: 0 });
  return {
    ready,
    view,
    async layout() {
      await stopped;
      view({ zoom: 1, x: 0, y: 0 });
    },
  };
}
