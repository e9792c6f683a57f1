import Graph from "graphology";
import Sigma from "sigma";
import { colors, mostNames, radiusOf, scattered } from "../data.mjs";

export function sigmaOf(stage, data, settings) {
  const { count, edges, titles, domain } = data;
  const points = data.points ?? scattered(data);
  const graph = new Graph({ type: "directed" });
  titles.forEach((label, at) =>
    graph.addNode(at, {
      label,
      x: points[2 * at],
      y: -points[2 * at + 1],
      size: Math.min(radiusOf(data, at), 20),
      color: colors[domain[at]],
    }),
  );
  for (let at = 0; at < edges.length; at += 2) {
    graph.addDirectedEdge(edges[at], edges[at + 1], { size: 0.5, color: "#bbb" });
  }
  const sigma = new Sigma(graph, stage, {
    renderLabels: count <= mostNames,
    labelRenderedSizeThreshold: 0,
    ...settings,
  });
  return {
    graph,
    view({ zoom, x, y }) {
      const { width, height } = sigma.getDimensions();
      const unit = Math.min(width, height) - 60;
      const camera = { ratio: 1 / zoom, x: 0.5 - (x * width) / (unit * zoom), y: 0.5 + (y * height) / (unit * zoom) };
      sigma.getCamera().setState(camera);
    },
  };
}
