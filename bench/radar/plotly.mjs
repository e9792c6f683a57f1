import Plotly from "plotly.js/lib/core";
import scatterpolar from "plotly.js/lib/scatterpolar";

Plotly.register([scatterpolar]);
const closed = (values) => [...values, values[0]];

export function mount(place, { axes, series, min, max }) {
  const traces = series.map(({ values, color }) => ({
    type: "scatterpolar",
    theta: closed(axes),
    r: closed(values),
    mode: "lines+markers",
    fill: "toself",
    fillcolor: `${color}1a`,
    line: { color, width: 1 },
    marker: { size: 4 },
  }));
  const layout = {
    width: 300,
    height: 300,
    margin: { l: 40, r: 40, t: 40, b: 40 },
    showlegend: false,
    polar: {
      radialaxis: { range: [min, max], dtick: 1, showticklabels: false },
      angularaxis: { tickfont: { size: 9 } },
    },
  };
  return { ready: Plotly.newPlot(place, traces, layout, { displayModeBar: false }) };
}
