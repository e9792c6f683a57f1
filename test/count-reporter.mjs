/** Counts a browser run: a line an engine, and the sums as JSON in the file that TEST_COUNTS names. */
import { writeFileSync } from "node:fs";
import { env } from "node:process";

const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/** A page that broke before or between its tests has failed, though no test of it did. */
function countsOf(session) {
  const tests = session.testResults ? testsOf(session.testResults) : [];
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = failed === 0 && (session.passed === false || session.errors.length > 0) ? 1 : 0;
  return { passed: tests.length - skipped - failed, failed: failed + broken, skipped };
}

export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const engines = {};
      for (const session of sessions) {
        const engine = (engines[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        for (const [outcome, count] of Object.entries(countsOf(session))) engine[outcome] += count;
      }
      for (const [engine, { passed, failed, skipped }] of Object.entries(engines)) {
        console.log(`${engine}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      if (env.TEST_COUNTS) writeFileSync(env.TEST_COUNTS, JSON.stringify(engines));
    },
  };
}
