/**
 * Writes docs/evidence.md and docs/evidence.json, what was measured of this version by its tests and in real browsers, and the
 * figures in docs/inkoop/.
 *
 *   npm run evidence              runs all tests, measures, and writes
 *   npm run evidence -- --check   the same, but writes nothing, and fails when the page differs from what was measured
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {readFile, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import prettier from 'prettier';
import {ENGINES_HERE, launch} from '../test/fixtures/engines.mjs';
import {pagesWithFigures, withFigures} from './figures.mjs';
import {brotli} from './sizes.mjs';
import {serve} from './start.mjs';

const root = new URL('../', import.meta.url);
const PAGE = new URL('docs/evidence.md', root);
const DATA = new URL('docs/evidence.json', root);
/** What a page may load; the rest of dist/ is for developers. */
const FILES = [
  'insight-widgets.js',
  'insight-widgets.classic.js',
  'insight-widgets.css',
  'search.js',
  'locales/en.js',
  'locales/ar.js',
];

/** Runs all tests, and gives their counts: passed, and by file. Ends here when one fails. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
  try {
    const record = join(folder, 'tests.json');
    const {status} = spawnSync(process.execPath, ['scripts/test.mjs', 'all'], {
      cwd: fileURLToPath(root),
      stdio: 'inherit',
      env: {...process.env, RECORD: record},
    });
    if (status !== 0) throw new Error('The tests fail: there is no evidence to write.');
    return JSON.parse(readFileSync(record, 'utf8'));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Sizes in bytes, and hashes, of what a page loads. */
export async function files() {
  const hashes = JSON.parse(await readFile(new URL('dist/integrity.json', root), 'utf8'));
  const rows = {};
  for (const name of FILES) {
    const url = new URL(`dist/${name}`, root);
    const code = await readFile(url);
    rows[name] = {
      bytes: (await stat(url)).size,
      gzip: gzipSync(code, {level: 9}).length,
      brotli: brotli(code),
      ...(hashes[name] && {integrity: hashes[name]}),
    };
  }
  return rows;
}

/** What the demo page does in each engine while a reader opens two themes, under its strict policy. */
async function behaviour() {
  const found = {};
  const server = await serve({port: 0});
  try {
    for (const engine of ENGINES_HERE) {
      const browser = await launch(engine);
      try {
        found[engine] = {version: browser.version, ...(await visit(browser, server.address))};
      } finally {
        await browser.close();
      }
    }
    return {policy: await policyOf(server.address), engines: found};
  } finally {
    await server.close();
  }
}

const policyOf = async (address) => (await fetch(`${address}/demo/`)).headers.get('content-security-policy').split('; ');

async function visit(browser, address) {
  await browser.open(`${address}/demo/`);
  await browser.until(() => Boolean(document.querySelector('insight-wheel')?.shadowRoot?.querySelector('[part=node]')));
  // The icon of the page comes when the browser finds the time.
  await browser.until(() => performance.getEntriesByType('resource').some(({name}) => name.endsWith('.svg')));
  const before = await browser.run(() => performance.getEntriesByType('resource').length);
  for (const theme of ['huisvesting', 'banden']) {
    await browser.run((id) => document.querySelector('insight-wheel').shadowRoot.querySelector(`[data-id=${id}]`).click(), theme);
    await browser.until((id) => document.querySelector('insight-wheel').theme === id, theme);
  }
  const seen = await browser.run(() => ({
    addresses: [location.href, ...performance.getEntriesByType('resource').map(({name}) => name)],
    cookies: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    after: performance.getEntriesByType('resource').length,
  }));
  const databases = await browser.run(async () => ((await indexedDB.databases?.()) ?? []).length + (await caches.keys()).length);
  const hosts = new Set(seen.addresses.map((each) => new URL(each).host));
  hosts.delete(new URL(address).host);
  return {
    requests: seen.addresses.map((each) => new URL(each).pathname),
    requestsOnClick: seen.after - before,
    otherHosts: [...hosts],
    cookies: seen.cookies.length,
    storage: seen.storage + databases,
  };
}

/** The page, from what was measured. */
export function page({version, date, tests, files: sizes, policy, engines}) {
  const names = Object.keys(engines);
  const places = [...names, 'node'];
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
  const each = (work) => names.map((name) => work(engines[name]));
  return `# Evidence

Written by \`npm run evidence\` from a run of all tests and from a visit to the demo page in each engine. Do not edit: the command
fails with \`--check\` when a line differs from what is measured. Version ${version}, ${date}.

## Engines

${table(
  ['Engine', 'Version'],
  names.map((name) => [name, engines[name].version]),
)}

## Checks

${tests.passed} passed, ${tests.failed} failed.

${table(
  ['Tests', ...places],
  Object.entries(tests.checks).map(([file, counts]) => [`\`${file}\``, ...places.map((name) => counts[name] ?? '')]),
)}

## Sizes

In bytes; brotli at its highest level.

${table(
  ['File', 'As it is', 'gzip', 'brotli'],
  Object.entries(sizes).map(([name, {bytes, gzip, brotli: small}]) => [`\`${name}\``, bytes, gzip, small]),
)}

## Hashes

${Object.entries(sizes)
  .filter(([, {integrity}]) => integrity)
  .map(([name, {integrity}]) => `- \`${name}\`: \`${integrity}\``)
  .join('\n')}

## What a visit does

The demo page with the wheel, two themes opened, under this policy:

\`\`\`
${policy.join('\n')}
\`\`\`

${table(
  ['', ...names],
  [
    ['Requests', ...each(({requests}) => requests.length)],
    ['Requests when a theme opens', ...each(({requestsOnClick}) => requestsOnClick)],
    ['Other hosts contacted', ...each(({otherHosts}) => otherHosts.join(' ') || 'none')],
    ['Characters in cookies', ...each(({cookies}) => cookies)],
    ['Entries in storage, databases and caches', ...each(({storage}) => storage)],
  ],
)}
`;
}

/** Every page that tells of the evidence: its address and what it must say. */
export async function pages(evidence) {
  const told = [[PAGE, page(evidence)], ...(await pagesWithFigures()).map(([url, text]) => [url, withFigures(text, evidence)])];
  return Promise.all(told.map(async ([url, text]) => [url, await formatted(text, url)]));
}

const formatted = async (text, file) => {
  const path = fileURLToPath(file);
  return prettier.format(text, {...(await prettier.resolveConfig(path)), filepath: path});
};

async function main() {
  const {values} = parseArgs({options: {check: {type: 'boolean'}}});
  const tests = runTests();
  const {version} = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const date = values.check ? JSON.parse(await readFile(DATA, 'utf8')).date : new Date().toISOString().slice(0, 10);
  const measured = {version, date, tests, files: await files(), ...(await behaviour())};
  const wanted = [[DATA, await formatted(JSON.stringify(measured), DATA)], ...(await pages(measured))];
  if (!values.check) {
    for (const [file, text] of wanted) await writeFile(file, text);
    return;
  }
  for (const [file, text] of wanted) {
    const is = await readFile(file, 'utf8').catch(() => '');
    if (is === text) continue;
    const lines = new Set(is.split('\n'));
    const first = text.split('\n').find((line) => !lines.has(line));
    console.error(`${fileURLToPath(file)} differs from what was measured, first here:\n  ${first}\nRun \`npm run evidence\`.`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
