/** The other widgets as readers see and use them, and what all say when there is no content, however they read. */
import {all, heldAddress} from '../elements/helpers.js';
import {breaches} from './checkers.js';
import {inAllConditions, stand} from './conditions.js';
import {unread, unused} from './findings.js';

describe('lists, a theme in preparation, loading, failed and empty', () => {
  inAllConditions(0, 'can be read and used', async (make, condition) => {
    const link = '/als-tekst';
    const standing = await stand(
      make,
      condition,
      ['insight-list', {attributes: {theme: 'banden'}, link}],
      ['kansen-list', {attributes: {theme: 'huisvesting'}}],
      ['theme-panel', {attributes: {theme: 'werk'}}],
      ['theme-panel', {}],
      ['insight-wheel', {attributes: {src: heldAddress().src}, link, until: 'nothing'}],
      ['kansen-list', {attributes: {src: '/fixture/status/404'}, link, until: 'problem'}],
      ['insight-wheel', {attributes: {themes: 'geen'}}],
    );
    for (const widget of standing.widgets) for (const button of all(widget, '[part~=all]')) button.click();
    return [...(await unread(standing)), ...(await unused(standing)), ...(await breaches(standing.page))];
  });
});
