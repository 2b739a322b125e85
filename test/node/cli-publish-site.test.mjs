/** A published site behind nginx with the configuration that we ship: what browsers get. Needs nginx (Debian: nginx-light). */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {gunzipSync, gzipSync} from 'node:zlib';
import {load, VISITS} from '../../scripts/load.mjs';
import {startNginx} from '../../scripts/nginx.mjs';
import {edit, publishers} from '../fixtures/data/publisher.mjs';
import {readJson, readText} from './helpers.mjs';

const {version} = await readJson('package.json');
const text = await readText('data/nl/wheel.json');
const LIVE = '/data/nl/wheel.json';
const COPY = '/data/archive/nl/wheel.1.json';
const PAGE = '/nl/wheel/index.html';
const OEMBED = '/oembed/nl/wheel.json';
const RELEASE = `/${version}/insight-widgets.js`;
const OTHERS = {
  '/data/nl/reports/sessie-3.json': '{}',
  '/data/archive/nl/reports/sessie-3.1.json': '{}',
  '/v1/insight-widgets.js': 'export {};'.repeat(100),
  '/v1/insight-widgets.css': 'a {}',
  [RELEASE]: 'export {};',
  '/dist/insight-widgets.js': 'export {};',
  '/.hidden': '',
};

const folder = mkdtempSync(join(tmpdir(), 'insight-site-'));
const [site, source] = [join(folder, 'site'), join(folder, 'wheel.json')];
const {start, close} = await publishers();
const publisher = start();
let server;
before(async () => {
  for (const [path, content] of Object.entries(OTHERS)) {
    mkdirSync(dirname(join(site, path)), {recursive: true});
    writeFileSync(join(site, path), content);
  }
  writeFileSync(source, text);
  assert.equal((await publisher.publish([source], {to: site})).status, 0);
  server = await startNginx(site);
});
after(async () => {
  await server?.stop();
  await close();
  rmSync(folder, {recursive: true, force: true});
});

/** Status, headers and the body as it came over the line. */
function ask(path, headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.address}${path}`, {method, headers}, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, body: Buffer.concat(parts)}));
    });
    asked.on('error', reject);
    asked.end();
  });
}
const PACKED = {'accept-encoding': 'gzip, deflate, br'};
const ASK_EACH_TIME = 'max-age=0, must-revalidate';
const FOR_EVER = 'public, max-age=31536000, immutable';

describe('the server', () => {
  test('sends the live file packed, whole, with a strong ETag, and asks for it to be checked each time', async () => {
    for (const path of [LIVE, `${LIVE}?check`]) {
      const {status, headers, body} = await ask(path, PACKED);
      assert.equal(status, 200);
      assert.equal(gunzipSync(body).toString(), text);
      assert.match(headers.etag, /^"[^"]+"$/);
      const {'content-type': type, 'content-encoding': encoding, 'cache-control': cache, vary} = headers;
      assert.deepEqual([type, encoding, cache, vary], ['application/json', 'gzip', ASK_EACH_TIME, 'Accept-Encoding']);
      assert.equal(Number(headers['content-length']), body.length);
      assert.equal(headers['transfer-encoding'], undefined);
    }
  });

  test('sends it packed through proxies too, and plain to who cannot unpack', async () => {
    const proxied = await ask(LIVE, {...PACKED, via: '1.1 proxy'});
    assert.equal(proxied.headers['content-encoding'], 'gzip');
    const plain = await ask(LIVE);
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.body.toString(), text);
    assert.match(plain.headers.etag, /^"[^"]+"$/);
    assert.notEqual(plain.headers.etag, proxied.headers.etag);
  });

  test('answers 304 to who has it, with all that a browser needs to go on', async () => {
    const first = await ask(LIVE, PACKED);
    const {status, headers, body} = await ask(LIVE, {...PACKED, 'if-none-match': first.headers.etag});
    assert.deepEqual([status, body.length], [304, 0]);
    for (const name of ['etag', 'cache-control', 'access-control-allow-origin', 'access-control-expose-headers', 'vary'])
      assert.equal(headers[name], first.headers[name], name);
  });

  test('says of releases and of the archive that they never change', async () => {
    for (const path of [COPY, '/data/archive/nl/reports/sessie-3.1.json', RELEASE])
      assert.equal((await ask(path, PACKED)).headers['cache-control'], FOR_EVER, path);
    for (const path of [LIVE, '/v1/insight-widgets.js', '/dist/insight-widgets.js', PAGE, '/nl/wheel/', OEMBED])
      assert.equal((await ask(path, PACKED)).headers['cache-control'], ASK_EACH_TIME, path);
  });

  test('leads from a folder to its page, wherever the reader sees the site', async () => {
    const {status, headers} = await ask('/nl/wheel?theme=huisvesting');
    assert.deepEqual([status, headers.location], [301, '/nl/wheel/?theme=huisvesting']);
  });

  test('names the type of each file', async () => {
    const TYPES = {
      [RELEASE]: 'text/javascript; charset=utf-8',
      '/v1/insight-widgets.css': 'text/css; charset=utf-8',
      '/nl/wheel/': 'text/html; charset=utf-8',
      [OEMBED]: 'application/json',
      [`${LIVE}.gz`]: 'application/gzip',
    };
    for (const [path, type] of Object.entries(TYPES)) assert.equal((await ask(path)).headers['content-type'], type, path);
  });

  test('lets a page on any site read what went wrong, and lets no error be kept', async () => {
    const CASES = [
      ['/data/ar/wheel.json', 'GET', 404],
      ['/data/archive/nl/wheel.99.json', 'GET', 404],
      ['/9.9.9/insight-widgets.js', 'GET', 404],
      ['/data/', 'GET', 403],
      [LIVE, 'POST', 405],
      ['/.hidden', 'GET', 404],
    ];
    for (const [path, method, code] of CASES) {
      const {status, headers} = await ask(path, PACKED, method);
      assert.equal(status, code, path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.equal(headers['access-control-expose-headers'], 'ETag, Date', path);
      assert.equal(headers['cache-control'], undefined, path);
      assert.equal(headers.vary, undefined, path);
    }
  });
});

/** The rules of a file `_headers`: pattern -> header -> value. */
function rulesOf(content) {
  const rules = new Map();
  let headers;
  for (const line of content.split('\n').filter((each) => each.trim() && !each.startsWith('#'))) {
    if (/^\S/.test(line)) rules.set(line.trim(), (headers = new Map()));
    else {
      const [name, ...value] = line.split(':');
      headers.set(name.trim().toLowerCase(), value.join(':').trim());
    }
  }
  return rules;
}

/** All values that a host gives to a header: it joins them. */
function valuesOf(rules, path, name) {
  const fits = (pattern) =>
    new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\*$/, '.*').replace(/:\w+/g, '[^/]+')}$`).test(path);
  return [...rules].filter(([pattern, headers]) => fits(pattern) && headers.has(name)).map(([, headers]) => headers.get(name));
}

describe('_headers', () => {
  const NAMES = ['access-control-allow-origin', 'access-control-expose-headers', 'x-content-type-options', 'cache-control'];
  /** Paths of which the file does not say what nginx says, or says it twice. */
  async function differences(rules) {
    const found = [];
    for (const path of [LIVE, COPY, PAGE, OEMBED, ...Object.keys(OTHERS).filter((each) => !each.startsWith('/.'))]) {
      const {headers} = await ask(path);
      for (const name of NAMES) {
        const values = valuesOf(rules, path, name);
        // Hosts that read the file have this of themselves.
        if (name === 'cache-control' && !values.length) values.push(ASK_EACH_TIME);
        if (values.join() !== headers[name]) found.push(`${path} ${name}: ${values.join()}`);
      }
    }
    return found;
  }

  test('says to static hosts what nginx.conf says, and nothing twice', async () => {
    const content = await readText('src/site/_headers');
    const canary = rulesOf(`${content}/data/*\n  Cache-Control: no-cache\n`);
    assert.deepEqual(
      (await differences(canary)).map((each) => each.split(' ')[0]),
      [LIVE, COPY, ...Object.keys(OTHERS).slice(0, 2)],
    );
    assert.deepEqual(await differences(rulesOf(content)), []);
  });

  test('has a rule for this release', async () => {
    assert.ok(rulesOf(await readText('src/site/_headers')).has(`/${version}/*`));
  });
});

describe('while new versions come', () => {
  /** Asks for the file, packed and plain in turn, until told to stop: what was wrong with the answers. */
  async function watch(isOver) {
    const found = [];
    const tags = new Map();
    let last = 0;
    for (let count = 0; count < 2 || !isOver(); count++) {
      const {status, headers, body} = await ask(LIVE, count % 2 ? PACKED : {});
      const content = (headers['content-encoding'] ? gunzipSync(body) : body).toString();
      if (status !== 200) found.push(`status ${status}`);
      const {contentVersion} = JSON.parse(content);
      if (contentVersion < last) found.push(`version ${contentVersion} after ${last}`);
      last = contentVersion;
      const known = tags.get(headers.etag) ?? content;
      if (known !== content) found.push(`one ETag for two contents: ${headers.etag}`);
      tags.set(headers.etag, content);
    }
    return {found, versions: new Set([...tags.values()].map((each) => JSON.parse(each).contentVersion)).size};
  }

  test('canary: a packed file that is older than the plain one is noticed', async () => {
    const path = join(site, LIVE);
    const good = readFileSync(`${path}.gz`);
    writeFileSync(`${path}.gz`, gzipSync(JSON.stringify({contentVersion: 0})));
    assert.deepEqual((await watch(() => true)).found, ['version 0 after 1']);
    writeFileSync(`${path}.new`, good);
    renameSync(`${path}.new`, `${path}.gz`);
    assert.deepEqual((await watch(() => true)).found, []);
  });

  test('every answer is whole, no reader goes back to an older one, and no ETag stands for two', async () => {
    let over = false;
    const readers = [watch(() => over), watch(() => over)];
    for (let count = 0; count < 20; count++) {
      edit(source, `Titel ${10 + count}`);
      assert.equal((await publisher.publish([source], {to: site})).status, 0);
    }
    over = true;
    for (const {found, versions} of await Promise.all(readers)) {
      assert.deepEqual(found, []);
      assert.ok(versions > 1, 'new versions were seen');
    }
    assert.equal((await watch(() => true)).versions, 1);
    assert.equal(JSON.parse((await ask(LIVE)).body).contentVersion, 21);
  });
});

describe('what a reader costs', () => {
  test('script and data once; then one full check; and after that two short answers', async () => {
    const {first, second, later} = await load(server.address, 8);
    assert.deepEqual([first.requests, second.requests, later.requests], [16, 16, 16]);
    assert.deepEqual([first.unchanged, second.unchanged, later.unchanged], [0, 0.5, 1]);
    assert.ok(later.down < 1200, `${later.down} bytes`);
    assert.ok(second.down > 4000 && first.down > second.down, `${first.down} and ${second.down} bytes`);
    assert.deepEqual(VISITS.later, ['/v1/insight-widgets.js', `${LIVE}?check`]);
  });

  test('a server that answers otherwise is no measurement', async () => {
    await assert.rejects(load(`${server.address}/nothing`, 1), /answered with 404/);
  });
});
