/** Import of reports made at random, with every irregularity: nothing is lost, and nothing changes the second time. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {assertCounted, bytesOf, capital, importModule, pageBytes, seeded, textLines, wordsOf} from '../fixtures/import/pages.mjs';
import {readJson} from './helpers.mjs';

const {ReportImporter, emptyReport} = await importModule('src/content/import/report-importer.ts');
const {rewriteJson} = await importModule('src/content/import/json-text.ts');
const isValid = new Ajv2020({strict: false}).compile(await readJson('data/schema/report.schema.json'));
const EMPTY = emptyReport('proef', 'nl', '2026-11-22');

const NBSP = '\u00a0';

/** What a page may have; each is on in some of the pages. */
const HABITS = {
  scars: 'a no-break space before a space',
  ends: 'a no-break space at the end of a line',
  decomposed: 'loose accents',
  crlf: 'line ends of Windows',
  wide: 'UTF-16',
  contents: 'a label and a list of contents',
  noNumber: 'a title without a number',
  subtitle: 'a subtitle',
  twoAuthors: 'two authors',
  opening: 'a quote before the text',
  bare: 'numbers on a line of their own above headings',
  rounds: 'headings within the conversations',
  bullets: 'key insights with bullets',
  between: 'a paragraph between key insights',
  labels: 'labels in the initiatives',
  byNumber: 'initiatives in a numbered list',
  after: 'a section below the agenda',
  noCredits: 'no names below the text',
  navigation: 'lines of the website below the text',
};

function randomPage(seed) {
  const random = seeded(seed * 101);
  const {below, pick, chance} = random;
  const habits = Object.fromEntries(Object.keys(HABITS).map((name) => [name, chance(0.25)]));
  const {word, words} = wordsOf(random, 2);
  const paragraph = () => Array.from({length: 1 + below(4)}, () => `${capital(words(8 + below(8)))}.`).join(' ');
  // Four small words: with capitals a heading would look like a name.
  const heading = () => `${capital(words(4))}${chance(0.2) ? '?' : ''}`;
  const name = () => `${capital(word())} ${pick(['', 'van ', 'el ', 'van den '])}${capital(word())}`;

  const lines = [];
  const add = (...more) => more.forEach((line) => lines.push(line, ''));
  const counts = {sections: 0, people: 0, keyInsights: 0, initiatives: 0};
  const section = (title = heading()) => {
    counts.sections++;
    if (habits.bare) lines.push(String(counts.sections));
    add(title);
    return title;
  };
  const title = heading().replace('?', '');
  const titles = [];
  if (habits.opening) add(`“${words(8)}.”`);
  for (let index = 1 + below(3); index > 0; index--) {
    titles.push(section());
    for (let times = 1 + below(3); times > 0; times--) add(paragraph());
    if (chance(0.5)) add(`${capital(words(3))}:`, ...Array.from({length: 2}, () => ` • ${words(4)}`));
  }
  titles.push(section());
  const people = new Set(Array.from({length: below(4)}, name));
  counts.people = people.size;
  if (!habits.rounds) add(paragraph());
  if (habits.rounds) add('Ronde een');
  for (const [index, person] of [...people].entries()) {
    if (habits.rounds && index === 1) add('Ronde twee');
    add(person, paragraph(), ...(chance(0.5) ? [paragraph()] : []));
  }
  if (habits.rounds && !people.size) add(paragraph());
  if (chance(0.8)) {
    titles.push(section('Kerninzichten van de dag'));
    counts.keyInsights = 2 + below(11);
    for (let index = 1; index <= counts.keyInsights; index++) {
      lines.push(` ${habits.bullets ? '•' : `${index}.`} ${paragraph()}`);
      if (habits.between && index === 1) lines.push('', paragraph(), '');
    }
    lines.push('');
  }
  if (chance(0.8)) {
    titles.push(section('Actieagenda voor later'));
    add(paragraph());
    counts.initiatives = 2 + below(5);
    for (let index = 1; index <= counts.initiatives; index++) {
      add(habits.byNumber ? ` ${index}. ${capital(words(3))}` : `Initiatief ${index}: ${capital(words(3))}`);
      if (habits.labels) add(`Doel: ${paragraph()}`, 'Aanpak', paragraph(), `Geslaagd als: ${words(5)}.`);
      else add(paragraph());
    }
    if (habits.after) {
      titles.push(section());
      add(paragraph());
    }
  }
  add('Article published on', `${1 + below(28)} ${pick(['jan', 'feb', 'mrt', 'mei', 'okt'])} 2021`);
  if (!habits.noCredits) add("Foto's", `${name()}, ${name()}`);
  if (habits.navigation) lines.push('Deel deze pagina', 'Facebook', '© OpenEmbassy');

  const number = habits.noNumber ? '' : `#${1 + below(40)} `;
  const head = [
    ...(habits.contents ? ['Inhoud', '', ...titles.flatMap((each) => [each, ''])] : []),
    ...[`${number}${title}`, ''],
    ...(habits.subtitle ? [`${capital(words(5))}`, ''] : []),
    ...[`A ${2 + below(20)} minute${chance(0.5) ? 's' : ''} read by ${name()}${habits.twoAuthors ? ` and ${name()}` : ''}`, ''],
  ];
  const spoiled = [...head, ...lines].map((line) => {
    let made = line;
    if (habits.scars) made = made.replace(/(?<=\S) (?=\S)/g, (space) => (chance(0.1) ? `${NBSP} ` : space));
    if (habits.ends && chance(0.3)) made += pick([NBSP, ` ${NBSP}`, ' ']);
    return habits.decomposed ? made.normalize('NFD') : made;
  });
  const content = spoiled.join(habits.crlf ? '\r\n' : '\n');
  const bytes = habits.wide ? Buffer.from(`\ufeff${content}`, 'utf16le') : bytesOf(content);
  return {seed, habits, title, counts, content, bytes};
}

function importOne(into, bytes) {
  const importer = new ReportImporter(into);
  const report = importer.add({name: 'a', bytes});
  return {report, data: importer.report};
}

/** Words of lines that are neither in the data nor named as frame or set aside. */
function lostWords(content, report, data) {
  const named = new Set([...report.frame, ...report.aside].map(({line}) => line));
  const kept = new Set(JSON.stringify(data).match(/[\p{L}\p{N}]+/gu));
  return textLines(content).flatMap((line, index) => {
    if (named.has(index + 1)) return [];
    const words = line
      .replace(/^(A \d+ minutes? read by |Initiatief \d+: |Doel: |Geslaagd als: |\d{1,2}[.)] )/, '')
      .replace(/^(\d+) \p{L}{3} (\d{4})$/u, '$2')
      .replace(/(?<= )(and|en)(?= )/, '')
      .match(/[\p{L}\p{N}]+/gu);
    return (words ?? []).filter((word) => !kept.has(word));
  });
}

function assertWhole(content, report, data, label) {
  assertCounted(content, report, label);
  assert.deepEqual(lostWords(content, report, data), [], `${label}: no word is lost`);
}

const pages = Array.from({length: 150}, (_, index) => randomPage(index + 1));

test('canary: a word that is not in the data is found', () => {
  const [page] = pages;
  const {report, data} = importOne(EMPTY, page.bytes);
  assert.deepEqual(lostWords(`${page.content}\nZeldzaamheid`, report, data), ['Zeldzaamheid']);
});

test('each habit occurs in the pages', () => {
  for (const [name, what] of Object.entries(HABITS)) assert.ok(pages.filter(({habits}) => habits[name]).length > 8, what);
});

test('sections, speakers, key insights and initiatives are counted right, no line is lost, and the report is valid', () => {
  for (const page of pages) {
    const {report, data} = importOne(EMPTY, page.bytes);
    const label = `page ${page.seed} ${JSON.stringify(report.warnings)}\n${page.content}`;
    assert.equal(report.refused, undefined, label);
    assert.deepEqual(report.items, page.counts, label);
    assert.equal(report.lines.aside, 0, label);
    assert.equal(data.title, page.title, label);
    assertWhole(page.content, report, data, label);
    assert.ok(isValid(data), `${label}\n${JSON.stringify(isValid.errors)}`);
  }
});

test('a second import changes nothing, byte for byte', () => {
  for (const {bytes, seed} of pages) {
    const once = importOne(EMPTY, bytes).data;
    const written = rewriteJson('{}\n', once);
    assert.deepEqual(JSON.parse(written), once, `page ${seed}`);
    const twice = importOne(JSON.parse(written), bytes).data;
    assert.equal(rewriteJson(written, twice), written, `page ${seed}`);
  }
});

test('ids stay when a word of each paragraph changes', () => {
  for (const {bytes, content, seed} of pages) {
    const once = importOne(EMPTY, bytes).data;
    const changed = textLines(content).map((line) => (line.length > 60 ? line.replace(/\p{L}+(?=\.$)/u, 'anders') : line));
    const now = importOne(once, bytesOf(changed.join('\n'))).data;
    const ids = (value) => JSON.stringify(value).match(/"(id|person)":"[^"]+"/g);
    assert.deepEqual(ids(now), ids(once), `page ${seed}`);
  }
});

test('pages cut, shuffled, doubled and mixed never throw, and every line is accounted for', async () => {
  const theme = textLines(String(await pageBytes('huisvesting')));
  let taken = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const {below, pick, chance} = seeded(seed * 7919);
    const lines = textLines(pick(pages).content);
    const others = chance(0.2) ? theme : textLines(pick(pages).content);
    for (let times = 1 + below(6); times > 0; times--) {
      const at = below(lines.length);
      const odd = [
        'Inhoud',
        '1',
        '2',
        '•',
        ' 3. drie',
        'Doel',
        'Doel:',
        "Foto's",
        'Article published on',
        'Initiatief 1',
        '#8 x',
        'Nour Ajoum',
        '>> bron',
        '“',
        '?',
      ];
      const changes = [
        () => lines.splice(at, 1),
        () => lines.splice(at, 0, lines[below(lines.length)]),
        () => lines.splice(at, 0, pick(others)),
        () => lines.splice(at, below(8)),
        () => lines.splice(at, 0, pick(odd)),
        () => lines.sort(() => (chance(0.05) ? 1 : 0)),
      ];
      pick(changes)();
    }
    const content = lines.join('\n');
    const {report, data} = importOne(EMPTY, bytesOf(content));
    if (report.refused) continue;
    taken++;
    const label = `seed ${seed}\n${content}`;
    assertCounted(content, report, label);
    const again = importOne(data, bytesOf(content));
    assert.deepEqual(again.data, data, label);
  }
  assert.ok(taken > 250, String(taken));
});
