/**
 * The hosted pages as visitors and other sites meet them, from nginx with the configuration that we ship, under the strictest policy
 * that lets them in. After `npm run build`. Needs nginx (Debian: nginx-light).
 */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {chromium} from 'playwright-core';
import {findBrowser, LAUNCH_ARGS} from '../../scripts/browser.mjs';
import {startNginx} from '../../scripts/nginx.mjs';
import {serve} from '../../scripts/start.mjs';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';
import {readJson} from '../node/helpers.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const axe = await readFile(path('../../node_modules/axe-core/axe.min.js'), 'utf8');
const {title} = (await readJson('data/en/wheel.json')).themes.find(({id}) => id === 'banden');
const SITE = path('../../site/');
const KINDS = {wheel: '/nl/wheel/', theme: '/nl/themes/huisvesting/', report: '/nl/reports/maaksessie-10/', arabic: '/ar/wheel/'};
/** Of each page that a widget takes over, what tells that it stands. */
const STANDS = {wheel: '[part=node]', theme: '[part~=toggle]'};

let nginx;
let strict;
let parents;
let browser;
before(async () => {
  nginx = await startNginx(SITE);
  // With a Content-Security-Policy, Trusted Types included.
  strict = await serve({port: 0});
  parents = await startParents();
  browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
});
after(async () => {
  await browser?.close();
  await strict?.close();
  await nginx?.stop();
  parents?.close();
});

/** Pages of another site: `show(html)` gives the address of a page with this in it. */
async function startParents() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const html = pages.get(request.url);
    response.writeHead(html ? 200 : 404, {'Content-Type': 'text/html'}).end(html);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    show(html) {
      const name = `/${pages.size}`;
      pages.set(
        name,
        `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Gemeente</title>
        <script>window.told = []; addEventListener('message', ({data, source, origin}) => window.told.push({data, origin,
          frame: [...document.querySelectorAll('iframe')].findIndex((each) => each.contentWindow === source)}));</script>
        <h1>Gemeente</h1>${html}<p>Na het kader</p></html>`,
      );
      return `http://127.0.0.1:${server.address().port}${name}`;
    },
    close: () => server.close(),
  };
}

/** Opens a page in a browser of its own; `close` fails when anything went wrong in it. */
async function open(address, {width = 1280, height = 900, expected = /^$/, ...options} = {}) {
  const context = await browser.newContext({viewport: {width, height}, ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const {value, hadRecentInput} of list.getEntries()) if (!hadRecentInput) window.shift += value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(address, {waitUntil: 'load'});
  return {
    page,
    async close() {
      assert.deepEqual(
        faults.filter((each) => !expected.test(each)),
        [],
      );
      await context.close();
    },
  };
}

const findings = async (page) => {
  await page.evaluate((code) => globalThis.axe ?? (0, eval)(code), axe);
  const {violations} = await page.evaluate(() => globalThis.axe.run(document));
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`);
};

test('the demo works in the site', async () => {
  const {page, close} = await open(`${nginx.address}/demo/`);
  await page.locator('[part=node]').first().waitFor();
  await close();
});

describe('a hosted page', () => {
  for (const [kind, way] of Object.entries(KINDS)) {
    test(`(${kind}) can be read without script`, async () => {
      const {page, close} = await open(nginx.address + way, {javaScriptEnabled: false});
      const text = await page.locator('main').innerText();
      assert.ok(text.length > 1500, text);
      assert.equal(await page.locator('h1').isVisible(), true);
      assert.equal(await page.locator('a[href="?view=text"]').isVisible(), false, 'no link to itself');
      await close();
    });
  }

  for (const [kind, way] of Object.entries(KINDS)) {
    test(`(${kind}) has nothing that axe finds, as text and with the widget, on a wide screen and on a phone`, async () => {
      for (const [query, width] of [
        ['?view=text', 1280],
        ['', 1280],
        ['?view=text', 360],
        ['', 360],
      ]) {
        // As a page that lets axe in.
        const {page, close} = await open(nginx.address + way + query, {width});
        if (!query && kind !== 'report') await page.locator('html.ready').waitFor();
        assert.deepEqual(await findings(page), [], `${width}${query}`);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, 'it fits');
        await close();
      }
    });
  }

  test('canary: a picture without a text is found by axe', async () => {
    const {page, close} = await open(nginx.address + KINDS.theme);
    await page.evaluate(() => document.querySelector('main').append(new Image()));
    assert.match((await findings(page)).join(), /image-alt/);
    await close();
  });

  for (const [kind, part] of Object.entries(STANDS)) {
    test(`(${kind}) becomes the widget in place, under a strict policy, and nothing shifts`, async () => {
      const {page, close} = await open(strict.address + KINDS[kind]);
      await page.locator(part).first().waitFor();
      assert.equal(await page.locator('.text').isVisible(), false);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const shift = await page.evaluate(() => window.shift);
      assert.ok(shift <= 0.01, `layout shift of ${shift}`);
      // The page's own title makes way for that of the widget, for the eye.
      assert.ok((await page.locator('h1').boundingBox()).width <= 1);
      await page.getByRole('link', {name: 'Lees als tekstpagina'}).click();
      await page.locator('.text').waitFor();
      assert.match(page.url(), /\?view=text$/);
      assert.equal(await page.locator(part).count(), 0);
      await close();
    });
  }

  test('has one choice of language, which leads to another page', async () => {
    const {page, close} = await open(nginx.address + KINDS.wheel);
    await page.locator('html.ready [part=node]').first().waitFor();
    assert.equal(await page.getByRole('link', {name: 'English'}).count(), 1);
    assert.equal(await page.getByRole('button', {name: 'English'}).count(), 0);
    await close();
  });

  test('opens the theme that its address names, in the view and language that it names', async () => {
    const {page, close} = await open(
      `${nginx.address}/nl/wheel/?theme=banden&view=list&lang=en&src=https://elders.example/x.json&onclick=x`,
    );
    await page.getByRole('heading', {name: title, exact: true}).waitFor();
    const given = await page.locator('insight-wheel').evaluate((each) => each.getAttributeNames());
    for (const name of ['theme', 'view', 'lang']) assert.ok(given.includes(name), name);
    // Whose content it is, the address does not say.
    for (const name of ['src', 'onclick']) assert.ok(!given.includes(name), name);
    await close();
  });

  test('leads to an item by its hash, as text and with the widget', async () => {
    const hash = '#oe/huisvesting/stress';
    const text = await open(`${nginx.address}/nl/wheel/?view=text${hash}`);
    const box = await text.page.locator('[id="oe/huisvesting/stress"]').boundingBox();
    assert.ok(box.y >= 0 && box.y < 900, `${box.y}`);
    await text.close();
    const widget = await open(`${nginx.address}/nl/wheel/${hash}`);
    const item = widget.page.getByRole('button', {name: /^Begeleiding naar werk/, expanded: true});
    await item.waitFor();
    assert.ok(await item.evaluate((button) => button === document.activeElement), 'it has the focus');
    await widget.close();
  });

  for (const [what, pattern] of [
    ['its script', '**/page.js'],
    ['the bundle', '**/insight-widgets.js'],
    ['the data', '**/data/**'],
    ['everything but itself', '**/{v1,data}/**'],
  ]) {
    test(`stays readable when ${what} cannot be had`, async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route(pattern, (route) => route.abort());
      await page.goto(nginx.address + KINDS.theme, {waitUntil: 'load'});
      await page.getByText('Inwonen bij vrienden kost geld').waitFor();
      assert.equal(await page.locator('h1').isVisible(), true);
      await context.close();
    });
  }

  test('prints whole, as text', async () => {
    const {page, close} = await open(`${nginx.address}/nl/reports/maaksessie-10/`);
    const pdf = await page.pdf({format: 'A4', preferCSSPageSize: true});
    const document = await getDocument({data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0}).promise;
    let text = '';
    for (let number = 1; number <= document.numPages; number++)
      text += (await (await document.getPage(number)).getTextContent()).items.map(({str}) => str).join('');
    const bare = (words) => words.normalize('NFKC').replaceAll(/[\s\u00ad-]/g, '');
    for (const words of [
      'Maaksessie Sociale Verbondenheid',
      'Armijn van Roon is oprichter',
      'De foodtruck is in 2020 vijf keer gebruikt',
    ])
      assert.ok(bare(text).includes(bare(words)), words);
    assert.ok(!bare(text).includes(bare('Meer lezen')));
    await close();
  });
});

/** The last height that a frame told, in our form and in that of WordPress. */
const heights = (frame = 0) => {
  const own = window.told.filter((each) => each.frame === frame);
  const last = (test) => own.filter(({data}) => test(data)).at(-1)?.data;
  return {ours: last(({type}) => type === 'oe-height')?.height, wordpress: last(({message}) => message === 'height')};
};

for (const engine of ENGINES_HERE.filter((name) => name !== 'webkit')) {
  describe(`in a frame, in ${engine}`, () => {
    let visitor;
    before(async () => (visitor = await launch(engine)));
    after(() => visitor?.close());
    const frame = (way, attributes = '') =>
      `<iframe src="${nginx.address}${way}" title="Inzichten" width="100%" height="300" ${attributes}></iframe>`;
    const inFrame = (work) => visitor.page.frames()[1].evaluate(work);
    const standing = (selector) => visitor.page.frames()[1].waitForSelector(selector);

    test('tells its height, in two forms, and the page around it gets no margin', async () => {
      await visitor.open(parents.show(frame(`${KINDS.theme}#?secret=aB3dE5`)));
      await standing('html.ready.framed');
      const {ours, wordpress} = await visitor.until((work) => {
        const told = new Function(`return (${work})()`)();
        return told.ours > 400 && told.wordpress && told;
      }, heights.toString());
      assert.deepEqual(wordpress, {message: 'height', value: ours, secret: 'aB3dE5'});
      const found = await inFrame(() => {
        const {top, left} = document.querySelector('main').getBoundingClientRect();
        const {marginTop, paddingTop, paddingLeft} = getComputedStyle(document.body);
        const scrolls = document.scrollingElement.scrollHeight > innerHeight;
        const hidden = ['h1', 'header', 'footer'].filter((name) => document.querySelector(name).checkVisibility());
        return {
          top,
          left,
          marginTop,
          paddingTop,
          paddingLeft,
          scrolls,
          hidden,
          height: document.body.getBoundingClientRect().height,
        };
      });
      assert.deepEqual([found.left, found.marginTop, found.paddingTop, found.paddingLeft], [0, '0px', '0px', '0px']);
      assert.deepEqual(found.hidden, []);
      assert.equal(found.scrolls, true, 'a frame of a fixed height scrolls');
      assert.equal(Math.ceil(found.height), ours);
    });

    test('tells a new height when something opens', async () => {
      await visitor.open(parents.show(frame(KINDS.theme)));
      await standing('html.ready');
      const told = () => visitor.run((work) => new Function(`return (${work})()`)(), heights.toString());
      const {ours} = await told();
      await inFrame(() => document.querySelector('[part~=toggle]').click());
      await visitor.until((work, old) => new Function(`return (${work})()`)().ours > old, heights.toString(), ours);
    });

    for (const sandbox of ['allow-scripts', 'allow-scripts allow-popups', 'allow-scripts allow-same-origin']) {
      test(`shows the widget and tells its height with sandbox="${sandbox}"`, async () => {
        await visitor.open(parents.show(frame(KINDS.wheel, `sandbox="${sandbox}" security="restricted"`)));
        await standing('html.ready [part=node]');
        // Where the page's own is left out.
        await standing('[part=languages]');
        const told = await visitor.until(
          (work) => new Function(`return (${work})()`)().ours > 300 && window.told,
          heights.toString(),
        );
        assert.equal(told[0].origin === 'null', !sandbox.includes('same-origin'));
      });
    }

    test('is text with sandbox=""', async () => {
      await visitor.open(parents.show(frame(KINDS.theme, 'sandbox=""')));
      const {text, upgraded} = await inFrame(() => ({
        text: document.body.innerText,
        upgraded: document.documentElement.classList.length > 0,
      }));
      assert.match(text, /Huisvesting[^]*Inwonen bij vrienden kost geld[^]*Bron:/);
      assert.equal(upgraded, false);
      assert.deepEqual(await visitor.run(() => window.told), []);
    });

    for (const [when, html] of [
      ['before', (script, frames) => script + frames],
      ['after', (script, frames) => `${frames}${script}`],
      [
        'long after',
        (script, frames) => `${frames}<script>addEventListener('message', () => {
          if (document.scripts.length === 2) document.head.append(Object.assign(document.createElement('script'), {src: '${script}'}));
        })</script>`,
      ],
    ]) {
      test(`gets the height that it needs from frames.js, which comes ${when} the frame`, async () => {
        const address = `${nginx.address}/v1/frames.js`;
        const script = when === 'long after' ? address : `<script src="${address}"></script>`;
        const other =
          '<iframe title="Van een ander" height="120" srcdoc="<script>parent.postMessage({type:\'oe-height\',height:999},\'*\')</script>"></iframe>';
        await visitor.open(parents.show(html(script, frame(KINDS.theme, 'sandbox="allow-scripts"') + other)));
        await visitor.until(() => document.querySelector('iframe').clientHeight > 500);
        await standing('html.ready');
        await visitor.until(() => {
          const told = window.told.filter(({frame, data}) => frame === 0 && data.type === 'oe-height').at(-1).data.height;
          return document.querySelector('iframe').clientHeight === told;
        });
        assert.equal(
          await visitor.run(() => document.querySelectorAll('iframe')[1].clientHeight),
          120,
          'that of another site stays',
        );
      });
    }
  });
}
