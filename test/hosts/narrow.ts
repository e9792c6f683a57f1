import "../../src/elements/entity-card.js";

/** As long as no line will hold. */
const word = "Donaudampfschifffahrt".repeat(1000).slice(0, 20_000);

const feed = {
  version: "https://jsonfeed.org/version/1.1",
  title: word,
  language: "en",
  authors: [{ name: word }],
  items: [
    {
      id: word,
      title: word,
      url: "https://a.example/",
      summary: word,
      image: "/demo/claude-constitution.svg",
      tags: Array(20).fill(word),
      date_published: word,
      _entity_widgets: {
        kind: word,
        domain: word,
        collection: word,
        reading_minutes: 1e300,
        image_alt: word,
        cites: [],
        cited_by: { count: 1e300 },
        provenance: { origin: word, statement: word },
        translation: { status: "machine", from: word, stale: true },
        alternates: [
          { lang: "de", feed_url: "https://a.example/" },
          { lang: word, url: "https://a.example/" },
        ],
      },
    },
  ],
};

for (const card of document.querySelectorAll("entity-card")) {
  if (card.id === "gone") card.src = `/test/faults/404?${word}`;
  else card.feed = feed;
}
