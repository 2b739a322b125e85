/**
 * How much the site carries, and what a reader costs: first and later visits to published files, answered by nginx with the
 * configuration that we ship, all on this machine. Needs nginx, and dist/ (`npm run build`).
 *
 *   npm run load                 1,000 readers, three visits each
 *   npm run load -- 5000         so many readers
 */
import {spawnSync} from 'node:child_process';
import {copyFile, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {Agent, get} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {startNginx} from './nginx.mjs';

const READERS = 1000;
/** More says no more, and takes long. */
const MOST = 10_000;
/** Readers who visit at the same time. */
const AT_ONCE = 32;
/** For one answer, in milliseconds. */
const PATIENCE = 10_000;

const SCRIPT = '/v1/insight-widgets.js';
const DATA = '/data/nl/wheel.json';

/** What a widget asks for on a visit, in this order, when its browser keeps what it gets (src/store/load.ts). */
export const VISITS = {
  first: [SCRIPT, DATA],
  // The data is there already. It is checked at a second address, which this browser has never asked for.
  second: [SCRIPT, `${DATA}?check`],
  later: [SCRIPT, `${DATA}?check`],
};

const HEADERS = {
  accept: '*/*',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'nl,en;q=0.5',
  origin: 'https://www.example.org',
  referer: 'https://www.example.org/',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
};

/**
 * Lets readers visit a server, all for the first time, then all again, and again. Of each round: requests, answers 304, requests
 * per second, and bytes per visit in both directions, headers included (TLS and TCP are not).
 * @throws when an answer is anything but 200 or 304.
 */
export async function load(address, readers) {
  const caches = Array.from({length: readers}, () => new Map());
  const results = {};
  for (const [round, paths] of Object.entries(VISITS)) {
    const sum = {visits: readers, requests: 0, unchanged: 0, down: 0, up: 0};
    const waiting = [...caches];
    const begin = performance.now();
    await Promise.all(
      Array.from({length: AT_ONCE}, async () => {
        for (let cache = waiting.pop(); cache; cache = waiting.pop()) await visit(address, paths, cache, sum);
      }),
    );
    const seconds = (performance.now() - begin) / 1000;
    results[round] = {
      ...{visits: sum.visits, requests: sum.requests, perSecond: Math.round(sum.requests / seconds)},
      unchanged: sum.unchanged / sum.requests,
      ...{down: Math.round(sum.down / readers), up: Math.round(sum.up / readers)},
    };
  }
  return results;
}

/** Over a connection of its own. */
async function visit(address, paths, cache, sum) {
  const agent = new Agent({keepAlive: true, maxSockets: 1});
  const sockets = new Set();
  for (const path of paths) {
    const known = cache.get(path);
    const headers = {...HEADERS, ...(known && {'if-none-match': known})};
    const {status, etag, socket} = await ask(address + path, {agent, headers});
    if (status !== 200 && status !== 304) throw new Error(`${path} was answered with ${status}`);
    cache.set(path, etag);
    sockets.add(socket);
    sum.requests++;
    if (status === 304) sum.unchanged++;
  }
  for (const {bytesRead, bytesWritten} of sockets) {
    sum.down += bytesRead;
    sum.up += bytesWritten;
  }
  agent.destroy();
}

function ask(address, options) {
  return new Promise((resolve, reject) => {
    const request = get(address, {...options, timeout: PATIENCE}, (response) => {
      const {statusCode: status, headers, socket} = response;
      response.resume().on('end', () => resolve({status, etag: headers.etag, socket}));
    });
    request.on('timeout', () => request.destroy(new Error(`${address} was not answered`)));
    request.on('error', reject);
  });
}

/** A site with what one page needs: published data, and the bundle, both packed too. */
async function makeSite(folder) {
  const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
  const [site, source] = ['site', 'wheel.json'].map((name) => join(folder, name));
  await mkdir(join(site, 'v1'), {recursive: true});
  await copyFile(file('data/nl/wheel.json'), source);
  const bundle = await readFile(file('dist/insight-widgets.js'));
  await writeFile(join(site, SCRIPT), bundle);
  await writeFile(join(site, `${SCRIPT}.gz`), gzipSync(bundle, {level: 9}));
  const args = [file('dist/cli/insight-data.js'), 'publish', source, '--to', site, '--lang', 'en'];
  const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`The data cannot be published: ${stderr}`);
  return site;
}

async function main() {
  const readers = Number(process.argv[2] ?? READERS);
  if (!Number.isInteger(readers) || readers < 1 || readers > MOST) {
    console.error(`Give a number of readers from 1 to ${MOST}.`);
    process.exitCode = 2;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'insight-load-'));
  try {
    const server = await startNginx(await makeSite(folder));
    try {
      const results = await load(server.address, readers);
      console.log(`${readers} readers, ${AT_ONCE} at once; nginx as one process, and the readers on the same machine.`);
      console.table(
        Object.fromEntries(
          Object.entries(results).map(([round, {visits, requests, perSecond, unchanged, down, up}]) => [
            `${round} visit`,
            {
              ...{visits, requests, 'per second': perSecond, 'of which 304': `${Math.round(unchanged * 100)}%`},
              ...{'bytes to a reader': down, 'bytes from a reader': up},
            },
          ]),
        ),
      );
    } finally {
      await server.stop();
    }
  } catch (error) {
    console.error(error.code === 'ENOENT' ? 'dist/ is not there: run `npm run build`.' : error.message);
    process.exitCode = 1;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
