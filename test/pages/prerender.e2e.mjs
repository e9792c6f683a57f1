/** The demo's post as `entity-widgets prerender` fills it: all there is without script, and with script as if nothing had been done. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strictPolicy } from "../policy.mjs";
import { allDrawn, pageEngines } from "./browser.mjs";
import { visitedSite } from "./visited-site.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const within = { timeout: 180_000 };
const tags = ["entity-card", "rule-table", "score-radar", "score-gap", "cited-by-graph"];
const feed = JSON.parse(readFileSync(join(root, "demo/feed.en.json"), "utf8"));
const { url, title, _entity_widgets: facts } = feed.items.find(({ id }) => id === "claude-constitution");

const pages = {};
const folder = mkdtempSync(join(tmpdir(), "entity-widgets-prerender-"));
after(() => rmSync(folder, { recursive: true }));

cpSync(join(root, "demo"), folder, { recursive: true });
const file = join(folder, "index.html");
const filled = new RegExp(`(<(${tags.join("|")})\\b[^>]*>)[^]*?(?=</\\2>)`, "g");
pages["/bare.html"] = readFileSync(file, "utf8").replace(filled, "$1");
writeFileSync(file, pages["/bare.html"]);
await promisify(execFile)(process.execPath, [join(root, "dist/builder/cli.js"), "prerender", file]);
pages["/filled.html"] = readFileSync(file, "utf8");
const { stdout } = await promisify(execFile)(process.execPath, [
  join(root, "dist/builder/cli.js"),
  "prerender",
  "--shadow",
  "--json",
  file,
]);
pages["/drawn.html"] = readFileSync(file, "utf8");
/** With the style sheets of the declarative roots. */
const policy = strictPolicy("entity-widgets").replace("style-src", `style-src ${JSON.parse(stdout).styles.join(" ")}`);

/** In the page: what each element has drawn. Lit's own marks differ with each load. */
const drawings = () =>
  [...document.querySelectorAll("entity-card, rule-table, score-radar, score-gap, cited-by-graph")].map(
    ({ shadowRoot, clientHeight }) => [
      clientHeight,
      [...shadowRoot.querySelectorAll("*")].map(
        (one) =>
          `${one.localName} ${[...one.attributes].map(({ name, value }) => `${name}=${value.replace(location.href, "")}`).join(" ")}`,
      ),
      shadowRoot.textContent,
    ],
  );

/** In the page, before its scripts: writes down for every frame which elements show what came with the page, and which what they drew. */
function recordFrames() {
  globalThis.frames = [];
  const look = () => {
    const all = [...document.querySelectorAll("entity-card, rule-table, score-radar, score-gap, cited-by-graph")];
    globalThis.frames.push(
      ...all.map((element) => {
        const came = element.firstElementChild;
        const own = element.shadowRoot?.querySelector(".base")?.firstElementChild;
        return [
          element.matches(":defined"),
          Boolean(came.shadowRoot) && came.checkVisibility() && came.getBoundingClientRect().height > 40,
          Boolean(own) && own.localName !== "slot" && own.checkVisibility(),
        ].join();
      }),
    );
    requestAnimationFrame(look);
  };
  addEventListener("DOMContentLoaded", () => {
    look();
    const all = document.querySelectorAll("entity-card, rule-table, score-radar, score-gap, cited-by-graph");
    globalThis.heightsBefore = [...all].map((element) => element.getBoundingClientRect().height);
  });
}

for (const engine of pageEngines) {
  describe(engine, () => {
    const site = visitedSite({ pages, policy }, engine);

    test(
      "with script every element draws what it draws without, and its content is not seen beside it",
      within,
      async () => {
        const drawn = [];
        for (const name of ["bare.html", "filled.html", "drawn.html"]) {
          const visit = await site.open(name);
          await visit.page.evaluate(allDrawn);
          drawn.push(await visit.page.evaluate(drawings));
          const seen = () =>
            [...document.querySelectorAll("[data-ew-prerendered]")].map((one) => one.checkVisibility());
          assert.deepEqual(await visit.page.evaluate(seen), name === "bare.html" ? [] : tags.map(() => false));
          assert.deepEqual([visit.errors, await visit.violations()], [[], []]);
          await visit.close();
        }
        assert.equal(drawn[0].length, tags.length);
        assert.deepEqual(drawn.slice(1), [drawn[0], drawn[0]]);
      },
    );

    test(
      "what came drawn is seen in every frame until the element draws in the same room, and never beside it",
      within,
      async () => {
        const visit = await site.open("drawn.html", { beforeLoad: recordFrames });
        await visit.page.evaluate(allDrawn);
        const frames = new Set(await visit.page.evaluate(() => globalThis.frames));
        // Defined or not, what came, what the element drew.
        assert.ok(frames.has("true,true,false"), [...frames].join(" "));
        assert.ok(frames.has("true,false,true"), [...frames].join(" "));
        for (const frame of frames) assert.match(frame, /^(false,true,false|true,true,false|true,false,true)$/);
        assert.deepEqual([visit.errors, await visit.violations()], [[], []]);
        await visit.close();
      },
    );
  });
}

if (pageEngines.includes("chromium")) {
  describe("without script", () => {
    const site = visitedSite({ pages, policy }, "chromium");

    test("what is drawn has its styles, under the policy that was told", within, async () => {
      const { page, close } = await site.open("drawn.html", { javaScript: false });
      const styles = await page.evaluate(() => {
        const within = (tag, selector) =>
          document.querySelector(tag).firstElementChild.shadowRoot.querySelector(selector);
        return [
          getComputedStyle(within("entity-card", "article")).display,
          getComputedStyle(within("score-radar", "[part~=ring]")).fill,
          within("entity-card", "button").checkVisibility({ visibilityProperty: true }),
          within("score-radar", ".legend button").checkVisibility({ visibilityProperty: true }),
        ];
      });
      assert.deepEqual(styles, ["grid", "none", false, true]);
      await close();
    });

    test(
      "in a narrow column a picture's plain content stands in its place, and the page does not scroll sideways",
      within,
      async () => {
        const { page, close } = await site.open("drawn.html", { javaScript: false, width: 320 });
        const seen = await page.evaluate(() =>
          ["score-radar", "cited-by-graph"].map((tag) => {
            const came = document.querySelector(tag).firstElementChild;
            return [
              came.shadowRoot.querySelector("svg").checkVisibility(),
              came.querySelector("table, li").checkVisibility(),
            ];
          }),
        );
        assert.deepEqual(seen, [
          [false, true],
          [false, true],
        ]);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
        await close();
      },
    );

    test("every rule, number and citing note is there", within, async () => {
      const { page, close } = await site.open("filled.html", { javaScript: false });
      const text = (await page.innerText("main")).replace(/\s+/g, " ");
      const links = await page.locator("main a[href]").evaluateAll((all) => all.map(({ href }) => href));
      assert.ok(text.includes(title) && links.includes(url));
      for (const { text: rule, rationale } of facts.rules.items)
        assert.ok(text.includes(rule) && text.includes(rationale), rule);
      const [{ dimensions, series }] = facts.evaluations;
      for (const { name } of [...dimensions, ...series]) assert.ok(text.includes(name), name);
      for (const { mean, ci } of series.flatMap(({ scores }) => scores)) {
        const score = `${mean} [${ci.lo}, ${ci.hi}]`.replaceAll("-", "−");
        assert.ok(text.includes(score), score);
      }
      for (const { statement } of facts.evaluations[1].stances) assert.ok(text.includes(statement), statement);
      for (const { title: name, url: href, context } of facts.cited_by.items) {
        assert.ok(text.includes(name) && text.includes(context), name);
        assert.ok(links.includes(href), href);
      }
      await close();
    });
  });
}
