/** The same picture as hand-made-svg, on a canvas. */
const outer = 110;

export function mount(place, { axes, series, min, max }) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 300;
  const pen = canvas.getContext("2d");
  const turn = (2 * Math.PI) / axes.length;
  const across = axes.map((_, axis) => Math.sin(axis * turn));
  const down = axes.map((_, axis) => -Math.cos(axis * turn));
  const outline = (radiusOf) => {
    axes.forEach((_, axis) => pen.lineTo(radiusOf(axis) * across[axis], radiusOf(axis) * down[axis]));
    pen.closePath();
  };
  pen.translate(150, 150);
  pen.strokeStyle = "#ddd";
  pen.beginPath();
  for (let k = 1; k <= max - min; k++) {
    const radius = (k * outer) / (max - min);
    pen.moveTo(0, -radius);
    outline(() => radius);
  }
  axes.forEach((_, axis) => {
    pen.moveTo(0, 0);
    pen.lineTo(outer * across[axis], outer * down[axis]);
  });
  pen.stroke();
  Object.assign(pen, { fillStyle: "#333", font: "9px sans-serif", textAlign: "center" });
  axes.forEach((name, axis) => pen.fillText(name, (outer + 16) * across[axis], (outer + 16) * down[axis]));
  for (const { color, values } of series) {
    const radii = values.map((value) => ((value - min) * outer) / (max - min));
    pen.fillStyle = pen.strokeStyle = color;
    pen.beginPath();
    outline((axis) => radii[axis]);
    pen.stroke();
    pen.globalAlpha = 0.1;
    pen.fill();
    pen.globalAlpha = 1;
    pen.beginPath();
    radii.forEach((radius, axis) => {
      pen.moveTo(radius * across[axis], radius * down[axis]);
      pen.arc(radius * across[axis], radius * down[axis], 2, 0, 7);
    });
    pen.fill();
  }
  place.append(canvas);
  return {};
}
