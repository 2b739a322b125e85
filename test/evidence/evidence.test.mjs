/** docs/evidence.md, and the pages with its figures, tell of this build. Counts and visits are measured anew by `npm run evidence -- --check`. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {files, pages} from '../../scripts/evidence.mjs';
import {readJson} from '../node/helpers.mjs';

const evidence = await readJson('docs/evidence.json');

test('the evidence has the sizes and hashes of this build', async () => {
  // How small gzip and brotli make it depends on the version of Node.
  const own = (all) => Object.fromEntries(Object.entries(all).map(([name, {bytes, integrity}]) => [name, {bytes, integrity}]));
  assert.deepEqual(own(evidence.files), own(await files()), 'run `npm run evidence`');
});

test('the pages say what the figures say', async () => {
  for (const [url, text] of await pages(evidence)) assert.equal(await readFile(url, 'utf8'), text, url.pathname);
});

test('nobody else was contacted, nothing was stored, and opening a theme loaded nothing', () => {
  assert.deepEqual(Object.keys(evidence.engines).sort(), ['chromium', 'firefox', 'webkit']);
  for (const [engine, {otherHosts, cookies, storage, requestsOnClick}] of Object.entries(evidence.engines)) {
    assert.deepEqual(
      {otherHosts, cookies, storage, requestsOnClick},
      {otherHosts: [], cookies: 0, storage: 0, requestsOnClick: 0},
      engine,
    );
  }
});
