/** Subscribes an element to the data file that its attributes name. */
import type {ReactiveControllerHost} from 'lit';
import type {DataFile} from '../model/dataset.js';
import type {Reader} from '../model/read.js';
import {dataAddress, SOURCE_LANGUAGE} from '../store/address.js';
import {datasetStore, givenState, type DatasetState, type DatasetStore} from '../store/dataset-store.js';
import {Follower} from './follower.js';

/** What an element says about the data it wants. */
export interface DatasetWish<T extends DataFile> {
  /** Reads files of the kind that it shows. */
  read: Reader<T>;
  /** Where the file is, in the folder of its language, when there is no `src`. */
  file: string;
  /** Address, relative to the page; `{lang}` becomes the language. */
  src?: string | undefined;
  /** The file itself, as an object; goes before `src`. */
  data?: unknown;
  /** Primary subtag, as in `nl`. */
  language: string;
  /** Holds a copy in Cache Storage. */
  keep?: boolean | undefined;
}

/** For a `src` that is no address. */
const NOWHERE: DatasetState<never> = {status: 'failed', reason: 'address', retrying: false};

export class DatasetController<T extends DataFile> extends Follower<DatasetStore<T>> {
  readonly #wish: () => DatasetWish<T> | undefined;
  #state: DatasetState<T> = {status: 'loading'};
  #src: string | undefined;

  /** `wish` is asked before each update; undefined means that the element gets its data otherwise. */
  constructor(host: ReactiveControllerHost & Element, wish: () => DatasetWish<T> | undefined) {
    super(host);
    this.#wish = wish;
  }

  get state(): DatasetState<T> {
    return this.#state;
  }

  /** Downloads again after a failure, else asks for newer content. */
  refresh(): void {
    void this.current?.refresh();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  // Before each render, so that a changed `src` switches stores in the same one.
  protected override pick(): DatasetStore<T> | undefined {
    const wish = this.#wish();
    if (!wish) return undefined;
    if (wish.data) {
      this.#state = givenState(wish.data, wish.read);
      return undefined;
    }
    const store = storeOf(wish);
    if (store && wish.keep) store.keep = true;
    if (wish.src !== this.#src || !this.current) this.#state = {status: 'loading'};
    this.#src = wish.src;
    this.#show(store?.state ?? NOWHERE);
    return store;
  }

  protected override followed(store: DatasetStore<T>): void {
    void store.load();
    this.#show(store.state);
  }

  /** What stands stays while another language of it loads: a browser's translator changes that of the page. */
  #show(state: DatasetState<T>): void {
    if (state.status !== 'loading' || this.#state.status !== 'fresh') this.#state = state;
  }
}

/** The store to show: a language that cannot be had falls back to the original. */
function storeOf<T extends DataFile>({src, language, file, read}: DatasetWish<T>): DatasetStore<T> | undefined {
  const url = dataAddress(src, language, document.baseURI, file);
  const store = url === undefined ? undefined : datasetStore(url, read);
  if (store?.state.status !== 'failed' || store.state.retrying) return store;
  const original = dataAddress(src, SOURCE_LANGUAGE, document.baseURI, file);
  return original === undefined || original === url ? store : datasetStore(original, read);
}
