/** Import of source pages made at random, with every irregularity: nothing is lost, and nothing changes the second time. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  assertCounted,
  bytesOf,
  capital,
  exportTheme,
  importModule,
  pageBytes,
  seeded,
  textLines,
  wheelText,
  wordsOf,
} from '../fixtures/import/pages.mjs';

const {Importer} = await importModule('src/content/import/import.ts');
const {rewriteJson} = await importModule('src/content/import/json-text.ts');
const text = await wheelText();
const wheel = JSON.parse(text);
const domains = wheel.framework.groups.flatMap((group) => group.domains.map(({label}) => label));

const NBSP = '\u00a0';

/** What an editor's programs do to a page; each is on in some of the pages. */
const HABITS = {
  scars: 'a no-break space before a space',
  ends: 'a no-break space at the end of a line',
  hyphens: 'soft hyphens',
  decomposed: 'loose accents',
  tabs: 'tabs in the place of spaces',
  navigation: 'lines of the website around the text',
  slogan: 'a slogan above and below the text',
  crlf: 'line ends of Windows',
  bom: 'a byte order mark',
  wide: 'UTF-16',
  between: 'a paragraph between bullets',
  nested: 'bullets below bullets',
  noPrefix: 'questions without their prefix',
  noQuestion: 'kansen without a question',
  noToggle: 'a toggle that is missing before the next question',
  stars: 'asterisks for bullets',
  spacious: 'blank lines everywhere',
  wrapped: 'sentences broken off',
  elaboration: 'a paragraph below the question',
};

function randomPage(seed) {
  const random = seeded(seed);
  const {below, pick, chance} = random;
  const habits = Object.fromEntries(Object.keys(HABITS).map((name) => [name, chance(0.25)]));
  // A sentence broken off by a blank line is two paragraphs to anyone.
  if (habits.spacious) habits.wrapped = false;
  const {words} = wordsOf(random, 3);
  const sentence = (count = 5 + below(8)) => `${capital(words(count))}.`;
  const paragraph = () => Array.from({length: 1 + below(4)}, () => sentence(8 + below(8))).join(' ');

  const title = pick(domains);
  const lines = [];
  const counts = {insights: 1 + below(4), questions: below(4), kansen: 0};
  const add = (line, after = '') => lines.push(line, ...(after === '' ? [''] : []));
  if (habits.slogan) lines.push('Samen aan tafel met elkaar', NBSP);
  if (habits.navigation) lines.push('Menu', 'Search', 'Close this search box.', '');
  add(wheel.title);
  add(title);
  if (chance(0.7)) add(`Verbinding met ${words(4)}`);
  add(paragraph());
  add('Inzichten');
  for (let index = 0; index < counts.insights; index++) {
    add(sentence(4 + below(5)));
    const bodies = 1 + below(2);
    for (let body = 0; body < bodies; body++) {
      if (habits.wrapped && chance(0.5)) lines.push(capital(words(9)), `${words(6)}.`, '');
      else add(paragraph());
    }
    lines.push('+-');
  }
  lines.push('');
  if (counts.questions) add('Kansen');
  for (let index = 0; index < counts.questions; index++) {
    const asked = !(habits.noQuestion && index === 0);
    const question = `${capital(words(6))}?`;
    const prefix = habits.noPrefix && index !== 1 ? '' : 'Ontwerpvraag: ';
    if (asked) lines.push(`${prefix}${question}`);
    if (asked && habits.elaboration) lines.push('', paragraph(), '');
    const kansen = 1 + below(4);
    counts.kansen += kansen;
    for (let kans = 0; kans < kansen; kans++) {
      lines.push(`  ${habits.stars ? '*' : '•'} ${paragraph()}`);
      if (habits.nested && chance(0.5)) lines.push(`      • ${sentence()}`, `      • ${sentence()}`);
      if (habits.between && chance(0.5)) lines.push('', paragraph(), '');
    }
    const next = index + 1 < counts.questions;
    // Only a prefix shows where the next question begins.
    if (!(habits.noToggle && (!next || !habits.noPrefix || index === 0))) lines.push('+-');
  }
  lines.push('Klik op een icoon om een ander thema te openen');
  if (habits.slogan) lines.push('', 'Samen aan tafel met elkaar');
  if (habits.navigation) lines.push('Deel deze pagina', 'Facebook', 'LinkedIn', '© OpenEmbassy');

  const spoiled = lines.map((line) => {
    let made = line;
    if (habits.scars) made = made.replace(/(?<=\S) (?=\S)/g, (space) => (chance(0.1) ? `${NBSP} ` : space));
    if (habits.tabs) made = made.replace(/(?<=\S) (?=\S)/g, (space) => (chance(0.05) ? '\t' : space));
    if (habits.hyphens) made = made.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, () => (chance(0.05) ? '\u00ad' : ''));
    if (habits.ends && chance(0.3)) made += pick([NBSP, ` ${NBSP}`, ' ']);
    return habits.decomposed ? made.normalize('NFD') : made;
  });
  const eol = habits.crlf ? '\r\n' : '\n';
  const content = (habits.spacious ? spoiled.flatMap((line) => (/[•*]/.test(line) ? [line] : ['', line, ''])) : spoiled).join(
    eol,
  );
  const whole = (habits.bom || habits.wide ? '\ufeff' : '') + content;
  return {
    ...{seed, habits, title, counts, content},
    bytes: habits.wide ? Buffer.from(whole, 'utf16le') : bytesOf(whole),
  };
}

function importOne(into, name, bytes) {
  const importer = new Importer(into);
  const report = importer.add({name, bytes});
  return {report, wheel: importer.wheel};
}

/** Words of lines that are neither in the data nor named as frame or set aside. */
function lostWords(content, report, now) {
  const named = new Set([...report.frame, ...report.aside].map(({line}) => line));
  const part = now.themes.find(({id}) => id === report.theme) ?? now.intro;
  const kept = new Set(JSON.stringify(part).match(/[\p{L}\p{N}]+/gu));
  return textLines(content).flatMap((line, index) => {
    if (named.has(index + 1)) return [];
    const words = line.replace(/^(Ontwerpvraag:|\d{1,2}[.)] )/, '').match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => !kept.has(word));
  });
}

function assertWhole(content, report, now, label) {
  assertCounted(content, report, label);
  assert.deepEqual(lostWords(content, report, now), [], `${label}: no word is lost`);
}

const pages = Array.from({length: 120}, (_, index) => randomPage(index + 1));

test('canary: a word that is not in the data is found', () => {
  const [page] = pages;
  const {report, wheel: now} = importOne(wheel, 'a', page.bytes);
  assert.deepEqual(
    lostWords(`${page.content} Zeldzaamheid`, {...report, frame: [], aside: []}, now).includes('Zeldzaamheid'),
    true,
  );
});

test('each habit occurs in the pages', () => {
  for (const [name, what] of Object.entries(HABITS)) assert.ok(pages.filter(({habits}) => habits[name]).length > 8, what);
});

test('the counts of insights, questions and kansen are right, and no line is lost', () => {
  for (const page of pages) {
    const {report, wheel: now} = importOne(wheel, 'a', page.bytes);
    const label = `page ${page.seed} ${JSON.stringify(report.warnings)}\n${page.content}`;
    assert.equal(report.refused, undefined, label);
    assert.deepEqual(report.items, page.counts, label);
    assert.equal(report.lines.aside, 0, label);
    assertWhole(page.content, report, now, label);
  }
});

test('a second import changes nothing, byte for byte', () => {
  for (const {bytes, seed} of pages) {
    const once = importOne(wheel, 'a', bytes).wheel;
    const written = rewriteJson(text, once);
    assert.deepEqual(JSON.parse(written), once, `page ${seed}`);
    const twice = importOne(JSON.parse(written), 'a', bytes).wheel;
    assert.equal(rewriteJson(written, twice), written, `page ${seed}`);
  }
});

test('import, export and import again give the same data', () => {
  for (const {bytes, seed, title} of pages) {
    const once = importOne(wheel, 'a', bytes).wheel;
    const theme = once.themes.find((each) => each.title === title);
    const again = importOne(once, 'b', bytesOf(exportTheme(once, theme)));
    assert.deepEqual(again.wheel, once, `page ${seed}\n${exportTheme(once, theme)}`);
    const fresh = importOne({...once, themes: []}, 'c', bytesOf(exportTheme(once, theme)));
    const withoutIds = (value) =>
      JSON.parse(JSON.stringify(value, (key, part) => (key === 'id' || key === 'source' ? undefined : part)));
    assert.deepEqual(withoutIds(fresh.wheel.themes[0]), withoutIds(theme), `page ${seed}`);
  }
});

test('ids stay when a word of each text changes, and when the order changes', () => {
  for (const {bytes, seed, title} of pages.slice(0, 60)) {
    const once = importOne(wheel, 'a', bytes).wheel;
    const theme = structuredClone(once.themes.find((each) => each.title === title));
    const change = (words) => words.replace(/\p{L}+(?=[.?:]?$)/u, 'anders');
    for (const insight of theme.insights) insight.headline = change(insight.headline);
    theme.insights.reverse();
    for (const {kansen} of theme.questions) {
      kansen.reverse();
      for (const kans of kansen) kans.body = typeof kans.body === 'string' ? change(kans.body) : kans.body;
    }
    const now = importOne(once, 'b', bytesOf(exportTheme(once, theme))).wheel.themes.find((each) => each.title === title);
    const ids = ({insights, questions}) => [
      insights.map(({id}) => id),
      questions.map(({id, kansen}) => [id, kansen.map((kans) => kans.id)]),
    ];
    assert.deepEqual(ids(now), ids(theme), `page ${seed}`);
  }
});

test('pages cut, shuffled, doubled and mixed never throw, and every line is accounted for', () => {
  let taken = 0;
  for (let seed = 1; seed <= 500; seed++) {
    const {below, pick, chance} = seeded(seed * 7919);
    const lines = textLines(pick(pages).content);
    const others = textLines(pick(pages).content);
    for (let times = 1 + below(6); times > 0; times--) {
      const at = below(lines.length);
      const changes = [
        () => lines.splice(at, 1),
        () => lines.splice(at, 0, lines[below(lines.length)]),
        () => lines.splice(at, 0, pick(others)),
        () => lines.splice(at, below(8)),
        () =>
          lines.splice(
            at,
            0,
            pick([
              '+-',
              '+',
              '-',
              'Inzichten',
              'Kansen',
              'Ontwerpvraag:',
              '•',
              '>> bron',
              '>> x https://a.nl',
              '1. een',
              'Search',
            ]),
          ),
        () => lines.splice(0, lines.length, ...lines.map((line) => (chance(0.1) ? line.split('').reverse().join('') : line))),
        () => lines.sort(() => (chance(0.05) ? 1 : 0)),
      ];
      pick(changes)();
    }
    const content = lines.join('\n');
    const {report, wheel: now} = importOne(wheel, 'a', bytesOf(content));
    if (report.refused) continue;
    taken++;
    assertWhole(content, report, now, `mix ${seed}\n${content}\n${JSON.stringify(report.warnings)}`);
    const again = importOne(now, 'a', bytesOf(content)).wheel;
    assert.deepEqual(again, now, `mix ${seed}: a second import changes nothing\n${content}`);
  }
  assert.ok(taken > 200, `${taken} pages were taken`);
});

test('garbage is refused or read, and never throws', async () => {
  const page = await pageBytes('banden');
  const refused = new Map();
  for (let seed = 1; seed <= 1000; seed++) {
    const {below, chance} = seeded(seed * 104729);
    const bytes = chance(0.5)
      ? Uint8Array.from({length: below(400)}, () => below(256))
      : Uint8Array.from(page.subarray(0, below(page.length))).map((byte) => (chance(0.02) ? below(256) : byte));
    const {report} = importOne(wheel, 'a', bytes);
    const {read, used, frame, aside} = report.lines;
    assert.equal(read, used + frame + aside);
    if (report.refused) refused.set(report.refused.code, (refused.get(report.refused.code) ?? 0) + 1);
    else assert.ok(used > 0);
  }
  assert.ok(refused.get('binary') > 50 && refused.get('headings') > 50, JSON.stringify([...refused]));
});
