import {expect, oneEvent} from '@open-wc/testing';
import {install, type Clock} from '@sinonjs/fake-timers';
import {wheelReader} from '../../src/model/read.js';
import {DatasetStore, datasetStore, givenState, type DatasetState} from '../../src/store/dataset-store.js';

let keys = 0;
const key = (): string => `${new URLSearchParams(location.search).get('wtr-session-id')}-store-${++keys}`;
const at = (path: string): string => new URL(path, location.href).href;

/** Waits until the server has been asked for an address with this part, this many times. */
async function arrival(part: string, times: number): Promise<void> {
  while (((await (await fetch(`/fixture/asked/${part}`)).json()) as string[]).length < times);
}

/** The states that a store goes through. */
function follow(store: DatasetStore): DatasetState[] {
  const states: DatasetState[] = [];
  store.addEventListener('change', () => states.push(store.state));
  return states;
}

describe('the store of a file', () => {
  it('is loading, then has the content', async () => {
    const store = new DatasetStore(at('/data/nl/wheel.json'), wheelReader);
    expect(store.state.status).to.equal('loading');
    const states = follow(store);
    await store.load();
    expect(states.map(({status}) => status)).to.deep.equal(['fresh']);
    expect(store.state.status === 'fresh' && store.state.dataset.themes.length).to.equal(4);
  });

  it('downloads once, whoever asks, while one is under way and after', async () => {
    const name = key();
    const store = new DatasetStore(at(`/fixture/count/${name}/wheel.json`), wheelReader);
    await Promise.all([store.load(), store.load(), store.load()]);
    await store.load();
    expect(await (await fetch(`/fixture/count/${name}`)).text()).to.equal('1');
  });

  it('is one per address', () => {
    expect(datasetStore(at('/a'), wheelReader)).to.equal(datasetStore(at('/a'), wheelReader));
    expect(datasetStore(at('/a'), wheelReader)).not.to.equal(datasetStore(at('/b'), wheelReader));
  });

  it('says that it failed and why, and forgets that when it is asked again', async () => {
    const store = new DatasetStore(at(`/fixture/flaky/${key()}`), wheelReader);
    const states = follow(store);
    await store.load();
    expect(store.state).to.deep.equal({status: 'failed', reason: 'server', retrying: false});
    await store.load();
    expect(states).to.have.length(3);
    expect(states[1], 'that it is busy').to.satisfy(
      (state: DatasetState) => state.status === 'loading' || (state.status === 'failed' && state.retrying),
    );
    expect(store.state.status).to.equal('fresh');
  });

  it('replaces its state as a whole', async () => {
    const store = new DatasetStore(at(`/fixture/flaky/${key()}`), wheelReader);
    const before = store.state;
    await store.load();
    expect(before.status).to.equal('loading');
    expect(store.state).not.to.equal(before);
  });

  it('does not try again by itself after a plain failure', async () => {
    const store = new DatasetStore(at('/fixture/status/500'), wheelReader);
    const states = follow(store);
    await store.load();
    expect(states).to.have.length(1);
  });

  describe('on a server that hangs', () => {
    let clock: Clock;
    beforeEach(() => (clock = install({toFake: ['setTimeout', 'clearTimeout']})));
    afterEach(() => clock.uninstall());

    it('has words after ten seconds while it tries once more, and fails after ten more', async () => {
      const store = new DatasetStore(at('/fixture/hang'), wheelReader);
      const states = follow(store);
      const loading = store.load();
      await clock.tickAsync(9_900);
      expect(states).to.have.length(0);
      const words = oneEvent(store, 'change');
      await clock.tickAsync(100);
      await words;
      expect(states).to.deep.equal([{status: 'failed', reason: 'timeout', retrying: true}]);
      await clock.tickAsync(10_000);
      await loading;
      expect(states.slice(1)).to.deep.equal([{status: 'failed', reason: 'timeout', retrying: false}]);
    });

    it('has the content when the second try is answered', async () => {
      const name = key();
      const store = new DatasetStore(at(`/fixture/late/${name}`), wheelReader);
      const states = follow(store);
      const loading = store.load();
      await arrival(name, 1);
      await clock.tickAsync(10_000);
      await loading;
      expect(states.map(({status}) => status)).to.deep.equal(['failed', 'fresh']);
    });

    it('asks only once more, however many ask meanwhile', async () => {
      const name = key();
      const store = new DatasetStore(at(`/fixture/late/${name}`), wheelReader);
      const loading = store.load();
      await arrival(name, 1);
      await clock.tickAsync(5_000);
      void store.load();
      await clock.tickAsync(5_000);
      void store.load();
      await loading;
      const asked = (await (await fetch(`/fixture/asked/${name}`)).json()) as string[];
      expect(asked).to.have.length(2);
    });
  });
});

describe('a file that the browser has a copy of', () => {
  const real = window.fetch.bind(window);
  let text = '';
  let asked: string[] = [];

  before(async () => (text = await (await real('/data/nl/wheel.json')).text()));
  afterEach(() => (window.fetch = real));

  const version = (number: number): string => text.replace(/"contentVersion": \d+/, `"contentVersion": ${number}`);
  const given = (ago: number): {headers: {date: string}} => ({headers: {date: new Date(Date.now() - ago).toUTCString()}});
  const DAY = 86_400_000;
  const copy = (number: number): Response => new Response(version(number), given(DAY));
  const answer = (number: number): Response => new Response(version(number), given(0));
  const status = (code: number): Response => new Response('<p>Fout</p>', {status: code, ...given(0)});

  /** What the cache and the server say, in order; `asked` then has what was asked. */
  function script(...answers: (Response | Error)[]): DatasetStore {
    asked = [];
    window.fetch = (url, init) => {
      asked.push(`${init?.cache} ${(url as string).split('/').at(-1)}`);
      const next = answers.shift();
      if (!next) return Promise.reject(new Error('one request too many'));
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    };
    return new DatasetStore(at('/wheel.json'), wheelReader);
  }

  const shown = (store: DatasetStore): unknown =>
    store.state.status === 'fresh'
      ? [store.state.dataset.contentVersion, store.state.stale?.reason]
      : store.state.status === 'failed' && store.state.reason;

  const COPY = 'force-cache wheel.json';
  const CHECK = 'no-cache wheel.json?check';
  const SERVER = 'no-cache wheel.json';

  it('is asked for once on a first visit', async () => {
    const store = script(answer(3));
    await store.load();
    expect(shown(store)).to.deep.equal([3, undefined]);
    expect(asked).to.deep.equal([COPY]);
  });

  it('shows the copy at once, and checks at a second address', async () => {
    const store = script(copy(3), answer(3));
    const states = follow(store);
    await store.load();
    expect(states).to.have.length(1);
    expect(shown(store)).to.deep.equal([3, undefined]);
    expect(asked).to.deep.equal([COPY, CHECK]);
  });

  it('shows newer content in place, which becomes the copy', async () => {
    const store = script(copy(3), answer(4), answer(4));
    const states = follow(store);
    await store.load();
    expect(states.map((each) => each.status === 'fresh' && each.dataset.contentVersion)).to.deep.equal([3, 4]);
    expect(asked).to.deep.equal([COPY, CHECK, SERVER]);
  });

  it('keeps what is shown where the server has an older version', async () => {
    const store = script(copy(3), answer(2));
    await store.load();
    expect(shown(store)).to.deep.equal([3, undefined]);
  });

  for (const [name, bad, reason] of [
    ['an error', () => status(500), 'server'],
    ['no file any more', () => status(404), 'missing'],
    ['a page', () => new Response('<!doctype html><p>Onderhoud</p>', given(0)), 'format'],
    ['half a file', () => new Response(text.slice(0, 999), given(0)), 'format'],
    ['a file for newer widgets', () => new Response(text.replace('"1.0"', '"2.0"'), given(0)), 'version'],
    ['no connection', () => new TypeError('Failed to fetch'), 'network'],
  ] as const) {
    it(`shows the copy with a notice, and leaves it alone, where the server has ${name}`, async () => {
      const store = script(copy(3), bad());
      await store.load();
      expect(shown(store)).to.deep.equal([3, reason]);
      expect(asked).to.deep.equal([COPY, CHECK]);
    });
  }

  it('takes the notice away when the server is back', async () => {
    const store = script(copy(3), status(503), answer(3));
    await store.load();
    await store.refresh();
    expect(shown(store)).to.deep.equal([3, undefined]);
    expect(asked).to.deep.equal([COPY, CHECK, CHECK]);
  });

  it('asks the server where the cache has nothing but an error of earlier', async () => {
    const store = script(new Response('', {status: 500, ...given(DAY)}), answer(3));
    await store.load();
    expect(shown(store)).to.deep.equal([3, undefined]);
    expect(asked).to.deep.equal([COPY, SERVER]);
  });

  it('checks where the server does not say when it answered', async () => {
    const store = script(new Response(version(3)), new Response(version(3)));
    await store.load();
    expect(asked).to.deep.equal([COPY, CHECK]);
  });

  it('goes on with a copy in storage where one was asked for, when all else fails', async () => {
    const first = script(answer(3));
    first.keep = true;
    const {href} = new URL('/wheel.json', location.href);
    await first.load();
    // Storing goes on after the content stands.
    while (!(await (await caches.open('insight-widgets')).match(href)));
    const next = script(new TypeError('Failed to fetch'));
    next.keep = true;
    await next.load();
    expect(shown(next)).to.deep.equal([3, 'network']);
    const without = script(new TypeError('Failed to fetch'));
    await without.load();
    expect(shown(without)).to.equal('network');
    await caches.delete('insight-widgets');
  });

  it('asks twice for each of a thousand updates, and holds only the last', async () => {
    const store = script(answer(0), ...Array.from({length: 1000}, (_, index) => [answer(index + 1), answer(index + 1)]).flat());
    await store.load();
    for (let index = 0; index < 1000; index++) await store.refresh();
    expect(shown(store)).to.deep.equal([1000, undefined]);
    expect(asked).to.have.length(2001);
  });
});

describe('an object that the page hands over', () => {
  it('is read once, and is the same state each time', async () => {
    const file = (await (await fetch('/data/nl/wheel.json')).json()) as object;
    const state = givenState(file, wheelReader);
    expect(state.status).to.equal('fresh');
    expect(givenState(file, wheelReader)).to.equal(state);
  });

  it('that is no wheel is a failure in words', () => {
    expect(givenState({error: 'not found'}, wheelReader)).to.include({status: 'failed', reason: 'format'});
    expect(givenState({schemaVersion: '9.0', kind: 'wheel'}, wheelReader)).to.include({status: 'failed', reason: 'version'});
    expect(givenState([], wheelReader)).to.include({status: 'failed', reason: 'format'});
  });
});
