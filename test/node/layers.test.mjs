/** Who may import whom in src/: the table of CONTRIBUTING, as a test. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path/posix';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

const LIT = ['lit'];
const LOCALIZE = ['@lit/localize'];

/**
 * Layers, and what each may import besides itself. `element` is a folder of elements/ with one element in it; `elements`
 * are the files between them; `types` and `typePackages` count for `import type` only, `onDemand` for `import()` only.
 */
const LAYERS = {
  model: {layers: [], packages: []},
  store: {layers: ['model'], packages: []},
  controllers: {layers: ['store', 'model'], packages: LIT},
  i18n: {layers: [], packages: [...LIT, ...LOCALIZE]},
  theme: {layers: [], packages: LIT},
  // A file of its own, which is handed what it needs: types only, of what it may not bring along.
  search: {layers: ['model'], types: ['shared', 'i18n'], typePackages: LIT, packages: []},
  shared: {layers: ['i18n', 'theme', 'model'], types: ['store'], packages: LIT},
  elements: {
    layers: ['shared', 'controllers', 'store', 'i18n', 'theme', 'model'],
    types: ['search'],
    onDemand: ['search'],
    packages: LIT,
  },
  element: {layers: ['elements', 'shared', 'controllers', 'store', 'i18n', 'theme', 'model'], packages: LIT},
  content: {layers: ['model'], packages: ['ajv', 'ajv-i18n', '@humanwhocodes/momoa', 'diff']},
  carriers: {layers: ['i18n', 'model'], packages: ['hastscript', 'hast-util-to-html']},
  cli: {
    layers: ['carriers', 'content', 'model'],
    packages: ['commander', 'node:fs', 'node:path', 'node:process', 'node:util', 'node:crypto', 'node:os', 'node:zlib'],
  },
  site: {layers: [], packages: []},
  embed: {layers: ['store'], packages: []},
  doctor: {layers: ['content', 'elements', 'embed', 'store', 'model'], packages: []},
  entries: {layers: ['element', 'elements', 'shared', 'controllers', 'store', 'i18n', 'theme', 'model', 'embed'], packages: []},
  index: {
    layers: ['entries', 'element', 'elements', 'shared', 'controllers', 'store', 'i18n', 'theme', 'model', 'embed', 'doctor'],
    packages: [],
  },
};

function layerOf(file) {
  const [folder, name, ...rest] = file.split('/');
  if (file === 'index.ts') return 'index';
  if (folder !== 'elements') return folder;
  if (name === 'shared') return 'shared';
  return rest.length ? 'element' : 'elements';
}

/** Import statements of a file: where from, and whether only types come in. */
function importsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found = [];
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : node;
      const named = clause?.namedBindings?.elements ?? clause?.exportClause?.elements;
      const typeOnly = clause?.isTypeOnly || (!clause?.name && named?.length > 0 && named.every((each) => each.isTypeOnly));
      found.push({from: node.moduleSpecifier.text, typeOnly: Boolean(typeOnly)});
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [address] = node.arguments;
      if (ts.isStringLiteral(address)) found.push({from: address.text, typeOnly: false, onDemand: true});
    } else if (ts.isImportTypeNode(node)) found.push({from: node.argument.literal.text, typeOnly: true});
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is wrong with the imports of these files: path in src -> text. */
function faults(files) {
  const wrong = [];
  const edges = new Map();
  for (const [file, text] of Object.entries(files)) {
    const layer = layerOf(file);
    const rule = LAYERS[layer];
    if (!rule) {
      wrong.push(`${file}: the folder "${layer}" is no layer`);
      continue;
    }
    edges.set(file, []);
    for (const {from, typeOnly, onDemand} of importsOf(file, text)) {
      if (!from.startsWith('.')) {
        const packages = typeOnly ? [...rule.packages, ...(rule.typePackages ?? [])] : rule.packages;
        if (!packages.some((name) => from === name || from.startsWith(`${name}/`)))
          wrong.push(`${file}: ${layer} may not import ${from}`);
        continue;
      }
      if (!from.endsWith('.js')) wrong.push(`${file}: ${from} does not end in .js`);
      const target = join(dirname(file), from).replace(/\.js$/, '.ts');
      edges.get(file).push(target);
      const other = layerOf(target);
      const sameFolder = dirname(target) === dirname(file);
      const allowed = layer === other && layer !== 'element' ? true : sameFolder || rule.layers.includes(other);
      const partly = (typeOnly && rule.types?.includes(other)) || (onDemand && rule.onDemand?.includes(other));
      if (!allowed && !partly) wrong.push(`${file}: ${layer} may not import ${target}`);
    }
  }
  for (const cycle of cycles(edges)) wrong.push(`cycle: ${cycle.join(' -> ')}`);
  return wrong;
}

function cycles(edges) {
  const found = [];
  const done = new Set();
  const visit = (file, trail) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}

const sources = Object.fromEntries(
  readdirSync(src, {recursive: true})
    .filter((file) => /\.(ts|js)$/.test(file))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(src, file), 'utf8')]),
);

test('no file of src imports what its layer may not, types included, and there is no cycle', () => {
  assert.ok(Object.keys(sources).length > 30, 'the sources are found');
  assert.deepEqual(faults(sources), []);
});

test('every import of src leads to a file', () => {
  for (const [file, text] of Object.entries(sources)) {
    for (const {from} of importsOf(file, text).filter((each) => each.from.startsWith('.'))) {
      const target = join(dirname(file), from).replace(/\.js$/, '.ts');
      assert.ok(target in sources, `${file} imports ${from}, which is not there`);
    }
  }
});

const REFUSED = {
  'model imports nothing but model': {'model/a.ts': "import {html} from 'lit';"},
  'model does not import i18n': {'model/a.ts': "import {direction} from '../i18n/words.js';"},
  'model imports no Node module': {'model/a.ts': "import {readFile} from 'node:fs';"},
  'store does not import Lit': {'store/a.ts': "import type {LitElement} from 'lit';"},
  'store does not import controllers': {'store/a.ts': "import type {X} from '../controllers/x.js';"},
  'store does not import elements': {'store/a.ts': "export {X} from '../elements/widget-element.js';"},
  'controllers do not import elements': {'controllers/a.ts': "import type {X} from '../elements/widget-element.js';"},
  'controllers do not import i18n': {'controllers/a.ts': "import {x} from '../i18n/words.js';"},
  'controllers do not import @lit/localize': {'controllers/a.ts': "import {msg} from '@lit/localize';"},
  'i18n does not import model': {'i18n/a.ts': "import type {Wheel} from '../model/dataset.js';"},
  'theme does not import i18n': {'theme/a.ts': "import {x} from '../i18n/words.js';"},
  'theme does not import model': {'theme/a.ts': "let x: import('../model/dataset.js').Wheel;"},
  'shared does not import controllers': {'elements/shared/a.ts': "import type {X} from '../../controllers/x.js';"},
  'shared takes only types from store': {'elements/shared/a.ts': "import {load} from '../../store/load.js';"},
  'shared does not import the base class': {'elements/shared/a.ts': "import type {X} from '../widget-element.js';"},
  'shared does not import an element': {'elements/shared/a.ts': "import {X} from '../insight-list/insight-list.js';"},
  'the base class does not import an element': {'elements/a.ts': "import type {X} from './insight-list/insight-list.js';"},
  'the base class does not import entries': {'elements/a.ts': "import '../entries/insight-list.js';"},
  'an element does not import another one': {'elements/theme-panel/a.ts': "import {X} from '../insight-list/insight-list.js';"},
  'an element does not import its entry': {'elements/theme-panel/a.ts': "import '../../entries/insight-list.js';"},
  'an element imports no other package': {'elements/theme-panel/a.ts': "import x from 'lodash';"},
  'a dynamic import counts': {'model/a.ts': "const x = () => import('../store/load.js');"},
  'search brings nothing of i18n along': {'search/a.ts': "import {msg} from '../i18n/locale.js';"},
  'search brings no Lit along': {'search/a.ts': "import {html} from 'lit';"},
  'elements bring the search when it is asked for only': {'elements/a.ts': "import {Search} from '../search/search.js';"},
  'an element does not bring the search': {'elements/theme-panel/a.ts': "const x = () => import('../../search/search.js');"},
  'entries do not import the index': {'entries/a.ts': "import '../index.js';"},
  'carriers do not import elements': {'carriers/a.ts': "import {x} from '../elements/page.js';"},
  'carriers do not import content': {'carriers/a.ts': "import {x} from '../content/texts.js';"},
  'carriers import no Node module': {'carriers/a.ts': "import {readFile} from 'node:fs';"},
  'content does not import carriers': {'content/a.ts': "import {x} from '../carriers/text.js';"},
  'embed knows no elements': {'embed/a.ts': "import '../elements/widget-element.js';"},
  'a folder that is no layer is refused': {'utils/a.ts': 'export {};'},
  'an address without .js is refused': {'model/a.ts': "import './b';"},
  'a cycle is refused, of types too': {
    'model/a.ts': "import type {B} from './b.js';",
    'model/b.ts': "import type {C} from './c.js';",
    'model/c.ts': "import type {A} from './a.js';",
  },
};

for (const [name, files] of Object.entries(REFUSED)) {
  test(`canary: ${name}`, () => assert.equal(faults(files).length, 1, faults(files).join('; ')));
}

const ALLOWED = {
  'shared may take types from store': {'elements/shared/a.ts': "import {type Failure} from '../../store/load.js';"},
  'an element may import the base class and its own files': {
    'elements/theme-panel/a.ts': "import {X} from '../widget-element.js'; import './a.styles.js';",
  },
  'search may take types of what it is handed': {
    'search/a.ts': "import type {msg} from '../i18n/locale.js'; import type {html} from 'lit';",
  },
  'elements may bring the search when it is asked for': {'elements/a.ts': "const x = () => import('../search/search.js');"},
  'a subpath of lit is lit': {'controllers/a.ts': "import {repeat} from 'lit/directives/repeat.js';"},
};

for (const [name, files] of Object.entries(ALLOWED)) {
  test(`canary: ${name}`, () => assert.deepEqual(faults(files), []));
}
