export * from "./events.js";
export * from "./feed.js";
export { FeedElement } from "./elements/feed-element.js";
export { EntityCard } from "./elements/entity-card.js";
export { RuleTable } from "./elements/rule-table.js";
export { ScoreRadar } from "./elements/score-radar.js";
export { ScoreGap } from "./elements/score-gap.js";
export { CitedByGraph } from "./elements/cited-by-graph.js";
