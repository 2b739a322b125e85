/**
 * The folder of a site, as `publish` keeps it. Below `data`, of each file:
 *
 * - `nl/wheel.json`, the live one, and `nl/wheel.json.gz`, the same for servers that send files that are packed already
 * - `archive/nl/wheel.7.json` and its `.gz`, the copy of one version, which never changes
 *
 * Below it, of each content, hosted pages (`pages.ts`), kept in the same way but for the archive.
 *
 * The live pair is switched in three steps: the packed file goes, the other one is replaced, the new packed one comes. A server
 * that looks for the packed file first then always has one version to send, and never goes back: between the steps only the
 * plain file is there. Links from a folder to its newest version would switch both at once, but object stores, Git and
 * many programs that copy sites do not keep them.
 */
import {mkdir, readdir, readFile, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {addressesOf, type Content, type Edition} from '../content/publish.js';
import {isRecord} from '../content/texts.js';
import {sweep, type Change} from './replace.js';

/** What the site has of one file. */
export interface Holding {
  live: string;
  archived: (version: number) => string;
  /** Versions in the archive, lowest first. */
  versions: number[];
  /** The live file; where that is missing or broken, the newest from the archive. */
  current: Edition | undefined;
}

/** The copy of a version says something else than the live file of that version. */
export class Conflict extends Error {
  readonly live: string;
  readonly archived: string;
  readonly version: number;

  constructor({live, archived}: Holding, version: number) {
    super(`${live} and ${archived(version)} differ`);
    this.live = live;
    this.archived = archived(version);
    this.version = version;
  }
}

/**
 * Whether a folder is the `data` of a site and not a site: it is called so, has the wheel of a language in it, and no `data`,
 * which each site has once something is published. A site that is called `data` itself, too, is none by that.
 */
export async function isDataFolder(folder: string): Promise<boolean> {
  const path = resolve(folder);
  const names = basename(path) === 'data' ? await readdir(path) : [];
  if (names.includes('data')) return false;
  const wheels = await Promise.all(names.map((name) => readEdition(join(path, name, 'wheel.json'))));
  return wheels.some((wheel) => wheel !== undefined);
}

/** @throws {Conflict} when live file and archive contradict each other. */
export async function holdingOf(site: string, file: Pick<Content, 'kind' | 'lang' | 'id'>): Promise<Holding> {
  const addresses = addressesOf(file);
  const live = join(site, 'data', addresses.live);
  const archived = (version: number): string => join(site, 'data', addresses.archived(version));
  const names = await readdir(dirname(archived(0))).catch((): string[] => []);
  const versions = names
    .map((name) => Number(/\.(\d+)\.json$/.exec(name)?.[1]))
    .filter((version) => names.includes(basename(archived(version))))
    .sort((a, b) => a - b);
  const shown = await readEdition(live);
  const holding = {live, archived, versions, current: shown ?? (await readEdition(archived(versions.at(-1) ?? 0)))};
  if (shown && versions.includes(shown.value.contentVersion)) {
    const copy = await readFile(archived(shown.value.contentVersion), 'utf8');
    if (copy !== shown.text) throw new Conflict(holding, shown.value.contentVersion);
  }
  return holding;
}

/** A file of the site; undefined when it is not there or is no JSON with a version. */
export async function readEdition(path: string): Promise<Edition | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    const value = JSON.parse(text) as unknown;
    return isRecord(value) && Number.isInteger(value['contentVersion']) ? {text, value: value as Content} : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is to be done so that this is live, with its copy in the archive and that of what was live before: a run that was killed
 * may have left some of that undone. The live file comes first: then nothing is in the archive that nobody could have seen.
 */
export async function changesFor({live, archived, current}: Holding, next: Edition): Promise<Change[]> {
  const time = await timeAfter([live]);
  const before = current && current.text !== next.text ? [current] : [];
  return [
    ...(await Promise.all(before.map((each) => pair(archived(each.value.contentVersion), each.text, time)))).flat(),
    ...(await pair(live, next.text, time)),
    ...(await pair(archived(next.value.contentVersion), next.text, time)),
  ];
}

/** The time of change for files that are about to be replaced. */
export async function timeAfter(paths: readonly string[]): Promise<Date> {
  const times = paths
    .flatMap((path) => [path, `${path}.gz`])
    .map(async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0);
  // nginx makes an ETag of the size and the second of change: two versions within a second may not share it.
  const latest = Math.max(...(await Promise.all(times)));
  return new Date(Math.floor(Math.max(Date.now(), latest + 1000) / 1000) * 1000);
}

/** What is to be done so that a file has this text, and the packed file beside it too. */
export async function pair(path: string, text: string, time: Date): Promise<Change[]> {
  const packedPath = `${path}.gz`;
  const bytes = Buffer.from(text);
  const [file, packed] = await Promise.all([path, packedPath].map((each) => readFile(each).catch(() => undefined)));
  if (!file?.equals(bytes))
    return [
      ...(packed ? [{path: packedPath, bytes: null}] : []),
      {path, bytes, time},
      {path: packedPath, bytes: pack(bytes), time},
    ];
  if (packed && unpack(packed)?.equals(bytes)) return [];
  return [{path: packedPath, bytes: pack(bytes), time: (await stat(path)).mtime}];
}

/** The same bytes for the same text, on every system: without a time, a name, or the system that packed it. */
function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, {level: 9});
  const SYSTEM = 9;
  packed[SYSTEM] = 255;
  return packed;
}

function unpack(bytes: Uint8Array): Buffer | undefined {
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** Makes the folders of a file, and takes away what runs that were killed have left in them. */
export const tidy = ({live, archived}: Holding): Promise<void> => tidyFolders([live, archived(0)]);

/** The same for any files. */
export async function tidyFolders(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    await mkdir(folder, {recursive: true});
    await sweep(folder);
  }
}
