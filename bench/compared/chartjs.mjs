import { Chart, Legend, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip } from "chart.js";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Legend, Tooltip);

/** As its guide has it, with the scale of the instrument. */
export function mount(place, { evaluation: { dimensions, series, scale } }) {
  new Chart(place.appendChild(document.createElement("canvas")), {
    type: "radar",
    data: {
      labels: dimensions.map(({ name }) => name),
      datasets: series.map(({ name, scores }, at) => ({
        label: name,
        data: scores.map(({ mean }) => mean),
        borderColor: ["#36a2eb", "#ff6384", "#ff9f40", "#4bc0c0"][at],
      })),
    },
    options: { animation: false, maintainAspectRatio: false, scales: { r: { min: scale.min, max: scale.max } } },
  });
  return {};
}
