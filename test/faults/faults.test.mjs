/**
 * The rules hold in a browser too: each fault here is put into a copy of the project, where a test in Chromium must fail and
 * name it. Faults that can be seen without a browser are in test/node/tools.test.mjs.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const instead = (found, put) => (text) => text.replace(found, put);
/** A rule that is stronger than ours. */
const rule = (put) => (text) => text.replace('css`', () => `css\`${put.replaceAll('}', ' !important}')}`);
const WHEEL = 'src/elements/insight-wheel/insight-wheel';

/** What is run, as `npm test` runs it, and faults that it must find at once: their file, what is done to it, what must be said. */
const RUNS = [
  {
    step: 'readers test/readers/speech.test.ts',
    faults: {
      'a theme whose button has no name': [
        `${WHEEL}.ts`,
        instead('part="names"', 'part="names" aria-hidden="true"'),
        /in place of “button \(off\): Werk in voorbereiding”/,
      ],
    },
  },
  {
    step: 'readers test/readers/speech.test.ts',
    faults: {
      'a heading level that is skipped': [
        `${WHEEL}.ts`,
        instead('.headingLevel=${this.level + 1}', '.headingLevel=${this.level + 2}'),
        /in place of “heading 3: Banden”/,
      ],
    },
  },
  {
    step: 'readers test/readers/find.test.ts',
    faults: {
      'a closed item in which find in page cannot look': [
        'src/elements/shared/item-view.ts',
        instead("'until-found'", "''"),
        /❌ .*opens the closed item that has the word/,
      ],
    },
  },
  {
    step: 'readers test/readers/wheel-closed.test.ts',
    faults: {
      'a focus line taken away': [
        'src/theme/base.styles.ts',
        rule('button:focus-visible {outline: none}'),
        /button.* has a line of 0 px/,
      ],
      'a control that is too small': [
        'src/theme/base.styles.ts',
        rule("[part='foot'] a {padding: 0} [part='foot'] a {min-height: 0}"),
        /a “.* is \d+\.\d by [123]\d\.\d/,
      ],
      'a pale text': [
        `${WHEEL}.styles.ts`,
        rule("[part='label'] {color: #bbb}"),
        /“Banden” has 1\.\d\d, not 4\.5, on its ground/,
      ],
      'a private variable misspelt in a script': [
        'src/elements/insight-wheel/wheel-position.ts',
        instead('--_oe-label:', '--_oe-lable:'),
        /“.*” lies on /,
      ],
    },
  },
  {
    step: 'browser test/elements/kansen-list.test.ts',
    faults: {
      'a listener on the window that stays': [
        'src/controllers/print-controller.ts',
        instead("this.#view?.removeEventListener('beforeprint', this.#begin);", ''),
        /"Window beforeprint"/,
      ],
      'a listener on a store that stays': [
        'src/controllers/follower.ts',
        instead("this.current?.removeEventListener('change', this.#update);", ''),
        /"\w+ change"/,
      ],
    },
  },
  {
    step: 'browser test/elements/translator.test.ts',
    faults: {
      'a word of the interface that is put into a text node': [
        'src/elements/shared/said.ts',
        instead(
          'element.textContent = this.#text = text',
          '((element.firstChild ?? element.appendChild(new Text())) as Text).data = this.#text = text',
        ),
        /❌ .* changes no text and no state/,
      ],
    },
  },
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const LEFT_OUT = ['node_modules', '.git', 'dist', 'docs', 'hosts', 'coverage'];

describe('a test in Chromium finds', () => {
  let copy;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
    cpSync(root, copy, {recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path))});
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  });
  after(() => rmSync(copy, {recursive: true, force: true}));

  for (const {step, faults} of RUNS) {
    test(`${Object.keys(faults).join('; ')}: ${step}`, () => {
      for (const [path, change] of Object.values(faults)) put(join(copy, path), change);
      const {status, stdout} = run(copy, step.split(' '));
      for (const [path] of Object.values(faults)) cpSync(join(root, path), join(copy, path));
      assert.equal(status, 1, stdout);
      for (const [name, [, , message]] of Object.entries(faults)) assert.match(stdout, message, name);
    });
  }
});

function put(file, change) {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text, `${file} has no place for the fault`);
  writeFileSync(file, changed);
}

/** Runs steps of `npm test` in Chromium. The tests in it are not part of this one. */
function run(cwd, args) {
  const {NODE_TEST_CONTEXT: _, TALLY: __, ...env} = {...process.env, NO_COLOR: '1', ENGINES: 'chromium'};
  return spawnSync(process.execPath, ['scripts/test.mjs', ...args], {cwd, env, encoding: 'utf8', maxBuffer: 1e8});
}
