/** Fetches a data file and reads it; the only `fetch` in the bundle. */
import {readWheel, type Problem} from '../model/read.js';
import type {Wheel} from '../model/dataset.js';

/**
 * Why a file could not be shown: the address is none; no answer in time; no connection (or refused by CORS or CSP); no
 * such file; another error of the server; no readable file; made for newer widgets.
 */
export type Failure = 'address' | 'timeout' | 'network' | 'missing' | 'server' | 'format' | 'version';

export interface Loaded {
  dataset: Wheel;
  problems: Problem[];
}

/** Says why a load failed, with what a developer needs to know. */
export class LoadError extends Error {
  readonly reason: Failure;

  constructor(reason: Failure, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** How long a reader waits for words, in milliseconds. */
export const TIME_LIMIT = 10_000;

/** Fetches and reads the file at this absolute address. Rejects with a `LoadError`, never with anything else. */
export async function load(url: string): Promise<Loaded> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIME_LIMIT);
  let file: unknown;
  try {
    const answer = await fetch(url, {credentials: 'omit', signal: abort.signal});
    if (!answer.ok)
      throw new LoadError(/4(04|10)/.test(`${answer.status}`) ? 'missing' : 'server', `the server answered ${answer.status}`);
    file = await answer.json();
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (abort.signal.aborted) throw new LoadError('timeout', `no answer within ${TIME_LIMIT / 1000} s`);
    // By name: Safari's is a DOMException.
    if ((error as Error).name === 'SyntaxError') throw new LoadError('format', 'the answer is not JSON');
    throw new LoadError('network', 'no connection, or refused by CORS or by connect-src of the page');
  } finally {
    clearTimeout(timer);
  }
  return accept(file);
}

/** Reads a parsed data file. Throws a `LoadError` when nothing of it can be shown. */
export function accept(file: unknown): Loaded {
  const {wheel, problems, unknownVersion} = readWheel(file);
  if (wheel) return {dataset: wheel, problems};
  const {path = '', message = ''} = problems[0] ?? {};
  throw new LoadError(unknownVersion ? 'version' : 'format', `${path} ${message}`.trim());
}
