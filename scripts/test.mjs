/**
 * Everything CI runs, in order; stops at the first step that fails.
 *
 *   npm test                                          what CI runs
 *   npm test -- all                                   also what takes long
 *   npm test -- node browser                          only these
 *   npm test -- browser test/store/load.test.ts       only these files of a step
 *
 * With RECORD in the environment the counts go to the file that it names.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {ENGINES, findEngines} from './browser.mjs';

const args = process.argv.slice(2);
const paths = args.filter((arg) => arg.includes('/'));

/** The files that were asked for, else all that the step is about. */
const only = (...all) => (paths.length ? paths : all);

/** Test files of a folder, by name: Node 20 and 22 do not agree on what a folder means to `node --test`. */
const inFolder = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => `${folder}/${name}`);

const nodeTest = (folder) => [
  process.execPath,
  '--test',
  // Else one file at a time on a machine of two cores, though many of them wait.
  `--test-concurrency=${availableParallelism()}`,
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./scripts/tally.mjs',
  '--test-reporter-destination=stderr',
  ...only(...inFolder(folder)),
];

const bin = (name, ...rest) => [process.execPath, `node_modules/${tools[name]}`, ...rest];
const tools = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  stylelint: 'stylelint/bin/stylelint.mjs',
  'lit-analyzer': 'lit-analyzer/cli.js',
  knip: 'knip/bin/knip.js',
  prettier: 'prettier/bin/prettier.cjs',
  wtr: '@web/test-runner/dist/bin.js',
};

/** Name, what it is, its command, and what to do when it fails. */
const STEPS = [
  ['types', 'Types', () => bin('tsc', '-p', '.'), 'mend the types that tsc names above'],
  ['types-cli', 'Types of the program', () => bin('tsc', '-p', 'src/cli'), 'mend the types that tsc names above'],
  ['lint', 'Lint', () => bin('eslint', ...only('.')), 'mend what eslint names above; `npm run format` mends some of it'],
  ['styles', 'Styles', () => bin('stylelint', ...only('src/**/*.ts', '{src,demo}/**/*.css')), 'mend what stylelint names above'],
  ['templates', 'Templates', () => bin('lit-analyzer', 'src', '--maxWarnings', '0'), 'mend what lit-analyzer names above'],
  ['unused', 'Unused code', () => bin('knip'), 'use or remove what knip names above; exceptions stand in knip.jsonc'],
  ['format', 'Format', () => bin('prettier', '--check', '.'), 'run `npm run format`'],
  ['build', 'Build', () => ['npm', 'run', '--silent', 'build'], 'mend what rollup, size-limit or tsc names above'],
  ['node', 'Node tests', () => nodeTest('test/node'), 'mend the failing tests above'],
  ['browser', 'Browser tests', () => bin('wtr', ...(paths.length ? ['--files', ...paths] : [])), 'mend the failing tests above'],
  ['readers', 'Readers', () => bin('wtr', '--files', ...only('test/readers/*.test.ts')), 'mend the failing tests above'],
  ['e2e', 'End to end', () => nodeTest('test/e2e'), 'mend the failing tests above'],
  ['hosts', 'Host pages', () => nodeTest('test/hosts'), 'mend the failing tests above'],
  ['leaks', 'Life cycle', () => nodeTest('test/leaks'), 'mend the failing tests above'],
  ['faults', 'Planted faults', () => nodeTest('test/faults'), 'mend the failing tests above'],
  ['editor', 'Editorial desk', () => nodeTest('test/editor'), 'mend the failing tests above'],
  ['evidence', 'Evidence', () => nodeTest('test/evidence'), 'run `npm run evidence`'],
];
/** Long ones, for a release: they run when they are asked for, by name or all. */
const ON_REQUEST = ['readers', 'hosts', 'leaks', 'faults', 'editor'];
/** Of the state of a release, which each change makes stale. */
const AFTER = ['evidence'];
const COUNTED = ['node', 'browser', 'readers', 'e2e', 'hosts', 'leaks', 'faults', 'editor', 'evidence'];
/** Steps that start a browser. */
const BROWSING = ['browser', 'readers', 'e2e', 'hosts', 'leaks', 'faults', 'editor'];

const names = STEPS.map(([name]) => name);
const all = args.includes('all');
const wanted = args.filter((arg) => !arg.includes('/') && arg !== 'all');
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no step "${unknown}". Steps: ${names.join(', ')}.`);
  process.exit(2);
}

const total = {passed: 0, failed: 0, checks: {}};
let stopped = '';
let engines = [];
const folder = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
try {
  const left = all ? AFTER : [...ON_REQUEST, ...AFTER];
  const steps = STEPS.filter(([name]) => (wanted.length ? wanted.includes(name) : !left.includes(name)));
  const env = {...process.env};
  if (steps.some(([name]) => BROWSING.includes(name))) nameEngines(env);
  for (const [name, title, command, remedy] of steps) {
    console.log(`\n== ${title} ==`);
    const tally = join(folder, `${name}.json`);
    const [program, ...rest] = command();
    const {status, error} = spawnSync(program, rest, {stdio: 'inherit', env: {...env, TALLY: tally}});
    const counted = COUNTED.includes(name) ? read(tally) : {passed: 0, failed: 0, checks: {}};
    Object.assign(total.checks, counted.checks);
    total.passed += counted.passed;
    total.failed += counted.failed;
    const bad = status !== 0 || counted.failed > 0 || (COUNTED.includes(name) && !counted.passed);
    if (!bad) continue;
    if (!counted.failed) total.failed++;
    stopped = `Stopped at "${title}"${error ? ` (${error.message})` : ''}: ${remedy}. Alone: npm test -- ${name}`;
    break;
  }
} catch (error) {
  total.failed++;
  stopped = error.message;
} finally {
  rmSync(folder, {recursive: true, force: true});
}

// For docs/evidence.md.
if (process.env.RECORD) writeFileSync(process.env.RECORD, JSON.stringify(total));
if (stopped) console.error(`\n${stopped}`);
if (engines.length) console.log(`\nEngines: ${engines.join('; ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = stopped ? 1 : 0;

/** Finds the engines for all steps, and says which are there. */
function nameEngines(env) {
  const {paths, missing} = findEngines();
  for (const [name, path] of Object.entries(paths)) env[ENGINES[name].variable] = path;
  env.ENGINES = Object.keys(paths).join();
  engines = Object.keys(ENGINES).map((name) => `${name} ${paths[name] ?? `NOT TESTED: ${missing[name]}`}`);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {passed: 0, failed: 0, checks: {}};
  }
}
