/** What comes out of the printer: the demo page as PDF, in the engines whose drivers print. In WebKitGTK: test/elements/print.test.ts. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {serve} from '../../scripts/start.mjs';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';

/** A4 in points. */
const A4 = [595, 842];

const {themes} = JSON.parse(await readFile(new URL('../../data/nl/wheel.json', import.meta.url), 'utf8'));

/** All texts of a value, whatever it is made of: the strings that are words. */
const textsOf = (value) => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!value || typeof value !== 'object') return [];
  const words = [
    'text',
    'items',
    'body',
    'headline',
    'question',
    'elaboration',
    'kansen',
    'insights',
    'questions',
    'intro',
    'title',
  ];
  return words.flatMap((name) => textsOf(value[name]));
};

/** Letters only: lines break where the paper ends, and hyphens come and go. */
const bare = (text) => text.normalize('NFKC').replaceAll(/[\s\u00ad-]/g, '');

async function read(pdf) {
  const document = await getDocument({data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0}).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent();
    pages.push({size: page.view.slice(2), text: bare(items.map(({str}) => str).join(''))});
  }
  return {pages, text: pages.map(({text}) => text).join('')};
}

const missing = (text, wanted) => wanted.filter((each) => !text.includes(bare(each)));

for (const engine of ENGINES_HERE.filter((name) => name !== 'webkit')) {
  describe(`on paper, in ${engine}`, () => {
    let server;
    let browser;

    before(async () => {
      server = await serve({port: 0});
      browser = await launch(engine);
      await browser.open(`${server.address}/demo/`);
      await browser.until(() => Boolean(document.querySelector('insight-wheel')?.shadowRoot?.querySelector('[part=node]')));
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const pdf = () => browser.page.pdf({format: 'A4', preferCSSPageSize: true});

    test('the page has every published theme, each on a page of its own, and the page is as before', async () => {
      const look = () => document.querySelector('insight-wheel').shadowRoot.querySelector('[part=root]').outerHTML;
      const was = await browser.run(look);
      const {pages, text} = await read(await pdf());
      assert.deepEqual(missing(text, textsOf(themes)), []);
      for (const {title} of themes) {
        const starts = pages.filter((page) => page.text.slice(0, 120).includes(bare(title)));
        assert.equal(starts.length >= 1, true, `${title} begins a page`);
      }
      assert.equal(await browser.run(look), was);
      assert.equal(await browser.run(() => document.querySelector('insight-wheel').shadowRoot.querySelector('.oe-paper')), null);
    });

    test('“Afdrukken” gives that theme alone, on A4, with source, date and address', async () => {
      // The dialog of the browser would wait for a person: the print command of the driver stands for “OK” in it.
      await browser.run(() => {
        window.print = () => {};
        document.querySelector('insight-wheel').theme = 'huisvesting';
      });
      await browser.until(() => {
        const panel = document.querySelector('insight-wheel').shadowRoot.querySelector('theme-panel');
        const button = panel?.shadowRoot?.querySelector('[part~=print]');
        button?.click();
        return Boolean(button);
      });
      const {pages, text} = await read(await pdf());
      for (const {size} of pages)
        assert.deepEqual(
          size.map(Math.round).map((side, i) => Math.abs(side - A4[i]) <= 1),
          [true, true],
        );
      const own = themes.find(({id}) => id === 'huisvesting');
      assert.deepEqual(
        missing(text, [...textsOf(own), 'Onze aantekeningen', 'Bron: OpenEmbassy', 'Inhoud van', 'Afgedrukt op']),
        [],
      );
      assert.deepEqual(missing(text, [`${server.address.replace('http://', '')}/demo/#oe/huisvesting`]), []);
      const others = themes.filter(({id}) => id !== 'huisvesting').flatMap(({insights}) => textsOf(insights));
      assert.equal(missing(text, others).length, others.length, 'nothing of other themes');
      const heading = await browser.run(() => document.querySelector('h1').textContent);
      assert.deepEqual(missing(text, [heading]), [heading], 'nothing of the page around it');
      assert.equal(pages.length <= 2, true, 'one sheet of paper, two sides at most');
      await browser.run(() => window.dispatchEvent(new Event('afterprint')));
      assert.equal(await browser.run(() => document.body.lastElementChild.localName), 'footer');
    });

    test('a page that goes to paper without a word before has the open theme open', async () => {
      // Before the elements come: they listen too.
      await browser.page.evaluateOnNewDocument(() =>
        addEventListener('beforeprint', (event) => event.stopImmediatePropagation()),
      );
      await browser.open(`${server.address}/demo/?quiet#oe/banden`);
      await browser.until(() => {
        const panel = document.querySelector('insight-wheel')?.shadowRoot?.querySelector('theme-panel');
        return Boolean(panel?.shadowRoot?.querySelector('insight-list')?.shadowRoot?.querySelector('[part=item]'));
      });
      const {text} = await read(await pdf());
      assert.equal(text.includes(bare('Afgedrukt op')), false, 'nothing came before');
      const own = themes.find(({id}) => id === 'banden');
      assert.deepEqual(missing(text, textsOf([own.insights, own.questions])), []);
    });
  });
}
