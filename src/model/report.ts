/**
 * What a report IS: its types, beside those that it shares with a wheel (`dataset.ts`), and small look-ups.
 *
 * `data/schema/report.schema.json` says the same to editors and partners, `read-report.ts` to a browser that must cope with
 * any file; `test/node/schema.test.mjs` fails when the three differ.
 */
import type {Blocks, DataFile, HeadingBlock, ListBlock, ParagraphBlock, QuoteBlock, ReferenceBlock} from './dataset.js';

/** A long read about one event: sections, people who speak, key insights and initiatives. */
export interface Report extends DataFile {
  kind: 'report';
  /** Its number in a row of reports. */
  number?: number;
  subtitle?: string;
  authors: string[];
  /** Day on which it came out, `YYYY-MM-DD`. */
  published?: string;
  /** Minutes that reading takes, as the source says. */
  readingMinutes?: number;
  credits?: Credit[];
  event?: Event;
  /** Who speaks in it. */
  people?: Person[];
  intro?: Blocks;
  /** Ids of the themes that it is about. */
  relatedThemes?: string[];
  /** The ids of sections, people, key insights and initiatives are anchors: no two are the same. */
  sections: Section[];
}

export interface Credit {
  role: 'photo' | 'text' | 'other';
  /** What they did, in words, where the role does not say it. */
  label?: string;
  names: string[];
}

/** What the report is about. */
export interface Event {
  /** `YYYY-MM-DD`. */
  date: string;
  place?: string;
  /** How many people were there. */
  participants?: number;
  partners?: string[];
}

export interface Person {
  id: string;
  name: string;
  role?: string;
  organisation?: string;
  place?: string;
}

export interface Section {
  id: string;
  title: string;
  body: ReportBlocks;
}

/** Text of a section; a string is a paragraph. */
export type ReportBlocks = string | (string | ReportBlock)[];

export type ReportBlock =
  | ParagraphBlock
  | ListBlock
  | ReportQuoteBlock
  | HeadingBlock
  | ReferenceBlock
  | ConversationBlock
  | KeyInsightsBlock
  | InitiativesBlock;

export interface ReportQuoteBlock extends QuoteBlock {
  /** Id of who said it; in place of `by`. */
  person?: string;
}

/** What one person told. A quote in it that names nobody is of that person. */
export interface ConversationBlock {
  type: 'conversation';
  /** Id of the person. */
  person: string;
  body: Blocks;
}

export interface KeyInsightsBlock {
  type: 'key-insights';
  items: KeyInsight[];
}

export interface KeyInsight {
  id: string;
  body: Blocks;
}

export interface InitiativesBlock {
  type: 'initiatives';
  items: Initiative[];
}

/** A plan of the action agenda. What the source does not say is left out. */
export interface Initiative {
  id: string;
  /** Its number in the agenda, from 1. */
  number: number;
  title?: string;
  goal?: Blocks;
  approach?: Blocks;
  /** When it has succeeded. */
  success?: Blocks;
  /** Text that does not fall into the three above. */
  body?: Blocks;
}

/** The fields that hold text, or what holds text. */
const TEXTS = ['title', 'text', 'by', 'intro', 'sections', 'items', 'body', 'goal', 'approach', 'success'];

/** Number of words that a report, or a part of it, has to read. */
export function countWords(part: unknown): number {
  if (typeof part === 'string') return part.match(/\S+/g)?.length ?? 0;
  if (typeof part !== 'object' || !part) return 0;
  const parts: unknown[] = Array.isArray(part) ? part : TEXTS.map((field) => (part as Record<string, unknown>)[field]);
  return parts.reduce<number>((sum, each) => sum + countWords(each), 0);
}

/** The blocks of a section that are of this kind. */
export function blocksOf<K extends ReportBlock['type']>({body}: Section, kind: K): Extract<ReportBlock, {type: K}>[] {
  return (typeof body === 'string' ? [] : body).filter(
    (block): block is Extract<ReportBlock, {type: K}> => typeof block === 'object' && block.type === kind,
  );
}

/** Ids in a section that a link can lead to: its own, of who speaks, and of what is numbered. */
export function anchorsOf(section: Section): string[] {
  return [
    section.id,
    ...blocksOf(section, 'conversation').map(({person}) => person),
    ...blocksOf(section, 'key-insights').flatMap(({items}) => items.map(({id}) => id)),
    ...initiativesOf(section).map(({id}) => id),
  ];
}

/** The initiatives of a section, of all its lists. */
export function initiativesOf(section: Section): Initiative[] {
  return blocksOf(section, 'initiatives').flatMap(({items}) => items);
}

/** The themes that the text names: id, and the first words that lead to it. */
export function themesNamed(part: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof part !== 'object' || !part) return found;
  const {theme, text} = part as {theme?: unknown; text?: unknown};
  if (typeof theme === 'string' && typeof text === 'string' && !found.has(theme)) found.set(theme, text);
  for (const each of Object.values(part)) themesNamed(each, found);
  return found;
}
