import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from "chart.js";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler);

export function mount(place, { axes, series, min, max }) {
  new Chart(place.appendChild(document.createElement("canvas")), {
    type: "radar",
    data: {
      labels: axes,
      datasets: series.map(({ name, values, color }) => ({
        label: name,
        data: values,
        borderColor: color,
        backgroundColor: `${color}1a`,
        borderWidth: 1,
        pointRadius: 2,
        fill: "start",
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { r: { min, max, ticks: { stepSize: 1, display: false }, pointLabels: { font: { size: 9 } } } },
    },
  });
  return {};
}
