/**
 * Lines of an action agenda -> its initiatives. One begins with `Initiatief 1`, with a number on a line of its own, with a
 * point of a numbered list, or else with a heading; `Doel`, `Aanpak` and `Geslaagd als` divide its text.
 */
import type {Blocks} from '../../model/dataset.js';
import {toBlocks} from './blocks.js';
import {fold, note, type Irregularities, type Line} from './lines.js';
import type {RemarkCode} from './messages.js';
import {LONGEST} from './merge.js';
import {excerpt, type Role} from './ledger.js';

export interface PageInitiative {
  number: number;
  line: number;
  title?: string;
  goal?: Blocks;
  approach?: Blocks;
  success?: Blocks;
  body?: Blocks;
}

export interface AgendaReader {
  mark: (line: Line, role: Role) => void;
  remark: (code: RemarkCode, line: Line, ...values: (string | number)[]) => void;
  isHeading: (line: Line) => boolean;
  found: Irregularities;
}

const START =
  /^(?:initiatief|initiative|actie|action|project|idee|idea)\s*(?:nr\.?|nummer|#)?\s*(\d{1,2})(?!\d)\s*[:.)–—-]?\s*(.*)$/i;

/** Number and title, when a line says that an initiative begins. */
export function startOfInitiative({text, marker}: Line): {number: number; title: string} | undefined {
  const [, number, title = ''] = (!marker && START.exec(text)) || [];
  return number === undefined ? undefined : {number: Number(number), title};
}

type Field = 'goal' | 'approach' | 'success';

const LABELS: [name: RegExp, field: Field][] = [
  [/^(doel(en|stelling)?|wat willen we( bereiken)?|goal|aim)$/, 'goal'],
  [/^(aanpak|plan van aanpak|hoe( doen we dat| pakken we dat aan)?|wat gaan we doen|approach)$/, 'approach'],
  [/^(succes(criteri(um|a))?|geslaagd( als| wanneer)?|wanneer is het (geslaagd|gelukt|een succes)|success)$/, 'success'],
];

/** `Doel`, or `Doel: tekst`. */
function labelOf({text, marker}: Line): {field: Field; rest: string} | undefined {
  if (marker) return undefined;
  const [, label = '', rest = ''] = /^([^:?]{3,40})[:?]?(?:(?<=[:?])\s*(.*))?$/.exec(text) ?? [];
  const field = LABELS.find(([name]) => name.test(fold(label)))?.[1];
  return field && {field, rest};
}

export const isLabel = (line: Line): boolean => labelOf(line) !== undefined;

export const isNumberAlone = ({text, marker}: Line): boolean => !marker && /^\d{1,2}$/.test(text);

interface Begun {
  line: Line;
  /** A line with only the number, above. */
  numberLine?: Line;
  number: number;
  title: string;
  lines: Line[];
}

export function readInitiatives(lines: readonly Line[], reader: AgendaReader): {before: Line[]; initiatives: PageInitiative[]} {
  const startOf = startsIn(lines, reader);
  const before: Line[] = [];
  const begun: Begun[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const start = startOf(line, lines[index + 1], begun.length + 1);
    if (start) begun.push({...start, lines: []});
    else if (begun.length) begun.at(-1)?.lines.push(line);
    else before.push(line);
    if (start && start.line !== line) index++;
  }
  const taken = new Set<number>();
  return {before, initiatives: begun.map((each) => made(each, taken, reader))};
}

type StartOf = (line: Line, below: Line | undefined, next: number) => Omit<Begun, 'lines'> | undefined;

/** How initiatives begin on this page: the first of these ways that occurs. */
function startsIn(lines: readonly Line[], {isHeading, remark}: AgendaReader): StartOf {
  if (lines.some((line) => startOfInitiative(line))) {
    return (line) => {
      const start = startOfInitiative(line);
      return start && {line, ...start};
    };
  }
  if (lines.filter(isNumberAlone).length > 1) {
    return (line, below) => {
      if (!isNumberAlone(line)) return undefined;
      const title = below && isHeading(below) && !labelOf(below) ? below : undefined;
      return {line: title ?? line, ...(title && {numberLine: line}), number: Number(line.text), title: title?.text ?? ''};
    };
  }
  const base = Math.min(...lines.filter(({marker}) => marker === 'number').map(({indent}) => indent));
  const isPoint = ({marker, indent}: Line): boolean => marker === 'number' && indent <= base + 1;
  if (lines.filter(isPoint).length > 1)
    return (line) => (isPoint(line) ? {line, number: line.ordinal ?? 0, title: line.text} : undefined);
  return (line, _below, next) => {
    if (!isHeading(line) || labelOf(line)) return undefined;
    remark('initiative-by-heading', line, excerpt(line.text), next);
    return {line, number: next, title: line.text};
  };
}

function made({line, numberLine, number: given, title, lines}: Begun, taken: Set<number>, reader: AgendaReader): PageInitiative {
  const {mark, remark, found} = reader;
  let number = given;
  while (taken.has(number) || number < 1) number++;
  taken.add(number);
  if (number !== given) remark('initiative-number', line, given, number);
  mark(line, 'initiative');
  if (numberLine) {
    mark(numberLine, 'initiative');
    note(found, 'number-alone', numberLine.number);
  }
  const isTitle = title !== '' && title.length <= LONGEST.title && !/[.;:!?]$/.test(title);
  const initiative: PageInitiative = {number, line: line.number, ...(isTitle && {title})};
  const parts: Record<Field | 'body', Line[]> = {goal: [], approach: [], success: [], body: []};
  if (title && !isTitle) parts.body.push({number: line.number, text: title, indent: 0, joined: false});
  let field: Field | 'body' = 'body';
  for (const each of lines) {
    const label = labelOf(each);
    if (label) field = label.field;
    mark(each, label && !label.rest ? 'label' : 'initiative');
    if (!label) parts[field].push(each);
    else if (label.rest) parts[field].push({...each, text: label.rest});
  }
  for (const name of ['goal', 'approach', 'success', 'body'] as const) {
    const blocks = toBlocks(parts[name]);
    if (blocks !== undefined) initiative[name] = blocks;
  }
  return initiative;
}
