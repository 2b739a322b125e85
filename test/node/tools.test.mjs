/**
 * The rules hold: each fault here is put into a copy of the project, where a step of `npm test` must fail and name it.
 * After `npm run build`. What only a browser can find is in test/elements/.
 */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {root} from './helpers.mjs';

const atEnd = (line) => (text) => `${text}\n${line}\n`;
const instead = (found, put) => (text) => text.replace(found, put);
const importing = (names, from) => (text) => `import ${names} from '${from}';\n${text}`;

/** A fault: the file it is in, what is done to it, and what must be said. One file has one fault. */
const RUNS = [
  {
    step: 'lint',
    onlyFaulty: true,
    faults: {
      styleMap: ['src/elements/shared/foot-view.ts', importing('{styleMap}', 'lit/directives/style-map.js'), /style-map/],
      unsafeHTML: ['src/elements/shared/icon-view.ts', importing('{unsafeHTML}', 'lit/directives/unsafe-html.js'), /unsafe-html/],
      innerHTML: ['src/elements/page.ts', atEnd('document.body.innerHTML = location.hash;'), /'innerHTML' is restricted/],
      'a style attribute': [
        'src/elements/shared/section-view.ts',
        instead('<div part="section">', '<div part="section" style="order:${level}">'),
        /attribute "style" is not allowed/,
      ],
      'an aria attribute that is not there': [
        'src/elements/shared/item-view.ts',
        instead('aria-expanded', 'aria-expandd'),
        /aria-expandd/,
      ],
      storage: ['src/store/selection.ts', atEnd("localStorage.setItem('a', 'b');"), /'localStorage'/],
      'a second place that downloads': ['src/store/address.ts', atEnd("void fetch('/');"), /'fetch'/],
      'a word on the console': ['src/model/read.ts', atEnd("console.log('a');"), /'console'/],
    },
  },
  {
    step: 'styles',
    onlyFaulty: true,
    faults: {
      'a private variable misspelt': ['src/theme/items.styles.ts', instead('--_oe-edge', '--_oe-eddge'), /"--_oe-eddge"/],
      'an unknown property': [
        'src/elements/kansen-list/kansen-list.styles.ts',
        instead('margin-top', 'margin-topp'),
        /"margin-topp"/,
      ],
      'left in place of start': [
        'src/elements/theme-panel/theme-panel.styles.ts',
        instead('padding-inline-start', 'padding-left'),
        /"padding-left"/,
      ],
      '!important': ['demo/demo.css', instead('margin: 0;', 'margin: 0 !important;'), /!important/],
      'a sign that is missing': [
        'src/elements/insight-wheel/insight-wheel.styles.ts',
        instead('position: relative;', 'position: relative'),
        /cannot be read/,
      ],
    },
  },
  {
    step: 'templates',
    faults: {
      'a property misspelt': [
        'src/elements/theme-panel/theme-panel.ts',
        instead('.headingLevel', '.heddingLevel'),
        /heddingLevel/,
      ],
    },
  },
  {
    step: 'unused',
    faults: {
      'an unused export': ['src/i18n/words.ts', atEnd('export const nobodyNeedsMe = 1;'), /nobodyNeedsMe/],
      'an unused package': [
        'package.json',
        instead('"devDependencies": {', '"devDependencies": {"nobody-needs-me": "1.0.0",'),
        /nobody-needs-me/,
      ],
      'an unused file': ['scripts/nobody.mjs', atEnd(''), /nobody\.mjs/],
    },
  },
  {
    step: 'node test/node/layers.test.mjs test/node/tokens.test.mjs test/node/generated.test.mjs',
    faults: {
      'an import that its layer forbids': [
        'src/model/place.ts',
        importing('{load}', '../store/load.js'),
        /model may not import store\/load\.ts/,
      ],
      'a private variable misspelt where it gets its value': [
        'src/theme/tokens.ts',
        instead('--_oe-halo:', '--_oe-hallo:'),
        /--_oe-hallo in src\/theme\/tokens\.ts/,
      ],
      'an attribute that the manifest does not know': [
        'src/elements/kansen-list/kansen-list.ts',
        instead('{question: {}}', "{question: {attribute: 'vraag'}}"),
        /"?name"?: 'vraag'/,
      ],
    },
  },
  {
    step: 'node test/node/generated.test.mjs',
    faults: {
      'an attribute without a doc block': [
        'src/elements/insight-wheel/insight-wheel.ts',
        instead('/** Leaves out themes that have no content yet. */', ''),
        /InsightWheel: hide-empty/,
      ],
    },
  },
  {
    step: 'node test/node/package.test.mjs',
    faults: {
      'a wrong path in exports': [
        'package.json',
        instead('"./dist/insight-widgets.css"', '"./dist/insight-widget.css"'),
        /insight-widget\.css but the file does not exist/,
      ],
    },
  },
];

const LEFT_OUT = ['node_modules', '.git', 'docs', 'coverage'];

describe('a step of `npm test` fails at', {concurrency: 2}, () => {
  for (const {step, onlyFaulty, faults} of RUNS) {
    describe(step, () => {
      let copy;
      let result;

      before(async () => {
        copy = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
        cpSync(fileURLToPath(root), copy, {recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path))});
        symlinkSync(new URL('node_modules', root), join(copy, 'node_modules'), 'dir');
        for (const [file, change] of Object.values(faults)) put(join(copy, file), change);
        result = await run(copy, [...step.split(' '), ...(onlyFaulty ? Object.values(faults).map(([file]) => file) : [])]);
      });
      after(() => rmSync(copy, {recursive: true, force: true}));

      for (const [name, [file, , message]] of Object.entries(faults)) {
        test(name, () => {
          assert.equal(result.status, 1, result.output);
          assert.match(result.output, message, `${file} is not found at fault`);
        });
      }
    });
  }
});

function put(file, change) {
  const text = read(file);
  const changed = change(text);
  assert.notEqual(changed, text, `${file} has no place for the fault`);
  writeFileSync(file, changed);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Runs steps of `npm test`. The tests in it are not part of this one. */
function run(cwd, args) {
  const {NODE_TEST_CONTEXT: _, ...env} = {...process.env, NO_COLOR: '1'};
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/test.mjs', ...args], {cwd, env, maxBuffer: 1e8}, (error, stdout, stderr) =>
      resolve({status: error?.code ?? 0, output: stdout + stderr}),
    );
  });
}
