/** The schema, the types and the tolerant reader say the same: none can change without the others. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import {compile} from 'json-schema-to-typescript';
import ts from 'typescript';
import {dataContract} from '../../scripts/data-contract.mjs';
import {importSource, readJson, readText, root, walk} from './helpers.mjs';

const ajv = new Ajv({strict: true, allErrors: true, allowUnionTypes: true});

/** The kinds of data files. `type` is in `types`, and what the reader makes of a file is under `kind`. */
const KINDS = [
  {
    kind: 'wheel',
    type: 'Wheel',
    types: 'src/model/dataset.ts',
    read: (await importSource('src/model/read.ts')).readWheel,
    dense: await readJson('test/fixtures/dense.json'),
    shipped: ['data/nl/wheel.json'],
  },
  {
    kind: 'report',
    type: 'Report',
    types: 'src/model/report.ts',
    read: (await importSource('src/model/read-report.ts')).readReport,
    dense: await readJson('test/fixtures/data/dense-report.json'),
    shipped: ['data/nl/reports/maaksessie-10.json'],
  },
];
for (const each of KINDS) {
  each.schema = await readJson(`data/schema/${each.kind}.schema.json`);
  each.isValid = ajv.compile(each.schema);
}

const explain = (validate) => (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`).join('\n');
const dotted = (path) =>
  path.reduce((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key), '');

for (const {kind, schema, isValid, read, dense, shipped} of KINDS) {
  describe(`the files: ${kind}`, () => {
    for (const path of shipped) {
      test(`${path} is valid, and the reader has nothing to say about it and keeps all of it`, async () => {
        const file = await readJson(path);
        assert.ok(isValid(file), explain(isValid));
        assert.deepEqual(read(file), {[kind]: file, problems: []});
      });
    }

    test('the dense file is valid, and the reader keeps all of it', () => {
      assert.ok(isValid(dense), explain(isValid));
      assert.deepEqual(read(dense), {[kind]: dense, problems: []});
    });

    test('the dense file uses every field and every kind of block of the schema', () => {
      const used = new Set(Object.keys(dense).map((key) => `File.${key}`));
      for (const [name, {properties}] of Object.entries(schema.$defs)) {
        if (!properties) continue;
        const fits = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
        walk(dense, (value) => {
          if (value && typeof value === 'object' && fits(value)) for (const key of Object.keys(value)) used.add(`${name}.${key}`);
        });
      }
      const all = Object.entries({File: schema, ...schema.$defs}).flatMap(([name, {properties = {}}]) =>
        Object.keys(properties).map((key) => `${name}.${key}`),
      );
      assert.ok(all.length > 60);
      assert.deepEqual(
        all.filter((field) => !used.has(field)),
        [],
      );
    });

    test('each field of the schema has a Dutch title and description for the editor', () => {
      for (const [name, {properties = {}}] of Object.entries({File: schema, ...schema.$defs})) {
        for (const [key, {title, description}] of Object.entries(properties)) assert.ok(title && description, `${name}.${key}`);
      }
    });
  });
}

describe('the schemas together', () => {
  const [wheel, report] = KINDS.map(({schema}) => schema);

  /** What is in both under one name and differs: whole definitions, and fields of the file but for their words. */
  function differences(one, other) {
    const inBoth = (a, b) => Object.keys(a).filter((key) => key in b);
    const bare = ({title: _title, description: _description, ...rest}) => JSON.stringify(rest);
    const definitions = inBoth(one.$defs, other.$defs).filter((name) => !isDeepStrictEqual(one.$defs[name], other.$defs[name]));
    const fields = inBoth(one.properties, other.properties).filter(
      (key) => key !== 'kind' && bare(one.properties[key]) !== bare(other.properties[key]),
    );
    return [...definitions, ...fields];
  }

  test('what a wheel and a report share is the same in both', () => {
    assert.ok('Blocks' in wheel.$defs && 'Blocks' in report.$defs);
    assert.deepEqual(differences(wheel, report), []);
  });

  test('canary: a limit or a word that only one of them has is noticed', () => {
    const changed = structuredClone(report);
    changed.$defs.HeadingBlock.properties.text.description = 'Anders.';
    changed.properties.title.maxLength = 7;
    assert.deepEqual(differences(wheel, changed), ['HeadingBlock', 'title']);
  });
});

describe('schema and types', () => {
  for (const {kind, type, types, schema} of KINDS) {
    test(`the type that the schema of a ${kind} describes is the one of ${types}`, async () => {
      assert.deepEqual(check(await typesOf(schema), type, await modules(types)), []);
    });
  }

  const drifts = {
    'a field that is optional in one and required in the other': ['wheel', '  subtitle?: string;', '  subtitle: string;'],
    'an optional field that only the types have': ['wheel', '  subtitle?: string;', '  subtitle?: string;\n  colour?: string;'],
    'an optional field that only the schema has': ['wheel', '  derivedFrom?: string;', ''],
    'a field of another type': ['wheel', '  contentVersion: number;', '  contentVersion: string;'],
    'a kind of block that only the schema has': ['wheel', ' | ReferenceBlock;', ';'],
    'undefined where a field may be missing': ['wheel', '  by?: string;', '  by?: string | undefined;'],
    'a field of a report that only the schema has': ['report', '  success?: Blocks;', ''],
    'a kind of block of a report that only the schema has': ['report', '  | InitiativesBlock;', ';'],
  };
  for (const [name, [kind, from, to]] of Object.entries(drifts)) {
    test(`canary: ${name} is noticed`, async () => {
      const {type, types, schema} = KINDS.find((each) => each.kind === kind);
      const files = await modules(types);
      assert.ok(files[types].includes(from), `${types} no longer has "${from}": choose another canary`);
      files[types] = files[types].replace(from, to);
      assert.notDeepEqual(check(await typesOf(schema), type, files), []);
    });
  }
});

describe('the data contract', () => {
  test('docs/data.md is what `npm run generate` makes of the schemas', async () => {
    assert.equal(await readText('docs/data.md'), await dataContract(), 'run `npm run generate`');
  });

  test('docs/data.md gives each field of each schema, with an example', async () => {
    const text = await readText('docs/data.md');
    for (const {schema} of KINDS) {
      for (const [name, {properties}] of Object.entries({File: schema, ...schema.$defs})) {
        for (const key of Object.keys(properties ?? {}))
          assert.match(text, new RegExp(`^\\| \`${key}\` .*\\| \`.+\` +\\|$`, 'm'), `${name}.${key}`);
      }
    }
  });
});

/** The texts of the modules that hold types, the one with the type of the file last. */
async function modules(path) {
  const paths = new Set(['src/model/dataset.ts', path]);
  return Object.fromEntries(await Promise.all([...paths].map(async (each) => [each, await readText(each)])));
}

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

/** Messages of the compiler about the generated type and the type of this name in the last of the modules being the same. */
function check(generated, type, texts) {
  const inMemory = (path) => `/memory/${path.split('/').at(-1)}`;
  const names = Object.keys(texts).map(inMemory);
  const files = {
    '/memory/generated.ts': generated,
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [inMemory(path), text])),
    // Assignable both ways is not enough: an optional field on one side would pass.
    '/memory/check.ts': `
      import type {Generated} from './generated.js';
      import type {${type} as Ours} from '${names.at(-1).replace('/memory', '.').replace(/ts$/, 'js')}';
      type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
      export const same: Same<Generated, Ours> = true;
      export const there = (ours: Ours): Generated => ours;
      export const back = (generated: Generated): Ours => generated;`,
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
  for (const name of names) assert.ok(program.getSourceFile(name), `${name} is compiled`);
  return ts.getPreEmitDiagnostics(program).map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
const libraries = new Map();

/** Longer than any text may be. */
const LONG = 'woord '.repeat(800);

/** A run of inline text. */
const RUN = /(\.text|\.headline|\.question)\[\]/;
/** Numbers that are only shown, and versions that are only compared. */
const NUMBER = /(^|\.)(number|readingMinutes|participants|contentVersion|of)$/;

/**
 * What the schema refuses and the reader lets pass without a word: an editor hears of it before publishing, a reader loses
 * nothing by it. `at` matches the path, with `[]` for any position; `only` is the kind of file it is about.
 */
const LENIENT = [
  {why: 'unknown fields are skipped, so that a newer 1.x file can be read', when: ({kind}) => kind === 'extra field'},
  {why: 'the same: a run with the fields of a block', at: RUN, when: ({value}) => value?.type === 'paragraph'},
  {why: 'a long text is still a text', when: ({value}) => value === LONG},
  {
    why: 'an id with a stray hyphen is as good a key',
    at: /(id|theme|person|relatedThemes\[\])$/,
    when: ({value}) => value === '-streep',
  },
  {why: 'a language tag is handed to the browser, which ignores one it does not know', at: /(^|\.)lang$|^languages/},
  {why: 'a number is only shown or compared', at: NUMBER, when: ({value}) => value <= 0},
  {why: 'a date that is none is shown as it stands', at: /^(updatedAt|published|event\.date)$/},
  {
    why: 'an empty list draws nothing',
    when: ({value, path}) => value?.items?.length === 0 || (path.at(-1) === 'items' && !value.length),
  },
  {why: 'an empty list draws nothing', at: /\.items\[\]$/, when: ({kind}) => kind === 'missing'},
  {why: 'a blank run among others draws nothing', at: RUN, when: ({value}) => (value?.text ?? value)?.trim?.() === ''},
  {only: 'wheel', why: 'a group without domains is not drawn', at: /^framework\.groups\[\]\.domains(\[\])?$/},
  {only: 'wheel', why: 'an icon that is not known is a plain ring', at: /icon$/},
  {only: 'wheel', why: 'path data that is none draws nothing', at: /icon\.d$/},
  {only: 'wheel', why: 'readers never see where an insight was taken from', at: /derivedFrom$/},
  {only: 'report', why: 'a report without sections shows its introduction', at: /^sections(\[\])?$/},
  {only: 'report', why: 'thanks without names are not shown', at: /^credits\[\]\.names(\[\])?$/},
  {only: 'report', why: 'a theme that is named twice is shown twice', at: /^relatedThemes$/},
];

/** What the schema cannot say and the reader reports. */
const STRICTER = [
  {why: 'an id is used once', when: ({kind}) => kind === 'first item twice'},
  {only: 'wheel', why: 'a theme has a domain that leads to it', at: /^framework\.groups\[\](\.domains\[\](\.id)?)?$/},
  {only: 'wheel', why: 'a theme has a domain that leads to it', at: /^themes\[\]\.id$/},
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

/** Every file that differs from this one in one place. */
function* mutations(dense) {
  const paths = [];
  walk(dense, (value, path) => paths.push([path, value]));
  for (const [path, old] of paths) {
    if (path.length) {
      yield {
        kind: 'missing',
        path,
        file: changed(dense, path, (parent, key) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key])),
      };
    }
    for (const value of REPLACEMENTS) {
      if (JSON.stringify(value) === JSON.stringify(old)) continue;
      const file = path.length
        ? changed(dense, path, (parent, key) => (parent[key] = structuredClone(value)))
        : structuredClone(value);
      yield {kind: 'replaced', path, value, file};
    }
    if (old && typeof old === 'object' && !Array.isArray(old)) {
      const into = (parent, key) => (parent[key].extra = 'woord');
      const file = path.length ? changed(dense, path, into) : {...structuredClone(dense), extra: 'woord'};
      yield {kind: 'extra field', path, file};
    }
    if (Array.isArray(old) && old.length) {
      const file = changed(dense, path, (parent, key) => parent[key].push(structuredClone(old[0])));
      yield {kind: 'first item twice', path, file};
    }
  }
}

function changed(dense, path, change) {
  const file = structuredClone(dense);
  const parent = path.slice(0, -1).reduce((value, key) => value[key], file);
  change(parent, path.at(-1));
  return file;
}

for (const {kind, isValid, read, dense} of KINDS) {
  describe(`schema and reader: ${kind}`, () => {
    const cases = [...mutations(dense)].map((mutation) => {
      const valid = isValid(mutation.file);
      const errors = valid ? '' : (isValid.errors.at(0)?.message ?? '');
      return {
        ...mutation,
        at: dotted(mutation.path).replace(/\[\d+\]/g, '[]'),
        valid,
        errors,
        read: attempt(read, mutation.file),
      };
    });
    const label = ({kind, path, value, errors, read}) =>
      `${kind} ${dotted(path)} ${(JSON.stringify(value) ?? '').slice(0, 60)}\n  schema: ${errors || 'valid'}\n  reader: ${JSON.stringify(read.problems ?? read.thrown)}`;
    const mine = (rules) => rules.filter(({only = kind}) => only === kind);
    const excused = (rules, each) => mine(rules).find(({at, when}) => (!at || at.test(each.at)) && (!when || when(each)));
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
        assert.deepEqual(read[kind], file);
    });

    test('each exception is still needed', () => {
      for (const rule of mine(LENIENT)) {
        assert.ok(
          cases.some((each) => !each.valid && !each.read.problems?.length && excused([rule], each)),
          rule.why,
        );
      }
      for (const rule of mine(STRICTER))
        assert.ok(
          cases.some((each) => each.valid && each.read.problems?.length && excused([rule], each)),
          rule.why,
        );
    });
  });
}

function attempt(read, file) {
  try {
    return read(file);
  } catch (error) {
    return {thrown: String(error)};
  }
}
