/** The schema, the types and the tolerant reader say the same: none can change without the others. */
import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import {compile} from 'json-schema-to-typescript';
import ts from 'typescript';
import {importSource, readJson, readText, root, walk} from './helpers.mjs';

const schema = await readJson('data/schema/wheel.schema.json');
const ajv = new Ajv({strict: true, allErrors: true, allowUnionTypes: true});
const isValid = ajv.compile(schema);
const dense = await readJson('test/fixtures/dense.json');
const {readWheel} = await importSource('src/model/read.ts');

const explain = (validate) => (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`).join('\n');
const dotted = (path) =>
  path.reduce((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key), '');

describe('the files', () => {
  test('the shipped wheel is valid, and the reader has nothing to say about it', async () => {
    const wheel = await readJson('data/nl/wheel.json');
    assert.ok(isValid(wheel), explain(isValid));
    assert.deepEqual(readWheel(wheel).problems, []);
  });

  test('what the reader makes of the shipped wheel is the wheel', async () => {
    const wheel = await readJson('data/nl/wheel.json');
    assert.deepEqual(readWheel(wheel).wheel, wheel);
  });

  test('the dense file is valid, and the reader keeps all of it', () => {
    assert.ok(isValid(dense), explain(isValid));
    assert.deepEqual(readWheel(dense), {wheel: dense, problems: []});
  });

  test('the dense file uses every field and every kind of block of the schema', () => {
    const used = new Set(Object.keys(dense).map((key) => `Wheel.${key}`));
    for (const [name, {properties}] of Object.entries(schema.$defs)) {
      if (!properties) continue;
      const fits = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
      walk(dense, (value) => {
        if (value && typeof value === 'object' && fits(value)) for (const key of Object.keys(value)) used.add(`${name}.${key}`);
      });
    }
    const all = Object.entries({Wheel: schema, ...schema.$defs}).flatMap(([name, {properties = {}}]) =>
      Object.keys(properties).map((key) => `${name}.${key}`),
    );
    assert.ok(all.length > 60);
    assert.deepEqual(
      all.filter((field) => !used.has(field)),
      [],
    );
  });

  test('each field of the schema has a Dutch title and description for the editor', () => {
    for (const [name, {properties = {}}] of Object.entries({Wheel: schema, ...schema.$defs})) {
      for (const [key, {title, description}] of Object.entries(properties)) assert.ok(title && description, `${name}.${key}`);
    }
  });
});

describe('schema and types', () => {
  let generated;
  before(async () => (generated = await typesOf(schema)));

  test('the type that the schema describes is the type of src/model/dataset.ts', async () => {
    assert.deepEqual(check(generated, await readText('src/model/dataset.ts')), []);
  });

  const drifts = {
    'a field that is optional in one and required in the other': ['  subtitle?: string;', '  subtitle: string;'],
    'an optional field that only the types have': ['  subtitle?: string;', '  subtitle?: string;\n  colour?: string;'],
    'an optional field that only the schema has': ['  derivedFrom?: string;', ''],
    'a field of another type': ['  contentVersion: number;', '  contentVersion: string;'],
    'a kind of block that only the schema has': [' | ReferenceBlock;', ';'],
    'undefined where a field may be missing': ['  by?: string;', '  by?: string | undefined;'],
  };
  for (const [name, [from, to]] of Object.entries(drifts)) {
    test(`canary: ${name} is noticed`, async () => {
      const dataset = await readText('src/model/dataset.ts');
      assert.ok(dataset.includes(from), `dataset.ts no longer has "${from}": choose another canary`);
      assert.notDeepEqual(check(generated, dataset.replace(from, to)), []);
    });
  }
});

/** The schema as TypeScript. Titles and descriptions are left out, or they would become names. */
async function typesOf(whole) {
  const bare = (value, names = false) => {
    if (Array.isArray(value)) return value.map((each) => bare(each));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value)
      .filter(([key]) => names || !['title', 'description', '$id', '$schema'].includes(key))
      // Beside a $ref, `type` and `maxLength` only narrow lengths, which types cannot say.
      .filter(([key]) => names || !('$ref' in value) || key === '$ref');
    return Object.fromEntries(entries.map(([key, each]) => [key, bare(each, key === 'properties' || key === '$defs')]));
  };
  return compile(bare(whole), 'Generated', {ignoreMinAndMaxItems: true, bannerComment: '', format: false});
}

/** Messages of the compiler about these two modules being the same. */
function check(generated, dataset) {
  const files = {
    '/memory/generated.ts': generated,
    '/memory/dataset.ts': dataset,
    // Assignable both ways is not enough: an optional field on one side would pass.
    '/memory/check.ts': `
      import type {Generated} from './generated.js';
      import type {Wheel} from './dataset.js';
      type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
      export const same: Same<Generated, Wheel> = true;
      export const there = (wheel: Wheel): Generated => wheel;
      export const back = (generated: Generated): Wheel => generated;`,
  };
  const {config} = ts.readConfigFile(fileURLToPath(new URL('tsconfig.json', root)), ts.sys.readFile);
  const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, fileURLToPath(root));
  const host = ts.createCompilerHost(options);
  const {fileExists, getSourceFile} = host;
  host.directoryExists = undefined;
  host.fileExists = (name) => name in files || fileExists(name);
  host.getSourceFile = (name, language) =>
    name in files ? ts.createSourceFile(name, files[name], language) : library(name, language);
  const library = (name, language) => {
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, language));
    return libraries.get(name);
  };
  const program = ts.createProgram(['/memory/check.ts'], {...options, types: [], lib: ['lib.es2022.d.ts']}, host);
  assert.ok(program.getSourceFile('/memory/dataset.ts'), 'dataset.ts is compiled');
  return ts.getPreEmitDiagnostics(program).map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
const libraries = new Map();

/** Longer than any text may be. */
const LONG = 'woord '.repeat(800);

/** A run of inline text. */
const RUN = /(\.text|\.headline|\.question)\[\]/;

/**
 * What the schema refuses and the reader lets pass without a word: an editor hears of it before publishing, a reader loses
 * nothing by it. `at` matches the path, with `[]` for any position.
 */
const LENIENT = [
  {why: 'unknown fields are skipped, so that a newer 1.x file can be read', when: ({kind}) => kind === 'extra field'},
  {why: 'the same: a run with the fields of a block', at: RUN, when: ({value}) => value?.type === 'paragraph'},
  {why: 'a long text is still a text', when: ({value}) => value === LONG},
  {why: 'an id with a stray hyphen is as good a key', at: /(id|theme)$/, when: ({value}) => value === '-streep'},
  {why: 'a language tag is handed to the browser, which ignores one it does not know', at: /(^|\.)lang$|^languages/},
  {why: 'a version is only compared', at: /^(contentVersion|translation\.of)$/, when: ({value}) => value <= 0},
  {why: 'a date that is none is shown as it stands', at: /^updatedAt$/},
  {
    why: 'an empty list draws nothing',
    when: ({value, path}) => value?.items?.length === 0 || (path.at(-1) === 'items' && !value.length),
  },
  {why: 'an empty list draws nothing', at: /\.items\[\]$/, when: ({kind}) => kind === 'missing'},
  {why: 'a blank run among others draws nothing', at: RUN, when: ({value}) => (value?.text ?? value)?.trim?.() === ''},
  {why: 'a group without domains is not drawn', at: /^framework\.groups\[\]\.domains(\[\])?$/},
  {why: 'an icon that is not known is a plain ring', at: /icon$/},
  {why: 'path data that is none draws nothing', at: /icon\.d$/},
  {why: 'readers never see where an insight was taken from', at: /derivedFrom$/},
];

/** What the schema cannot say and the reader reports. */
const STRICTER = [
  {why: 'an id is used once', when: ({kind}) => kind === 'first item twice'},
  {why: 'a theme has a domain that leads to it', at: /^framework\.groups\[\](\.domains\[\](\.id)?)?$/},
  {why: 'a theme has a domain that leads to it', at: /^themes\[\]\.id$/},
];

/** Values that stand in for the one that is there. */
const REPLACEMENTS = [
  null,
  true,
  false,
  0,
  7,
  -1,
  1.5,
  '',
  '  ',
  'woord',
  LONG,
  'Geen Kenmerk!',
  '-streep',
  'javascript:alert(1)',
  'https://example.org/',
  '2.0',
  [],
  [null],
  [''],
  ['woord'],
  [['woord']],
  [{}],
  {},
  {type: 'onbekend'},
  {type: 'paragraph'},
  {type: 'paragraph', text: 'woord'},
  {type: 'list', items: []},
  {type: 'constructor'},
  {text: 'woord'},
  {text: ''},
  {text: 'woord', href: 'javascript:alert(1)'},
  {d: ''},
  {label: 'woord'},
];

/** Every file that differs from the dense one in one place. */
function* mutations() {
  const paths = [];
  walk(dense, (value, path) => paths.push([path, value]));
  for (const [path, old] of paths) {
    if (path.length) {
      yield {
        kind: 'missing',
        path,
        file: changed(path, (parent, key) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key])),
      };
    }
    for (const value of REPLACEMENTS) {
      if (JSON.stringify(value) === JSON.stringify(old)) continue;
      const file = path.length ? changed(path, (parent, key) => (parent[key] = structuredClone(value))) : structuredClone(value);
      yield {kind: 'replaced', path, value, file};
    }
    if (old && typeof old === 'object' && !Array.isArray(old)) {
      const into = (parent, key) => (parent[key].extra = 'woord');
      const file = path.length ? changed(path, into) : {...structuredClone(dense), extra: 'woord'};
      yield {kind: 'extra field', path, file};
    }
    if (Array.isArray(old) && old.length) {
      const file = changed(path, (parent, key) => parent[key].push(structuredClone(old[0])));
      yield {kind: 'first item twice', path, file};
    }
  }
}

function changed(path, change) {
  const file = structuredClone(dense);
  const parent = path.slice(0, -1).reduce((value, key) => value[key], file);
  change(parent, path.at(-1));
  return file;
}

describe('schema and reader', () => {
  const cases = [...mutations()].map((mutation) => {
    const valid = isValid(mutation.file);
    const errors = valid ? '' : (isValid.errors.at(0)?.message ?? '');
    return {...mutation, at: dotted(mutation.path).replace(/\[\d+\]/g, '[]'), valid, errors, read: attempt(mutation.file)};
  });
  const label = ({kind, path, value, errors, read}) =>
    `${kind} ${dotted(path)} ${(JSON.stringify(value) ?? '').slice(0, 60)}\n  schema: ${errors || 'valid'}\n  reader: ${JSON.stringify(read.problems ?? read.thrown)}`;
  const excused = (rules, each) => rules.find(({at, when}) => (!at || at.test(each.at)) && (!when || when(each)));
  const list = (found) =>
    `${found.length} of ${cases.length}:\n${found
      .slice(0, process.env.ALL ? 999 : 20)
      .map(label)
      .join('\n')}`;

  test('the reader never throws', () => {
    const found = cases.filter(({read}) => read.thrown);
    assert.equal(found.length, 0, list(found));
  });

  test('what the schema refuses, the reader reports', () => {
    const found = cases.filter((each) => !each.valid && !each.read.problems?.length && !excused(LENIENT, each));
    assert.equal(found.length, 0, list(found));
  });

  test('what the schema allows, the reader takes without a word and whole', () => {
    const found = cases.filter((each) => each.valid && each.read.problems?.length && !excused(STRICTER, each));
    assert.equal(found.length, 0, list(found));
    for (const {file, read} of cases.filter((each) => each.valid && !each.read.problems?.length))
      assert.deepEqual(read.wheel, file);
  });

  test('each exception is still needed', () => {
    for (const rule of LENIENT) {
      assert.ok(
        cases.some((each) => !each.valid && !each.read.problems?.length && excused([rule], each)),
        rule.why,
      );
    }
    for (const rule of STRICTER)
      assert.ok(
        cases.some((each) => each.valid && each.read.problems?.length && excused([rule], each)),
        rule.why,
      );
  });
});

function attempt(file) {
  try {
    return readWheel(file);
  } catch (error) {
    return {thrown: String(error)};
  }
}
