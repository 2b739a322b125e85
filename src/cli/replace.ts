/** Puts files in the place of others, so that whoever reads them meanwhile, or after a kill, finds the old or the new one whole. */
import {open, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import process from 'node:process';
import {isAlive} from './processes.js';

export interface Change {
  path: string;
  /** What the file is to hold; null takes the file away. */
  bytes: Uint8Array | null;
  /** What it holds now: holds it something else, nothing is done. */
  was?: Uint8Array;
  /** Its time of change; without it, now. */
  time?: Date;
}

/** Someone else has changed a file meanwhile. */
export class Touched extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} was changed by someone else`);
    this.path = path;
  }
}

/**
 * All or nothing, as far as a file system goes: everything is written beside its place first, so what can fail does so
 * before anything has changed. Then the files come into their places, in this order, each at once.
 * @throws {Touched} when a file does not hold what it was to hold.
 */
export async function replaceFiles(changes: readonly Change[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const {path, bytes, time} of changes) {
      if (!bytes) continue;
      written.push(besideOf(path));
      await writeBeside(path, bytes, time);
    }
    for (const {path, was} of changes) {
      if (was && !(await readFile(path)).equals(was)) throw new Touched(path);
    }
    for (const {path, bytes} of changes) {
      if (bytes) await rename(besideOf(path), path);
      else await rm(path, {force: true});
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, {force: true})));
    throw error;
  }
}

const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

async function writeBeside(path: string, bytes: Uint8Array, time: Date | undefined): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  const handle = await open(besideOf(path), 'w');
  try {
    if (old) await handle.chmod(old.mode);
    await handle.writeFile(bytes);
    if (time) await handle.utimes(time, time);
    // After a power cut, too, what stands in place is whole.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Takes away what runs that were killed have left in a folder. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => {
    const [, pid] = /^\..+\.(?:json|html)(?:\.gz)?\.(\d+)\.tmp$/.exec(name) ?? [];
    return pid && !isAlive(Number(pid));
  });
  await Promise.all(left.map((name) => rm(join(folder, name), {force: true})));
}
