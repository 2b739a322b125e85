/** A server for the pages of this folder, on this machine only: their files, the bundle, and data at any number of addresses. */
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';

/** Two themes of the wheel, with an item of each kind: enough to draw all that there is, many times. */
const wheel = JSON.parse(await readFile(new URL('../../data/nl/wheel.json', import.meta.url), 'utf8'));
wheel.themes = wheel.themes.filter(({id}) => ['huisvesting', 'banden'].includes(id));
for (const theme of wheel.themes) for (const kind of ['insights', 'questions']) theme[kind] = theme[kind].slice(0, 1);
for (const group of wheel.framework.groups) group.domains = group.domains.slice(0, 2);
const data = JSON.stringify(wheel);

const files = (folder) => sirv(fileURLToPath(new URL(folder, import.meta.url)), {dev: true});
const pages = files('pages');
const project = files('../../');

/**
 * - `/data/nl/wheel.json` and `/any/<name>/wheel.json` give a small wheel
 * - `/held/wheel.json` waits until `/release` is asked for, and then fails
 *
 * `asked(part)` is the number of requests for addresses that hold this part.
 */
export async function startServer() {
  const addresses = [];
  const held = new Set();
  const routes = {
    any: (_, response) => response.writeHead(200, {'Content-Type': 'application/json'}).end(data),
    held: (_, response) => held.add(response),
    release: (_, response) => {
      for (const each of held) each.writeHead(503).end();
      held.clear();
      response.end();
    },
    dist: project,
  };
  const server = createServer((request, response) => {
    addresses.push(request.url);
    const folder = request.url.split('/')[1];
    const route = routes[folder === 'data' ? 'any' : folder] ?? pages;
    route(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    asked: (part) => addresses.filter((each) => each.includes(part)).length,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
