/** What is set on the page, in its address, so that a link shows a colleague the same. Nothing else remembers it. */
import {LANGUAGES} from '../shared/frame.js';
import {accepted, colorOf, fields} from './fields.js';

/** The page that the widgets stand on, when nothing else is said. */
export const PAPER = '#ffffff';
export const INK = '#1b1b1f';

/**
 * Reads the query of an address. A look is `{paper, ink, values}`: the background and the text colour of the page around the
 * widgets, and the variables that are set, by their names without `--oe-`. `unread` names what was passed over.
 */
export function readAddress(query) {
  const given = new URLSearchParams(query);
  const look = {paper: PAPER, ink: INK, values: {}};
  const unread = [];
  const language = LANGUAGES.includes(given.get('lang')) ? given.get('lang') : 'nl';
  for (const [name, text] of given) {
    if (['lang', 'rtl'].includes(name)) continue;
    const isPage = ['paper', 'ink'].includes(name);
    const field = isPage ? {kind: 'color'} : Object.hasOwn(fields, name) && fields[name];
    const value = field && accepted(field, text);
    if (!value) unread.push(name);
    else if (isPage) look[name] = colorOf(value).slice(0, 7);
    else look.values[name] = value;
  }
  return {language, rtl: given.has('rtl'), look, unread};
}

/** The query that says this; colours without their `#`, which would have to be written as `%23`. */
export function writeAddress({language, rtl, look: {paper, ink, values}}) {
  const query = new URLSearchParams();
  if (language !== 'nl') query.set('lang', language);
  if (rtl) query.set('rtl', '');
  if (paper !== PAPER) query.set('paper', paper.slice(1));
  if (ink !== INK) query.set('ink', ink.slice(1));
  for (const [name, value] of Object.entries(values)) query.set(name, value.replace(/^#/, ''));
  const text = query.toString();
  return text && `?${text}`;
}
