/**
 * Takes the picture of README.md: the wheel of the demo with one theme open, in a container of 1100 px.
 *
 *   npm run screenshots
 *
 * Fonts are those of the computer, so the picture differs a little from one computer to the next.
 */
import {mkdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {findBrowser, LAUNCH_ARGS} from './browser.mjs';
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

await mkdir(FOLDER, {recursive: true});
const {address, close} = await serve({port: 0});
const browser = await chromium.launch({executablePath: findBrowser(), args: LAUNCH_ARGS});
try {
  await takePicture(
    await browser.newPage({
      viewport: {width: 1280, height: 1000},
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
      locale: 'nl-NL',
    }),
    address,
  );
} finally {
  await browser.close();
  await close();
}
