/** Pages that load the widgets more than once, in two versions, or late: one definition of each element, and all works. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {OLDER_WORDS, WORDS} from './site.mjs';
import {expectFallback, notes, openAll, openTheme, pageOf, ready, TEXTS, THEME, unreadable, wheel} from './visit.mjs';

export function copies(place) {
  const cdn = (folder, file = 'dist/insight-widgets.js') => `${place.site.cdn}/${folder}/${file}`;
  const module = (address) => `<script type="module" src="${address}"></script>`;
  const current = () => module(cdn('insight-widgets'));
  const again = () => module(cdn('again'));
  const older = () => module(cdn('older'));
  const classic = (folder) => `<script src="${cdn(folder, 'dist/insight-widgets.classic.js')}"></script>`;
  const own = () => module(cdn('own', 'theme-panel.js'));

  const two = wheel('id="one"') + wheel('id="two" light-dom');

  const visit = (body, head = '') => place.browser.open(place.site.page({html: pageOf({body, head})}));

  /** Opens a theme in each of two wheels: all is readable, each event came once, and nothing went wrong. */
  const expectBoth = async () => {
    assert.equal(await ready(place, 2), true);
    for (const selector of ['#one', '#two']) {
      assert.equal(await openTheme(place, selector), true, selector);
      assert.deepEqual(await unreadable(place, TEXTS, selector), [], selector);
    }
    const {errors, lines, events} = await notes(place);
    assert.deepEqual([errors, lines], [[], []]);
    // Five items of the theme, in two wheels.
    assert.deepEqual(events, ['2 oe-data-ready', '2 oe-theme-open', '10 oe-item-toggle']);
  };

  /** What the button that opens all items says: it differs in the older version. */
  const said = () =>
    place.browser.run(
      (texts) =>
        ['#one', '#two'].map((selector) =>
          window.probe
            .all(document.querySelector(selector), '[part~=all]')
            .map((button) => texts.find((text) => button.textContent.includes(text))),
        ),
      [WORDS, OLDER_WORDS],
    );

  describe('a page with copies', () => {
    for (const [name, scripts] of [
      ['the same file twice', () => current() + current()],
      ['the file under two addresses', () => current() + again()],
      ['the classic and the module form', () => classic('insight-widgets') + current()],
      ['the classic form of two addresses', () => classic('again') + classic('insight-widgets')],
      ['a panel of its own build, and then the bundle', () => own() + current()],
      ['the bundle, and then a panel of its own build', () => current() + own()],
    ]) {
      test(`works with ${name}`, async () => {
        await visit(two + scripts());
        await expectBoth();
      });
    }

    for (const [name, scripts, words] of [
      ['an older version and then this one', () => older() + current(), OLDER_WORDS],
      ['this version and then an older one', () => current() + older(), WORDS],
    ]) {
      test(`works with ${name}: the first one draws all`, async () => {
        await visit(two + scripts());
        assert.equal(await ready(place, 2), true);
        for (const selector of ['#one', '#two']) assert.equal(await openTheme(place, selector), true);
        // By now all is open, so the buttons close: each says what the first version says after that.
        await place.browser.run(async () => {
          for (const selector of ['#one', '#two'])
            for (const button of window.probe.all(document.querySelector(selector), '[part~=all]')) button.click();
          await window.probe.frames();
        });
        assert.deepEqual(await said(), [
          [words, words],
          [words, words],
        ]);
        await place.browser.run(async () => {
          for (const selector of ['#one', '#two'])
            for (const button of window.probe.all(document.querySelector(selector), '[part~=all]')) button.click();
          await window.probe.frames();
        });
        for (const selector of ['#one', '#two']) assert.deepEqual(await unreadable(place, TEXTS, selector), []);
        const {errors, lines} = await notes(place);
        assert.deepEqual([errors, lines], [[], []]);
      });
    }

    test('works with a panel of its own build and no bundle', async () => {
      const data = cdn('insight-widgets', 'data/{lang}/wheel.json');
      await visit(`<theme-panel theme="${THEME}" src="${data}"><a href="/tekst">Lees</a></theme-panel>${own()}`);
      assert.equal(await ready(place), true);
      assert.equal(await openAll(place, 'theme-panel'), true, 'there are items to open');
      assert.deepEqual(await unreadable(place, TEXTS, 'theme-panel'), []);
      const {errors, lines} = await notes(place);
      assert.deepEqual([errors, lines], [[], []]);
    });

    test('shows the fallback until the script comes, and the widget from then on', async () => {
      await visit(two);
      await expectFallback(place);
      await place.browser.run((address) => {
        const script = document.createElement('script');
        Object.assign(script, {type: 'module', src: address});
        document.body.append(script);
      }, cdn('insight-widgets'));
      await expectBoth();
    });

    test('works with the script in the head, above the elements', async () => {
      await visit(two, current());
      await expectBoth();
    });

    for (const [name, insert] of [
      [
        'made by a script',
        () => {
          const add = (id, light) => {
            const element = document.createElement('insight-wheel');
            Object.assign(element, {id, lightDom: light});
            document.body.append(element);
          };
          add('one', false);
          add('two', true);
        },
      ],
      [
        'of another document',
        () => {
          const other = new DOMParser().parseFromString(
            '<insight-wheel id="one"></insight-wheel><insight-wheel id="two" light-dom></insight-wheel>',
            'text/html',
          );
          document.body.append(...other.body.children);
        },
      ],
    ]) {
      test(`works with elements that come after the script, ${name}`, async () => {
        await visit(current() + again());
        await place.browser.run(insert);
        await expectBoth();
      });
    }
  });
}
