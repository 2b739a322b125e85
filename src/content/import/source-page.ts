/** A source page as a file: its bytes as lines or the reason why it is refused, and what is told of it when it was read. */
import {decode} from './decode.js';
import {isNavigation} from './frame.js';
import {note, readLines, type Count, type Irregularities, type Irregularity, type Line} from './lines.js';
import {isSlip, type RefusalCode, type Remark} from './messages.js';
import type {FrameRole, Role} from './ledger.js';
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

/** How many a page of the circle has. */
export interface WheelItems {
  insights: number;
  questions: number;
  kansen: number;
}

/** How many a page with a report has. */
export interface ReportItems {
  sections: number;
  people: number;
  keyInsights: number;
  initiatives: number;
}

export interface FileReport {
  name: string;
  /** Id of the theme that the page is; missing for the introduction of the circle, a report and a file that is refused. */
  theme?: string;
  refused?: {code: RefusalCode; values: (string | number)[]};
  items: WheelItems | ReportItems;
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

/** The lines of a page, and what had to be tidied; or a report that says why there are none. */
export type Opened = {lines: Line[]; blank: number; found: Irregularities; refused?: never} | {refused: FileReport};

/** Never throws, whatever the bytes are. */
export function openPage({name, bytes}: SourceFile): Opened {
  const found: Irregularities = new Map();
  if (bytes.length > LARGEST) return {refused: refusal(name, 'large', Math.ceil(bytes.length / 1e6))};
  const kind = kindOf(bytes);
  if (kind) return {refused: refusal(name, kind)};
  const {text, encoding, bom, cut} = decode(bytes);
  if (bom) note(found, 'bom', 1);
  if (encoding.startsWith('utf-16')) note(found, 'utf-16', 0);
  if (encoding === 'windows-1252') note(found, 'windows-1252', 0);
  if (cut) note(found, 'cut', text.split('\n').length);
  const other = refusalOf(text);
  if (other) return {refused: refusal(name, other)};
  const {lines, blank} = readLines(text, found);
  return lines.length ? {lines, blank, found} : {refused: refusal(name, 'empty')};
}

/** What is told of a page that was read. `roles` has each line with text once. */
export function readingOf(
  name: string,
  {lines, blank, found}: {lines: readonly Line[]; blank: number; found: Irregularities},
  roles: ReadonlyMap<number, Role>,
  remarks: readonly Remark[],
): Omit<FileReport, 'items'> {
  const all = [...remarks, ...frameWords(lines, roles)].sort((a, b) => a.line - b.line);
  const slips = [...findSlips(slipTexts(lines, roles)), ...all.filter(isSlip)].sort((a, b) => a.line - b.line);
  return {
    name,
    lines: countsOf(roles, blank),
    frame: othersOf(lines, roles, (role) => FRAME.has(role)),
    aside: othersOf(lines, roles, (role) => role === 'aside'),
    warnings: all.filter((remark) => !isSlip(remark)),
    slips,
    irregularities: [...found].map(([kind, count]: [Irregularity, Count]) => ({kind, ...count})),
  };
}

/** A report of a file that is not imported. */
export function refusal(name: string, code: RefusalCode, ...values: (string | number)[]): FileReport {
  return {...empty(name), refused: {code, values}};
}

/** A report of a file that could not even be opened. */
export function unread(name: string, why: string): FileReport {
  return refusal(name, 'missing', why);
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

function refusalOf(text: string): RefusalCode | undefined {
  if (!/\S/.test(text)) return 'empty';
  if (/^\s*\ufeff?\s*(<!doctype html|<html|<\?xml|<head|<body)/i.test(text)) return 'html';
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (text.includes('\0') || odd > text.length * 0.05) return 'binary';
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    JSON.parse(text);
    return 'json';
  } catch {
    return undefined;
  }
}

const FRAME: ReadonlySet<Role> = new Set<FrameRole>([
  ...(['wheel-title', 'heading', 'toggle', 'marker', 'navigation', 'closing'] as const),
  ...(['contents', 'label'] as const),
]);

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

const PARAGRAPHS: ReadonlySet<Role> = new Set<Role>(['intro', 'body', 'elaboration', 'kans', 'text']);

function slipTexts(lines: readonly Line[], roles: ReadonlyMap<number, Role>): SlipText[] {
  return lines.flatMap((line) => {
    const role = roles.get(line.number);
    if (!role || FRAME.has(role)) return [];
    return [{text: line.text, line: line.number, paragraph: PARAGRAPHS.has(role) && !line.marker}];
  });
}
