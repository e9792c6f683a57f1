import { RadarChart } from "echarts/charts";
import { LegendComponent, RadarComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([RadarChart, RadarComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** As its basic radar example, with the scale of the instrument and a tooltip. */
export function mount(place, { evaluation: { dimensions, series, scale } }) {
  init(place).setOption({
    animation: false,
    tooltip: {},
    legend: { data: series.map(({ name }) => name) },
    radar: { indicator: dimensions.map(({ name }) => ({ name, min: scale.min, max: scale.max })) },
    series: [
      {
        type: "radar",
        data: series.map(({ name, scores }) => ({ name, value: scores.map(({ mean }) => mean) })),
      },
    ],
  });
  return {};
}
