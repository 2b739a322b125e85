/**
 * Texts of the data in the languages that they are shown in: in that of the file as a rule; marked, and in that of the original,
 * where a translation lacks one; beside the same text in another language where the page compares.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../i18n/locale.js';
import {direction} from '../../i18n/words.js';
import type {Blocks, Inline, Theme} from '../../model/dataset.js';
import {beside, lacks, lentIn} from '../../model/translation.js';
import {blocksView, inlineView} from './blocks-view.js';
import {headingView} from './heading-view.js';
import {said} from './said.js';

/** Names of the fields of T that hold a V. */
type Fields<T, V> = {[K in keyof T]-?: NonNullable<T[K]> extends V ? K : never}[keyof T];

/** The words above an item: what it is, and whether a language lacks it. */
export const notYet = (isLacking: boolean, before?: string): string | undefined =>
  isLacking ? [before, msg('Nog niet vertaald')].filter(Boolean).join(' · ') : before;

/** Title and subtitle of a theme, with their part and class for styles. */
export const titleView = (theme: Theme, level: number, part: string | typeof nothing, muted: string): TemplateResult =>
  html`${headingView(level, part, headlineIn(theme, 'title'))}
  ${lacks(theme, 'title') || (theme.subtitle && lacks(theme, 'subtitle')) ? noteView() : nothing}
  ${theme.subtitle ? html`<p class=${muted}>${headlineIn(theme, 'subtitle')}</p>` : nothing}`;

/** A headline, as phrasing content. That a language lacks it is for the caller to say. */
export const headlineIn = <T extends object>(part: T, field: Fields<T, Inline>): unknown =>
  inLanguages(part, field, (value) => inlineView(value as Inline, false), phrase, true);

/** A text of blocks, in a box with the class `oe-blocks`. `isSaid` is true where it has been said that a language lacks it. */
export const blocksIn = <T extends object>(part: T, field: Fields<T, Blocks>, isSaid = false): unknown =>
  inLanguages(part, field, (value) => blocksView(value as Blocks), flow, isSaid);

type Box = (content: unknown, language?: string, pair?: true) => TemplateResult;

const phrase: Box = (content, language, pair) =>
  html`<span class=${pair ? 'oe-pair' : 'oe-side'} lang=${language ?? nothing} dir=${language ? direction(language) : nothing}
    >${content}</span
  >`;

const flow: Box = (content, language, pair) =>
  html`<div class=${pair ? 'oe-pair' : 'oe-blocks'} lang=${language ?? nothing} dir=${language ? direction(language) : nothing}>
    ${content}
  </div>`;

function inLanguages<T extends object>(
  part: T,
  field: keyof T,
  view: (value: unknown) => unknown,
  box: Box,
  isSaid: boolean,
): unknown {
  const lent = lentIn(part, field);
  const text = view(part[field]);
  const own = lent ? box(text, lent) : text;
  if (lacks(part, field)) return isSaid ? own : [noteView(), own];
  const other = beside(part);
  return other ? box([box(own), box(view(other.part?.[field]), other.lang)], undefined, true) : own;
}

/** Says that what stands here is not there in each language. */
export const noteView = (): TemplateResult => html`<p class="oe-muted" ${said(msg('Nog niet vertaald'))}></p>`;
