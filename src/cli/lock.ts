/**
 * One run at a time in a folder. Each run lays down a file of its own and then looks for those of others: of two at once, at
 * least one sees the other. A file of a run that no longer lives counts for nothing and is taken away; no name is used twice,
 * so it cannot be that of someone who came meanwhile.
 */
import {randomUUID} from 'node:crypto';
import {readdir, rm, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {isAlive} from './processes.js';

/** Another run is busy in the folder. */
export class Busy extends Error {
  /** The file that says so. */
  readonly path: string;
  readonly pid: number;
  /** Name of the computer, when that is not this one: then nobody here can know whether the run still lives. */
  readonly host: string | undefined;

  constructor(path: string, {pid, host}: Holder) {
    super(`process ${pid} on ${host} is busy in this folder`);
    this.path = path;
    this.pid = pid;
    this.host = host === hostname() ? undefined : host;
  }
}

interface Holder {
  host: string;
  pid: number;
}

const TRIES = 10;

/**
 * Waits about a second for a run that is busy.
 * @returns what ends our turn.
 * @throws {Busy} when the other one has not ended then.
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  for (let tries = 1; ; tries++) {
    const name = `.publish.${encodeURIComponent(hostname())}.${process.pid}.${randomUUID()}.lock`;
    const release = (): Promise<void> => rm(join(folder, name), {force: true});
    await writeFile(join(folder, name), '');
    const other = await firstOther(folder, name);
    if (!other) return release;
    await release();
    if (tries === TRIES) throw other;
    // Not in step with another one that gave way too.
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
  }
}

async function firstOther(folder: string, own: string): Promise<Busy | undefined> {
  for (const name of await readdir(folder)) {
    const [, host, pid] = /^\.publish\.(.+)\.(\d+)\.[\da-f-]+\.lock$/.exec(name) ?? [];
    if (!host || !pid || name === own) continue;
    const holder = {host: decodeURIComponent(host), pid: Number(pid)};
    if (holder.host !== hostname() || isAlive(holder.pid)) return new Busy(join(folder, name), holder);
    await rm(join(folder, name), {force: true});
  }
  return undefined;
}
