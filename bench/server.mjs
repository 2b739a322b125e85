/** A server for this machine only: the pages of the contenders, their files, and the data in each size. */
import {once} from 'node:events';
import {createServer} from 'node:http';

const TYPES = {html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json'};

/** A page as a municipality has it: `count` widgets amid text. With `wait` its files come that many milliseconds late. */
function pageOf({name, style, element}, {times, count, wait}) {
  const late = wait ? `?wait=${wait}` : '';
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Nieuwkomers in onze gemeente</title>
${style ? `<link rel="stylesheet" href="/${name}.css">` : ''}
<style>body { max-width: 75rem; margin: 1rem auto; font: 1rem/1.5 sans-serif }</style>
<h1>Nieuwkomers in onze gemeente</h1>
${`${element(`/x${times}.json${late}`)}\n`.repeat(count)}
<p>Hebt u vragen? Bel de gemeente.</p>
<script type="module" src="/${name}.js${late}"></script>
`;
}

/** Serves until `close`. `data` has the files by number of times. */
export async function serve(contenders, data) {
  const files = new Map();
  for (const [times, file] of Object.entries(data)) files.set(`/x${times}.json`, JSON.stringify(file));
  for (const {name, script, style} of contenders) {
    files.set(`/${name}.js`, script);
    if (style) files.set(`/${name}.css`, style);
  }

  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url, 'http://localhost');
    const options = Object.fromEntries([...searchParams].map(([key, value]) => [key, Number(value)]));
    const [name, type] = pathname.slice(1).split('.');
    const found = contenders.find((contender) => type === 'html' && contender.name === name);
    const body = found ? pageOf(found, options) : files.get(pathname);
    const send = () =>
      body === undefined
        ? response.writeHead(404).end()
        : response.writeHead(200, {'Content-Type': `${TYPES[type]}; charset=utf-8`}).end(body);
    const timer = setTimeout(send, found ? 0 : (options.wait ?? 0));
    response.on('close', () => clearTimeout(timer));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
