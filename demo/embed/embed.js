/** The page that makes the code to paste: choose what and where, and copy. The address holds what is chosen. */
/* global REPORTS, VERSION -- known when the page is built */
import {render} from 'lit';
import {copyText} from '../shared/copy.js';
import {readAddress as readThemingAddress} from '../theming/address.js';
import {cssOf} from '../theming/css.js';
import {dress} from '../theming/dress.js';
import {readTokenSheet} from '../theming/token-sheet.js';
import {baseOf, NO_LOOK, readAddress, SWITCHES, themingAddress, writeAddress} from './address.js';
import {recommend} from './places.js';
import {FORMS, formsOf, lostIn, pageOf, policyOf, titleOf} from './snippets.js';
import {texts} from './texts.js';
import {pageView} from './view.js';

/** Where this page is, with its files: the folder of the demo stands in it. */
const SITE = new URL('../../', location.href).href.replace(/[?#].*/, '');
/** Folder of the newest version. */
const NEWEST = 'v1';

/** All that the page knows. `wheel` and `hashes` are files: undefined while they come, null when they cannot be had. */
const state = {
  ...readAddress(location.search),
  wheel: undefined,
  hashes: undefined,
  copied: {},
  said: '',
  wrongBase: undefined,
  lookSaid: '',
};

const actions = {
  choose: (news) => change({chosen: {...state.chosen, ...news}}),
  setBase(text) {
    const base = text.trim() ? baseOf(text) : '';
    if (base === undefined) {
      state.wrongBase = text;
      draw();
    } else change({wrongBase: undefined, chosen: {...state.chosen, base}});
  },
  /** Takes the look from CSS, or from an address of the theming page. */
  setLook(text) {
    const words = texts[state.language];
    const look = lookOf(text.trim());
    const count = Object.keys(look.values).length;
    if (count) change({look, lookSaid: words.lookTaken(count)});
    else change({lookSaid: words.lookNothing});
  },
  clearLook: () => change({look: NO_LOOK, lookSaid: texts[state.language].lookCleared}),
  async copy(what, text, field) {
    state.copied = {[what]: await copyText(text, field)};
    draw();
  },
  fetchThemes: () => void fetchThemes(),
};

function lookOf(text) {
  if (/^https?:\/\/\S+$/.test(text)) return readThemingAddress(new URL(text).search).look;
  const {values, paper = NO_LOOK.paper, ink = NO_LOOK.ink} = readTokenSheet(text);
  return {values, paper, ink};
}

function change(news) {
  const before = recommended();
  Object.assign(state, {lookSaid: '', said: ''}, news, {copied: {}, unread: []});
  const words = texts[state.language];
  if (recommended() !== before) state.said = `${words.recommended}: ${words.form[recommended()]}`;
  const {pathname, hash} = location;
  history.replaceState(history.state, '', `${pathname}${writeAddress(state)}${hash}`);
  if (state.chosen.pinned && !state.hashes) void fetchHashes();
  draw();
}

const recommended = () => recommend(state.chosen.place, state.chosen.answer).form;

async function fileAt(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

async function fetchThemes() {
  state.wheel = undefined;
  draw();
  const file = await fileAt(`${SITE}data/${state.language}/wheel.json`);
  state.wheel = Array.isArray(file?.themes) && Array.isArray(file.framework?.groups) ? file : null;
  draw();
}

async function fetchHashes() {
  state.hashes = undefined;
  state.hashes = await fileAt(`${SITE}${VERSION}/integrity.json`);
  draw();
}

/** What the element has of the options: not every version knows all. */
const has = (widget, name) => customElements.get(widget)?.observedAttributes.includes(name) ?? false;

/** What follows from what is chosen. */
function result() {
  const {chosen, look, language, wheel, hashes} = state;
  const {widget, pinned} = chosen;
  const kind = pageOf(widget);
  const withContent = (wheel?.themes ?? []).map(({id, title}) => ({id, title}));
  const domains = (wheel?.framework.groups ?? []).flatMap((group) => group.domains);
  const theme = chosen.theme || (kind === 'theme' ? (withContent[0]?.id ?? 'huisvesting') : '');
  const report = REPORTS.find(({id}) => id === chosen.report) ?? REPORTS[0];
  const languages = kind === 'report' ? report.languages : (wheel?.languages ?? ['nl', 'en', 'ar']);
  const content = languages.includes(chosen.content) ? chosen.content : '';
  const switches = SWITCHES.filter((name) => has(widget, name));
  const options = [
    kind !== 'report' && theme && ['theme', theme],
    kind === 'wheel' && chosen.themes && ['themes', chosen.themes],
    kind === 'report' && ['report', report.id],
    content && ['lang', content],
    kind === 'wheel' && chosen.view !== 'auto' && ['view', chosen.view],
    ...switches.map((name) => chosen[name] && [name, '']),
  ].filter(Boolean);
  const base = chosen.base || SITE;
  const pageLanguage = content || 'nl';
  const themeTitle = withContent.find(({id}) => id === theme)?.title ?? theme;
  const integrity = (pinned && hashes) || undefined;
  const forms = formsOf({
    base,
    folder: integrity ? VERSION : NEWEST,
    integrity,
    widget,
    options,
    language: pageLanguage,
    title: kind === 'report' ? report.title : titleOf(pageLanguage, themeTitle),
  });
  const found = recommend(chosen.place, chosen.answer);
  const words = texts[language];
  const css = cssOf(look, words.cssComment, new URL(themingAddress(state), location.href).href);
  return {
    kind,
    theme,
    unknownTheme: wheel && theme && !withContent.some(({id}) => id === theme) ? theme : '',
    withContent,
    domains,
    report,
    reports: REPORTS,
    languages,
    content,
    switches,
    options,
    base,
    isHere: ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname),
    version: VERSION,
    forms: FORMS.map((form) => ({form, parts: forms[form], lost: lostIn(form, {widget, options})})),
    form: found.form,
    why: words.why[found.why](words.place[chosen.place]),
    policy: policyOf(found.form, base),
    css,
  };
}

/** The widgets to look at, made anew when something about them changes. */
const WIDTHS = ['phone', 'tablet', 'desk'];
let shown = {key: '', elements: []};

function previews({options}) {
  const {widget} = state.chosen;
  const key = JSON.stringify([widget, options]);
  if (key !== shown.key) shown = {key, elements: WIDTHS.map((width) => ({width, element: elementOf(widget, options)}))};
  return shown.elements;
}

function elementOf(widget, options) {
  const element = document.createElement(widget);
  for (const [name, value] of options) element.setAttribute(name, value);
  const link = element.appendChild(document.createElement('a'));
  link.href = '../tekst.html';
  link.textContent = texts.nl.textVersion;
  return element;
}

function draw() {
  const words = texts[state.language];
  document.documentElement.lang = state.language;
  document.title = `${words.title} | Gemeente Voorbeeld`;
  const made = result();
  const address = `${location.origin}${location.pathname}${writeAddress(state)}`;
  render(pageView({...state, ...made, words, address, previews: previews(made)}, actions), document.body);
  dress(document.querySelector('#preview'), state.look);
}

void fetchThemes();
if (state.chosen.pinned) void fetchHashes();
