/** With the lightest programs it has, and ForceAtlas2 in a worker. */
import forceAtlas2 from "graphology-layout-forceatlas2";
import ForceAtlas2Worker from "graphology-layout-forceatlas2/worker";
import { EdgeLineProgram, NodePointProgram } from "sigma/rendering";
import { sigmaOf } from "./sigma-graph.mjs";

const settings = {
  defaultNodeType: "point",
  defaultEdgeType: "thin",
  nodeProgramClasses: { point: NodePointProgram },
  edgeProgramClasses: { thin: EdgeLineProgram },
};

/** The worker goes on until it is stopped, and sends a message after each iteration. */
const laidOut = (graph) =>
  new Promise((resolve) => {
    const layout = new ForceAtlas2Worker(graph, { settings: forceAtlas2.inferSettings(graph) });
    let iterations = 0;
    layout.worker.addEventListener("message", () => {
      if (++iterations < 300) return;
      layout.kill();
      resolve();
    });
    layout.start();
  });

export function mount(stage, data) {
  const { graph, view } = sigmaOf(stage, data, settings);
  return { view, layout: () => laidOut(graph) };
}
