/** A site that lacks `search.js` beside the bundle, and a page that asks for a search. After `npm run build`. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import sirv from 'sirv';
import {findBrowser, LAUNCH_ARGS} from '../../scripts/browser.mjs';

const PAGE = `<!doctype html><html lang="nl"><title>Proef</title><link rel="icon" href="data:,">
<script type="module" src="/dist/insight-widgets.js"></script>
<insight-wheel search></insight-wheel><session-report report="maaksessie-10" search></session-report>`;

const files = sirv(fileURLToPath(new URL('../..', import.meta.url)), {dev: true});
let browser;
let lacks;
const server = createServer((request, response) => {
  if (request.url === '/') response.setHeader('Content-Type', 'text/html').end(PAGE);
  else if (lacks && request.url.endsWith('/search.js')) response.writeHead(404).end();
  else files(request, response);
});

before(async () => {
  browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
after(async () => {
  await browser?.close();
  server.close();
});

/** What a visit shows: fields, the room that is kept for them, errors of the page, and what is said to its owner. */
async function visit() {
  const page = await browser.newPage();
  const errors = [];
  const warnings = [];
  page.on('pageerror', ({message}) => errors.push(message));
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const answered = page.waitForResponse((response) => response.url().endsWith('/search.js'));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await answered;
  await page.locator('[part=places]').waitFor();
  await page.locator('[part=text]').waitFor();
  if (lacks)
    await page.waitForFunction(() => !window.document.querySelector('insight-wheel').shadowRoot.querySelector('[part=search]'));
  else await page.locator('input[type=search]').nth(1).waitFor();
  const found = {
    errors,
    warnings,
    boxes: await page.locator('[part=search]').count(),
    fields: await page.getByRole('searchbox').count(),
  };
  await page.close();
  return found;
}

test('without the file there is no field and no room for one; all else is there, and the owner is told once', async () => {
  lacks = false;
  assert.deepEqual(await visit(), {errors: [], warnings: [], boxes: 2, fields: 2});
  lacks = true;
  const {warnings, ...found} = await visit();
  assert.deepEqual(found, {errors: [], boxes: 0, fields: 0});
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /insight-widgets: the search cannot be shown: /);
});
