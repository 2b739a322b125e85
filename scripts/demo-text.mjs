/**
 * Writes demo/tekst.html: everything in data/nl/wheel.json as a page of the municipality of the demo, which needs no script. It is
 * where the fallback link of the demo leads.
 *
 *   node scripts/demo-text.mjs
 *
 * Run it again when the data changes; `demoText()` gives the page for a test that compares.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {toHtml} from 'hast-util-to-html';
import {h, s} from 'hastscript';
import {format, resolveConfig} from 'prettier';
import {importSource} from './source.mjs';

const data = new URL('../data/nl/wheel.json', import.meta.url);
const target = fileURLToPath(new URL('../demo/tekst.html', import.meta.url));

export async function demoText() {
  const {wheelText} = await importSource('src/carriers/wheel-text.ts');
  const {anchor} = await importSource('src/carriers/text.ts');
  const {pageWords} = await importSource('src/i18n/page-words.ts');
  const {readWheel} = await importSource('src/model/read.ts');
  const {wheel} = readWheel(JSON.parse(await readFile(data, 'utf8')));
  const text = wheelText(wheel, 2, {words: pageWords(), themeAddress: (id) => `#${anchor(id)}`});
  return format(toHtml(page(wheel, text)), {...(await resolveConfig(target)), parser: 'html'});
}

const page = ({lang, title}, text) =>
  h(null, {type: 'doctype'}, [
    h('html', {lang}, [
      h('head', [
        h('meta', {charSet: 'utf-8'}),
        h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
        h('title', `${title} als tekst | Gemeente Voorbeeld`),
        h('link', {rel: 'icon', href: 'favicon.svg', type: 'image/svg+xml'}),
        h('link', {rel: 'stylesheet', href: 'demo.css'}),
      ]),
      h('body', [
        h('header.top', [
          h('a.skip', {href: '#inhoud'}, 'Direct naar de inhoud'),
          h('.page', [h('a.brand', {href: 'index.html'}, [crest(), 'Gemeente Voorbeeld'])]),
        ]),
        h('.page', [
          h('nav.crumbs', {ariaLabel: 'Kruimelpad'}, [
            h('ol', [
              h('li', [h('a', {href: 'index.html'}, 'Nieuwkomers in onze gemeente')]),
              h('li', {ariaCurrent: 'page'}, 'Inzichten als tekst'),
            ]),
          ]),
          h('main#inhoud', {tabIndex: -1}, [h('h1', title), ...text]),
        ]),
        h('footer.bottom', [
          h('.page', [
            h('ul', [
              h('li', [h('a', {href: 'index.html'}, 'Terug naar de cirkel')]),
              h('li', [h('a', {href: 'gallery.html'}, 'Galerij: alle widgets in al hun toestanden')]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ]);

const crest = () =>
  s('svg', {viewBox: '0 0 32 36', ariaHidden: 'true'}, [
    s('path', {d: 'M2 3h28v16c0 7.5-5.5 12.5-14 15.5C7.5 31.5 2 26.5 2 19z'}),
    s('path.charge', {d: 'M16 9v17M9.5 14.5 16 9l6.5 5.5M8 22.5q4-3 8 0t8 0'}),
  ]);

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await demoText());
