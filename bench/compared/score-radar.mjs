import "/cdn/score-radar.js";

export function mount(place, { feed, evaluation }) {
  const radar = document.createElement("score-radar");
  const ready = new Promise((resolve, reject) => {
    radar.addEventListener("load", resolve);
    radar.addEventListener("error", ({ error }) => reject(error));
  });
  Object.assign(radar, { view: "radar", feed, entity: evaluation.subject, evaluation: evaluation.id });
  place.append(radar);
  return { ready };
}
