/** `insight-data validate` as an editor or a pipeline runs it: what is printed, and the exit code. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {run, write} from '../fixtures/data/program.mjs';
import {readJson} from './helpers.mjs';

const shipped = await readJson('data/nl/wheel.json');
const changed = (change) => {
  const copy = structuredClone(shipped);
  change(copy);
  return copy;
};
const json = (...args) => {
  const {stdout, status} = run(['validate', ...args, '--json']);
  return {...JSON.parse(stdout), status};
};

describe('files of the project', () => {
  test('the shipped file passes', () => {
    const {status, stdout, stderr} = run(['validate', 'data/nl/wheel.json']);
    assert.equal(status, 0, stdout);
    assert.equal(stderr, '');
    assert.match(stdout, /1 bestand nagekeken/);
  });

  test('the examples of the demo are good and bad as they are meant to be', () => {
    const expected = {
      'blocks.json': [],
      'report-blocks.json': [],
      'broken.json': ['comment 2:3'],
      'empty.json': ['minItems 17:15'],
      'fourteen.json': [],
      'version-2.json': ['version-unknown 2:20'],
    };
    const names = Object.keys(expected).map((name) => `demo/data/${name}`);
    const {files, status} = json(...names, 'demo/data/partly-broken.json');
    assert.equal(status, 1);
    const errors = ({findings}) =>
      findings.filter(({severity}) => severity === 'error').map(({rule, line, column}) => `${rule} ${line}:${column}`);
    for (const file of files.slice(0, -1)) assert.deepEqual(errors(file), expected[file.file.split('/').at(-1)], file.file);
    assert.deepEqual(
      new Set(files.at(-1).findings.map(({path}) => path.split(/[.[]/)[0])),
      new Set(['updatedAt', 'intro', 'framework', 'themes']),
    );
    assert.ok(files.at(-1).errors > 10);
  });
});

describe('the answer', () => {
  const folder = write({'fout.json': changed((w) => (w.themes[0].insights[0].headline = ''))});

  test('names file, line, column, path, fault and remedy, in Dutch', () => {
    const {status, stdout} = run(['validate', 'fout.json'], {cwd: folder});
    assert.equal(status, 1);
    const line = JSON.stringify(
      changed(() => {}),
      null,
      2,
    )
      .split('\n')
      .findIndex((each) => each.includes('"headline"'));
    assert.ok(
      stdout.startsWith(`fout.json:${line + 1}:23  fout  themes[0].insights[0].headline\n    Deze tekst is leeg.\n`),
      stdout,
    );
    assert.match(stdout, /Wat u kunt doen: Schrijf de tekst/);
    assert.match(stdout, /1 bestand nagekeken: 1 fout, \d+ waarschuwing/);
  });

  test('is in English with --lang en, before or after the command', () => {
    for (const args of [
      ['validate', 'fout.json', '--lang', 'en'],
      ['--lang=en', 'validate', 'fout.json'],
    ]) {
      const {stdout, status} = run(args, {cwd: folder});
      assert.equal(status, 1);
      assert.match(stdout, /error {2}themes\[0\].*\n {4}This text is empty\./);
      assert.match(stdout, /1 file checked: 1 error/);
    }
  });

  test('has colours only where a terminal shows them, and never with NO_COLOR', () => {
    const plain = run(['validate', 'fout.json'], {cwd: folder}).stdout;
    const coloured = run(['validate', 'fout.json'], {cwd: folder, env: {FORCE_COLOR: '1'}}).stdout;
    const refused = run(['validate', 'fout.json'], {cwd: folder, env: {NO_COLOR: '1'}}).stdout;
    const escape = '\u001b[';
    assert.ok(coloured.includes(escape));
    assert.ok(!plain.includes(escape));
    assert.equal(refused, plain);
  });

  test('as JSON has the fields that are documented', () => {
    const {status, ...report} = json(`${folder}/fout.json`);
    assert.equal(status, 1);
    assert.deepEqual(Object.keys(report), ['ok', 'errors', 'warnings', 'files']);
    const [file] = report.files;
    assert.deepEqual(Object.keys(file), ['file', 'kind', 'errors', 'warnings', 'findings']);
    assert.deepEqual([report.ok, report.errors, file.kind], [false, 1, 'wheel']);
    const [finding] = file.findings.filter(({severity}) => severity === 'error');
    assert.deepEqual(Object.keys(finding).sort(), ['column', 'line', 'message', 'path', 'remedy', 'rule', 'severity']);
  });

  test('with warnings alone is good, and with --strict it is not', () => {
    const made = write({'lang.json': changed((w) => (w.themes[0].intro = 'Twee  spaties.'))});
    assert.equal(run(['validate', `${made}/lang.json`]).status, 0);
    assert.equal(run(['validate', `${made}/lang.json`, '--strict']).status, 1);
  });

  test('for many files is about each of them', () => {
    const made = write({'a.json': shipped, 'b.json': '{', 'c.json': ''});
    const {files, errors} = json(`${made}/a.json`, `${made}/b.json`, `${made}/c.json`);
    assert.deepEqual(
      files.map((file) => file.errors),
      [0, 1, 1],
    );
    assert.equal(errors, 2);
  });
});

describe('files that are none', () => {
  const folder = write({'nl/wheel.json': shipped});

  test('a missing file and a folder are said in words, and the exit code is 2', () => {
    for (const [name, words] of [
      ['kwijt.json', /kwijt\.json {2}fout\n {4}Dit bestand is er niet\./],
      ['nl', /nl {2}fout\n {4}Dit is een map/],
      ['nl/wheel.json/x', /Dit bestand is er niet/],
    ]) {
      const {status, stdout} = run(['validate', name], {cwd: folder});
      assert.equal(status, 2);
      assert.match(stdout, words);
    }
  });

  test('the other files are still checked', () => {
    const {files, status} = json(`${folder}/kwijt.json`, `${folder}/nl/wheel.json`);
    assert.equal(status, 2);
    assert.deepEqual([files[0].findings[0].line, files[0].kind, files[1].kind], [null, null, 'wheel']);
    assert.equal(files[1].errors, 0);
  });
});

describe('languages', () => {
  const dutch = changed((w) => Object.assign(w, {languages: ['nl', 'ar']}));
  const arabic = changed((w) => {
    Object.assign(w, {lang: 'ar', languages: ['nl', 'ar'], translation: {status: 'draft', of: 1}});
    w.themes[0].insights.pop();
  });
  const folder = write({'nl/wheel.json': dutch, 'ar/wheel.json': arabic, 'archief/wheel.json': shipped});
  const rules = ({findings}) => findings.map(({rule}) => rule).filter((rule) => rule !== 'hard-text');

  test('given together, the translation is compared with the Dutch file', () => {
    const {files} = json(`${folder}/nl/wheel.json`, `${folder}/ar/wheel.json`);
    assert.deepEqual(files.map(rules), [[], ['missing-here']]);
  });

  test('a file that lies beside it is found', () => {
    assert.deepEqual(json(`${folder}/nl/wheel.json`).files.map(rules), [['missing-there']]);
    assert.deepEqual(json(`${folder}/ar/wheel.json`).files.map(rules), [['missing-here']]);
  });

  test('a language that is there and not in the list is an error', () => {
    const made = write({
      'nl/wheel.json': {...shipped, languages: ['nl']},
      'ar/wheel.json': {...arabic, id: 'corona'},
    });
    const {files, status} = json(`${made}/nl/wheel.json`);
    assert.equal(status, 1);
    assert.ok(rules(files[0]).includes('sibling-not-listed'));
    assert.match(files[0].findings.find(({rule}) => rule === 'sibling-not-listed').message, /ar\/wheel\.json/);
  });
});

describe('wrong use', () => {
  const CASES = {
    'an option with a slip names the right one': [['validate', '--strcit', 'x'], /--strcit bestaat niet\. Bedoelt u --strict\?$/],
    'an option like no other is answered with the options': [
      ['validate', '--kleur', 'x'],
      /Kies uit: --help, --lang, --strict, --json\.$/,
    ],
    'a command with a slip names the right one': [['vlidate', 'x'], /‘vlidate’ bestaat niet\. Bedoelt u ‘validate’\?$/],
    'a command like no other is answered with the commands': [['zing'], /Kies uit: validate, import, diff, publish\.$/],
    'a language that there is not': [['validate', '--lang', 'fr', 'x'], /nl, en\.$/],
    'a command without files': [['validate'], /Er ontbreekt iets.*FILES/],
    'one file where two are needed': [['diff', 'x'], /Er ontbreekt iets.*NEW/],
    'a file too many': [['diff', 'a', 'b', 'c'], /neemt 2 bestanden; u noemt er 3/],
    English: [['validate', '--lang', 'en', '--jsno', 'x'], /no option --jsno\. Do you mean --json\?$/],
  };
  for (const [name, [args, words]] of Object.entries(CASES)) {
    test(`${name}: one sentence, and exit code 2`, () => {
      const {status, stdout, stderr} = run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr.trim(), words);
      assert.equal(stderr.trim().split('\n').length, 1);
    });
  }

  test('without a command the help is shown, with exit code 2', () => {
    const {status, stdout, stderr} = run([]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /Gebruik: insight-data/);
  });
});

describe('help', () => {
  test('is there for the program and each command, in both languages', () => {
    for (const command of [[], ['validate'], ['diff']]) {
      const dutch = run([...command, '--help']);
      const english = run([...command, '--help', '--lang', 'en']);
      assert.deepEqual([dutch.status, english.status], [0, 0]);
      assert.match(dutch.stdout, /^Gebruik: insight-data/);
      assert.match(dutch.stdout, /Uitkomst \(exit code\):/);
      assert.match(english.stdout, /^Usage: insight-data/);
      assert.doesNotMatch(dutch.stdout, /Usage|Options|display|output the/);
    }
  });

  test('the version is that of the package', async () => {
    const {version} = await readJson('package.json');
    assert.deepEqual(run(['--version']), {status: 0, stdout: `${version}\n`, stderr: ''});
  });
});
