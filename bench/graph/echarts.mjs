import { GraphChart } from "echarts/charts";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { colors, mostNames, radiusOf, scattered } from "../data.mjs";

use([GraphChart, CanvasRenderer]);

const optionOf = (data, points, layout) => ({
  animation: false,
  series: [
    {
      id: "graph",
      type: "graph",
      layout,
      roam: true,
      animation: false,
      silent: true,
      emphasis: { disabled: true },
      label: { show: data.count <= mostNames },
      force: { repulsion: 50, edgeLength: 30 },
      lineStyle: { width: 0.5, color: "#bbb" },
      data: data.titles.map((name, at) => ({
        id: String(at),
        name,
        x: points[2 * at],
        y: points[2 * at + 1],
        symbolSize: 2 * radiusOf(data, at),
        itemStyle: { color: colors[data.domain[at]] },
      })),
      links: Array.from({ length: data.edges.length / 2 }, (_, at) => ({
        source: data.edges[2 * at],
        target: data.edges[2 * at + 1],
      })),
    },
  ],
});

export function mount(stage, data) {
  const points = data.points ?? scattered(data);
  const chart = init(stage, null, { renderer: "canvas" });
  chart.setOption(optionOf(data, points, "none"));
  let now = { zoom: 1, x: 0, y: 0 };
  return {
    /** Its layout tells nobody when it rests, so its own flag is looked at. */
    layout: () =>
      new Promise((resolve) => {
        chart.setOption(optionOf(data, points, "force"), true);
        const [view] = chart._chartsViews;
        const look = setInterval(() => {
          if (view._layouting) return;
          clearInterval(look);
          resolve();
        }, 20);
      }),
    /** What a wheel and a drag send. */
    view({ zoom, x, y }) {
      const { clientWidth: width, clientHeight: height } = stage;
      const by = zoom / now.zoom;
      const roam = { type: "graphRoam", seriesIndex: 0 };
      chart.dispatchAction({ ...roam, zoom: by, originX: width / 2, originY: height / 2 });
      chart.dispatchAction({ ...roam, dx: (x - now.x * by) * width, dy: (y - now.y * by) * height });
      now = { zoom, x, y };
    },
  };
}
