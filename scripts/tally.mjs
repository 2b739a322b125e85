/**
 * Counts tests for the last line of `npm test`. Each runner writes `{passed, failed}` to the file that TALLY names; this
 * module is the reporter of both.
 */
import {writeFileSync} from 'node:fs';

const write = (tally) => {
  if (process.env.TALLY) writeFileSync(process.env.TALLY, JSON.stringify(tally));
};

/** Reporter of `node --test`: counts tests, not the suites around them. */
export default async function* nodeTally(events) {
  const tally = {passed: 0, failed: 0};
  for await (const {type, data} of events) {
    if (data?.details?.type === 'suite' || data?.skip || data?.todo) continue;
    if (type === 'test:pass') tally.passed++;
    if (type === 'test:fail') tally.failed++;
  }
  write(tally);
  yield '';
}

/** Reporter of @web/test-runner: counts tests, and each file that could not be run as one failure. */
export function browserTally() {
  return {
    stop({sessions}) {
      const tally = {passed: 0, failed: 0};
      for (const {testResults, errors, passed} of sessions) {
        const tests = flatten(testResults);
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        tally.passed += tests.filter((test) => test.passed && !test.skipped).length;
        tally.failed += failed || (errors.length || !passed ? 1 : 0);
      }
      write(tally);
    },
  };
}

const flatten = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(flatten)] : []);
