/**
 * What a page has, counted after the browser has thrown away what nobody holds: by the browser's own counters where its
 * driver gives any (Chromium, Firefox), and by `pages/live.js` in each.
 */
import {inBrowser} from '../../scripts/firefox.mjs';

/** Prepares an open page; gives a function that counts. */
export async function counterOf(browser) {
  const {collect, own} = await engines[browser.engine](browser);
  return async () => {
    await collect();
    return {...(await own()), ...(await browser.run(() => window.counts()))};
  };
}

const engines = {
  async chromium({page}) {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    return {
      collect: () => session.send('HeapProfiler.collectGarbage'),
      async own() {
        const {metrics} = await session.send('Performance.getMetrics');
        const {Nodes, JSEventListeners, Documents, JSHeapUsedSize} = Object.fromEntries(
          metrics.map(({name, value}) => [name, value]),
        );
        return {'all nodes': Nodes, 'all listeners': JSEventListeners, documents: Documents, memory: JSHeapUsedSize};
      },
    };
  },

  /** Nodes are counted in bytes, as about:memory shows them. */
  async firefox({page}) {
    // The page is in a process of its own, where only a script of the browser may collect.
    await inBrowser(page, `gBrowser.selectedBrowser.messageManager.loadFrameScript(${dataAddress(answerCollect)}, false)`);
    return {
      collect: () => inBrowser(page, `(${askCollect})()`),
      async own() {
        return JSON.parse(await inBrowser(page, `(${readReports})(${JSON.stringify(new URL(page.url()).hostname)})`));
      },
    };
  },

  /** Its driver has no counters, and collects only where much memory is held and let go. */
  async webkit({run}) {
    return {
      collect: () =>
        run(async () => {
          for (let count = 0; count < 5; count++) {
            Array.from({length: 16}, () => new Uint8Array(2 ** 25));
            await new Promise((done) => requestAnimationFrame(done));
          }
        }),
      own: async () => ({}),
    };
  },
};

const dataAddress = (script) => JSON.stringify(`data:application/javascript,${encodeURIComponent(`(${script})()`)}`);

/* What runs in Firefox itself. */

function answerCollect() {
  addMessageListener('collect', () => {
    for (let count = 0; count < 3; count++) {
      Cu.forceGC();
      Cu.forceCC();
    }
    sendAsyncMessage('collected');
  });
}

function askCollect() {
  const {messageManager} = gBrowser.selectedBrowser;
  return new Promise((done) => {
    messageManager.addMessageListener('collected', function heard() {
      messageManager.removeMessageListener('collected', heard);
      done();
    });
    messageManager.sendAsyncMessage('collect');
  });
}

/** Adds up what about:memory says of the pages of a host, and of windows that have lost their page. */
function readReports(host) {
  const names = {
    'element-nodes': 'bytes of nodes',
    'text-nodes': 'bytes of nodes',
    'comment-nodes': 'bytes of nodes',
    'orphan-nodes': 'bytes of nodes',
    'event-listeners': 'all listeners',
    'event-targets': 'all targets',
  };
  const counts = {};
  const count = (name, by) => (counts[name] = (counts[name] ?? 0) + by);
  const add = (process, path, kind, units, amount) => {
    if (!/window-objects.*window\(/.test(path) || !(path.includes(host) || path.includes('/detached/'))) return;
    const name = names[path.split('/').at(-1)];
    if (name) count(name, amount);
    // Of each there is one such line.
    if (path.endsWith('/dom/other')) count('documents', 1);
  };
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  return new Promise((done) => {
    const finish = () => done(JSON.stringify(counts));
    manager.getReports(add, null, finish, null, false);
  });
}
