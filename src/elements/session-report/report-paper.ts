/** A report on paper: all of it, with source, date and address. */
import {html, nothing, type TemplateResult} from 'lit';
import {direction} from '../../i18n/words.js';
import type {Report} from '../../model/report.js';
import {blocksView, type ThemeAddress} from '../shared/blocks-view.js';
import {footView} from '../shared/foot-view.js';
import {headingView} from '../shared/heading-view.js';
import {printedView} from '../shared/paper-view.js';
import {sectionTextView} from '../shared/report-view.js';
import {creditsView, headView} from './report-head.js';

/** `time` is in minutes, computed from the text. */
export function reportPaperView(report: Report, level: number, time: number, address: ThemeAddress): TemplateResult {
  const {id, lang, intro, sections} = report;
  return html`<div class="oe-sheet oe-agenda oe-medium" lang=${lang} dir=${direction(lang)} data-group="2">
    ${headView(report, level, time, address)}
    ${intro ? html`<div class="oe-blocks oe-sheet-intro">${blocksView(intro, address)}</div>` : nothing}
    ${sections.map(
      (section) =>
        html`<div part="section">
          ${headingView(level + 1, 'section-title', html`<span .textContent=${section.title}></span>`)}
          <div class="oe-blocks oe-text">${sectionTextView(report, section, level + 2, address)}</div>
        </div>`,
    )}
    ${creditsView(report)} ${footView(report)} ${printedView(id)}
  </div>`;
}
