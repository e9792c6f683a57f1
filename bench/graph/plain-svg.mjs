/** d3-force at one go, and one SVG as a string for the parser; the view is one transform. */
import { colors, fitted, mostNames, radiusOf, scattered } from "../data.mjs";
import { simulationOf } from "./d3-simulation.mjs";

export function mount(stage, data) {
  const { count, edges, domain, titles } = data;
  const { clientWidth: width, clientHeight: height } = stage;
  const points = data.points ?? scattered(data);
  let camera;
  const draw = () => {
    const home = fitted(points, width, height);
    const size = Math.min(1, Math.sqrt(home.scale));
    const at = (note) => [
      ((points[2 * note] - home.x) * home.scale).toFixed(1),
      ((points[2 * note + 1] - home.y) * home.scale).toFixed(1),
    ];
    let lines = "";
    for (let k = 0; k < edges.length; k += 2) lines += `M${at(edges[k])}L${at(edges[k + 1])}`;
    let dots = "";
    for (let note = 0; note < count; note++) {
      const [x, y] = at(note);
      dots += `<circle r="${(radiusOf(data, note) * size).toFixed(1)}" cx="${x}" cy="${y}" fill="${colors[domain[note]]}"/>`;
      if (count <= mostNames) dots += `<text font-size="11" x="${+x + 8}" y="${+y + 4}">${titles[note]}</text>`;
    }
    stage.innerHTML = `<svg width="${width}" height="${height}" viewBox="${-width / 2} ${-height / 2} ${width} ${height}">
      <g><path fill="none" stroke="#bbb" stroke-width=".5" d="${lines}"/>${dots}</g></svg>`;
    camera = stage.querySelector("g");
  };
  draw();
  return {
    view: ({ zoom, x, y }) => camera.setAttribute("transform", `translate(${x * width} ${y * height}) scale(${zoom})`),
    async layout() {
      const simulation = simulationOf(data, points);
      for (let step = 0; step < 300; step++) simulation.step();
      draw();
    },
  };
}
