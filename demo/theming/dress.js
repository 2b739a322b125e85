/** Shows a look on a piece of page. */
import {isDark} from './colors.js';
import {fields} from './fields.js';

/** Puts the look on an element that holds widgets. What is not set is as on a page that sets nothing. */
export function dress({style}, {paper, ink, values}) {
  style.setProperty('--stage', paper);
  style.setProperty('--stage-ink', ink);
  style.colorScheme = isDark(paper, ink) ? 'dark' : 'light';
  for (const {name, variable} of Object.values(fields)) style.setProperty(variable, values[name] ?? 'initial');
}
