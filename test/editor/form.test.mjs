/** The forms of the desk, held against the schemas; and files through their forms and back. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {install} from '../../scripts/install.mjs';
import {readJson, root} from '../node/helpers.mjs';

const folder = fileURLToPath(new URL('demo/editor', root));
install(folder, 'the editor');
const {outputFiles} = await build({
  stdin: {
    contents: `export * from './form.mjs'; export * from './schema.mjs'; export * from './values.mjs';`,
    resolveDir: folder,
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const desk = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
const schemas = {
  wheel: await readJson('data/schema/wheel.schema.json'),
  report: await readJson('data/schema/report.schema.json'),
};

/** What is not in a form, and why that is right. */
const NOT_IN_FORM = new Set([...desk.KEPT, 'type']);

/** How a form differs from the part of the schema that it is for. */
function* differences(fields, part, rootSchema, path) {
  const isWhole = part === rootSchema;
  for (const [name, raw] of Object.entries(part.properties)) {
    const at = `${path}.${name}`;
    if (NOT_IN_FORM.has(name) || (isWhole && name === 'id')) continue;
    const wanted = desk.resolve(raw, rootSchema);
    const field = fields.find((each) => each.name === name);
    if (!field) {
      yield `${at} has no field`;
      continue;
    }
    if (field.hint !== wanted.description) yield `${at} has another hint`;
    if (name !== 'id' && field.label !== wanted.title) yield `${at} has another label`;
    const item = wanted.items && desk.resolve(wanted.items, rootSchema);
    if (item?.properties) yield* differences(field.fields, item, rootSchema, at);
    else if (wanted.properties) yield* differences(field.fields, wanted, rootSchema, at);
    if (field.widget === 'select') {
      const words = field.options.map(({value}) => value);
      if (String(words) !== String(wanted.enum)) yield `${at} has other choices`;
      if (field.options.some(({label}) => !label)) yield `${at} has a choice without a name`;
    }
  }
  for (const {name} of fields) if (!part.properties[name]) yield `${path}.${name} is not in the schema`;
}

describe('the forms', () => {
  for (const [kind, schema] of Object.entries(schemas)) {
    test(`of a ${kind} have each field of the schema, with its words`, () => {
      assert.deepEqual([...differences(desk.formOf(schema, 'en'), schema, schema, kind)], []);
    });
  }

  test('canary: a field that is in the schema only is noticed', () => {
    const changed = structuredClone(schemas.wheel);
    changed.$defs.Insight.properties.extra = {title: 'Extra', description: 'Extra.', type: 'string'};
    const [fault] = differences(desk.formOf(schemas.wheel, 'en'), changed, changed, 'wheel');
    assert.equal(fault, 'wheel.themes.insights.extra has no field');
  });

  test('follow the schema when that gets a field', () => {
    const changed = structuredClone(schemas.wheel);
    changed.$defs.Insight.properties.extra = {title: 'Extra', description: 'Extra.', type: 'string'};
    assert.deepEqual([...differences(desk.formOf(changed, 'en'), changed, changed, 'wheel')], []);
  });

  test('cannot be made of a kind of field that nobody has thought of', () => {
    const changed = structuredClone(schemas.wheel);
    changed.properties.extra = {title: 'Extra', description: 'Extra.', type: 'boolean'};
    assert.throws(() => desk.formOf(changed, 'nl'), /No kind of field is known for "Extra"/);
  });

  test('ask for a field that the schema requires, but not for a list that may be empty', () => {
    const themes = desk.formOf(schemas.wheel, 'nl').find(({name}) => name === 'themes');
    assert.equal(themes.required, false);
    assert.equal(themes.fields.find(({name}) => name === 'title').required, true);
    assert.equal(themes.fields.find(({name}) => name === 'subtitle').required, false);
  });
});

describe('a file through its form', () => {
  for (const name of ['nl/wheel', 'en/wheel', 'ar/wheel', 'nl/reports/maaksessie-10']) {
    test(`${name} comes out as it went in`, async () => {
      const file = await readJson(`data/${name}.json`);
      const schema = schemas[file.kind];
      assert.deepEqual(desk.toFile(desk.toForm(file, schema), schema), file);
    });
  }

  test('what was left empty is not in it', () => {
    const form = {title: 'Titel', subtitle: '', source: {label: '', href: ''}, insights: [{headline: '', sources: []}]};
    const file = desk.toFile({kind: 'wheel', themes: [form]}, schemas.wheel);
    assert.deepEqual(file.themes, [{title: 'Titel', insights: [{}], questions: []}]);
  });

  test('a new item gets an id of its first words, unlike the others, and keeps it', () => {
    const made = new Map();
    const file = (headline) => ({
      themes: [
        {
          id: 'banden',
          insights: [
            {id: 'een-kop', headline: 'x'},
            {id: `${desk.NEW}1`, headline},
          ],
        },
      ],
    });
    const idOf = (headline) => desk.giveIds(file(headline), made).themes[0].insights[1].id;
    assert.equal(idOf('Eén kop'), 'een-kop-2');
    assert.equal(idOf('Een heel andere kop'), 'een-kop-2');
  });
});
