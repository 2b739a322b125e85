/** `insight-data` on reports, as an editor runs it: what stands beside a report is found and checked along. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {run, write} from '../fixtures/data/program.mjs';
import {readJson} from './helpers.mjs';

const report = await readJson('data/nl/reports/maaksessie-10.json');
const wheel = await readJson('data/nl/wheel.json');
const changed = (change, file = report) => {
  const copy = structuredClone(file);
  change(copy);
  return copy;
};
const rules = (args, cwd) => {
  const {stdout, status} = run(['validate', ...args, '--json'], {cwd});
  return [status, JSON.parse(stdout).files[0].findings.map(({rule, path}) => `${rule} ${path}`)];
};
const NAME = 'data/nl/reports/maaksessie-10.json';

test('the shipped report passes without a word, warnings included', () => {
  const {status, stdout} = run(['validate', NAME, '--strict']);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /1 bestand nagekeken: alles is in orde\./);
});

test('the wheel and the other languages beside a report are found', () => {
  const dutch = changed((r) => Object.assign(r, {languages: ['nl', 'en'], relatedThemes: ['band']}));
  const english = changed((r) => Object.assign(r, {lang: 'en', translation: {status: 'draft', of: 1}}), dutch);
  english.people.pop();
  const folder = write({[NAME]: dutch, 'data/nl/wheel.json': wheel, 'data/en/reports/maaksessie-10.json': english});
  assert.deepEqual(rules([NAME], folder), [1, ['missing-there people[6].id', 'related-to-nothing relatedThemes[0]']]);
  const [, found] = rules(['data/en/reports/maaksessie-10.json'], folder);
  assert.ok(found.includes('missing-here people'), found.join());
  const alone = write({[NAME]: changed((r) => (r.relatedThemes = ['band']))});
  assert.deepEqual(rules([NAME], alone), [0, []]);
});

test('two versions of a report are told in words', () => {
  const folder = write({
    'oud.json': report,
    'nieuw.json': changed((r) => (r.sections[5].body[1].items[5].success = 'De foodtruck is in 2020 zes keer gebruikt.')),
  });
  const {status, stdout} = run(['diff', 'oud.json', 'nieuw.json'], {cwd: folder});
  assert.equal(status, 0);
  assert.match(
    stdout,
    /initiatief elkaars-cultuur {2}‘Elkaars cultuur leren kennen’\n {4}success: De foodtruck is in 2020 \[-vijf-\]\{\+zes\+\} keer gebruikt\./,
  );
  assert.match(run(['diff', 'oud.json', 'oud.json'], {cwd: folder}).stdout, /De inhoud is gelijk\./);
});
