/** What is chosen on the page, in its address, so that a link shows a colleague the same. Nothing else remembers it. */
import {INK, PAPER, readAddress as readLook, writeAddress as writeLook} from '../theming/address.js';
import {ANSWERS, PLACES} from './places.js';
import {WIDGETS} from './snippets.js';

export const VIEWS = ['auto', 'wheel', 'list'];
/** Attributes that are there or not. */
export const SWITCHES = ['search', 'compare', 'hide-empty', 'light-dom'];

const ID = /^[a-z0-9-]+$/;

const oneOf = (values) => (text) => (values.includes(text) ? text : undefined);
const idOf = (text) => (ID.test(text) ? text : undefined);
const isOn = (text) => (text === '' ? true : undefined);

/** Parameters by their names: how each is read, and what it is when the address does not say. */
const PARAMETERS = {
  widget: {read: oneOf(WIDGETS), standard: WIDGETS[0]},
  place: {read: oneOf(PLACES.map(({id}) => id)), standard: PLACES[0].id},
  answer: {read: oneOf(ANSWERS.map(({id}) => id)), standard: ANSWERS[0].id},
  theme: {read: idOf, standard: ''},
  themes: {read: (text) => (text.split(',').every((each) => ID.test(each)) ? text : undefined), standard: ''},
  report: {read: idOf, standard: ''},
  content: {read: oneOf(['nl', 'en', 'ar']), standard: ''},
  view: {read: oneOf(VIEWS), standard: VIEWS[0]},
  ...Object.fromEntries(SWITCHES.map((name) => [name, {read: isOn, standard: false}])),
  pinned: {read: isOn, standard: false},
  base: {read: (text) => baseOf(text), standard: ''},
};

/** An address of a folder, with its slash; undefined where the text is none that a page on the web can use. */
export function baseOf(text) {
  const url = URL.parse ? URL.parse(text.trim()) : parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  // What would end an attribute is never left in the path of an address.
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`.replaceAll("'", '%27');
}

function parse(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Reads the query of an address. `look` and `language` are those of the theming page; `unread` names what was passed over. */
export function readAddress(query) {
  const given = new URLSearchParams(query);
  const chosen = {};
  const unread = [];
  for (const [name, {read, standard}] of Object.entries(PARAMETERS)) {
    const text = given.get(name);
    const value = text === null ? standard : read(text);
    if (value === undefined) unread.push(name);
    chosen[name] = value ?? standard;
    given.delete(name);
  }
  given.delete('rtl');
  const {language, look, unread: rest} = readLook(given.toString());
  return {language, look, chosen, unread: [...unread, ...rest]};
}

export function writeAddress({language, look, chosen}) {
  const query = new URLSearchParams(writeLook({language, look}));
  for (const [name, {standard}] of Object.entries(PARAMETERS))
    if (chosen[name] !== standard) query.set(name, chosen[name] === true ? '' : chosen[name]);
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}

/** Of the theming page, with this look. */
export const themingAddress = ({language, look}) => `../theming/${writeLook({language, look})}`;

/** A look that sets nothing. */
export const NO_LOOK = {paper: PAPER, ink: INK, values: {}};
