/**
 * Figures from docs/evidence.json in the pages for who buys or allows the widgets (docs/inkoop/), between `<!-- figure:NAME -->` and
 * `<!-- /figure -->`. `npm run evidence` writes them anew.
 */
import {readdir, readFile} from 'node:fs/promises';

const FOLDER = new URL('../docs/inkoop/', import.meta.url);

const NAMES = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK'};

const list = new Intl.ListFormat('nl', {type: 'conjunction'});
const date = new Intl.DateTimeFormat('nl', {dateStyle: 'long', timeZone: 'Europe/Amsterdam'});

/** The sum over the engines, of a number or of the length of a list. */
const sum = ({engines}, key) => Object.values(engines).reduce((total, {[key]: found}) => total + (found.length ?? found), 0);

/** In lines of their own, as Prettier wants what is no plain text. */
const block = (text) => `\n\n${text}\n\n`;

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What each name stands for. */
const FIGURES = {
  date: (evidence) => date.format(new Date(evidence.date)),
  version: ({version}) => version,
  engines: ({engines}) =>
    list.format(Object.entries(engines).map(([name, {version}]) => `${NAMES[name]} ${version.split('/')[1]}`)),
  passed: ({tests}) => String(tests.passed),
  failed: ({tests}) => String(tests.failed),
  hosts: (evidence) => String(sum(evidence, 'otherHosts')),
  cookies: (evidence) => String(sum(evidence, 'cookies')),
  storage: (evidence) => String(sum(evidence, 'storage')),
  click: (evidence) => String(sum(evidence, 'requestsOnClick')),
  policy: ({policy}) => block(`\`\`\`\n${policy.join('\n')}\n\`\`\``),
  hashes: ({files}) =>
    block(
      Object.entries(files)
        .filter(([, {integrity}]) => integrity)
        .map(([name, {integrity}]) => `- \`${name}\`: \`${integrity}\``)
        .join('\n'),
    ),
  sizes: ({files}) =>
    block(
      table(
        ['Bestand', 'Bytes', 'gzip', 'brotli'],
        Object.entries(files).map(([name, {bytes, gzip, brotli}]) => [`\`${name}\``, bytes, gzip, brotli]),
      ),
    ),
};

/** The same page with these figures. Throws at a name that stands for nothing. */
export function withFigures(text, evidence) {
  return text.replaceAll(/(<!-- figure:(\w+) -->)[^]*?(<!-- \/figure -->)/g, (_, begin, name, end) => {
    if (!Object.hasOwn(FIGURES, name)) throw new Error(`there is no figure "${name}"`);
    return `${begin}${FIGURES[name](evidence)}${end}`;
  });
}

/** The pages as they are: address and text of each. */
export async function pagesWithFigures() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => {
      const url = new URL(name, FOLDER);
      return [url, await readFile(url, 'utf8')];
    }),
  );
}
