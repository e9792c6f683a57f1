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

/** As an author gets it: what is far below the view is drawn when a reader comes near, so only what is in view is waited for. */
export const mount = (place, data) => mountRadar(place, data, "lazy");

export function mountRadar(place, data, loading) {
  const radar = document.createElement("score-radar");
  const drawn = new Promise((resolve, reject) => {
    radar.addEventListener("load", resolve);
    radar.addEventListener("error", ({ error }) => reject(error));
  });
  Object.assign(radar, { view: "radar", loading, feed: feedOf(data) });
  place.append(radar);
  const inView = () => radar.getBoundingClientRect().top < innerHeight;
  return { ready: radar.updateComplete.then(() => (loading === "eager" || inView() ? drawn : undefined)) };
}
