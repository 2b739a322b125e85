/**
 * The hosted pages of a site, as `publish` keeps them: they say what the live data says. Each publication compares all of them with
 * what they should be, so that what an earlier one that was killed has left undone is mended.
 */
import {readdir, readFile, rmdir, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {baseUrlOf} from '../carriers/oembed.js';
import {DEFAULT_BASE_URL, sitePages} from '../carriers/site-pages.js';
import {addressesOf, type Edition} from '../content/publish.js';
import {readReport} from '../model/read-report.js';
import {readWheel} from '../model/read.js';
import type {Change} from './replace.js';
import {pair, readEdition, timeAfter} from './site.js';

export interface PagesPlan {
  /** Public address of the site. */
  baseUrl: string;
  /** Nobody has said what it is. */
  assumed: boolean;
  /** All pages that there are to be. */
  paths: string[];
  /** In this order. */
  changes: Change[];
}

/** What is to be done so that the pages of a site fit the editions that are about to become live, and those that stay. */
export async function planPages(site: string, next: readonly Edition[], given: string | undefined): Promise<PagesPlan> {
  const live = new Map((await liveEditions(site)).map((edition) => [addressesOf(edition.value).live, edition]));
  for (const edition of next) live.set(addressesOf(edition.value).live, edition);
  // The same order whatever the file system says.
  const values = [...live].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, {value}]) => value);
  const wheels = values.flatMap((value) => (value.kind === 'wheel' ? (readWheel(value).wheel ?? []) : []));
  const reports = values.flatMap((value) => (value.kind === 'report' ? (readReport(value).report ?? []) : []));
  const known =
    given ??
    (await knownBaseUrl(
      site,
      values.map(({lang}) => lang),
    ));
  const baseUrl = known ?? DEFAULT_BASE_URL;
  const wanted = await sitePages(wheels, reports, baseUrl);
  const paths = [...wanted.keys()].map((path) => join(site, path));
  const there = await pagesOf(site, new Set(values.map(({lang}) => lang)));
  const time = await timeAfter(paths);
  const changes = [...wanted].map(([path, text]) => pair(join(site, path), text, time));
  const stale = there.filter((path) => !paths.includes(path));
  return {
    baseUrl,
    assumed: known === undefined,
    paths,
    changes: [
      ...(await Promise.all(changes)).flat(),
      ...stale.flatMap((path) => [`${path}.gz`, path].map((each): Change => ({path: each, bytes: null}))),
    ],
  };
}

/** The folders of pages that are gone: a server would say that they may not be looked at, in place of that they are not there. */
export async function takeEmptyFolders({changes}: PagesPlan): Promise<void> {
  const gone = changes.filter(({bytes}) => bytes === null).map(({path}) => dirname(path));
  await Promise.all([...new Set(gone)].map((folder) => rmdir(folder).catch(() => undefined)));
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** What the site shows of all files. */
async function liveEditions(site: string): Promise<Edition[]> {
  const data = join(site, 'data');
  const folders = (await namesIn(data)).filter((name) => name !== 'archive' && name !== 'schema').map((name) => join(data, name));
  const found = folders.map(async (folder) => {
    const reports = (await namesIn(join(folder, 'reports'))).map((name) => join('reports', name));
    const names = ['wheel.json', ...reports].filter((name) => name.endsWith('.json'));
    return Promise.all(names.map((name) => readEdition(join(folder, name))));
  });
  return (await Promise.all(found)).flat().flatMap((edition) => edition ?? []);
}

/** The address that the pages of the site were made for. */
async function knownBaseUrl(site: string, languages: readonly string[]): Promise<string | undefined> {
  for (const path of await pagesOf(site, new Set(languages))) {
    const url = path.endsWith('.json') && baseUrlOf(await readFile(path, 'utf8').catch(() => ''));
    if (url) return url;
  }
  return undefined;
}

/** The pages that there are, and their oEmbed answers. */
async function pagesOf(site: string, languages: ReadonlySet<string>): Promise<string[]> {
  const found = [...languages].map(async (lang) => {
    const listed = ['themes', 'reports'].map(async (kind) => {
      const pages = (await namesIn(join(site, lang, kind))).map((id) => join(site, lang, kind, id, 'index.html'));
      const answers = await namesIn(join(site, 'oembed', lang, kind));
      return [...pages, ...answers.map((name) => join(site, 'oembed', lang, kind, name))];
    });
    return [
      join(site, lang, 'wheel/index.html'),
      join(site, 'oembed', lang, 'wheel.json'),
      ...(await Promise.all(listed)).flat(),
    ];
  });
  const paths = (await Promise.all(found)).flat().filter((path) => /\.(html|json)$/.test(path));
  const there = await Promise.all(paths.map((path) => stat(path).then(() => true, () => false))); // prettier-ignore
  return paths.filter((_, index) => there[index]);
}
