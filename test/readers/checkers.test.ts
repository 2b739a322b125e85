/** What other checkers of accessibility than axe find: nothing. */
import {expect, fixture, html} from '@open-wc/testing';
import {all, heldAddress, inBothRoots, type Placing, type Tag} from '../elements/helpers.js';
import {errors, loadCheckers, violations} from './checkers.js';
import {CONDITIONS, enter, PATIENCE, stand, still, type Condition} from './conditions.js';

const closed = (): [Tag, Placing?][] => [['insight-wheel']];
const open = (theme: string) => (): [Tag, Placing?][] => [['insight-wheel', {attributes: {theme}}]];
const others = (): [Tag, Placing?][] => [
  ['insight-list', {attributes: {theme: 'banden'}, link: '/als-tekst'}],
  ['kansen-list', {attributes: {theme: 'huisvesting'}}],
  ['theme-panel', {attributes: {theme: 'werk'}}],
];
const without = (): [Tag, Placing?][] => [
  ['theme-panel'],
  ['insight-wheel', {attributes: {src: heldAddress().src}, link: '/als-tekst', until: 'nothing'}],
  ['kansen-list', {attributes: {src: '/fixture/status/404'}, link: '/als-tekst', until: 'problem'}],
  ['insight-wheel', {attributes: {themes: 'geen'}}],
];

/** What stands there, and in which conditions: one for each layout, and those with other colours and another direction. */
const STATES: readonly [state: string, condition: string, placings: () => [Tag, Placing?][]][] = [
  ['a closed wheel', 'a wide page', closed],
  ['a closed wheel', 'dark page', closed],
  ['all items open', 'a wide page', open('huisvesting')],
  ['all items open', 'a phone of 320 px', open('banden')],
  ['all items open', 'right to left', open('banden')],
  ['all items open', 'dark page', open('huisvesting')],
  ['the other widgets', 'a wide page', others],
  ['without content', 'a wide page', without],
];

describe('checkers of accessibility', () => {
  before(loadCheckers);

  inBothRoots((make) => {
    for (const [state, name, placings] of STATES) {
      it(`find nothing: ${state}, ${name}`, async () => {
        const condition = CONDITIONS.find((each) => each.name === name) as Condition;
        await enter(condition);
        const standing = await stand(make, condition, ...placings());
        for (const button of all(standing.page, '[part~=all]')) button.click();
        await still(standing);
        expect(await violations(standing.page), 'IBM').to.deep.equal([]);
        expect(await errors(standing.page), 'HTML_CodeSniffer').to.deep.equal([]);
      }).timeout(PATIENCE);
    }
  });

  it('can fail: they see a button without a name, also in a shadow root', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.attachShadow({mode: 'open'}).append(document.createElement('button'));
    expect((await violations(box)).join()).to.match(/_name|label/);
    expect((await errors(box)).join()).to.match(/H91/);
  });
});
