/** The theming page in a real browser, served as `npm start` serves it: after `npm run build`. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, describe, test} from 'node:test';
import {chromium} from 'playwright-core';
import {findBrowser, LAUNCH_ARGS} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/start.mjs';
import {themes} from '../../scripts/theming-themes.mjs';
import {readText} from '../node/helpers.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Under load a page may need long. */
const PATIENCE = 60_000;

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

/** Opens the page with this query, until it has measured; `close` says what went wrong meanwhile. */
async function open(query = '', {width = 1280, height = 900, ...options} = {}) {
  const context = await browser.newContext({viewport: {width, height}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  page.on('request', (request) => new URL(request.url()).origin === server.address || faults.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // The specimens of failures say so.
    const isExample = message.text().startsWith('insight-widgets:') && message.text().includes('?example=');
    if (['error', 'warning'].includes(message.type()) && !isExample) faults.push(message.text());
  });
  await page.goto(`${server.address}/demo/theming/${query}`);
  await settled(page);
  const close = async () => {
    await context.close();
    assert.deepEqual(faults, []);
  };
  return {page, context, close};
}

/** Waits until every specimen stands, the page has measured, and has said what it found and what would mend it. */
const settled = (page) =>
  page.waitForFunction(() => {
    const [said, shown] = ['.result .unseen', '.verdict strong'].map((each) => document.querySelector(each)?.textContent);
    const busy = [...document.querySelectorAll('.mend')].some((each) => /zoekt|looking/.test(each.textContent));
    return said && said === shown && !busy && document.querySelectorAll('.pairs li[data-passes]').length > 55;
  });

const failing = (page) => page.locator('.pairs li[data-passes=no]').evaluateAll((rows) => rows.map(({id}) => id.slice(2)));

/** What a part of a specimen looks like; the n-th of these elements on the page. */
const styleOf = (page, element, part, property) =>
  page
    .locator(`#preview ${element}`)
    .locator(part)
    .first()
    .evaluate((each, name) => getComputedStyle(each)[name], property);

/** Contrast by the formula of WCAG 2.2, of colours as [red, green, blue] from 0 to 255. */
function contrast(one, other) {
  const luminance = (color) => {
    const [red, green, blue] = color.map((byte) =>
      byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const bytes = (hex) => hex.match(/[\da-f]{2}/g).map((pair) => parseInt(pair, 16));

/** The pixels of a screenshot of this place, as [red, green, blue]. */
async function pixels(page, clip) {
  const picture = (await page.screenshot({clip})).toString('base64');
  const blank = await page.context().browser().newPage();
  const found = await blank.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, image.width, image.height).data];
  }, picture);
  await blank.close();
  return found.flatMap((_, index) => (index % 4 ? [] : [found.slice(index, index + 3)]));
}

/** The figure of a measure, as the page shows it in Dutch. */
const figure = async (page, id) => Number.parseFloat((await page.locator(`#m-${id} .figure`).textContent()).replace(',', '.'));

describe('the theming page', () => {
  test('gives the widgets the look that is chosen, and the address and the CSS say the same', async () => {
    const {page, close} = await open();
    assert.equal(await styleOf(page, 'insight-wheel', '[part=foot] a', 'color'), 'rgb(11, 90, 148)');
    await page.getByRole('radio', {name: 'Gemeenteblauw'}).check();
    assert.equal(await styleOf(page, 'insight-wheel', '[part=foot] a', 'color'), 'rgb(21, 66, 115)');
    assert.equal(await styleOf(page, 'kansen-list', '[part=retry]', 'borderTopLeftRadius'), '0px');
    assert.match(page.url(), /color-link=154273/);
    assert.match(await page.locator('#css-text').inputValue(), /^:root \{\n {2}--oe-color-link: #154273;$/m);
    await page.getByRole('radio', {name: 'Onze standaard'}).check();
    assert.equal(await styleOf(page, 'insight-wheel', '[part=foot] a', 'color'), 'rgb(11, 90, 148)');
    assert.equal(new URL(page.url()).search, '');
    await close();
  });

  test('finds nothing wrong with any of our own looks', async () => {
    const {page, close} = await open();
    for (const name of ['Onze standaard', 'Gemeenteblauw', 'Donker', 'Veel contrast', 'Wit op blauw']) {
      await page.getByRole('radio', {name, exact: true}).check();
      await settled(page);
      assert.deepEqual(await failing(page), [], name);
    }
    await close();
  });

  test('reports an accent that is too light, and the nearest that passes does, counted anew', async () => {
    const {page, close} = await open('?color-accent=ffe08a');
    assert.deepEqual(await failing(page), ['button']);
    assert.match(await page.locator('#m-button').innerText(), /voldoet niet/);
    assert.match(await page.locator('.verdict').innerText(), /^1 van de \d+ metingen voldoet niet\.$/);
    const use = page.locator('#m-button [data-mend=color-accent]');
    const [better] = (await use.innerText()).match(/#[\da-f]{6}/);
    await use.click();
    await settled(page);
    assert.deepEqual(await failing(page), []);
    assert.match(await page.locator('.verdict').innerText(), /^Alles voldoet/);
    assert.equal(await page.locator('#f-color-accent').inputValue(), better);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'm-button');

    // On the tint of the notice: 5 % of the text colour over white.
    const ground = bytes('1b1b1f').map((byte) => byte * 0.05 + 255 * 0.95);
    assert.ok(contrast(bytes(better), ground) >= 3, better);
    const nearer = bytes(better).map((byte, index) => byte * 0.95 + bytes('ffe08a')[index] * 0.05);
    assert.ok(contrast(nearer, ground) < 3, 'a colour between the two does not pass');
    await close();
  });

  test('reports buttons that are too small, and the size of text with which they are not', async () => {
    const {page, close} = await open('?font-size=12px');
    assert.ok((await failing(page)).includes('tool-size'));
    await page.locator('#m-tool-size [data-mend=font-size]').click();
    await settled(page);
    assert.deepEqual(await failing(page), []);
    const height = await page
      .locator('#preview insight-wheel[theme=huisvesting] [part~=print]')
      .first()
      .evaluate((each) => each.getBoundingClientRect().height);
    assert.ok(height >= 44, String(height));
    await close();
  });

  for (const [name, query] of [
    ['our default', ''],
    ['a look that fails', '?color-accent=ffe08a&color-error=ffb0b0&heading-color=888888'],
    ['a dark page', '?paper=17191d&ink=f1f2f4&color-surface=17191d&color-error=f08a8e&focus-inner-color=17191d'],
  ]) {
    test(`measures what is drawn, pixel by pixel: ${name}`, async () => {
      const {page, close} = await open(query);
      /** Pixels around a spot of an element; `at` gives it from the box of the element. */
      const spot = async (element, part, at) => {
        const found = page.locator(`#preview ${element}`).locator(part).first();
        await found.scrollIntoViewIfNeeded();
        const {x, y, width, height} = await found.boundingBox();
        return pixels(page, at(x, y, width, height));
      };
      const one = (x, y) => ({x, y, width: 1, height: 1});

      const [box] = await spot('kansen-list', '[part=status]', (x, y, width) => one(x + width - 9, y + 9));
      const [button] = await spot('kansen-list', '[part=retry]', (x, y, _, height) => one(x + 9, y + height / 2));
      assert.ok(Math.abs(contrast(button, box) - (await figure(page, 'button'))) < 0.1, 'the button');

      const [bar] = await spot('kansen-list', '[part=status]', (x, y, _, height) => one(x + 2, y + height / 2));
      const [paper] = await spot('kansen-list', '[part=status]', (x, y, _, height) => one(x - 6, y + height / 2));
      assert.ok(Math.abs(contrast(bar, paper) - (await figure(page, 'error'))) < 0.1, 'the bar of the error');

      // Thick letters have pixels of their full colour.
      const title = await spot('insight-wheel[theme=huisvesting]', '[part=panel-title]', (x, y, _, height) => ({
        x,
        y,
        width: 150,
        height,
      }));
      const strongest = Math.max(...title.map((pixel) => contrast(pixel, paper)));
      assert.ok(Math.abs(strongest - (await figure(page, 'title'))) < 0.2, 'the title');
      await close();
    });
  }

  test('shows the same to a colleague who is sent the address', async () => {
    const {page, close} = await open();
    await page.locator('#f-color-link').fill('rgb(120 30 90)');
    await page.locator('#f-color-link').press('Tab');
    await page.locator('#f-heading-font').fill('Georgia, serif');
    await page.locator('#f-heading-weight').fill('400');
    await page.getByLabel('Achtergrond van uw pagina', {exact: true}).fill('#fff8ee');
    await page.locator('#f-radius').fill('12');
    await page.locator('#f-radius').press('Tab');
    const css = await page.locator('#css-text').inputValue();
    for (const line of [
      '--oe-color-link: #781e5a;',
      '--oe-heading-font: Georgia, serif;',
      '--oe-heading-weight: 400;',
      '--oe-radius: 12px;',
    ])
      assert.ok(css.includes(line), `${line} in ${css}`);
    const sent = await page.locator('#share-text').inputValue();
    assert.equal(sent, page.url());
    const colleague = await open(new URL(sent).search);
    assert.equal(await colleague.page.locator('#css-text').inputValue(), css);
    assert.equal(await colleague.page.locator('#f-paper').inputValue(), '#fff8ee');
    assert.equal(await styleOf(colleague.page, 'kansen-list', '[part=retry]', 'borderTopLeftRadius'), '12px');
    await colleague.close();
    await close();
  });

  test('passes over what is no look in an address, and says so', async () => {
    const junk = new URLSearchParams({
      lang: 'xx',
      'color-link': 'url(https://example.org/)',
      radius: '99999999px',
      font: "x;} * {display:none} @import 'https://example.org/x.css",
      'heading-weight': 'bold',
      paper: 'var(--x)',
      nonsense: '<img src=x>',
      ['__proto__']: '1',
      'group-1': '#00f',
    });
    const {page, close} = await open(`?${junk}&%E0%A4%A`);
    const callout = await page.locator('.callout').innerText();
    for (const name of ['color-link', 'radius', 'font', 'heading-weight', 'paper', 'nonsense', '__proto__'])
      assert.ok(callout.includes(name), name);
    assert.match(await page.locator('#css-text').inputValue(), /\{\n {2}--oe-group-1: #0000ff;\n\}\n$/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
    await close();
  });

  test('takes over what is pasted of a theme: the light variant, and nothing from elsewhere', async () => {
    const {page, close} = await open();
    await page.getByText('Plak uw eigen NL Design System-thema').click();
    await page.getByLabel('De tokens van uw thema').fill(`
      @import url('https://example.org/fonts.css');
      @font-face { font-family: Elsewhere; src: url(https://example.org/font.woff2); }
      .my-theme { --my-blue: #123456; --utrecht-link-color: var(--my-blue); --utrecht-document-background-color: #fefefe;
        --utrecht-button-border-radius: clamp(3px, 1px, 9px); --nl-link-hover-color: ; --utrecht-focus-outline-width: 0.25rem }
      .my-theme--dark { --utrecht-link-color: #abcdef }
      @media (prefers-color-scheme: dark) { .my-theme { --utrecht-link-color: #fedcba } }
    `);
    await page.getByRole('button', {name: 'Neem over'}).click();
    assert.match(await page.locator('.pasted').innerText(), /^Overgenomen: 5 van onze variabelen/);
    assert.equal(await styleOf(page, 'insight-wheel', '[part=foot] a', 'color'), 'rgb(18, 52, 86)');
    assert.equal(await page.locator('#f-paper').inputValue(), '#fefefe');
    const css = await page.locator('#css-text').inputValue();
    for (const line of [
      '--oe-color-link: #123456;',
      '--oe-color-accent: #123456;',
      '--oe-radius: 3px;',
      '--oe-focus-width: 0.25rem;',
    ])
      assert.ok(css.includes(line), `${line} in ${css}`);
    await page.getByLabel('De tokens van uw thema').fill('geen CSS');
    await page.getByRole('button', {name: 'Neem over'}).click();
    assert.match(await page.locator('.pasted').innerText(), /^Niets gevonden/);
    assert.equal(await page.locator('#css-text').inputValue(), css, 'nothing is lost');
    await close();
  });

  test('offers published themes as pasting them would set them', async () => {
    assert.equal(await readText('demo/theming/themes.json'), await themes(), 'run `node scripts/theming-themes.mjs`');
  });

  test('copies the CSS, and where that is refused selects it', async () => {
    const {page, context, close} = await open('?color-link=154273');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', {name: 'Kopieer de CSS'}).click();
    await page.getByText('Gekopieerd.').waitFor();
    const css = await page.locator('#css-text').inputValue();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), css);

    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await page.getByRole('button', {name: 'Kopieer de CSS'}).click();
    await page.getByText('druk op Ctrl+C').waitFor();
    assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value), css);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'css-text');
    await close();
  });

  test('works with the keyboard alone', async () => {
    const {page, close} = await open();
    const focused = () =>
      page.evaluate(() => document.activeElement.id || document.activeElement.name || document.activeElement.tagName);
    const tabTo = async (wanted) => {
      for (let count = 0; count < 40 && (await focused()) !== wanted; count++) await page.keyboard.press('Tab');
      assert.equal(await focused(), wanted);
    };
    await tabTo('preset');
    await page.keyboard.press('ArrowDown');
    assert.match(page.url(), /color-link=154273/);
    await tabTo('f-color-link');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('#aaccee');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.ok((await failing(page)).includes('link'), page.url());
    await page.locator('#result').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'm-tool', 'the first of what fails');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.deepEqual(await failing(page), []);
    await tabTo('m-tool');
    await close();
  });

  test('says a wrong colour beside its field, and keeps the look', async () => {
    const {page, close} = await open('?color-link=154273');
    await page.locator('#f-color-link').fill('blauwgroen');
    await page.locator('#f-color-link').press('Tab');
    assert.match(await page.getByRole('alert').innerText(), /^Dit is geen kleur/);
    assert.equal(await page.locator('#f-color-link').getAttribute('aria-invalid'), 'true');
    assert.match(page.url(), /color-link=154273/);
    await page.locator('#f-color-link').fill('');
    await page.locator('#f-color-link').press('Tab');
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.equal(new URL(page.url()).search, '', 'an empty field is the default');
    await close();
  });

  test('leaves alone what is being typed while the page goes on measuring', async () => {
    const {page, close} = await open();
    await page.locator('#f-color-link').pressSequentially('rgb(12');
    // A colour of another field, without going there.
    await page.locator('[aria-label="Knop: kies een kleur"]').evaluate((input) => {
      input.value = '#101010';
      input.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await settled(page);
    await page.locator('#f-color-link').pressSequentially('0 30 90)');
    assert.equal(await page.locator('#f-color-link').inputValue(), 'rgb(120 30 90)');
    await page.locator('#f-color-link').press('Tab');
    assert.equal(await page.locator('#f-color-link').inputValue(), '#781e5a');
    await close();
  });

  test('tells a screen reader the result once it has come to rest, not each step', async () => {
    const {page, close} = await open();
    await page.evaluate(() => {
      window.heard = [];
      new MutationObserver(() => window.heard.push(document.querySelector('.result .unseen').textContent)).observe(
        document.querySelector('.result .unseen'),
        {subtree: true, childList: true, characterData: true},
      );
    });
    await page.locator('[aria-label="Knop: kies een kleur"]').evaluate((input) => {
      for (const color of ['#ffffff', '#fffff0', '#ffffe0', '#ffffd0', '#ffe08a']) {
        input.value = color;
        input.dispatchEvent(new Event('input', {bubbles: true}));
      }
    });
    await page.locator('#m-button[data-passes=no]').waitFor();
    await settled(page);
    const heard = (await page.evaluate(() => window.heard)).filter(Boolean);
    assert.equal(heard.length, 1);
    assert.match(heard[0], /^1 van de \d+ metingen voldoet niet\.$/);
    await close();
  });

  test('shows the Arabic content from right to left', async () => {
    const {page, close} = await open('?rtl');
    const root = page.locator('#preview insight-wheel').first().locator('[part=root]').first();
    assert.deepEqual(await root.evaluate(({lang, dir}) => [lang, dir]), ['ar', 'rtl']);
    assert.deepEqual(await failing(page), []);
    await close();
  });

  for (const [language, width] of [
    ['nl', 1440],
    ['en', 1440],
    ['nl', 320],
    ['en', 320],
  ]) {
    test(`has no faults that axe finds, and fits, at ${width} px in ${language}`, async () => {
      const {page, close} = await open(`?lang=${language}&color-accent=ffe08a&color-link=zz`, {width});
      for (const summary of await page.locator('main details').all()) await summary.evaluate((each) => (each.open = true));
      await page.evaluate(axe);
      const findings = () =>
        page.evaluate(async () => {
          // The widgets have their own tests; the look here is one that fails.
          const {violations} = await globalThis.axe.run({include: 'body', exclude: '.stage'});
          return violations.flatMap(({id, nodes}) =>
            nodes.map(({target, failureSummary}) => `${id} ${target}: ${failureSummary}`),
          );
        });
      assert.deepEqual(await findings(), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px stick out`);
      const small = await page.locator('button, input, select, textarea, summary, .preset, .switch').evaluateAll((all) =>
        all
          .filter(
            (each) => each.getClientRects().length && !each.matches('[type=radio], [type=checkbox]') && !each.closest('.stage'),
          )
          .filter((each) => each.getBoundingClientRect().height < 44)
          .map((each) => each.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(small, []);
      await page.locator('.lead').evaluate((each) => each.style.setProperty('color', '#bbb'));
      assert.notDeepEqual(await findings(), [], 'axe does find faults');
      await close();
    });
  }
});
