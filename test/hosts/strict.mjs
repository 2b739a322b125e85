/** Host pages with strict headers: the widgets work with what the README says, and break nothing where that is missing. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readJson} from '../node/helpers.mjs';
import {expectFallback, expectWidget, notes, openTheme, pageOf, ready, requests, TEXTS, unreadable, wheel} from './visit.mjs';

const BUNDLE = 'dist/insight-widgets.js';
const CLASSIC = 'dist/insight-widgets.classic.js';
const SHEET = 'dist/insight-widgets.css';
const DATA = 'data/nl/wheel.json';

const integrity = await readJson('dist/integrity.json');

const tag = {
  module: (address, attributes = '') => `<script type="module" src="${address}" ${attributes}></script>`,
  classic: (address, attributes = '') => `<script src="${address}" ${attributes}></script>`,
  sheet: (address, attributes = '') => `<link rel="stylesheet" href="${address}" ${attributes} />`,
};

const ISOLATED = {'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp'};

const POWERS =
  'accelerometer autoplay camera clipboard-read clipboard-write display-capture encrypted-media fullscreen gamepad geolocation gyroscope idle-detection local-fonts magnetometer microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock serial storage-access sync-xhr unload usb web-share xr-spatial-tracking';

export function strictHosts(place) {
  /** Addresses of this site, and the headers that a page of it sends. */
  const at = (path, folder = 'insight-widgets') => `${place.site.cdn}/${folder}/${path}`;

  /** `script-src`, `connect-src` and the like, on top of nothing at all: the probe, and an icon that browsers ask for. */
  const policy = (directives) => {
    const {origin} = place.site;
    const {script = '', ...others} = directives;
    return [
      "default-src 'none'",
      `script-src ${origin}/probe.js ${script}`,
      `img-src ${origin}/favicon.ico`,
      ...Object.entries(others).map(([name, value]) => `${name} ${value}`),
    ].join('; ');
  };

  /** Opens a page that is strict, and that reports each request but those for exactly these addresses. */
  const visit = async ({directives, headers, files = [at(BUNDLE), at(DATA)], html, ...content}) => {
    const {origin} = place.site;
    const only = files.join(' ');
    const exact = `script-src ${origin}/probe.js ${only} 'unsafe-inline'; connect-src ${only}; style-src ${only}; img-src ${origin}/favicon.ico`;
    const address = place.site.page({
      html: html ?? pageOf(content),
      headers: {
        'Content-Security-Policy': policy(directives),
        'Content-Security-Policy-Report-Only': `default-src 'none'; ${exact}`,
        'Set-Cookie': 'session=secret; Path=/',
        ...headers,
      },
    });
    await place.browser.open(address);
  };

  const cdn = () => place.site.cdn;
  const usual = (more = {}) => ({script: cdn(), 'connect-src': cdn(), ...more});
  const snippet = () => wheel() + tag.module(at(BUNDLE));

  describe('a strict host page', () => {
    test('is heard when it is broken: policy, storage, exceptions and foreign requests', async () => {
      await visit({
        directives: usual({script: `${cdn()} ${place.site.origin}`}),
        body:
          wheel() +
          tag.classic(
            place.site.file(
              `document.body.insertAdjacentHTML('beforeend', '<p style="color: red">');
               const style = document.createElement('style');
               style.textContent = 'p {color: red}';
               document.body.append(style);
               try { localStorage.setItem('a', 'b'); } catch {}
               document.cookie = 'a=b';
               try { indexedDB.open('a'); } catch {}
               try { caches.open('a').catch(() => {}); } catch {}
               history.replaceState(null, '', '#a');
               console.warn('words');
               fetch('${at('data/schema/wheel.schema.json')}').catch(() => {});
               fetch('${place.site.origin}/elders').catch(() => {});
               Promise.reject(new Error('no'));
               setTimeout(() => window.end = true, 0);
               throw new Error('thrown');`,
              'text/javascript',
            ),
          ),
      });
      await place.browser.until(() => window.end && window.probe.violations.length > 3);
      const {violations, errors, touched, lines} = await notes(place);
      const {origin} = place.site;
      for (const [what, list] of [
        ['style-src-attr', violations],
        ['style-src-elem', violations],
        [`report connect-src ${at('data/schema/wheel.schema.json')}`, violations],
        [`enforce connect-src ${origin}/elders`, violations],
        ['thrown', errors],
        ['rejection: Error: no', errors],
        ['read localStorage', touched],
        ['called setItem', touched],
        ['set cookie', touched],
        ['read indexedDB', touched],
        ['read caches', touched],
        ['called replaceState', touched],
        ['warn: words', lines],
      ]) {
        assert.ok(
          list.some((each) => each.includes(what)),
          `${what} is not among ${JSON.stringify(list)}`,
        );
      }
      assert.ok((await requests(place)).includes(at('data/schema/wheel.schema.json')));
    });

    test('needs two lines, of script-src and connect-src: the styles inside need none', async () => {
      await visit({directives: usual(), body: snippet()});
      await expectWidget(place);
      assert.deepEqual(await requests(place), [at(DATA), at(BUNDLE)].sort());
    });

    test('needs a third, of style-src, only for the optional style sheet', async () => {
      const files = [at(BUNDLE), at(DATA), at(SHEET)];
      await visit({directives: usual({'style-src': cdn()}), files, head: tag.sheet(at(SHEET)), body: snippet()});
      await expectWidget(place);
      assert.deepEqual(await requests(place), files.sort());
    });

    test('may be content with the classic script', async () => {
      const files = [at(CLASSIC), at(BUNDLE), at(DATA)];
      await visit({directives: usual(), files, body: wheel() + tag.classic(at(CLASSIC))});
      await expectWidget(place);
      assert.deepEqual(await requests(place), files.sort());
    });

    test('may have the files on its own site: cookies are not sent along with the data', async () => {
      const {origin} = place.site;
      const files = [`${origin}/${BUNDLE}`, `${origin}/${DATA}`];
      await visit({directives: {script: files[0], 'connect-src': files[1]}, files, body: wheel() + tag.module(files[0])});
      await expectWidget(place);
      const sent = Object.fromEntries(place.site.asked().map(({url, headers}) => [url, headers.cookie]));
      assert.equal(sent[`${origin}/probe.js`], 'session=secret', 'the browser has the cookie');
      assert.equal(sent[files[1]], undefined);
    });

    for (const [name, list] of [
      ['without a list', undefined],
      ['with lit-html in the list', 'lit-html'],
    ]) {
      test(`may enforce Trusted Types, ${name}`, async () => {
        const types = {'require-trusted-types-for': "'script'", ...(list && {'trusted-types': list})};
        await visit({directives: usual(types), body: snippet()});
        await expectWidget(place);
      });
    }

    test("may load a second copy under Trusted Types with 'allow-duplicates'", async () => {
      const types = {'require-trusted-types-for': "'script'", 'trusted-types': "lit-html 'allow-duplicates'"};
      const files = [at(BUNDLE), at(BUNDLE, 'again'), at(DATA)];
      await visit({directives: usual(types), files, body: snippet() + tag.module(at(BUNDLE, 'again'))});
      await expectWidget(place);
    });

    test("keeps its widgets when a second copy is refused for want of 'allow-duplicates'", async () => {
      const types = {'require-trusted-types-for': "'script'", 'trusted-types': 'lit-html'};
      const files = [at(BUNDLE), at(BUNDLE, 'again'), at(DATA)];
      await visit({directives: usual(types), files, body: snippet() + tag.module(at(BUNDLE, 'again'))});
      assert.equal(await ready(place), true);
      assert.equal(await openTheme(place), true);
      assert.deepEqual(await unreadable(place, TEXTS), []);
      const {violations, errors} = await notes(place);
      assert.deepEqual(violations, ['enforce trusted-types trusted-types-policy']);
      assert.equal(errors.length, 1);
      assert.match(errors[0], /createPolicy/);
    });

    for (const list of ['other', "'none'"]) {
      test(`keeps the fallback when its list of Trusted Types is ${list}, with one line in the console`, async () => {
        await visit({directives: usual({'require-trusted-types-for': "'script'", 'trusted-types': list}), body: snippet()});
        await expectFallback(place);
        const {violations, errors, touched, lines} = await notes(place);
        assert.deepEqual(violations, ['enforce trusted-types trusted-types-policy']);
        // What Lit says: it asks for its policy when it is loaded.
        assert.equal(errors.length, 1);
        assert.match(errors[0], /createPolicy/);
        assert.deepEqual([touched, lines], [[], []]);
      });
    }

    for (const [name, directive, script] of [
      ['a nonce and the classic script', "'nonce-oe'", () => tag.classic(at(CLASSIC), 'nonce="oe"')],
      [
        "a nonce and 'strict-dynamic' and the classic script",
        "'nonce-oe' 'strict-dynamic'",
        () => tag.classic(at(CLASSIC), 'nonce="oe"'),
      ],
      [
        "'strict-dynamic' and a script that another one inserts, as tag managers do",
        "'nonce-oe' 'strict-dynamic'",
        () =>
          `<script nonce="oe">
            const script = document.createElement('script');
            script.type = 'module';
            script.src = '${at(BUNDLE)}';
            document.head.append(script);
          </script>`,
      ],
      [
        'the hash of dist/integrity.json',
        `'nonce-oe' '${integrity['insight-widgets.js']}'`,
        // By a script: a tag that WebKit comes upon before its turn it asks for without the hash, and reports.
        () =>
          `<script nonce="oe">
            const script = document.createElement('script');
            Object.assign(script, {type: 'module', crossOrigin: '', integrity: '${integrity['insight-widgets.js']}'});
            script.src = '${at(BUNDLE)}';
            document.head.append(script);
          </script>`,
      ],
    ]) {
      test(`may allow scripts by ${name}`, async () => {
        await visit({
          directives: {script: directive, 'connect-src': cdn()},
          files: [at(CLASSIC), at(BUNDLE), at(DATA)],
          probe: '<script src="/probe.js" nonce="oe"></script>',
          body: wheel() + script(),
        });
        await expectWidget(place);
      });
    }

    test('may be isolated: script and data need CORS and nothing else', async () => {
      await visit({directives: usual(), headers: ISOLATED, body: snippet()});
      assert.equal(await place.browser.run(() => window.crossOriginIsolated), true);
      await expectWidget(place);
    });

    for (const [name, folder, attributes] of [
      ['with Cross-Origin-Resource-Policy', 'shared', ''],
      ['with the attribute crossorigin', 'insight-widgets', 'crossorigin'],
    ]) {
      test(`may be isolated and use the classic script and the style sheet, ${name}`, async () => {
        await visit({
          directives: usual({'style-src': cdn()}),
          headers: ISOLATED,
          files: [CLASSIC, SHEET, BUNDLE, DATA].map((path) => at(path, folder)),
          head: tag.sheet(at(SHEET, folder), attributes),
          body: wheel() + tag.classic(at(CLASSIC, folder), attributes),
        });
        assert.equal(await place.browser.run(() => document.styleSheets.length), 1);
        await expectWidget(place);
      });
    }

    test('may switch off all that browsers can do for a page, and send no referrer', async () => {
      const off = POWERS.split(' ')
        .map((power) => `${power}=()`)
        .join(', ');
      await visit({
        directives: usual(),
        headers: {'Permissions-Policy': off, 'Referrer-Policy': 'no-referrer', 'Document-Policy': 'document-write=?0'},
        body: snippet(),
      });
      await expectWidget(place);
      const data = place.site.asked().find(({url}) => url === at(DATA));
      assert.equal(data.headers.referer, undefined);
      // Copying is refused, or not, as the browser likes: the reader gets the address either way.
      assert.equal(
        await place.browser.run(async () => {
          const {probe} = window;
          const root = document.querySelector('insight-wheel');
          probe.all(root, '[part~=copy]')[0].click();
          return probe.until(() =>
            probe
              .all(root, '[part=link]')
              .some((box) => box.querySelector('input')?.value.includes('#oe/') || /gekopieerd/.test(box.textContent)),
          );
        }),
        true,
      );
      const {errors} = await notes(place);
      assert.deepEqual(errors, []);
    });

    test('without connect-src says in words that there is no connection, above the link', async () => {
      await visit({directives: {script: cdn()}, body: snippet()});
      await place.browser.until(() => window.probe.events['oe-data-problem'] === 1);
      await expectFallback(place);
      assert.deepEqual(await unreadable(place, ['Er is geen verbinding met de server gelukt.', 'Probeer opnieuw']), []);
      const {violations, errors, touched, lines} = await notes(place);
      // Once for each try.
      assert.deepEqual([...new Set(violations)], [`enforce connect-src ${at(DATA)}`]);
      assert.deepEqual([errors, touched], [[], []]);
      assert.equal(lines.length, 1);
      assert.match(lines[0], /connect-src of the page/);
    });

    test('says the same when the data may not be read from elsewhere', async () => {
      const data = at(DATA, 'silent');
      await visit({directives: usual(), files: [at(BUNDLE), data], body: wheel(`src="${data}"`) + tag.module(at(BUNDLE))});
      await place.browser.until(() => window.probe.events['oe-data-problem'] === 1);
      await expectFallback(place);
      assert.deepEqual(await unreadable(place, ['Er is geen verbinding met de server gelukt.', 'Probeer opnieuw']), []);
      const {violations, errors, touched, lines} = await notes(place);
      assert.deepEqual([violations, errors, touched], [[], [], []]);
      assert.equal(lines.length, 1);
    });

    for (const [name, refused, setting] of [
      ['is not in script-src', true, () => ({directives: {'connect-src': cdn()}, body: snippet()})],
      ['comes without CORS', false, () => ({files: [at(BUNDLE, 'silent')], body: wheel() + tag.module(at(BUNDLE, 'silent'))})],
      ['is lost', false, () => ({files: [at('dist/gone.js')], body: wheel() + tag.module(at('dist/gone.js'))})],
      [
        'is not the one of its hash',
        false,
        () => ({body: wheel() + tag.module(at(BUNDLE), `integrity="${integrity['insight-widgets.classic.js']}" crossorigin`)}),
      ],
      [
        'is classic on an isolated page, without CORP',
        false,
        () => ({headers: ISOLATED, files: [at(CLASSIC)], body: wheel() + tag.classic(at(CLASSIC))}),
      ],
    ]) {
      test(`keeps the fallback when the script ${name}`, async () => {
        await visit({directives: usual(), ...setting()});
        await expectFallback(place);
        const {violations, errors, touched, lines} = await notes(place);
        assert.deepEqual(violations, refused ? [`enforce script-src-elem ${at(BUNDLE)}`] : []);
        assert.deepEqual([errors, touched, lines], [[], [], []]);
      });
    }

    describe('in a frame', () => {
      /** Puts up the page of a frame and one around it that hears what the frame says. */
      const frame = async (attributes, headers) => {
        const {site} = place;
        const said = site.file(
          `const {probe} = window;
           const say = async () => {
             await probe.frames();
             const root = document.querySelector('insight-wheel');
             const box = probe.all(root, '[data-id=huisvesting] [part=disc]')[0].getBoundingClientRect();
             const {violations, errors, touched, lines, events} = probe;
             parent.postMessage({
               origin, x: box.left + box.width / 2, y: box.top + box.height / 2, violations, errors, touched, lines, events,
               unreadable: probe.unreadable(root, ${JSON.stringify(TEXTS)}),
             }, '*');
           };
           addEventListener('oe-data-ready', say);
           addEventListener('oe-theme-open', async () => {
             const root = document.querySelector('insight-wheel');
             await probe.until(() => probe.all(root, '[part=toggle]').length);
             for (const toggle of probe.all(root, 'button[part=toggle]')) toggle.click();
             await say();
           });`,
          'text/javascript',
        );
        const inner = site.page({
          html: pageOf({body: snippet() + tag.classic(said)}),
          headers: {'Content-Security-Policy': policy(usual({script: `${cdn()} ${said}`})), ...headers},
        });
        await visit({
          directives: {'frame-src': site.origin, 'style-src': "'unsafe-inline'", script: "'unsafe-inline'"},
          html: `<!doctype html><title>Nieuwkomers</title><body>
            <script>
              addEventListener('message', ({data}) => window.said = data);
            </script>
            <iframe ${attributes} src="${inner}" title="Inzichten" width="1100" height="800"></iframe>`,
        });
      };
      const said = (test) => place.browser.until(test).then(() => place.browser.run(() => window.said));

      for (const [name, attributes, headers] of [
        ['sandboxed by its page', 'sandbox="allow-scripts"', {}],
        ['sandboxed by a header', '', {'Content-Security-Policy': 'sandbox allow-scripts'}],
      ]) {
        test(`works without an origin, ${name}: storage throws there and is not touched`, async () => {
          await frame(attributes, headers);
          const {x, y} = await said(() => window.said?.events['oe-data-ready'] === 1);
          const [left, top] = await place.browser.run(() => {
            const {left, top} = document.querySelector('iframe').getBoundingClientRect();
            return [left, top];
          });
          await place.browser.click(left + x, top + y);
          const report = await said(() => window.said?.events['oe-theme-open'] === 1);
          assert.equal(report.origin, 'null');
          assert.deepEqual(report.unreadable, []);
          assert.deepEqual([report.violations, report.errors, report.touched, report.lines], [[], [], [], []]);
          const data = place.site.asked().find(({url}) => url === at(DATA));
          assert.equal(data.headers.origin, 'null');
        });
      }

      test('that runs no script shows the fallback', async () => {
        // Of an editor's `sandbox=""` nothing can be seen from outside; this frame may be looked into.
        await frame('sandbox="allow-same-origin"');
        const seen = await place.browser.run(() => {
          const page = document.querySelector('iframe').contentDocument;
          return {ran: 'probe' in page.defaultView, link: page.querySelector('a').checkVisibility(), words: page.body.innerText};
        });
        assert.deepEqual([seen.ran, seen.link], [false, true]);
        assert.match(seen.words, /Lees de inzichten als tekst/);
      });
    });
  });
}
