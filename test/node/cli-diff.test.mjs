/** `insight-data diff` as an editor or a pipeline runs it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {run, write} from '../fixtures/data/program.mjs';
import {readJson} from './helpers.mjs';

const shipped = await readJson('data/nl/wheel.json');
const next = structuredClone(shipped);
Object.assign(next, {contentVersion: 2, updatedAt: '2026-12-01'});
const [banden, bruggen, connecties] = next.themes;
banden.insights[0].headline = 'Contact start vaak in de eigen gemeenschap';
banden.insights.push({id: 'nieuw', headline: 'Nieuwe kop', body: ['Een.', 'Twee.']});
bruggen.insights.unshift(...banden.insights.splice(1, 1));
connecties.questions[0].kansen.pop();
next.intro[1] = next.intro[1].replace('casus', 'zaak');
const folder = write({
  'oud.json': shipped,
  'nieuw.json': next,
  'kapot.json': '{',
  'fout.json': {...shipped, languages: ['nl'], title: ''},
});
const diff = (args, options) => run(['diff', ...args], {cwd: folder, ...options});

test('differences are told in words by kind, with the changed words marked, and are no fault', () => {
  const {status, stdout, stderr} = diff(['oud.json', 'nieuw.json']);
  assert.deepEqual([status, stderr], [0, '']);
  const expected = [
    'oud.json: versie 1 van 2026-11-21\nnieuw.json: versie 2 van 2026-12-01\n',
    'Toegevoegd (1)\n  inzicht banden/nieuw\n    headline: {+Nieuwe kop+}\n    body: {+Een.\n      Twee.+}\n',
    'Weggehaald (1)\n  kans connecties/reflectie\n    body: [-Organiseer',
    'Verplaatst (1)\n  inzicht bruggen/online-groepen  ‘Nieuwkomers gebruiken online groepen vaker’\n    van banden naar bruggen, plaats 1 (vooraan)\n',
    '    headline: Contact [-begint-]{+start+} vaak in de eigen gemeenschap\n',
    '    intro: …\n      Een [-casus-]{+zaak+} is een situatie',
    'Samen: 1 toegevoegd, 1 weggehaald, 1 verplaatst, 2 veranderd.\n',
  ];
  for (const part of expected) assert.ok(stdout.includes(part), `${part}\n--- not in ---\n${stdout}`);
});

test('in English the same is told', () => {
  const {stdout} = diff(['oud.json', 'nieuw.json', '--lang', 'en']);
  assert.match(stdout, /Moved \(1\)\n {2}insight bruggen\/online-groepen .*\n {4}from banden to bruggen, place 1 \(first\)/);
  assert.match(stdout, /Together: 1 added, 1 removed, 1 moved, 2 changed\.\n$/);
});

test('in colour the words are struck through and underlined in place of the marks', () => {
  const {stdout} = diff(['oud.json', 'nieuw.json'], {env: {FORCE_COLOR: '1'}});
  assert.ok(stdout.includes('\u001b[31m\u001b[9mbegint\u001b[29m\u001b[39m\u001b[32m\u001b[4mstart\u001b[24m\u001b[39m'), stdout);
  assert.doesNotMatch(stdout, /\[-|\{\+/);
});

test('as JSON it has the fields that are documented', () => {
  const {status, stdout} = diff(['oud.json', 'nieuw.json', '--json']);
  const {changes, ...rest} = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.deepEqual(rest, {
    same: false,
    old: {file: 'oud.json', contentVersion: 1, updatedAt: '2026-11-21'},
    new: {file: 'nieuw.json', contentVersion: 2, updatedAt: '2026-12-01'},
    added: 1,
    removed: 1,
    moved: 1,
    changed: 2,
  });
  assert.equal(changes.length, 5);
  for (const change of changes) {
    const keys = ['type', 'kind', 'id', 'path', 'label', 'fields', ...(change.type === 'moved' ? ['from', 'to'] : [])];
    assert.deepEqual(Object.keys(change).sort(), keys.sort());
  }
});

test('the same content in another version is the same', () => {
  const made = write({'a.json': shipped, 'b.json': {...shipped, contentVersion: 9}});
  const {status, stdout} = run(['diff', `${made}/a.json`, `${made}/b.json`]);
  assert.equal(status, 0);
  assert.match(stdout, /De inhoud is gelijk\.\n$/);
});

test('a file with faults is not compared: they are named, and the exit code is 1', () => {
  for (const [name, words] of [
    ['kapot.json', /kapot\.json:1:2 {2}fout\n {4}Het bestand houdt hier op/],
    ['fout.json', /fout\.json:11:12 {2}fout {2}title\n {4}Deze tekst is leeg/],
  ]) {
    const {status, stdout, stderr} = diff(['oud.json', name]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, words);
    assert.match(stderr, /Er is niet vergeleken/);
  }
});

test('a file that is not there makes the exit code 2', () => {
  const {status, stdout, stderr} = diff(['kwijt.json', 'nieuw.json']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /kwijt\.json {2}fout\n {4}Dit bestand is er niet/);
});
