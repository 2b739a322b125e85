/**
 * Takes the picture of README.md: the wheel of the demo with one theme open, in a container of 1100 px; and those of
 * docs/redactie.md: the editorial desk with an insight open, and what it says before publishing.
 *
 *   npm run screenshots
 *
 * Fonts are those of the computer, so the picture differs a little from one computer to the next.
 */
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {findBrowser, LAUNCH_ARGS} from './browser.mjs';
import {edit} from './edit.mjs';
import {serve} from './start.mjs';

const FOLDER = fileURLToPath(new URL('../docs/', import.meta.url));

async function takePicture(page, address) {
  await page.goto(`${address}/demo/`);
  const wheel = page.locator('insight-wheel').first();
  await wheel.evaluate((element) => {
    Object.assign(element.style, {width: '1100px', maxWidth: 'none'});
    element.theme = 'huisvesting';
  });
  await wheel.locator('insight-list').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await wheel.screenshot({path: `${FOLDER}wheel.png`});
}

async function takeDesk(page, address) {
  await page.goto(`${address}/#/collections/nl/entries/wheel`);
  await page.getByRole('button', {name: 'Banden', exact: true}).first().click();
  await page.getByRole('button', {name: 'Contact begint vaak in de eigen gemeenschap', exact: true}).click();
  await page.getByLabel('Kop', {exact: true}).first().focus();
  await page.frameLocator('#preview-pane').frameLocator('iframe').getByText('Verbinding met mensen').first().waitFor();
  await page.screenshot({path: `${FOLDER}redactie.png`});
}

async function takePublishing(page, address, file) {
  await page.goto(`${address}/publiceren.html`);
  await page.getByRole('button').click();
  await page.getByText('staat op de site.').last().waitFor();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('Contact begint vaak in', 'Contact begint meestal in'));
  await page.reload();
  await page.getByText('wheel.json is veranderd').waitFor();
  await page.screenshot({path: `${FOLDER}redactie-publiceren.png`, fullPage: true});
}

const desktop = {viewport: {width: 1280, height: 1000}, deviceScaleFactor: 1, reducedMotion: 'reduce', locale: 'nl-NL'};

await mkdir(FOLDER, {recursive: true});
const demo = await serve({port: 0});
// The desk writes: not in the files of the project.
const folder = await mkdtemp(join(tmpdir(), 'insight-desk-'));
await cp(new URL('../data', import.meta.url), join(folder, 'data'), {recursive: true});
const desk = await edit({port: 0, folder});
const browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
try {
  await takePicture(await browser.newPage(desktop), demo.address);
  await takeDesk(await browser.newPage(desktop), desk.address);
  const narrow = {...desktop, viewport: {width: 800, height: 400}};
  await takePublishing(await browser.newPage(narrow), desk.address, join(folder, 'data/nl/wheel.json'));
} finally {
  await browser.close();
  await demo.close();
  await desk.close();
  await rm(folder, {recursive: true, force: true});
}
