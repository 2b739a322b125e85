/** `insight-data import`, as an editor runs it. What it makes of a page is in import-pages.test.mjs. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {run, write} from '../fixtures/data/program.mjs';
import {readText} from './helpers.mjs';

const page = 'test/fixtures/import/banden.txt';
const target = async () => join(write({'wheel.json': await readText('data/nl/wheel.json')}), 'wheel.json');

test('a page is read into the file, and a second time nothing changes', async () => {
  const into = await target();
  const first = run(['import', page, '--into', into]);
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /Veranderd in/);
  const after = readFileSync(into, 'utf8');
  assert.notEqual(after, await readText('data/nl/wheel.json'));
  assert.match(run(['import', page, '--into', into]).stdout, /Er verandert niets/);
  assert.equal(readFileSync(into, 'utf8'), after);
});

test('--dry-run shows what would change, and writes nothing', async () => {
  const into = await target();
  assert.match(run(['import', page, '--into', into, '--dry-run']).stdout, /Dit zou veranderen/);
  assert.equal(readFileSync(into, 'utf8'), await readText('data/nl/wheel.json'));
});

test('without a file to put it in, a sentence says what is missing', () => {
  const {status, stdout, stderr} = run(['import', page]);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /--into/);
});
