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
  /** This language and no other: where it cannot be had, what stands stays. Without it the original stands in. */
  strict?: boolean | undefined;
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

  /** Of the file that is wanted: another one may stand as long as it is not there. */
  get wanted(): DatasetState<T> {
    return this.current?.state ?? this.#state;
  }

  /** Downloads again after a failure, else asks for newer content; also for the language that another one stands in for. */
  refresh(): void {
    void this.current?.refresh();
    const wanted = this.#missed();
    // Nobody follows it.
    if (wanted) void wanted.refresh().then(() => this.host.requestUpdate());
  }

  hostConnected(): void {
    window.addEventListener('online', this.#back);
    this.host.requestUpdate();
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    window.removeEventListener('online', this.#back);
  }

  /** The connection is back. */
  #back = (): void => {
    const state = this.current?.state;
    if (state?.status === 'failed' || (state?.status === 'fresh' && state.stale) || this.#missed()) this.refresh();
  };

  /** The store of a language that failed, unless the server has said that there is no such file. */
  #missed(): DatasetStore<T> | undefined {
    const wish = this.#wish();
    const store = wish && !wish.data && this.current ? storeIn(wish, wish.language) : undefined;
    const isMissed = store !== this.current && store?.state.status === 'failed' && store.state.reason !== 'missing';
    return isMissed ? store : undefined;
  }

  // Before each render, so that a changed `src` switches stores in the same one.
  protected override pick(): DatasetStore<T> | undefined {
    const wish = this.#wish();
    if (!wish) {
      this.#state = {status: 'loading'};
      return undefined;
    }
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

  /** What stands stays until another language of it is there: a browser's translator changes that of the page. */
  #show(state: DatasetState<T>): void {
    if (state.status === 'fresh' || this.#state.status !== 'fresh') this.#state = state;
  }
}

function storeIn<T extends DataFile>({src, file, read}: DatasetWish<T>, language: string): DatasetStore<T> | undefined {
  const url = dataAddress(src, language, document.baseURI, file);
  return url === undefined ? undefined : datasetStore(url, read);
}

/** The store to show: a language that cannot be had falls back to the original, which stays while it is tried again. */
function storeOf<T extends DataFile>(wish: DatasetWish<T>): DatasetStore<T> | undefined {
  const store = storeIn(wish, wish.language);
  if (wish.strict || store?.state.status !== 'failed') return store;
  const original = storeIn(wish, SOURCE_LANGUAGE);
  return store.state.retrying && original?.state.status !== 'fresh' ? store : original;
}
