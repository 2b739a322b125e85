/** Subscribes an element to the data file that its attributes name. */
import type {ReactiveControllerHost} from 'lit';
import {dataAddress, SOURCE_LANGUAGE} from '../store/address.js';
import {datasetStore, givenState, type DatasetState, type DatasetStore} from '../store/dataset-store.js';
import {Follower} from './follower.js';

/** What an element says about the data it wants. */
export interface DatasetWish {
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
const NOWHERE: DatasetState = {status: 'failed', reason: 'address', retrying: false};

export class DatasetController extends Follower<DatasetStore> {
  readonly #wish: () => DatasetWish | undefined;
  #state: DatasetState = {status: 'loading'};
  #src: string | undefined;

  /** `wish` is asked before each update; undefined means that the element gets its data otherwise. */
  constructor(host: ReactiveControllerHost & Element, wish: () => DatasetWish | undefined) {
    super(host);
    this.#wish = wish;
  }

  get state(): DatasetState {
    return this.#state;
  }

  /** Of the file that is wanted: another one may stand as long as it is not there. */
  get wanted(): DatasetState {
    return this.current?.state ?? this.#state;
  }

  /** Downloads again after a failure, else asks for newer content. */
  refresh(): void {
    void this.current?.refresh();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  // Before each render, so that a changed `src` switches stores in the same one.
  protected override pick(): DatasetStore | undefined {
    const wish = this.#wish();
    if (!wish) {
      this.#state = {status: 'loading'};
      return undefined;
    }
    if (wish.data) {
      this.#state = givenState(wish.data);
      return undefined;
    }
    const store = storeOf(wish);
    if (store && wish.keep) store.keep = true;
    if (wish.src !== this.#src || !this.current) this.#state = {status: 'loading'};
    this.#src = wish.src;
    this.#show(store?.state ?? NOWHERE);
    return store;
  }

  protected override followed(store: DatasetStore): void {
    void store.load();
    this.#show(store.state);
  }

  /** What stands stays until another language of it is there: a browser's translator changes that of the page. */
  #show(state: DatasetState): void {
    if (state.status === 'fresh' || this.#state.status !== 'fresh') this.#state = state;
  }
}

/** The store to show: a language that cannot be had falls back to the original. */
function storeOf({src, language, strict}: DatasetWish): DatasetStore | undefined {
  const url = dataAddress(src, language, document.baseURI);
  const store = url === undefined ? undefined : datasetStore(url);
  if (strict || store?.state.status !== 'failed' || store.state.retrying) return store;
  const original = dataAddress(src, SOURCE_LANGUAGE, document.baseURI);
  return original === undefined || original === url ? store : datasetStore(original);
}
