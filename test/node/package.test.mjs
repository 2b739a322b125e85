/** What is published: after `npm run build`. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {ELEMENTS} from '../../scripts/sizes.mjs';
import {readJson, readText, root} from './helpers.mjs';

const file = (path) => fileURLToPath(new URL(path, root));
const manifest = await readJson('package.json');
const sources = readdirSync(file('src'), {recursive: true})
  .filter((name) => /\.(ts|js)$/.test(name))
  .map((name) => [name, readFileSync(file(`src/${name}`), 'utf8')]);

describe('the package', () => {
  before(() => assert.ok(existsSync(file('dist')), 'dist/ is not there: run `npm run build`'));

  const targets = Object.entries(manifest.exports).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : Object.values(value)).map((path) => [name, path]),
  );

  test('every path in exports is there', () => {
    assert.ok(targets.length > 8);
    for (const [name, path] of targets) {
      if (name === './elements/*.js')
        for (const tag of ELEMENTS) assert.ok(existsSync(file(path.replace('*', tag))), path.replace('*', tag));
      else assert.ok(existsSync(file(path.replace('*', ''))), path);
    }
  });

  test('main, types and everything in files are there', () => {
    for (const path of [manifest.main, manifest.types, manifest.customElements, ...manifest.files])
      assert.ok(existsSync(file(path)), path);
  });

  test('integrity.json holds the SHA-384 of each script beside it', async () => {
    const hashes = await readJson('dist/integrity.json');
    const scripts = readdirSync(file('dist')).filter((name) => name.endsWith('.js'));
    assert.deepEqual(Object.keys(hashes).sort(), scripts.sort());
    for (const [name, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(readFileSync(file(`dist/${name}`)))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, name);
    }
  });

  test('the bundle is one file: it imports nothing', async () => {
    const bundle = await readText('dist/insight-widgets.js');
    assert.doesNotMatch(bundle, /\bfrom\s*["']|\bimport\s*["'(]/);
  });

  test('the bundle looks for the data beside its own folder', async () => {
    const bundle = await readText('dist/insight-widgets.js');
    assert.match(bundle, /["'`]\.\.\/data\/["'`]/);
  });

  test('elements for bundlers leave Lit outside', async () => {
    for (const name of readdirSync(file('dist/elements')).filter((each) => each.endsWith('.js'))) {
      assert.doesNotMatch(
        await readText(`dist/elements/${name}`),
        /_\$litType\$=|class extends HTMLElement\{static addInitializer/,
        name,
      );
    }
  });

  const importInNode = (name) => {
    const code = `import ${JSON.stringify(name)}`;
    const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {cwd: root, encoding: 'utf8'});
    assert.equal(status, 0, /^\w*Error: .*$/m.exec(stderr)?.[0]);
  };

  test('single elements can be imported on a server', () =>
    importInNode('@openembassy/insight-widgets/elements/insight-wheel.js'));

  test('the package can be imported on a server', () => importInNode('@openembassy/insight-widgets'));

  test('versions are exact', () => {
    for (const [name, version] of Object.entries({...manifest.dependencies, ...manifest.devDependencies})) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  test('package-lock.json holds no download address', async () => {
    const {packages} = await readJson('package-lock.json');
    assert.ok(Object.keys(packages).length > 100);
    for (const [name, {resolved = ''}] of Object.entries(packages)) assert.doesNotMatch(resolved, /^[a-z+]+:\/\//, name);
  });
});

describe('the source', () => {
  const users = (pattern) => sources.filter(([, text]) => pattern.test(text)).map(([name]) => name.replaceAll('\\', '/'));

  test('makes no HTML of text', () => {
    assert.deepEqual(
      users(
        /unsafe(HTML|SVG|Static|MathML)|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function/,
      ),
      [],
    );
  });

  test('binds no style attribute: a page with a strict style-src would block it', () => {
    assert.deepEqual(users(/styleMap|\sstyle=["']?\$\{|<style[\s>]/), []);
  });

  test('downloads in one place', () => assert.deepEqual(users(/\bfetch\(/), ['store/load.ts']));

  test('writes the address of the page in one place', () => {
    const pattern = /\bhistory\.\w+State|location\.(hash|href)\s*=[^=]|location\.(assign|replace)/;
    assert.deepEqual(users(pattern), ['controllers/place-controller.ts']);
  });

  test('stores nothing and sets no global', () => {
    assert.deepEqual(
      users(/localStorage|sessionStorage|indexedDB|document\.cookie|globalThis\.\w+\s*=[^=]|window\.\w+\s*=[^=]/),
      [],
    );
  });
});
