/**
 * What a data file IS: its types, and small look-ups.
 *
 * `data/schema/wheel.schema.json` says the same to editors and partners, `read.ts` to a browser that must cope with
 * any file; `test/node/schema.test.mjs` fails when the three differ.
 */

/** A text, plain or as a row of runs. */
export type Inline = string | (string | Run)[];

/** A stretch of text with a mark. */
export interface Run {
  text: string;
  strong?: true;
  em?: true;
  /** Address of a link: http, https, mailto, tel or relative. Anything else is shown as text. */
  href?: string;
  /** Id of a theme that this text leads to. */
  theme?: string;
  /** Language of this text, where it differs: a BCP 47 tag. */
  lang?: string;
}

/** Text of one or more blocks; a string is a paragraph. */
export type Blocks = string | (string | Block)[];

export type Block = ParagraphBlock | ListBlock | QuoteBlock | HeadingBlock | ReferenceBlock;

export interface ParagraphBlock {
  type: 'paragraph';
  text: Inline;
}

export interface ListBlock {
  type: 'list';
  ordered?: true;
  items: Blocks[];
}

export interface QuoteBlock {
  type: 'quote';
  text: Inline;
  /** Who said it. */
  by?: string;
}

export interface HeadingBlock {
  type: 'heading';
  text: string;
}

export interface ReferenceBlock {
  type: 'reference';
  text: Inline;
  href?: string;
}

/** Where content comes from. */
export interface Source {
  label: string;
  href?: string;
  licence?: string;
  contact?: string;
}

export interface Translation {
  status: 'human' | 'machine' | 'draft';
  /** The `contentVersion` of the Dutch file that was translated. */
  of: number;
}

/** What every data file starts with. */
export interface DataFile {
  /** Version of this format, `major.minor`. Readers refuse another major version. */
  schemaVersion: string;
  id: string;
  /** Language of the texts, a BCP 47 tag. */
  lang: string;
  /** Languages that this file exists in, its own included. */
  languages: string[];
  /** Rises by one with each publication. */
  contentVersion: number;
  /** Day of the last change of content, `YYYY-MM-DD` or an ISO 8601 time. */
  updatedAt: string;
  title: string;
  source: Source;
  translation?: Translation;
}

/** The circle: its domains in groups, and the themes that have content. */
export interface Wheel extends DataFile {
  kind: 'wheel';
  intro: Blocks;
  framework: Framework;
  themes: Theme[];
}

/** The model that the circle draws. */
export interface Framework {
  /** Which edition of the model this is, in words. */
  edition: string;
  /** The literature it is based on, one reference a line. */
  citation: string[];
  groups: Group[];
}

export interface Group {
  id: string;
  label: string;
  domains: Domain[];
}

/** A place on the circle. It has content when there is a theme with the same id. */
export interface Domain {
  id: string;
  /** May hold soft hyphens where a long word can break. */
  label: string;
  /** A name from the built-in set, or path data on a grid of 24 × 24. */
  icon: string | {d: string};
}

export interface Theme {
  /** The id of its domain. */
  id: string;
  title: string;
  subtitle?: string;
  intro: Blocks;
  insights: Insight[];
  questions: Question[];
  source?: Source;
}

export interface Insight {
  id: string;
  /** Stands in a button, so a link in it is shown as text. */
  headline: Inline;
  body: Blocks;
  sources?: Link[];
  /** `theme/item` in an earlier edition that this insight was taken over from. */
  derivedFrom?: string;
}

export interface Link {
  label: string;
  href: string;
}

/** A design question with its opportunities; the question may be missing. */
export interface Question {
  id: string;
  /** Stands in a button, so a link in it is shown as text. */
  question?: Inline;
  elaboration?: Blocks;
  kansen: Kans[];
}

export interface Kans {
  id: string;
  body: Blocks;
}

/** The theme with this id, or undefined when it has no content. */
export function findTheme(wheel: Wheel, id: string | undefined): Theme | undefined {
  return wheel.themes.find((theme) => theme.id === id);
}

/** The domain with this id, with its group and the group's position in the circle, counted from 0. */
export function findDomain(wheel: Wheel, id: string | undefined): {domain: Domain; group: Group; groupIndex: number} | undefined {
  let groupIndex = 0;
  for (const group of wheel.framework.groups) {
    const domain = group.domains.find((candidate) => candidate.id === id);
    if (domain) return {domain, group, groupIndex};
    groupIndex++;
  }
  return undefined;
}

/** Number of kansen of a theme, over all its questions. */
export function countKansen({questions}: {questions: readonly Question[]}): number {
  return questions.reduce((sum, {kansen}) => sum + kansen.length, 0);
}
