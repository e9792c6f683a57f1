/** The floor: d3-force in slices of 12 ms, and a canvas that is drawn anew in every frame, edges as one path. */
import { colors, fitted, mostNames, radiusOf, scattered } from "../data.mjs";
import { simulationOf } from "./d3-simulation.mjs";

function painterOf(canvas, data) {
  const { edges, count, domain, titles } = data;
  const pen = canvas.getContext("2d", { alpha: false });
  const { width, height } = canvas;
  const notes = Array.from({ length: count }, (_, at) => at);
  const byDomain = colors.map((_, k) => notes.filter((at) => domain[at] === k));
  return (points, { zoom, x, y }, home) => {
    const scale = home.scale * zoom;
    const left = width / 2 + x * width - home.x * scale;
    const top = height / 2 + y * height - home.y * scale;
    const size = Math.min(1, Math.sqrt(scale));
    const across = (at) => points[2 * at] * scale + left;
    const down = (at) => points[2 * at + 1] * scale + top;
    Object.assign(pen, { fillStyle: "#fff", strokeStyle: "#bbb", lineWidth: 0.5 });
    pen.fillRect(0, 0, width, height);
    pen.beginPath();
    for (let at = 0; at < edges.length; at += 2) {
      const [ax, ay, bx, by] = [across(edges[at]), down(edges[at]), across(edges[at + 1]), down(edges[at + 1])];
      if ((ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height))
        continue;
      pen.moveTo(ax, ay);
      pen.lineTo(bx, by);
    }
    pen.stroke();
    byDomain.forEach((all, k) => {
      pen.fillStyle = colors[k];
      pen.beginPath();
      for (const at of all) {
        const [px, py, r] = [across(at), down(at), radiusOf(data, at) * size];
        if (px < -r || py < -r || px > width + r || py > height + r) continue;
        if (r < 1.5) pen.rect(px - r, py - r, 2 * r, 2 * r);
        else {
          pen.moveTo(px + r, py);
          pen.arc(px, py, r, 0, 7);
        }
      }
      pen.fill();
    });
    if (count > mostNames) return;
    Object.assign(pen, { fillStyle: "#333", font: "11px sans-serif" });
    for (const at of notes) pen.fillText(titles[at], across(at) + 8, down(at) + 4);
  };
}

const atRest = { zoom: 1, x: 0, y: 0 };

export function mount(stage, data) {
  const { clientWidth: width, clientHeight: height } = stage;
  const canvas = stage.appendChild(Object.assign(document.createElement("canvas"), { width, height }));
  const paint = painterOf(canvas, data);
  const points = data.points ?? scattered(data);
  let home = fitted(points, width, height);
  const draw = () => paint(points, atRest, (home = fitted(points, width, height)));
  draw();
  return {
    view: (outlook) => paint(points, outlook, home),
    layout: () =>
      new Promise((resolve) => {
        const simulation = simulationOf(data, points);
        let [steps, drawn] = [0, 0];
        const slice = () => {
          const end = performance.now() + 12;
          do simulation.step();
          while (++steps < 300 && performance.now() < end);
          if (steps === 300 || end - drawn > 100) {
            draw();
            drawn = end;
          }
          if (steps < 300) requestAnimationFrame(slice);
          else resolve();
        };
        slice();
      }),
  };
}
