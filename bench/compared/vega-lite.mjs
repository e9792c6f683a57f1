import { parse, View } from "vega";
import { compile } from "vega-lite";

/** It has no radar: its own way is points with intervals, a row a dimension. */
export function mount(place, { evaluation: { dimensions, series, scale } }) {
  const values = series.flatMap(({ name, scores }) =>
    scores.map(({ mean, ci }, at) => ({ dimension: dimensions[at].name, series: name, mean, lo: ci?.lo, hi: ci?.hi })),
  );
  const domain = [scale.min, scale.max];
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: 400,
    height: { step: 9 },
    data: { values },
    encoding: {
      y: { field: "dimension", sort: null, title: null },
      yOffset: { field: "series" },
      color: { field: "series", title: null },
    },
    layer: [
      {
        mark: "rule",
        encoding: { x: { field: "lo", type: "quantitative", scale: { domain }, title: "score" }, x2: { field: "hi" } },
      },
      {
        mark: { type: "point", filled: true, tooltip: true },
        encoding: { x: { field: "mean", type: "quantitative", title: "score" } },
      },
    ],
  };
  const view = new View(parse(compile(spec).spec), { renderer: "svg", container: place, hover: true });
  return { ready: view.runAsync() };
}
