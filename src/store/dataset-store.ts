/**
 * One shared download per address and page. The browser's own HTTP cache holds the last good copy, and is kept from losing it:
 *
 *   copy     fetch(url, force-cache)        shown at once; fresh from the server: done
 *   check    fetch(url?check, no-cache)     is there a newer one? an error goes in the place of the check, not of the copy
 *   promote  fetch(url, no-cache)           only after a good check: the newer one becomes the copy
 */
import type {DataFile} from '../model/dataset.js';
import type {Problem, Reader} from '../model/read.js';
import {keep, readKept} from './keep.js';
import {accept, load, type Failure, type Loaded, type LoadError, type Read} from './load.js';
import {NativeEvent} from './native-event.js';

/** What is known of a data file. Replaced as a whole, never changed. */
export type DatasetState<T extends DataFile = DataFile> =
  {status: 'loading'} | Fresh<T> | {status: 'failed'; reason: Failure; /** One more try is under way. */ retrying: boolean};

interface Fresh<T extends DataFile> {
  status: 'fresh';
  dataset: T;
  problems: readonly Problem[];
  /** Why it could not be seen whether there is newer content, and when that was tried last, in milliseconds since 1970. */
  stale?: {reason: Failure; tried: number};
}

/** An answer whose `Date` is at most so old came from the server, not from the cache; in milliseconds. */
const JUST_NOW = 5_000;

/** The data file at one address, for every element that shows it. Fires `change` when `state` is replaced. */
export class DatasetStore<T extends DataFile = DataFile> extends EventTarget {
  readonly url: string;
  readonly #read: Reader<T>;
  #state: DatasetState<T> = {status: 'loading'};
  #busy = false;
  /** Also holds a copy in Cache Storage; see `keep.ts`. */
  keep = false;

  constructor(url: string, read: Reader<T>) {
    super();
    this.url = url;
    this.#read = read;
  }

  get state(): DatasetState<T> {
    return this.#state;
  }

  /** Starts a download, unless there is a good one or one under way. */
  async load(): Promise<void> {
    if (this.#state.status === 'fresh') return;
    await this.#alone(() => this.#first());
  }

  /** Asks the server whether there is newer content, unless that is under way; downloads where there is none. */
  async refresh(): Promise<void> {
    await this.#alone(() => (this.#state.status === 'fresh' ? this.#check() : this.#first()));
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await work();
    this.#busy = false;
  }

  async #first(): Promise<void> {
    if (this.#state.status === 'failed') this.#set({...this.#state, retrying: true});
    let loaded = await this.#try('force-cache');
    if ('reason' in loaded && loaded.reason === 'timeout') {
      // The reader has waited long enough for words; the server may still wake up.
      this.#set(failed(loaded, true));
      loaded = await this.#try('force-cache');
    } else if ('reason' in loaded && old(loaded)) {
      // An error, or a redirect, from the cache says nothing about the server of today.
      loaded = await this.#try('no-cache');
    }
    if ('reason' in loaded) {
      warn(this.url, loaded);
      const kept = this.keep ? await readKept(this.url, this.#read) : undefined;
      this.#set(kept ? {...shown(kept, this.url), stale: missed(loaded)} : failed(loaded, false));
      return;
    }
    this.#accept(loaded);
    // Only a server can be asked; a file that the page has made cannot be newer.
    if (old(loaded) && this.url.startsWith('http')) await this.#check();
  }

  async #check(): Promise<void> {
    const shownNow = this.#state as Fresh<T>;
    const checked = await this.#try('no-cache', checkAddress(this.url));
    if ('reason' in checked) {
      warn(this.url, checked);
      this.#set({...shownNow, stale: missed(checked)});
    } else if (checked.dataset.contentVersion > shownNow.dataset.contentVersion) {
      this.#accept(checked);
      // Read to its end, it takes the place of the copy.
      await this.#try('no-cache');
    } else if (shownNow.stale) {
      const {stale: _, ...fresh} = shownNow;
      this.#set(fresh);
    }
  }

  #accept(loaded: Loaded<T>): void {
    this.#set(shown(loaded, this.url));
    if (this.keep) void keep(this.url, loaded.text);
  }

  async #try(cache: RequestCache, url = this.url): Promise<Loaded<T> | LoadError> {
    try {
      return await load(url, this.#read, cache);
    } catch (error) {
      return error as LoadError;
    }
  }

  #set(state: DatasetState<T>): void {
    this.#state = state;
    this.dispatchEvent(new NativeEvent('change'));
  }
}

/** True for an answer that may have come from the cache. */
const old = ({given}: {given: number | undefined}): boolean => given === undefined || Math.abs(Date.now() - given) > JUST_NOW;

/** A second address of the same file. Always the same one: archives and caches can keep it. */
const checkAddress = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}check`;

/** What is known of the files of one kind. */
interface Known<T extends DataFile> {
  stores: Map<string, DatasetStore<T>>;
  given: WeakMap<object, DatasetState<T>>;
}

const kinds = new Map<unknown, Known<DataFile>>();

function knownBy<T extends DataFile>(read: Reader<T>): Known<T> {
  let known = kinds.get(read) as Known<T> | undefined;
  if (!known) kinds.set(read, (known = {stores: new Map(), given: new WeakMap()}));
  return known;
}

/**
 * The store of this absolute address, for files of the kind that `read` reads. A failed download is forgotten: whoever asks
 * next starts a new one.
 */
export function datasetStore<T extends DataFile>(url: string, read: Reader<T>): DatasetStore<T> {
  const {stores} = knownBy(read);
  let store = stores.get(url);
  if (!store) stores.set(url, (store = new DatasetStore(url, read)));
  return store;
}

/** Stands for all that is no object, and so no file either. */
const NO_OBJECT = {};

/** The state of a data file that the page hands over as an object. Read once per object. */
export function givenState<T extends DataFile>(file: unknown, read: Reader<T>): DatasetState<T> {
  const {given} = knownBy(read);
  const key = Object(file) === file ? (file as object) : NO_OBJECT;
  let state = given.get(key);
  if (state) return state;
  const where = 'the `data` property';
  try {
    state = shown(accept(file, read), where);
  } catch (error) {
    warn(where, error as LoadError);
    state = failed(error as LoadError, false);
  }
  given.set(key, state);
  return state;
}

function shown<T extends DataFile>({dataset, problems}: Read<T>, where: string): Fresh<T> {
  if (problems.length) {
    console.warn(
      [
        `insight-widgets: ${where} has parts that cannot be shown:`,
        ...problems.map(({path, message}) => `${path} ${message}`),
      ].join('\n  '),
    );
  }
  return {status: 'fresh', dataset, problems};
}

const missed = ({reason}: LoadError): NonNullable<Fresh<DataFile>['stale']> => ({reason, tried: Date.now()});

const failed = ({reason}: LoadError, retrying: boolean): DatasetState<never> => ({status: 'failed', reason, retrying});

function warn(where: string, {message}: LoadError): void {
  console.warn(`insight-widgets: ${where} cannot be shown: ${message}`);
}
