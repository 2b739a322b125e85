/**
 * Counts tests for the last line of `npm test` and for docs/evidence.md. Each runner writes `{passed, failed, checks}` to the
 * file that TALLY names, where `checks` is the number of passed tests by file and by what they ran in. This module is the
 * reporter of both.
 */
import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

/** What the runner calls each browser, and its name in this project. */
const NAMES = {Chrome: 'chromium', Firefox: 'firefox', MiniBrowser: 'webkit'};

const start = () => ({passed: 0, failed: 0, checks: {}});

function count(tally, file, where, passed) {
  const name = relative(process.cwd(), file).replaceAll('\\', '/');
  const counts = (tally.checks[name] ??= {});
  counts[where] = (counts[where] ?? 0) + passed;
  tally.passed += passed;
}

const write = (tally) => {
  if (process.env.TALLY) writeFileSync(process.env.TALLY, JSON.stringify(tally));
};

/** Reporter of `node --test`: counts tests, not the suites around them. */
export default async function* nodeTally(events) {
  const tally = start();
  for await (const {type, data} of events) {
    if (data?.details?.type === 'suite' || data?.skip || data?.todo) continue;
    if (type === 'test:pass') count(tally, data.file, 'node', 1);
    if (type === 'test:fail') tally.failed++;
  }
  write(tally);
  yield '';
}

/** Reporter of @web/test-runner: counts tests, and each file that could not be run as one failure. */
export function browserTally() {
  return {
    stop({sessions}) {
      const tally = start();
      for (const {browser, testFile, testResults, errors, passed} of sessions) {
        const tests = flatten(testResults);
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        count(tally, testFile, NAMES[browser.name] ?? browser.name, tests.filter((test) => test.passed && !test.skipped).length);
        tally.failed += failed || (errors.length || !passed ? 1 : 0);
      }
      write(tally);
    },
  };
}

const flatten = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(flatten)] : []);
