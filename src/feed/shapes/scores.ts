// Generated from feed.schema.json by npm run schema

import type { Table } from "../read.js";

export const scores: Table = {
  Evaluation: {
    id: "i!",
    title: "s",
    subject: "s",
    instrument: "Instrument",
    scale: "Scale",
    levels: "*Level",
    dimensions: "*Dimension",
    series: "*Series",
    stances: "*Stance",
    claims: "*Claim",
    ties: "Ties?",
    caveats: "*s",
    source: "Source",
  },
  Instrument: { id: "s", version: "s", comparability: "s", graders: "*s", areas: "n", transcripts: "n" },
  Scale: { min: "n", max: "n", neutral: "n", anchors: "*Anchor" },
  Level: { id: "n!", name: "s" },
  Dimension: { id: "i!", name: "s", level: "n", area: "s", question: "s" },
  Series: { id: "i!", name: "s", basis: "s", scores: "*Score" },
  Stance: { subject: "i!", dimension: "i!", position: "s", statement: "s", source: "Source" },
  Claim: { statement: "s!", series: "s", best: "n", tied: "n", source: "Source" },
  Ties: { method: "s", items: "*Tie" },
  Source: { title: "s", url: "l", section: "s", authors: "s", published: "s" },
  Anchor: { value: "n!", label: "s" },
  Score: { dimension: "i!", mean: "n?", missing: "s", ci: "Interval?", n: "n" },
  Tie: { dimension: "i!", series: "*s" },
  Interval: { p: "n", lo: "n!", hi: "n!" },
};
