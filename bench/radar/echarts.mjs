import { RadarChart } from "echarts/charts";
import { RadarComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([RadarChart, RadarComponent, CanvasRenderer]);

export const optionOf = ({ axes, series, min, max }) => ({
  animation: false,
  color: series.map(({ color }) => color),
  radar: {
    radius: 110,
    splitNumber: 6,
    indicator: axes.map((name) => ({ name, min, max })),
    axisName: { fontSize: 9 },
    splitArea: { show: false },
  },
  series: [
    {
      type: "radar",
      symbolSize: 4,
      lineStyle: { width: 1 },
      areaStyle: { opacity: 0.1 },
      data: series.map(({ name, values }) => ({ name, value: values })),
    },
  ],
});

export function mount(place, data) {
  init(place, null, { renderer: "canvas" }).setOption(optionOf(data));
  return {};
}
