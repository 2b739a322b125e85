/** A report and its action agenda as readers see and use them, however they read. */
import {breaches} from './checkers.js';
import {inAllConditions, stand} from './conditions.js';
import {unread, unused} from './findings.js';

const attributes = {report: 'maaksessie-10'};

describe('a report and an action agenda', () => {
  inAllConditions(0, 'can be read and used', async (make, condition) => {
    const standing = await stand(make, condition, ['session-report', {attributes}], ['action-agenda', {attributes}]);
    return [...(await unread(standing)), ...(await unused(standing)), ...(await breaches(standing.page))];
  });
});
