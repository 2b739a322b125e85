/**
 * Writes the tables of README.md from custom-elements.json and src/theme/tokens.json, between `<!-- generated:NAME -->` and
 * `<!-- /generated -->`.
 *
 *   node scripts/readme.mjs
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {readTokens} from './tokens.mjs';

const FILE = new URL('../README.md', import.meta.url);
const MANIFEST = new URL('../custom-elements.json', import.meta.url);

/** The order in which a reader meets them; others follow by name. */
const ORDER = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list', 'session-report', 'action-agenda'];

const tokens = await readTokens();

/** One table per name that a marker may have. */
const TABLES = {
  attributes: (manifest) =>
    table(
      ['Attribute', 'On', 'Value', 'What it does'],
      merged(manifest, 'attributes').map(([item, on]) => [code(item.name), on, value(item), item.description]),
    ),
  events: (manifest) =>
    table(
      ['Event', 'On', 'When', 'Says'],
      merged(manifest, 'events', ({name}) => name).map(([item, on]) => [
        code(item.name),
        on,
        item.description,
        fieldsOf(manifest, item.type.text),
      ]),
    ),
  // One element after the other: what a part is follows from the part before it.
  parts: (manifest) =>
    table(
      ['On', 'Part', 'What it is'],
      elementsOf(manifest).flatMap(({tagName, cssParts}) =>
        cssParts.map(({name, description}) => [code(tagName), code(name), description]),
      ),
    ),
  tokens: (manifest) =>
    table(
      ['Variable', 'Default', 'What it does'],
      merged(manifest, 'cssProperties').map(([item]) => [
        code(item.name),
        item.default === undefined ? '' : code(item.default),
        item.description,
      ]),
    ),
  // Of the theme of the site: the first that it has.
  chains: () =>
    table(
      ['Variable', 'Taken from the theme of the site, the first that it has'],
      tokens.filter(({chain}) => chain).map(({name, chain}) => [code(name), chain.map(code).join(', ')]),
    ),
};

/** The same text with fresh tables. */
export function readme(text, manifest) {
  return text.replaceAll(/(<!-- generated:(\w+) -->\n)[^]*?(<!-- \/generated -->)/g, (_, begin, name, end) => {
    if (!Object.hasOwn(TABLES, name)) throw new Error(`README.md: there is no table "${name}"`);
    return `${begin}\n${TABLES[name](manifest)}\n\n${end}`;
  });
}

const declarationsOf = ({modules}) => modules.flatMap(({declarations}) => declarations);

function elementsOf(manifest) {
  const place = ({tagName}) => (ORDER.includes(tagName) ? ORDER.indexOf(tagName) : ORDER.length);
  return declarationsOf(manifest)
    .filter(({tagName}) => tagName)
    .sort((a, b) => place(a) - place(b));
}

/** What elements have of a kind, each with the tags it is on. What all have comes first. */
function merged(manifest, kind, key = ({name, description}) => `${name}: ${description}`) {
  const elements = elementsOf(manifest);
  const found = new Map();
  for (const element of elements) {
    for (const item of element[kind]) {
      if (!found.has(key(item))) found.set(key(item), {item, tags: []});
      found.get(key(item)).tags.push(element.tagName);
    }
  }
  const everywhere = ({tags}) => tags.length === elements.length;
  return [...found.values()]
    .sort((a, b) => everywhere(b) - everywhere(a))
    .map(({item, tags}) => [item, everywhere({tags}) ? 'all' : tags.map(code).join(', ')]);
}

function value({type: {text}, default: standard}) {
  if (text === 'boolean') return 'on when it is there';
  const values = text.includes("'")
    ? text.replaceAll(/'([^']*)'/g, '`$1`').replaceAll(' | ', ', ')
    : text.replace('string', 'text');
  return standard ? `${values}; else ${code(standard.replaceAll("'", ''))}` : values;
}

/** Names of the fields of an event class. */
function fieldsOf(manifest, name) {
  const {members} = declarationsOf(manifest).find((declaration) => declaration.name === name);
  return members.map((member) => code(member.name)).join(', ');
}

const code = (text) => `\`${text}\``;

/** Markdown as Prettier writes it: columns of equal width. */
function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [first, ...rest] = cells.map(line);
  return [first, line(widths.map((width) => '-'.repeat(width))), ...rest].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [text, manifest] = await Promise.all([readFile(FILE, 'utf8'), readFile(MANIFEST, 'utf8')]);
  await writeFile(FILE, readme(text, JSON.parse(manifest)));
}
