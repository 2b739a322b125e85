/** The demo page in a real browser, served as `npm start` serves it: after `npm run build`. */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {chromium} from 'playwright-core';
import {findBrowser, LAUNCH_ARGS} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/start.mjs';
import {readJson} from '../node/helpers.mjs';

let server;
let browser;

before(async () => {
  server = await serve({port: 0});
  browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/**
 * Opens a page of the server in a browser of its own, with what it asks for and what goes wrong. `html` is shown in place of
 * a file, under the same headers; the data comes `delay` milliseconds late.
 */
async function open(path, {width = 1280, height = 900, html, delay = 0, ...options} = {}) {
  const context = await browser.newContext({viewport: {width, height}, ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const asked = [];
  const faults = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && faults.push(`${message.type()}: ${message.text()}`),
  );
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(() => {
      window.shift = 0;
      window.violations = [];
      new PerformanceObserver((list) => {
        for (const {value, hadRecentInput} of list.getEntries()) if (!hadRecentInput) window.shift += value;
      }).observe({type: 'layout-shift', buffered: true});
      document.addEventListener('securitypolicyviolation', (event) =>
        window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
  }
  if (html) {
    await page.route(`**${path}`, async (route) => {
      const {headers} = await fetch(`${server.address}/demo/`);
      await route.fulfill({body: html, headers: {...Object.fromEntries(headers), 'content-type': 'text/html'}});
    });
  }
  if (delay) {
    await page.route(/\/data\/nl\/.*\.json/, async (route) => {
      await setTimeout(delay);
      await route.continue();
    });
  }
  await page.goto(`${server.address}${path}`, {waitUntil: 'load'});
  return {
    page,
    asked,
    async close() {
      if (options.javaScriptEnabled !== false)
        assert.deepEqual(await page.evaluate(() => window.violations), [], 'violations of the CSP');
      assert.deepEqual(faults, []);
      await context.close();
    },
  };
}

const theme = (page, name) => page.getByRole('button', {name: new RegExp(`^${name}`)});
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Name of what has the focus, in shadow roots too. */
const focusedText = (page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  });

describe('the page with the report', () => {
  for (const width of [1280, 768, 320]) {
    test(`fits in ${width} px, nothing shifts while it loads, and a theme opens in the wheel`, async () => {
      const visit = await open('/demo/report.html', {width, delay: 300});
      const {page} = visit;
      await theme(page, 'Huisvesting').waitFor();
      await page.getByRole('heading', {name: 'Kerninzichten'}).waitFor();
      assert.equal(await page.getByRole('heading', {name: 'Een buddyroute'}).count(), 2, 'in the report and in the agenda');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.ok((await overflow(page)) <= 0);
      const shift = await page.evaluate(() => window.shift);
      assert.ok(shift <= 0.01, `layout shift of ${shift}`);
      await page.getByRole('link', {name: 'Bruggen'}).first().click();
      await page.getByRole('heading', {name: 'Bruggen'}).waitFor();
      assert.match(await focusedText(page), /^Bruggen/);
      await visit.close();
    });
  }
});

describe('the demo page', () => {
  test('asks for the page, its style sheets, the bundle and the data, once each, and for nothing on a click', async () => {
    const visit = await open('/demo/');
    const {page, asked} = visit;
    await theme(page, 'Huisvesting').waitFor();
    assert.deepEqual(asked.filter((path) => !path.endsWith('favicon.svg')).sort(), [
      '/data/nl/wheel.json',
      '/demo/',
      '/demo/demo.css',
      '/dist/insight-widgets.css',
      '/dist/insight-widgets.js',
    ]);
    const before = asked.length;
    for (const name of ['Huisvesting', 'Banden', 'Connecties']) {
      await theme(page, name).click();
      await page.getByRole('heading', {name, exact: true}).waitFor();
    }
    await page.getByRole('button', {name: 'Alles openen'}).first().click();
    assert.deepEqual(asked.slice(before), []);
    await visit.close();
  });

  test('lets a visitor read a theme with the mouse', async () => {
    const visit = await open('/demo/');
    const {page} = visit;
    await theme(page, 'Huisvesting').click();
    await page.getByText('Een huis is een basisbehoefte').waitFor();
    const insight = page.getByRole('button', {name: /^Een scheiding maakt/});
    assert.equal(await insight.getAttribute('aria-expanded'), 'false');
    await insight.click();
    await page.getByText('kostendelersnorm: een regel').waitFor();
    assert.equal(await insight.getAttribute('aria-expanded'), 'true');
    await page.getByRole('button', {name: 'Sluiten'}).click();
    await page.getByText('Een huis is een basisbehoefte').waitFor({state: 'hidden'});
    await visit.close();
  });

  test('lets a visitor read a theme with the keyboard alone', async () => {
    const visit = await open('/demo/');
    const {page} = visit;
    await theme(page, 'Huisvesting').waitFor();
    const press = (key) => page.keyboard.press(key);
    for (let count = 0; count < 30 && !(await focusedText(page)).startsWith('Huisvesting'); count++) await press('Tab');
    await press('Enter');
    await page.getByText('Een huis is een basisbehoefte').waitFor();
    for (let count = 0; count < 10 && !(await focusedText(page)).startsWith('Een scheiding'); count++) await press('Tab');
    await press('Enter');
    await page.getByText('kostendelersnorm: een regel').waitFor();
    await press('Escape');
    await page.getByText('kostendelersnorm: een regel').waitFor({state: 'hidden'});
    assert.match(await focusedText(page), /^Een scheiding/);
    await press('Escape');
    await page.getByText('Een huis is een basisbehoefte').waitFor({state: 'hidden'});
    assert.match(await focusedText(page), /^Huisvesting/);
    await visit.close();
  });

  test('shows the focus: an outline of at least 2 px round what has it', async () => {
    const visit = await open('/demo/');
    const {page} = visit;
    await theme(page, 'Werk').waitFor();
    for (let count = 0; count < 30 && !(await focusedText(page)).startsWith('Werk'); count++) await page.keyboard.press('Tab');
    const outline = await theme(page, 'Werk').evaluate((button) => {
      const {outlineStyle, outlineWidth} = getComputedStyle(button);
      return {outlineStyle, outlineWidth};
    });
    assert.notEqual(outline.outlineStyle, 'none');
    assert.ok(parseFloat(outline.outlineWidth) >= 2);
    await visit.close();
  });

  test('opens the theme that its address names', async () => {
    const visit = await open('/demo/#oe/huisvesting/stress');
    const {page} = visit;
    await page.getByText('Problemen met wonen geven stress').waitFor();
    assert.match(await focusedText(page), /^Begeleiding naar werk/);
    await visit.close();
  });

  test('leads to the same content as text, without script', async () => {
    const visit = await open('/demo/', {javaScriptEnabled: false});
    const {page} = visit;
    await page.getByRole('link', {name: 'Inzichten uit actieonderzoek Corona als tekst'}).click();
    await page.getByRole('heading', {name: 'Huisvesting'}).waitFor();
    const wheel = await readJson('data/nl/wheel.json');
    const text = await page.locator('main').innerText();
    for (const {insights} of wheel.themes) for (const {headline} of insights) assert.ok(text.includes(headline), headline);
    await visit.close();
  });

  for (const width of [1280, 768, 360]) {
    test(`fits in ${width} px, and nothing shifts while it loads`, async () => {
      const visit = await open('/demo/', {width, delay: 300});
      const {page} = visit;
      await theme(page, 'Huisvesting').waitFor();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.ok((await overflow(page)) <= 0, 'closed');
      const shift = await page.evaluate(() => window.shift);
      assert.ok(shift <= 0.01, `layout shift of ${shift}`);
      await theme(page, 'Huisvesting').click();
      await page.getByText('Een huis is een basisbehoefte').waitFor();
      const openAll = page.getByRole('button', {name: 'Alles openen'});
      while (await openAll.count()) await openAll.first().click();
      assert.ok((await overflow(page)) <= 0, 'open');
      await visit.close();
    });
  }

  for (const [width, height] of [
    [1100, 1000],
    [1280, 900],
    [768, 1024],
    [390, 844],
    // So high that what follows the wheel is in sight, too.
    [1920, 1400],
    [768, 2600],
  ]) {
    test(`moves nothing in ${width} by ${height} px when the data comes after the page`, async () => {
      const visit = await open('/demo/', {width, height, delay: 300});
      const {page} = visit;
      await theme(page, 'Huisvesting').waitFor();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
      const shift = await page.evaluate(() => window.shift);
      assert.ok(shift <= 0.01, `layout shift of ${shift}`);
      await visit.close();
    });
  }
});

describe('a page of another site', () => {
  const link = '<a href="/demo/tekst.html">Tekst</a>';
  const pageWith = (head, body) =>
    `<!doctype html><html lang="nl"><head><title>Proef</title>${head}</head><body><h1>Proef</h1>${body}</body></html>`;

  test('shows the widget with the classic script', async () => {
    const html = pageWith('', `<insight-wheel>${link}</insight-wheel><script src="/dist/insight-widgets.classic.js"></script>`);
    const visit = await open('/demo/klassiek.html', {html});
    await theme(visit.page, 'Huisvesting').waitFor();
    await visit.close();
  });

  test('shows the widget with the hash of integrity.json', async () => {
    const hashes = await readJson('dist/integrity.json');
    const script = `<script type="module" src="/dist/insight-widgets.js" integrity="${hashes['insight-widgets.js']}" crossorigin></script>`;
    const visit = await open('/demo/vast.html', {html: pageWith(script, `<theme-panel theme="banden">${link}</theme-panel>`)});
    await visit.page.getByRole('heading', {name: 'Banden'}).waitFor();
    await visit.close();
  });

  test('may load the script twice', async () => {
    const scripts = ['', '?2'].map((query) => `<script type="module" src="/dist/insight-widgets.js${query}"></script>`).join('');
    const visit = await open('/demo/twee.html', {
      html: pageWith(scripts, `<insight-wheel theme="banden">${link}</insight-wheel>`),
    });
    await visit.page.getByText('Banden zijn contacten').waitFor();
    assert.equal(visit.asked.filter((path) => path.endsWith('.json')).length, 1);
    await visit.close();
  });

  test('shows a list in its own text with light-dom', async () => {
    const html = pageWith(
      '<script type="module" src="/dist/insight-widgets.js"></script>',
      `<insight-list theme="banden" light-dom>${link}</insight-list>`,
    );
    const visit = await open('/demo/lijst.html', {html});
    await visit.page.getByRole('button', {name: /^Contact begint/}).click();
    assert.match(await visit.page.evaluate(() => document.body.innerText), /gevoel van veiligheid/);
    await visit.close();
  });
});
