/** What editors are told of our tags: after `npm run build`. */
import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import ts from 'typescript';
import {readJson, root} from './helpers.mjs';

const {name: packageName, version} = await readJson('package.json');
const elements = (await readJson('custom-elements.json')).modules
  .flatMap(({declarations}) => declarations)
  .filter(({tagName}) => tagName);
const namesOf = (items) => items.map(({name}) => name).sort();

test('VS Code completes each tag and attribute, and says what it does', async () => {
  const {tags} = await readJson('dist/editors/vscode.html-custom-data.json');
  assert.equal(tags.length, 6);
  for (const {tagName, description, attributes} of elements) {
    const tag = tags.find(({name}) => name === tagName);
    assert.ok(tag.description.startsWith(description), tagName);
    const told = (items) => Object.fromEntries(items.map((item) => [item.name, item.description]));
    assert.deepEqual(told(tag.attributes), told(attributes));
  }
});

test('VS Code completes each variable and part, once', async () => {
  const {properties, pseudoElements} = await readJson('dist/editors/vscode.css-custom-data.json');
  assert.deepEqual(namesOf(properties), namesOf(elements[0].cssProperties));
  const parts = new Set(elements.flatMap(({cssParts}) => cssParts.map(({name}) => `::part(${name})`)));
  assert.deepEqual(namesOf(pseudoElements), [...parts].sort());
  for (const {name, description} of [...properties, ...pseudoElements]) assert.ok(description, name);
});

test('JetBrains editors find the tags, attributes, properties and variables of this version', async () => {
  const types = await readJson('dist/editors/web-types.json');
  assert.match(types.$schema, /^https:\/\/.*\/web-types\.json$/);
  assert.deepEqual([types.name, types.version], [packageName, version]);
  const {html, css} = types.contributions;
  assert.equal(html.elements.length, 6);
  for (const {tagName, attributes, members, events} of elements) {
    const element = html.elements.find(({name}) => name === tagName);
    assert.deepEqual(namesOf(element.attributes), namesOf(attributes));
    assert.deepEqual(namesOf(element.js.properties), namesOf(members));
    assert.deepEqual(namesOf(element.js.events), namesOf(events));
  }
  assert.deepEqual(namesOf(css.properties), namesOf(elements[0].cssProperties));
});

describe('JSX', () => {
  let folder;

  // A site with React, as far as TypeScript sees it.
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
    const write = (path, text) => {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    };
    const namespace = 'export namespace JSX { interface Element {} interface IntrinsicElements { a: object } }';
    write('node_modules/react/index.d.ts', `${namespace} export interface CSSProperties {}`);
    write('node_modules/react/jsx-runtime.d.ts', `${namespace} export function jsx(): void; export function jsxs(): void;`);
    for (const path of ['package.json', 'dist/editors', 'dist/types']) {
      cpSync(new URL(path, root), join(folder, 'node_modules', packageName, path), {recursive: true});
    }
    symlinkSync(new URL('node_modules/lit', root), join(folder, 'node_modules/lit'), 'dir');
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  /** What TypeScript finds wrong in these lines, each a file of its own. */
  function faults(lines) {
    const files = lines.map((line, index) => {
      const file = join(folder, `line-${index}.tsx`);
      writeFileSync(file, `export const view = ${line};\n`);
      return file;
    });
    const config = {
      jsx: 'react-jsx',
      lib: ['ES2022', 'DOM'],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      skipLibCheck: true,
      strict: true,
      types: [`${packageName}/jsx`],
    };
    const {options} = ts.parseJsonConfigFileContent(
      {compilerOptions: config, files},
      ts.sys,
      folder,
      {},
      join(folder, 'tsconfig.json'),
    );
    const program = ts.createProgram(files, options);
    assert.deepEqual(program.getOptionsDiagnostics(), []);
    return files.map((file) =>
      program
        .getSemanticDiagnostics(program.getSourceFile(file))
        .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '))
        .join('\n'),
    );
  }

  test('a right use compiles, and events have their fields', () => {
    const right = [
      '<insight-wheel theme="huisvesting" deep-link view="list"><a href="/tekst">Tekst</a></insight-wheel>',
      '<theme-panel theme="banden" heading-level={3} lang="nl" data={{}} style={{"--oe-radius": "0"}} />',
      '<insight-list src="/wheel.json" onoe-item-toggle={(event) => event.item.length + Number(event.open)} />',
      '<kansen-list question="voorkomen" light-dom sync="a" onoe-data-problem={({reason}) => reason?.length} />',
    ];
    assert.deepEqual(faults(right), ['', '', '', '']);
  });

  test('a wrong name or type does not', () => {
    const wrong = {
      '<insight-wheel view="circle" />': /'view'|"circle"/,
      '<insight-wheel heading-level="two" />': /not assignable to type 'number'/,
      '<insight-wheel heddingLevel={2} />': /'heddingLevel' does not exist/,
      '<insight-wheel onoe-theme-open={(event) => event.them} />': /'them' does not exist on type 'ThemeOpenEvent'/,
      '<theme-panel scope={undefined} />': /'scope' does not exist/,
      '<insight-whale />': /'insight-whale' does not exist/,
    };
    const found = faults(Object.keys(wrong));
    for (const [index, pattern] of Object.values(wrong).entries()) assert.match(found[index], pattern);
  });
});
