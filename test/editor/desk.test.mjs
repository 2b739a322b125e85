/** The editorial desk in a real browser, as `npm run edit` starts it, on a copy of the data files: after `npm run build`. */
import assert from 'node:assert/strict';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {chromium} from 'playwright-core';
import {findBrowser, LAUNCH_ARGS} from '../../scripts/browser.mjs';
import {edit} from '../../scripts/edit.mjs';
import {root} from '../node/helpers.mjs';

let browser;
let desk;
let folder;

const freshData = () => cp(new URL('data', root), join(folder, 'data'), {recursive: true});

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'insight-desk-'));
  await freshData();
  desk = await edit({port: 0, folder});
  browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
});

after(async () => {
  await browser?.close();
  await desk?.close();
  await rm(folder, {recursive: true, force: true});
});

beforeEach(freshData);

const pathOf = (name) => join(folder, 'data', name);
const textOf = (name) => readFile(pathOf(name), 'utf8');
const jsonOf = async (name) => JSON.parse(await textOf(name));

/** Lines that one text has and the other has not. */
function changedLines(before, after) {
  const [old, now] = [before, after].map((text) => text.split('\n'));
  return {removed: old.filter((line) => !now.includes(line)), added: now.filter((line) => !old.includes(line))};
}

/** Opens a file in a browser of its own. `asked` are the addresses that it asked for. */
async function open(file = 'nl/entries/wheel', {context} = {}) {
  const own = context ?? (await browser.newContext({viewport: {width: 1500, height: 1000}}));
  const page = await own.newPage();
  page.setDefaultTimeout(20_000);
  // What Decap has put into the database of the browser.
  await page.addInitScript(() => {
    window.kept = [];
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      this.transaction.addEventListener('complete', () => window.kept.push(key));
      return put.call(this, value, key);
    };
  });
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${desk.address}/#/collections/${file}`);
  await page.getByLabel('Titel', {exact: true}).first().waitFor();
  return {page, asked, context: own, close: () => own.close()};
}

const item = (page, name) => page.locator('.insight-bar-name', {hasText: name});
/** The fields of an item in a list. */
const inside = (page, name) => page.locator('.insight-bar', {has: item(page, name)}).locator('xpath=..');

async function save(page) {
  await page.getByRole('button', {name: 'Bewaar', exact: true}).click();
  await page.getByRole('menuitem', {name: 'Bewaar nu'}).click();
}

const saved = (page) => page.getByText('Bewaard op deze computer').first().waitFor();

describe('the editorial desk', () => {
  test('changes a headline, and in the file that line and nothing else', async () => {
    const before = await textOf('nl/wheel.json');
    const {page, close} = await open();
    await item(page, 'Banden').first().click();
    await item(page, 'Contact begint vaak').click();
    await inside(page, 'Contact begint vaak').getByLabel('Kop', {exact: true}).fill('Contact begint thuis');
    await save(page);
    await saved(page);
    const {removed, added} = changedLines(before, await textOf('nl/wheel.json'));
    assert.equal(removed.length, 1);
    assert.deepEqual(
      added.map((line) => line.trim()),
      ['"headline": "Contact begint thuis",'],
    );
    await close();
  });

  test('adds a kans: it gets an id of its first words, and keeps it when they change', async () => {
    const {page, close} = await open();
    await item(page, 'Banden').first().click();
    await item(page, 'Hoe kan een gemeente met bestaande').click();
    const question = inside(page, 'Hoe kan een gemeente met bestaande');
    await question.getByRole('button', {name: /kans/}).last().click();
    await question.getByLabel('Tekst', {exact: true}).last().fill('Vraag het de mensen zelf.\n\n- Bel ze\n- Schrijf ze');
    await save(page);
    await saved(page);
    const kansen = async () => (await jsonOf('nl/wheel.json')).themes[0].questions[0].kansen;
    const body = ['Vraag het de mensen zelf.', {type: 'list', items: ['Bel ze', 'Schrijf ze']}];
    assert.deepEqual((await kansen()).at(-1), {id: 'vraag-het-de-mensen-zelf', body});
    await question.getByLabel('Tekst', {exact: true}).last().fill('Iets anders.');
    await save(page);
    await page.getByText('Alles is bewaard').waitFor();
    assert.deepEqual((await kansen()).at(-1), {id: 'vraag-het-de-mensen-zelf', body: 'Iets anders.'});
    await close();
  });

  test('puts an insight elsewhere with the keyboard, and the focus stays on it', async () => {
    const before = await jsonOf('nl/wheel.json');
    const {page, close} = await open();
    await item(page, 'Banden').first().focus();
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', {name: 'Omlaag: Contact begint vaak in de eigen gemeenschap'});
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.textContent === 'Omlaag');
    await save(page);
    await saved(page);
    const {themes, ...rest} = await jsonOf('nl/wheel.json');
    const {themes: old, ...oldRest} = before;
    assert.deepEqual(rest, oldRest);
    const [first, second, third] = old[0].insights;
    assert.deepEqual(themes, [{...old[0], insights: [second, first, third]}, ...old.slice(1)]);
    await close();
  });

  test('adds a theme to a domain that had none, with the id of that domain', async () => {
    const {page, close} = await open();
    await page.getByRole('button', {name: 'Voeg thema toe'}).click();
    const theme = inside(page, 'thema 5');
    await theme.getByLabel('Domein').selectOption({label: 'Werk'});
    await theme.getByLabel('Titel', {exact: true}).fill('Werk');
    await inside(page, 'Werk').getByLabel('Inleiding', {exact: true}).fill('Werk geeft geld en **contact**.');
    await save(page);
    await saved(page);
    const {themes} = await jsonOf('nl/wheel.json');
    assert.deepEqual(themes.at(-1), {
      id: 'werk',
      title: 'Werk',
      intro: [{type: 'paragraph', text: ['Werk geeft geld en ', {text: 'contact', strong: true}, '.']}],
      insights: [],
      questions: [],
    });
    await close();
  });

  for (const [what, field, text, message] of [
    ['an empty title', 'Titel', '', 'Vul hier iets in'],
    ['a title of 5,000 characters', 'Titel', 'a'.repeat(5000), 'er mogen er 120 zijn'],
    ['a link to a script', 'Inleiding', '[Klik](javascript:alert)', 'Schrijf een adres dat begint met https://'],
  ]) {
    test(`does not save ${what}, and says so at the field`, async () => {
      const before = await textOf('nl/wheel.json');
      const {page, close} = await open();
      await page.getByLabel(field, {exact: true}).first().fill(text);
      await save(page);
      await page.getByText(message).first().waitFor();
      assert.equal(await textOf('nl/wheel.json'), before);
      await close();
    });
  }

  test('shows the draft in the real wheel, and what the checks say of it', async () => {
    const {page, close} = await open();
    await page.getByLabel('Titel', {exact: true}).first().fill('Een andere titel');
    const pane = page.frameLocator('#preview-pane');
    await pane.frameLocator('iframe').getByText('Een andere titel').waitFor();
    await pane.getByText('Geen fouten: bewaren kan.').waitFor();
    await page.getByLabel('Titel', {exact: true}).first().fill('');
    await pane.getByText('1 fout: bewaren kan nog niet.').waitFor();
    await close();
  });

  test('shows an Arabic draft from right to left', async () => {
    const {page, close} = await open('ar/entries/wheel');
    const frame = page.frameLocator('#preview-pane').frameLocator('iframe');
    await frame.locator('html[dir=rtl] insight-wheel').waitFor();
    await close();
  });

  test('does not write over what someone else has changed meanwhile', async () => {
    const {page, close} = await open();
    const other = (await textOf('nl/wheel.json')).replace('Contact begint vaak', 'Contact begint soms');
    await writeFile(pathOf('nl/wheel.json'), other);
    await page.getByLabel('Titel', {exact: true}).first().fill('Mijn titel');
    await save(page);
    await page.getByText('intussen ergens anders veranderd').first().waitFor();
    assert.equal(await textOf('nl/wheel.json'), other);
    assert.equal(await page.getByLabel('Titel', {exact: true}).first().inputValue(), 'Mijn titel');
    await close();
  });

  test('says which line of a file is broken, and leaves it as it is', async () => {
    const broken = (await textOf('nl/wheel.json')).replace('"kind": "wheel",', '"kind": "wheel"');
    await writeFile(pathOf('nl/wheel.json'), broken);
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${desk.address}/#/collections/nl/entries/wheel`);
    await page.getByText('Regel 4').first().waitFor();
    assert.equal(await textOf('nl/wheel.json'), broken);
    await page.context().close();
  });

  test('offers what was typed in a tab that was closed', async () => {
    const first = await open();
    await first.page.getByLabel('Titel', {exact: true}).first().fill('Nog niet bewaard');
    // Some time after the last key.
    await first.page.waitForFunction(() => window.kept.includes('backup.nl.wheel'));
    await first.page.close();
    const second = await open('nl/entries/wheel', {context: first.context});
    await second.page.waitForFunction(() => document.querySelector('[id^=title-field]')?.value === 'Nog niet bewaard');
    await second.page.getByText('Nog niet bewaard', {exact: true}).first().waitFor();
    await first.close();
  });

  test('asks no other server for anything', async () => {
    const {page, asked, close} = await open();
    await page.frameLocator('#preview-pane').frameLocator('iframe').getByText('Sociale').first().waitFor();
    assert.ok(asked.length > 10, `${asked.length} requests`);
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(desk.address) && !/^(blob|data|about):/.test(address)),
      [],
    );
    await close();
  });
});

describe('the server of the desk', () => {
  const ask = (headers, body = {action: 'info'}) =>
    fetch(`${desk.address}/api/v1`, {method: 'POST', headers, body: JSON.stringify(body)});

  test('answers its own pages', async () => {
    assert.equal((await ask({Origin: desk.address})).status, 200);
  });

  test('refuses pages of another site, and requests that name no page', async () => {
    assert.equal((await ask({Origin: 'https://example.com'})).status, 403);
    assert.equal((await ask({})).status, 403);
  });

  test('refuses another name that points to this computer', async () => {
    const {hostname, port} = new URL(desk.address);
    const status = await new Promise((done, fail) => {
      request({hostname, port, path: '/', headers: {Host: 'evil.example'}}, (response) => done(response.resume().statusCode))
        .on('error', fail)
        .end();
    });
    assert.equal(status, 403);
  });

  for (const path of ['package.json', 'data/../package.json', '/etc/passwd', 'data/schema/wheel.schema.json']) {
    test(`does not open ${path}`, async () => {
      assert.equal((await ask({Origin: desk.address}, {action: 'getEntry', params: {path}})).status, 403);
    });
  }
});
