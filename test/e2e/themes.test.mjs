/** The widgets on pages with the themes of municipalities, as published: nothing is set, all is right. After `npm run build`. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import sirv from 'sirv';
import {findBrowser, LAUNCH_ARGS} from '../../scripts/browser.mjs';
import {readTokens} from '../../scripts/tokens.mjs';
import {install} from '../../scripts/install.mjs';
import {SHEETS} from '../fixtures/themes/sheets.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const axe = await readFile(path('../../node_modules/axe-core/axe.min.js'), 'utf8');
const tokens = (await readTokens()).filter(({chain, syntax}) => chain && syntax);

/** Some of what the widgets look like in each theme. */
const LOOKS = {
  Utrecht: {
    text: 'rgb(0, 0, 0)',
    link: 'rgb(36, 87, 143)',
    accent: 'rgb(36, 87, 143)',
    size: '16px',
    title: '20px',
    radius: '0px',
  },
  'Den Haag': {
    text: 'rgb(46, 46, 46)',
    link: 'rgb(18, 96, 161)',
    accent: 'rgb(35, 133, 65)',
    size: '18px',
    title: '32px',
    radius: '3px',
  },
  Rotterdam: {
    text: 'rgb(64, 75, 79)',
    link: 'rgb(0, 129, 31)',
    accent: 'rgb(201, 54, 117)',
    size: '16px',
    title: '32px',
    radius: '6px',
  },
  Amsterdam: {text: 'rgb(32, 32, 32)', link: 'rgb(0, 70, 153)', accent: 'rgb(0, 70, 153)', radius: '0px'},
  'Rijkshuisstijl Community': {
    text: 'rgb(15, 23, 42)',
    link: 'rgb(1, 104, 155)',
    accent: 'rgb(21, 66, 115)',
    size: '20px',
    title: '40px',
    radius: '5px',
  },
  'Rijkshuisstijl Community, orange': {text: 'rgb(15, 23, 42)', size: '20px', radius: '5px'},
  Voorbeeld: {
    text: 'rgb(0, 26, 64)',
    link: 'rgb(0, 86, 139)',
    accent: 'rgb(81, 21, 239)',
    size: '16px',
    title: '32px',
    radius: '8px',
  },
  'Mooi & Anders': {
    text: 'rgb(29, 31, 36)',
    link: 'rgb(50, 115, 171)',
    accent: 'rgb(138, 58, 159)',
    size: '16px',
    title: '32px',
    radius: '8px',
  },
  'Open Formulieren': {
    text: 'rgb(0, 0, 0)',
    link: 'rgb(1, 104, 155)',
    accent: 'rgb(1, 119, 178)',
    size: '16px',
    title: '23px',
    radius: '0px',
  },
  'Open Inwoner': {text: 'rgb(75, 75, 75)', link: 'rgb(0, 101, 189)', accent: 'rgb(0, 101, 189)'},
};

/** A wheel that shows a theme, and a widget that cannot be shown. */
const pageOf = ({
  sheets,
  name,
}) => `<!DOCTYPE html><html lang="nl" class="${name}"><head><meta charset="utf-8"><title>Proef</title>
  <meta name="viewport" content="width=device-width">${sheets.map((sheet) => `<link rel="stylesheet" href="/npm/${sheet}">`).join('')}
  <script type="module" src="/dist/insight-widgets.js"></script></head>
  <body><main><h1>Proef</h1><insight-wheel theme="huisvesting"><a href="/tekst">Als tekst</a></insight-wheel>
  <kansen-list src="/nergens.json" theme="banden"><a href="/tekst">Als tekst</a></kansen-list></main></body></html>`;

describe('on a page with the theme', () => {
  let server;
  let browser;
  before(async () => {
    install(path('../fixtures/themes'), 'the themes of municipalities');
    const folder = (name) => sirv(path(name), {dev: true});
    const folders = {npm: folder('../fixtures/themes/node_modules'), dist: folder('../../dist'), data: folder('../../data')};
    server = createServer((request, response) => {
      const [, first, rest] = /^\/([^/?]*)(\/[^?]*)?/.exec(request.url);
      if (first === 'page') {
        const theme = SHEETS[new URL(request.url, 'http://localhost').searchParams.get('theme')];
        return response.writeHead(200, {'Content-Type': 'text/html'}).end(pageOf(theme));
      }
      request.url = rest ?? '/';
      return folders[first]
        ? folders[first](request, response, () => response.writeHead(404).end())
        : response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  async function open(theme, width) {
    const page = await browser.newPage({viewport: {width, height: 900}});
    const missing = [];
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await page.goto(`http://127.0.0.1:${server.address().port}/page?theme=${encodeURIComponent(theme)}`);
    await page.waitForSelector('insight-wheel theme-panel [part=toggle]');
    await page.waitForSelector('kansen-list [part=retry]');
    // Each then says "Alles sluiten".
    const closed = page.getByRole('button', {name: 'Alles openen'});
    while (await closed.count()) await closed.first().click();
    assert.deepEqual(
      missing.map((url) => new URL(url).pathname),
      ['/nergens.json'],
    );
    return page;
  }

  /** What axe finds of contrast and targets, as sentences; `hover` is under the mouse. */
  async function findings(page) {
    await page.evaluate((code) => globalThis.axe ?? (0, eval)(code), axe);
    return page.evaluate(async () => {
      const rules = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];
      const {violations} = await globalThis.axe.run(document, {runOnly: {type: 'rule', values: rules}});
      return violations.flatMap(({id, nodes}) =>
        nodes.map(({target, failureSummary}) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
    });
  }

  test('canary: pale text in a widget is noticed', async () => {
    const page = await open('Utrecht', 1280);
    await page.addStyleTag({content: 'insight-wheel { --oe-color-text: #bbb; }'});
    assert.notDeepEqual(await findings(page), []);
    await page.close();
  });

  for (const [theme, look] of Object.entries(LOOKS)) {
    test(`${theme}: looks as the site does, and can be read`, async () => {
      const page = await open(theme, 1280);

      // What the theme has first of each chain, as the browser understands it, is what the widget uses.
      const differ = await page.evaluate((all) => {
        const site = getComputedStyle(document.documentElement);
        const widget = document.querySelector('insight-wheel');
        const used = getComputedStyle(widget);
        const probe = widget.appendChild(document.createElement('span'));
        const understood = (name, value) => {
          probe.style.cssText = '';
          probe.style.setProperty(name, value);
          return getComputedStyle(probe).getPropertyValue(name);
        };
        const wrong = all.flatMap(({private: name, chain}) => {
          const first = chain.map((each) => site.getPropertyValue(each)).find(Boolean);
          // Words on the accent are ours.
          if (!first || name === '--_oe-on-accent') return [];
          const [expected, actual] = [understood(name, first), used.getPropertyValue(name)];
          return expected === actual ? [] : [`${name}: ${actual}, not ${expected}`];
        });
        probe.remove();
        return wrong;
      }, tokens);
      assert.deepEqual(differ, []);

      const seen = await page.evaluate(() => {
        const wheel = document.querySelector('insight-wheel');
        const panel = wheel.shadowRoot.querySelector('theme-panel').shadowRoot;
        const failed = document.querySelector('kansen-list').shadowRoot;
        const style = (element) => getComputedStyle(element);
        return {
          text: style(wheel).color,
          link: style(wheel.shadowRoot.querySelector('[part=foot] a')).color,
          accent: style(failed.querySelector('[part=retry]')).backgroundColor,
          size: style(wheel).fontSize,
          title: style(panel.querySelector('[part=panel-title]')).fontSize,
          radius: style(failed.querySelector('[part=retry]')).borderTopLeftRadius,
        };
      });
      assert.deepEqual(Object.fromEntries(Object.keys(look).map((key) => [key, seen[key]])), look);

      assert.deepEqual(await findings(page), []);
      await page.hover('kansen-list [part=retry]');
      assert.deepEqual(await findings(page), [], 'under the mouse');

      // One of the two tones of the focus line is told from the page, 3 to 1.
      await page.focus('insight-wheel [part=node]');
      await page.keyboard.press('Shift');
      const tones = await page.evaluate(() => {
        const {context} = {context: document.createElement('canvas').getContext('2d', {willReadFrequently: true})};
        const luminance = (colour) => {
          context.fillStyle = '#fff';
          context.fillRect(0, 0, 1, 1);
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((each) =>
            each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const button = document.querySelector('insight-wheel').shadowRoot.activeElement;
        const {outlineColor, outlineWidth, boxShadow} = getComputedStyle(button);
        const onWhite = (colour) => 1.05 / (luminance(colour) + 0.05);
        return {width: parseFloat(outlineWidth), best: Math.max(onWhite(outlineColor), onWhite(boxShadow.replace(/ 0px.*/, '')))};
      });
      assert.ok(tones.width >= 2 && tones.best >= 3, JSON.stringify(tones));
      await page.close();

      const phone = await open(theme, 360);
      assert.deepEqual(await findings(phone), [], 'on a phone');
      const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(overflow, 0, 'nothing sticks out on a phone');
      await phone.close();
    });
  }
});
