/** A theme on paper: all of it, open, with boxes to tick, source, date and address. */
import {html, nothing, type TemplateResult} from 'lit';
import {msg, str} from '../../i18n/locale.js';
import {digits, direction, longDate} from '../../i18n/words.js';
import {findDomain, type Insight, type Question, type Theme, type Wheel} from '../../model/dataset.js';
import {lacks} from '../../model/translation.js';
import {placeAddress} from '../../model/place.js';
import {emblemView} from './emblem-view.js';
import {footView} from './foot-view.js';
import {hueNumber} from './group.js';
import {headingView} from './heading-view.js';
import {said} from './said.js';
import {blocksIn, headlineIn, notYet, noteView, titleView} from './text-view.js';

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
  const isLacking = lacks(theme, 'title');
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
        ${titleView(theme, level, nothing, '')}
      </div>
    </div>
    <div class="oe-blocks oe-sheet-intro">${blocksIn(theme, 'intro', isLacking)}</div>
    ${
      insights.length
        ? html`${headingView(level + 1, nothing, words(msg('Inzichten')))}
            <div class="oe-columns">${insights.map((insight) => insightView(insight, level + 2, isLacking))}</div>`
        : nothing
    }
    ${
      questions.length
        ? html`${headingView(level + 1, nothing, words(msg('Kansen')))}
          ${questions.map((question, index) => questionView(question, index + 1, level + 2, isLacking))}`
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

function insightView(insight: Insight, level: number, within: boolean): TemplateResult {
  const isLacking = lacks(insight, 'headline');
  return html`<div>
    ${isLacking && !within ? noteView() : nothing} ${headingView(level, nothing, headlineIn(insight, 'headline'))}
    <div class="oe-blocks">${blocksIn(insight, 'body', isLacking)}</div>
    ${insight.sources?.map(({label, href}) => html`<p><a href=${href} .textContent=${label}></a></p>`)}
  </div>`;
}

function questionView(each: Question, number: number, level: number, within: boolean): TemplateResult {
  const {question, elaboration, kansen} = each;
  const isLacking = lacks(each, 'question');
  return html`<div class="oe-question">
    <p class="oe-eyebrow" ${said(notYet(isLacking && !within, msg(str`Ontwerpvraag ${digits(number)}`)) as string)}></p>
    ${question ? headingView(level, nothing, headlineIn(each, 'question')) : nothing}
    ${elaboration ? html`<div class="oe-blocks">${blocksIn(each, 'elaboration', isLacking)}</div>` : nothing}
    <ul>
      ${kansen.map((kans) => html`<li class="oe-blocks">${blocksIn(kans, 'body', isLacking || within)}</li>`)}
    </ul>
  </div>`;
}
