/**
 * The theming page: choose or set a look, see every element in every state, and what can be read. The address holds what is
 * set; what is drawn follows from it.
 */
import {render} from 'lit';
import {copyText} from '../shared/copy.js';
import {INK, PAPER, readAddress, writeAddress} from './address.js';
import {cssOf} from './css.js';
import {dress} from './dress.js';
import {fields} from './fields.js';
import {measureAll} from './measures.js';
import {mend} from './mend.js';
import {makeSpecimens} from './specimens.js';
import {texts} from './texts.js';
import {readTokenSheet} from './token-sheet.js';
import {pageView} from './view.js';

/** How long the page waits, in milliseconds, after the last change: before it measures, looks for what passes, and says it. */
const REST = {measure: 120, mend: 400, say: 900};

const start = readAddress(location.search);

/** All that the page knows. `mends` are by field: a value, null where there is none, or absent while it looks. */
const state = {
  ...start,
  measures: undefined,
  mends: {},
  said: '',
  wrong: {},
  pasted: undefined,
  copied: {},
  specimens: [],
};

const actions = {
  /** Sets a variable; without a value the default returns. */
  set(name, value) {
    const values = {...state.look.values};
    if (value === undefined) delete values[name];
    else values[name] = value;
    delete state.wrong[name];
    change({look: {...state.look, values}});
  },
  setPage: (name, value) => {
    delete state.wrong[name];
    change({look: {...state.look, [name]: value}});
  },
  refuse: (name, text) => {
    state.wrong[name] = text;
    draw();
  },
  leave: () => draw(),
  choose: ({paper = PAPER, ink = INK, values}) => change({look: {paper, ink, values: {...values}}, wrong: {}}),
  paste(text) {
    const {values, count, paper = PAPER, ink = INK} = readTokenSheet(text);
    const set = Object.keys(values).length;
    change({pasted: {set, count}, ...(set && {look: {paper, ink, values}, wrong: {}})});
  },
  turn(rtl) {
    state.rtl = rtl;
    state.specimens = specimensOf();
    change({});
  },
  async copy(what, text, field) {
    state.copied = {[what]: await copyText(text, field)};
    draw();
  },
};

function specimensOf() {
  const language = state.rtl ? 'ar' : state.language;
  return makeSpecimens(language, texts[state.language].textVersion, measureSoon);
}

function change(news) {
  Object.assign(state, news, {copied: {}, said: '', unread: news.look ? [] : state.unread});
  const {pathname, hash} = location;
  history.replaceState(history.state, '', `${pathname}${writeAddress(state)}${hash}`);
  draw();
  measureSoon();
}

function draw() {
  const words = texts[state.language];
  document.documentElement.lang = state.language;
  document.title = `${words.title} | Gemeente Voorbeeld`;
  const address = `${location.origin}${location.pathname}${writeAddress(state)}`;
  render(
    pageView({...state, words, address, css: cssOf(state.look, words.cssComment, address), current: valueNow}, actions),
    document.body,
  );
  dress(document.querySelector('#preview'), state.look);
}

/** What a field comes to on the widgets, as the browser writes it; empty before they are there. */
function valueNow({name, private: own, variable, kind}) {
  const {look, specimens} = state;
  if (name in look.values) return look.values[name];
  const element = specimens[0]?.pieces[0].element;
  if (!element?.isConnected) return '';
  if (variable === '--oe-font-size') return getComputedStyle(element).fontSize;
  const value = getComputedStyle(element).getPropertyValue(own).trim();
  return kind === 'color' && value === 'currentcolor' ? look.ink : value;
}

let timers = [];

function measureSoon() {
  for (const timer of timers) clearTimeout(timer);
  timers = [setTimeout(measure, REST.measure)];
}

function measure() {
  state.measures = measureAll(pieces(), state.look.values);
  state.mends = {};
  draw();
  const bad = failing().map(({field}) => field);
  timers = [setTimeout(say, REST.say)];
  lookFor([...new Set(bad)]);
}

/** One field after the other, with room for the reader in between. */
function lookFor([name, ...rest]) {
  if (!name) return;
  timers.push(
    setTimeout(
      () => {
        state.mends = {...state.mends, [name]: mendOf(fields[name]) ?? null};
        draw();
        lookFor(rest);
      },
      Object.keys(state.mends).length ? 0 : REST.mend,
    ),
  );
}

/** Tries values on the widgets of these measures only, which costs the browser less than on all. */
function mendOf(field) {
  const {values} = state.look;
  const all = pieces();
  const tried = new Set();
  const found = mend(field, valueNow(field), (value, ids) => {
    if (value === undefined) return measureAll(all, values);
    const named = state.measures.filter(({id}) => !ids || ids.includes(id)).map(({piece}) => all[piece]);
    for (const element of [...tried, ...named]) element.style.setProperty(field.variable, value);
    for (const element of named) tried.add(element);
    return measureAll(all, {...values, [field.name]: value}, ids);
  });
  for (const element of tried) element.style.removeProperty(field.variable);
  return found;
}

function say() {
  const {words = texts[state.language], measures} = state;
  const seen = measures.filter(({value}) => value !== undefined).length;
  const bad = failing().length;
  state.said = bad ? words.someFail(bad, seen) : words.allPass(seen);
  draw();
}

const failing = () => state.measures.filter(({value, passes}) => value !== undefined && !passes);

const pieces = () => Object.fromEntries(state.specimens.flatMap(({pieces: own}) => own.map(({id, element}) => [id, element])));

state.specimens = specimensOf();
draw();
addEventListener('resize', measureSoon);
matchMedia('(forced-colors: active)').addEventListener('change', measureSoon);
