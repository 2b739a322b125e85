/**
 * Reads source pages into a wheel. Nothing is lost silently: each line with text is in the result, is named as frame,
 * or is set aside with a remark, and the counts add up.
 */
import type {Theme, Wheel} from '../../model/dataset.js';
import {mergeOverview, mergeTheme, themeIdOf} from './merge.js';
import {readPage, type Known, type ThemePage} from './page.js';
import {isReport} from './report-page.js';
import {openPage, readingOf, refusal, type FileReport, type SourceFile, type WheelItems} from './source-page.js';

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
  add(file: SourceFile): FileReport {
    const opened = openPage(file);
    if (opened.refused) return opened.refused;
    const {lines, found} = opened;
    const {name} = file;
    const report = isReport(lines);
    if (report) return refusal(name, 'report', report.text);
    const {page, roles, remarks} = readPage(lines, knownOf(this.#wheel), found);
    if (!page) return refusal(name, lines.some(({text}) => /^(inzichten|kansen)$/i.test(text)) ? 'title' : 'headings');
    const key = page.kind === 'theme' ? themeIdOf(this.#wheel, page.title.text).id : '';
    const before = this.#seen.get(key);
    if (before !== undefined) return refusal(name, 'twice', key, before);
    if (page.kind === 'theme' && !page.insights.length && !page.questions.length) return refusal(name, 'nothing');

    const merged = page.kind === 'theme' ? mergeTheme(this.#wheel, page) : mergeOverview(this.#wheel, page);
    this.#wheel = merged.wheel;
    this.#seen.set(key, name);
    return {
      ...readingOf(name, opened, roles, [...remarks, ...merged.remarks]),
      ...(page.kind === 'theme' && {theme: key}),
      items: itemsOf(page.kind === 'theme' ? page : undefined),
    };
  }
}

/** A theme without a domain came from a page of which the title was guessed: guessing must go the same way next time. */
function knownOf({title, framework, themes}: Wheel): Known {
  const domains = framework.groups.flatMap((group) => group.domains);
  const placed = themes.filter(({id}) => domains.some((domain) => domain.id === id));
  return {wheelTitle: title, themes: [...domains.map(({label}) => label), ...placed.map((theme) => theme.title)]};
}

function itemsOf(page: ThemePage | undefined): WheelItems {
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
