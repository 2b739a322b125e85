/**
 * Servers of a data file, each on a port of its own, that misbehave in one way each when told to.
 *
 * `copy`: what a reader who has been there before sees meanwhile: `newer` content, the `copy` of the last visit with a notice,
 * the copy without one (`same`). `first`: what a reader who comes for the first time sees: the content (`newer`) or `words`.
 * `readBy`: the engine that takes no offence at it, and shows the content.
 */
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {gzipSync} from 'node:zlib';

/** A small file; `version` stands in its headline. */
const file = (version) =>
  JSON.stringify({
    schemaVersion: '1.0',
    kind: 'wheel',
    id: 'proef',
    lang: 'nl',
    languages: ['nl'],
    contentVersion: version,
    updatedAt: `2026-01-0${version}`,
    title: 'Proef',
    source: {label: 'Proef'},
    intro: 'Proef.',
    framework: {
      edition: 'Proef',
      citation: [],
      groups: [{id: 'groep', label: 'Groep', domains: [{id: 'banden', label: 'Banden', icon: 'hands'}]}],
    },
    themes: [
      {
        id: 'banden',
        title: 'Banden',
        intro: 'Inleiding.',
        insights: [{id: 'een', headline: `Inzicht van versie ${version}`, body: 'Tekst.'}],
        questions: [],
      },
    ],
  });

const CORS = {'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Date'};
const HEADERS = {...CORS, 'Content-Type': 'application/json', 'Cache-Control': 'max-age=0, must-revalidate'};
const PAGE = '<!DOCTYPE html><title>Start</title><p>Welkom</p>';

/** Sends a file as a sound server does, with a 304 for whoever has it. */
function sound(request, response, body, headers = {}) {
  // Given an hour ago: what has just come from the server is not asked for again.
  response.setHeader('Date', new Date(Date.now() - 3_600_000).toUTCString());
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, {...HEADERS, ETag: etag}).end();
  else response.writeHead(200, {...HEADERS, ETag: etag, 'Content-Length': Buffer.byteLength(body), ...headers}).end(body);
}

const answer =
  (status, headers = CORS, body = '') =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
/** A 200 with this body. */
const says =
  (body, headers = {}) =>
  (_, response) =>
    response.writeHead(200, {...HEADERS, ...headers}).end(body);
const html = {'Content-Type': 'text/html'};

const OUTAGE = {copy: 'copy', first: 'words'};
const FINE = {copy: 'newer', first: 'newer'};

/** By name: what the server does in the place of giving version 2. */
export const FAULTS = {
  'a page with status 200, for everyone': {...OUTAGE, act: says(PAGE, html)},
  'a page with status 200, for its own site only': {...OUTAGE, act: answer(200, html, PAGE)},
  'the file, for its own site only': {...OUTAGE, act: (request, response) => response.writeHead(200).end(file(2))},
  'nothing, with status 200': {...OUTAGE, act: says('')},
  'status 204': {...OUTAGE, act: answer(204)},
  'status 401': {...OUTAGE, act: answer(401)},
  'status 403': {...OUTAGE, act: answer(403)},
  'status 404': {...OUTAGE, act: answer(404)},
  'status 404, for its own site only': {...OUTAGE, act: answer(404, {})},
  'status 410': {...OUTAGE, act: answer(410)},
  'status 429': {...OUTAGE, act: answer(429, {...CORS, 'Retry-After': '60'})},
  'status 500': {...OUTAGE, act: answer(500, {...CORS, ...html}, PAGE)},
  'status 500, for its own site only': {...OUTAGE, act: answer(500, html, PAGE)},
  'status 500, not to be stored': {...OUTAGE, act: answer(500, {...CORS, 'Cache-Control': 'no-store'})},
  'status 502': {...OUTAGE, act: answer(502)},
  'status 503': {...OUTAGE, act: answer(503, {...CORS, 'Retry-After': '120'})},
  'status 504': {...OUTAGE, act: answer(504)},
  'a redirect without end': {
    ...OUTAGE,
    act: (request, response) => answer(302, {...CORS, Location: request.url})(request, response),
  },
  'a redirect to a page to sign in': {
    ...OUTAGE,
    act: (request, response) =>
      request.url.endsWith('sign-in')
        ? says(PAGE, html)(request, response)
        : answer(302, {...CORS, Location: '/sign-in'})(request, response),
  },
  'a redirect that only its own site may follow': {...OUTAGE, act: answer(302, {Location: '/elsewhere'})},
  'an answer that is cut off, of known length': {
    ...OUTAGE,
    act: (_, response) => {
      response.writeHead(200, {...HEADERS, 'Content-Length': file(2).length});
      response.write(file(2).slice(0, 300), () => response.destroy());
    },
  },
  'an answer in parts that is cut off': {
    ...OUTAGE,
    act: (_, response) => {
      response.writeHead(200, HEADERS);
      response.write(file(2).slice(0, 300), () => response.destroy());
    },
  },
  'half the file': {...OUTAGE, act: says(file(2).slice(0, 300))},
  'another file': {...OUTAGE, act: says('{"name": "manifest"}')},
  'a file of another kind': {...OUTAGE, act: says(file(2).replace('"wheel"', '"report"'))},
  'a file of the next major version': {...OUTAGE, act: says(file(2).replace('"1.0"', '"2.0"'))},
  'a file of more than 3 MB': {...OUTAGE, act: says(file(2).replace('Inleiding', 'x'.repeat(3_100_000)))},
  'a file that is said to be compressed and is not': {
    ...OUTAGE,
    readBy: 'webkit',
    act: says(file(2), {'Content-Encoding': 'gzip'}),
  },
  'no answer': {...OUTAGE, act: () => undefined},
  'silence after the first words': {
    ...OUTAGE,
    act: (_, response) => {
      response.writeHead(200, HEADERS);
      response.write(file(2).slice(0, 100));
    },
  },
  'a connection that is reset': {...OUTAGE, act: (request) => request.socket.resetAndDestroy()},
  'a closed door': {...OUTAGE, closed: true},
  'an older version': {copy: 'same', first: 'older', act: says(file(0))},
  'the same version': {copy: 'same', first: 'same', act: (request, response) => sound(request, response, file(1))},
  'the file under another type': {...FINE, act: says(file(2), {'Content-Type': 'text/plain'})},
  'the file with a byte order mark': {...FINE, act: says(`\ufeff${file(2)}`)},
  'the file in UTF-16': {...FINE, act: says(Buffer.from(`\ufeff${file(2)}`, 'utf16le'))},
  'the file, compressed': {...FINE, act: says(gzipSync(file(2)), {'Content-Encoding': 'gzip'})},
  'a redirect to the file': {
    ...FINE,
    act: (request, response) =>
      request.url.includes('moved')
        ? sound(request, response, file(2))
        : answer(302, {...CORS, Location: '/moved.json'})(request, response),
  },
  'the file, slowly': {
    ...FINE,
    act: (request, response) => {
      const text = file(2);
      response.writeHead(200, {...HEADERS, 'Content-Length': text.length});
      const half = Math.floor(text.length / 2);
      response.write(text.slice(0, half));
      // A second is long enough to be no accident.
      setTimeout(() => response.end(text.slice(half)), 1_000);
    },
  },
  'the file without a date or a mark': {
    ...FINE,
    act: (_, response) => {
      response.sendDate = false;
      response.writeHead(200, {'Access-Control-Allow-Origin': '*'}).end(file(2));
    },
  },
};

/**
 * Starts a server for each fault.
 * - `origins`: the address of each, by the name of its fault
 * - `turn(state)`: all of them are `good` (version 1), `bad` (what the fault does) or `mended` (version 3) from now on
 */
export async function startFaults() {
  let state = 'good';
  const open = async (server, port) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const servers = await Promise.all(
    Object.entries(FAULTS).map(async ([name, {act, closed}]) => {
      const server = createServer((request, response) => {
        if (state === 'bad' || !request.url.includes('/wheel.json')) act(request, response);
        else sound(request, response, file(state === 'good' ? 1 : 3));
      });
      await open(server, 0);
      return {name, server, closed, port: server.address().port};
    }),
  );
  const shut = (server) => {
    server.closeAllConnections();
    server.close();
  };
  return {
    origins: Object.fromEntries(servers.map(({name, port}) => [name, `http://127.0.0.1:${port}`])),
    turn: async (next) => {
      state = next;
      for (const {server, port} of servers.filter(({closed}) => closed)) {
        if (next === 'bad') shut(server);
        else if (!server.listening) await open(server, port);
      }
    },
    close: () => {
      for (const {server} of servers) shut(server);
    },
  };
}
