import { expect } from "@open-wc/testing";
import { quote } from "../../src/model/rule-quote.js";

describe("quote", () => {
  const cases: [string, Parameters<typeof quote>][] = [
    [
      "SP3: Do no harm. — Constitution, https://a.example/",
      [{ id: "SP3", text: "Do no harm." }, "Constitution", "https://a.example/"],
    ],
    ["SP3: Do no harm. — https://a.example/", [{ id: "SP3", text: "Do no harm." }, undefined, "https://a.example/"]],
    ["SP3: Do no harm. — Constitution", [{ id: "SP3", text: "Do no harm." }, "Constitution", undefined]],
    ["SP3", [{ id: "SP3" }, undefined, undefined]],
  ];
  for (const [line, args] of cases) it(`says “${line}”`, () => expect(quote(...args)).to.equal(line));
});
