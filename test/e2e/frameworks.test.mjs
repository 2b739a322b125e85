/** Sites with React and Vue that use the packed package: built as such sites are, and driven in every engine. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';
import {install} from '../../scripts/install.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const ROOT = path('../../');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

const folder = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
execFileSync('npm', ['pack', '--pack-destination', folder], {cwd: ROOT, stdio: 'ignore'});
const tarball = join(
  folder,
  readdirSync(folder).find((name) => name.endsWith('.tgz')),
);
after(() => rmSync(folder, {recursive: true, force: true}));

/** Installs a site and puts the package beside its own ones, as `npm install <tarball>` would; then builds it. */
function build(name) {
  const site = path(`../fixtures/${name}/`);
  install(site, `a site with ${name}`);
  const place = join(site, 'node_modules/@openembassy/insight-widgets');
  rmSync(place, {recursive: true, force: true});
  mkdirSync(place, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  const vite = join(site, 'node_modules/vite/bin/vite.js');
  const output = join(folder, name);
  execFileSync(process.execPath, [vite, 'build', '--outDir', output, '--emptyOutDir', '--logLevel', 'error'], {cwd: site});
  return output;
}

test('a site with React and TypeScript finds all types, without skipping those of packages', () => {
  build('react');
  execFileSync(process.execPath, [TSC, '-p', path('../fixtures/react/')], {encoding: 'utf8'});
});

for (const name of ['react', 'vue']) {
  describe(`a site with ${name}`, () => {
    let server;
    let address;
    before(async () => {
      const files = sirv(build(name), {dev: true});
      server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
      await once(server.listen(0, '127.0.0.1'), 'listening');
      address = `http://127.0.0.1:${server.address().port}/`;
    });
    after(() => {
      server.close();
      server.closeAllConnections();
    });

    for (const engine of ENGINES_HERE) {
      test(`chooses, hears, removes and brings back a widget in ${engine}`, async () => {
        const browser = await launch(engine);
        try {
          await browser.open(address);
          await browser.run(() => {
            window.errors = [];
            addEventListener('error', ({message}) => window.errors.push(message));
            addEventListener('unhandledrejection', ({reason}) => window.errors.push(String(reason)));
          });
          const stands = () =>
            browser.until(() => document.querySelector('insight-wheel')?.shadowRoot?.querySelector('[part=foot]') != null);
          await stands();
          await browser.run(() => document.querySelector('#choose').click());
          // What the widget said went through the framework into the link, which is where it was put.
          await browser.until(() => document.querySelector('output').textContent === 'banden');
          const link = () => document.querySelector('insight-wheel > a').textContent;
          assert.equal(await browser.run(link), 'Inzichten als tekst van banden');
          await browser.run(() => document.querySelector('#toggle').click());
          await browser.until(() => !document.querySelector('insight-wheel'));
          await browser.run(() => document.querySelector('#toggle').click());
          await stands();
          assert.deepEqual(await browser.run(() => window.errors), []);
        } finally {
          await browser.close();
        }
      });
    }
  });
}
