/**
 * Lines of a source page -> its theme: title, introduction, insights and questions with kansen.
 *
 * Each line gets one role. What the page leaves open is decided here, and each decision is a remark with its line.
 */
import type {Blocks} from '../../model/dataset.js';
import {DEEPER, SOURCE, toBlocks, whole} from './blocks.js';
import {isClosing, isNavigation} from './frame.js';
import {excerpt, LineLedger, type Role} from './ledger.js';
import {fold, isToggle, note, type Irregularities, type Line} from './lines.js';
import type {Remark} from './messages.js';

export interface Text {
  text: string;
  line: number;
}

export interface PageInsight {
  headline: Text;
  body?: Blocks;
  sources: {label: string; href?: string; line: number}[];
}

export interface PageQuestion {
  question?: Text;
  /** Where it begins. */
  line: number;
  elaboration?: Blocks;
  kansen: {body: Blocks; line: number}[];
}

export interface ThemePage {
  kind: 'theme';
  title: Text;
  subtitle?: Text;
  intro?: Blocks;
  insights: PageInsight[];
  questions: PageQuestion[];
}

/** The page that introduces the circle: text without insights. */
export interface OverviewPage {
  kind: 'overview';
  intro: Blocks;
  line: number;
}

export interface PageReading {
  page?: ThemePage | OverviewPage;
  roles: Map<number, Role>;
  remarks: Remark[];
}

/** What is known of the circle that the page belongs to. */
export interface Known {
  wheelTitle: string;
  /** Names of domains, and of the themes in them. */
  themes: readonly string[];
}

const INSIGHTS = new Set(['inzichten', 'insights', 'perspectives']);
const QUESTIONS = new Set([
  'ontwerpvragen',
  'ontwerpvraag',
  'design questions',
  'projet de questions',
  'questions de conception',
]);
const KANSEN = new Set(['kansen', 'opportunities', 'chances', 'opportunites']);

type Heading = 'insights' | 'questions' | 'kansen';

function headingOf({text, marker}: Line): Heading | undefined {
  if (marker || text.length > 40) return undefined;
  const folded = fold(text);
  if (INSIGHTS.has(folded)) return 'insights';
  if (QUESTIONS.has(folded)) return 'questions';
  return KANSEN.has(folded) ? 'kansen' : undefined;
}

const PREFIX = /^(ontwerp ?vraag|design question)\s*\d*\s*[:：]\s*(.*)$/i;
const ADDRESS = /\bhttps?:\/\/[^\s)]+[^\s).,;]/g;
/** A subtitle is a short line; this is also what the schema allows. */
const SUBTITLE = 200;
/** The longest headline that was seen has 159 characters. */
const HEADLINE = 160;

export function readPage(lines: readonly Line[], known: Known, found: Irregularities): PageReading {
  return new PageReader(lines, known, found).read();
}

class PageReader {
  readonly #lines: readonly Line[];
  readonly #known: Known;
  readonly #found: Irregularities;
  readonly #ledger: LineLedger;

  constructor(lines: readonly Line[], known: Known, found: Irregularities) {
    this.#lines = lines;
    this.#known = known;
    this.#found = found;
    this.#ledger = new LineLedger(lines);
  }

  read(): PageReading {
    const lines = this.#lines.filter(({text}) => text);
    const start = this.#startOf(lines);
    const page = start < 0 ? this.#overview(lines) : this.#theme(lines, start);
    if (page) this.#ledger.account(lines);
    const {roles, remarks} = this.#ledger;
    return {...(page && {page}), roles, remarks};
  }

  /** Where the introduction ends; -1 when the page has no section. */
  #startOf(lines: readonly Line[]): number {
    const toggle = lines.findIndex(({text}) => isToggle(text));
    const prefix = lines.findIndex(isPrefixed);
    const before = (end: number, ...kinds: Heading[]): number =>
      lastIndex(end < 0 ? lines : lines.slice(0, end), (line) => kinds.some((kind) => kind === headingOf(line)));
    const insights = before(toggle, 'insights');
    if (insights >= 0 && (prefix < 0 || insights < prefix)) return insights;
    const questions = before(prefix >= 0 ? prefix : toggle, 'questions', 'kansen');
    return questions >= 0 ? questions : prefix;
  }

  // The introduction of the page.

  #theme(lines: readonly Line[], start: number): ThemePage | undefined {
    const head = this.#head(lines.slice(0, start));
    if (!head) return undefined;
    const {title, rest, around} = head;
    const [end, closed] = this.#end(lines, start, around);
    const page: ThemePage = {
      kind: 'theme',
      title: {text: title.text, line: title.number},
      insights: [],
      questions: [],
    };
    this.#introduction(page, rest);
    this.#sections(page, lines.slice(start, end), closed);
    return page;
  }

  /** Finds the title of the theme among the lines before the first section. */
  #head(lines: readonly Line[]): {title: Line; rest: Line[]; around: Set<string>} | undefined {
    const texts: Line[] = [];
    for (const line of lines) {
      if (headingOf(line)) {
        this.#ledger.mark([line], 'heading');
        this.#ledger.remark('double-heading', line, line.text);
      } else if (isToggle(line.text)) this.#ledger.mark([line], 'toggle');
      else if (isNavigation(line.text)) this.#ledger.mark([line], 'navigation');
      else texts.push(line);
    }
    const wheel = texts.findIndex(({text}) => fold(text) === fold(this.#known.wheelTitle));
    const names = new Set(this.#known.themes.map(fold));
    const isTheme = ({text}: Line): boolean => names.has(fold(text));
    // Without the title of the circle the names above the last one are a menu.
    let at = wheel >= 0 ? texts.findIndex((line, index) => index > wheel && isTheme(line)) : lastIndex(texts, isTheme);
    if (at < 0) at = wheel >= 0 ? wheel + 1 : texts.length > 2 ? 1 : 0;
    const title = texts[at];
    if (!title) return undefined;
    this.#ledger.mark([title], 'title');
    const above = texts.slice(0, at);
    for (const [index, line] of above.entries()) {
      if (index === wheel) this.#ledger.mark([line], 'wheel-title');
      else if (isTheme(line)) this.#ledger.mark([line], 'navigation');
      else if (wheel < 0 && index === above.length - 1) {
        this.#ledger.mark([line], 'wheel-title');
        this.#ledger.remark('other-wheel-title', line, line.text, this.#known.wheelTitle);
      } else if (this.#lines.some((other) => other !== line && other.text === line.text)) this.#ledger.mark([line], 'navigation');
      else this.#ledger.aside(line, 'above-title');
    }
    if (wheel < 0 && at === 0) this.#ledger.remark('no-wheel-title', title, this.#known.wheelTitle);
    const around = new Set(above.filter((_, index) => index !== wheel).map(({text}) => fold(text)));
    return {title, rest: texts.slice(at + 1), around};
  }

  #introduction(page: ThemePage, texts: Line[]): void {
    const [first, second] = texts;
    if (!first) {
      this.#ledger.remark('no-intro', {number: page.title.line}, page.title.text);
      return;
    }
    const short = !first.marker && first.text.length <= SUBTITLE;
    const sentence = /[.!?:]$/.test(first.text);
    const hasSubtitle = texts.length === 2 ? short : texts.length > 2 && short && !sentence;
    if (hasSubtitle) {
      page.subtitle = {text: whole(first), line: first.number};
      this.#ledger.mark([first], 'subtitle');
    }
    if (second && texts.length > 2) {
      this.#ledger.remark(hasSubtitle ? 'long-intro-with-subtitle' : 'long-intro', first, texts.length, excerpt(first.text));
    } else if (second && !hasSubtitle) this.#ledger.remark('long-subtitle', first, first.text.length);
    const intro = this.#ledger.unwrap(hasSubtitle ? texts.slice(1) : texts);
    this.#ledger.mark(intro, 'intro');
    const blocks = toBlocks(intro);
    if (blocks !== undefined) page.intro = blocks;
  }

  /** A page with the title of the circle and text, and nothing else. */
  #overview(lines: readonly Line[]): OverviewPage | undefined {
    const texts = lines.filter(({text}) => !isNavigation(text));
    const [first, ...rest] = texts;
    if (!first || fold(first.text) !== fold(this.#known.wheelTitle)) return undefined;
    if (rest.some(({text}) => isToggle(text))) return undefined;
    if (rest[0] && this.#known.themes.some((name) => fold(name) === fold(rest[0]?.text ?? ''))) return undefined;
    this.#ledger.mark([first], 'wheel-title');
    for (const line of lines) if (isNavigation(line.text)) this.#ledger.mark([line], 'navigation');
    const closing = rest.filter(({text}) => isClosing(text));
    this.#ledger.mark(closing, 'closing');
    const body = this.#ledger.unwrap(rest.filter((line) => !closing.includes(line)));
    const intro = toBlocks(body);
    if (intro === undefined) return undefined;
    this.#ledger.mark(body, 'intro');
    this.#ledger.remark('overview', first);
    return {kind: 'overview', intro, line: body[0]?.number ?? first.number};
  }

  // The sections.

  /** Marks the frame below the text. Gives where the text ends, and whether anything shows that it is whole. */
  #end(lines: readonly Line[], start: number, around: ReadonlySet<string>): [end: number, closed: boolean] {
    const last = lastIndex(lines, (line) => isToggle(line.text) || headingOf(line) !== undefined || isPrefixed(line));
    const closing = lines.findIndex((line, index) => index > last && !line.marker && isClosing(line.text));
    const closed = closing >= 0;
    let end = closed ? closing : lines.length;
    if (!closed) {
      const isFrame = (line: Line): boolean => isNavigation(line.text) || around.has(fold(line.text));
      while (end - 1 > Math.max(last, start) && isFrame(lines[end - 1] as Line)) end--;
    }
    for (const [index, line] of lines.slice(end).entries()) {
      if (closed && index === 0) this.#ledger.mark([line], 'closing');
      else if (isNavigation(line.text) || around.has(fold(line.text))) this.#ledger.mark([line], 'navigation');
      else this.#ledger.aside(line, 'below-text');
    }
    return [end, end < lines.length];
  }

  #sections(page: ThemePage, lines: readonly Line[], closed: boolean): void {
    let section: Heading = 'insights';
    let group: Line[] = [];
    let above: Line | undefined;
    const finish = (ended: boolean): void => {
      const [first] = group;
      if (!first) return;
      const made = section === 'insights' ? this.#insights(page, group, ended) : this.#question(page, group, section, ended);
      if (made && !ended) this.#ledger.remark('no-toggle', group.at(-1) ?? first, excerpt(first.text));
      group = [];
    };
    for (const line of lines) {
      const heading = headingOf(line);
      if (isToggle(line.text)) {
        this.#ledger.mark([line], 'toggle');
        if (line.text !== '+-') note(this.#found, 'toggle-form', line.number);
        // Icons of which each has a line of its own are one toggle.
        if (!group.length && above?.text.length !== 1) this.#ledger.remark('empty-toggle', line);
        finish(true);
        above = line;
        continue;
      }
      above = undefined;
      if (heading) {
        this.#ledger.mark([line], 'heading');
        const inside = section !== 'insights' && heading === 'kansen' && group.some(isQuestionLine);
        if (inside) continue;
        finish(false);
        if (line !== lines[0] && heading === section) this.#ledger.remark('double-heading', line, line.text);
        section = heading;
      } else if (isPrefixed(line)) {
        finish(false);
        if (section === 'insights') {
          this.#ledger.remark('no-kansen-heading', line);
          section = 'kansen';
        }
        group.push(line);
      } else group.push(line);
    }
    finish(false);
    const last = lines.at(-1);
    if (!closed && last) this.#ledger.remark('no-closing', last);
    if (!page.insights.length && section === 'insights') this.#ledger.remark('no-insights', {number: page.title.line});
  }

  /** One item, or more where a toggle is missing between them. */
  #insights(page: ThemePage, group: readonly Line[], ended: boolean): boolean {
    let rest = this.#ledger.unwrap(group);
    while (rest.length && SOURCE.test(rest[0]?.text ?? '') && page.insights.length) {
      this.#source(page.insights.at(-1) as PageInsight, rest[0] as Line);
      rest = rest.slice(1);
    }
    if (!rest.length) return false;
    if (!ended && rest.length === 1 && page.insights.length) {
      this.#ledger.aside(rest[0] as Line, 'loose-line');
      return false;
    }
    for (let next = this.#headlineIn(rest); next > 0; next = this.#headlineIn(rest)) {
      this.#insight(page, rest.slice(0, next));
      this.#ledger.remark('split', rest[next] as Line, excerpt(rest[next]?.text ?? ''));
      rest = rest.slice(next);
    }
    this.#insight(page, rest);
    return true;
  }

  /** Where the next headline stands in lines that no toggle divides, or -1. */
  #headlineIn(lines: readonly Line[]): number {
    return lines.findIndex((line, index) => {
      const above = lines[index - 1];
      const below = lines[index + 1];
      if (index < 2 || !above || !below || line.marker || SOURCE.test(line.text)) return false;
      const single = !/[.!?]\s+\p{Lu}/u.test(line.text) && !/[:;,]$/.test(line.text);
      const stands = above.text.length > line.text.length && below.text.length > line.text.length;
      const begins =
        [line, below].every(({text}) => /^[^\p{L}]*[\p{Lu}\p{Lo}\p{N}]/u.test(text)) && /[.!?…)”’"]$/.test(above.text);
      return line.text.length <= HEADLINE && single && stands && begins && !above.marker && !below.marker;
    });
  }

  #insight(page: ThemePage, lines: readonly Line[]): void {
    const [first, ...rest] = lines;
    if (!first) return;
    if (first.marker) this.#ledger.remark('marked-headline', first, excerpt(first.text));
    this.#ledger.mark([first], 'headline');
    const insight: PageInsight = {headline: {text: whole(first), line: first.number}, sources: []};
    const body = rest.filter((line) => !SOURCE.test(line.text) || !this.#source(insight, line));
    this.#ledger.mark(body, 'body');
    this.#noteLists(body);
    const blocks = toBlocks(body);
    if (blocks !== undefined) insight.body = blocks;
    else this.#ledger.remark('no-body', first, excerpt(first.text));
    page.insights.push(insight);
  }

  /** A line `>> project`: its address is often lost, so `merge.ts` decides what becomes of it. */
  #source(insight: PageInsight, line: Line): boolean {
    const text = SOURCE.exec(line.text)?.[1] ?? '';
    const addresses = text.match(ADDRESS) ?? [];
    // Which words belong to which of several addresses, an editor must say.
    const href = addresses.length === 1 ? addresses[0] : undefined;
    const label = (href ? text.replace(href, '').replace(/[\s:(–-]*\)?\s*$/, '') : text).trim();
    this.#ledger.mark([line], 'source');
    insight.sources.push({label: label || (href ?? text), ...(href && {href}), line: line.number});
    return true;
  }

  #question(page: ThemePage, group: readonly Line[], section: Heading, ended: boolean): boolean {
    const lines = this.#ledger.unwrap(group);
    const [first, ...rest] = lines;
    if (!first) return false;
    const last = page.questions.at(-1);
    const question: PageQuestion = {line: first.number, kansen: []};
    const bullets = lines.some(({marker}) => marker);
    let body = rest;
    if (isPrefixed(first)) {
      const text = PREFIX.exec(first.text)?.[2] ?? '';
      if (!/^Ontwerpvraag: \S/.test(first.text)) note(this.#found, 'prefix-form', first.number);
      this.#ledger.mark([first], 'question');
      const [below] = rest;
      if (text) question.question = {text, line: first.number};
      else if (below && !below.marker) {
        question.question = {text: below.text, line: below.number};
        this.#ledger.mark([below], 'question');
        body = rest.slice(1);
      } else this.#ledger.remark('no-question', first);
    } else if (first.marker) {
      this.#ledger.remark('no-question', first);
      body = lines;
    } else if (section === 'questions' || bullets || first.text.endsWith('?')) {
      if (section !== 'questions') this.#ledger.remark('no-prefix', first, excerpt(first.text));
      this.#ledger.mark([first], 'question');
      question.question = {text: first.text, line: first.number};
    } else {
      const target = ended ? last : undefined;
      for (const line of lines) {
        if (target) this.#between(target, line);
        else this.#ledger.aside(line, 'loose-line');
      }
      return false;
    }
    this.#kansen(question, body, section);
    page.questions.push(question);
    return true;
  }

  #kansen(question: PageQuestion, lines: readonly Line[], section: Heading): void {
    const start = lines.findIndex(({marker}) => marker);
    const before = start < 0 ? lines : lines.slice(0, start);
    const elaboration = toBlocks(before);
    if (elaboration !== undefined) {
      this.#ledger.mark(before, 'elaboration');
      question.elaboration = elaboration;
      if (section === 'kansen' && before[0]) this.#ledger.remark('elaboration', before[0], excerpt(before[0].text));
    }
    if (start < 0) {
      if (section === 'kansen' && question.question) this.#ledger.remark('no-kansen', {number: question.question.line});
      return;
    }
    const points = lines.slice(start);
    this.#ledger.mark(points, 'kans');
    this.#noteLists(points);
    const base = Math.min(...points.filter(({marker}) => marker).map(({indent}) => indent));
    const groups: Line[][] = [];
    for (const line of points) {
      if (line.marker && (!groups.length || line.indent <= base + DEEPER)) groups.push([line]);
      else groups.at(-1)?.push(line);
      if (!line.marker) this.#ledger.remark('between-bullets', line, excerpt(line.text));
      if (line.marker === 'number' && line.indent <= base + DEEPER) note(this.#found, 'numbered', line.number);
    }
    for (const [point, ...rest] of groups) {
      if (!point) continue;
      const more = toBlocks(rest);
      question.kansen.push({line: point.number, body: more === undefined ? point.text : [point.text, ...[more].flat()]});
      if (!/[.!?…”’"]$/.test(point.text)) note(this.#found, 'no-final-stop-in-list', point.number);
    }
  }

  /** Text that belongs to nothing but the question above: the last kans of it takes it, so that it is read. */
  #between(question: PageQuestion, line: Line): void {
    this.#ledger.remark('between-bullets', line, excerpt(line.text));
    const kans = question.kansen.at(-1);
    this.#ledger.mark([line], kans ? 'kans' : 'elaboration');
    if (kans) kans.body = [...[kans.body].flat(), whole(line)];
    else question.elaboration = question.elaboration ? [...[question.elaboration].flat(), whole(line)] : whole(line);
  }

  #noteLists(lines: readonly Line[]): void {
    const marked = lines.filter(({marker}) => marker);
    const base = Math.min(...marked.map(({indent}) => indent));
    for (const {indent, number} of marked) if (indent > base + DEEPER) note(this.#found, 'nested', number);
  }
}

/** `findLastIndex`, which our language level does not have. */
function lastIndex(lines: readonly Line[], is: (line: Line) => boolean): number {
  const fromEnd = [...lines].reverse().findIndex(is);
  return fromEnd < 0 ? -1 : lines.length - 1 - fromEnd;
}

function isPrefixed({text, marker}: Line): boolean {
  return !marker && PREFIX.test(text);
}

function isQuestionLine(line: Line): boolean {
  return isPrefixed(line) || line.text.endsWith('?');
}
