/** What a text carries that its reader should not meet: too much of it, the same twice, scars of copying. */
import type {Fault, RuleName} from './messages.js';
import {dotted, type Path} from './path.js';
import {blocks, isRecord, passagesOf, textsOf} from './texts.js';

/**
 * Characters up to which a text reads well. Those of headline and first paragraph are what the descriptions in the
 * schema advise; a question and a paragraph are given about five lines on a phone.
 */
const LENGTHS = {headline: 70, question: 200, opening: 160, paragraph: 500};

/** Paragraphs and lists up to which a body reads well. */
const PARAGRAPHS = 4;

export function checkTexts(file: unknown): Fault[] {
  return [...checkLengths(file), ...checkRepeats(file), ...checkScars(file)];
}

function* checkLengths(file: unknown): Generator<Fault> {
  for (const {path, field, kind, text} of passagesOf(file)) {
    const [top, index] = path;
    const opening = top === 'intro' && !index;
    const max = opening ? LENGTHS.opening : field === 'headline' || field === 'question' ? LENGTHS[field] : LENGTHS.paragraph;
    const length = [...text].length;
    if (kind !== 'reference' && length > max) yield {rule: 'long-text', values: {length, max}, path};
  }
  for (const {path, body} of items(file)) {
    if (isLongRead(path)) continue;
    if (Array.isArray(body) && body.length > PARAGRAPHS)
      yield {rule: 'many-paragraphs', values: {count: body.length, max: PARAGRAPHS}, path};
  }
}

/** The body of a section of a report: that may be as long as it needs. */
const isLongRead = (path: Path): boolean => path.length === 3 && path[0] === 'sections';

/** Every body, by its place. */
function* items(value: unknown, path: Path = []): Generator<{path: Path; body: unknown; headline: unknown}> {
  if (typeof value !== 'object' || value === null) return;
  if (isRecord(value) && 'body' in value) yield {path: [...path, 'body'], body: value['body'], headline: value['headline']};
  for (const [key, each] of Object.entries(value)) yield* items(each, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The same words, whatever the case, the spaces and the marks. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function* checkRepeats(file: unknown): Generator<Fault> {
  const seen = new Map<string, Path>();
  for (const {path, body, headline} of items(file)) {
    const passages = [...blocks(body, path, 'body', 'paragraph')];
    const words = bare(passages.map(({text}) => text).join(' '));
    const other = seen.get(words);
    if (other) yield {rule: 'same-text', values: {other: dotted(other)}, path};
    else if (words) seen.set(words, path);
    const [head] = blocks([{type: 'paragraph', text: headline}], path, 'headline', 'paragraph');
    const first = passages[0] && /^.*?[.?!](?=\s|$)/su.exec(passages[0].text)?.[0];
    if (head && first && bare(first) === bare(head.text)) yield {rule: 'headline-again', values: {}, path: passages[0]!.path};
  }
}

/** Marks that texts carry along from a website, a PDF or a text editor. */
const SCARS: {rule: RuleName; pattern: RegExp}[] = [
  // No-break, thin and other wide spaces, zero-width ones, and the mark at the start of a file.
  {rule: 'odd-space', pattern: /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u},
  {rule: 'double-space', pattern: / {2,}/u},
  {rule: 'line-break', pattern: /[\t\n\v\f\r]/u},
  {rule: 'soft-hyphen', pattern: /\u00ad/u},
  {rule: 'entity', pattern: /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iu},
  // A tag, a comment, or Markdown: **bold**, __bold__, [words](address), # heading, `code`.
  {rule: 'markup', pattern: /<\/?[a-z][^<>]{0,200}>|<!--|\*\*\S|__\S|\]\(|^#{1,6} |`[^`]{1,80}`/iu},
  {rule: 'split-accent', pattern: /\p{Script=Latin}[\u0300-\u036f]/u},
];

function* checkScars(file: unknown): Generator<Fault> {
  for (const {path, value, stretch} of textsOf(file)) {
    if (/\p{Surrogate}/u.test(value)) yield {rule: 'half-character', values: {}, path};
    for (const {rule, pattern} of SCARS) {
      if (rule === 'soft-hyphen' && isDomainLabel(path)) continue;
      const match = pattern.exec(value);
      if (match) yield {rule, values: {found: match[0], near: around(value, match.index, match[0].length)}, path};
    }
    if (!stretch && value.trim() && /^ | $/u.test(value)) yield {rule: 'space-at-edge', values: {}, path};
  }
}

const isDomainLabel = (path: Path): boolean => path.at(-1) === 'label' && path.at(-3) === 'domains';

/** The word or two at a place, with what cannot be seen made visible. */
function around(text: string, index: number, length: number): string {
  const before = /\S{0,20}$/u.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^\S{0,20}/u.exec(text.slice(index + length))?.[0] ?? '';
  const between =
    text[index] === '\u00ad'
      ? '|'
      : /\s|\u200b|\u2060/u.test(text[index] ?? '')
        ? ' '.repeat(length)
        : text.slice(index, index + length);
  return `${before}${between}${after}`.trim();
}
