/**
 * Host pages and what they load, on two loopback servers: the site of a page, and another host as a CDN is.
 * Everything is served as it stands on disk: our build, the data, and packages of others that
 * test/fixtures/hosts/package.json names.
 */
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import sirv from 'sirv';
import {install} from '../../scripts/install.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const ROOT = path('../../');
const PACKAGES = path('../fixtures/hosts/');
const EDITORS = path('../fixtures/editors/');

/** What the README asks of a server for pages elsewhere. */
const OPEN = {'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Date'};
/** What the folders of the CDN send with each file. */
const FOLDERS = {
  'insight-widgets': OPEN,
  // The same files at a second address.
  again: OPEN,
  // Without what lets pages elsewhere read them.
  silent: {},
  // With what lets isolated pages load them without asking by CORS.
  shared: {...OPEN, 'Cross-Origin-Resource-Policy': 'cross-origin'},
};

/** The text by which a reader can tell the older build from this one. */
export const OLDER_WORDS = 'Open alle teksten';
export const WORDS = 'Alles openen';

/** Installs and makes what pages load; our build is there. */
export async function prepare() {
  install(PACKAGES, 'the style sheets and scripts that host pages load');
  install(EDITORS, 'the editors that host pages are made with');
  return made();
}

/** Scripts that are made here: by their address on the CDN or the site. */
async function made() {
  const older = (code) => {
    if (!code.includes(WORDS)) throw new Error(`The build no longer says "${WORDS}".`);
    return code.replaceAll(WORDS, OLDER_WORDS);
  };
  return {
    // One text differs: so does a build of last year.
    '/older/dist/insight-widgets.js': older(await readFile(`${ROOT}dist/insight-widgets.js`, 'utf8')),
    // One element with a Lit of its own, as a site has that bundles it.
    '/own/theme-panel.js': await bundle(`${ROOT}dist/elements/theme-panel.js`, 'esm'),
    '/made/prototype.js': await bundle(`${PACKAGES}node_modules/prototype/lib/index.js`, 'iife'),
    '/made/editors.js': await bundle(`${EDITORS}editors.js`, 'iife'),
  };
}

async function bundle(file, format) {
  const {outputFiles} = await build({entryPoints: [file], bundle: true, format, write: false, logLevel: 'error'});
  return outputFiles[0].text;
}

/**
 * Starts both servers.
 * - `origin`, `cdn`: their addresses; a browser takes them for different sites
 * - `page({html, headers, path})`: puts up a page, gives its address
 * - `file(text, type)`: the same for anything else
 * - `asked()`: what was asked for since the last page was put up, as `{url, headers}`
 */
export async function startSite(scripts) {
  const folder = (name) => sirv(name, {dev: true});
  const dist = folder(`${ROOT}dist`);
  const data = folder(`${ROOT}data`);
  const npm = folder(`${PACKAGES}node_modules`);
  const editors = folder(`${EDITORS}node_modules`);
  const text = folder(path('../../demo'));
  const here = folder(path('./'));
  const texts = new Map();
  let asked = [];
  let count = 0;

  /** Sends a file of a folder, of which the address names the rest. */
  const send = (files, rest, request, response) => {
    request.url = rest;
    files(request, response, () => response.writeHead(404).end());
  };
  const sendText = ({body, type, headers}, response) => response.writeHead(200, {'Content-Type': type, ...headers}).end(body);

  const own = (request, response) => {
    const [, first, rest] = /^\/([^/]*)(\/.*)?$/.exec(request.url) ?? [];
    const text = texts.get(request.url.split('?')[0]);
    if (text) sendText(text, response);
    else if (first === 'npm') send(npm, rest, request, response);
    else if (first === 'editors') send(editors, rest, request, response);
    else if (first === 'dist') send(dist, rest, request, response);
    else if (first === 'data') send(data, rest, request, response);
    else if (first === 'probe.js') send(here, request.url, request, response);
    else response.writeHead(404).end();
  };
  const other = (request, response) => {
    const [, first, second, rest] = /^\/([^/]*)\/([^/]*)(\/.*)?$/.exec(request.url) ?? [];
    const script = scripts[request.url];
    for (const [name, value] of Object.entries(FOLDERS[first] ?? OPEN)) response.setHeader(name, value);
    if (script) sendText({body: script, type: 'text/javascript'}, response);
    else if (second === 'dist') send(dist, rest, request, response);
    else if (second === 'data' && first !== 'no-data') send(data, rest, request, response);
    // Where links lead to: a page that can be read without script.
    else if (second === 'nl') send(text, '/tekst.html', request, response);
    else response.writeHead(404).end();
  };

  const start = async (answer, name) => {
    const server = createServer((request, response) => {
      const {url, headers} = request;
      // A browser may ask for this at any page.
      if (url !== '/favicon.ico') asked.push({url: `http://${name}:${server.address().port}${url}`, headers});
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      // Ranges are of no use here.
      delete headers.range;
      answer(request, response);
    });
    await once(server.listen(0, name), 'listening');
    return {server, address: `http://${name}:${server.address().port}`};
  };
  const [site, cdn] = [await start(own, '127.0.0.1'), await start(other, 'localhost')];

  const put = (body, type, headers = {}) => {
    const url = `/put/${++count}`;
    texts.set(url, {body, type, headers});
    return `${site.address}${url}`;
  };
  return {
    origin: site.address,
    cdn: cdn.address,
    file: (text, type) => put(text, type),
    page({html, headers}) {
      asked = [];
      return put(html, 'text/html; charset=utf-8', headers);
    },
    asked: () => asked,
    close: () =>
      Promise.all(
        [site, cdn].map(({server}) => {
          const closed = once(server, 'close');
          server.close();
          server.closeAllConnections();
          return closed;
        }),
      ),
  };
}
