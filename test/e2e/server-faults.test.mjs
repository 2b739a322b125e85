/**
 * What a reader meets when the server of the data misbehaves, in every engine: pages of one site, data of another, and the
 * browser's own cache between them. After `npm run build`.
 */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';
import {FAULTS, startFaults} from './server-faults.mjs';

const bundle = await readFile(new URL('../../dist/insight-widgets.js', import.meta.url));

/** How long a page may take to become as expected, in milliseconds: a silent server is given ten seconds, twice. */
const PATIENCE = 25_000;

/** An address that no policy of a page here allows. */
const REFUSED = 'an address that the page may not ask';

/** Within this many milliseconds of silence there are words. */
const WORDS_WITHIN = 11_000;

/** What a silent server is called, and words that come too late, which must be noticed. */
const [SILENT, LATE] = ['no answer', 'words that come too late'];

/**
 * Notes what goes wrong outside the widgets; and by the clock of the page how long after the first request words come, and
 * whether a timer of the page came first. Timers come in their order however busy the computer is.
 */
const WATCH = `window.wrong = [];
addEventListener('error', ({message}) => window.wrong.push(message));
addEventListener('unhandledrejection', ({reason}) => window.wrong.push(String(reason)));
window.waits = {};
function time(name, root) {
  const since = performance.now();
  let late = false;
  // What was due before may still be on its way to the page.
  setTimeout(() => setTimeout(() => setTimeout(() => (late = true))), ${WORDS_WITHIN});
  new MutationObserver((_, observer) => {
    if (!root.textContent.includes('konden niet worden opgehaald')) return;
    observer.disconnect();
    window.waits[name] = {milliseconds: performance.now() - since, late};
  }).observe(root, {childList: true, subtree: true});
}
const ask = window.fetch;
const timed = new Set();
window.fetch = (address, ...how) => {
  const list = [...document.querySelectorAll('insight-list')].find(({src}) => src === address && !timed.has(address));
  timed.add(address);
  if (list) time(list.title, list.shadowRoot);
  if (list?.title === '${SILENT}') {
    const late = document.createElement('p');
    time('${LATE}', late);
    setTimeout(() => late.append('konden niet worden opgehaald'), ${WORDS_WITHIN + 500});
  }
  return ask(address, ...how);
};`;

const version = (number) => ({says: `Inzicht van versie ${number}`, silent: 'niet te zien', link: true});
/** What each kind of outcome looks like: what it says, what it does not say, whether the fallback link is there. */
const OUTCOMES = {
  older: version(0),
  same: version(1),
  newer: version(2),
  mended: version(3),
  copy: {says: 'niet te zien of er nieuwere zijn', also: 'Inzicht van versie 1', link: true},
  words: {says: 'konden niet worden opgehaald', silent: 'Inzicht van versie', link: true},
  away: {says: 'niet te zien of er nieuwere zijn', also: 'Inzicht van versie 3', link: true},
  unconnected: {says: 'Er is geen verbinding', silent: 'Inzicht van versie', link: true},
};

/** Runs in the page: where it is not yet as expected, as `name: what it shows`. */
function differences(expected) {
  return [...document.querySelectorAll('insight-list')].flatMap((list) => {
    const {says, also = says, silent, link} = expected[list.title];
    const text = list.shadowRoot?.querySelector('[part=root]')?.innerText ?? '';
    const linked = [list, list.shadowRoot].some((root) => [...root.querySelectorAll('a')].some((each) => each.checkVisibility()));
    const fits = text.includes(says) && text.includes(also) && !(silent && text.includes(silent)) && linked === link;
    return fits ? [] : [`${list.title}: ${text || 'blank'}${linked ? '' : ' (no link)'}`];
  });
}

/** Runs in the page: places widgets, by their titles and addresses. */
function place(addresses) {
  for (const [title, src] of Object.entries(addresses)) {
    const list = Object.assign(document.createElement('insight-list'), {title, src, theme: 'banden'});
    const link = Object.assign(document.createElement('a'), {href: '/tekst', textContent: 'Als tekst'});
    list.append(link);
    document.body.append(list);
  }
}

/** A page with a widget for each server; a policy of its own keeps it from asking anyone else. */
function pageOf(origins, path) {
  const widgets = Object.entries(origins).map(
    ([name, origin]) =>
      `<insight-list theme="banden" title="${name}" src="${origin}/${path}"><a href="/tekst">Als tekst</a></insight-list>`,
  );
  return `<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>Proef</title><script src="/watch.js"></script>
    <script type="module" src="/insight-widgets.js"></script><h1>Proef</h1>${widgets.join('\n')}`;
}

async function startSite(pages, policy) {
  const scripts = {'/watch.js': WATCH, '/insight-widgets.js': bundle};
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    if (scripts[path]) response.writeHead(200, {'Content-Type': 'text/javascript'}).end(scripts[path]);
    else response.writeHead(200, {'Content-Type': 'text/html', 'Content-Security-Policy': policy}).end(pages[path] ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('a server that misbehaves', {concurrency: true}, () => {
  for (const engine of ENGINES_HERE) {
    // WebKitGTK keeps no cache while it is driven: each of its visits is a first one.
    const remembers = engine !== 'webkit';

    describe(engine, {concurrency: 1}, () => {
      let faults;
      let site;
      let browser;
      let visits = 0;
      before(async () => {
        faults = await startFaults();
        const origins = Object.values(faults.origins).join(' ');
        site = await startSite(
          {
            '/known': pageOf(faults.origins, 'known/wheel.json'),
            '/away': pageOf({}),
            '/fresh': pageOf({...faults.origins, [REFUSED]: 'http://127.0.0.1:9'}, 'fresh/wheel.json'),
          },
          `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${origins}; trusted-types lit-html; require-trusted-types-for 'script'`,
        );
        browser = await launch(engine);
      });
      after(async () => {
        await browser?.close();
        faults?.close();
        site?.closeAllConnections();
        site?.close();
      });

      const open = (page) => browser.open(`http://127.0.0.1:${site.address().port}${page}?visit=${++visits}`);

      /** Waits until each widget of the page shows what is expected of it. */
      async function becomes(expected) {
        let found;
        for (const start = Date.now(); Date.now() - start < PATIENCE;) {
          found = await browser.run(differences, expected);
          if (!found.length) break;
        }
        assert.deepEqual(found, []);
        assert.deepEqual(await browser.run(() => window.wrong), []);
      }

      /** Opens a page, and waits until each widget shows what `outcome` says of its fault. */
      async function visit(page, outcome) {
        const expected = Object.fromEntries(
          Object.entries(FAULTS).map(([name, fault]) => [
            name,
            OUTCOMES[outcome(fault.readBy === engine ? {...fault, first: 'newer', copy: 'newer'} : fault)],
          ]),
        );
        expected[REFUSED] = OUTCOMES.words;
        await open(page);
        await becomes(expected);
        const count = await browser.run(() => document.querySelectorAll('insight-list').length);
        assert.ok(count >= 30, `${count} servers`);
      }

      const FIRST = `shows the content on a first visit, or the fallback link and, within ${WORDS_WITHIN / 1000} seconds, words`;
      test(FIRST, async (context) => {
        await faults.turn('bad');
        await visit('/fresh', ({first}) => first);
        const waits = await browser.until((late) => late in window.waits && window.waits, LATE);
        assert.equal(waits[LATE].late, true, 'words that come too late are noticed');
        assert.equal(waits[SILENT].late, false);
        context.diagnostic(`${engine}: words after ${(waits[SILENT].milliseconds / 1000).toFixed(2)} s of silence`);
      });

      test('shows the content of the last visit, and does not lose it', async () => {
        await faults.turn('good');
        await visit('/known', () => 'same');
        await visit('/known', () => 'same');
        await faults.turn('bad');
        const outcome = ({copy, first}) => (remembers ? copy : first);
        await visit('/known', outcome);
        await visit('/known', outcome);
        await visit('/known', outcome);
      });

      test('shows newer content on the next visit, once it is mended', async () => {
        await faults.turn('mended');
        await visit('/known', () => 'mended');
        await visit('/fresh', () => 'mended');
      });

      // WebKitGTK's driver cannot take the connection away: of what it does then, 'a closed door' is the nearest.
      if (engine !== 'webkit') {
        test('without a connection shows the content of the last visit, or words, and newer content once it is back', async () => {
          await faults.turn('mended');
          await visit('/known', () => 'mended');
          await open('/away');
          await browser.offline(true);
          const origin = faults.origins[SILENT];
          await browser.run(place, {known: `${origin}/known/wheel.json`, first: `${origin}/first/wheel.json`});
          // What Firefox does in the place of losing the connection keeps a page from the cache, too.
          await becomes({known: OUTCOMES[engine === 'firefox' ? 'unconnected' : 'away'], first: OUTCOMES.unconnected});
          await browser.offline(false);
          await becomes({known: OUTCOMES.mended, first: OUTCOMES.mended});
        });
      }
    });
  }
});
