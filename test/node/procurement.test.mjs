/** The pages for who buys or allows the widgets: complete, with figures and links that lead somewhere. */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {pagesWithFigures, withFigures} from '../../scripts/figures.mjs';
import {readJson, readText, root} from './helpers.mjs';

/** WCAG 2.2, https://www.w3.org/TR/WCAG22/: the numbers of level A and AA, by guideline. */
const CRITERIA = Object.entries({
  1.1: [1],
  1.2: [1, 2, 3, 4, 5],
  1.3: [1, 2, 3, 4, 5],
  1.4: [1, 2, 3, 4, 5, 10, 11, 12, 13],
  2.1: [1, 2, 4],
  2.2: [1, 2],
  2.3: [1],
  2.4: [1, 2, 3, 4, 5, 6, 7, 11],
  2.5: [1, 2, 3, 4, 7, 8],
  3.1: [1, 2],
  3.2: [1, 2, 3, 4, 6],
  3.3: [1, 2, 3, 4, 7, 8],
  4.1: [2, 3],
}).flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`));

const rows = (await readText('docs/inkoop/toegankelijkheid.md'))
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('the page on accessibility tells of all criteria of WCAG 2.2 level A and AA, each once', () => {
  assert.deepEqual(
    rows.map(([, criterion]) => criterion.split(' ')[0]),
    CRITERIA,
  );
});

test('each criterion that applies names a test that is there; one that does not apply says so', () => {
  for (const [, criterion, how, tests] of rows) {
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file);
    assert.equal(files.length === 0, how.startsWith('Niet van toepassing'), criterion);
    for (const file of files) assert.ok(existsSync(new URL(file, root)), `${criterion}: ${file}`);
  }
});

test('links between the pages lead to a file', async () => {
  let links = 0;
  for (const [url, text] of await pagesWithFigures()) {
    for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
      links++;
      assert.ok(existsSync(new URL(target, url)), `${fileURLToPath(url)}: ${target}`);
    }
  }
  assert.ok(links > 3);
});

test('a figure follows the evidence, and one that nobody measured is refused', async () => {
  const evidence = await readJson('docs/evidence.json');
  const text = (name) => `<!-- figure:${name} -->oud<!-- /figure -->`;
  assert.equal(
    withFigures(text('passed'), {...evidence, tests: {passed: 7, failed: 0}}),
    '<!-- figure:passed -->7<!-- /figure -->',
  );
  assert.throws(() => withFigures(text('guess'), evidence), /no figure "guess"/);
});
