/** Private variables (`--_oe-*`): stylelint knows those without a value; it passes over those with a fallback, and unused ones. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {root} from './helpers.mjs';

const src = new URL('src/', root);
const sources = readdirSync(src, {recursive: true})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [`src/${file}`, readFileSync(new URL(file, src), 'utf8')]);

/** Names that the pattern finds, each with the file that it is first in. */
const find = (pattern) =>
  new Map(sources.flatMap(([file, text]) => (text.match(pattern) ?? []).map((name) => [name, file])).reverse());

test('each private variable that a style uses gets a value somewhere, and the other way about', () => {
  const used = find(/(?<=var\()--_oe-[\w-]+/g);
  const given = find(/--_oe-[\w-]+(?=:)/g);
  assert.ok(used.size > 15);
  const only = (names, others) => [...names].filter(([name]) => !others.has(name)).map((each) => each.join(' in '));
  assert.deepEqual({'without a value': only(used, given), unused: only(given, used)}, {'without a value': [], unused: []});
});
