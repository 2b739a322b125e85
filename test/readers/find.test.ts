/**
 * Find in page: a word of a closed item of the open theme is found, and the item opens. A page cannot press the keys of its
 * browser. It has these ways, in each the engine itself looks and opens:
 *
 * - a link to a text (`#:~:text=…`): all three engines; WebKit does not look for one in shadow roots.
 * - `find()`: Firefox; in the others it does not look into closed items.
 *
 * What is left, WebKit with a shadow root, is tested by the event that an engine fires at what it has found.
 */
import {expect, waitUntil} from '@open-wc/testing';
import {engine, setViewport} from '../elements/browser.js';
import {all, byRole, clickOn, isVisible, leave, one, seen, settled, type Widget} from '../elements/helpers.js';
import {ROOTS} from './conditions.js';

/** A word that one item of the open theme has, and the item; and a word of another theme. */
const WORD = 'lekkages';
const ITEM = 'stress';
const ELSEWHERE = 'uitkeringsspecificatie';

/** Ways of the engine, in the root that tests run in. */
function waysIn(inPage: boolean): [string, (wheel: Widget) => Promise<void> | void][] {
  const link = async (wheel: Widget): Promise<void> => {
    // Only a reader who uses the page is led to a text.
    await clickOn(byRole(wheel, 'heading'), wheel);
    location.hash = `#:~:text=${WORD}`;
  };
  const find = (): void => {
    (window as Window & {find?: (text: string) => boolean}).find?.(WORD);
  };
  const event = (wheel: Widget): void => {
    one(wheel, `[data-item=${ITEM}] [hidden=until-found]`).dispatchEvent(new Event('beforematch', {bubbles: true}));
  };
  if (engine === 'webkit' && !inPage) return [['by the event of the browser', event]];
  return [['by a link to it', link], ...(engine === 'firefox' ? [['by find()', find] as [string, () => void]] : [])];
}

describe('find in page', () => {
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(leave);

  for (const [where, make] of ROOTS) {
    describe(where, () => {
      for (const [way, find] of waysIn(where.includes('light-dom'))) {
        it(`opens the closed item that has the word, ${way}`, async () => {
          const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
          expect(seen(wheel)).not.to.include(WORD);
          await find(wheel);
          await waitUntil(() => seen(wheel).includes(WORD), 'it does not open');
          await settled(wheel);
          const open = all(wheel, '[data-item]').filter((item) => item.querySelector('[aria-expanded=true]'));
          expect(open.map(({dataset}) => dataset['item'])).to.deep.equal([ITEM]);
        });
      }

      it('has the closed items of the open theme to look in, out of sight, and no other theme', async () => {
        const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
        const item = one(wheel, `[data-item=${ITEM}] [part=body]`);
        expect(item.textContent).to.include(WORD);
        expect(isVisible(item)).to.be.false;
        expect(getComputedStyle(item.parentElement as Element).contentVisibility, 'the engine can look in it').to.equal('hidden');
        expect(all(wheel, '*').some(({textContent}) => textContent?.includes(ELSEWHERE))).to.be.false;
      });
    });
  }
});
