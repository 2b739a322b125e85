/**
 * Makes site/: what is uploaded to a web server. After the bundle, as a part of `npm run build`.
 *
 *   node scripts/site.mjs [base-url]    (npm run build -- https://widgets.example.org)
 *
 * The content comes from `insight-data publish`, with its hosted pages. Made anew each time, but what never changes stays:
 * earlier releases, and copies of earlier versions of the content.
 */
import {execFileSync} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {guides, PICTURES, sitemap} from './guides.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const site = join(root, 'site');
/** The public address: the one that is given, else the one that the pages of the last time have. */
const baseUrl = process.argv[2] ?? (await knownAddress());
const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** `data/<lang>/wheel.json` and `data/<lang>/reports/*.json`. */
const contentFiles = (await readdir(join(root, 'data'), {recursive: true}))
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(?!schema\/)[^/]+\/(wheel|reports\/[^/]+)\.json$/.test(name))
  .map((name) => join(root, 'data', name));

const made = await mkdtemp(join(root, '.site-'));
try {
  for (const folder of [version, 'v1']) await cp(join(root, 'dist'), join(made, folder), {recursive: true});
  await cp(join(root, 'data/schema'), join(made, 'data/schema'), {recursive: true});
  for (const name of ['_headers', 'nginx.conf']) await cp(join(root, 'src/site', name), join(made, name));
  await copyDemo();
  publishContent();
  await writeGuides();
  await keepWhatNeverChanges();
  await rm(site, {recursive: true, force: true});
  await rename(made, site);
} finally {
  await rm(made, {recursive: true, force: true});
}

/** With its slash, which `publish` does not mind. */
async function knownAddress() {
  const answer = await readFile(join(site, 'oembed/nl/wheel.json'), 'utf8').catch(() => '{}');
  return JSON.parse(answer).provider_url;
}

/** In the site the bundle has another folder. */
async function copyDemo() {
  // The editorial desk works on the files of this project, and on this computer only.
  await cp(join(root, 'demo'), join(made, 'demo'), {recursive: true, filter: (from) => from !== join(root, 'demo/editor')});
  for (const name of (await readdir(join(made, 'demo'), {recursive: true})).filter((each) => /\.(html|js)$/.test(each))) {
    const path = join(made, 'demo', name);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('../dist/', '../v1/'));
  }
}

/** On a site without content a file keeps its version, and stays as it is. */
function publishContent() {
  const program = join(root, 'dist/cli/insight-data.js');
  const address = baseUrl ? ['--base-url', baseUrl] : [];
  execFileSync(process.execPath, [program, 'publish', ...contentFiles, '--to', made, '--lang', 'en', ...address], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The start page, the guides, and the list of all pages for search engines. */
async function writeGuides() {
  const {provider_url: address} = JSON.parse(await readFile(join(made, 'oembed/nl/wheel.json'), 'utf8'));
  const base = address.replace(/\/$/, '');
  for (const [path, text] of await guides(base)) await write(path, text);
  for (const [from, to] of PICTURES) await cp(join(root, from), join(made, to));
  const paths = (await readdir(made, {recursive: true}))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)index\.html$/.test(path))
    .map((path) => path.replace(/index\.html$/, ''))
    .sort();
  await write('sitemap.xml', sitemap(base, paths));
  await write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${base}/sitemap.xml\n`);
}

async function write(path, text) {
  await mkdir(dirname(join(made, path)), {recursive: true});
  await writeFile(join(made, path), text);
}

async function keepWhatNeverChanges() {
  // The version that is being made is all of this build, and nothing of an earlier one.
  const releases = (await readdir(site).catch(() => [])).filter((name) => /^\d+\.\d+\.\d+$/.test(name) && name !== version);
  for (const folder of ['data/archive', ...releases]) {
    await mkdir(join(site, folder), {recursive: true});
    await cp(join(site, folder), join(made, folder), {recursive: true, force: false});
  }
}
