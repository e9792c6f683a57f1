// Generated from feed.schema.json by npm run schema

/** By shape, the code of each member. */
export type Table = Record<string, Record<string, string>>;

export const item: Table = {
  Feed: {
    version: "s!",
    title: "s!",
    description: "s",
    language: "s",
    home_page_url: "l",
    feed_url: "r",
    next_url: "r",
    icon: "r",
    authors: "*Author",
    _entity_widgets: "FeedExtension",
    items: "*Item!",
  },
  Author: {
    name: "s",
    url: "l",
  },
  FeedExtension: {
    about: "l",
    format: "s",
    languages: "*FeedLanguage",
    documents: "*FeedDocument",
    domains: "*Domain",
    license: "License",
    build: "Build",
  },
  Item: {
    id: "i!",
    url: "l",
    external_url: "l",
    title: "s",
    summary: "s",
    content_html: "s",
    content_text: "s",
    image: "r",
    banner_image: "r",
    language: "s",
    date_published: "s",
    date_modified: "s",
    tags: "*s",
    authors: "*Author",
    _entity_widgets: "ItemExtension",
  },
  FeedLanguage: {
    lang: "i!",
    feed_url: "r!",
  },
  FeedDocument: {
    rel: "i!",
    url: "r",
    template: "s",
  },
  Domain: {
    id: "i!",
    name: "s",
    color: "c",
  },
  ItemExtension: {
    entity: "i",
    kind: "s",
    domain: "s",
    collection: "s",
    reading_minutes: "n",
    image_alt: "s",
    provenance: "Provenance",
    translation: "Translation",
    alternates: "*Alternate",
    sources: "*Source",
    cites: "*Citation",
    cited_by: "CitedBy",
    related: "*Related",
    rules: "Rules",
    evaluations: "*Evaluation",
    findings: "*Finding",
    lineage: "*LineageEntry",
    roles: "*Role",
  },
  Provenance: {
    origin: "s",
    statement: "s",
    curator: "s",
    path: "s",
    hash: "s",
  },
  Translation: {
    status: "s",
    from: "s",
    stale: "b",
  },
  Alternate: {
    lang: "i!",
    url: "l",
    feed_url: "r",
    translation: "s",
  },
  Citation: {
    entity: "i!",
    context: "s",
  },
  CitedBy: {
    count: "n",
    items: "*CitedByItem",
  },
};

export const rules: Table = {
  Rules: {
    groups: "*RuleGroup",
    items: "*Rule",
    source: "Source",
  },
  RuleGroup: {
    id: "i!",
    name: "s",
  },
  Rule: {
    id: "i!",
    group: "s",
    text: "s",
    rationale: "s",
    note: "s",
    url: "l",
  },
  Source: {
    title: "s",
    url: "l",
    section: "s",
    authors: "s",
    published: "s",
  },
};

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
  Instrument: {
    id: "s",
    version: "s",
    comparability: "s",
    graders: "*s",
    areas: "n",
    transcripts: "n",
  },
  Scale: {
    min: "n",
    max: "n",
    neutral: "n",
    anchors: "*Anchor",
  },
  Level: {
    id: "n!",
    name: "s",
  },
  Dimension: {
    id: "i!",
    name: "s",
    level: "n",
    area: "s",
    question: "s",
  },
  Series: {
    id: "i!",
    name: "s",
    basis: "s",
    scores: "*Score",
  },
  Stance: {
    subject: "i!",
    dimension: "i!",
    position: "s",
    statement: "s",
    source: "Source",
  },
  Claim: {
    statement: "s!",
    source: "Source",
  },
  Ties: {
    method: "s",
    items: "*Tie",
  },
  Source: {
    title: "s",
    url: "l",
    section: "s",
    authors: "s",
    published: "s",
  },
  Anchor: {
    value: "n!",
    label: "s",
  },
  Score: {
    dimension: "i!",
    mean: "n?",
    missing: "s",
    ci: "Interval?",
    n: "n",
  },
  Tie: {
    dimension: "i!",
    series: "*s",
  },
  Interval: {
    p: "n",
    lo: "n!",
    hi: "n!",
  },
};

export const citations: Table = {
  CitedByItem: {
    entity: "i!",
    title: "s",
    summary: "s",
    url: "l",
    kind: "s",
    domain: "s",
    context: "s",
  },
};

export const story: Table = {
  Finding: {
    statement: "s!",
    detail: "s",
    source: "Source",
    measures: "*Measure",
  },
  LineageEntry: {
    title: "s!",
    by: "s",
    year: "n",
    url: "l",
    relation: "s",
    note: "s",
  },
  Role: {
    name: "s!",
    text: "s",
  },
  Related: {
    entity: "i!",
    title: "s",
    summary: "s",
    url: "l",
  },
  Source: {
    title: "s",
    url: "l",
    section: "s",
    authors: "s",
    published: "s",
  },
  License: {
    name: "s",
    url: "l",
  },
  Build: {
    tool: "s",
    version: "s",
    source_date: "s",
  },
  Measure: {
    label: "s",
    subject: "s",
    before: "n?",
    after: "n?",
    baseline: "n?",
    baseline_label: "s",
    unit: "s",
  },
};
