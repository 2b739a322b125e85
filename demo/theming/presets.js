/** Looks to start from: some of our own, and those of published themes whose licence lets us. */
import {INK, PAPER} from './address.js';
import themes from './themes.json' with {type: 'json'};

const dark = {
  'color-surface': '#17191d',
  'color-link': '#8fc4f0',
  'color-error': '#f08a8e',
  'focus-inner-color': '#17191d',
};

/** Ours, by the ids under which texts.js names them. */
const OURS = [
  {id: 'plain', values: {}},
  {
    id: 'municipal',
    values: {
      'color-link': '#154273',
      'color-accent': '#154273',
      'heading-color': '#154273',
      'heading-weight': '600',
      radius: '0px',
    },
  },
  {id: 'dark', paper: '#17191d', ink: '#f1f2f4', values: dark},
  {
    id: 'contrast',
    ink: '#000000',
    values: {
      'color-link': '#00308f',
      'color-border': '#000000',
      'focus-width': '4px',
      'focus-inner-color': '#ffd700',
      'group-1': '#123f8a',
      'group-2': '#7a1468',
      'group-3': '#0b523a',
      'group-4': '#5f4304',
    },
  },
  {
    id: 'deep',
    paper: '#154273',
    ink: '#ffffff',
    values: {
      'color-link': '#ffffff',
      'color-error': '#ffb3b5',
      'color-surface': '#154273',
      'focus-inner-color': '#154273',
      'group-edge-share': '50%',
      'group-name-share': '40%',
    },
  },
];

/** All of them, each a look with an id, or a name of its own. */
export const presets = [...OURS, ...themes].map((preset) => ({paper: PAPER, ink: INK, ...preset}));

/** The one that says the same as this look. */
export function presetOf({paper, ink, values}) {
  const names = Object.keys(values);
  return presets.find(
    (preset) =>
      preset.paper === paper &&
      preset.ink === ink &&
      Object.keys(preset.values).length === names.length &&
      names.every((name) => preset.values[name] === values[name]),
  );
}
