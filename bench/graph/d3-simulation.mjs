import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

/** d3-force as its examples use it; `step` is one iteration, and writes into the points. */
export function simulationOf({ count, edges }, points) {
  const notes = Array.from({ length: count }, (_, at) => ({ x: points[2 * at], y: points[2 * at + 1] }));
  const links = Array.from({ length: edges.length / 2 }, (_, at) => ({
    source: edges[2 * at],
    target: edges[2 * at + 1],
  }));
  const simulation = forceSimulation(notes)
    .force("charge", forceManyBody())
    .force("link", forceLink(links))
    .force("x", forceX().strength(0.05))
    .force("y", forceY().strength(0.05))
    .stop();
  return {
    step() {
      simulation.tick();
      notes.forEach(({ x, y }, at) => {
        points[2 * at] = x;
        points[2 * at + 1] = y;
      });
    },
  };
}
