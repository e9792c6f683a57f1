import "/cdn/score-radar.js";

const feedOf = ({ axes, series, min, max }) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Bench",
  language: "en",
  items: [
    {
      id: "subject",
      title: "Subject",
      _entity_widgets: {
        evaluations: [
          {
            id: "evaluation",
            title: "Evaluation",
            scale: { min, max, neutral: 0 },
            dimensions: axes.map((name, at) => ({ id: `d${at}`, name })),
            series: series.map(({ name, values, lo, hi }) => ({
              id: name,
              name,
              basis: "measured",
              scores: values.map((mean, at) => ({
                dimension: `d${at}`,
                mean,
                ci: { p: 0.95, lo: lo[at], hi: hi[at] },
                n: 1000,
              })),
            })),
          },
        ],
      },
    },
  ],
});

export function mount(place, data) {
  const radar = document.createElement("score-radar");
  const ready = new Promise((resolve, reject) => {
    radar.addEventListener("load", resolve);
    radar.addEventListener("error", ({ error }) => reject(error));
  });
  Object.assign(radar, { view: "radar", feed: feedOf(data) });
  place.append(radar);
  return { ready };
}
