/** What content management systems leave of our snippets, and what a reader gets of that. */
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {describe, test} from 'node:test';
import {readText} from '../node/helpers.mjs';
import {FOLDER, FORMS, formsAt, look, WORDS} from './forms.mjs';
import {notes, pageOf} from './visit.mjs';

const require = createRequire(new URL('../fixtures/editors/package.json', import.meta.url));

/**
 * What filtered roles of WordPress 6.1 leave, recorded: scripts, unknown elements and frames are taken out by `wp_kses_post`,
 * `wpautop` makes paragraphs.
 */
const WORDPRESS = {
  element: '<p><a href="LINK">WORDS</a></p>',
  link: '<p><a href="LINK">WORDS</a></p>',
  placeholder: '<div data-oe-widget="insight-wheel" data-oe-theme="huisvesting"><br />\n<a href="LINK">WORDS</a>\n</div>',
  classic: '<p><a href="LINK">WORDS</a></p>',
  frame: '<p><a href="LINK">WORDS</a></p>',
};

/** What a reader gets of each form: the table of the README. */
const [, head, rows] = /\| What it went through +\|(.*)\n\|[-| ]+\|\n([^]*?)\n\n/.exec(await readText('README.md'));
const cells = (row) =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);
const TABLE = rows.split('\n').map(cells);

export function editors(place) {
  describe('what is left of each form', () => {
    test('is told in the README', () => {
      assert.deepEqual(cells(head), FORMS);
      assert.ok(TABLE.length > 7);
    });

    for (const [name, ...outcomes] of TABLE) {
      FORMS.forEach((form, index) => {
        const outcome = outcomes[index];
        test(`by ${name} of the ${form}: ${outcome}`, async () => {
          const left = await leave(name, form);
          const loader = `<script type="module" src="${place.site.cdn}/${FOLDER}/dist/insight-widgets.js"></script>`;
          await place.browser.open(place.site.page({html: pageOf({body: left + loader})}));
          if (outcome === 'widget') await place.browser.until(() => window.probe.events['oe-data-ready'] === 1);
          const seen = await look(place);
          assert.deepEqual(
            [seen.widgets, seen.frames, seen.code],
            [Number(outcome === 'widget'), Number(outcome === 'frame'), ''],
            left,
          );
          if (outcome !== 'widget') assert.ok(seen.links.includes(WORDS), left);
          const {errors, lines} = await notes(place);
          assert.deepEqual([errors, lines], [[], []]);

          // On a site that never heard of the script.
          await place.browser.open(place.site.page({html: pageOf({body: left})}));
          const bare = await look(place);
          assert.deepEqual([bare.widgets, bare.links.includes(WORDS), bare.code], [0, true, ''], left);
        });
      });
    }
  });

  async function leave(name, form) {
    const snippet = formsAt(`${place.site.cdn}/${FOLDER}/`)[form];
    if (name === 'sanitize-html') return require('sanitize-html')(snippet);
    if (name.startsWith('WordPress')) {
      const address = /href="([^"]*)"/.exec(snippet)[1].replace('&', '&#038;');
      return WORDPRESS[form].replace('LINK', address).replace('WORDS', WORDS);
    }
    await place.browser.open(
      place.site.page({html: `<!doctype html><body><script src="${place.site.cdn}/made/editors.js"></script>`}),
    );
    return place.browser.run((editor, html) => window.editors[editor](html), name, snippet);
  }
}
