/** What is uploaded to a web server: site/, after `npm run build`. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readJson, readText, root} from './helpers.mjs';

const folder = (path) => fileURLToPath(new URL(path, root));
const {version} = await readJson('package.json');

/** Every file below a folder, by its path from there. */
const filesOf = (path) =>
  Object.fromEntries(
    readdirSync(path, {recursive: true, withFileTypes: true})
      .filter((each) => each.isFile())
      .map((each) => [join(each.parentPath, each.name).slice(path.length), readFileSync(join(each.parentPath, each.name))]),
  );

describe('the site', () => {
  test('holds the release under its number and under v1, as it was built', () => {
    const dist = filesOf(folder('dist/'));
    for (const name of [version, 'v1']) {
      const copy = filesOf(folder(`site/${name}/`));
      assert.deepEqual(Object.keys(copy), Object.keys(dist));
      for (const [path, bytes] of Object.entries(dist)) assert.ok(bytes.equals(copy[path]), `${name}/${path}`);
    }
  });

  test('holds the content as it is, live and in the archive, and its schemas', async () => {
    const names = ['nl/wheel', 'en/wheel', 'ar/wheel', 'nl/reports/maaksessie-10'];
    for (const name of names) {
      const text = await readText(`data/${name}.json`);
      const {contentVersion} = JSON.parse(text);
      for (const path of [`site/data/${name}.json`, `site/data/archive/${name}.${contentVersion}.json`])
        assert.equal(await readText(path), text, path);
    }
    for (const kind of ['wheel', 'report'])
      assert.equal(await readText(`site/data/schema/${kind}.schema.json`), await readText(`data/schema/${kind}.schema.json`));
  });

  test('holds settings for servers, and the demo with the bundle where the site has it', async () => {
    for (const name of ['_headers', 'nginx.conf'])
      assert.equal(await readText(`site/${name}`), await readText(`src/site/${name}`));
    const page = await readText('site/demo/index.html');
    assert.ok(page.includes('"../v1/insight-widgets.js"'));
    for (const [path, bytes] of Object.entries(filesOf(folder('site/demo/')))) assert.ok(!bytes.includes('../dist/'), path);
  });

  test('has no file of a run that was broken off', () => {
    const hidden = Object.keys(filesOf(folder('site/'))).filter((path) => /(^|\/)\./.test(path));
    assert.deepEqual(hidden, []);
  });
});
