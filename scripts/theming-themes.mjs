/**
 * Writes demo/theming/themes.json: what published themes come to on the widgets, for the theming page. Only of themes under
 * the EUPL, which lets us; the others are house styles that may not be used elsewhere. After `npm run build`.
 *
 *   node scripts/theming-themes.mjs
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {format} from 'prettier';
import {install} from './install.mjs';
import {SHEETS} from '../test/fixtures/themes/sheets.mjs';
import {findBrowser, LAUNCH_ARGS} from './browser.mjs';
import {serve} from './start.mjs';

const FOLDER = new URL('../test/fixtures/themes/', import.meta.url);
const FILE = new URL('../demo/theming/themes.json', import.meta.url);

/** Those that may be shown. */
const THEMES = ['Voorbeeld', 'Mooi & Anders', 'Den Haag', 'Open Formulieren', 'Open Inwoner'];

/** The text of demo/theming/themes.json: what the page makes of each theme that is pasted into it. */
export async function themes() {
  install(fileURLToPath(FOLDER), 'the themes of municipalities');
  const {address, close} = await serve({port: 0});
  const browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
  try {
    const found = [];
    for (const name of THEMES) found.push({name, ...(await pasted(browser, address, SHEETS[name].sheets))});
    return await format(JSON.stringify(found), {
      parser: 'json',
      ...JSON.parse(await readFile(new URL('../.prettierrc.json', import.meta.url), 'utf8')),
    });
  } finally {
    await browser.close();
    await close();
  }
}

async function pasted(browser, address, sheets) {
  for (const sheet of sheets) {
    const [scope, name] = sheet.split('/');
    const {license} = JSON.parse(await readFile(new URL(`node_modules/${scope}/${name}/package.json`, FOLDER), 'utf8'));
    if (license !== 'EUPL-1.2') throw new Error(`${scope}/${name} is under ${license}: leave it out`);
  }
  const texts = await Promise.all(sheets.map((sheet) => readFile(new URL(`node_modules/${sheet}`, FOLDER), 'utf8')));
  const page = await browser.newPage();
  await page.goto(`${address}/demo/theming/`);
  await page.locator('#sheet').evaluate((sheet, text) => {
    sheet.value = text;
    sheet.form.requestSubmit();
  }, texts.join('\n'));
  await page.locator('.pasted', {hasText: /\d/}).waitFor();
  const query = new URLSearchParams(new URL(page.url()).search);
  await page.close();
  const values = Object.fromEntries([...query].map(([key, value]) => [key, value.replace(/^([\da-f]{6}|[\da-f]{8})$/, '#$1')]));
  const {paper, ink, ...rest} = values;
  return {...(paper && {paper}), ...(ink && {ink}), values: rest};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, await themes());
