/** A closed wheel as readers see and use it, however they read. */
import {all, pointAt} from '../elements/helpers.js';
import {inAllConditions, stand} from './conditions.js';
import {passesAxe, unread, unused, within} from './findings.js';
import {cuts, overlaps} from './geometry.js';
import {View} from './view.js';

/** A theme with the longest words in the middle of the circle, and one with insights. */
const POINTED = ['veiligheid-en-stabiliteit', 'bruggen'];

describe('a closed wheel', () => {
  inAllConditions(0, 'can be read and used, also while a theme is pointed at', async (make, condition) => {
    const standing = await stand(make, condition, ['insight-wheel']);
    const {
      widgets: [wheel],
      page,
    } = standing as typeof standing & {widgets: [HTMLElement]};
    const found = within('closed', [...(await unread(standing)), ...(await unused(standing))]);
    await passesAxe(standing);
    for (const id of POINTED) {
      const [node] = all(wheel, `[data-id=${id}]`) as [HTMLElement];
      node.scrollIntoView({block: 'center'});
      await pointAt(node.firstElementChild as Element, wheel);
      const view = new View(page);
      const [label] = all(node, '[part=label]') as [HTMLElement];
      const marked = view.styleOf(label).textDecorationLine === 'underline' ? [] : ['its name is not underlined'];
      found.push(...within(id, [...marked, ...overlaps(view), ...cuts(view)]));
    }
    return found;
  });
});
