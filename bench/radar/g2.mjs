import { corelib, Runtime } from "@antv/g2";

const lib = corelib();

export function mount(container, { axes, series, min, max }) {
  const chart = new Runtime({ container, width: 300, height: 300, lib });
  chart.options({
    type: "view",
    data: series.flatMap(({ name, values }) => values.map((value, at) => ({ axis: axes[at], value, name }))),
    animate: false,
    coordinate: { type: "polar" },
    legend: false,
    axis: { x: { grid: true, labelFontSize: 9, title: false }, y: { title: false, label: false, tickCount: 6 } },
    scale: {
      x: { padding: 0.5, align: 0 },
      y: { domain: [min, max] },
      color: { range: series.map(({ color }) => color) },
    },
    encode: { x: "axis", y: "value", color: "name" },
    children: [
      { type: "area", animate: false, style: { fillOpacity: 0.1 }, encode: { y1: () => min } },
      { type: "line", animate: false, style: { lineWidth: 1 } },
      { type: "point", animate: false, encode: { shape: "point", size: 2 } },
    ],
  });
  return { ready: chart.render() };
}
