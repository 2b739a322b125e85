/** The texts of a data file, with the place of each. Takes any value: what is no text is passed over. */
import type {Path} from './path.js';

/** A text as a reader meets it: a headline, a paragraph, a point of a list. Marks are gone, words are joined. */
export interface Passage {
  path: Path;
  /** The field that it is part of, such as `body`. */
  field: string;
  kind: 'line' | 'paragraph' | 'item' | 'heading' | 'quote' | 'reference';
  text: string;
}

/** A string as it stands in the file. */
export interface Text {
  path: Path;
  value: string;
  /** It is a stretch of a longer text: a space at its edge belongs there. */
  stretch: boolean;
}

/** Fields that hold one line of text, plain or in runs. */
export const LINES = new Set(['title', 'subtitle', 'headline', 'question']);
/** Fields that hold blocks. */
export const BLOCKS = new Set(['intro', 'body', 'elaboration', 'goal', 'approach', 'success']);
/** Blocks of a report that hold bodies of their own. */
const PARTS = new Set<unknown>(['conversation', 'key-insights', 'initiatives']);
/** Fields whose strings nobody reads. */
const CODES = new Set([
  ...['schemaVersion', 'kind', 'id', 'lang', 'languages', 'updatedAt', 'type', 'status'],
  ...['href', 'theme', 'derivedFrom', 'icon', 'd', 'person', 'relatedThemes', 'published', 'date'],
]);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every string that somebody reads. */
export function* textsOf(value: unknown, path: Path = []): Generator<Text> {
  if (typeof value === 'string') {
    const field = path.filter((key) => typeof key === 'string').at(-1);
    const inList = typeof path.at(-1) === 'number';
    const stretch = field === 'text' ? inList || typeof path.at(-2) === 'number' : inList && LINES.has(String(field));
    yield {path, value, stretch};
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* textsOf(each, [...path, index]);
  } else if (isRecord(value)) {
    for (const [key, each] of Object.entries(value)) if (!CODES.has(key)) yield* textsOf(each, [...path, key]);
  }
}

/** Every passage, top to bottom. */
export function* passagesOf(value: unknown, path: Path = []): Generator<Passage> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* passagesOf(each, [...path, index]);
  } else if (isRecord(value)) {
    for (const [key, each] of Object.entries(value)) {
      const at = [...path, key];
      if (LINES.has(key)) yield* passage(each, at, key, 'line');
      else if (BLOCKS.has(key)) yield* blocks(each, at, key, 'paragraph');
      else yield* passagesOf(each, at);
    }
  }
}

/** The passages of a text in blocks. */
export function* blocks(value: unknown, path: Path, field: string, kind: 'paragraph' | 'item'): Generator<Passage> {
  for (const [index, each] of (Array.isArray(value) ? value : [value]).entries()) {
    const at = Array.isArray(value) ? [...path, index] : path;
    if (typeof each === 'string') yield* passage(each, at, field, kind);
    if (!isRecord(each)) continue;
    const {type, text, items} = each;
    if (PARTS.has(type)) yield* passagesOf(each, at);
    else if (Array.isArray(items)) {
      for (const [position, item] of items.entries()) yield* blocks(item, [...at, 'items', position], field, 'item');
    } else {
      const known = type === 'heading' || type === 'quote' || type === 'reference' ? type : kind;
      yield* passage(text, [...at, 'text'], field, known);
    }
  }
}

function* passage(value: unknown, path: Path, field: string, kind: Passage['kind']): Generator<Passage> {
  const text = (Array.isArray(value) ? value : [value])
    // Words of another language are not measured by the rules of this one.
    .map((part: unknown) => (isRecord(part) && !('lang' in part) ? part['text'] : part))
    .filter((part) => typeof part === 'string')
    .join('');
  if (text.trim()) yield {path, field, kind, text};
}
