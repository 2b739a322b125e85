import {expect, oneEvent} from '@open-wc/testing';
import {install, type Clock} from '@sinonjs/fake-timers';
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
    const store = new DatasetStore(at('/data/nl/wheel.json'));
    expect(store.state.status).to.equal('loading');
    const states = follow(store);
    await store.load();
    expect(states.map(({status}) => status)).to.deep.equal(['fresh']);
    expect(store.state.status === 'fresh' && store.state.dataset.themes.length).to.equal(4);
  });

  it('downloads once, whoever asks, while one is under way and after', async () => {
    const name = key();
    const store = new DatasetStore(at(`/fixture/count/${name}/wheel.json`));
    await Promise.all([store.load(), store.load(), store.load()]);
    await store.load();
    expect(await (await fetch(`/fixture/count/${name}`)).text()).to.equal('1');
  });

  it('is one per address', () => {
    expect(datasetStore(at('/a'))).to.equal(datasetStore(at('/a')));
    expect(datasetStore(at('/a'))).not.to.equal(datasetStore(at('/b')));
  });

  it('says that it failed and why, and forgets that when it is asked again', async () => {
    const store = new DatasetStore(at(`/fixture/flaky/${key()}`));
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
    const store = new DatasetStore(at(`/fixture/flaky/${key()}`));
    const before = store.state;
    await store.load();
    expect(before.status).to.equal('loading');
    expect(store.state).not.to.equal(before);
  });

  it('does not try again by itself after a plain failure', async () => {
    const store = new DatasetStore(at('/fixture/status/500'));
    const states = follow(store);
    await store.load();
    expect(states).to.have.length(1);
  });

  describe('on a server that hangs', () => {
    let clock: Clock;
    beforeEach(() => (clock = install({toFake: ['setTimeout', 'clearTimeout']})));
    afterEach(() => clock.uninstall());

    it('has words after ten seconds while it tries once more, and fails after ten more', async () => {
      const store = new DatasetStore(at('/fixture/hang'));
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
      const store = new DatasetStore(at(`/fixture/late/${name}`));
      const states = follow(store);
      const loading = store.load();
      await arrival(name, 1);
      await clock.tickAsync(10_000);
      await loading;
      expect(states.map(({status}) => status)).to.deep.equal(['failed', 'fresh']);
    });

    it('asks only once more, however many ask meanwhile', async () => {
      const name = key();
      const store = new DatasetStore(at(`/fixture/late/${name}`));
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

describe('an object that the page hands over', () => {
  it('is read once, and is the same state each time', async () => {
    const file = (await (await fetch('/data/nl/wheel.json')).json()) as object;
    const state = givenState(file);
    expect(state.status).to.equal('fresh');
    expect(givenState(file)).to.equal(state);
  });

  it('that is no wheel is a failure in words', () => {
    expect(givenState({error: 'not found'})).to.include({status: 'failed', reason: 'format'});
    expect(givenState({schemaVersion: '9.0', kind: 'wheel'})).to.include({status: 'failed', reason: 'version'});
    expect(givenState([])).to.include({status: 'failed', reason: 'format'});
  });
});
