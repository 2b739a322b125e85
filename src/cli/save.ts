/** Writes content that was changed in the editor into its file: all of it or nothing. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {Finding} from '../content/messages.js';
import {rewriteJson} from '../content/import/json-text.js';
import {readSource} from '../content/source.js';
import {isRecord} from '../content/texts.js';
import {check} from './check.js';
import {open} from './files.js';
import {replaceFiles, Touched} from './replace.js';

export interface Reading {
  value: Record<string, unknown>;
  /** Changes with every letter of the file. */
  state: string;
}

/** The content has errors. */
export class Invalid extends Error {
  readonly findings: Finding[];

  constructor(findings: Finding[]) {
    super('The content has errors');
    this.findings = findings;
  }
}

const stateOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * @throws {Invalid} when the file is no JSON.
 * @throws an error of the file system when it cannot be read.
 */
export async function readContent(path: string): Promise<Reading> {
  const bytes = await readFile(path);
  const {value, faults} = readSource(bytes);
  if (isRecord(value) && !faults.length) return {value, state: stateOf(bytes)};
  const opened = await open(path, 'nl');
  const [{findings} = {findings: []}] = await check([opened], 'nl');
  throw new Invalid(findings);
}

/**
 * Puts a value into a file. What did not change keeps its text to the letter, and its order; the answer is the state of the file
 * afterwards.
 *
 * @param states what the file may be in now: the one that the value is based on, and those that its editor has saved since
 * @throws {Touched} when the file is in another state: someone else has changed it.
 * @throws {Invalid} when the value has errors; warnings are no errors.
 */
export async function saveContent(path: string, value: Record<string, unknown>, states: readonly string[]): Promise<string> {
  const was = await readFile(path);
  if (!states.includes(stateOf(was))) throw new Touched(path);
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(was);
  const next = inOrderOf(JSON.parse(text.replace(/^\ufeff/, '')), value);
  const bytes = Buffer.from(rewriteJson(text, next));
  await refuseErrors(path, bytes);
  if (!bytes.equals(was)) await replaceFiles([{path, bytes, was}]);
  return stateOf(bytes);
}

async function refuseErrors(path: string, bytes: Uint8Array): Promise<void> {
  const opened = await open(path, 'nl');
  if (!('source' in opened)) throw new Invalid([opened.finding]);
  const [checked] = await check([{...opened, bytes, source: readSource(bytes)}], 'nl');
  const errors = checked?.findings.filter(({severity}) => severity === 'error') ?? [];
  if (errors.length) throw new Invalid(errors);
}

/** A value with the fields of its objects in the order of the old ones; items are the same when they have the same id. */
function inOrderOf(old: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = Array.isArray(old) ? old : [];
    const partner = (item: unknown, index: number): unknown =>
      isRecord(item) && 'id' in item ? items.find((each) => isRecord(each) && each['id'] === item['id']) : items[index];
    return value.map((item, index) => inOrderOf(partner(item, index), item));
  }
  if (!isRecord(value)) return value;
  const before = isRecord(old) ? old : {};
  const names = [
    ...Object.keys(before).filter((name) => name in value),
    ...Object.keys(value).filter((name) => !(name in before)),
  ];
  return Object.fromEntries(names.map((name) => [name, inOrderOf(before[name], value[name])]));
}
