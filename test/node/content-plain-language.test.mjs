/** The measures of plain Dutch, against figures worked out by hand. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {importSource} from './helpers.mjs';

const {countSyllables, readingEase} = await importSource('src/content/plain-language.ts');
const {hardWords} = await importSource('src/content/hard-words.ts');
const {nearest} = await importSource('src/content/nearest.ts');

test('syllables of Dutch words are counted as one says them', () => {
  const words = {
    huis: 1,
    gemeente: 3,
    nieuwkomers: 3,
    bureau: 2,
    coördinatie: 5,
    tweeëntwintig: 4,
    eeuw: 1,
    IND: 1,
    2021: 1,
    draaien: 2,
  };
  for (const [word, count] of Object.entries(words)) assert.equal(countSyllables(word), count, word);
});

test('the index of Flesch-Douma is that of the formula', () => {
  // 5 words with 7 syllables in 1 sentence: 206.84 - 0.77 × 140 - 0.93 × 5.
  assert.ok(Math.abs(readingEase(['Dat huis is een gemeente.']) - (206.84 - 0.77 * 140 - 0.93 * 5)) < 1e-9);
  // 4 words in 2 sentences, 4 syllables.
  assert.ok(Math.abs(readingEase(['Ik ga.', 'Jij blijft.']) - (206.84 - 77 - 0.93 * 2)) < 1e-9);
});

test('every hard word stands in the list once, in small letters, with other words beside it', () => {
  const forms = hardWords.flatMap(([hard]) => hard.split('|'));
  assert.ok(forms.length > 150);
  assert.deepEqual(
    forms.filter((form, index) => forms.indexOf(form) !== index),
    [],
  );
  for (const [hard, plain] of hardWords) {
    // A term of several words is looked up as it stands, a word may end in *.
    for (const form of hard.split('|')) assert.match(form, /^(?:[\p{Ll}-]+\*?|\p{Ll}+(?: \p{Ll}+)+)$/u);
    assert.ok(plain.trim() && !hard.split('|').includes(plain), hard);
  }
});

test('a slip of the hand is recognised, another word is not', () => {
  const options = ['--strict', '--json', '--lang', '--help'];
  assert.equal(nearest('--strcit', options), '--strict');
  assert.equal(nearest('--jsno', options), '--json');
  assert.equal(nearest('--JSON', options), '--json');
  assert.equal(nearest('--colour', options), '');
  assert.equal(nearest('zonder-titel', ['zonder-naam']), '');
});
