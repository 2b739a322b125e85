/**
 * Lines of a source page -> its report: title, authors, sections, and what is in them.
 *
 * Headings have no mark: they are known by their shape, and by the file that takes the page in. As in `page.ts`, each line
 * gets one role, and what the page leaves open is decided here, with a remark.
 */
import type {Block, Blocks} from '../../model/dataset.js';
import {SOURCE, toBlocks, whole} from './blocks.js';
import {isNavigation} from './frame.js';
import {excerpt, LineLedger, type Role} from './ledger.js';
import {fold, note, type Irregularities, type Line} from './lines.js';
import type {Remark} from './messages.js';
import type {Text} from './page.js';
import {isLabel, isNumberAlone, readInitiatives, startOfInitiative, type PageInitiative} from './report-agenda.js';
import {creditRoleOf, dayOf, isPublished, namesOf, type PageCredit} from './report-frame.js';

export interface ReportPage {
  title: Text;
  number?: number;
  subtitle?: Text;
  authors?: string[];
  minutes?: number;
  published?: string;
  credits: PageCredit[];
  intro?: Blocks;
  sections: PageSection[];
}

export interface PageSection {
  title: Text;
  parts: PagePart[];
}

export type PagePart =
  | string
  | Block
  | {type: 'conversation'; name: Text; role?: string; body: Blocks}
  | {type: 'key-insights'; items: {body: Blocks; line: number}[]}
  | {type: 'initiatives'; items: PageInitiative[]};

/** What the file already says of headings. Names are folded. */
export interface KnownReport {
  sections: ReadonlySet<string>;
  headings: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** Sections with key insights, and with initiatives. */
  keyInsights: ReadonlySet<string>;
  agendas: ReadonlySet<string>;
}

export interface ReportReading {
  page?: ReportPage;
  roles: Map<number, Role>;
  remarks: Remark[];
}

const TITLE = /^#\s?(\d{1,4})[\s.:–-]+(\S.*)$/;
const BYLINE = /^(?:an?\s+)?(\d{1,3})[\s-]*min(?:ute|utes|uten)?\.?\s+(?:read|leestijd)(?:\s+(?:by|door)\s+(.+))?$/i;
const KEY_INSIGHTS = /\b(kern ?inzicht(en)?|key insights?|(belangrijkste|voornaamste) inzicht(en)?)\b/;
const AGENDA = /\b(actie ?agenda|action agenda|actie ?plan(nen)?|initiatie(f|ven)|initiatives?)\b/;

/** The title of a report, or the line with its authors, where these lines are one. */
export function isReport(lines: readonly Line[]): Line | undefined {
  return lines.slice(0, 20).find(({text}) => TITLE.test(text)) ?? lines.find(({text}) => BYLINE.test(text));
}

export function readReportPage(lines: readonly Line[], known: KnownReport, found: Irregularities): ReportReading {
  return new ReportReader(lines, known, found).read();
}

class ReportReader {
  readonly #lines: readonly Line[];
  readonly #known: KnownReport;
  readonly #found: Irregularities;
  readonly #ledger: LineLedger;

  /** How initiatives begin anywhere on the page. */
  readonly #hasStarts: boolean;
  readonly #hasNumbers: boolean;

  constructor(lines: readonly Line[], known: KnownReport, found: Irregularities) {
    this.#lines = lines;
    this.#hasStarts = lines.some((line) => startOfInitiative(line));
    this.#hasNumbers = lines.filter(isNumberAlone).length > 1;
    this.#known = known;
    this.#found = found;
    this.#ledger = new LineLedger(lines);
  }

  read(): ReportReading {
    for (const line of this.#lines) {
      note(this.#found, 'elision', line.number, line.text.match(/\[(…|\.\.\.)\]/g)?.length ?? 0);
      if (!line.marker && (line.text.match(/(?<=\s)[-–] ?\p{L}/gu)?.length ?? 0) > 1 && /[:;]\s+[-–]/.test(line.text))
        note(this.#found, 'inline-list', line.number);
    }
    const lines = this.#lines.filter(({text}) => text);
    const page = this.#page(lines);
    if (page) this.#ledger.account(lines);
    const {roles, remarks} = this.#ledger;
    return {...(page && {page}), roles, remarks};
  }

  #page(lines: readonly Line[]): ReportPage | undefined {
    const numbered = lines.findIndex(({text, marker}) => !marker && TITLE.test(text));
    const byline = lines.findIndex(({text}, index) => index > numbered && BYLINE.test(text));
    const at = numbered >= 0 ? numbered : this.#unnumbered(lines, byline);
    const title = lines[at];
    if (!title || (numbered < 0 && byline < 0)) return undefined;
    const [, number, name = title.text] = TITLE.exec(title.text) ?? [];
    this.#ledger.mark([title], 'title');
    const page: ReportPage = {title: {text: name, line: title.number}, credits: [], sections: []};
    if (number === undefined) this.#ledger.remark('no-number', title, excerpt(title.text));
    else page.number = Number(number);
    const around = this.#above(lines.slice(0, at));

    // A byline far below the title is a sentence like one.
    const near = byline > at && byline - at <= 3 ? byline : -1;
    if (near < 0) this.#ledger.remark('no-byline', title);
    else this.#byline(page, lines[near] as Line, lines.slice(at + 1, near));
    const rest = this.#tail(page, lines.slice((near < 0 ? at : near) + 1), around);
    this.#body(page, this.#ledger.unwrap(this.#withoutContents(rest)));
    return page;
  }

  /** Without a number: the first of two lines above the authors, else the one right above. */
  #unnumbered(lines: readonly Line[], byline: number): number {
    const first = lines.findIndex(
      (line, index) => !isContents(line) && !isNavigation(line.text) && !this.#isAgain(line, lines.slice(index + 1)),
    );
    return byline - first === 2 ? first : byline - 1;
  }

  #isAgain({text}: Line, below: readonly Line[]): boolean {
    return fold(text) !== '' && below.some((other) => fold(other.text) === fold(text));
  }

  /** Lines above the title: the label of the contents list, the list itself and the website. Gives their texts. */
  #above(lines: readonly Line[]): Set<string> {
    for (const line of lines) {
      const again = this.#isAgain(
        line,
        this.#lines.filter((other) => other.number > line.number),
      );
      if (isContents(line)) this.#ledger.mark([line], 'contents');
      else if (isNavigation(line.text) || again) this.#ledger.mark([line], again ? 'contents' : 'navigation');
      else this.#ledger.aside(line, 'above-title');
    }
    return new Set(lines.map(({text}) => fold(text)));
  }

  #byline(page: ReportPage, line: Line, between: readonly Line[]): void {
    const [, minutes, authors] = BYLINE.exec(line.text) ?? [];
    this.#ledger.mark([line], 'byline');
    page.minutes = Number(minutes);
    if (authors) page.authors = namesOf(authors);
    const [subtitle, ...others] = between;
    if (subtitle) {
      page.subtitle = {text: whole(subtitle), line: subtitle.number};
      this.#ledger.mark([subtitle], 'subtitle');
    }
    for (const other of others) this.#ledger.aside(other, 'loose-line');
  }

  /** Takes day and credits out of the lines, and the frame below them. */
  #tail(page: ReportPage, lines: readonly Line[], around: ReadonlySet<string>): Line[] {
    const taken = new Set<Line>();
    const take = (line: Line, role: Role): void => {
      taken.add(line);
      this.#ledger.mark([line], role);
    };
    let day = -1;
    let last = -1;
    for (const [index, line] of lines.entries()) {
      const label = isPublished(line.text);
      if (day >= 0 || !label) continue;
      const below = lines[index + 1];
      const inLine = dayOf(label.rest);
      if (inLine) take(line, 'published');
      else if (below && dayOf(below.text)) {
        take(line, 'label');
        take(below, 'published');
      } else {
        this.#ledger.remark('no-date', line, excerpt(below?.text ?? line.text));
        if (label.rest) continue;
        take(line, 'label');
      }
      const found = inLine ?? dayOf(below?.text ?? '');
      if (found) page.published = found;
      day = index;
      last = inLine || !found ? index : index + 1;
    }
    if (!page.published && day < 0) this.#ledger.remark('no-published', lines.at(-1) ?? this.#lines[0]!);
    for (const [index, line] of lines.entries()) {
      const credit = taken.has(line) || line.marker ? undefined : creditRoleOf(line.text);
      if (!credit || (day >= 0 ? index < day : index < lines.length - 8)) continue;
      const below = lines[index + 1];
      const inLine = credit.rest !== '';
      if (!inLine && (!below || below.marker || taken.has(below))) continue;
      const names = inLine ? credit.rest : (below as Line).text;
      take(line, inLine ? 'credit' : 'label');
      if (!inLine) take(below as Line, 'credit');
      page.credits.push({role: credit.role, ...(credit.label && {label: credit.label}), names: namesOf(names)});
      last = Math.max(last, inLine ? index : index + 1);
    }
    // What follows the last of these is the website; a day that stands above the text says nothing about that.
    const below = last >= 0 && lines.length - last <= 8 ? lines.slice(last + 1) : [];
    for (const line of below) {
      if (taken.has(line)) continue;
      taken.add(line);
      if (isNavigation(line.text) || around.has(fold(line.text))) this.#ledger.mark([line], 'navigation');
      else this.#ledger.aside(line, 'below-text');
    }
    let end = lines.length;
    while (end > 0 && !taken.has(lines[end - 1] as Line) && isNavigation((lines[end - 1] as Line).text))
      take(lines[--end] as Line, 'navigation');
    return lines.filter((line) => !taken.has(line));
  }

  /** Headings that stand in a row before the text, and again in it. */
  #withoutContents(lines: readonly Line[]): readonly Line[] {
    let end = lines[0] && isContents(lines[0]) ? 1 : 0;
    while (end < lines.length && this.#isAgain(lines[end] as Line, lines.slice(end + 1))) end++;
    if (end < 2) return lines;
    this.#ledger.mark(lines.slice(0, end), 'contents');
    return lines.slice(end);
  }

  // The sections.

  #body(page: ReportPage, lines: readonly Line[]): void {
    const sections: Gathered[] = [{texts: []}];
    for (const [index, line] of lines.entries()) {
      const current = sections.at(-1) as Gathered;
      const below = lines[index + 1];
      if (isNumberAlone(line) && below && isHeading(below, line, lines[index + 2]) && this.#wayOf(current) !== 'numbers') {
        this.#ledger.mark([line], 'marker');
        note(this.#found, 'number-alone', line.number);
        continue;
      }
      const kind = this.#kindOf(line, lines[index - 1], below, current);
      if (kind === 'section') sections.push({title: line, texts: []});
      else current.texts.push({line, kind});
    }
    const [opening, ...rest] = sections;
    const intro = this.#plain(
      (opening?.texts ?? []).map(({line}) => line),
      'intro',
    );
    if (!rest.length) {
      if (intro.length) this.#ledger.remark('no-headings', {number: page.title.line});
      if (intro.length) page.sections = [{title: page.title, parts: intro}];
      return;
    }
    const [only] = intro;
    if (intro.length) page.intro = intro.length === 1 && typeof only === 'string' ? only : intro;
    page.sections = rest.map((section) => this.#section(section));
  }

  #kindOf(line: Line, above: Line | undefined, below: Line | undefined, section: Gathered): Kind {
    const {title, texts} = section;
    if (!isHeading(line, above, below)) return 'text';
    const name = fold(line.text);
    if (!title) return 'section';
    const way = this.#wayOf(section);
    if (startOfInitiative(line) || (way && isLabel(line))) return 'text';
    const known = this.#kindInFile(line);
    if (known) return known;
    if (isName(personOf(line.text).name) && !below?.marker) return 'person';
    // In an agenda without numbers a heading begins an initiative; with numbers, one without a number is a section.
    if (way === 'headings' || (way === 'numbers' && above && isNumberAlone(above))) return 'text';
    const [first] = texts;
    const nested = !first || (first.kind === 'heading' && name.split(' ')[0] === fold(first.line.text).split(' ')[0]);
    if (nested && !AGENDA.test(name) && !KEY_INSIGHTS.test(name)) {
      this.#ledger.remark('sub-heading', line, excerpt(line.text), excerpt(title.text));
      return 'heading';
    }
    if (line.text.endsWith('?')) this.#ledger.remark('question-heading', line, excerpt(line.text));
    return 'section';
  }

  /** What the file calls a heading, when it calls it one thing. */
  #kindInFile({text}: Line): Kind | undefined {
    const kinds: [Kind, boolean][] = [
      ['section', this.#known.sections.has(fold(text))],
      ['heading', this.#known.headings.has(fold(text))],
      ['person', this.#known.people.has(fold(personOf(text).name))],
    ];
    const [found, ...others] = kinds.filter(([, is]) => is);
    return others.length ? undefined : found?.[0];
  }

  /** How the initiatives of a section begin; undefined when it is no agenda. */
  #wayOf({title, texts}: Gathered): 'starts' | 'points' | 'numbers' | 'headings' | undefined {
    if (!title || !this.#isAgenda(title, texts)) return undefined;
    if (this.#hasStarts) return 'starts';
    if (texts.some(({line: {marker}}) => marker === 'number')) return 'points';
    return this.#hasNumbers ? 'numbers' : 'headings';
  }

  #isAgenda(title: Line, texts: Gathered['texts']): boolean {
    const name = fold(title.text);
    return AGENDA.test(name) || this.#known.agendas.has(name) || texts.some(({line}) => startOfInitiative(line) !== undefined);
  }

  #section({title, texts}: Gathered): PageSection {
    const heading = title as Line;
    this.#ledger.mark([heading], 'section');
    const name = fold(heading.text);
    const made: PageSection = {title: {text: whole(heading), line: heading.number}, parts: []};
    if (this.#isAgenda(heading, texts))
      made.parts.push(
        ...this.#agenda(
          heading,
          texts.map(({line}) => line),
        ),
      );
    else {
      let group: Line[] = [];
      let speaker: Line | undefined;
      const isKey = KEY_INSIGHTS.test(name) || this.#known.keyInsights.has(name);
      const finish = (): void => {
        if (speaker) made.parts.push(...this.#conversation(speaker, group));
        else made.parts.push(...(isKey ? this.#keyInsights(group) : this.#plain(group, 'text')));
        group = [];
        speaker = undefined;
      };
      for (const {line, kind} of texts) {
        if (kind === 'text') {
          group.push(line);
          continue;
        }
        finish();
        if (kind === 'person') speaker = line;
        else {
          this.#ledger.mark([line], 'sub-heading');
          made.parts.push({type: 'heading', text: whole(line)});
        }
      }
      finish();
      if (isKey && !made.parts.some((part) => typeof part !== 'string' && part.type === 'key-insights'))
        this.#ledger.remark('no-key-insights', heading, excerpt(heading.text));
    }
    if (!made.parts.length) {
      this.#ledger.remark('empty-section', heading, excerpt(heading.text));
      made.parts.push(heading.text);
    }
    return made;
  }

  /** Paragraphs, lists, quotes and references. */
  #plain(lines: readonly Line[], role: Role): (string | Block)[] {
    this.#ledger.mark(lines, role);
    const made: (string | Block)[] = [];
    for (let index = 0; index < lines.length;) {
      let end = index + 1;
      const line = lines[index] as Line;
      if (line.marker) {
        while (lines[end]?.marker) end++;
        made.push(...[toBlocks(lines.slice(index, end)) ?? []].flat());
      } else made.push(this.#paragraph(line));
      index = end;
    }
    return made;
  }

  #paragraph(line: Line): string | Block {
    const quote = quoteOf(line.text);
    if (quote) return quote;
    if (!isReference(line.text)) return line.text;
    this.#ledger.remark('reference', line, excerpt(line.text));
    return {type: 'reference', text: line.text};
  }

  #blocks(lines: readonly Line[], role: Role): Blocks {
    const parts = this.#plain(lines, role);
    const [only] = parts;
    return parts.length === 1 && typeof only === 'string' ? only : parts;
  }

  #conversation(line: Line, lines: readonly Line[]): PagePart[] {
    const {name, role} = personOf(line.text);
    this.#ledger.mark([line], 'person');
    if (!lines.length) {
      this.#ledger.mark([line], 'sub-heading');
      return [{type: 'heading', text: line.text}];
    }
    if (!this.#known.people.has(fold(name))) this.#ledger.remark('speaker', line, name);
    return [
      {type: 'conversation', name: {text: name, line: line.number}, ...(role && {role}), body: this.#blocks(lines, 'text')},
    ];
  }

  /** The points of the list are the insights; a paragraph between two points belongs to the one above. */
  #keyInsights(lines: readonly Line[]): PagePart[] {
    const first = lines.findIndex(({marker}) => marker);
    if (first < 0) return this.#plain(lines, 'text');
    const last = lines.length - 1 - [...lines].reverse().findIndex(({marker}) => marker);
    const groups: Line[][] = [];
    const base = Math.min(...lines.filter(({marker}) => marker).map(({indent}) => indent));
    for (const line of lines.slice(first, last + 1)) {
      if (line.marker && line.indent <= base + 1) groups.push([line]);
      else groups.at(-1)?.push(line);
      if (!line.marker) this.#ledger.remark('between-items', line, excerpt(line.text));
    }
    const items = groups.map(([point, ...more]) => {
      this.#ledger.mark([point as Line, ...more], 'key-insight');
      const rest = toBlocks(more);
      const text = (point as Line).text;
      return {line: (point as Line).number, body: rest === undefined ? text : [text, ...[rest].flat()]};
    });
    return [
      ...this.#plain(lines.slice(0, first), 'text'),
      {type: 'key-insights', items},
      ...this.#plain(lines.slice(last + 1), 'text'),
    ];
  }

  #agenda(title: Line, lines: readonly Line[]): PagePart[] {
    const {before, initiatives} = readInitiatives(lines, {
      mark: (line, role) => this.#ledger.mark([line], role),
      remark: (code, line, ...values) => this.#ledger.remark(code, line, ...values),
      isHeading: (line) => {
        const index = lines.indexOf(line);
        return isHeading(line, lines[index - 1], lines[index + 1]);
      },
      found: this.#found,
    });
    const parts: PagePart[] = this.#plain(before, 'text');
    if (initiatives.length) parts.push({type: 'initiatives', items: initiatives});
    else this.#ledger.remark('no-initiatives', title, excerpt(title.text));
    return parts;
  }
}

type Kind = 'section' | 'heading' | 'person' | 'text';

/** The lines of a section; the first has no title, it is the introduction. */
interface Gathered {
  title?: Line;
  texts: {line: Line; kind: Exclude<Kind, 'section'>}[];
}

const isContents = ({text}: Line): boolean => /^(inhoud(sopgave)?|contents|table of contents)$/.test(fold(text));

/** A short line with a capital and without final punctuation, or a short question; text must follow, and no lead-in comes before. */
function isHeading(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  const {text, marker, joined} = line;
  if (marker || !below || text.length > 100 || text.split(' ').length > 14) return false;
  if (SOURCE.test(text) || /^[“”„"]/.test(text) || (joined && above && !isNumberAlone(above)) || above?.text.endsWith(':'))
    return false;
  return (
    /^[^\p{L}\p{N}]{0,2}[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    /[\p{L}\p{N})?]$/u.test(text) &&
    !/[.!?]\s/.test(text) &&
    /\p{L}/u.test(text)
  );
}

const personOf = (text: string): {name: string; role?: string} => {
  const [, name = text, role] = /^([^,(–]+?)(?:,| –| \()\s*(.+?)\)?$/.exec(text) ?? [];
  return {name, ...(role && {role})};
};

/** Two to five words with capitals, and the small words of names between them. */
function isName(text: string): boolean {
  const words = text.split(' ');
  const small = /^(van|von|de|den|der|het|ter|ten|te|al|el|bin|ibn|abu|[’']t|[’']s|da|dos|di|la|le)$/;
  const big = words.filter((word) => !small.test(word));
  const isBig = (word: string): boolean => /^\p{Lu}[\p{Ll}\p{M}’'-]+(\p{Lu}\p{Ll}+)?$/u.test(word);
  return words.length <= 5 && big.length >= 2 && big.every(isBig) && isBig(words[0] ?? '');
}

/** A paragraph that is a quote and no more, with or without a name behind it. */
function quoteOf(text: string): Block | undefined {
  const [, words = '', by] = /^[“"](.+)[”"](?:\s*[-–—]\s*(\S.{0,80}))?$/.exec(text) ?? [];
  if (!words || /["“”]/.test(words)) return undefined;
  return {type: 'quote', text: words.trim(), ...(by && {by})};
}

/** A name, a year, and a volume with its number, pages or a DOI. */
function isReference(text: string): boolean {
  return (
    text.length < 400 &&
    /^\p{Lu}[^.!?]{0,80}(?:\p{Lu}\.[^.!?]{0,30}){0,6}[\s(](19|20)\d{2}\b/u.test(text) &&
    /\b\d{1,3}\s?\(\d{1,3}\)|\bpp?\. ?\d+|\bdoi\b/i.test(text)
  );
}
