/** What other checkers of accessibility than axe find: nothing. That all three can find something. */
import {expect, fixture, html} from '@open-wc/testing';
import {engine} from '../elements/browser.js';
import {all, heldAddress, inBothRoots, type Placing, type Tag} from '../elements/helpers.js';
import {breaches, errors, loadCheckers, violations} from './checkers.js';
import {CONDITIONS, enter, inAllConditions, PATIENCE, stand, still, type Condition, type Standing} from './conditions.js';

/** What else there is to read: on a wide page, for the styles are the same. */
const STATES: readonly [string, () => [Tag, Placing?][]][] = [
  ['a closed wheel', () => [['insight-wheel']]],
  [
    'the other widgets',
    () => [
      ['insight-list', {attributes: {theme: 'banden'}, link: '/als-tekst'}],
      ['kansen-list', {attributes: {theme: 'huisvesting'}}],
      ['theme-panel', {attributes: {theme: 'werk'}}],
    ],
  ],
  [
    'without content',
    () => [
      ['theme-panel'],
      ['insight-wheel', {attributes: {src: heldAddress().src}, link: '/als-tekst', until: 'nothing'}],
      ['kansen-list', {attributes: {src: '/fixture/status/404'}, link: '/als-tekst', until: 'problem'}],
      ['insight-wheel', {attributes: {themes: 'geen'}}],
    ],
  ],
];

/** What they say of a page with all items open. */
async function found(standing: Standing): Promise<string[]> {
  const {page} = standing;
  for (const button of all(page, '[part~=all]')) button.click();
  await still(standing);
  return [...(await violations(page)), ...(await errors(page))];
}

describe('checkers of accessibility', () => {
  before(loadCheckers);

  for (const [where, place] of [
    ['', (box: Element) => box],
    [', in a frame', (box: Element) => (box.appendChild(document.createElement('iframe')).contentDocument as Document).body],
  ] as const) {
    it(`can fail: they see a button without a name in a shadow root${where}`, async () => {
      const page = place(await fixture<HTMLElement>(html`<div></div>`));
      const box = page.appendChild(page.ownerDocument.createElement('div'));
      box.attachShadow({mode: 'open'}).append(page.ownerDocument.createElement('button'));
      expect((await breaches(box)).join(), 'axe').to.match(/button-name/);
      expect((await violations(box)).join(), 'IBM').to.match(/_name|label/);
      expect((await errors(box)).join(), 'HTML_CodeSniffer').to.match(/H91/);
    });
  }

  inAllConditions(
    1,
    'find nothing in a wheel with all items open',
    async (make, condition) => found(await stand(make, condition, ['insight-wheel', {attributes: {theme: 'huisvesting'}}])),
    // That of IBM takes WebKit up to 20 seconds for each page: it has the first four, where the other engines have all.
    engine === 'webkit' ? CONDITIONS.slice(0, 4) : CONDITIONS,
  );

  inBothRoots((make) => {
    for (const [state, placings] of STATES) {
      it(`find nothing: ${state}`, async () => {
        const [condition] = CONDITIONS as [Condition];
        await enter(condition);
        expect(await found(await stand(make, condition, ...placings()))).to.deep.equal([]);
      }).timeout(PATIENCE);
    }
  });
});
