/**
 * In a page of somebody else's making: writes down what the page says of itself, and tells the page around it once
 * `data-ends` ends of loading, or lines in the console, have been seen. The first script of the page.
 */
/* global document, addEventListener, parent, requestAnimationFrame, window */
{
  const report = { events: [], console: [], errors: [], violations: [] };
  const { documentElement } = document;
  const kit =
    /^(entity-card|rule-table|score-radar|score-gap|cited-by-graph|entity-article|finding-list|spec-lineage|related-entities|entity-link|provenance-note|entity-index)$/;

  const stateOf = (element) =>
    ["loading", "ready", "empty", "failed"].filter((state) => element.matches(`:state(${state})`)).join();

  const described = (element) => ({
    id: element.id,
    state: stateOf(element),
    text: (element.shadowRoot?.querySelector(".base")?.textContent ?? "").replace(/\s+/g, " ").trim(),
    fallback: [...element.children].some((child) => child.getClientRects().length > 0),
  });

  const tell = () => {
    const elements = [...document.querySelectorAll("*")].filter(({ localName }) => kit.test(localName));
    parent.postMessage({ ...report, elements: elements.map(described) }, "*");
  };

  const ended = () => {
    if (report.events.length + report.console.length < Number(documentElement.dataset.ends)) return;
    // Two frames later what came too much has come too.
    requestAnimationFrame(() => requestAnimationFrame(tell));
  };

  for (const type of ["load", "error"]) {
    document.addEventListener(
      type,
      ({ target }) => {
        if (!kit.test(target.localName)) return;
        report.events.push(`${target.id} ${type}`);
        ended();
      },
      true,
    );
  }
  for (const level of ["debug", "log", "info", "warn", "error"]) {
    console[level] = (...words) => {
      report.console.push(`${level}: ${words.join(" ")}`);
      ended();
    };
  }
  addEventListener("error", ({ target, message }) => target === window && report.errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => report.errors.push(String(reason)));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    report.violations.push(`${violatedDirective} ${blockedURI}`),
  );
}
