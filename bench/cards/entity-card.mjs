import "/cdn/entity-card.js";

const feedOf = (entities) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Bench",
  language: "en",
  items: entities.map(({ id, title, kind, summary, minutes, tags, refs, date }) => ({
    id,
    url: `https://wiki.example/${id}`,
    title,
    summary,
    tags,
    date_published: date,
    _entity_widgets: { kind, reading_minutes: minutes, cited_by: { count: refs } },
  })),
});

const drawn = (card) => card.updateComplete;

export function mount(stage, entities) {
  const feed = feedOf(entities);
  const cards = entities.map(({ id }) => Object.assign(document.createElement("entity-card"), { feed, entity: id }));
  stage.append(...cards);
  return {
    ready: Promise.all(cards.map(drawn)),
    update(those) {
      const other = feedOf(those);
      for (const card of cards) card.feed = other;
      return Promise.all(cards.map(drawn));
    },
    destroy: () => stage.replaceChildren(),
  };
}
