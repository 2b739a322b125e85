/** What of a report goes to the clipboard: a key insight or an initiative, with where it comes from. */
import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../../i18n/locale.js';
import {digits, longDate} from '../../i18n/words.js';
import type {Blocks} from '../../model/dataset.js';
import type {Initiative, KeyInsight, Report} from '../../model/report.js';
import {blocksView, type ThemeAddress} from './blocks-view.js';
import {footView} from './foot-view.js';
import {said} from './said.js';

/** A button that copies what has an anchor; `write` makes the text. Absent where nothing can be pressed, as on paper. */
export type Cite = (anchor: string, write: (address: ThemeAddress) => TemplateResult) => TemplateResult;

/** The text with title, number and date of the report, its source and the address of the place. */
export function citationView(report: Report, text: TemplateResult, address: string): TemplateResult {
  const {number, title, published} = report;
  return html`${text}
    <p>
      ${number === undefined ? nothing : html`<span ${said(msg(str`Verslag #${digits(number)}`))}></span> · `}${title}${published ? ` · ${longDate(published)}` : nothing}
    </p>
    ${footView(report)}
    <p><a href=${address}>${address}</a></p>`;
}

export const keyInsightText = ({body}: KeyInsight, address: ThemeAddress): TemplateResult =>
  html`<div>${blocksView(body, address)}</div>`;

export function initiativeText({title, goal, approach, success, body}: Initiative, address: ThemeAddress): TemplateResult {
  const row = (term: string, blocks: Blocks | undefined): unknown =>
    blocks
      ? html`<p ${said(term)}></p>
          ${blocksView(blocks, address)}`
      : nothing;
  return html`${title ? html`<p><strong>${title}</strong></p>` : nothing} ${body ? blocksView(body, address) : nothing}
  ${row(msg('Doel'), goal)} ${row(msg('Aanpak'), approach)} ${row(msg('Geslaagd als'), success)}`;
}
