/** Text of a source page -> its lines, tidied, and what had to be tidied. Words and punctuation stay as they are. */

/** A line with text. */
export interface Line {
  /** Counted from 1, as editors do. */
  number: number;
  /** Without the marker, with single spaces. */
  text: string;
  /** Columns before the marker or the text. */
  indent: number;
  marker?: 'bullet' | 'number';
  /** The number before a numbered point. */
  ordinal?: number;
  /** The line above holds text too: there is no blank line between. */
  joined: boolean;
  /** A marker that stood on a line of its own, above. */
  markerLine?: number;
}

/** What a page has that its format does not: changed where it is white space, named where it is text. */
export type Irregularity =
  | 'bom'
  | 'utf-16'
  | 'windows-1252'
  | 'cut'
  | 'crlf'
  | 'cr'
  | 'nbsp-space'
  | 'nbsp'
  | 'nbsp-end'
  | 'trailing-space'
  | 'leading-space'
  | 'double-space'
  | 'tab'
  | 'separator'
  | 'soft-hyphen'
  | 'invisible'
  | 'decomposed'
  | 'control'
  | 'unreadable'
  | 'single-quotes'
  | 'double-quotes'
  | 'apostrophe'
  | 'toggle-form'
  | 'bullet-form'
  | 'bullet-alone'
  | 'numbered'
  | 'nested'
  | 'prefix-form'
  | 'address'
  | 'footnote-mark'
  | 'no-final-stop-in-list'
  | 'elision'
  | 'inline-list'
  | 'number-alone';

export interface Count {
  count: number;
  /** The lines it was found in. */
  lines: number[];
}

export type Irregularities = Map<Irregularity, Count>;

export function note(found: Irregularities, kind: Irregularity, line: number, times = 1): void {
  if (times < 1) return;
  const entry = found.get(kind) ?? {count: 0, lines: []};
  entry.count += times;
  if (line > 0 && entry.lines.at(-1) !== line) entry.lines.push(line);
  found.set(kind, entry);
}

export interface Lines {
  /** Lines with text. */
  lines: Line[];
  /** Blank lines, those with white space only included. */
  blank: number;
}

const NEWLINE = /\r\n|\n|\r/;

export function readLines(text: string, found: Irregularities): Lines {
  note(found, 'crlf', 0, count(text, /\r\n/g));
  note(found, 'cr', 0, count(text, /\r(?!\n)/g));
  const raws = text.split(NEWLINE);
  // A newline at the end closes the last line, it does not begin another one.
  if (raws.at(-1) === '') raws.pop();
  const lines: Line[] = [];
  let blank = 0;
  let alone: Line | undefined;
  for (const [index, raw] of raws.entries()) {
    const line = readLine(raw, index + 1, lines.at(-1), found);
    if (!line) {
      blank++;
      continue;
    }
    if (alone && !line.marker) {
      // Some programs put the marker on one line and its text on the next.
      lines.pop();
      lines.push({...alone, number: line.number, text: line.text, markerLine: alone.number});
    } else lines.push(line);
    alone = line.marker && !line.text ? line : undefined;
  }
  return {lines, blank};
}

/** • and its relatives; a hyphen, dash, asterisk or o counts only with a space behind it. */
const BULLET = /^([•●▪■□◦○‣⁃∙·])\s*(.*)$|^([-–—*])\s+(.*)$/s;
const LETTER_O = /^(o)\s+(.*)$/s;
const NUMBER = /^(\d{1,2})[.)]\s+(.*)$/s;

function readLine(raw: string, number: number, above: Line | undefined, found: Irregularities): Line | undefined {
  const tidy = tidySigns(raw, number, found);
  const end = /\s+$/.exec(tidy)?.[0] ?? '';
  if (end) note(found, 'trailing-space', number);
  if (end.includes('\u00a0')) note(found, 'nbsp-end', number);
  const inner = tidy.slice(0, tidy.length - end.length);
  if (!inner) return undefined;
  const lead = /^\s*/.exec(inner)?.[0] ?? '';
  const body = inner.slice(lead.length);
  note(found, 'nbsp-space', number, count(inner, /\u00a0(?= )/g));
  note(found, 'nbsp', number, count(inner, /\u00a0(?! )/g));
  note(found, 'double-space', number, count(body, / {2,}/g));
  note(found, 'tab', number, count(inner, /\t/g));
  note(found, 'separator', number, count(body, /[\v\f\u0085\u2028\u2029]/g));
  const spaced = body.replace(/[\s\u0085]+/g, ' ').normalize('NFC');
  if (spaced !== body.replace(/[\s\u0085]+/g, ' ')) note(found, 'decomposed', number);
  noteSigns(spaced, number, found);

  const indent = [...lead].reduce((columns, sign) => columns + (sign === '\t' ? 4 : 1), 0);
  const joined = above?.number === number - 1;
  const bullet = BULLET.exec(spaced) ?? (indent > 1 ? LETTER_O.exec(spaced) : null);
  if (bullet && !isToggle(spaced)) {
    const sign = bullet[1] ?? bullet[3];
    if (sign !== '•') note(found, 'bullet-form', number);
    const text = (bullet[2] ?? bullet[4] ?? '').trim();
    if (!text) note(found, 'bullet-alone', number);
    return {number, text, indent, marker: 'bullet', joined};
  }
  const ordinal = NUMBER.exec(spaced);
  if (ordinal?.[2]) {
    return {number, text: ordinal[2], indent, marker: 'number', ordinal: Number(ordinal[1]), joined};
  }
  if (indent) note(found, 'leading-space', number);
  return {number, text: spaced, indent, joined};
}

/** Takes out what no reader sees. */
function tidySigns(raw: string, number: number, found: Irregularities): string {
  note(found, 'soft-hyphen', number, count(raw, /\u00ad/g));
  note(found, 'invisible', number, count(raw, /[\u200b\u2060\ufeff]/g));
  const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
  note(found, 'control', number, count(raw, control));
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const whole = raw.replace(lone, '\ufffd');
  note(found, 'unreadable', number, count(whole, /\ufffd/g));
  return whole.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(control, '');
}

function noteSigns(text: string, number: number, found: Irregularities): void {
  const single = count(text, /(?<!\p{L})‘[^‘’]*’/gu);
  note(found, 'single-quotes', number, single);
  note(found, 'double-quotes', number, count(text, /[“”„][^“”„]*[“”]/g));
  note(found, 'apostrophe', number, count(text, /’/g) - single);
  if (!/^(>>|»)/.test(text)) note(found, 'address', number, count(text, /\bhttps?:\/\/\S|\bwww\.\S/g));
  note(found, 'footnote-mark', number, count(text, /[¹²³⁰-⁹]|\[\d{1,2}\]|(?<=\p{L}|[.,])\*(?!\p{L})/gu));
}

/** The text of the plus and minus icons: `+-`, or a form that other programs make of it. */
export function isToggle(text: string): boolean {
  return /^(\+\s?[-‐‑–—−]?|[-‐‑–—−]\s?\+?|±)$/.test(text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** For comparing names: without case, accents, soft hyphens and signs; & is "en". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u00ad/gu, '')
    .replace(/&/g, ' en ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
