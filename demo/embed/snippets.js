/** The ways to embed, written out: the same as in README.md. */

/** What each element shows has a hosted page of this kind. */
const PAGE = {
  'insight-wheel': 'wheel',
  'theme-panel': 'theme',
  'insight-list': 'theme',
  'kansen-list': 'theme',
  'session-report': 'report',
  'action-agenda': 'report',
};

export const WIDGETS = Object.keys(PAGE);

/** `wheel`, `theme` or `report`: what the element is about, and what its hosted page shows. */
export const pageOf = (widget) => PAGE[widget];

/** Which options the hosted pages take from their address. */
const PAGE_OPTIONS = {wheel: ['theme', 'themes', 'view', 'hide-empty'], theme: [], report: []};

/** What a reader follows, in the language of the content. */
const WORDS = {
  wheel: {nl: 'Lees de inzichten', en: 'Read the insights', ar: 'اقرأ الرؤى'},
  theme: {nl: 'Lees de inzichten', en: 'Read the insights', ar: 'اقرأ الرؤى'},
  report: {nl: 'Lees het verslag', en: 'Read the report', ar: 'اقرأ التقرير'},
};

/** Titles of frames, in the language of the content; `name` is that of the theme. */
const TITLES = {
  nl: {all: 'Inzichten van OpenEmbassy', theme: (name) => `Inzichten over ${name}`},
  en: {all: 'Insights of OpenEmbassy', theme: (name) => `Insights about ${name}`},
  ar: {all: 'رؤى OpenEmbassy', theme: (name) => `رؤى حول ${name}`},
};

/** What a frame is called: by the theme that it shows, else as a whole. */
export const titleOf = (language, theme) => (theme ? TITLES[language].theme(theme) : TITLES[language].all);

/** In the order in which they are offered. */
export const FORMS = ['element', 'link', 'placeholder', 'address', 'frame', 'tag', 'classic'];

/**
 * All forms of one widget. Each is a list of parts, in the order in which they are needed: `{id, code}`, where `id` says what to do with it:
 * `html` (into the text), `url` (into the field of the link button), `line` (on a line of its own), `site` (once for the whole site),
 * `frames` (the same, optional) or `manager` (into the tag manager).
 *
 * - `base`: address of the folder that holds `folder` and `data/`, with its slash
 * - `folder`: that of the scripts, such as `v1`
 * - `integrity`: hashes of the scripts by their names, for a folder that never changes; without, none are written
 * - `widget`: tag of the element
 * - `options`: its attributes, as `[name, value]`, the value empty where there is none to say
 * - `language`: of the hosted page
 * - `title`: of the frame
 */
export function formsOf({base, folder, integrity, widget, options, language, title}) {
  const kind = PAGE[widget];
  const id = options.find(([name]) => name === kind)?.[1];
  const page = `${base}${language}/${kind === 'wheel' ? 'wheel' : `${kind}s/${id}`}/`;
  // The address of the page says these already.
  const inAddress = options.filter(([name]) => name !== 'lang' && (kind === 'wheel' || name !== kind));
  const marked = page + queryOf([['oe-widget', widget], ...inAddress]);
  const framed = page + queryOf(inAddress.filter(([name]) => PAGE_OPTIONS[kind].includes(name)));
  const linkTo = (address) => `<a href="${address}">${WORDS[kind][language] ?? WORDS[kind].nl}</a>`;

  const secured = (file) => (integrity?.[file] ? [`integrity="${integrity[file]}"`, 'crossorigin'] : []);
  const script = (file, ...before) => {
    const attributes = [...before, `src="${base}${folder}/${file}"`, ...secured(file)];
    return `<script ${attributes.join(' ')}></script>`;
  };
  const site = {id: 'site', code: script('insight-widgets.js', 'type="module"')};
  const html = (...lines) => ({id: 'html', code: lines.join('\n')});
  const url = {id: 'url', code: marked};
  const link = html('<p>', `  ${linkTo(marked)}`, '</p>');
  const attributes = (prefix) => options.map(([name, value]) => ` ${prefix}${name}${value && `="${value}"`}`).join('');
  const data = [`data-oe-widget="${widget}"`, ...options.map(([name, value]) => `data-oe-${name}${value && `="${value}"`}`)];

  return {
    element: [html(`<${widget}${attributes('')}>`, `  ${linkTo(marked)}`, `</${widget}>`, site.code)],
    link: [url, link, site],
    placeholder: [html(`<div ${data.join(' ')}>`, `  ${linkTo(marked)}`, '</div>'), site],
    address: [{id: 'line', code: page}],
    frame: [
      html(
        '<iframe',
        `  src="${framed}"`,
        `  title="${escaped(title)}"`,
        '  width="100%"',
        '  height="700"',
        '></iframe>',
        `<p>${linkTo(framed)}</p>`,
      ),
      {id: 'frames', code: script('frames.js')},
    ],
    tag: [url, link, {id: 'manager', code: script('insight-widgets.classic.js')}],
    classic: [
      html(
        '<script',
        ...[`src="${base}${folder}/insight-widgets.classic.js"`, ...secured('insight-widgets.classic.js'), ...data].map(
          (each) => `  ${each}`,
        ),
        '></script>',
        linkTo(marked),
      ),
    ],
  };
}

/** The options that a form cannot carry, by their names. */
export function lostIn(form, {widget, options}) {
  const names = options
    .map(([name]) => name)
    .filter((name) => name !== 'lang' && (PAGE[widget] === 'wheel' || name !== PAGE[widget]));
  if (form === 'frame') return names.filter((name) => !PAGE_OPTIONS[PAGE[widget]].includes(name));
  return form === 'address' ? names : [];
}

/** What a Content-Security-Policy must allow for this form, one directive a line. */
export function policyOf(form, base) {
  const {origin} = new URL(base);
  const names = {address: ['frame-src'], frame: ['frame-src', 'script-src']}[form] ?? ['script-src', 'connect-src'];
  return names.map((name) => `${name} ${origin}`).join('\n');
}

/** Titles are content: all signs may be in them. */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** As the README writes them: bare where there is no value. */
function queryOf(options) {
  const parts = options.map(([name, value]) => (value ? `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}` : name));
  return parts.length ? `?${parts.join('&')}` : '';
}
