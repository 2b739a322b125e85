/** A closed wheel as readers see and use it, however they read. */
import {all, pointAt} from '../elements/helpers.js';
import {breaches} from './checkers.js';
import {inAllConditions, stand} from './conditions.js';
import {unread, unused, within} from './findings.js';
import {cuts, overlaps} from './geometry.js';
import {View} from './view.js';

/** The theme with the longest words, which the middle of the circle then names. */
const POINTED = 'veiligheid-en-stabiliteit';

describe('a closed wheel', () => {
  inAllConditions(0, 'can be read and used, also while a theme is pointed at', async (make, condition) => {
    const standing = await stand(make, condition, ['insight-wheel']);
    const {
      widgets: [wheel],
      page,
    } = standing as typeof standing & {widgets: [HTMLElement]};
    const found = within('closed', [...(await unread(standing)), ...(await unused(standing)), ...(await breaches(page))]);
    const [node] = all(wheel, `[data-id=${POINTED}]`) as [HTMLElement];
    node.scrollIntoView({block: 'center'});
    await pointAt(node.firstElementChild as Element, wheel);
    const view = new View(page);
    const [label] = all(node, '[part=label]') as [HTMLElement];
    const marked = view.styleOf(label).textDecorationLine === 'underline' ? [] : ['its name is not underlined'];
    found.push(...within('pointed at', [...marked, ...overlaps(view), ...cuts(view)]));
    return found;
  });
});
