import ApexCharts from "apexcharts/radar";

export function mount(place, { axes, series, min, max }) {
  const chart = new ApexCharts(place, {
    chart: { type: "radar", width: 300, height: 300, animations: { enabled: false }, toolbar: { show: false } },
    series: series.map(({ name, values }) => ({ name, data: values })),
    colors: series.map(({ color }) => color),
    labels: axes,
    xaxis: { categories: axes, labels: { style: { fontSize: "9px" } } },
    yaxis: { min, max, tickAmount: 6, show: false },
    plotOptions: { radar: { size: 110 } },
    legend: { show: false },
    markers: { size: 2 },
    stroke: { width: 1 },
    fill: { opacity: 0.1 },
  });
  return { ready: chart.render() };
}
