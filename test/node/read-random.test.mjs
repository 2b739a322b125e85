/** Ten thousand broken files through the reader: it never throws, and loses nothing that is good. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import {importSource, readJson} from './helpers.mjs';

const {readWheel} = await importSource('src/model/read.ts');
const {breakFile, seeded} = await importSource('test/fixtures/broken-files.ts');
const schema = await readJson('data/schema/wheel.schema.json');
const ajv = new Ajv({strict: true, allowUnionTypes: true});
ajv.addSchema(schema);
const fits = (name) => ajv.getSchema(`${schema.$id}#/$defs/${name}`);
const GOOD = [await readJson('test/fixtures/dense.json'), await readJson('data/nl/wheel.json')];
const FILES = 10_000;

/** Lists in lists, as deep as asked. */
function nested(levels) {
  let inner = 'diep';
  for (let level = 0; level < levels; level++) inner = [{type: 'list', items: [inner]}];
  return inner;
}

/** What the schema cannot say: no two kansen with one id, and no lists in lists without end. */
const wellMade = (item) => {
  const ids = item.kansen?.map(({id}) => id) ?? [];
  return new Set(ids).size === ids.length && JSON.stringify(item).split('"items"').length < 20;
};

/** Items that follow the schema, in lists that reach them: what a reader must see, whatever else is wrong. */
function goodItems(file) {
  const found = [];
  const list = (holder, field) => (Array.isArray(holder?.[field]) && Object.hasOwn(holder, field) ? holder[field] : []);
  // The first of two with an id wins; one that is no record, or has no id that is one, takes none away.
  const firsts = (items, readable) => {
    const seen = new Set();
    return items.filter((item) => readable(item) && !seen.has(item.id) && seen.add(item.id));
  };
  const isId = (value) => typeof value === 'string' && /^[a-z0-9-]+$/.test(value);
  const isText = (value) => typeof value === 'string' && /\S/.test(value);
  const own = (item, field) =>
    item !== null && typeof item === 'object' && Object.hasOwn(item, field) ? item[field] : undefined;
  const known = (item) => isId(own(item, 'id'));
  const themes = firsts(list(file, 'themes'), (each) => known(each) && isText(own(each, 'title')));
  const keep = (theme, kind, items, name) => {
    const met = new Set();
    for (const item of items) {
      // Which of two broken twins is taken is not asked of them.
      if (!known(item) || met.has(item.id)) continue;
      met.add(item.id);
      if (fits(name)(item) && wellMade(item)) found.push({theme: theme.id, kind, item});
    }
  };
  for (const theme of themes) {
    keep(theme, 'insight', list(theme, 'insights'), 'Insight');
    keep(theme, 'question', list(theme, 'questions'), 'Question');
  }
  return found;
}

const has = (wheel, {theme, kind, item}) => {
  const made = wheel?.themes.find(({id}) => id === theme);
  const items = kind === 'insight' ? made?.insights : made?.questions;
  return Boolean(items?.some((each) => isDeepStrictEqual(each, item)));
};

const understood = (file) => {
  const version = file !== null && typeof file === 'object' && Object.hasOwn(file, 'schemaVersion') && file.schemaVersion;
  return typeof version !== 'string' || version.split('.')[0] === '1';
};

describe('a broken file', () => {
  test(`never throws, keeps each good item and says what it leaves out (${FILES} files)`, () => {
    let good = 0;
    let reported = 0;
    for (let seed = 1; seed <= FILES; seed++) {
      const file = breakFile(GOOD[seed % 2 ? 0 : 1], seeded(seed));
      // What a file can hold is what JSON can.
      const parsed = JSON.parse(JSON.stringify(file) ?? 'null');
      let result;
      try {
        result = readWheel(parsed);
      } catch (error) {
        assert.fail(`seed ${seed}: ${error.stack}`);
      }
      const {wheel, problems} = result;
      for (const {path, message} of problems) assert.ok(typeof path === 'string' && message, `seed ${seed}`);
      reported += problems.length;
      if (!wheel) assert.ok(problems.length, `seed ${seed}: nothing to show, and no reason`);
      if (!wheel) continue;
      for (const item of goodItems(parsed)) {
        good++;
        assert.ok(has(wheel, item), `seed ${seed}: ${item.kind} "${item.item.id}" of "${item.theme}" is lost`);
      }
      // What it makes of its own work is the same.
      assert.deepEqual(readWheel(wheel).wheel, wheel, `seed ${seed}: reading twice`);
      assert.ok(understood(parsed), `seed ${seed}: another version is shown`);
    }
    assert.ok(good > FILES * 5, `${good} good items were looked for`);
    assert.ok(reported > FILES / 2, `${reported} problems were reported`);
  });

  test('canary: an item that is lost is noticed', () => {
    const [item] = goodItems(GOOD[0]);
    const wheel = structuredClone(GOOD[0]);
    assert.ok(has(wheel, item));
    wheel.themes[0].insights.shift();
    assert.ok(!has(wheel, item));
  });

  test('is shown as far as it goes where lists stand in lists without end, and says where it stopped', () => {
    for (const levels of [200, 20_000]) {
      const file = structuredClone(GOOD[0]);
      file.themes[0].insights[0].body = nested(levels);
      const {wheel, problems} = readWheel(file);
      assert.ok(wheel.themes[0].insights.length === GOOD[0].themes[0].insights.length, 'the headline still shows');
      assert.deepEqual(wheel.themes[1], GOOD[0].themes[1]);
      assert.equal(problems.length, 1, `${levels} levels`);
      assert.match(problems[0].message, /too deep/);
    }
  });
});
