/**
 * The local server of the demo, for this machine only: demo/, dist/ and data/ as they stand on disk, and the rest of site/ as it
 * was built, such as the hosted pages, under a strict Content-Security-Policy.
 *
 *   node scripts/start.mjs    (on PORT or 8000; where that is taken, on the next free port)
 */
import {once} from 'node:events';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';

const HOST = '127.0.0.1';
const PORT = 8000;
/** Number of ports that are tried, the first one included. */
const TRIES = 20;
/** How long `/slow/wheel.json` keeps a page waiting, in milliseconds: longer than the widgets do. */
const HOLD = 30_000;

const EVERYWHERE = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  // Pages elsewhere may read the files, and a page in a frame that has no origin its own scripts.
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Date',
};

/** Pages ask each time whether the data is current. */
const DATA = {'Cache-Control': 'max-age=0, must-revalidate'};

const folders = Object.fromEntries(
  ['demo', 'dist', 'data', 'site'].map((name) => [
    name,
    sirv(fileURLToPath(new URL(`../${name}`, import.meta.url)), {dev: true, etag: true}),
  ]),
);

function answer(request, response) {
  // Only whole files: sirv throws on a range that ends before it begins.
  delete request.headers.range;
  const [path] = request.url.split('?');
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
  if (path.endsWith('.json')) for (const [name, value] of Object.entries(DATA)) response.setHeader(name, value);

  if (path === '/') {
    response.writeHead(302, {Location: '/demo/'}).end();
  } else if (/\/[\w-]+$/.test(path)) {
    // A folder: what its page links to starts there.
    response.writeHead(302, {Location: `${path}/`}).end();
  } else if (path === '/slow/wheel.json') {
    const timer = setTimeout(() => send('data', '/nl/wheel.json'), HOLD);
    response.on('close', () => clearTimeout(timer));
  } else {
    const [, folder, rest] = /^\/(demo|dist|data)(\/.*)$/.exec(path) ?? [];
    if (folder) send(folder, rest);
    else send('site', path);
  }

  function send(folder, rest) {
    request.url = rest;
    folders[folder](request, response);
  }
}

/**
 * Starts the server; port 0 takes any free one. Rejects, in words for the person at the keyboard, when no port can be
 * had. `address` has no slash at its end.
 */
export async function serve({port = PORT} = {}) {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('The port is not a whole number from 0 to 65535: change PORT.');
  }
  const server = createServer(answer);
  const address = `http://${HOST}:${await listen(server, port)}`;
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {address, close};
}

/** Listens on this port or the next free one, and says which. */
export async function listen(server, first) {
  const last = Math.min(first + TRIES - 1, 65_535);
  for (let port = first; port <= last; port++) {
    try {
      await once(server.listen(port, HOST), 'listening');
      return server.address().port;
    } catch (error) {
      if (error.code === 'EACCES') throw new Error(`You may not open port ${port}: set PORT to a number above 1023.`);
      if (error.code !== 'EADDRINUSE') throw new Error(`Port ${port} cannot be opened: ${error.message}.`);
    }
  }
  throw new Error(`Ports ${first} to ${last} are all in use: set PORT to a free one.`);
}

async function main() {
  try {
    const {address, close} = await serve({port: Number(process.env.PORT || PORT)});
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
    console.log(`insight-widgets demo: ${address}/demo/  (Ctrl+C stops)`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
