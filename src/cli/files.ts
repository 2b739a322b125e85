/** Files of the command line: reading them, and what stands beside them. */
import {readdir, readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {relative} from 'node:path/posix';
import {say, type Finding, type Lang, type RuleName} from '../content/messages.js';
import type {Schema} from '../content/schema.js';
import {languageFolder, siblingAddress, splitAddress, type Member} from '../content/sets.js';
import {readSource, type Source} from '../content/source.js';
import {isRecord} from '../content/texts.js';

export interface Opened {
  /** As it was named on the command line. */
  name: string;
  /** Its full address, with slashes on every system. */
  address: string;
  bytes: Uint8Array;
  source: Source;
}

export interface Closed {
  name: string;
  /** Why it could not be read. */
  finding: Finding;
}

/** Reads a file, or says why that cannot be. */
export async function open(name: string, lang: Lang): Promise<Opened | Closed> {
  try {
    const bytes = await readFile(name);
    return {name, address: resolve(name).replaceAll('\\', '/'), bytes, source: readSource(bytes)};
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    const rule: RuleName = code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : code === 'EISDIR' ? 'directory' : 'unreadable';
    return {name, finding: {...say(rule, {reason: code || String(error)}, lang), path: '', line: null, column: null}};
  }
}

/** A file that has content, for checks between files. */
export function asMember({name, address, source: {value}}: Opened): Member[] {
  return isRecord(value) ? [{name, address, value}] : [];
}

/** The same file in the folders of other languages (for `data/nl/wheel.json` also `data/ar/wheel.json`), and the wheel of a report. */
export async function findSiblings(file: Member): Promise<Member[]> {
  const lang = languageFolder(file);
  if (lang === undefined) return [];
  const {base} = splitAddress(file.address);
  const folders = await readdir(base, {withFileTypes: true}).catch(() => []);
  const addresses = folders.filter((each) => each.isDirectory()).map(({name}) => siblingAddress(file.address, name));
  if (file.value['kind'] === 'report') addresses.push(`${base}${lang}/wheel.json`);
  const found = await Promise.all(
    addresses.map(async (address): Promise<Member[]> => {
      if (address === file.address) return [];
      const other = await open(address, 'nl');
      if ('finding' in other) return [];
      const name = file.name.includes('/') ? relative(process.cwd(), address) : address;
      return asMember({...other, name}).map((member) => ({...member, beside: true}));
    }),
  );
  return found.flat();
}

/** Kinds of files, by the value of `kind`, and their schemas: the ones that the package ships to partners. */
const KINDS = ['wheel', 'report'];

export async function readSchemas(): Promise<Record<string, Schema>> {
  const read = async (kind: string): Promise<[string, Schema]> => {
    const address = new URL(`../../data/schema/${kind}.schema.json`, import.meta.url);
    return [kind, JSON.parse(await readFile(address, 'utf8')) as Schema];
  };
  return Object.fromEntries(await Promise.all(KINDS.map(read)));
}
