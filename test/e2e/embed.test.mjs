/** The page that makes the code to paste, in a real browser, served as `npm start` serves it: after `npm run build`. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {after, before, describe, test} from 'node:test';
import {chromium} from 'playwright-core';
import {PLACES, recommend} from '../../demo/embed/places.js';
import {texts} from '../../demo/embed/texts.js';
import {findBrowser, LAUNCH_ARGS} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/start.mjs';
import {readJson} from '../node/helpers.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const {version} = await readJson('package.json');

/** Under load a page may need long. */
const PATIENCE = 60_000;

let server;
let browser;
/** A website of someone else, whose only page has this in its body. */
let host;
let body = '';

before(async () => {
  server = await serve({port: 0});
  browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>Gemeente</title><body>${body}`);
  });
  await once(host.listen(0, '127.0.0.1'), 'listening');
});

after(async () => {
  await browser?.close();
  await server?.close();
  host?.close();
  host?.closeAllConnections();
});

/** Opens a page of the demo; `close` says what went wrong meanwhile. */
async function open(query = '', {width = 1280, height = 900, path = 'embed/', allowed = () => false, ...options} = {}) {
  const context = await browser.newContext({viewport: {width, height}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  page.on('request', (request) => new URL(request.url()).origin === server.address || faults.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  await page.goto(`${server.address}/demo/${path}${query}`);
  if (path === 'embed/') await settled(page);
  const close = async () => {
    await context.close();
    assert.deepEqual(
      faults.filter((fault) => !allowed(fault)),
      [],
    );
  };
  return {page, context, close};
}

/** Waits until the themes are there, and what is shown of the widget. */
const settled = (page) =>
  page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('.stage > *')];
    const drawn = ({shadowRoot, children}) => shadowRoot?.querySelector('[part=root] *') || children.length > 1;
    return shown.length === 3 && shown.every(drawn) && document.querySelector('#report, #theme option + option');
  });

/** The code of a form, by its name and part; without a form what is recommended. */
const codeOf = (page, name) => page.locator(`#c-${name}`).inputValue();

const advice = (page) => page.locator('.advice').innerText();

/** Visits the other website with this in its page, and waits for what is drawn there. */
async function visit(html, wait, prepare) {
  body = html;
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`http://127.0.0.1:${host.address().port}/`);
  if (prepare) await page.evaluate(prepare.act, prepare.with);
  await wait(page);
  await page.close();
}

const panelOf = (tag) => (page) => page.locator(`${tag} [part~=panel-title], ${tag} [part=title]`).first().waitFor();

describe('the page that makes the code to paste', () => {
  test('leads from the start page to copied code with the keyboard alone', async () => {
    const {page, context, close} = await open('', {path: ''});
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tabTo = async (what) => {
      const isThere = () => page.evaluate((selector) => document.activeElement.matches(selector), what);
      for (let count = 0; count < 60 && !(await isThere()); count++) await page.keyboard.press('Tab');
      assert.ok(await isThere(), what);
    };
    await tabTo('a[href="embed/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/demo/embed/');
    await settled(page);
    await tabTo('[name=widget]');
    await page.keyboard.press('ArrowDown');
    await tabTo('#theme');
    await page.keyboard.type('Huisvesting');
    await tabTo('#place');
    await page.keyboard.type('Drupal');
    await tabTo('.code .action');
    await page.keyboard.press('Enter');
    await page.getByText('Gekopieerd.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, `${server.address}/nl/themes/huisvesting/?oe-widget=theme-panel`);
    assert.equal(new URL(page.url()).search, '?widget=theme-panel&place=drupal&theme=huisvesting');
    await close();
  });

  test('gives each place its form, with one sentence that says why', async () => {
    const {page, close} = await open();
    for (const {id} of PLACES) {
      await page.locator('#place').selectOption(id);
      const {form, why} = recommend(id);
      const place = texts.nl.place[id];
      assert.equal(await advice(page), `Aanbevolen: ${texts.nl.form[form]}. ${texts.nl.why[why](place)}`, id);
      assert.equal(
        await page
          .locator('.code > .part textarea')
          .first()
          .getAttribute('id')
          .then((name) => name.split('-')[1]),
        form,
        id,
      );
      assert.equal(await page.locator('.question').count(), id === 'unknown' ? 1 : 0);
    }
    await page.locator('#place').selectOption('unknown');
    await page.getByLabel('Alles staat er nog, ook een script').check();
    assert.match(await advice(page), /^Aanbevolen: Element met script\./);
    assert.equal(await page.locator('.code [role=status]').first().innerText(), 'Aanbevolen: Element met script');
    await close();
  });

  describe('gives code that works on a page of another website', () => {
    const OPTIONS = '?widget=theme-panel&theme=huisvesting';
    let page;
    let close;

    before(async () => ({page, close} = await open(OPTIONS)));
    after(() => close());

    test('the element with its script', async () => {
      await visit(await codeOf(page, 'element-html'), panelOf('theme-panel'));
    });

    test('the marked link on a site that loads the script', async () => {
      await visit((await codeOf(page, 'link-html')) + (await codeOf(page, 'link-site')), panelOf('theme-panel'));
    });

    test('the address in a link that an editor made', async () => {
      const link = `<p><a href="${(await codeOf(page, 'link-url')).replaceAll('&', '&amp;')}">Lees de inzichten</a></p>`;
      await visit(link + (await codeOf(page, 'link-site')), panelOf('theme-panel'));
    });

    test('the placeholder', async () => {
      await visit((await codeOf(page, 'placeholder-html')) + (await codeOf(page, 'placeholder-site')), panelOf('theme-panel'));
    });

    test('one classic script', async () => {
      await visit(await codeOf(page, 'classic-html'), panelOf('theme-panel'));
    });

    test('the tag of a tag manager, which puts it into the head when the page stands', async () => {
      const address = /src="([^"]+)"/.exec(await codeOf(page, 'tag-manager'))[1];
      const act = (src) => document.head.append(Object.assign(document.createElement('script'), {src}));
      await visit(await codeOf(page, 'tag-html'), panelOf('theme-panel'), {act, with: address});
    });

    test('the frame, which gets the height that it needs', async () => {
      await visit((await codeOf(page, 'frame-html')) + (await codeOf(page, 'frame-frames')), async (other) => {
        await other.frameLocator('iframe').locator('theme-panel [part~=panel-title]').waitFor();
        await other.waitForFunction(() => document.querySelector('iframe').style.height);
      });
    });

    test('the bare address, which is a page that says how it goes into a frame', async () => {
      const other = await browser.newPage();
      await other.goto(await codeOf(page, 'address-line'));
      const answer = await other.locator('link[type="application/json+oembed"]').getAttribute('href');
      assert.match(new URL(answer).pathname, /^\/oembed\/nl\/themes\/huisvesting\.json$/);
      await other.close();
    });

    test('a version that never changes, with its hash', async () => {
      await page.getByText('Bestanden en versie').click();
      await page.getByLabel(`Vast op ${version}`).check();
      await page.waitForFunction(() => document.querySelector('#c-element-html').value.includes('integrity='));
      const code = await codeOf(page, 'element-html');
      assert.match(code, new RegExp(`/${version}/insight-widgets\\.js" integrity="sha384-[\\w+/=]{64}" crossorigin>`));
      await visit(code, panelOf('theme-panel'));
      const wrong = code.replace('sha384-', 'sha384-A');
      await visit(wrong, (other) =>
        other.waitForFunction(() => document.readyState === 'complete' && !customElements.get('theme-panel')),
      );
      await page.getByLabel('Steeds de nieuwste').check();
      assert.ok(!(await codeOf(page, 'element-html')).includes('integrity'));
    });
  });

  test('says that there are no hashes when they cannot be fetched, and gives the newest version', async () => {
    const {page, close} = await open('', {allowed: (fault) => /integrity\.json|404/.test(fault)});
    await page.route('**/integrity.json', (route) => route.fulfill({status: 404}));
    await page.getByText('Bestanden en versie').click();
    await page.getByLabel(`Vast op ${version}`).check();
    await page.getByText('De controlegetallen zijn niet op te halen').waitFor();
    assert.match(await codeOf(page, 'element-html'), /\/v1\/insight-widgets\.js"><\/script>$/);
    await close();
  });

  test('shows the same to a colleague who is sent the address', async () => {
    const {page, close} = await open();
    await page.locator('#theme').selectOption('banden');
    await page.locator('#place').selectOption('wordpress-admin');
    await page.getByText('Meer kiezen').click();
    await page.locator('#content').selectOption('en');
    await page.locator('#view').selectOption('list');
    for (const name of ['Banden', 'Huisvesting', 'Een zoekveld boven de cirkel', 'Thema’s zonder inhoud weglaten'])
      await page.getByLabel(name, {exact: true}).check();
    await page.getByText('Bestanden en versie').click();
    await page.locator('#base').fill('https://inzichten.example.nl/map');
    await page.locator('#base').press('Tab');
    const code = await codeOf(page, 'element-html');
    assert.match(
      code,
      /^<insight-wheel theme="banden" themes="huisvesting,banden" lang="en" view="list" search hide-empty>\n {2}<a href="https:\/\/inzichten\.example\.nl\/map\/en\/wheel\/\?oe-widget=insight-wheel&theme=banden/,
    );
    assert.equal(
      await codeOf(page, 'policy'),
      'script-src https://inzichten.example.nl\nconnect-src https://inzichten.example.nl',
    );
    for (const preview of await page.locator('.stage > *').all()) {
      assert.deepEqual(await preview.evaluate((each) => each.getAttributeNames()), [
        'theme',
        'themes',
        'lang',
        'view',
        'search',
        'hide-empty',
      ]);
    }
    const sent = await page.locator('#share-text').inputValue();
    assert.equal(sent, page.url());
    const colleague = await open(new URL(sent).search);
    assert.equal(await codeOf(colleague.page, 'element-html'), code);
    assert.match(await advice(colleague.page), /WordPress, als beheerder/);
    await colleague.close();
    await close();
  });

  test('passes over what is no choice in an address, and says so', async () => {
    const junk = new URLSearchParams({
      lang: 'xx',
      widget: 'img',
      place: '__proto__',
      theme: '"><script>alert(1)</script>',
      themes: 'a,,B',
      view: 'cube',
      search: 'yes',
      base: 'javascript:alert(1)',
      nonsense: '<img src=x>',
      report: 'maaksessie-10',
    });
    const {page, close} = await open(`?${junk}&%E0%A4%A`);
    const callout = await page.locator('main > .callout').innerText();
    for (const name of ['widget', 'place', 'theme', 'themes', 'view', 'search', 'base', 'nonsense'])
      assert.ok(callout.includes(name), name);
    assert.match(await codeOf(page, 'element-html'), /^<insight-wheel>\n/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
    await close();
  });

  test('says that a theme does not exist, and goes on when another is chosen', async () => {
    const {page, close} = await open('?widget=theme-panel&theme=niets');
    await page.getByText('Het thema ‘niets’ bestaat niet').waitFor();
    await page.locator('#theme').selectOption('bruggen');
    assert.equal(await page.locator('#theme').getAttribute('aria-invalid'), null);
    assert.match(await codeOf(page, 'element-html'), /^<theme-panel theme="bruggen">/);
    await close();
  });

  test('says a wrong address of the files beside its field, and keeps the last good one', async () => {
    const {page, close} = await open('?base=https://example.org/x/');
    await page.getByText('Bestanden en versie').click();
    await page.locator('#base').fill('ftp://example.org');
    await page.locator('#base').press('Tab');
    assert.match(await page.getByRole('alert').innerText(), /^Dit is geen webadres/);
    assert.equal(await page.locator('#base').getAttribute('aria-invalid'), 'true');
    assert.match(await codeOf(page, 'element-html'), /src="https:\/\/example\.org\/x\/v1\//);
    await page.locator('#base').fill('');
    await page.locator('#base').press('Tab');
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.ok((await codeOf(page, 'element-html')).includes(server.address));
    await page.getByText('Dit adres werkt alleen op deze computer').waitFor();
    await close();
  });

  test('takes over a look, from CSS and from an address of the theming page', async () => {
    const {page, close} = await open('?theme=huisvesting');
    await page.getByText('Uiterlijk', {exact: true}).click();
    await page.locator('#look').fill(':root { --oe-color-link: #781e5a; --oe-radius: 12px }');
    await page.getByRole('button', {name: 'Neem over'}).click();
    await page.getByText('Overgenomen: 2 variabelen.').waitFor();
    assert.match(await codeOf(page, 'css'), /--oe-color-link: #781e5a;\n {2}--oe-radius: 12px;/);
    const color = () =>
      page
        .locator('.stage [part=foot] a')
        .first()
        .evaluate((each) => getComputedStyle(each).color);
    assert.equal(await color(), 'rgb(120, 30, 90)');
    await page.locator('#look').fill(`${server.address}/demo/theming/?color-link=154273`);
    await page.getByRole('button', {name: 'Neem over'}).click();
    assert.equal(await color(), 'rgb(21, 66, 115)');
    assert.equal(new URL(page.url()).searchParams.get('color-link'), '154273');
    await page.locator('#look').fill('geen CSS');
    await page.getByRole('button', {name: 'Neem over'}).click();
    await page.getByText('Hierin staat niets').waitFor();
    assert.equal(await color(), 'rgb(21, 66, 115)', 'nothing is lost');
    await page.getByRole('button', {name: 'Zet het uiterlijk terug'}).click();
    assert.equal(await page.locator('#c-css').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'look');
    await close();
  });

  test('says what a form cannot do of what was chosen', async () => {
    const {page, close} = await open('?theme=banden&search=&place=wordpress-author');
    assert.match(
      await page.locator('.code > .callout').allInnerTexts().then(String),
      /Dit valt weg: het open thema, het zoekveld\./,
    );
    await page.locator('#place').selectOption('drupal');
    assert.doesNotMatch(await page.locator('.code > .callout').allInnerTexts().then(String), /valt weg/);
    await close();
  });

  test('copies the code, and where that is refused selects it', async () => {
    const {page, context, close} = await open('?place=wordpress-admin');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copy = page.getByRole('button', {name: 'Kopieer de code'}).first();
    await copy.click();
    await page.getByText('Gekopieerd.').waitFor();
    const code = await codeOf(page, 'element-html');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);

    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await copy.click();
    await page.getByText('druk op Ctrl+C').waitFor();
    assert.deepEqual(
      await page.evaluate(() => {
        const {id, value, selectionStart, selectionEnd} = document.activeElement;
        return [id, value.slice(selectionStart, selectionEnd)];
      }),
      ['c-element-html', code],
    );
    await close();
  });

  test('can be used when the themes cannot be fetched, and says so', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/wheel.json*', (route) => route.abort());
    await page.goto(`${server.address}/demo/embed/?widget=theme-panel&theme=banden&place=drupal`);
    await page.getByText('De thema’s zijn niet op te halen').waitFor();
    assert.match(await codeOf(page, 'link-url'), /themes\/banden\/\?oe-widget=theme-panel$/);
    await page.unroute('**/wheel.json*');
    await page.getByRole('button', {name: 'Probeer opnieuw'}).first().click();
    await page.locator('#theme option[value=huisvesting]').waitFor({state: 'attached'});
    await context.close();
  });

  for (const widget of ['session-report', 'action-agenda', 'insight-list', 'kansen-list']) {
    test(`shows and embeds ${widget}`, async () => {
      const {page, close} = await open(`?widget=${widget}`);
      assert.equal(await page.locator(`.stage > ${widget}`).count(), 3);
      await visit(await codeOf(page, 'element-html'), (other) =>
        other.locator(`${widget} [part=root] *`).first().waitFor({state: 'attached'}),
      );
      await close();
    });
  }

  for (const [language, width, forcedColors] of [
    ['nl', 1440, 'none'],
    ['en', 1440, 'none'],
    ['nl', 320, 'none'],
    ['en', 320, 'none'],
    ['nl', 1440, 'active'],
  ]) {
    test(`has no faults that axe finds, and fits, at ${width} px in ${language}, forced colours ${forcedColors}`, async () => {
      const {page, close} = await open(`?lang=${language}&theme=huisvesting&nonsense=1&color-link=154273`, {width, forcedColors});
      for (const summary of await page.locator('main > .bench details').all())
        await summary.evaluate((each) => (each.open = true));
      await page.locator('#base').fill('x');
      await page.locator('#base').press('Tab');
      await page.evaluate(axe);
      const findings = () =>
        page.evaluate(async () => {
          const {violations} = await globalThis.axe.run({include: 'body'});
          return violations.flatMap(({id, nodes}) =>
            nodes.map(({target, failureSummary}) => `${id} ${target}: ${failureSummary}`),
          );
        });
      const canary = await page.locator('label[for=place]').evaluate((each) => {
        each.removeAttribute('for');
        return each.textContent;
      });
      assert.ok(canary);
      assert.match((await findings()).join('\n'), /select-name #place/, 'axe does find faults');
      await page.getByText(canary, {exact: true}).evaluate((each) => each.setAttribute('for', 'place'));
      assert.deepEqual(await findings(), []);
      assert.equal(await page.getByRole('heading', {level: 1}).count(), 1);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px stick out`);
      const small = await page.locator('button, input, select, textarea, summary, .choice').evaluateAll((all) =>
        all
          .filter(
            (each) => each.getClientRects().length && !each.matches('[type=radio], [type=checkbox]') && !each.closest('.stage'),
          )
          .filter((each) => each.getBoundingClientRect().height < 44)
          .map((each) => each.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(small, []);
      await close();
    });
  }
});
