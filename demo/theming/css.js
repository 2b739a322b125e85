/** The style sheet that gives a website this look. */
import {isDark} from './colors.js';
import {fields} from './fields.js';

const TAGS = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list', 'session-report', 'action-agenda'];

/** Empty where nothing needs to be set. `address` is where the look can be changed. */
export function cssOf({paper, ink, values}, comment, address) {
  const lines = Object.keys(fields)
    .filter((name) => name in values)
    .map((name) => `  ${fields[name].variable}: ${values[name]};`);
  const rules = [];
  if (lines.length) rules.push(`:root {\n${lines.join('\n')}\n}`);
  if (isDark(paper, ink)) rules.push(`${TAGS.join(',\n')} {\n  color-scheme: dark;\n}`);
  return rules.length ? `/* ${comment}: ${address.replaceAll('*/', '')} */\n${rules.join('\n\n')}\n` : '';
}
