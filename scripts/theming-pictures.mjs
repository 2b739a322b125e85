/**
 * Takes pictures of the wheel in the themes of test/fixtures/themes, into a folder that you name. They are not kept in the
 * repository: house styles may not be used elsewhere, and fonts differ from one computer to the next. After `npm run build`.
 *
 *   node scripts/theming-pictures.mjs FOLDER
 */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {install} from './install.mjs';
import {SHEETS} from '../test/fixtures/themes/sheets.mjs';
import {findBrowser, LAUNCH_ARGS} from './browser.mjs';
import {serve} from './start.mjs';

const THEMES = new URL('../test/fixtures/themes/', import.meta.url);

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name a folder: node scripts/theming-pictures.mjs FOLDER');
  process.exit(2);
}
install(fileURLToPath(THEMES), 'the themes of municipalities');
await mkdir(folder, {recursive: true});
const {address, close} = await serve({port: 0});
const browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
try {
  for (const [theme, {sheets, name}] of Object.entries(SHEETS)) {
    const page = await browser.newPage({viewport: {width: 1280, height: 1000}, reducedMotion: 'reduce', bypassCSP: true});
    await page.goto(`${address}/demo/`);
    await page.route(`${address}/npm/**`, (route) =>
      route.fulfill({path: fileURLToPath(new URL(`node_modules${new URL(route.request().url()).pathname.slice(4)}`, THEMES))}),
    );
    for (const sheet of sheets) await page.addStyleTag({url: `${address}/npm/${sheet}`});
    const wheel = page.locator('insight-wheel').first();
    await wheel.evaluate((element, className) => {
      document.documentElement.classList.add(className);
      element.theme = 'huisvesting';
    }, name);
    await wheel.locator('insight-list').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await wheel.screenshot({path: join(folder, `${theme}.png`)});
    await page.close();
    console.log(join(folder, `${theme}.png`));
  }
} finally {
  await browser.close();
  await close();
}
