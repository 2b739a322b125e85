/** The checks of what readers see and use find faults that are planted: each check. */
import {expect} from '@open-wc/testing';
import {enter, ROOTS, stand, type Condition} from './conditions.js';
import {unread, unused} from './findings.js';

/** A fault as a rule that reaches everything, and what must be said of it. */
const FAULTS: readonly [string, string, RegExp][] = [
  ['a text on a sign', '[part=label] {margin-top: -2em}', /“Banden” lies on span\[disc\]/],
  ['a text on a text', '[part=node] {inset-inline-start: 40%; top: 50%}', /“Banden” lies on “/],
  ['a text on a line of the drawing', '[part=label] {transform: translate(0, -7em)}', /lies on path\[oe-rim\]/],
  ['a text that is cut off', '[part=label] {overflow: hidden; height: 0.5em}', /“Banden” is cut off by span\[label\]/],
  ['a text out of the page', '[part=foot] {position: relative; inset-inline-start: -20em}', /“Bron:” is out of the page/],
  ['a box that makes the page scroll sideways', '[part=foot] {width: 3000px}', /the page scrolls sideways/],
  ['a text on a ground like it', 'main {background: #555}', /“Tekst vóór een widget.” has 2\.82/],
  ['a text on a part of the drawing like it', '.oe-band {fill: #555}', /“Banden” has 2\.82, not 4\.5/],
  ['a text that is drawn in part', '[part=names] {opacity: 0.4}', /“Banden” has/],
  ['a sign like its ground', '[part=disc] {color: #ccc}', /path has 1\.\d\d, not 3/],
  ['a line like its ground', '.oe-rim {stroke: #ddd}', /path\[oe-rim\] has 1\.\d\d, not 3/],
  ['a round like its ground', '[part=disc] {border-color: #ddd}', /span\[disc\] has 1\.\d\d, not 3/],
  [
    'a control that is too small',
    '[part=node] > * {width: 30px; height: 30px} [part=node] {width: 30px; height: 40px}',
    /is 30\.0 by 40\.0/,
  ],
  ['a control that something lies on', '[part=stage] {z-index: 1}', /“Banden.*” is not hit at 0, 0, but/],
  ['a control whose focus has no line', ':focus-visible {outline: none}', /“Banden.*” has a line of 0 px/],
  [
    'a line of focus like its grounds',
    ':focus-visible {outline-color: #eee; box-shadow: none}',
    /the line round .*“Banden.*” has 1\.\d\d, not 3/,
  ],
];

describe('the checks find, in a shadow root', () => {
  const [[, make]] = ROOTS as [(typeof ROOTS)[number]];
  for (const [fault, rule, finding] of FAULTS) {
    it(fault, async () => {
      // Stronger than ours.
      const rules = rule.replaceAll(/(?=[;}])/g, ' !important');
      const condition: Condition = {name: fault, page: rules, everywhere: rules};
      await enter(condition);
      const standing = await stand(make, condition, ['insight-wheel']);
      expect([...(await unread(standing)), ...(await unused(standing, '[data-id=banden]'))].join('\n')).to.match(finding);
    });
  }
});
