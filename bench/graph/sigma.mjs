/** As its examples have it; ForceAtlas2 at one go. */
import forceAtlas2 from "graphology-layout-forceatlas2";
import { sigmaOf } from "./sigma-graph.mjs";

export function mount(stage, data) {
  const { graph, view } = sigmaOf(stage, data);
  const settings = forceAtlas2.inferSettings(graph);
  return { view, layout: async () => void forceAtlas2.assign(graph, { iterations: 300, settings }) };
}
