/** Files that scripts write are as fresh as what they are written from. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {demoText} from '../../scripts/demo-text.mjs';
import {icons} from '../../scripts/icons.mjs';
import {moduleOf, readTokens} from '../../scripts/tokens.mjs';
import {readme} from '../../scripts/readme.mjs';
import {ELEMENTS} from '../../scripts/targets.mjs';
import {readJson, readText, root} from './helpers.mjs';

test('src/theme/resolved.ts is what scripts/tokens.mjs writes', async () => {
  assert.equal(await readText('src/theme/resolved.ts'), moduleOf(await readTokens()));
});

test('src/theme/icons.ts is what scripts/icons.mjs writes', async () => {
  assert.equal(await readText('src/theme/icons.ts'), await icons());
});

test('custom-elements.json is what `npm run generate` makes of the sources', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
  try {
    const cwd = fileURLToPath(root);
    const analyzer = fileURLToPath(new URL('cem.js', import.meta.resolve('@custom-elements-manifest/analyzer/package.json')));
    execFileSync(process.execPath, [analyzer, 'analyze', '--quiet', '--outdir', relative(cwd, folder)], {cwd, stdio: 'pipe'});
    const fresh = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
    assert.deepEqual(await readJson('custom-elements.json'), fresh);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

test('custom-elements.json names each tag with what a page may use, and no more', async () => {
  const {modules} = await readJson('custom-elements.json');
  const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
  assert.deepEqual(elements.map(({tagName}) => tagName).sort(), [...ELEMENTS].sort());
  for (const {tagName, attributes, members} of elements) {
    const names = [...attributes, ...members].map(({name}) => name);
    for (const name of ['src', 'lang', 'heading-level', 'light-dom', 'sync', 'data', 'headingLevel'])
      assert.ok(names.includes(name), `${tagName} ${name}`);
    for (const name of names) assert.match(name, /^[a-z]/, tagName);
    for (const {name, privacy} of members) assert.equal(privacy, 'public', `${tagName} ${name}`);
    // What the elements tell each other.
    for (const name of ['scope', 'place', 'close', 'hasPlace', 'selection'])
      assert.ok(!names.includes(name), `${tagName} ${name}`);
  }
});

test('the tables of README.md are those of custom-elements.json', async () => {
  const text = await readText('README.md');
  assert.equal(text, readme(text, await readJson('custom-elements.json')), 'run `npm run generate`');
});

test('demo/tekst.html holds the texts of the data', async () => {
  assert.equal(await readText('demo/tekst.html'), await demoText(), 'run `node scripts/demo-text.mjs`');
});
