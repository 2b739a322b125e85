/** What is published: after `npm run build`. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {ELEMENTS} from '../../scripts/targets.mjs';
import {readJson, readText, root} from './helpers.mjs';

const file = (path) => fileURLToPath(new URL(path, root));
const manifest = await readJson('package.json');

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
  let packed;
  before(() => {
    assert.ok(existsSync(file('dist')), 'dist/ is not there: run `npm run build`');
    const told = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    [packed] = JSON.parse(told);
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  test('what package.json names beside `exports` is there', () => {
    const {main, types, customElements, 'web-types': webTypes, files} = manifest;
    for (const path of [main, types, customElements, webTypes, ...files]) assert.ok(existsSync(file(path)), path);
  });

  test('publint finds no fault in it', async () => {
    const {buffer, byteOffset, byteLength} = readFileSync(join(folder, packed.filename));
    const {messages, pkg} = await publint({pack: {tarball: buffer.slice(byteOffset, byteOffset + byteLength)}});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, {color: false})),
      [],
    );
  });

  test('TypeScript finds the types of each entry that has some (attw)', () => {
    const attw = file('node_modules/@arethetypeswrong/cli/dist/index.js');
    const untyped = ['insight-widgets.css', 'insight-widgets.classic.js'];
    // It leaves out what a pattern in `exports` stands for.
    const single = ELEMENTS.map((tag) => `elements/${tag}.js`);
    const args = ['--profile', 'esm-only', '--exclude-entrypoints', ...untyped, '--include-entrypoints', ...single];
    const {status, stdout} = spawnSync(process.execPath, [attw, join(folder, packed.filename), '--no-color', ...args], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  test('integrity.json holds the SHA-384 of each script that a browser may load', async () => {
    const hashes = await readJson('dist/integrity.json');
    const scripts = readdirSync(file('dist'), {recursive: true}).filter(
      (name) => name.endsWith('.js') && !name.startsWith('cli'),
    );
    assert.deepEqual(Object.keys(hashes).sort(), scripts.sort());
    for (const each of ['insight-widgets.js', 'insight-widgets.classic.js', 'elements/insight-wheel.js', 'locales/ar.js']) {
      assert.ok(Object.hasOwn(hashes, each), each);
    }
    for (const [name, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(readFileSync(file(`dist/${name}`)))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, name);
    }
  });

  test('the bundle is one file: it imports nothing but, when they are asked for, search, doctor and other languages', async () => {
    const bundle = await readText('dist/insight-widgets.js');
    assert.doesNotMatch(
      bundle.replaceAll(/\bimport\("\.\/(?:search|doctor|locales\/\w+)\.js"\)/g, ''),
      /\bfrom\s*["']|\bimport\s*["'(]/,
    );
  });

  test('the search stands beside the bundle, and brings no second copy of it along', async () => {
    const search = await readText('dist/search.js');
    assert.doesNotMatch(search, /\bfrom\s*["']|\bimport\b|litHtmlVersions/);
    assert.ok((await readText('dist/insight-widgets.js')).includes('import("./search.js")'));
    const [shared] = readdirSync(file('dist/elements')).filter(
      (name) => name.endsWith('.js') && readFileSync(file(`dist/elements/${name}`), 'utf8').includes('../search.js'),
    );
    assert.ok(shared, 'the elements for bundlers ask for the same file');
  });

  test('the bundle looks for the data beside its own folder', async () => {
    const bundle = await readText('dist/insight-widgets.js');
    assert.match(bundle, /["'`]\.\.\/data\/["'`]/);
  });

  test('an element for bundlers registers all elements that it draws with', async () => {
    const registered = async (name, seen = new Set()) => {
      if (seen.has(name)) return [];
      seen.add(name);
      const text = await readText(`dist/elements/${name}`);
      const own = [...text.matchAll(/^register\("([\w-]+)"/gm)].map(([, tag]) => tag);
      const imports = [...text.matchAll(/from '\.\/([^']+)'|^import '\.\/([^']+)'/gm)].map(([, from, bare]) => from ?? bare);
      return [...own, ...(await Promise.all(imports.map((each) => registered(each, seen)))).flat()];
    };
    for (const tag of ELEMENTS) assert.ok((await registered(`${tag}.js`)).includes(tag), tag);
    assert.deepEqual((await registered('theme-panel.js')).sort(), ['insight-list', 'kansen-list', 'theme-panel']);
    assert.deepEqual((await registered('insight-wheel.js')).sort(), [
      'insight-list',
      'insight-wheel',
      'kansen-list',
      'theme-panel',
    ]);
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

  describe('unpacked in a site', () => {
    const site = join(folder, 'site');
    const place = join(site, 'node_modules', manifest.name);
    before(() => {
      mkdirSync(place, {recursive: true});
      execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', place, '--strip-components=1']);
      for (const name of ['lit', '@lit', 'lit-html', 'lit-element', '@types']) {
        symlinkSync(file(`node_modules/${name}`), join(site, 'node_modules', name), 'dir');
      }
      writeFileSync(join(site, 'package.json'), '{"type": "module"}');
    });

    const entries = [manifest.name, ...ELEMENTS.map((tag) => `${manifest.name}/elements/${tag}.js`)];

    for (const [how, type, code] of [
      ['imported', 'module', (name) => `await import(${JSON.stringify(name)})`],
      ['required', 'commonjs', (name) => `require(${JSON.stringify(name)})`],
    ]) {
      test(`each entry can be ${how} on a server, where there is no page`, () => {
        const lines = entries.map(code).join(';');
        const {status, stderr} = spawnSync(process.execPath, [`--input-type=${type}`, '--eval', lines], {
          cwd: site,
          encoding: 'utf8',
        });
        assert.equal(status, 0, /^\w*Error: .*$/m.exec(stderr)?.[0]);
      });
    }

    for (const [module, moduleResolution] of [
      ['ESNext', 'Bundler'],
      ['NodeNext', 'NodeNext'],
    ]) {
      test(`the types hold without skipLibCheck (${moduleResolution})`, () => {
        const imports = entries.map((name, index) => `export * as n${index} from '${name}';`);
        const use = `import {upgrade, type ThemeOpenEvent} from '${manifest.name}';
          export const done: Promise<void> = upgrade(document);
          document.addEventListener('oe-theme-open', (event: ThemeOpenEvent) => event.theme.trim());
          document.querySelector('insight-wheel')!.theme = 'banden';`;
        writeFileSync(join(site, 'use.ts'), [...imports, use].join('\n'));
        const options = {module, moduleResolution, target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable']};
        const config = {
          compilerOptions: {...options, strict: true, skipLibCheck: false, noEmit: true, types: []},
          files: ['use.ts'],
        };
        writeFileSync(join(site, 'tsconfig.json'), JSON.stringify(config));
        const {status, stdout} = spawnSync(process.execPath, [file('node_modules/typescript/bin/tsc'), '-p', site], {
          encoding: 'utf8',
        });
        assert.equal(status, 0, stdout);
      });
    }
  });

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
