/**
 * The editorial desk, for this machine only: Decap CMS on the data files, with a preview, and publishing.
 *
 *   npm run edit    (on PORT or 8010; where that is taken, on the next free port. SITE names the folder that is published to)
 */
import {readdir, readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import sirv from 'sirv';
import {createPublisher} from '../demo/editor/publish.mjs';
import {install} from './install.mjs';
import {listen} from './start.mjs';

const PORT = 8010;
const root = fileURLToPath(new URL('../', import.meta.url));
const desk = join(root, 'demo/editor');
/** Largest request, in bytes: many times the largest file. */
const MAX_BODY = 10_000_000;

/** Decap needs style attributes and compiles its checks; nothing may be asked of another server. */
const PAGE = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** The pages of the desk, by their address. */
const PAGES = {'/': 'index.html', '/voorbeeld.html': 'preview.html', '/publiceren.html': 'publish.html'};

const options = {bundle: true, write: false, logLevel: 'warning', absWorkingDir: root, nodePaths: [join(desk, 'node_modules')]};

/** Scripts of the pages, each with what it needs inside. */
async function scripts() {
  const {outputFiles} = await build({
    ...options,
    entryPoints: ['editor', 'preview'].map((name) => join(desk, `${name}.js`)),
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    loader: {'.json': 'json'},
  });
  return Object.fromEntries(outputFiles.map(({path, contents}) => [path.replace(/^.*[\\/]/, '/'), contents]));
}

/** What runs in Node, and needs sources in TypeScript. Two folders below the root, where it looks for the schemas. */
async function program() {
  const outfile = join(root, 'node_modules/.cache/insight-desk.mjs');
  await build({
    ...options,
    entryPoints: [join(desk, 'program.mjs')],
    write: true,
    outfile,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    banner: {js: "import {createRequire} from 'node:module';\nconst require = createRequire(import.meta.url);"},
  });
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

/** The data files below a folder: path from the folder above it, and what the form needs to know. */
async function filesIn(folder) {
  const names = await readdir(join(folder, 'data'), {recursive: true});
  const paths = names
    .map((name) => `data/${name.replaceAll('\\', '/')}`)
    .filter((path) => /^data\/[a-z-]+\/(wheel|reports\/[^/]+)\.json$/i.test(path));
  return paths.sort().map((path) => {
    const [, lang, name] = /^data\/([^/]+)\/(.*)\.json$/.exec(path);
    return {path, lang, kind: name === 'wheel' ? 'wheel' : 'report', title: name.replace('reports/', '')};
  });
}

/**
 * Starts the desk; port 0 takes any free one. `folder` is the one in which `data` is, `site` the one that is published to.
 * `address` has no slash at its end.
 */
export async function edit({port = PORT, folder = root, site = join(folder, 'site')} = {}) {
  install(desk, 'the editor (once, about a minute)');
  const [{createProxy, configOf, ...store}, files] = await Promise.all([program(), scripts()]);
  const schemas = {};
  for (const kind of ['wheel', 'report'])
    schemas[kind] = JSON.parse(await readFile(join(root, `data/schema/${kind}.schema.json`), 'utf8'));
  const answerDecap = createProxy({
    resolve: (path) => join(folder, path),
    store,
    memory: join(root, 'node_modules/.cache/insight-desk-saved.json'),
  });
  const publisher = createPublisher({program: join(root, 'dist/cli/insight-data.js'), folder, site});
  const folders = {
    decap: sirv(join(desk, 'node_modules/decap-cms/dist'), {dev: true}),
    dist: sirv(join(root, 'dist'), {dev: true}),
    data: sirv(join(root, 'data'), {dev: true}),
    demo: sirv(join(root, 'demo'), {dev: true}),
  };
  let address = '';

  async function answer(request, response) {
    for (const [name, value] of Object.entries(PAGE)) response.setHeader(name, value);
    const stop = (status, error) => response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify({error}));
    const refused = stranger(request, address);
    if (refused) return stop(403, refused);
    delete request.headers.range;
    const [path] = request.url.split('?');
    if (path === '/api/v1') {
      if (request.method !== 'POST') return stop(405, 'POST only');
      const {status, json} = await answerDecap(JSON.parse(await bodyOf(request)));
      return response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(json));
    }
    if (path === '/publish') {
      if (request.method !== 'POST') return stop(405, 'POST only');
      const {action, paths} = JSON.parse(await bodyOf(request));
      const known = (await filesIn(folder)).map((file) => file.path);
      const json =
        action === 'publish'
          ? await publisher.publish(paths.filter((each) => known.includes(each)))
          : await publisher.preview(known);
      return response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify(json));
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return stop(405, 'GET only');
    if (path === '/config.yml') {
      const config = configOf({files: await filesIn(folder), schemas, proxy: `${address}/api/v1`});
      // All JSON is YAML.
      return response.writeHead(200, {'Content-Type': 'text/yaml; charset=utf-8'}).end(JSON.stringify(config));
    }
    if (Object.hasOwn(files, path))
      return response.writeHead(200, {'Content-Type': 'text/javascript; charset=utf-8'}).end(files[path]);
    if (Object.hasOwn(PAGES, path)) {
      return response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(await readFile(join(desk, PAGES[path])));
    }
    const [, name, rest] = /^\/(\w+)(\/.*)$/.exec(path) ?? [];
    if (!Object.hasOwn(folders, name)) return stop(404, 'Not found');
    request.url = rest;
    return folders[name](request, response, () => stop(404, 'Not found'));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, {'Content-Type': 'application/json'});
      response.end(JSON.stringify({error: `De redactie kon dit niet doen: ${error.message}`}));
    });
  });
  address = `http://127.0.0.1:${await listen(server, port)}`;
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {address, close};
}

/** Why a request is not for us: it came by another name, as from a page that had its own name point here, or from another site. */
function stranger({headers: {host, origin}, method}, address) {
  const own = [address, address.replace('127.0.0.1', 'localhost')];
  if (!own.includes(`http://${host}`)) return 'This server answers to its own address only.';
  if (origin === undefined ? method === 'POST' : !own.includes(origin)) return 'This server answers to its own pages only.';
  return undefined;
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_BODY) throw new Error('de tekst is te groot');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function main() {
  try {
    const {address, close} = await edit({port: Number(process.env.PORT || PORT), site: process.env.SITE});
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
    console.log(`insight-widgets editor: ${address}/  (Ctrl+C stops)`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
