/** Reads the tokens of an NL Design System theme, as a style sheet: what the widgets would take from it by themselves. */
import {accepted, colorOf, fields} from './fields.js';

/** Where themes name the background of a page. */
const PAPER = [
  '--utrecht-document-background-color',
  '--basis-color-default-bg-document',
  '--utrecht-page-body-background-color',
  '--ams-color-background',
  '--oip-color-bg',
];

/**
 * The look that a style sheet gives: `{values}`, `paper` and `ink` where it says so, and in `count` how many variables it has.
 * Nothing of the sheet comes into the page but variables, on an element that is taken away again; so nothing is downloaded.
 */
export function readTokenSheet(text) {
  const declared = variablesOf(text);
  const probe = document.body.appendChild(document.createElement('div'));
  try {
    // What this page itself says of the widgets is no part of the sheet.
    for (const {variable} of Object.values(fields)) probe.style.setProperty(variable, 'initial');
    for (const [name, value] of declared) probe.style.setProperty(name, value);
    const style = getComputedStyle(probe);
    const first = (names) => names.map((name) => style.getPropertyValue(name).trim()).find(Boolean);
    const values = {};
    for (const [name, field] of Object.entries(fields)) {
      const found = first([field.variable, ...(field.chain ?? [])]);
      const value = found && (accepted(field, found) ?? accepted(field, understood(field, found, probe)));
      if (value) values[name] = value;
    }
    // Words on the accent are black or white, unless a page sets them itself.
    if (!declared.has('--oe-color-on-accent')) delete values['color-on-accent'];
    const paper = opaque(understood({kind: 'color'}, first(PAPER) ?? '', probe));
    const ink = opaque(values['color-text'] ?? '');
    return {values, count: declared.size, ...(paper && {paper}), ...(ink && {ink})};
  } finally {
    probe.remove();
  }
}

const opaque = (text) => (/^#[\da-f]{6}$/.test(colorOf(text) ?? '') ? colorOf(text) : undefined);

/** What the browser makes of a value that is not as simple as a field has it, such as `clamp(1rem, 2vw, 2rem)`. */
function understood({kind, units = []}, text, probe) {
  const property = kind === 'color' ? 'color' : units.includes('px') ? 'width' : undefined;
  if (!property || !CSS.supports(property, text)) return '';
  probe.style.setProperty(property, text);
  const value = getComputedStyle(probe)[property];
  probe.style.removeProperty(property);
  return value;
}

/**
 * Names and values of the variables. Of two variants in one sheet, such as light and dark, the first wins: that is the one
 * that a page has without asking.
 */
function variablesOf(text) {
  const sheet = new CSSStyleSheet();
  const rules = text.replaceAll(/@import[^;]*;/g, '');
  sheet.replaceSync(rules.includes('{') ? rules : `:root { ${rules} }`);
  const found = new Map();
  let selector;
  for (const rule of styleRules(sheet.cssRules)) {
    const names = [...rule.style].filter((name) => name.startsWith('--'));
    const earlier = rule.selectorText === selector ? new Map() : new Map(found);
    selector = rule.selectorText;
    for (const name of names) if (!earlier.has(name)) found.set(name, rule.style.getPropertyValue(name));
  }
  return found;
}

/** Rules that hold always: what a query of the device asks for is left out. */
function* styleRules(rules) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) continue;
    if (rule instanceof CSSStyleRule) yield rule;
    if (rule.cssRules) yield* styleRules(rule.cssRules);
  }
}
