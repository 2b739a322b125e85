/** The shipped data holds what OpenEmbassy's pages hold: the figures are counted there. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readJson, walk} from './helpers.mjs';

const wheel = await readJson('data/nl/wheel.json');
const {groups} = wheel.framework;
const domains = groups.flatMap((group) => group.domains);
const byTheme = (count) => Object.fromEntries(wheel.themes.map((theme) => [theme.id, count(theme)]));
const twice = (ids) => ids.filter((id, index) => ids.indexOf(id) !== index);

test('the circle has ten domains in four groups', () => {
  assert.equal(domains.length, 10);
  assert.deepEqual(
    groups.map((group) => group.domains.length),
    [4, 3, 2, 1],
  );
});

test('four themes have content, and each has its domain', () => {
  assert.deepEqual(
    wheel.themes.map(({id}) => id),
    ['banden', 'bruggen', 'connecties', 'huisvesting'],
  );
  for (const {id} of wheel.themes)
    assert.ok(
      domains.some((domain) => domain.id === id),
      id,
    );
});

test('each theme has its insights', () => {
  assert.deepEqual(
    byTheme(({insights}) => insights.length),
    {banden: 3, bruggen: 2, connecties: 3, huisvesting: 3},
  );
});

test('each theme has its design questions, with their kansen', () => {
  assert.deepEqual(
    byTheme(({questions}) => questions.map(({kansen}) => kansen.length)),
    {banden: [2], bruggen: [2], connecties: [6], huisvesting: [3, 4]},
  );
  for (const {questions} of wheel.themes) assert.ok(questions.every(({question}) => question));
});

test('every id is used once: of groups and domains, of themes, and of all items of a theme', () => {
  assert.deepEqual(twice([...groups, ...domains].map(({id}) => id)), []);
  assert.deepEqual(twice(wheel.themes.map(({id}) => id)), []);
  for (const {id, insights, questions} of wheel.themes) {
    const items = [...insights, ...questions, ...questions.flatMap(({kansen}) => kansen)];
    assert.deepEqual(twice(items.map((item) => item.id)), [], id);
  }
});

test('texts hold no HTML, no entities, no Markdown and no stray spaces', () => {
  walk(wheel, (value, path) => {
    if (typeof value !== 'string') return;
    const at = path.join('.');
    assert.doesNotMatch(value, /<|&(#\d+|#x[\da-f]+|[a-z]+);/i, at);
    assert.doesNotMatch(value, /\*\*|__|\]\(|\u00a0| {2}|[\n\t]/, at);
    // Between runs a space belongs to the text.
    if (!path.includes('text')) assert.equal(value, value.trim(), at);
  });
});

test('every link to a theme leads to one that is there', () => {
  const links = [];
  walk(wheel, (value, path) => {
    if (path.at(-1) === 'theme') links.push(value);
  });
  assert.ok(links.length > 0);
  for (const link of links)
    assert.ok(
      wheel.themes.some(({id}) => id === link),
      link,
    );
});

test('every icon is in the built-in set', async () => {
  const {importSource} = await import('./helpers.mjs');
  const {icons} = await importSource('src/theme/icons.ts');
  for (const {icon} of domains) assert.ok(Object.hasOwn(icons, icon), icon);
});

test('the file names its language and its source', () => {
  assert.ok(wheel.languages.includes(wheel.lang));
  assert.match(wheel.source.href, /^https:\/\/www\.openembassy\.nl\//);
  assert.ok(!Number.isNaN(Date.parse(wheel.updatedAt)));
});
