/**
 * A copy in Cache Storage, for pages whose embedder asked for one: it outlives the browser's HTTP cache. Where storage is
 * refused, as in a sandboxed frame, there is none.
 */
import type {DataFile} from '../model/dataset.js';
import type {Reader} from '../model/read.js';
import {accept, type Read} from './load.js';

const NAME = 'insight-widgets';

export async function keep(url: string, text: string): Promise<void> {
  try {
    await (await caches.open(NAME)).put(url, new Response(text));
  } catch {
    // Refused or full.
  }
}

export async function readKept<T extends DataFile>(url: string, read: Reader<T>): Promise<Read<T> | undefined> {
  try {
    const answer = await (await caches.open(NAME)).match(url);
    return answer && accept(await answer.json(), read, url);
  } catch {
    return undefined;
  }
}
