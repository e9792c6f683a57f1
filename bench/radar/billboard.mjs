import bb, { radar } from "billboard.js";
import css from "billboard.js/dist/billboard.min.css?inline";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

export function mount(place, { axes, series, min, max }) {
  const ready = new Promise((resolve) => {
    bb.generate({
      bindto: place,
      size: { width: 300, height: 300 },
      transition: { duration: 0 },
      legend: { show: false },
      onrendered: resolve,
      data: {
        x: "x",
        type: radar(),
        // Its scale begins at 0, so the values are moved.
        columns: [["x", ...axes], ...series.map(({ name, values }) => [name, ...values.map((value) => value - min)])],
        colors: Object.fromEntries(series.map(({ name, color }) => [name, color])),
      },
      radar: { axis: { max: max - min }, level: { depth: 6, text: { show: false } }, size: { ratio: 0.9 } },
      point: { r: 2 },
    });
  });
  return { ready };
}
