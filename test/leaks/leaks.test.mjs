/** Elements that come, move and go by the thousand: afterwards a page has no more of anything than before. */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';
import {counterOf} from './counters.mjs';
import {startServer} from './server.mjs';

/** What may be more: memory, in bytes, also grows by what the browser learns of the code. */
const TOLERATED = {memory: 400_000};

/** What happens to elements (pages/scenes.js), and how often. */
const SCENES = {
  'leaves and comes back': 1000,
  'moves to another parent': 200,
  'moves to a frame and back': 96,
  'goes with a frame': 40,
  'comes and goes': 1000,
  'is made and never placed': 1000,
  'is set up before it is defined': 200,
  'goes while it loads': 200,
  'opens and closes a theme': 1000,
  'is pointed at': 200,
  'gets other data': 200,
  'gets another address': 200,
  'is printed': 24,
};

/** What a scene that leaks must be found to leave, fifty times, in every engine and by an engine's own counters. */
const LEAKS = {
  'keeps nodes': {node: 50, chromium: 'all nodes', firefox: 'bytes of nodes'},
  'keeps elements': {'insight-list': 50, chromium: 'all nodes', firefox: 'bytes of nodes'},
  'keeps texts': {chromium: 'memory'},
  'keeps listeners': {'listener hashchange': 50, chromium: 'all listeners', firefox: 'all listeners'},
  'keeps timers': {setInterval: 50},
  'keeps observers': {ResizeObserver: 50},
  'keeps frames': {chromium: 'documents', firefox: 'documents'},
};

/** A driver waits only so long for an answer: a scene is played in parts. */
const PART = 100;

// The engines beside each other.
describe('what elements leave behind', {concurrency: true}, () => {
  for (const engine of ENGINES_HERE) {
    describe(engine, {concurrency: 1}, () => {
      let server;
      let browser;
      let count;

      before(async () => {
        [browser, server] = await Promise.all([launch(engine), startServer()]);
        await browser.open(`${server.address}/index.html`);
        await browser.until(() => Boolean(window.play));
        count = await counterOf(browser);
      });
      after(() => Promise.all([browser?.close(), server?.close()]));

      async function play(scene, times) {
        for (let done = 0; done < times; done += PART) {
          await browser.run((...what) => window.play(...what), scene, Math.min(PART, times - done));
        }
      }

      /** What the page has more of after a scene, by name. Some of what can go takes several collections. */
      async function grown(scene, times, collections = 40) {
        // The first time makes what stays, such as templates; the second time, after a failure, is another.
        await play(scene, 16);
        await play(scene, 16);
        const before = await settled(count);
        await play(scene, times);
        let more;
        for (let done = 0; done < collections; done++) {
          more = difference(before, await count());
          if (!Object.keys(more).length) break;
        }
        return more;
      }

      for (const [scene, {chromium, firefox, ...everywhere}] of Object.entries(LEAKS)) {
        const own = {chromium, firefox}[engine];
        if (!own && !Object.keys(everywhere).length) continue;
        test(`one that ${scene} is found`, async () => {
          const more = await grown(scene, 50, 2);
          for (const [name, times] of Object.entries(everywhere)) assert.ok(more[name] >= times, `${name}: ${more[name]}`);
          if (own) assert.ok(more[own] >= 50, `${own}: ${more[own]}`);
        });
      }

      for (const [scene, times] of Object.entries(SCENES)) {
        test(`nothing of an element that ${scene}, ${times} times`, async () => {
          assert.deepEqual(await grown(scene, times), {});
        });
      }

      test('one download and one store of all elements with the same address', async () => {
        assert.equal(server.asked('/any/one/'), 1);
        const {store} = await count();
        // Of `one`, of the shipped address, of the one that was held and of the two that took turns.
        assert.equal(store, 5);
      });

      if (engine === 'chromium') {
        test('no element that the browser itself can find, once the page has none', async () => {
          const found = () => instances(browser.page, ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list']);
          await browser.open(`${server.address}/index.html`);
          await browser.until(() => Boolean(window.play));
          await browser.run(() => {
            document.querySelector('#place').innerHTML = '<theme-panel theme="huisvesting"></theme-panel>';
          });
          await browser.until(() => Boolean(document.querySelector('theme-panel').shadowRoot.querySelector('kansen-list')));
          assert.deepEqual(await found(), [0, 1, 1, 1]);
          await browser.run(() => document.querySelector('theme-panel').remove());
          assert.deepEqual(await found(), [0, 0, 0, 0]);
        });
      }
    });
  }
});

/** Counts until two counts are the same: what was on its way out is gone then. */
async function settled(count) {
  let [last, now] = [{}, await count()];
  for (let tries = 0; tries < 5 && Object.keys(difference(now, last)).length; tries++) [last, now] = [now, await count()];
  return now;
}

/** What there is more of, by name. */
function difference(before, after) {
  const more = Object.entries(after).map(([name, now]) => [name, now - (before[name] ?? 0)]);
  return Object.fromEntries(more.filter(([name, by]) => by > (TOLERATED[name] ?? 0)));
}

/** The number of objects that Chromium finds in memory of the class of each tag. */
async function instances(page, tags) {
  const counts = [];
  for (const tag of tags) {
    const prototype = await page.evaluateHandle((name) => customElements.get(name).prototype, tag);
    const objects = await page.queryObjects(prototype);
    counts.push(await objects.evaluate((list) => list.length));
    await objects.dispose();
  }
  return counts;
}
