/** How readers read: what they set, what they read on, and the pages that the widgets stand on. */
import {expect} from '@open-wc/testing';
import {emulate, setViewport, type Feature} from '../elements/browser.js';
import {
  all,
  maker,
  settled,
  shippedReport,
  shippedWheel,
  type Make,
  type Placing,
  type Tag,
  type Widget,
} from '../elements/helpers.js';

export interface Condition {
  name: string;
  /** Size of the window. */
  size?: [number, number];
  /** Width of the column that the widget stands in. */
  column?: string;
  /** Rules of the page. */
  page?: string;
  /** Rules that a tool of the reader puts everywhere, in shadow roots too. */
  everywhere?: string;
  /** What the reader has set in the system. */
  settings?: Partial<Record<Feature, string>>;
  /** The page and the data are written from right to left. */
  arabic?: true;
  /** The page has no doctype. */
  quirks?: true;
}

const DARK = `
  html {color-scheme: dark; background: #17191d; color: #e8e8ea}
  a {color: inherit}
  :root {--oe-color-link: #8ec7f5; --oe-color-error: #ff9a94}
`;

/** White on blue, with what the README says for it. */
const MIDDLE = `
  html {background: #154273; color: #fff}
  a {color: inherit}
  :root {--oe-color-link: #fff; --oe-color-error: #fff; --oe-group-edge-share: 50%; --oe-group-name-share: 40%}
`;

/** The values that a reader must be able to set: WCAG 1.4.12. */
const SPACING = `
  * {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}
  p {margin-bottom: 2em !important}
`;

/**
 * Every setting meets each layout of the wheel (beside, beneath, list) where it matters, and the others in pairs: all of them
 * with all others would be hundreds of pages that say the same. Those with one size of window stand together.
 */
export const CONDITIONS: readonly Condition[] = [
  {name: 'a wide page'},
  {name: 'the smallest circle', column: '526px'},
  {name: 'dark page', page: DARK},
  {name: 'page of middle brightness', page: MIDDLE},
  {name: 'forced colours', settings: {'forced-colors': 'active'}},
  {name: 'text spacing', page: SPACING, everywhere: SPACING},
  {name: 'text spacing, the smallest circle', column: '526px', page: SPACING, everywhere: SPACING},
  {name: '200 % text', page: 'html {font-size: 200%}'},
  {name: '200 % text of the column, in 700 px', page: 'main {font-size: 200%}', column: '700px'},
  {
    name: 'less motion, more contrast, a root of 62.5 %, a column of 700 px',
    settings: {'prefers-reduced-motion': 'reduce', 'prefers-contrast': 'more'},
    page: 'html {font-size: 62.5%} body {font-size: 1.6rem}',
    column: '700px',
  },
  {name: 'right to left', arabic: true},
  {name: 'right to left, the smallest circle', arabic: true, column: '526px'},
  {name: 'no doctype', quirks: true},
  {name: 'no doctype, dark page, a column of 400 px', quirks: true, page: DARK, column: '400px'},
  {name: 'a phone of 320 px', size: [320, 640]},
  {name: 'right to left, a phone of 320 px', size: [320, 640], arabic: true},
  {name: 'text spacing, a phone of 320 px', size: [320, 640], page: SPACING, everywhere: SPACING},
  {name: 'forced colours, a phone of 320 px', size: [320, 640], settings: {'forced-colors': 'active'}},
  {name: '400 % zoom of 1280 px, dark page', size: [320, 256], page: DARK},
];

/** Widgets on their page. */
export interface Standing {
  widgets: readonly Widget[];
  /** All of the page, with a text before and after each widget. */
  page: HTMLElement;
  condition: Condition;
}

const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

/** Puts the reader in these conditions, until the test is over. */
export async function enter({size: [width, height] = [1280, 900], settings = {}, arabic}: Condition): Promise<void> {
  await setViewport({width, height});
  for (const [feature, value] of Object.entries(settings)) await emulate(feature as Feature, value);
  const {documentElement} = document;
  documentElement.lang = arabic ? 'ar' : 'nl';
  documentElement.dir = arabic ? 'rtl' : 'ltr';
  undo.push(() => ['lang', 'dir'].forEach((name) => documentElement.removeAttribute(name)));
}

/** Makes widgets on a page in these conditions. */
export async function stand(make: Make, condition: Condition, ...placings: readonly [Tag, Placing?][]): Promise<Standing> {
  const {arabic, quirks, column = '', page: rules = ''} = condition;
  const reports = arabic && {data: inArabic(await shippedReport())};
  const wheels = arabic && {data: inArabic(await shippedWheel())};
  const widgets: Widget[] = [];
  for (const [tag, placing = {}] of placings) {
    const data = placing.attributes?.['report'] ? reports : wheels;
    widgets.push(await make(tag, {...placing, ...(placing.until ? {} : data)}));
  }
  const page = quirks ? inQuirks() : (widgets[0]?.closest('div') as HTMLElement).appendChild(document.createElement('main'));
  page.style.cssText = `display: block; box-sizing: border-box; padding: 2.5em 16px; max-width: ${column}`;
  page.append('Tekst vóór een widget.', ...widgets.flatMap((widget) => [widget, 'Tekst na een widget.']));
  const {head} = page.ownerDocument;
  const style = head.appendChild(head.ownerDocument.createElement('style'));
  style.textContent = `body {margin: 0} ${rules}`;
  undo.push(() => style.remove());
  return {widgets, page, condition};
}

/** A page without a doctype, as large as the window. */
function inQuirks(): HTMLElement {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: canvas';
  undo.push(() => frame.remove());
  const {body, compatMode} = frame.contentDocument as Document;
  if (compatMode !== 'BackCompat') throw new Error('the page has no quirks');
  return body.appendChild(body.ownerDocument.createElement('main'));
}

/** Waits until nothing changes any more: tools of the reader have been everywhere, and what moves is where it ends. */
export async function still({widgets, page, condition: {everywhere}}: Standing): Promise<void> {
  await settled(...widgets);
  const shadows = [...widgets, ...widgets.flatMap((widget) => all(widget, '*'))].flatMap(({shadowRoot}) => shadowRoot ?? []);
  const spreads = everywhere ? shadows.filter((shadow) => spread(shadow, everywhere)) : [];
  const animations = [page.ownerDocument, ...shadows].flatMap((root) => root.getAnimations());
  for (const animation of animations) animation.finish();
  if (spreads.length) await settled(...widgets);
}

const spreadIn = new WeakSet<ShadowRoot>();

/** Puts rules into a shadow root, as tools of readers do; false when they are in it. */
function spread(shadow: ShadowRoot, rules: string): boolean {
  if (spreadIn.has(shadow)) return false;
  spreadIn.add(shadow);
  const sheet = new (shadow.ownerDocument.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(rules);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  return true;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابجدهفغحيجكلمنوبقرستوفوكيز';

/** The data with letters of Arabic: words of the same length, joined and written from the right. */
function inArabic<T extends object>(data: T): T {
  const kept = new Set([
    'schemaVersion',
    'kind',
    'id',
    'icon',
    'href',
    'type',
    'theme',
    'updatedAt',
    'd',
    'person',
    'role',
    'date',
    'published',
  ]);
  const write = (value: unknown, key: string): unknown => {
    if (kept.has(key)) return value;
    if (key === 'lang') return 'ar';
    if (typeof value === 'string')
      return [...value].map((letter) => ARABIC[LATIN.indexOf(letter.toLowerCase())] ?? letter).join('');
    if (Array.isArray(value)) return value.map((each) => write(each, ''));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, write(each, name)]));
    return value;
  };
  return write(data, '') as T;
}

export const ROOTS: readonly [string, Make][] = [
  ['in a shadow root', maker({})],
  ['in the page itself (light-dom)', maker({'light-dom': ''})],
];

/** What a test may take where other work goes on, in milliseconds: each asks three judges about a whole page. */
export const PATIENCE = 60_000;

/**
 * The same test in all conditions. The roots take turns, and begin with another one in each file (`turn`): each root so meets
 * each condition and each test.
 */
export function inAllConditions(
  turn: number,
  title: string,
  run: (make: Make, condition: Condition) => Promise<string[]>,
  conditions = CONDITIONS,
): void {
  for (const [index, condition] of conditions.entries()) {
    const [where, make] = ROOTS[(index + turn) % 2] as (typeof ROOTS)[number];
    it(`${title}: ${condition.name}, ${where}`, async () => {
      await enter(condition);
      expect(await run(make, condition)).to.deep.equal([]);
    }).timeout(PATIENCE);
  }
}
