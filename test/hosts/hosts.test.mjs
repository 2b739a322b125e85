/** Whole pages of others round the widgets, in every engine: one window for all, a page for each. */
import {after, before, describe} from 'node:test';
import {ENGINES_HERE, launch} from '../fixtures/engines.mjs';
import {prepare, startSite} from './site.mjs';
import {copies} from './copies.mjs';
import {editors} from './editors.mjs';
import {forms} from './forms.mjs';
import {styleSheets} from './sheets.mjs';
import {scripts as hostileScripts} from './scripts.mjs';
import {strictHosts} from './strict.mjs';

const scripts = await prepare();

// The engines beside each other, the pages of each one after another.
describe('host pages', {concurrency: true}, () => {
  for (const engine of ENGINES_HERE) {
    describe(engine, {concurrency: 1}, () => {
      /** The window, and the servers that it visits. */
      const place = {};
      before(async () => {
        [place.browser, place.site] = await Promise.all([launch(engine), startSite(scripts)]);
        // Wide enough for a circle with its panel, with little to paint. Without a window manager the window has the focus when
        // the mouse is over it, which rests at 640, 512 on the display of WebKitGTK.
        await place.browser.resize(1200, 520);
      });
      after(() => Promise.all([place.browser?.close(), place.site?.close()]));

      strictHosts(place);
      copies(place);
      forms(place);
      editors(place);
      styleSheets(place);
      hostileScripts(place);
    });
  }
});
