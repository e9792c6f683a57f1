import Plotly from "plotly.js/lib/core";
import scatterpolar from "plotly.js/lib/scatterpolar";

Plotly.register([scatterpolar]);

/** As its multiple trace radar, without the fill, for four filled outlines hide each other. */
export function mount(place, { evaluation: { dimensions, series, scale } }) {
  const closed = (values) => [...values, values[0]];
  const traces = series.map(({ name, scores }) => ({
    type: "scatterpolar",
    name,
    theta: closed(dimensions.map((dimension) => dimension.name)),
    r: closed(scores.map(({ mean }) => mean)),
  }));
  return { ready: Plotly.newPlot(place, traces, { polar: { radialaxis: { range: [scale.min, scale.max] } } }) };
}
