/** The theming page and README.md say of the variables what src/theme/tokens.json says. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {groups} from '../../demo/theming/fields.js';
import {texts} from '../../demo/theming/texts.js';
import {readTokens} from '../../scripts/tokens.mjs';
import {readText} from './helpers.mjs';

test('each variable has a label and a description in Dutch and in English', async () => {
  for (const {name, label, description, nl} of await readTokens()) {
    for (const text of [label, description, nl?.label, nl?.description]) assert.match(text ?? '', /^\S.*\S$/, name);
    assert.notEqual(description, nl.description, name);
  }
});

test('each variable has one field on the theming page', async () => {
  const shown = groups.flatMap(({fields}) => fields.map(({variable}) => variable));
  assert.deepEqual(shown.sort(), (await readTokens()).map(({name}) => name).sort());
});

test('the five variables of the README are those that the theming page has first', async () => {
  const [, example] = /## Look\n[^]*?```css\n([^]*?)```/.exec(await readText('README.md'));
  const [{fields}] = groups;
  assert.deepEqual(
    [...example.matchAll(/--oe-[\w-]+/g)].map(([name]) => name),
    fields.map(({variable}) => variable),
  );
});

test('the theming page has the same words in each language', () => {
  const keysOf = (part) =>
    Object.entries(part).flatMap(([key, value]) =>
      value?.constructor === Object ? keysOf(value).map((inner) => `${key}.${inner}`) : [`${key}: ${typeof value}`],
    );
  assert.deepEqual(keysOf(texts.en), keysOf(texts.nl));
});
