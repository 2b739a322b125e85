/** One shared download per address and page. */
import type {Wheel} from '../model/dataset.js';
import type {Problem} from '../model/read.js';
import {accept, load, type Failure, type Loaded, type LoadError} from './load.js';

/** What is known of a data file. Replaced as a whole, never changed. */
export type DatasetState =
  | {status: 'loading'}
  | {status: 'fresh'; dataset: Wheel; problems: readonly Problem[]}
  | {status: 'failed'; reason: Failure; /** One more try is under way. */ retrying: boolean};

/** The data file at one address, for every element that shows it. Fires `change` when `state` is replaced. */
export class DatasetStore extends EventTarget {
  readonly url: string;
  #state: DatasetState = {status: 'loading'};
  #busy = false;

  constructor(url: string) {
    super();
    this.url = url;
  }

  get state(): DatasetState {
    return this.#state;
  }

  /** Starts a download, unless there is a good one or one under way. */
  async load(): Promise<void> {
    if (this.#busy || this.#state.status === 'fresh') return;
    this.#busy = true;
    if (this.#state.status === 'failed') this.#set({...this.#state, retrying: true});
    let next = await this.#attempt();
    if (next.status === 'failed' && next.reason === 'timeout') {
      // The reader has waited long enough for words; the server may still wake up.
      this.#set({...next, retrying: true});
      next = await this.#attempt();
    }
    this.#busy = false;
    this.#set(next);
  }

  async #attempt(): Promise<DatasetState> {
    try {
      return shown(await load(this.url), this.url);
    } catch (error) {
      return failed(error, this.url);
    }
  }

  #set(state: DatasetState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}

const stores = new Map<string, DatasetStore>();

/** The store of this absolute address. A failed download is forgotten: whoever asks next starts a new one. */
export function datasetStore(url: string): DatasetStore {
  let store = stores.get(url);
  if (!store) stores.set(url, (store = new DatasetStore(url)));
  return store;
}

const given = new WeakMap<object, DatasetState>();
/** Stands for all that is no object, and so no file either. */
const NO_OBJECT = {};

/** The state of a data file that the page hands over as an object. Read once per object. */
export function givenState(file: unknown): DatasetState {
  const key = Object(file) === file ? (file as object) : NO_OBJECT;
  let state = given.get(key);
  if (state) return state;
  const where = 'the `data` property';
  try {
    state = shown(accept(file), where);
  } catch (error) {
    state = failed(error, where);
  }
  given.set(key, state);
  return state;
}

function shown({dataset, problems}: Loaded, where: string): DatasetState {
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

function failed(error: unknown, where: string): DatasetState {
  const {reason, message} = error as LoadError;
  console.warn(`insight-widgets: ${where} cannot be shown: ${message}`);
  return {status: 'failed', reason, retrying: false};
}
