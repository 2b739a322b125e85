/** How tests visit a host page: what it is made of, what a reader does on it, and what must hold on each. */
import assert from 'node:assert/strict';
import {readJson} from '../node/helpers.mjs';

const LINK_WORDS = 'Lees de inzichten als tekst';

/** The snippet of the README: an element with its fallback. */
export const wheel = (attributes = '') => `<insight-wheel ${attributes}><a href="/tekst">${LINK_WORDS}</a></insight-wheel>`;

/** A page of a municipality, with the probe as its first script. */
export const pageOf = ({head = '', body, doctype = '<!doctype html>', probe = '<script src="/probe.js"></script>'}) =>
  `${doctype}
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>Nieuwkomers</title>
    ${probe}
    ${head}
  </head>
  <body>
    <h1>Nieuwkomers</h1>
    ${body}
  </body>
</html>`;

const {themes, framework} = await readJson('data/nl/wheel.json');

/** The theme that readers open here. */
export const THEME = 'huisvesting';

/** All that a reader reads of the theme once all of it is open. */
export const TEXTS = stringsOf(themes.find(({id}) => id === THEME));

/** What a reader reads of a closed wheel. */
const LABELS = framework.groups.flatMap(({domains}) => domains.map(({label}) => label));

/** Texts of the data, each as one element has it. */
function stringsOf({title, subtitle, intro, insights, questions}) {
  const texts = [];
  const add = (value) => {
    if (typeof value === 'string') texts.push(value.replaceAll(/\s+/g, ' ').trim());
    else if (Array.isArray(value)) value.forEach(add);
    else if (value) [value.text, value.items, value.by].forEach(add);
  };
  [title, subtitle, intro].forEach(add);
  for (const {headline, body} of insights) [headline, body].forEach(add);
  for (const {question, elaboration, kansen} of questions) [question, elaboration, kansen.map(({body}) => body)].forEach(add);
  return texts.filter(Boolean);
}

/** Waits until this many widgets have their content; false after ten seconds. */
export const ready = ({browser}, count = 1) =>
  browser.run((wanted) => window.probe.until(() => window.probe.events['oe-data-ready'] >= wanted), count);

/** A click with the mouse on a theme of a wheel; then everything of it is opened. */
export async function openTheme({browser}, selector = 'insight-wheel', theme = THEME) {
  const {x, y} = await browser.run(
    async (which, id) => {
      const {probe} = window;
      const [disc] = probe.all(document.querySelector(which), `[data-id=${id}] [part=disc]`);
      disc.scrollIntoView({block: 'center', behavior: 'instant'});
      await probe.frames();
      const {left, top, width, height} = disc.getBoundingClientRect();
      return {x: left + width / 2, y: top + height / 2};
    },
    selector,
    theme,
  );
  await browser.click(x, y);
  return openAll({browser}, selector);
}

/** Opens all items of the open theme. False when no theme is open after ten seconds. */
export const openAll = ({browser}, selector = 'insight-wheel') =>
  browser.run(async (which) => {
    const {probe} = window;
    const widget = document.querySelector(which);
    const open = await probe.until(() => probe.all(widget, '[part=toggle]').length > 0);
    for (const toggle of probe.all(widget, 'button[part=toggle][aria-expanded=false]')) toggle.click();
    await probe.frames();
    return open;
  }, selector);

/** What the probe has written down; of events how often each came. */
export const notes = ({browser}) =>
  browser.run(() => {
    const {violations, errors, touched, lines, events} = window.probe;
    const counts = Object.keys(events).map((name) => `${events[name]} ${name}`);
    return {
      violations,
      errors,
      touched,
      lines: lines.filter((line) => !line.includes('Lit is in dev mode')),
      events: counts.filter((count) => !count.startsWith('0')),
    };
  });

/** Which of these texts cannot be read, and why. */
export const unreadable = ({browser}, texts, selector = 'insight-wheel') =>
  browser.run((which, wanted) => window.probe.unreadable(document.querySelector(which), wanted), selector, texts);

/** A page with a wheel of which nothing may be wrong: opens a theme and reads it, and looks at all that was written down. */
export async function expectWidget(place, {count = 1, violations = [], lines = []} = {}) {
  assert.equal(await ready(place, count), true, `the content stands, ${JSON.stringify(await notes(place))}`);
  assert.deepEqual(await unreadable(place, LABELS), []);
  assert.equal(await openTheme(place), true, 'a click opens the theme');
  assert.deepEqual(await unreadable(place, TEXTS), []);
  const said = await notes(place);
  assert.deepEqual(said.violations, violations);
  assert.deepEqual(said.errors, []);
  assert.deepEqual(said.touched, []);
  assert.deepEqual(said.lines, lines);
  // Five items of the theme.
  assert.deepEqual(said.events, [`${count} oe-data-ready`, '1 oe-theme-open', '5 oe-item-toggle']);
  return said;
}

/** A page on which only the fallback may be seen. */
export async function expectFallback({browser}) {
  const seen = await browser.run(() => {
    const link = document.querySelector('insight-wheel a');
    return {link: link.checkVisibility() && link.getClientRects().length > 0, words: link.textContent};
  });
  assert.deepEqual(seen, {link: true, words: LINK_WORDS});
}

/**
 * Starts the widgets on a page of two, in which a theme is opened by a click and then read. Says what a reader can read of the
 * closed and of the open widgets, whether what is there is large enough to hit, and what changed of the page.
 */
export async function startAndRead({browser, site}) {
  const closed = await browser.run(start, `${site.cdn}/insight-widgets/dist/insight-widgets.js`, LABELS, THEME);
  await browser.click(closed.x, closed.y);
  const open = await browser.run(read, TEXTS, THEME);
  return {...open, ready: closed.ready, closed: closed.unreadable};
}

/** Runs in the page. */
async function start(script, labels, theme) {
  const {probe} = window;
  await probe.frames();
  probe.begin(script);
  const ready = await probe.until(() => probe.events['oe-data-ready'] === 2);
  await probe.frames();
  const widgets = [...document.querySelectorAll('insight-wheel')];
  const unreadable = widgets.flatMap((each) => probe.unreadable(each, labels));
  const [disc] = probe.all(widgets[0], `[data-id=${theme}] [part=disc]`);
  disc?.scrollIntoView({block: 'center', behavior: 'instant'});
  await probe.frames();
  const {left = 0, top = 0, width = 0, height = 0} = disc?.getBoundingClientRect() ?? {};
  return {ready, unreadable, x: left + width / 2, y: top + height / 2};
}

/** Runs in the page: by now the first widget is open. */
async function read(texts, theme) {
  const {probe} = window;
  const widgets = [...document.querySelectorAll('insight-wheel')];
  const opened = await probe.until(() => probe.all(widgets[0], '[part=toggle]').length);
  probe.all(widgets[1], `[data-id=${theme}]`)[0]?.click();
  await probe.until(() => probe.all(widgets[1], '[part=toggle]').length);
  for (const each of widgets) for (const toggle of probe.all(each, 'button[part=toggle]')) toggle.click();
  await probe.frames();
  return {
    opened,
    unreadable: widgets.flatMap((each) => probe.unreadable(each, texts)),
    small: widgets.flatMap((each) => probe.small(each)),
    changed: [...probe.changed(probe.host), ...probe.seen],
  };
}

/** What was asked for, by browser or page, beside the page and its probe; each address once. */
export async function requests({browser, site}) {
  const timed = await browser.run(() => performance.getEntriesByType('resource').map(({name}) => name));
  const asked = site.asked().map(({url}) => url);
  const own = (url) => url.startsWith(`${site.origin}/put/`) || url === `${site.origin}/probe.js`;
  return [...new Set([...timed, ...asked])].filter((url) => !own(url) && !url.endsWith('/favicon.ico')).sort();
}
