/** A page that stays with one version of the content, of a site that is published on. Needs nginx; after `npm run build`. */
import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {startNginx} from '../../scripts/nginx.mjs';
import {edit, publishers} from '../fixtures/data/publisher.mjs';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';

const root = new URL('../../', import.meta.url);
const list = (src, lang = 'nl') =>
  `<insight-wheel lang="${lang}" view="list" src="${src}"><a href="/tekst">Als tekst</a></insight-wheel>`;
const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Proef</title>
  <script type="module" src="/v1/insight-widgets.js"></script>
  ${list('/data/archive/nl/wheel.1.json')}${list('/data/archive/nl/wheel.1.json', 'ar')}`;

describe('a page with the address of one version as src', () => {
  const folder = mkdtempSync(join(tmpdir(), 'insight-pinned-'));
  const [site, source] = [join(folder, 'site'), join(folder, 'wheel.json')];
  let server;
  let close;
  let publish;
  before(async () => {
    cpSync(new URL('data/nl/wheel.json', root), source);
    mkdirSync(join(site, 'v1'), {recursive: true});
    cpSync(new URL('dist/insight-widgets.js', root), join(site, 'v1/insight-widgets.js'));
    writeFileSync(join(site, 'index.html'), PAGE);
    const {start, close: end} = await publishers();
    close = end;
    const publisher = start();
    publish = async (title) => {
      edit(source, title);
      assert.equal((await publisher.publish([source], {to: site})).status, 0);
    };
    await publish('Eerste');
    server = await startNginx(site);
  });
  after(async () => {
    await server?.stop();
    await close?.();
    rmSync(folder, {recursive: true, force: true});
  });

  for (const engine of ENGINES_HERE) {
    test(`keeps it when there is newer content, in whatever language the page is (${engine})`, async () => {
      const browser = await launch(engine);
      try {
        for (const title of ['Eerste', `Nieuw voor ${engine}`]) {
          if (title !== 'Eerste') await publish(title);
          await browser.open(`${server.address}/index.html`);
          await browser.until(() => {
            const found = [...document.querySelectorAll('insight-wheel')];
            return found.length === 2 && found.every(({shadowRoot}) => shadowRoot?.textContent.includes('Eerste'));
          });
        }
        const live = await (await fetch(`${server.address}/data/nl/wheel.json`)).json();
        assert.equal(live.title, `Nieuw voor ${engine}`);
      } finally {
        await browser.close();
      }
    });
  }
});
