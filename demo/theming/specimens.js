/** Every element in every state, with the real content: each in a piece of page of its own. */
import {prepare} from './show-states.js';

/** Of the file that all specimens show; `{lang}` is for the widgets. */
const DATA = '../../data/{lang}/wheel.json';

/**
 * Answers that no good server gives, for the specimens that show what happens then; by `?example=` behind the address. All
 * other requests go on as they are.
 */
const serve = globalThis.fetch;
const ANSWERS = {
  loading: () => new Promise(() => {}),
  failed: () => Promise.reject(new TypeError('an example of a lost connection')),
  // A good answer of unknown age; the question whether there is a newer one is lost.
  stale: async (address, query) => {
    if (query.has('check')) return ANSWERS.failed();
    const answer = await serve(address.split('?')[0]);
    return new Response(await answer.text());
  },
};
globalThis.fetch = (address, ...rest) => {
  const query = new URL(address.url ?? address, location.href).searchParams;
  const example = query.get('example');
  return Object.hasOwn(ANSWERS, example ?? '') ? ANSWERS[example](String(address), query) : serve(address, ...rest);
};

/**
 * The specimens, in order. Each has pieces, of which texts.js names those that stand side by side; `show` puts the content
 * into its state. `narrow` is a column as on a phone.
 */
const SPECIMENS = [
  {
    id: 'closed',
    pieces: [
      {
        id: 'wheel',
        tag: 'insight-wheel',
        show: (root) => {
          // The drawing follows what is pointed at.
          root.querySelector('[data-id=banden]').dispatchEvent(new PointerEvent('pointerenter'));
          state(root, '[data-id=banden]', 'hover');
          state(root, '[data-id=bruggen]', 'focus');
        },
      },
    ],
  },
  {id: 'open', pieces: [{id: 'open', tag: 'insight-wheel', attributes: {theme: 'huisvesting'}}]},
  {
    id: 'list',
    pieces: [
      {
        id: 'list',
        tag: 'insight-wheel',
        narrow: true,
        attributes: {view: 'list', themes: 'huisvesting,onderwijs,banden,bruggen'},
        show: (root) => {
          state(root, '[data-id=banden]', 'hover');
          state(root, '[data-id=bruggen]', 'focus');
        },
      },
      {
        id: 'list-open',
        tag: 'insight-wheel',
        narrow: true,
        attributes: {view: 'list', themes: 'bruggen,connecties', theme: 'bruggen'},
      },
    ],
  },
  {
    id: 'insights',
    pieces: [
      {id: 'insight', tag: 'insight-list', one: true},
      {id: 'insight-hover', tag: 'insight-list', one: true, show: (root) => state(root, '[part=toggle]', 'hover')},
      {id: 'insight-focus', tag: 'insight-list', one: true, show: (root) => state(root, '[part=toggle]', 'focus')},
      {
        id: 'insight-open',
        tag: 'insight-list',
        one: true,
        show: async (root) => {
          root.querySelector('[part=toggle]').click();
          await root.host.updateComplete;
          state(root, '[part~=copy]', 'hover');
        },
      },
    ],
  },
  {
    id: 'kansen',
    pieces: [
      {
        id: 'kansen',
        tag: 'kansen-list',
        attributes: {theme: 'huisvesting', question: 'voorkomen'},
        show: async (root) => {
          root.querySelector('[part=toggle]').click();
          await root.host.updateComplete;
          pressWithoutClipboard(root.querySelector('[part~=copy]'));
        },
      },
    ],
  },
  {id: 'panel', pieces: [{id: 'panel', tag: 'theme-panel', attributes: {theme: 'connecties'}}]},
  {
    id: 'notices',
    pieces: [
      {id: 'failed', ...notice('failed')},
      {id: 'failed-hover', ...notice('failed'), show: (root) => state(root, '[part=retry]', 'hover')},
      {id: 'failed-focus', ...notice('failed'), show: (root) => state(root, '[part=retry]', 'focus')},
      {id: 'stale', ...notice('stale')},
      {id: 'loading', ...notice('loading')},
      {id: 'preparing', tag: 'theme-panel', attributes: {theme: 'werk'}},
    ],
  },
];

function notice(example) {
  return {tag: 'kansen-list', attributes: {theme: 'bruggen', src: `${DATA}?example=${example}`}};
}

function state(root, selector, name) {
  root.querySelector(selector).dataset.show = name;
}

/** The address then stands in a field, as in a frame that may not use the clipboard. */
function pressWithoutClipboard(button) {
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
  button.click();
  delete navigator.clipboard;
}

/**
 * Makes all specimens in a language; `changed` is called whenever one of them has become what it shows. Gives
 * `[{id, pieces: [{id, element, narrow}]}]`.
 */
export function makeSpecimens(language, textVersion, changed) {
  const wheel = serve(DATA.replace('{lang}', language)).then((answer) => answer.json());
  return SPECIMENS.map(({id, pieces}) => ({
    id,
    pieces: pieces.map((piece) => make(piece, language, wheel, textVersion, changed)),
  }));
}

function make({id, tag, attributes = {}, one, show, narrow = false}, language, wheel, textVersion, changed) {
  const element = document.createElement(tag);
  const given = {lang: language, 'heading-level': '4', src: DATA, ...attributes};
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  const fallback = element.appendChild(document.createElement('a'));
  fallback.href = '../tekst.html';
  fallback.textContent = textVersion;
  if (one) {
    element.setAttribute('src', `${DATA}?example=loading`);
    element.setAttribute('theme', 'huisvesting');
    wheel.then(
      (file) => (element.data = firstInsight(file)),
      () => {},
    );
  }
  const stands = async () => {
    await element.updateComplete;
    if (!element.isConnected) return;
    prepare(element);
    await show?.(element.shadowRoot);
    await element.updateComplete;
    prepare(element);
    changed();
  };
  element.addEventListener('oe-data-ready', stands, {once: true});
  element.addEventListener('oe-data-problem', stands, {once: true});
  // Themes that a reader opens show their states too.
  element.addEventListener('oe-theme-open', () => element.updateComplete.then(() => prepare(element)));
  return {id, element, narrow};
}

/** The same file with one insight in it, so that its states fit side by side. */
function firstInsight({themes, ...file}) {
  const [theme] = themes.filter(({id}) => id === 'huisvesting');
  return {...file, themes: [{...theme, insights: theme.insights.slice(0, 1)}]};
}
