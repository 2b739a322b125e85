/** Fetches a data file and reads it; the only `fetch` in the bundle. */
import type {DataFile} from '../model/dataset.js';
import type {Problem, Reader} from '../model/read.js';

/**
 * Why a file could not be shown: the address is none; no answer in time; no connection (or refused by CORS or CSP); no
 * such file; another error of the server; no readable file; made for newer widgets.
 */
export type Failure = 'address' | 'timeout' | 'network' | 'missing' | 'server' | 'format' | 'version';

export interface Read<T extends DataFile> {
  dataset: T;
  problems: Problem[];
}

export interface Loaded<T extends DataFile> extends Read<T> {
  /** The file as it came. */
  text: string;
  /** When the server gave it, in milliseconds since 1970; undefined where the server does not expose its `Date`. */
  given: number | undefined;
}

/** Says why a load failed, with what a developer needs to know. */
export class LoadError extends Error {
  readonly reason: Failure;
  /** When the server gave the answer; see `Loaded`. */
  readonly given: number | undefined;

  constructor(reason: Failure, message: string, given?: number) {
    super(message);
    this.reason = reason;
    this.given = given;
  }
}

/** How long a server may be silent, in milliseconds: a slow line that goes on is worth waiting for. */
export const TIME_LIMIT = 10_000;

/** How long an answer may take as a whole, in milliseconds. */
const WHOLE_LIMIT = 60_000;

/** The largest file that is read, in bytes: 30 times the shipped one, translated into a script of three bytes a letter. */
export const SIZE_LIMIT = 3_000_000;

/**
 * Fetches and reads the file at this absolute address: `force-cache` gives the browser's own copy where there is one,
 * `no-cache` asks the server whether there is a newer one. Rejects with a `LoadError`, never with anything else.
 */
export async function load<T extends DataFile>(url: string, read: Reader<T>, cache: RequestCache): Promise<Loaded<T>> {
  const abort = new AbortController();
  const end = Date.now() + WHOLE_LIMIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), Math.min(TIME_LIMIT, end - Date.now()));
  };
  wait();
  let given: number | undefined;
  let text: string;
  try {
    const answer = await fetch(url, {credentials: 'omit', cache, signal: abort.signal});
    given = Date.parse(answer.headers.get('date') ?? '') || undefined;
    if (!answer.ok) {
      const reason = answer.status === 404 || answer.status === 410 ? 'missing' : 'server';
      throw new LoadError(reason, `the server answered ${answer.status}`, given);
    }
    wait();
    text = await textOf(answer, wait);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (abort.signal.aborted) throw new LoadError('timeout', `the server was silent for ${TIME_LIMIT / 1000} s`, given);
    throw new LoadError('network', 'no connection, or refused by CORS or by connect-src of the page', given);
  } finally {
    clearTimeout(timer);
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new LoadError('format', 'the answer is not JSON', given);
  }
  return {...accept(file, read, url, given), text, given};
}

/** The text of an answer, in the encoding that its first bytes name: UTF-16, else UTF-8. `alive` is told of each part. */
async function textOf(answer: Response, alive: () => void): Promise<string> {
  const reader = answer.body?.getReader();
  // A `fetch` of the page's own may have no stream.
  if (!reader) return answer.text();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive();
    chunks.push(part.value);
    size += part.value.length;
    if (size > SIZE_LIMIT) {
      void reader.cancel();
      throw new LoadError('format', `the answer is larger than ${SIZE_LIMIT / 1e6} MB`);
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const [first = 0, second = 0] = bytes;
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  // Takes the byte order mark away, too.
  return new TextDecoder(label).decode(bytes);
}

/** Reads a parsed data file, of this address if it has one. Throws a `LoadError` when nothing of it can be shown. */
export function accept<T extends DataFile>(file: unknown, read: Reader<T>, url?: string, given?: number): Read<T> {
  const {made, problems, unknownVersion} = read(file);
  if (made) {
    if (url) resolveLinks(made, url);
    return {dataset: made, problems};
  }
  const {path = '', message = ''} = problems[0] ?? {};
  throw new LoadError(unknownVersion ? 'version' : 'format', `${path} ${message}`.trim(), given);
}

/** Makes relative links start from the file, so that they mean the same on every page. */
function resolveLinks(part: unknown, base: string): void {
  if (typeof part !== 'object' || !part) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'href' && /^(?![a-z]+:|#)/i.test(value as string))
      Object.assign(part, {href: new URL(value as string, base).href});
    else resolveLinks(value, base);
  }
}
