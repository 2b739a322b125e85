/**
 * A page -> the data file, with ids, links and bold words kept where the text is still the same.
 *
 * The page decides which insights, questions and kansen there are and in which order; the file decides what a page cannot
 * hold: ids, marks, sources, where an insight was taken from.
 */
import {plain, flatten, wordsOf} from './flat.js';
import {fold} from './lines.js';
import {match} from './match.js';
import type {Remark} from './messages.js';
import {excerpt} from './ledger.js';
import type {OverviewPage, PageInsight, PageQuestion, ThemePage} from './page.js';
import {newId, slug} from './slug.js';
import type {Blocks, Inline, Insight, Kans, Link, Question, Theme, Wheel} from '../../model/dataset.js';

export interface Merged {
  wheel: Wheel;
  /** Missing for the introduction of the circle. */
  theme?: Theme;
  remarks: Remark[];
}

/** The longest texts that the schema allows. */
export const LONGEST = {title: 120, subtitle: 200, headline: 300, question: 400, paragraph: 4000};

export function mergeOverview(wheel: Wheel, page: OverviewPage): Merged {
  const remarks: Remark[] = [];
  const intro = new Keeper(remarks).blocks(wheel.intro, page.intro, page.line, wheel.title);
  return {wheel: {...wheel, intro}, remarks};
}

/** Which theme of the file a page is; a domain without a theme counts, its theme is then new. */
export function themeIdOf(wheel: Wheel, title: string): {id: string; known: boolean} {
  const name = fold(title);
  const domain = wheel.framework.groups
    .flatMap(({domains}) => domains)
    .find(({id, label}) => fold(label) === name || fold(id) === name);
  const theme = wheel.themes.find((each) => fold(each.title) === name);
  const id = theme?.id ?? domain?.id;
  return id === undefined ? {id: slug(title) || 'thema', known: false} : {id, known: true};
}

export function mergeTheme(wheel: Wheel, page: ThemePage): Merged {
  const remarks: Remark[] = [];
  const {id, known} = themeIdOf(wheel, page.title.text);
  const old = wheel.themes.find((theme) => theme.id === id);
  if (!known) remarks.push({code: 'no-domain', line: page.title.line, values: [page.title.text, id]});
  const theme = new ThemeMerger(old, remarks).merge(id, page);
  const themes = old ? wheel.themes.map((each) => (each === old ? theme : each)) : [...wheel.themes, theme];
  const kept = new Set(itemsOf(theme).map((item) => item.id));
  const gone = itemsOf(old).filter((item) => !kept.has(item.id));
  if (gone.length)
    remarks.push({code: 'gone', line: page.title.line, values: [gone.length, gone.map((item) => item.id).join(', ')]});
  remarks.push(...elsewhere(wheel, theme, page));
  return {wheel: {...wheel, themes}, theme, remarks};
}

function itemsOf(theme: Theme | undefined): {id: string}[] {
  return theme ? [...theme.insights, ...theme.questions, ...theme.questions.flatMap(({kansen}) => kansen)] : [];
}

class ThemeMerger {
  readonly #old: Theme | undefined;
  readonly #keep: Keeper;
  readonly #remarks: Remark[];
  readonly #taken: Set<string>;

  constructor(old: Theme | undefined, remarks: Remark[]) {
    this.#old = old;
    this.#remarks = remarks;
    this.#keep = new Keeper(remarks);
    this.#taken = new Set(itemsOf(old).map(({id}) => id));
  }

  merge(id: string, page: ThemePage): Theme {
    const old = this.#old;
    const {title, subtitle} = page;
    this.#measure(title.text, 'title', title.line);
    if (subtitle) this.#measure(subtitle.text, 'subtitle', subtitle.line);
    const {
      id: _,
      title: _title,
      subtitle: _subtitle,
      intro,
      insights: _insights,
      questions: _questions,
      ...rest
    } = old ?? ({} as Partial<Theme>);
    return {
      id,
      title: title.text,
      ...(subtitle && {subtitle: subtitle.text}),
      // A theme needs an introduction: its name stands in until there is one.
      intro: page.intro === undefined ? (intro ?? title.text) : this.#keep.blocks(intro, page.intro, title.line, title.text),
      insights: this.#insights(page.insights),
      questions: this.#questions(page.questions),
      ...rest,
    };
  }

  #insights(news: readonly PageInsight[]): Insight[] {
    const olds = this.#old?.insights ?? [];
    const found = match(
      news.map(({headline, body}) => [headline.text, wordsOf(body)]),
      olds.map(({headline, body}) => [plain(headline), wordsOf(body)]),
    );
    return news.map((page, index) => this.#insight(page, olds[found[index] ?? -1]));
  }

  #insight({headline, body, sources}: PageInsight, old: Insight | undefined): Insight {
    this.#measure(headline.text, 'headline', headline.line);
    const name = excerpt(headline.text);
    const {id, headline: oldHeadline, body: oldBody, sources: oldSources, ...rest} = old ?? ({} as Partial<Insight>);
    const links: Link[] = [];
    const loose: string[] = [];
    for (const {label, href: given, line} of sources) {
      const href = given ?? oldSources?.find((link) => fold(link.label) === fold(label))?.href;
      if (href) links.push({label, href});
      else {
        loose.push(`>> ${label}`);
        const code = /https?:\/\//.test(label) ? 'source-with-addresses' : 'source-without-address';
        this.#remarks.push({code, line, values: [label]});
      }
    }
    const parts = [...(body === undefined ? [] : [body].flat()), ...loose];
    const [only] = parts;
    const text: Blocks | undefined = parts.length === 1 && typeof only === 'string' ? only : parts.length ? parts : undefined;
    return {
      id: id ?? newId(headline.text, 'inzicht', this.#taken),
      headline: this.#keep.inline(oldHeadline, headline.text, headline.line, name),
      body: text === undefined ? (oldBody ?? headline.text) : this.#keep.blocks(oldBody, text, headline.line, name),
      // A page without sources says nothing about them; one with sources names them all.
      ...(links.length ? {sources: links} : oldSources && !sources.length ? {sources: oldSources} : {}),
      ...rest,
    };
  }

  #questions(news: readonly PageQuestion[]): Question[] {
    const olds = this.#old?.questions ?? [];
    const marks = ({question, kansen}: {question?: string; kansen: readonly {body: Blocks}[]}): string[] => [
      question ?? '',
      kansen.map(({body}) => wordsOf(body)).join(' '),
    ];
    const found = match(
      news.map(({question, kansen}) => marks({...(question && {question: question.text}), kansen})),
      olds.map(({question, kansen}) => marks({...(question !== undefined && {question: plain(question)}), kansen})),
    );
    const ids = news.map((page, index) => {
      const id = olds[found[index] ?? -1]?.id;
      return id ?? newId(page.question?.text ?? '', 'vraag', this.#taken);
    });
    const kansen = this.#kansen(news);
    return news.map((page, index) => this.#question(page, olds[found[index] ?? -1], ids[index] ?? 'vraag', kansen[index] ?? []));
  }

  #question({question, elaboration, line}: PageQuestion, old: Question | undefined, id: string, kansen: Kans[]): Question {
    const {
      id: _,
      question: oldQuestion,
      elaboration: oldElaboration,
      kansen: _kansen,
      ...rest
    } = old ?? ({} as Partial<Question>);
    if (question) this.#measure(question.text, 'question', question.line);
    const name = question ? excerpt(question.text) : id;
    return {
      id,
      ...(question && {question: this.#keep.inline(oldQuestion, question.text, question.line, name)}),
      ...(elaboration !== undefined && {elaboration: this.#keep.blocks(oldElaboration, elaboration, line, name)}),
      kansen,
      ...rest,
    };
  }

  /** A kans may have moved to another question: it is looked for in the whole theme. */
  #kansen(news: readonly PageQuestion[]): Kans[][] {
    const olds = (this.#old?.questions ?? []).flatMap(({kansen}) => kansen);
    const all = news.flatMap(({kansen}) => kansen);
    const found = match(
      all.map(({body}) => [wordsOf(body)]),
      olds.map(({body}) => [wordsOf(body)]),
    );
    const made = all.map(({body, line}, index): Kans => {
      const {id, body: oldBody, ...rest} = olds[found[index] ?? -1] ?? ({} as Partial<Kans>);
      const [first = ''] = flatten(body);
      return {id: id ?? newId(first, 'kans', this.#taken), body: this.#keep.blocks(oldBody, body, line, excerpt(first)), ...rest};
    });
    let at = 0;
    return news.map(({kansen}) => made.slice(at, (at += kansen.length)));
  }

  #measure(text: string, kind: keyof typeof LONGEST, line: number): void {
    if (text.length > LONGEST[kind]) this.#remarks.push({code: 'too-long', line, values: [text.length, LONGEST[kind]]});
  }
}

/** Keeps the old form of a text whose words are the same: pages have no bold words and no links. */
export class Keeper {
  readonly #remarks: Remark[];

  constructor(remarks: Remark[]) {
    this.#remarks = remarks;
  }

  inline(old: Inline | undefined, text: string, line: number, name: string): Inline {
    if (old === undefined) return text;
    if (tidy(plain(old)) === text) return old;
    if (typeof old !== 'string') this.#remarks.push({code: 'marks-lost', line, values: [name]});
    return text;
  }

  blocks(old: Blocks | undefined, blocks: Blocks, line: number, name: string): Blocks {
    for (const text of flatten(blocks)) {
      if (text.length > LONGEST.paragraph) this.#remarks.push({code: 'too-long', line, values: [text.length, LONGEST.paragraph]});
    }
    if (old === undefined) return blocks;
    const [before, after] = [flatten(old).map(tidy), flatten(blocks).map(tidy)];
    if (before.length === after.length && before.every((text, index) => text === after[index])) return old;
    if (hasMarks(old)) this.#remarks.push({code: 'marks-lost', line, values: [name]});
    return blocks;
  }
}

export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** Something that the lines of a page cannot say. */
export function hasMarks(blocks: Blocks): boolean {
  return [blocks].flat().some((block) => {
    if (typeof block === 'string') return false;
    return block.type === 'list' ? block.items.some(hasMarks) : block.type !== 'paragraph' || typeof block.text !== 'string';
  });
}

/** Insights that are in another theme too, and repeated texts inside this one: an editing slip, or taken over. */
function elsewhere(wheel: Wheel, theme: Theme, page: ThemePage): Remark[] {
  const found: Remark[] = [];
  const others = wheel.themes
    .filter(({id}) => id !== theme.id)
    .flatMap(({id, insights}) => insights.map((insight) => ({id, insight})));
  for (const [index, {headline, body}] of theme.insights.entries()) {
    const line = page.insights[index]?.headline.line ?? 0;
    const [title, text] = [fold(plain(headline)), fold(wordsOf(body))];
    const twin = others.find(({insight}) => fold(plain(insight.headline)) === title || fold(wordsOf(insight.body)) === text);
    if (twin) found.push({code: 'elsewhere', line, values: [`${twin.id}/${twin.insight.id}`]});
    const same = theme.insights.slice(0, index).find((other) => fold(wordsOf(other.body)) === text);
    if (same) found.push({code: 'slip-same-body', line, values: [excerpt(plain(same.headline))]});
    if (text.startsWith(title) && page.insights[index]?.body !== undefined) {
      found.push({code: 'slip-repeated', line, values: [excerpt(plain(headline))]});
    }
  }
  return found;
}
