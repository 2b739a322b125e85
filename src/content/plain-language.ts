/**
 * How hard a Dutch text is to read, measured for language level B1.
 *
 * Three measures, none of which is a judgement:
 *
 * - Sentences of more than 20 words, the length at which Dutch guides to plain language advise a full stop.
 * - Words from a list of ours that have a plainer one beside them (`hard-words.ts`).
 * - The index of Flesch-Douma, 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence: the reading ease of
 *   Flesch fitted to Dutch in W.H. Douma, De leesbaarheid van landbouwbladen (Bulletin 17, Landbouwhogeschool
 *   Wageningen, 1960). In its table 60 to 70 is normal, 45 to 60 fairly hard, below 45 hard. It says little about few words, so it is
 *   taken of whole bodies and introductions of 40 words or more.
 *
 * Quotes and references are left alone: their words are of others.
 */
import {hardWords} from './hard-words.js';
import type {Fault} from './messages.js';
import {passagesOf, type Passage} from './texts.js';

const MAX_SENTENCE = 20;
const MIN_EASE = 45;
const MIN_WORDS = 40;

const MAX_QUOTE = 60;

const segmenter = new Intl.Segmenter('nl', {granularity: 'sentence'});

const sentencesOf = (text: string): string[] => [...segmenter.segment(text)].map(({segment}) => segment.trim()).filter(hasWords);

const hasWords = (text: string): boolean => wordsOf(text).length > 0;

/** A word may hold a hyphen or an apostrophe: `A-team`, `foto’s`. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** Sounds that are one syllable; a letter with dots begins one of its own. */
const VOWELS = /eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéíóúàèìòùâêîôûäëïöü]/gu;

/** @public Tested with words. */
export const countSyllables = (word: string): number => Math.max(1, word.toLowerCase().match(VOWELS)?.length ?? 0);

/**
 * The index of Flesch-Douma: higher is easier.
 *
 * @public Tested with figures worked out by hand.
 */
export function readingEase(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf).length;
  const words = texts.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 206.84 - (77 * syllables) / words.length - (0.93 * words.length) / sentences;
}

/** Long sentences, hard words and hard texts of a Dutch file. */
export function* checkPlainLanguage(file: unknown): Generator<Fault> {
  const ours = [...passagesOf(file)].filter(({kind}) => kind !== 'quote' && kind !== 'reference');
  for (const {path, text} of ours) {
    for (const sentence of sentencesOf(text)) {
      const count = wordsOf(sentence).length;
      if (count <= MAX_SENTENCE) continue;
      const near = sentence.length > MAX_QUOTE ? `${sentence.slice(0, MAX_QUOTE).trimEnd()}…` : sentence;
      yield {rule: 'long-sentence', values: {count, max: MAX_SENTENCE, near}, path};
    }
    for (const {word, plain} of findHardWords(text)) yield {rule: 'hard-word', values: {word, plain}, path};
  }
  for (const passages of bodiesOf(ours)) {
    const texts = passages.map(({text}) => text);
    if (texts.flatMap(wordsOf).length < MIN_WORDS) continue;
    const score = Math.round(readingEase(texts));
    if (score < MIN_EASE) yield {rule: 'hard-text', values: {score, min: MIN_EASE}, path: bodyPath(passages[0]!)};
  }
}

/** Path of the field that a passage is part of: to and with `body`. */
const bodyPath = ({path, field}: Passage): Passage['path'] => path.slice(0, path.lastIndexOf(field) + 1);

/** Paragraphs and points, by the body or introduction that they are part of. */
function bodiesOf(passages: readonly Passage[]): Iterable<Passage[]> {
  const bodies = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    const key = JSON.stringify(bodyPath(passage));
    bodies.set(key, [...(bodies.get(key) ?? []), passage]);
  }
  return bodies.values();
}

/** Each form of a hard word, as a test of words in lower case. */
const FORMS = hardWords.flatMap(([hard, plain]) => hard.split('|').map((form) => ({form, plain})));
const EXACT = new Map(FORMS.filter(({form}) => !/[ *]/u.test(form)).map(({form, plain}) => [form, plain]));
const BEGINNINGS = FORMS.filter(({form}) => form.endsWith('*')).map(({form, plain}) => ({form: form.slice(0, -1), plain}));
const TERMS = FORMS.filter(({form}) => form.includes(' '));

/** Each hard word of a text once, as it stands there, with a plainer one. */
function findHardWords(text: string): {word: string; plain: string}[] {
  const words = wordsOf(text);
  const found = new Map<string, string>();
  for (const word of words) {
    const lower = word.toLowerCase();
    const plain = EXACT.get(lower) ?? BEGINNINGS.find(({form}) => lower.startsWith(form))?.plain;
    if (plain) found.set(lower, plain);
  }
  const row = ` ${words.join(' ').toLowerCase()} `;
  for (const {form, plain} of TERMS) if (row.includes(` ${form} `)) found.set(form, plain);
  return [...found].map(([word, plain]) => ({word, plain}));
}
