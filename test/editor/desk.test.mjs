/** The editorial desk in a real browser, as `npm run edit` starts it, on a copy of the data files: after `npm run build`. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
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

const axe = await readFile(new URL('node_modules/axe-core/axe.min.js', root), 'utf8');
const violationsIn = (frame, include) =>
  frame.evaluate(async (parts) => {
    const {violations} = await window.axe.run({include: parts.map((part) => [part])}, {iframes: false});
    return violations.map(({id}) => id);
  }, include);

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

  test('takes from a pasted page its structure, without scripts, its look and the scars of a PDF', async () => {
    const {page, close} = await open();
    const field = page.getByLabel('Inleiding', {exact: true}).first();
    await field.fill('');
    const paste = (html) =>
      field.evaluate((input, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', pasted);
        clipboardData.setData('text/plain', 'plat');
        input.focus();
        input.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
      }, html);
    await paste(
      [
        '<style>p {color: red}</style><h2 class="x">Kop</h2>',
        '<p style="font-size: 40px">Een\u00a0 <b>vet</b> woord,<script>alert(1)</script> een <a href="https://a.nl/">link</a>',
        ' en een <a href="javascript:alert(1)" onclick="alert(1)">kwade</a>.<img src="https://x.example/a.png" onerror="alert(1)"></p>',
        '<p class="MsoListParagraph">·\u00a0\u00a0 Eén</p><p class="MsoListParagraph">· af\u00adbreken</p>',
        '<ol><li>Eerst<ul><li>Diep</li></ul></li></ol>',
      ].join('\n'),
    );
    await save(page);
    await saved(page);
    assert.deepEqual((await jsonOf('nl/wheel.json')).intro, [
      {type: 'heading', text: 'Kop'},
      {
        type: 'paragraph',
        text: ['Een ', {text: 'vet', strong: true}, ' woord, een ', {text: 'link', href: 'https://a.nl/'}, ' en een kwade.'],
      },
      {type: 'list', items: ['Eén', 'afbreken']},
      {type: 'list', ordered: true, items: [['Eerst', {type: 'list', items: ['Diep']}]]},
    ]);
    await close();
  });

  test('publishes what was saved, and tells first what is different', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${desk.address}/publiceren.html`);
    const button = page.getByRole('button', {name: 'Publiceer wat is aangekruist'});
    await button.click();
    await page.getByText('Alles wat u hebt bewaard, staat op de site.').waitFor();
    const live = () => readFile(join(folder, 'site/data/nl/wheel.json'), 'utf8');
    const first = await live();
    assert.equal(first, await textOf('nl/wheel.json'));
    const {page: form, close} = await open();
    await form.getByLabel('Titel', {exact: true}).first().fill('Een nieuwe titel');
    await save(form);
    await saved(form);
    await page.reload();
    await page.getByText('{+nieuwe titel+}').or(page.getByText('nieuwe titel')).first().waitFor();
    await button.click();
    await page.getByText('Alles wat u hebt bewaard, staat op de site.').waitFor();
    const {removed, added} = changedLines(first, await live());
    assert.equal(removed.length, 3);
    assert.match(added.join(), /"contentVersion": 2,.*"updatedAt": .*"title": "Een nieuwe titel"/);
    assert.equal(await live(), await textOf('nl/wheel.json'));
    await context.close();
    await close();
  });

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

  test('opens in the wheel the theme that someone writes in', async () => {
    const {page, close} = await open();
    await item(page, 'Bruggen').first().click();
    await inside(page, 'Bruggen').getByLabel('Ondertitel').fill('Een ondertitel die nergens anders staat');
    const frame = page.frameLocator('#preview-pane').frameLocator('iframe');
    await frame.getByText('Een ondertitel die nergens anders staat').waitFor();
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

  test('has nothing of ours in it that axe finds', async () => {
    const {page, close} = await open();
    await item(page, 'Banden').first().click();
    await page.evaluate(axe);
    const ours = await violationsIn(page, ['.insight-bar', '.insight-text']);
    const [, pane, preview] = await Promise.all(page.frames().map((frame) => frame.evaluate(axe).then(() => frame)));
    assert.deepEqual([...ours, ...(await violationsIn(pane, ['.pane'])), ...(await violationsIn(preview, ['body']))], []);
    await page.goto(`${desk.address}/publiceren.html`);
    await page.evaluate(axe);
    assert.deepEqual(await violationsIn(page, ['body']), []);
    await close();
  });

  test('canary: a button without a name is found by axe', async () => {
    const {page, close} = await open();
    await page.evaluate(axe);
    await page.evaluate(() => document.querySelector('.insight-bar').append(document.createElement('button')));
    assert.deepEqual(await violationsIn(page, ['.insight-bar']), ['button-name']);
    await close();
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

describe('npm run edit', () => {
  test('says where the desk is, takes another port where its own is taken, and stops with Ctrl+C', async () => {
    const {port} = new URL(desk.address);
    const child = spawn(process.execPath, ['scripts/edit.mjs'], {
      cwd: root,
      env: {...process.env, PORT: port, SITE: join(folder, 'site')},
    });
    const [said] = await once(child.stdout, 'data');
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(said));
    assert.notEqual(new URL(address).port, port);
    assert.equal((await fetch(address)).status, 200);
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
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

  const pages = {Origin: '', 'Content-Type': 'application/json'};
  const call = async (action, params) => {
    const response = await ask({...pages, Origin: desk.address}, {action, params});
    return {status: response.status, json: await response.json()};
  };
  const path = 'data/nl/wheel.json';
  const opened = async () => JSON.parse((await call('getEntry', {path})).json.data);
  const keep = (value) => call('persistEntry', {dataFiles: [{path, raw: JSON.stringify(value)}]});

  test('leaves a file that did not change as it is, to the letter', async () => {
    const before = await textOf('nl/wheel.json');
    assert.equal((await keep(await opened())).status, 200);
    assert.equal(await textOf('nl/wheel.json'), before);
  });

  test('saves twice from one page, but not what another page has not seen', async () => {
    const [mine, other] = [await opened(), await opened()];
    assert.equal((await keep({...mine, title: 'Eerst'})).status, 200);
    assert.equal((await keep({...mine, title: 'Daarna'})).status, 200);
    const {status, json} = await keep({...other, title: 'Van een ander'});
    assert.equal(status, 409);
    assert.match(json.error, /Er is niets overschreven/);
    assert.equal((await jsonOf('nl/wheel.json')).title, 'Daarna');
  });

  test('saves once more after it was stopped and started', async () => {
    const mine = await opened();
    assert.equal((await keep({...mine, title: 'Eerst'})).status, 200);
    await desk.close();
    desk = await edit({port: 0, folder});
    assert.equal((await keep({...mine, title: 'Daarna'})).status, 200);
    assert.equal((await jsonOf('nl/wheel.json')).title, 'Daarna');
  });

  for (const [what, wrong, words] of [
    ['no title', {title: ''}, 'Deze tekst is leeg'],
    ['two themes with one id', (file) => ({themes: [file.themes[0], file.themes[0]]}), 'banden'],
    ['a field that nobody knows', {extra: 1}, 'Het veld ‘extra’ bestaat niet'],
  ]) {
    test(`refuses ${what}, also from a page without checks`, async () => {
      const before = await textOf('nl/wheel.json');
      const file = await opened();
      const {status, json} = await keep({...file, ...(typeof wrong === 'function' ? wrong(file) : wrong)});
      assert.equal(status, 422);
      assert.ok(json.error.includes(words), json.error);
      assert.equal(await textOf('nl/wheel.json'), before);
    });
  }

  test('says so when a file has gone', async () => {
    const file = await opened();
    await rm(pathOf('nl/wheel.json'));
    const {status, json} = await keep({...file, title: 'Weg'});
    assert.equal(status, 500);
    assert.match(json.error, /Dit bestand is er niet meer/);
  });

  for (const path of ['package.json', 'data/../package.json', '/etc/passwd', 'data/schema/wheel.schema.json']) {
    test(`does not open ${path}`, async () => {
      assert.equal((await ask({Origin: desk.address}, {action: 'getEntry', params: {path}})).status, 403);
    });
  }
});
