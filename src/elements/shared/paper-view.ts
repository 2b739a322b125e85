/** A theme on paper: all of it, open, with boxes to tick, source, date and address. */
import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../../i18n/locale.js';
import {digits, direction, longDate} from '../../i18n/words.js';
import {findDomain, type Insight, type Question, type Theme, type Wheel} from '../../model/dataset.js';
import {placeAddress} from '../../model/place.js';
import {blocksView, inlineView} from './blocks-view.js';
import {emblemView} from './emblem-view.js';
import {footView} from './foot-view.js';
import {hueNumber} from './group.js';
import {headingView} from './heading-view.js';
import {said} from './said.js';

/** What of a theme goes to paper. */
export interface Paper {
  insights: readonly Insight[];
  questions: readonly Question[];
  /** With lines for notes: a hand-out. */
  notes?: boolean;
}

/** `level` is that of the title. */
export function paperView(content: Wheel, theme: Theme, level: number, {insights, questions, notes}: Paper): TemplateResult {
  const {lang, framework} = content;
  const {group, groupIndex} = findDomain(content, theme.id) ?? {groupIndex: 0};
  const domains = framework.groups.flatMap((each) => each.domains);
  const above = [content.title, group?.label].filter(Boolean).join(' · ');
  return html`<div class="oe-sheet" lang=${lang} dir=${direction(lang)} data-group=${hueNumber(groupIndex)}>
    <div class="oe-sheet-head">
      ${emblemView(
        framework.groups.map((each, index) => ({hue: hueNumber(index), size: each.domains.length})),
        domains.findIndex(({id}) => id === theme.id),
      )}
      <div>
        <p class="oe-muted" .textContent=${above}></p>
        ${headingView(level, nothing, html`<span .textContent=${theme.title}></span>`)}
        ${theme.subtitle ? html`<p .textContent=${theme.subtitle}></p>` : nothing}
      </div>
    </div>
    <div class="oe-blocks oe-sheet-intro">${blocksView(theme.intro)}</div>
    ${
      insights.length
        ? html`${headingView(level + 1, nothing, words(msg('Inzichten')))}
            <div class="oe-columns">${insights.map((insight) => insightView(insight, level + 2))}</div>`
        : nothing
    }
    ${
      questions.length
        ? html`${headingView(level + 1, nothing, words(msg('Kansen')))}
          ${questions.map((question, index) => questionView(question, index + 1, level + 2))}`
        : nothing
    }
    ${
      notes
        ? html`<div class="oe-notes">
            ${headingView(level + 1, nothing, words(msg('Onze aantekeningen')))} ${[1, 2, 3, 4, 5, 6].map(() => html`<p></p>`)}
          </div>`
        : nothing
    }
    ${footView(content, theme.source)} ${printedView(theme.id)}
  </div>`;
}

/** When it was printed, and where this place is to be read. */
export function printedView(place: string): TemplateResult {
  return html`<p class="oe-printed oe-muted">
    <span ${said(msg(str`Afgedrukt op ${longDate(new Date().toISOString())}`))}></span>
    <span dir="ltr" .textContent=${placeAddress(place, location.href).replace(/^https?:\/\//, '')}></span>
  </p>`;
}

const words = (text: string): TemplateResult => html`<span ${said(text)}></span>`;

function insightView({headline, body, sources}: Insight, level: number): TemplateResult {
  return html`<div>
    ${headingView(level, nothing, inlineView(headline, false))}
    <div class="oe-blocks">${blocksView(body)}</div>
    ${sources?.map(({label, href}) => html`<p><a href=${href} .textContent=${label}></a></p>`)}
  </div>`;
}

function questionView({question, elaboration, kansen}: Question, number: number, level: number): TemplateResult {
  return html`<div class="oe-question">
    <p class="oe-eyebrow" ${said(msg(str`Ontwerpvraag ${digits(number)}`))}></p>
    ${question ? headingView(level, nothing, inlineView(question, false)) : nothing}
    ${elaboration ? html`<div class="oe-blocks">${blocksView(elaboration)}</div>` : nothing}
    <ul>
      ${kansen.map(({body}) => html`<li class="oe-blocks">${blocksView(body)}</li>`)}
    </ul>
  </div>`;
}
