/** The evidence page shows what was counted: a column for each engine, and one for Node. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {page} from '../../scripts/evidence.mjs';
import {browserTally} from '../../scripts/tally.mjs';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const ENGINES = {Chrome: 'chromium', Firefox: 'firefox', MiniBrowser: 'webkit'};

/** What the runner of the browser tests writes when each engine passed another number of tests. */
function tallied() {
  const folder = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
  const before = process.env.TALLY;
  process.env.TALLY = join(folder, 'tally.json');
  try {
    const tests = (number) => Array.from({length: number}, () => ({passed: true, skipped: false}));
    browserTally().stop({
      sessions: Object.keys(ENGINES).map((name, at) => ({
        browser: {name},
        testFile: join(process.cwd(), 'test/elements/a.test.ts'),
        testResults: {tests: tests(at + 31), suites: []},
        errors: [],
        passed: true,
      })),
    });
    return JSON.parse(readFileSync(process.env.TALLY, 'utf8'));
  } finally {
    if (before === undefined) delete process.env.TALLY;
    else process.env.TALLY = before;
    rmSync(folder, {recursive: true});
  }
}

test('each engine has its count beside the file that it ran', () => {
  const engine = {version: '1', requests: [], requestsOnClick: 0, otherHosts: [], cookies: 0, storage: 0};
  const text = page({
    version: '1.0.0',
    tests: tallied(),
    files: {},
    policy: [],
    engines: Object.fromEntries(Object.values(ENGINES).map((name) => [name, engine])),
  });
  assert.match(text, /\| Tests \| chromium \| firefox \| webkit \| node \|/);
  assert.match(text, /\| `test\/elements\/a\.test\.ts` \| 31 \| 32 \| 33 \|  \|/);
});
