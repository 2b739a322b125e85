/** Open themes as readers see and use them, however they read. */
import {all, settled} from '../elements/helpers.js';
import type {InsightWheel} from '../../src/index.js';
import {breaches} from './checkers.js';
import {inAllConditions, stand} from './conditions.js';
import {unread, unused, within} from './findings.js';

describe('a wheel with a theme open', () => {
  inAllConditions(1, 'can be read and used, with another theme, and with all items open', async (make, condition) => {
    const standing = await stand(make, condition, ['insight-wheel', {attributes: {theme: 'banden'}}]);
    const [wheel] = standing.widgets as [InsightWheel];
    const found = within('Banden', await unread(standing));
    wheel.theme = 'huisvesting';
    await settled(wheel);
    for (const button of all(wheel, '[part~=all]')) button.click();
    found.push(...within('Huisvesting', await unread(standing)));
    // Of the themes the open one: the others are as in a closed wheel.
    found.push(...within('Huisvesting', await unused(standing, ':not([part=node]), [aria-expanded=true]')));
    found.push(...(await breaches(standing.page)));
    return found;
  });
});
