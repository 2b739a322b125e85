/**
 * A page -> the report, with ids, links and bold words kept where the text is still the same.
 *
 * The page decides which sections, key insights and initiatives there are and in which order; the file decides what a page
 * cannot hold: ids, marks, the event, roles of people, related themes.
 */
import type {Block, Blocks} from '../../model/dataset.js';
import type {Initiative, KeyInsight, Person, Report, ReportBlock, ReportBlocks, Section} from '../../model/report.js';
import {flatten, wordsOf} from './flat.js';
import {fold} from './lines.js';
import {match} from './match.js';
import {hasMarks, Keeper, LONGEST, tidy} from './merge.js';
import type {Remark} from './messages.js';
import {excerpt} from './ledger.js';
import type {PageInitiative} from './report-agenda.js';
import type {KnownReport, PagePart, PageSection, ReportPage} from './report-page.js';
import {newId} from './slug.js';

export function mergeReport(old: Report, page: ReportPage): {report: Report; remarks: Remark[]} {
  const remarks: Remark[] = [];
  return {report: new ReportMerger(old, remarks).merge(page), remarks};
}

/** What the file says of headings and names: a page cannot, so the file decides. */
export function knownOf({sections, people = []}: Report): KnownReport {
  const titles = (of: (block: ReportBlock) => boolean): Set<string> =>
    new Set(
      sections
        .filter(({body}) => partsOf(body).some((part) => typeof part !== 'string' && of(part)))
        .map(({title}) => fold(title)),
    );
  return {
    sections: new Set(sections.map(({title}) => fold(title))),
    headings: new Set(sections.flatMap(({body}) => partsOf(body)).flatMap((part) => (isHeading(part) ? [fold(part.text)] : []))),
    people: new Set(people.map(({name}) => fold(name))),
    keyInsights: titles(({type}) => type === 'key-insights'),
    agendas: titles(({type}) => type === 'initiatives'),
  };
}

const isHeading = (part: string | ReportBlock): part is Extract<ReportBlock, {type: 'heading'}> =>
  typeof part !== 'string' && part.type === 'heading';

const partsOf = (body: ReportBlocks | undefined): (string | ReportBlock)[] => (body === undefined ? [] : [body].flat());

const keyInsightsIn = (body: ReportBlocks): KeyInsight[] =>
  partsOf(body).flatMap((part) => (typeof part !== 'string' && part.type === 'key-insights' ? part.items : []));

const initiativesIn = (body: ReportBlocks): Initiative[] =>
  partsOf(body).flatMap((part) => (typeof part !== 'string' && part.type === 'initiatives' ? part.items : []));

/** Words of a block, by which it is known again. */
function wordsIn(part: string | ReportBlock | PagePart): string {
  if (typeof part === 'string') return tidy(part);
  switch (part.type) {
    case 'conversation':
      return wordsOf(part.body);
    case 'key-insights':
      return part.items.map(({body}) => wordsOf(body)).join(' ');
    case 'initiatives':
      return part.items.map(textOf).join(' ');
    default:
      return tidy(flatten([part]).join('\n')) + ('by' in part ? ` ${part.by}` : '');
  }
}

const textOf = ({title = '', goal, approach, success, body}: Omit<PageInitiative, 'line'>): string =>
  [title, ...[goal, approach, success, body].map(wordsOf)].join(' ').trim();

class ReportMerger {
  readonly #old: Report;
  readonly #remarks: Remark[];
  readonly #keep: Keeper;
  readonly #taken: Set<string>;
  readonly #people: Person[];
  readonly #keyInsights: KeyInsight[];
  readonly #initiatives: Initiative[];

  constructor(old: Report, remarks: Remark[]) {
    this.#old = old;
    this.#remarks = remarks;
    this.#keep = new Keeper(remarks);
    this.#people = [...(old.people ?? [])];
    this.#keyInsights = old.sections.flatMap(({body}) => keyInsightsIn(body));
    this.#initiatives = old.sections.flatMap(({body}) => initiativesIn(body));
    this.#taken = new Set([...this.#people, ...old.sections, ...this.#keyInsights, ...this.#initiatives].map(({id}) => id));
  }

  merge(page: ReportPage): Report {
    const old = this.#old;
    const {title, subtitle, number, minutes, published, intro: opening} = page;
    this.#measure(title.text, 'title', title.line);
    if (subtitle) this.#measure(subtitle.text, 'subtitle', subtitle.line);
    const sections = this.#sections(page.sections);
    const intro = opening === undefined ? undefined : this.#keep.blocks(old.intro, opening, title.line, title.text);
    this.#sayGone(sections, title.line);
    const made: Report = {
      ...inOrder(old),
      title: title.text,
      ...(old.source.label === '' && {source: {label: `OpenEmbassy, ${number === undefined ? '' : `#${number} `}${title.text}`}}),
      ...(number !== undefined && {number}),
      ...(subtitle && {subtitle: subtitle.text}),
      authors: page.authors ?? old.authors,
      ...(published && {published}),
      ...(minutes !== undefined && {readingMinutes: minutes}),
      ...(page.credits.length && {credits: page.credits}),
      ...(this.#people.length && {people: this.#people}),
      ...(intro !== undefined && {intro}),
      sections,
    };
    if (!subtitle) delete made.subtitle;
    if (intro === undefined) delete made.intro;
    return made;
  }

  #sections(news: readonly PageSection[]): Section[] {
    const olds = this.#old.sections;
    const words = (parts: readonly (string | ReportBlock | PagePart)[]): string => parts.map(wordsIn).join(' ');
    const found = match(
      news.map(({title, parts}) => [title.text, words(parts)]),
      olds.map(({title, body}) => [title, words(partsOf(body))]),
    );
    const keyInsights = this.#matchKeyInsights(news);
    const initiatives = this.#matchInitiatives(news);
    return news.map(({title, parts}, index): Section => {
      const old = olds[found[index] ?? -1];
      this.#measure(title.text, 'title', title.line);
      const id = old?.id ?? newId(title.text, 'deel', this.#taken);
      const made = parts.map((part): string | ReportBlock => {
        if (typeof part === 'string') return part;
        switch (part.type) {
          case 'conversation': {
            const person = this.#person(part.name.text, part.role);
            const before = partsOf(old?.body).find(
              (each) => typeof each !== 'string' && each.type === 'conversation' && each.person === person,
            );
            const oldBody = before && (before as {body: Blocks}).body;
            return {type: 'conversation', person, body: this.#keep.blocks(oldBody, part.body, part.name.line, part.name.text)};
          }
          case 'key-insights':
            return {type: 'key-insights', items: part.items.map((item) => this.#keyInsight(item, keyInsights.get(item)))};
          case 'initiatives':
            return {type: 'initiatives', items: part.items.map((item) => this.#initiative(item, initiatives.get(item)))};
          default:
            return part;
        }
      });
      return {id, title: title.text, body: shortest(this.#keepParts(partsOf(old?.body), made, title.line, title.text))};
    });
  }

  /** Blocks whose words are still there keep the form they have in the file. */
  #keepParts(
    olds: readonly (string | ReportBlock)[],
    news: readonly (string | ReportBlock)[],
    line: number,
    name: string,
  ): (string | ReportBlock)[] {
    const free = olds.filter(isPlain);
    const made = news.map((part) => {
      if (!isPlain(part)) return part;
      const at = free.findIndex((each) => wordsIn(each) === wordsIn(part));
      return at < 0 ? part : (free.splice(at, 1)[0] as string | ReportBlock);
    });
    const lost = free.some((part) => typeof part !== 'string' && part.type !== 'heading' && hasMarks([part as Block]));
    if (lost) this.#remarks.push({code: 'marks-lost', line, values: [excerpt(name)]});
    return made;
  }

  #person(name: string, role: string | undefined): string {
    const known = this.#people.find((person) => fold(person.name) === fold(name));
    if (known) return known.id;
    const id = newId(name, 'persoon', this.#taken);
    this.#people.push({id, name, ...(role && {role})});
    return id;
  }

  #matchKeyInsights(news: readonly PageSection[]): Map<unknown, KeyInsight | undefined> {
    const items = news.flatMap(({parts}) =>
      parts.flatMap((part) => (typeof part !== 'string' && part.type === 'key-insights' ? part.items : [])),
    );
    const found = match(
      items.map(({body}) => [wordsOf(body)]),
      this.#keyInsights.map(({body}) => [wordsOf(body)]),
    );
    return new Map(items.map((item, index) => [item, this.#keyInsights[found[index] ?? -1]]));
  }

  #keyInsight({body, line}: {body: Blocks; line: number}, old: KeyInsight | undefined): KeyInsight {
    const [first = ''] = flatten(body);
    return {
      id: old?.id ?? newId(first, 'kerninzicht', this.#taken),
      body: this.#keep.blocks(old?.body, body, line, excerpt(first)),
    };
  }

  /** By their words, and what is left by number. */
  #matchInitiatives(news: readonly PageSection[]): Map<unknown, Initiative | undefined> {
    const olds = this.#initiatives;
    const items = news.flatMap(({parts}) =>
      parts.flatMap((part) => (typeof part !== 'string' && part.type === 'initiatives' ? part.items : [])),
    );
    const marks = (item: Omit<PageInitiative, 'line'>): string[] => [item.title ?? '', textOf(item)];
    const found = match(items.map(marks), olds.map(marks)).map((at) => olds[at ?? -1]);
    const free = new Set(olds.filter((old) => !found.includes(old)));
    return new Map(
      items.map((item, index) => {
        const old = found[index] ?? [...free].find(({number}) => number === item.number);
        if (old) free.delete(old);
        return [item, old];
      }),
    );
  }

  #initiative({line, number, title, ...parts}: PageInitiative, old: Initiative | undefined): Initiative {
    const name = title ?? excerpt(textOf({number, ...parts}));
    const made: Initiative = {id: old?.id ?? newId(name, 'initiatief', this.#taken), number, ...(title !== undefined && {title})};
    for (const field of ['goal', 'approach', 'success', 'body'] as const) {
      const blocks = parts[field];
      if (blocks !== undefined) made[field] = this.#keep.blocks(old?.[field], blocks, line, excerpt(name));
    }
    return made;
  }

  #sayGone(sections: readonly Section[], line: number): void {
    const idsOf = (all: readonly Section[]): string[] =>
      all.flatMap(({id, body}) => [
        id,
        ...keyInsightsIn(body).map((item) => item.id),
        ...initiativesIn(body).map((item) => item.id),
      ]);
    const kept = new Set(idsOf(sections));
    const gone = idsOf(this.#old.sections).filter((id) => !kept.has(id));
    if (gone.length) this.#remarks.push({code: 'gone-from-report', line, values: [gone.length, gone.join(', ')]});
  }

  #measure(text: string, kind: 'title' | 'subtitle', line: number): void {
    if (text.length > LONGEST[kind]) this.#remarks.push({code: 'too-long', line, values: [text.length, LONGEST[kind]]});
  }
}

/** A file keeps its fields in its order; those of a new report come in the order of the schema. */
function inOrder(report: Report): Omit<Report, 'authors' | 'sections'> {
  if (report.sections.length) return report;
  const {authors: _authors, sections: _sections, ...rest} = report;
  return rest;
}

/** A text, list, quote, heading or reference: what has no id and no person. */
const isPlain = (part: string | ReportBlock): boolean =>
  typeof part === 'string' || !['conversation', 'key-insights', 'initiatives'].includes(part.type);

/** The shortest form of a body. */
function shortest(parts: (string | ReportBlock)[]): ReportBlocks {
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}
