/**
 * Reads source pages into a data file. Nothing is lost silently: each line with text is in the result, is named as frame,
 * or is set aside with a remark, and the counts add up.
 */
import type {Theme, Wheel} from '../../model/dataset.js';
import {decode} from './decode.js';
import {isNavigation} from './frame.js';
import {note, readLines, type Count, type Irregularities, type Irregularity, type Line} from './lines.js';
import {mergeOverview, mergeTheme, themeIdOf} from './merge.js';
import {isSlip, type RefusalCode, type Remark} from './messages.js';
import {readPage, type FrameRole, type Known, type Role, type ThemePage} from './page.js';
import {whole} from './blocks.js';
import {findSlips, type SlipText} from './slips.js';

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** A line that is not in the result. */
interface OtherLine {
  line: number;
  role: FrameRole | 'aside';
  text: string;
}

/** `read` = `used` + `frame` + `aside`; blank lines have no text and count by themselves. */
interface LineCounts {
  read: number;
  used: number;
  frame: number;
  aside: number;
  blank: number;
}

export interface FileReport {
  name: string;
  /** Id of the theme that the page is; missing for the introduction of the circle and for a file that is refused. */
  theme?: string;
  refused?: {code: RefusalCode; values: (string | number)[]};
  items: {insights: number; questions: number; kansen: number};
  lines: LineCounts;
  frame: OtherLine[];
  /** Lines that belong to nothing: someone must look. */
  aside: OtherLine[];
  /** Ambiguous places and what was chosen. */
  warnings: Remark[];
  /** What looks wrong in the text, left as it is. */
  slips: Remark[];
  irregularities: {kind: Irregularity; count: number; lines: number[]}[];
}

const LARGEST = 4_000_000;

/** Imports pages one by one into a wheel. The wheel that was given is not changed. */
export class Importer {
  #wheel: Wheel;
  /** Theme -> the file it was read from. */
  readonly #seen = new Map<string, string>();

  constructor(wheel: Wheel) {
    this.#wheel = wheel;
  }

  get wheel(): Wheel {
    return this.#wheel;
  }

  /** Never throws, whatever the bytes are. */
  add({name, bytes}: SourceFile): FileReport {
    const found: Irregularities = new Map();
    const refused = (code: RefusalCode, ...values: (string | number)[]): FileReport => ({
      ...empty(name),
      refused: {code, values},
    });
    if (bytes.length > LARGEST) return refused('large', Math.ceil(bytes.length / 1e6));
    const kind = kindOf(bytes);
    if (kind) return refused(kind);
    const {text, encoding, bom, cut} = decode(bytes);
    if (bom) note(found, 'bom', 1);
    if (encoding.startsWith('utf-16')) note(found, 'utf-16', 0);
    if (encoding === 'windows-1252') note(found, 'windows-1252', 0);
    if (cut) note(found, 'cut', text.split('\n').length);
    const other = refusalOf(text);
    if (other) return refused(...other);

    const {lines, blank} = readLines(text, found);
    if (!lines.length) return refused('empty');
    const report = lines.find(({text: each}) => /^A \d+ minutes? read by\b/i.test(each));
    if (report) return refused('report', lines.find(({text: each}) => /^#\d+ /.test(each))?.text ?? report.text);
    const {page, roles, remarks} = readPage(lines, knownOf(this.#wheel), found);
    if (!page) return refused(lines.some(({text: each}) => /^(inzichten|kansen)$/i.test(each)) ? 'title' : 'headings');
    const key = page.kind === 'theme' ? themeIdOf(this.#wheel, page.title.text).id : '';
    const before = this.#seen.get(key);
    if (before !== undefined) return refused('twice', key, before);
    if (page.kind === 'theme' && !page.insights.length && !page.questions.length) return refused('nothing');

    const merged = page.kind === 'theme' ? mergeTheme(this.#wheel, page) : mergeOverview(this.#wheel, page);
    this.#wheel = merged.wheel;
    this.#seen.set(key, name);
    const all = [...remarks, ...merged.remarks, ...frameWords(lines, roles)].sort((a, b) => a.line - b.line);
    const slips = [...findSlips(slipTexts(lines, roles)), ...all.filter(isSlip)].sort((a, b) => a.line - b.line);
    return {
      name,
      ...(page.kind === 'theme' && {theme: key}),
      items: itemsOf(page.kind === 'theme' ? page : undefined),
      lines: countsOf(roles, blank),
      frame: othersOf(lines, roles, (role) => FRAME.has(role)),
      aside: othersOf(lines, roles, (role) => role === 'aside'),
      warnings: all.filter((remark) => !isSlip(remark)),
      slips,
      irregularities: [...found].map(([kind, count]: [Irregularity, Count]) => ({kind, ...count})),
    };
  }
}

/** A report of a file that could not even be opened. */
export function unread(name: string, why: string): FileReport {
  return {...empty(name), refused: {code: 'missing', values: [why]}};
}

function empty(name: string): FileReport {
  return {
    name,
    items: {insights: 0, questions: 0, kansen: 0},
    lines: {read: 0, used: 0, frame: 0, aside: 0, blank: 0},
    frame: [],
    aside: [],
    warnings: [],
    slips: [],
    irregularities: [],
  };
}

/** Files that are no text, by how they begin. */
function kindOf(bytes: Uint8Array): RefusalCode | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('%PDF')) return 'pdf';
  if (/^(PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0|\{\\rtf)/.test(start)) return 'office';
  return undefined;
}

function refusalOf(text: string): [RefusalCode] | undefined {
  if (!/\S/.test(text)) return ['empty'];
  if (/^\s*\ufeff?\s*(<!doctype html|<html|<\?xml|<head|<body)/i.test(text)) return ['html'];
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (text.includes('\0') || odd > text.length * 0.05) return ['binary'];
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    JSON.parse(text);
    return ['json'];
  } catch {
    return undefined;
  }
}

/** A theme without a domain came from a page of which the title was guessed: guessing must go the same way next time. */
function knownOf({title, framework, themes}: Wheel): Known {
  const domains = framework.groups.flatMap((group) => group.domains);
  const placed = themes.filter(({id}) => domains.some((domain) => domain.id === id));
  return {wheelTitle: title, themes: [...domains.map(({label}) => label), ...placed.map((theme) => theme.title)]};
}

const FRAME: ReadonlySet<Role> = new Set<FrameRole>(['wheel-title', 'heading', 'toggle', 'marker', 'navigation', 'closing']);

function countsOf(roles: ReadonlyMap<number, Role>, blank: number): LineCounts {
  const all = [...roles.values()];
  const frame = all.filter((role) => FRAME.has(role)).length;
  const aside = all.filter((role) => role === 'aside').length;
  return {read: all.length, used: all.length - frame - aside, frame, aside, blank};
}

function othersOf(lines: readonly Line[], roles: ReadonlyMap<number, Role>, is: (role: Role) => boolean): OtherLine[] {
  const texts = new Map(lines.map((line) => [line.number, whole(line)]));
  return [...roles]
    .filter(([, role]) => is(role))
    .map(([line, role]) => ({line, role: role as OtherLine['role'], text: texts.get(line) || '•'}))
    .sort((a, b) => a.line - b.line);
}

function frameWords(lines: readonly Line[], roles: ReadonlyMap<number, Role>): Remark[] {
  return lines
    .filter(
      (line) => !FRAME.has(roles.get(line.number) ?? 'aside') && roles.get(line.number) !== 'title' && isNavigation(line.text),
    )
    .map(({number, text}) => ({code: 'frame-word', line: number, values: [text]}));
}

const PARAGRAPHS: ReadonlySet<Role> = new Set<Role>(['intro', 'body', 'elaboration', 'kans']);

function slipTexts(lines: readonly Line[], roles: ReadonlyMap<number, Role>): SlipText[] {
  return lines.flatMap((line) => {
    const role = roles.get(line.number);
    if (!role || FRAME.has(role)) return [];
    return [{text: line.text, line: line.number, paragraph: PARAGRAPHS.has(role) && !line.marker}];
  });
}

function itemsOf(page: ThemePage | undefined): FileReport['items'] {
  const questions = page?.questions ?? [];
  return {
    insights: page?.insights.length ?? 0,
    questions: questions.length,
    kansen: questions.reduce((sum, {kansen}) => sum + kansen.length, 0),
  };
}

/** A change of the file, in short: for when there is nothing better to show it with. */
export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** `theme` or `theme/item`; empty for the circle itself. */
  id: string;
}

export function changesBetween(old: Wheel, now: Wheel): Change[] {
  const changes: Change[] = [];
  if (JSON.stringify(old.intro) !== JSON.stringify(now.intro)) changes.push({kind: 'changed', id: ''});
  const before = inventory(old);
  const after = inventory(now);
  for (const id of before.keys()) if (!after.has(id)) changes.push({kind: 'removed', id});
  for (const [id, item] of after) {
    const was = before.get(id);
    if (!was) changes.push({kind: 'added', id});
    else if (was.text !== item.text) changes.push({kind: 'changed', id});
    else if (was.place !== item.place) changes.push({kind: 'moved', id});
  }
  return changes;
}

function inventory({themes}: Wheel): Map<string, {text: string; place: string}> {
  const items = new Map<string, {text: string; place: string}>();
  const own = (theme: Theme): unknown => ({...theme, insights: [], questions: []});
  for (const theme of themes) {
    items.set(theme.id, {text: JSON.stringify(own(theme)), place: ''});
    const add = (item: {id: string}, place: string, text: unknown): void =>
      void items.set(`${theme.id}/${item.id}`, {text: JSON.stringify(text), place});
    for (const [index, insight] of theme.insights.entries()) add(insight, `insight ${index}`, insight);
    for (const [index, question] of theme.questions.entries()) {
      add(question, `question ${index}`, {...question, kansen: []});
      for (const [position, kans] of question.kansen.entries()) add(kans, `${question.id} ${position}`, kans);
    }
  }
  return items;
}
