/**
 * What a report IS: its types, beside those that it shares with a wheel (`dataset.ts`).
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
