/** The floor: what a radar needs at least, with a fill and no intervals, as one string for the parser. */
const outer = 110;

export function mount(place, { axes, series, min, max }) {
  const scale = outer / (max - min);
  const at = (radius, axis) => {
    const angle = (2 * Math.PI * axis) / axes.length;
    return [(radius * Math.sin(angle)).toFixed(1), (-radius * Math.cos(angle)).toFixed(1)];
  };
  const outline = (radiusOf) => `M${axes.map((_, axis) => at(radiusOf(axis), axis).join()).join("L")}Z`;
  const rings = Array.from({ length: max - min }, (_, k) => `<path d="${outline(() => (k + 1) * scale)}"/>`);
  const spokes = axes.map((_, axis) => `<path d="M0,0L${at(outer, axis)}"/>`);
  const names = axes.map((name, axis) => {
    const [x, y] = at(outer + 16, axis);
    return `<text x="${x}" y="${y}">${name}</text>`;
  });
  const drawn = series.map(({ color, values }) => {
    const radius = (axis) => (values[axis] - min) * scale;
    const dots = axes.map((_, axis) => {
      const [x, y] = at(radius(axis), axis);
      return `<circle r="2" cx="${x}" cy="${y}"/>`;
    });
    return `<g fill="${color}" stroke="${color}"><path fill-opacity=".1" d="${outline(radius)}"/>${dots.join("")}</g>`;
  });
  place.innerHTML = `<svg viewBox="-150 -150 300 300" width="300" height="300" font-size="9" text-anchor="middle">
    <g fill="none" stroke="#ddd">${rings.join("")}${spokes.join("")}</g>${names.join("")}${drawn.join("")}</svg>`;
  return {};
}
