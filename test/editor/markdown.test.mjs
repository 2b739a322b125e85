/** What an editor types in a text field, and what the file then holds: nothing of a text is lost on the way. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {install} from '../../scripts/install.mjs';
import {importSource, readJson, root} from '../node/helpers.mjs';

install(fileURLToPath(new URL('demo/editor', root)), 'the editor');
const {blocksToMarkdown, lineToMarkdown, markdownToBlocks, markdownToLine} = await import('../../demo/editor/markdown.mjs');

const {seeded} = await importSource('test/fixtures/broken-files.ts');
const {BLOCKS, LINES} = await importSource('src/content/texts.ts');
const {written} = await importSource('src/content/written.ts');
const FILES = ['nl/wheel', 'en/wheel', 'ar/wheel', 'nl/reports/maaksessie-10'].map((name) => `data/${name}.json`);
const TEXTS = 5000;

/** Blocks that are not written as text, but have fields of their own. */
const isOwn = (block) => ['conversation', 'key-insights', 'initiatives'].includes(block?.type);

/** Every text of a file: `[field, value]`. */
function* textsOf(value) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    if (LINES.has(key)) yield ['line', each];
    else if (BLOCKS.has(key) && !(Array.isArray(each) && each.some(isOwn))) yield ['blocks', each];
    else if (BLOCKS.has(key)) {
      for (const block of each) {
        if (isOwn(block)) yield* textsOf(block);
        else yield ['blocks', typeof block === 'string' ? block : [block]];
      }
    } else yield* textsOf(each);
  }
}

const roundTrip = (kind, value) =>
  kind === 'line' ? markdownToLine(lineToMarkdown(value)) : markdownToBlocks(blocksToMarkdown(value));
const markdownOf = (kind, value) => (kind === 'line' ? lineToMarkdown(value) : blocksToMarkdown(value));

describe('texts that were read and saved unchanged', () => {
  for (const name of FILES) {
    test(`${name} is the same`, async () => {
      const texts = [...textsOf(await readJson(name))];
      assert.ok(texts.length > 20, `${texts.length} texts`);
      for (const [kind, value] of texts) assert.deepEqual(roundTrip(kind, value), value, markdownOf(kind, value));
    });
  }

  test('the same goes for every kind of block in the gallery', async () => {
    const texts = [...textsOf(await readJson('demo/data/blocks.json')), ...textsOf(await readJson('test/fixtures/dense.json'))];
    assert.ok(texts.length > 20, `${texts.length} texts`);
    for (const [kind, value] of texts) {
      // Some of these texts are written longer than they need to be, which says nothing to a reader.
      const field = kind === 'line' ? 'title' : 'body';
      assert.equal(written(roundTrip(kind, value), field), written(value, field), markdownOf(kind, value));
    }
  });

  test(`and for ${TEXTS} texts made at random, with signs that mean something in Markdown`, () => {
    const make = generator(seeded(20261122));
    for (let number = 0; number < TEXTS; number++) {
      const [kind, value] = number % 4 ? ['blocks', make.blocks(2)] : ['line', make.inline()];
      assert.deepEqual(roundTrip(kind, value), value, `text ${number}: ${JSON.stringify(markdownOf(kind, value))}`);
    }
  });
});

/** Texts in their shortest form, which is what writers of this project make. */
function generator(random) {
  const int = (max) => Math.floor(random() * max);
  const pick = (list) => list[int(list.length)];
  const chance = (share) => random() < share;
  const WORDS = [
    ...[
      'wonen',
      'Thuis',
      'één',
      'café',
      'A-team',
      'البيت',
      'عربي',
      '日本',
      '👩‍👧',
      'ß',
      '12',
      '1.',
      '2)',
      '-',
      '+',
      '#',
      '##',
      '>',
    ],
    ...[
      '*',
      '**',
      '***',
      '_',
      '__',
      '`',
      '```',
      '~~',
      '[',
      ']',
      '](',
      '[x](y)',
      '!',
      '![',
      '<b>',
      '<!--',
      '&amp;',
      '&#42;',
      '&',
      '\\',
    ],
    ...[
      '|',
      '---',
      '===',
      ':',
      '"',
      '’',
      '“',
      '→',
      '—',
      '– ',
      '$',
      '{',
      '}',
      'https://x.nl/a_b',
      'a_b_c',
      'a*b',
      '\u00a0',
      '\u200f',
      '\u00ad',
    ],
    ...['[^1]', '[ ]', '(', ')', '.', ',', '…', '=', '~', '^', '\t'],
  ];
  const SPACES = [' ', ' ', ' ', ' ', '', '', '  ', '\n'];
  const words = () => {
    let text = '';
    for (let count = 1 + int(5); count > 0; count--) text += (chance(0.2) ? pick(SPACES) : '') + pick(WORDS) + pick(SPACES);
    return /\S/.test(text) ? text : `${text}x`;
  };
  const ADDRESSES = [
    'https://a.nl/b?c=d&e=f',
    'mailto:a@b.nl',
    'tel:+31',
    '../x(y).html',
    '/a_b*c',
    'a\\b',
    '#top',
    'https://a.nl/(',
    '<x>',
    'é',
  ];
  const marks = () => ({
    ...(chance(0.4) && {strong: true}),
    ...(chance(0.4) && {em: true}),
    ...(chance(0.3) && {href: pick(ADDRESSES)}),
    ...(chance(0.15) && {theme: pick(['banden', 'a-b'])}),
    ...(chance(0.15) && {lang: pick(['en', 'ar'])}),
  });
  const inline = () => {
    if (chance(0.4)) return words();
    const runs = [];
    for (let count = 1 + int(4); count > 0; count--) runs.push({text: words(), ...marks()});
    const joined = runs.reduce((list, run) => {
      const last = list.at(-1);
      const same = last && JSON.stringify({...last, text: ''}) === JSON.stringify({...run, text: ''});
      return same ? [...list.slice(0, -1), {...run, text: last.text + run.text}] : [...list, run];
    }, []);
    const parts = joined.map((run) => (Object.keys(run).length === 1 ? run.text : run));
    return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts;
  };
  const paragraph = () => {
    const text = inline();
    return typeof text === 'string' ? text : {type: 'paragraph', text};
  };
  const block = (depth) => {
    const kind = int(10);
    if (depth && kind < 2) {
      const items = Array.from({length: 1 + int(3)}, () => blocks(depth - 1));
      return {type: 'list', ...(chance(0.4) && {ordered: true}), items};
    }
    if (kind === 3) return {type: 'quote', text: inline(), ...(chance(0.5) && {by: words()})};
    if (kind === 4) return {type: 'quote', text: inline(), person: 'nour-ajoum'};
    if (kind === 5) return {type: 'heading', text: words()};
    if (kind === 6) return {type: 'reference', text: inline(), ...(chance(0.5) && {href: pick(ADDRESSES)})};
    return paragraph();
  };
  const blocks = (depth) => {
    const list = Array.from({length: 1 + int(4)}, () => block(depth));
    return list.length > 1 || typeof list[0] === 'object' ? list : list[0];
  };
  return {blocks, inline};
}
