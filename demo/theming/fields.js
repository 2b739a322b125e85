/** The variables of the widgets as fields: what kind of value each takes, in which group it stands, and what it accepts. */
import {formatHex, formatHex8, parse} from 'culori';
import tokens from '../../src/theme/tokens.json' with {type: 'json'};

/** Ids of the groups, with the names of their variables without `--oe-`. The first are the five of README.md. */
const GROUPS = {
  first: ['color-link', 'color-accent', 'heading-font', 'heading-weight', 'radius'],
  colors: [
    'color-text',
    'color-muted',
    'heading-color',
    'color-link-hover',
    'color-accent-hover',
    'color-on-accent',
    'color-surface',
    'color-border',
    'color-border-strong',
    'color-error',
  ],
  focus: ['focus-color', 'focus-inner-color', 'focus-width', 'focus-offset', 'focus-style'],
  text: ['font', 'font-size', 'line-height', 'heading-size', 'subheading-size', 'reading-width'],
  space: ['button-padding-block', 'button-padding-inline', 'space', 'space-large'],
  groups: ['group-1', 'group-2', 'group-3', 'group-4', 'on-group', 'group-edge-share', 'group-name-share'],
};

export const FOCUS_STYLES = ['solid', 'dashed', 'dotted', 'double'];

const LENGTHS = ['px', 'em', 'rem'];

/**
 * One field per variable: `name` without `--oe-`, and `kind`: 'color', 'size', 'font' or 'style'. A size has `units`, the first
 * of which is meant where none is written, and the `step` between two of its values in each unit.
 */
export const fields = Object.fromEntries(tokens.map((token) => [shortName(token), fieldOf(token)]));

/** The groups, each with its fields. */
export const groups = Object.entries(GROUPS).map(([id, names]) => ({id, fields: names.map((name) => fields[name])}));

function shortName({name}) {
  return name.replace('--oe-', '');
}

function fieldOf(token) {
  const name = shortName(token);
  const field = {...token, name, variable: token.name};
  if (/color|group-\d|on-group/.test(name)) return {...field, kind: 'color'};
  if (name.endsWith('font')) return {...field, kind: 'font'};
  if (name === 'focus-style') return {...field, kind: 'style'};
  if (name.endsWith('share')) return {...field, kind: 'size', units: ['%']};
  if (name === 'heading-weight') return {...field, kind: 'size', units: [''], step: 100};
  if (name === 'line-height') return {...field, kind: 'size', units: ['', 'em', 'px', '%']};
  return {...field, kind: 'size', units: LENGTHS};
}

/** How far a value goes with one press of an arrow key. */
export const stepOf = ({step}, unit) => step ?? {px: 1, '%': 5}[unit] ?? 0.05;

/** A size as its number and its unit; undefined where the text is none for this field. */
export function sizeOf({units}, text) {
  const [, number, written] = /^(\d+(?:\.\d+)?|\.\d+)([a-z%]*)$/.exec(text.trim()) ?? [];
  // Nought needs no unit.
  const unit = written === '' && Number(number) === 0 ? units[0] : written;
  const [most, known] = [unit === '%' && units.length === 1 ? 100 : 2000, units.includes(unit)];
  return known && Number(number) <= most ? {number: Number(number), unit} : undefined;
}

/** A colour as `#rrggbb`, with two more digits where it is not opaque; undefined where the text is no colour. */
export function colorOf(text) {
  const color = parse(/^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text.trim()) ? `#${text.trim()}` : text.trim());
  if (!color) return undefined;
  return (color.alpha ?? 1) < 1 ? formatHex8(color) : formatHex(color);
}

const FONT =
  /^(?:[\p{L}\p{N} _-]+|'[\p{L}\p{N} ._-]+'|"[\p{L}\p{N} ._-]+")(?:, *(?:[\p{L}\p{N} _-]+|'[\p{L}\p{N} ._-]+'|"[\p{L}\p{N} ._-]+"))*$/u;

/** The value as it goes into a style sheet; undefined where this field does not take it. */
export function accepted(field, text) {
  const value = text.trim();
  if (value.length > 200) return undefined;
  switch (field.kind) {
    case 'color':
      return colorOf(value);
    case 'style':
      return FOCUS_STYLES.includes(value) ? value : undefined;
    case 'font':
      return FONT.test(value) && CSS.supports('font-family', value) ? value.replaceAll('"', "'") : undefined;
    default: {
      const size = sizeOf(field, value);
      return size && `${size.number}${size.unit}`;
    }
  }
}
