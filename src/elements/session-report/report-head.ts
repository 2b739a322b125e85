/** Above and below the text of a report: what it is, who made it and when. */
import {html, nothing, type TemplateResult} from 'lit';
import {locale, msg, str} from '../../i18n/locale.js';
import {digits, longDate, minuteWord, participantWord} from '../../i18n/words.js';
import {themesNamed, type Credit, type Report} from '../../model/report.js';
import type {ThemeAddress} from '../shared/blocks-view.js';
import {emblemView} from '../shared/emblem-view.js';
import {headingView} from '../shared/heading-view.js';
import {said} from '../shared/said.js';
import {whole} from '../shared/whole.js';

/** The sign of the wheel, which a report has nothing of its own to draw from. */
const EMBLEM = [4, 3, 2, 1].map((size, index) => ({hue: index + 1, size}));

/** `time` is in minutes, computed from the text. */
export function headView(report: Report, level: number, time: number, address: ThemeAddress): TemplateResult {
  return html`<div part="head">
    ${emblemView(EMBLEM)}
    <div>
      ${eyebrowView(report)} ${headingView(level, 'title', html`<span .textContent=${report.title}></span>`)}
      ${report.subtitle ? html`<p part="subtitle" .textContent=${report.subtitle}></p>` : nothing}
      ${whole(
        [report, time, locale],
        () =>
          html`<ul part="facts" role="list">
            ${factsOf(report, time).map(factView)}
          </ul>`,
      )}
      ${whole([report, locale], () => relatedView(report, address))}
    </div>
  </div>`;
}

/** The name of the series, as in `Verslag #10`. */
function eyebrowView({number}: Report): TemplateResult {
  return html`<p part="eyebrow" ${said(number === undefined ? msg('Verslag') : msg(str`Verslag #${digits(number)}`))}></p>`;
}

const factView = (fact: string): TemplateResult => html`<li ${said(fact)}></li>`;

function factsOf({authors, published, readingMinutes, event}: Report, time: number): string[] {
  const {date, place, participants, partners = []} = event ?? {};
  const facts: (string | false | undefined)[] = [
    authors.length > 0 && msg(str`door ${authors.join(', ')}`),
    published && longDate(published),
    msg(str`${digits(time)} ${minuteWord(time)} lezen`) +
      (readingMinutes ? ` (${msg(str`het origineel: ${digits(readingMinutes)}`)})` : ''),
    date && msg(str`over de sessie van ${longDate(date)}`) + (place ? `, ${place}` : ''),
    participants !== undefined && `${digits(participants)} ${participantWord(participants)}`,
    partners.length > 0 && msg(str`met ${partners.join(', ')}`),
  ];
  return facts.filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}

/** The themes that it is about, by the words that lead to them in the text. */
function relatedView(report: Report, address: ThemeAddress): unknown {
  const names = themesNamed(report);
  const related = report.relatedThemes?.filter((id) => names.has(id)) ?? [];
  if (!related.length) return nothing;
  return html`<div part="related">
    <span class="oe-muted" ${said(msg('Gaat over:'))}></span>
    <ul role="list">
      ${related.map((id) => html`<li><a href=${address(id)} data-theme=${id} .textContent=${names.get(id) ?? ''}></a></li>`)}
    </ul>
  </div>`;
}

export function creditsView({credits}: Report): unknown {
  if (!credits?.length) return nothing;
  return whole(
    [credits, locale],
    () =>
      html`<dl part="credits">
        ${credits.map(
          (credit) =>
            html`<div>
              <dt class="oe-muted">
                ${credit.label ? html`<span .textContent=${credit.label}></span>` : html`<span ${said(roleOf(credit))}></span>`}
              </dt>
              <dd .textContent=${credit.names.join(', ')}></dd>
            </div>`,
        )}
      </dl>`,
  );
}

function roleOf({role}: Credit): string {
  switch (role) {
    case 'photo':
      return msg('Foto’s');
    case 'text':
      return msg('Tekst');
    default:
      return msg('Met dank aan');
  }
}
