/**
 * Pages whose style sheets were written by others, as published and unedited, and some that are worse. In a shadow root the
 * layout is that of a bare page, to the pixel, but for what a widget takes from its page on purpose. With `light-dom` all can
 * be read and used. Of the page nothing changes.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {notes, pageOf, startAndRead, TEXTS, THEME, wheel} from './visit.mjs';

/** What a widget takes from its page, beside the variables that it reads: its font and colour. The bare page gets the same. */
const TAKEN = [
  '-webkit-font-smoothing',
  'color',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-variation-settings',
  'font-weight',
  'text-rendering',
];

/** What comes along and moves or hides nothing: settings of touch, of scroll bars, of lines under text, of selecting; of what we do not have (tabs, tables, quotation marks) or set ourselves (lists). */
const INERT =
  /^(color-scheme|scrollbar-color|(-webkit-|-moz-)?text-size-adjust|-webkit-tap-highlight-color|text-underline-offset|(-webkit-)?user-select|tab-size|border-collapse|border-spacing|-webkit-border-(horizontal|vertical)-spacing|caption-side|quotes|list-style-(image|position|type)):/;

/**
 * What WebKit says of a box as wide as what is in it, when that takes two turns within one frame. Our observer only asks for the
 * next frame, so nothing comes of it.
 */
const TWO_TURNS = 'ResizeObserver loop completed with undelivered notifications.';

/** What a sheet sets on each element by `*`, and a reader's own text spacing too: that goes into the widgets. */
const SPACING = ['letter-spacing', 'line-height', 'word-spacing'];

/** Published sheets, with the classes that their pages have round an article. */
const PUBLISHED = {
  'Bootstrap 5': {sheets: ['bootstrap/dist/css/bootstrap.css'], around: 'container'},
  'Bootstrap 4': {sheets: ['bootstrap4/dist/css/bootstrap.css'], around: 'container'},
  'Bootstrap 3': {sheets: ['bootstrap3/dist/css/bootstrap.css', 'bootstrap3/dist/css/bootstrap-theme.css'], around: 'container'},
  Foundation: {sheets: ['foundation-sites/dist/css/foundation.css'], around: 'grid-container'},
  Bulma: {sheets: ['bulma/css/bulma.css'], around: 'content'},
  Pico: {sheets: ['@picocss/pico/css/pico.css'], around: 'container'},
  'Semantic UI': {sheets: ['semantic-ui-css/semantic.css'], around: 'ui text container segment'},
  Materialize: {sheets: ['materialize-css/dist/css/materialize.css'], around: 'container flow-text'},
  UIkit: {sheets: ['uikit/dist/css/uikit.css'], around: 'uk-article uk-column-1-1'},
  'GOV.UK Frontend': {
    sheets: ['govuk-frontend/dist/govuk/govuk-frontend.min.css'],
    around: 'govuk-main-wrapper govuk-body',
    body: 'govuk-template__body',
  },
  'Gemeente Utrecht': {
    sheets: ['@utrecht/component-library-css/dist/index.css', '@utrecht/component-library-css/dist/html.css'],
    around: 'utrecht-html utrecht-article',
    body: 'utrecht-document utrecht-page-body',
  },
  'Rijksdienst voor Ondernemend Nederland': {
    sheets: ['@nl-rvo/component-library-css/dist/index.css'],
    around: 'rvo-theme rvo-content',
    body: 'rvo-body',
  },
  'jQuery UI': {sheets: ['jquery-ui-dist/jquery-ui.css'], around: 'ui-widget ui-widget-content ui-accordion-content'},
  'Normalize.css': {sheets: ['normalize.css/normalize.css']},
  'Reset of Eric Meyer': {sheets: ['reset-css/reset.css']},
  'The New CSS Reset': {sheets: ['the-new-css-reset/css/reset.css'], named: true},
  'Preflight of Tailwind 4': {sheets: ['tailwindcss/preflight.css']},
  'Preflight of Tailwind 3, as built': {sheets: ['@unocss/reset/tailwind.css']},
  'Water.css': {sheets: ['water.css/out/light.css']},
  'Simple.css': {sheets: ['simpledotcss/simple.css']},
  Milligram: {sheets: ['milligram/dist/milligram.css'], around: 'container'},
  Tachyons: {sheets: ['tachyons/css/tachyons.css'], around: 'sans-serif f4 lh-copy nested-list-reset'},
  'NES.css': {sheets: ['nes.css/css/nes.css'], around: 'nes-container'},
  'a11y.css': {sheets: ['a11y.css/css/a11y-nl.css']},
};

/**
 * Worse ones. `named`: rules for `*` set text spacing on the widget itself. `loose`: the page says what size or place the widget
 * has, so that only reading and use are looked at. `important`: no sheet without that word can keep `light-dom` readable.
 */
const WORSE = {
  'text that shouts, spreads and centres': {
    css: `body {letter-spacing: .5em; word-spacing: 1em; line-height: .9; text-transform: uppercase; text-align: center;
      text-indent: 3em; white-space: pre; word-break: break-all; font-style: italic; font-variant: small-caps; cursor: wait}`,
  },
  'text with shadows, strokes and settings of its own': {
    css: `body {text-shadow: 3px 3px 2px red; -webkit-text-stroke: 1px red; -webkit-text-fill-color: transparent; hyphens: manual;
      line-break: anywhere; overflow-wrap: anywhere; text-wrap: nowrap; text-emphasis: dot;
      list-style: upper-roman inside; quotes: '<' '>'; border-collapse: collapse; border-spacing: 9px; caption-side: bottom}`,
  },
  'nothing to select, to point at or to drag': {
    css: 'body {user-select: none; -webkit-user-select: none; -webkit-user-drag: none}',
  },
  'all unset, importantly': {css: '* {all: unset !important}', named: true, important: true},
  'tiny red capitals, importantly': {
    css: '* {color: red !important; font: 8px/1 cursive !important; letter-spacing: .5em !important; text-transform: uppercase !important}',
    named: true,
    important: true,
  },
  'boxes of content, in place and on all sides': {
    css: '* {box-sizing: content-box; position: relative; margin: 7px; padding: 5px; border: 1px solid red; max-width: 900px; min-height: 30px}',
  },
  'everything turning': {
    css: '@keyframes spin {to {transform: rotate(1turn)}} :not(html, body, main, .column, insight-wheel, .sample, .sample *) {animation: spin 1s infinite; transition: all 2s}',
  },
  'elements that are not defined yet hidden': {css: ':not(:defined) {display: none !important}'},
  'plain elements hidden, importantly': {
    css: 'button, ul, ol, li, dl, dt, dd, h2, h3, h4, h5, p, span, strong, em, a, svg, path, circle {display: none !important; font-size: 40px !important; color: white !important}',
    important: true,
  },
  'hidden elements shown, importantly': {
    css: '[hidden] {display: block !important; content-visibility: visible !important}',
    important: true,
  },
  'roles and states drawn': {
    css: `body :is([role], [aria-expanded], [aria-hidden], [aria-disabled], [part], [data-id], [lang], [dir]) {
      outline: 9px solid red; padding: 20px; font-size: 30px; transform: rotate(5deg)}`,
  },
  'our variables used for something else': {
    css: `:root {--oe-color-text: 12px; --oe-color-link: none; --oe-color-surface: url(a); --oe-focus-width: red; --oe-group-1: 1;
      --oe-heading-font: ; --oe-heading-weight: red; --oe-heading-color: 9px; --oe-radius: bold; --oe-group-name-share: blue}
      * {--_oe-hue: none; --_oe-name: none; --_oe-d: red; --_oe-disc: none; --_oe-label: 1; --_oe-hub: none; --_oe-x: red; --_oe-top: none}`,
    loose: true,
  },
  'a text size of 62.5 % for rem': {css: 'html {font-size: 62.5%} body {font-size: 1.6rem; line-height: 1.2}'},
  'columns, flex and grid': {
    css: 'body {display: grid} main {display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 40px} .column {display: grid !important; place-items: center}',
    loose: true,
  },
  'a widget that floats': {css: 'insight-wheel {float: left} .column {display: flow-root !important}', loose: true},
  'a widget in a line of text': {css: 'insight-wheel {display: inline}'},
  'a widget that is as narrow as it can be': {css: 'insight-wheel {width: min-content}', loose: true},
  'quirks mode, and a page of a height': {doctype: '', css: 'html, body {height: 100%; min-height: 9000px}'},
  'a table, a font and a centre': {
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
    open: '<table width="100%" cellpadding="9"><tr><td align="center"><center><font face="Verdana" size="3" color="#333333"><u>',
    close: '</u></font></center></td></tr></table>',
  },
};

/** Sample of a page, of which nothing may change. */
const SAMPLE = `<div class="sample">
  <h2>Kop</h2><p>Tekst met <a href="#a">een link</a>.</p><ul><li>Een</li></ul><blockquote>Citaat</blockquote>
  <form><input aria-label="Naam" /><button type="button">Knop</button></form>
  <table><tr><td>Cel</td></tr></table><svg viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9"></path></svg>
</div>`;

/** A wide and a narrow column, in which the widgets are drawn as a circle and as a list. */
const COLUMNS = `<div class="column" id="wide">${wheel()}</div><div class="column" id="narrow">${wheel()}</div>`;

/** Runs in the page: gives both columns their width. A loose page says itself how they are placed. */
function setColumns(loose) {
  for (const column of document.querySelectorAll('.column')) {
    const values = {
      display: loose ? '' : 'block',
      float: 'none',
      position: 'static',
      'box-sizing': 'content-box',
      width: column.id === 'wide' ? '1100px' : '360px',
      'min-width': '0',
      'max-width': 'none',
      height: 'auto',
      padding: '0',
      margin: '0',
      border: '0',
    };
    for (const name of Object.keys(values)) column.style.setProperty(name, values[name], 'important');
  }
}

/**
 * Runs in the page: compares both widgets with themselves on a bare page, open and closed. Without the sheets, but with what
 * is taken from the page and with the same width.
 */
async function compare(taken, named, theme) {
  const {probe} = window;
  const wheels = [...document.querySelectorAll('insight-wheel')];
  const measure = () => wheels.map((each) => ({boxes: probe.boxes(each), style: probe.style(each)}));
  const sheets = [...document.styleSheets];
  const rules = wheels[0].shadowRoot.adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText));
  const variables = new Set(rules.join('').match(/--(?!_)[\w-]+(?=[,)])/g));
  const report = {moved: [], leaked: [], boxes: []};
  for (const state of ['open', 'closed']) {
    const given = measure();
    if (state === 'open') report.boxes = given.map(({boxes}) => boxes);
    const undo = [];
    const set = (element, name, value) => undo.push([element, element.style.cssText, name, value]);
    for (const each of wheels) {
      const column = each.parentElement;
      for (const name of [...taken, ...variables]) set(column, name, getComputedStyle(column).getPropertyValue(name));
      const own = getComputedStyle(each);
      // Computed it is a length; as it was written, it follows the size of each text.
      const written = (name) =>
        name === 'line-height' ? parseFloat(own.lineHeight) / parseFloat(own.fontSize) || 'normal' : own.getPropertyValue(name);
      for (const name of named) set(each, name, `${written(name)}`);
      set(column, 'width', `${probe.all(each, '[part=root]')[0].getBoundingClientRect().width}px`);
    }
    for (const sheet of sheets) sheet.disabled = true;
    for (const [element, , name, value] of undo) element.style.setProperty(name, value, 'important');
    await probe.frames();
    measure().forEach(({boxes, style}, index) => {
      report.moved.push(...probe.moved(given[index].boxes, boxes).map((move) => `${state} ${move}`));
      for (const name of Object.keys(style)) {
        if (given[index].style[name] !== style[name])
          report.leaked.push(`${name}: ${given[index].style[name]}, bare ${style[name]}`);
      }
    });
    for (const sheet of sheets) sheet.disabled = false;
    for (const [element, text] of undo.reverse()) element.style.cssText = text;
    await probe.frames();
    if (state === 'closed') return report;
    for (const each of wheels) probe.all(each, `[data-id=${theme}]`)[0].click();
    await probe.frames();
  }
}

/** Runs in the page: puts a widget with `light-dom` into each column for a while, and says what can be read, and what changed. */
async function readLight(texts, theme) {
  const {probe} = window;
  const wheels = [...document.querySelectorAll('.column')].map((column) => {
    const element = document.createElement('insight-wheel');
    element.setAttribute('light-dom', '');
    column.append(element);
    return element;
  });
  await probe.until(() => probe.events['oe-data-ready'] === 4);
  for (const each of wheels) {
    probe.all(each, `[data-id=${theme}]`)[0].click();
    await probe.until(() => probe.all(each, '[part=toggle]').length);
    for (const toggle of probe.all(each, 'button[part=toggle]')) toggle.click();
  }
  await probe.frames();
  const unreadable = wheels.flatMap((each) => probe.unreadable(each, texts));
  const changed = probe.changed(probe.host).filter((change) => !change.startsWith('adopted'));
  probe.all(wheels[0], 'button[part=toggle]')[0]?.focus();
  const unmarked = probe.unmarked();
  const boxes = wheels.map(probe.boxes);
  for (const each of wheels) each.remove();
  return {unreadable, unmarked, changed, left: document.adoptedStyleSheets.length, boxes};
}

/** Runs in the page: does what no page may do to a widget, nor a widget to a page, and says what is heard of it. */
async function spoil(texts) {
  const {probe} = window;
  const [wide] = document.querySelectorAll('insight-wheel');
  probe.all(wide, '[data-id=huisvesting]')[0].click();
  await probe.frames();
  probe.begin('/probe.js');
  const before = probe.boxes(wide);
  const of = (text) => probe.all(wide, '[part=words] > span').find((each) => each.textContent.startsWith(text));
  for (const part of ['panel-title', 'label']) for (const each of probe.all(wide, `[part=${part}]`)) each.style.color = 'white';
  of('Een scheiding').parentElement.parentElement.parentElement.parentElement.style.cssText = 'height: 9px; overflow: hidden';
  of('Het is niet').style.visibility = 'hidden';
  of('Begeleiding').remove();
  probe.all(wide, '[part~=close]')[0].style.cssText = 'all: initial; display: block; width: 20px; height: 20px';
  probe.all(wide, '[part=panel-disc]')[0].style.marginInlineStart = '3px';
  probe.all(wide, '[part~=close]')[0].focus();
  const unmarked = [probe.unmarked()];
  probe.all(wide, '[part~=close]')[0].style.outline = '3px solid white';
  unmarked.push(probe.unmarked());
  document.querySelector('.sample p').style.color = 'red';
  document.querySelector('.sample h2').title = 'Anders';
  wide.setAttribute('theme', 'huisvesting');
  wide.querySelector('a').remove();
  window.spoiled = Array.prototype.spoiled = true;
  document.adoptedStyleSheets = [new CSSStyleSheet()];
  document.title = 'Anders';
  await probe.frames();
  return {
    unreadable: probe.unreadable(wide, texts),
    small: probe.small(wide),
    unmarked,
    moved: probe.moved(probe.boxes(wide), before),
    changed: [...probe.changed(probe.host), ...probe.seen],
  };
}

export function styleSheets(place) {
  const visit = async ({
    sheets = [],
    css = '',
    around = '',
    body = '',
    html = '',
    head = '',
    open = '',
    close = '',
    doctype,
    loose,
  }) => {
    const {site, browser} = place;
    const {origin, cdn} = site;
    const own = css ? [site.file(css, 'text/css')] : [];
    const links = [...sheets.map((path) => `${origin}/npm/${path}`), ...own].map(
      (address) => `<link rel="stylesheet" href="${address}" />`,
    );
    const page = pageOf({
      doctype,
      head: head + links.join(''),
      body: `<main class="${around}">${SAMPLE}${open}${COLUMNS}${close}</main>`,
    })
      .replace('<body>', `<body class="${body}">`)
      .replace('<html lang="nl">', `<html lang="nl" ${html}>`);
    // Fonts and pictures of the sheets stay away: they would be other ones on the bare page.
    const policy = `default-src 'none'; script-src ${origin} ${cdn}; style-src ${origin}; connect-src ${cdn}; img-src ${origin}/favicon.ico`;
    await browser.open(site.page({html: page, headers: {'Content-Security-Policy': policy}}));
    await browser.run(setColumns, Boolean(loose));
  };

  /** Looks at a page in every way. */
  const look = async (host) => {
    const {browser} = place;
    await visit(host);
    const seen = await startAndRead(place);
    // Who uses keys goes on from where the mouse was.
    await browser.press('Tab');
    const unmarked = await browser.run(() => window.probe.unmarked());
    const light = await browser.run(readLight, TEXTS, THEME);
    // Off to the corner with the mouse: what it is over would change with the layout.
    await browser.run(() => scrollTo({left: 0, top: 0, behavior: 'instant'}));
    await browser.click(1, 1);
    const layout = !host.loose && (await browser.run(compare, TAKEN, host.named ? SPACING : [], THEME));
    return {seen, unmarked, light, layout, ...(await notes(place))};
  };

  const hosts = (list) => {
    for (const [name, host] of Object.entries(list)) {
      test(name, async () => {
        const {seen, unmarked, light, layout, errors, lines} = await look(host);

        assert.deepEqual([seen.ready, seen.opened], [true, true]);
        assert.deepEqual(seen.closed, [], 'a closed wheel can be read');
        assert.deepEqual(seen.unreadable, [], 'an open theme can be read');
        assert.deepEqual(seen.small, [], 'controls are large enough');
        assert.equal(unmarked, '', 'what has the focus is marked');
        assert.deepEqual(seen.changed, [], 'nothing of the page changes');
        if (layout) {
          const leaked = [...new Set(layout.leaked)].filter((line) => !INERT.test(line));
          assert.deepEqual(leaked, [], 'text is as on a bare page');
          assert.deepEqual(layout.moved, [], 'all stands where it stands on a bare page');
        }
        if (!host.important) {
          assert.deepEqual(light.unreadable, [], 'with light-dom, an open theme can be read');
          assert.equal(light.unmarked, '', 'with light-dom, what has the focus is marked');
        }
        assert.deepEqual(light.changed, [], 'with light-dom, nothing of the page changes but its list of adopted sheets');
        assert.equal(light.left, 0, 'which is empty again once the widget has gone');
        const settles = host.loose && place.browser.engine === 'webkit';
        assert.deepEqual([errors.filter((error) => !settles || error !== TWO_TURNS), lines], [[], []]);
      });
    }
  };

  describe('a page without style sheets', () => {
    let plain;

    test('is heard when it is spoiled: what cannot be read, has moved, or changed of the page', async () => {
      plain = await look({});
      const report = await place.browser.run(spoil, TEXTS);
      await visit({css: 'body {text-shadow: 1px 1px red}'});
      await startAndRead(place);
      await place.browser.run(() => {
        for (const each of document.querySelectorAll('insight-wheel')) {
          for (const inside of window.probe.all(each, '*')) inside.style.textShadow = 'inherit';
        }
      });
      const {leaked} = await place.browser.run(compare, TAKEN, [], THEME);
      for (const [what, list] of [
        ['contrast 1.00: Huisvesting', report.unreadable],
        ['cut by div: Een scheiding', report.unreadable],
        ['not visible: Het is niet', report.unreadable],
        ['not there: Begeleiding', report.unreadable],
        ['tool close 20 x 20', report.small],
        ['panel-disc: ', report.moved],
        ['look of p', report.changed],
        ['global spoiled', report.changed],
        ['native Array.spoiled', report.changed],
        ['adopted: 0, now 1', report.changed],
        ['attributes title of h2', report.changed],
        ['attributes theme of insight-wheel', report.changed],
        ['childList  of insight-wheel', report.changed],
        ['title: Anders', report.changed],
        ['text-shadow: ', leaked],
      ]) {
        assert.ok(
          list.some((each) => each.startsWith(what)),
          `${what} is not among ${JSON.stringify(list).slice(0, 2000)}`,
        );
      }
    });

    for (const [name, host] of [
      ['on a page from right to left', {html: 'dir="rtl"'}],
      ['on a page that has another address for its links', {head: '<base href="https://www.example.org/elders/" />'}],
    ]) {
      test(`draws the same ${name}`, async () => {
        plain ??= await look({});
        const {light, layout, errors, lines} = await look(host);
        const moved = await place.browser.run(
          (lists, bare) => lists.flatMap((boxes, index) => window.probe.moved(boxes, bare[index])),
          [...layout.boxes, ...light.boxes],
          [...plain.layout.boxes, ...plain.light.boxes],
        );
        assert.deepEqual(moved, []);
        assert.deepEqual([errors, lines], [[], []]);
      });
    }
  });

  describe('a page with a published style sheet', () => hosts(PUBLISHED));
  describe('a page with worse', () => hosts(WORSE));
}
