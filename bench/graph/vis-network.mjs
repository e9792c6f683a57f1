import { Network } from "vis-network/esnext";
import { colors, mostNames, radiusOf, scattered } from "../data.mjs";

export function mount(stage, data) {
  const { count, edges, titles, domain } = data;
  const points = data.points ?? scattered(data);
  const nodes = titles.map((label, id) => ({
    id,
    x: points[2 * id],
    y: points[2 * id + 1],
    size: radiusOf(data, id),
    color: colors[domain[id]],
    ...(count <= mostNames && { label }),
  }));
  const links = Array.from({ length: edges.length / 2 }, (_, id) => ({
    id,
    from: edges[2 * id],
    to: edges[2 * id + 1],
  }));
  const network = new Network(
    stage,
    { nodes, edges: links },
    {
      layout: { improvedLayout: false },
      nodes: { shape: "dot", borderWidth: 0, font: { size: 11 } },
      edges: { smooth: false, width: 0.5, color: "#bbb" },
      physics: data.points ? false : { stabilization: { iterations: 300, updateInterval: 50 } },
    },
  );
  const done = new Promise((resolve) => network.once("stabilizationIterationsDone", resolve));
  const fit = () => network.fit({ animation: false, maxZoomLevel: 20, minZoomLevel: 0.001 });
  if (data.points) fit();
  let home;
  return {
    ready: new Promise((resolve) => network.once("afterDrawing", resolve)),
    async layout() {
      await done;
      network.stopSimulation();
      fit();
    },
    view({ zoom, x, y }) {
      home ??= { scale: network.getScale(), ...network.getViewPosition() };
      const scale = home.scale * zoom;
      const position = { x: home.x - (x * stage.clientWidth) / scale, y: home.y - (y * stage.clientHeight) / scale };
      network.moveTo({ scale, position, animation: false });
    },
  };
}
