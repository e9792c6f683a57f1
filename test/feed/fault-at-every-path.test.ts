import { expect } from "@open-wc/testing";
import fc from "fast-check";
import sample from "../../demo/feed.en.json" with { type: "json" };
import schema from "../../src/feed/feed.schema.json" with { type: "json" };
import { parseFeed } from "../../src/feed/parse.js";

const baseUrl = "https://a.example/feed.json";

/** JSON that makes Lit throw, and what a careless reader takes for something else. */
const faults: Record<string, unknown> = {
  null: null,
  "a boolean": true,
  "a number": 7,
  "a number too large": JSON.parse("1e999"),
  "a script's address": "javascript:alert(1)",
  "an array": [],
  "a deep array": JSON.parse(`${"[".repeat(1_000)}${"]".repeat(1_000)}`),
  "an empty object": {},
  "a Lit template": { _$litType$: 1, strings: ["<b>"], values: [] },
  "a Lit directive": { _$litDirective$: {}, values: [] },
  "a node": { nodeType: 1 },
  "an object without toString": { toString: "none", valueOf: "none" },
  "an object with a prototype": JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
};

interface Member {
  type: string | string[];
  $ref?: string;
  items?: Member;
  properties?: Record<string, Member>;
  required?: string[];
  minLength?: number;
  pattern?: string;
  "x-url"?: string;
}

const definitions = schema.$defs as unknown as Record<string, Member>;
const resolve = (member: Member): Member => (member.$ref ? definitions[member.$ref.split("/").pop()!]! : member);

type Path = (string | number)[];
interface Place {
  path: Path;
  member: Member;
  /** Without it the object that holds it is dropped. */
  required: boolean;
}

/** Every place of a document that the schema describes. */
function placesOf(document: unknown): Place[] {
  const places: Place[] = [];
  const walk = (value: any, reference: Member, path: Path, required: boolean) => {
    const member = resolve(reference);
    if (path.length) places.push({ path, member, required });
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, member.items!, [...path, index], false));
    else if (value && typeof value === "object")
      for (const [name, one] of Object.entries(value)) {
        const inner = member.properties?.[name];
        if (inner) walk(one, inner, [...path, name], Boolean(member.required?.includes(name)));
      }
  };
  walk(document, schema as unknown as Member, [], false);
  return places;
}

const kindOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** Whether a value may stand in a place; then nothing is said of what comes out. */
function fits({ type, minLength, ...member }: Member, value: unknown): boolean {
  const types = [type].flat();
  if (typeof value === "number") {
    return Number.isFinite(value) && (types.includes("number") || types.includes("integer") || minLength !== undefined);
  }
  if (typeof value === "string") return types.includes("string") && !member["x-url"];
  return types.includes(kindOf(value));
}

const holderOf = (document: any, path: Path) => path.slice(0, -1).reduce((value, key) => value[key], document);
const pointer = (path: Path) => path.map((key) => `/${key}`).join("");

/** A document as JSON without what stands at a path. */
function without(document: object, path: Path): string {
  const holder = holderOf(document, path);
  const key = path.at(-1)!;
  const kept = Array.isArray(holder) ? [...holder] : { ...holder };
  if (Array.isArray(holder)) holder.splice(key as number, 1);
  else delete holder[key];
  const json = JSON.stringify(document);
  if (!Array.isArray(holder)) for (const name of Object.keys(holder)) delete holder[name];
  return Object.assign(holder, kept) && json;
}

/** Every object of a document. */
function objectsIn(document: unknown): Set<object> {
  const found = new Set<object>();
  const queue = [document];
  for (const value of queue) {
    if (!value || typeof value !== "object") continue;
    found.add(value);
    queue.push(...Object.values(value));
  }
  return found;
}

const richest = [...sample.items].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0]!;
const document = { ...sample, items: [richest] };
const places = placesOf(document);
const given = objectsIn(Object.values(faults));
const clean = parseFeed(document, { baseUrl }).feed!;

const kinds = new Set<string>();

/** Every fault for the first of a kind of place; for the many entries of a list after it one, taken in turn. */
function faultsFor(path: Path, index: number): [string, unknown][] {
  const all = Object.entries(faults);
  const kind = path.filter((key) => typeof key === "string").join();
  if (kinds.has(kind)) return [all[index % all.length]!];
  kinds.add(kind);
  return all;
}

/** The member of the feed, or of the item, or of the item's extension, that a path is in. */
const partOf = (path: Path) => path.filter((key) => !/^(\d+|items|_entity_widgets)$/.test(`${key}`))[0] ?? "items";

describe("a fault at every path of the richest item", () => {
  it("finds nothing wrong without one", () => {
    expect(parseFeed(document, { baseUrl }).problems).to.deep.equal([]);
    expect(places.length).to.be.greaterThan(1000);
    const described = new Set(places.map(({ path }) => path.filter((key) => typeof key === "string").join(".")));
    for (const name of [
      "rules.items.text",
      "evaluations.series.scores.ci.lo",
      "findings.measures.before",
      "cites.entity",
    ])
      expect(described.has(`items._entity_widgets.${name}`), name).to.be.true;
  });

  for (const part of new Set(places.map(({ path }) => partOf(path)))) {
    it(`in ${part} costs the member it is in, and is told`, function () {
      this.timeout(60_000);
      const faulty = structuredClone(document);
      let misfits = 0;
      for (const [index, { path, member, required }] of places.entries()) {
        if (partOf(path) !== part) continue;
        const at = pointer(path);
        const holder = holderOf(faulty, path);
        const key = path.at(-1)!;
        const right = holder[key];
        const whole = at === "/items";
        const left = whole ? undefined : without(clean, required && path.length > 1 ? path.slice(0, -1) : path);
        const told = whole ? [""] : required ? [at, pointer(path.slice(0, -1))] : [at];
        for (const [name, fault] of faultsFor(path, index)) {
          holder[key] = fault;
          const { feed, problems } = parseFeed(faulty, { baseUrl });
          for (const object of objectsIn(feed)) if (given.has(object)) throw new Error(`${at} keeps ${name} itself`);
          if (fits(member, fault)) continue;
          misfits++;
          expect(problems.map((problem) => problem.path).join(), `${name} at ${at}`).to.equal(told.join());
          if (JSON.stringify(feed) !== left) expect(feed, `${name} at ${at}`).to.deep.equal(left && JSON.parse(left));
        }
        holder[key] = right;
      }
      expect(misfits).to.be.greaterThan(5);
      expect(JSON.stringify(faulty)).to.equal(JSON.stringify(document));
      expect(({} as any).polluted).to.equal(undefined);
    });
  }
});

describe("parseFeed, whatever it is given", () => {
  /** Documents that look like feeds here and there. */
  const name = fc.constantFrom(...new Set(places.flatMap(({ path }) => path.filter((key) => typeof key === "string"))));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(...Object.values(faults)), fc.webUrl(), fc.string()),
      fc.array(tie("value"), { maxLength: 4 }),
      fc
        .uniqueArray(fc.tuple(fc.oneof(name, fc.string()), tie("value")), { maxLength: 8, selector: ([key]) => key })
        .map((members) => Object.fromEntries(members)),
    ),
  }));

  it("never throws, and finds nothing more to drop in what it has read", () => {
    fc.assert(
      fc.property(value, fc.array(value, { maxLength: 4 }), (members, items) => {
        const { feed } = parseFeed({ version: "1", title: "T", ...Object(members), items }, { baseUrl });
        if (!feed) return;
        const again = parseFeed(feed, { baseUrl });
        expect(again.feed).to.deep.equal(feed);
        const own = again.problems.filter(({ message }) => !/^It has no usable (version|title)\.$/.test(message));
        expect(own).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });
});
