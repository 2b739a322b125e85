/**
 * Writes src/theme/icons.ts: the built-in icons as path data, taken from Lucide (ISC).
 *
 *   node scripts/icons.mjs
 *
 * Shapes become one path each, because an icon is drawn as a single `d` attribute. `test/node/generated.test.mjs`
 * fails when the file is stale.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

/** For domains: what `icon` in a data file may name. */
const DOMAINS = [
  'briefcase',
  'house',
  'graduation-cap',
  'heart-pulse',
  'users-round',
  'bridge',
  'landmark',
  'languages',
  'shield-check',
  'scale',
];
/** For the interface; `circle` stands in for a name that is not known. */
const INTERFACE = ['circle', 'link', 'printer', 'x'];

const target = new URL('../src/theme/icons.ts', import.meta.url);

export async function icons() {
  const rows = [];
  for (const name of [...DOMAINS, ...INTERFACE]) rows.push(`  ${/-/.test(name) ? `'${name}'` : name}: '${await pathOf(name)}',`);
  return `// Written by scripts/icons.mjs from Lucide (ISC licence, https://lucide.dev). Do not edit.

/** The built-in icons: path data on a grid of 24 × 24, to be stroked. */
export const icons: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}

async function pathOf(name) {
  const file = new URL(import.meta.resolve(`lucide-static/icons/${name}.svg`));
  const svg = await readFile(file, 'utf8');
  const drawn = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1).matchAll(/<(\w+)\s([^>]*?)\/>/g);
  const path = [...drawn].map(([, type, text]) => shapes[type](Object.fromEntries(attributes(text)))).join('');
  // A tenth of a unit is a tenth of a pixel at the size they are drawn.
  return path
    .replace(/\d*\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))).replace(/^0\./, '.'))
    .replace(/ (?=-)/g, '');
}

const attributes = (text) => [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);

const shapes = {
  // A path that begins with a small m begins absolutely: it would not once it stands behind another.
  path: ({d}) => d.replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=[-\d.])/, 'M$1 $2l').replace(/^m/, 'M'),
  line: ({x1, y1, x2, y2}) => `M${x1} ${y1}l${+(x2 - x1).toFixed(2)} ${y2 - y1}`,
  circle: ({cx, cy, r}) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  rect: ({x, y, width: w, height: h, rx: r = 0}) => {
    const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return (
      `M${+x + +r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
      `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`
    );
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await icons());
