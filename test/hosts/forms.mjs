/** The ways to embed of the README, and pages that hold them where something does not work. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readText} from '../node/helpers.mjs';
import {notes, pageOf} from './visit.mjs';

const EXAMPLE = 'https://www.example.org/insight-widgets/';
export const FOLDER = 'insight-widgets';
export const WORDS = 'Lees de inzichten';

const readme = await readText('README.md');
const blocks = [...readme.matchAll(/<!-- form: (\w+) -->\s+```html\n([^]*?)```/g)];

/** The snippet of each form, by its name, for files under `base`. */
export const formsAt = (base) => Object.fromEntries(blocks.map(([, name, code]) => [name, code.replaceAll(EXAMPLE, base)]));

export const FORMS = blocks.map(([, name]) => name);

/**
 * What a reader has of a page: how many widgets show content, how many say why not, which links can be read and followed,
 * how many frames can be read, and code that can be seen.
 */
export const look = ({browser}) =>
  browser.run(async () => {
    const roots = [...document.querySelectorAll('insight-wheel')];
    const visible = (element) => element.checkVisibility() && element.getClientRects().length > 0;
    const inside = (widget, selector) => window.probe.all(widget, selector).some(visible);
    const links = [...document.querySelectorAll('a[href]')].filter((link) => visible(link) && link.innerText.trim());
    const works = await Promise.all(
      links.map(({href}) =>
        fetch(href).then(
          ({ok}) => ok,
          () => false,
        ),
      ),
    );
    const codeLike = /<\/?\w|&\w+;|\bdata-oe|oe-widget|\bimport\b|function|querySelector|\{/;
    return {
      widgets: roots.filter((widget) => inside(widget, '[part~=label], [part=panel-title]')).length,
      sorry: roots.filter((widget) => inside(widget, '[part=status]')).length,
      links: links.filter((_, index) => works[index]).map((link) => link.innerText.replaceAll(/\s+/g, ' ').trim()),
      frames: document.querySelectorAll('iframe').length,
      code: codeLike.exec(document.body.innerText)?.[0] ?? '',
    };
  });

export function forms(place) {
  const base = (folder = FOLDER) => `${place.site.cdn}/${folder}/`;
  const loader = (folder) => `<script type="module" src="${base(folder)}dist/insight-widgets.js"></script>`;
  const visit = (body, {head = '', headers} = {}) => place.browser.open(place.site.page({html: pageOf({head, body}), headers}));
  const widgets = (count) =>
    place.browser.until((wanted) => window.probe.events['oe-data-ready'] === wanted || document.querySelector('iframe'), count);

  describe('each form of the README', () => {
    test('is looked at closely: code that shows, a link that leads nowhere and one that is not seen are noticed', async () => {
      const dead = '<p><a href="/gone">Dood</a></p><p hidden><a href="/probe.js">Weg</a></p>';
      await visit(`${dead}<insight-wheel></insight-wheel>`);
      const {widgets, links, code} = await look(place);
      assert.deepEqual([widgets, links, code], [0, [], '']);
      for (const shown of ['&lt;script', '&amp;lt;', 'import x', 'data-oe-theme', '?oe-widget=', 'a {color']) {
        await visit(`<p>${shown}</p>`);
        assert.notEqual((await look(place)).code, '', shown);
      }
    });

    test('is there', () => assert.deepEqual(FORMS, ['element', 'link', 'placeholder', 'classic', 'frame']));

    for (const name of FORMS) {
      test(`shows the widget on a site that loads the script: ${name}`, async () => {
        await visit(formsAt(base())[name] + loader());
        await widgets(1);
        const seen = await look(place);
        if (name === 'frame') assert.deepEqual([seen.widgets, seen.frames, seen.links], [0, 1, [WORDS]]);
        else assert.deepEqual([seen.widgets, seen.frames], [1, 0]);
        assert.equal(seen.code, '');
        const {errors, lines} = await notes(place);
        assert.deepEqual([errors, lines], [[], []]);
      });

      test(`can be read without a script: ${name}`, async () => {
        await visit(formsAt(base())[name].replaceAll(/<script[^]*?<\/script>/g, ''));
        const seen = await look(place);
        assert.deepEqual([seen.widgets, seen.links, seen.code], [0, [WORDS], '']);
      });

      test(`can be read when the script is lost: ${name}`, async () => {
        await visit(formsAt(base())[name].replaceAll('/dist/', '/dist/lost/') + loader('insight-widgets/dist/lost'));
        const seen = await look(place);
        assert.deepEqual([seen.widgets, seen.links, seen.code], [0, [WORDS], '']);
      });

      test(`can be read when the script is not the one of its hash: ${name}`, async () => {
        const wrong = 'integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" crossorigin src=';
        await visit((formsAt(base())[name] + loader()).replaceAll(/(<script[^>]*?)src=/g, `$1${wrong}`));
        const seen = await look(place);
        assert.deepEqual([seen.widgets, seen.links, seen.code], [0, [WORDS], '']);
      });

      test(`can be read when the policy of the page does not name our address: ${name}`, async () => {
        const {origin, cdn} = place.site;
        const policy = `default-src 'self'; script-src ${origin}/probe.js; connect-src ${cdn}`;
        await visit(formsAt(base())[name] + loader(), {headers: {'Content-Security-Policy': policy}});
        const seen = await look(place);
        assert.deepEqual([seen.widgets, seen.links, seen.code], [0, [WORDS], '']);
      });

      if (name !== 'frame') {
        test(`can be read, and says why there is no more, when the data is lost: ${name}`, async () => {
          await visit(formsAt(base('no-data'))[name] + loader('no-data'));
          await place.browser.until(() => window.probe.events['oe-data-problem'] === 1);
          const seen = await look(place);
          assert.deepEqual([seen.widgets, seen.sorry, seen.links, seen.code], [0, 1, [WORDS], '']);
        });
      }
    }
  });

  describe('a page with every form', () => {
    const copy = (folder, file = 'insight-widgets.js') => {
      const address = `${place.site.cdn}/${folder}/dist/${file}`;
      return file.includes('classic') ? `<script src="${address}"></script>` : `<script type="module" src="${address}"></script>`;
    };
    const CLASSIC = 'insight-widgets.classic.js';
    /** All forms, the second and third one in each other too, and marks in a shadow root of the page. */
    const all = () => {
      const {element, link, placeholder, classic} = formsAt(base());
      const shadow = `<div><template shadowrootmode="open">${placeholder}<insight-wheel>${link}</insight-wheel></template></div>`;
      const bare = (html) => html.replaceAll(/<script type="module"[^]*?<\/script>/g, '');
      return [bare(element), link, placeholder, `<div data-oe-widget="insight-wheel">${link}</div>`, classic, shadow].join('\n');
    };

    for (const [name, scripts] of [
      ['the same file twice', () => copy(FOLDER) + copy(FOLDER)],
      ['the file under two addresses', () => copy(FOLDER) + copy('again')],
      ['the classic and the module form', () => copy(FOLDER, CLASSIC) + copy(FOLDER)],
      ['the classic form of two addresses', () => copy('again', CLASSIC) + copy(FOLDER, CLASSIC)],
      ['an older version and then this one', () => copy('older') + copy(FOLDER)],
      ['this version and then an older one', () => copy(FOLDER) + copy('older')],
      [
        'a panel of its own build, and then the bundle',
        () => `<script type="module" src="${place.site.cdn}/own/theme-panel.js"></script>${copy(FOLDER)}`,
      ],
      ['the bundle first, and all again once the widgets stand', () => copy(FOLDER)],
    ]) {
      test(`has one widget of each with ${name}`, async () => {
        await visit(all() + scripts());
        await widgets(6);
        if (name.includes('once')) {
          await place.browser.run(
            async (addresses) => {
              for (const address of addresses) await import(address);
            },
            ['again', 'older'].map((folder) => `${place.site.cdn}/${folder}/dist/insight-widgets.js`),
          );
        }
        // The mark in a shadow root is upgraded by whoever has its root.
        const counts = await place.browser.run(async (address) => {
          const {upgrade} = await import(address);
          const {shadowRoot} = document.querySelector('div:not([data-oe-widget])');
          await Promise.all([upgrade(shadowRoot), upgrade(shadowRoot), upgrade()]);
          await window.probe.until(() => window.probe.events['oe-data-ready'] === 7);
          const count = (root) => root.querySelectorAll('insight-wheel').length;
          return [count(document), count(shadowRoot)];
        }, `${place.site.cdn}/${FOLDER}/dist/insight-widgets.js`);
        assert.deepEqual(counts, [5, 2]);
        const {errors, lines, events} = await notes(place);
        assert.deepEqual([errors, lines, events], [[], [], ['7 oe-data-ready', '5 oe-theme-open']]);
      });
    }
  });
}
