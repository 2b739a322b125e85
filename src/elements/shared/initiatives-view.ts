/** Initiatives of an action agenda: goal, approach and when they have succeeded, each where the data says so. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {msg, str} from '../../i18n/locale.js';
import {digits} from '../../i18n/words.js';
import type {Blocks} from '../../model/dataset.js';
import type {Initiative} from '../../model/report.js';
import {blocksView, type ThemeAddress} from './blocks-view.js';
import {initiativeText, type Cite} from './cite-view.js';
import {headingView} from './heading-view.js';
import {iconView} from './icon-view.js';
import {said} from './said.js';

interface More {
  /** Lines to write on under each. */
  notes?: boolean;
  cite?: Cite | undefined;
}

/** `level` is that of their titles. */
export function initiativesView(
  initiatives: readonly Initiative[],
  level: number,
  address: ThemeAddress,
  {notes, cite}: More = {},
): TemplateResult {
  return html`<ol part="initiatives" role="list">
    ${repeat(
      initiatives,
      ({id}) => id,
      (initiative) => {
        const {id, number, title, goal, approach, success, body} = initiative;
        return html`<li part="initiative" data-anchor=${id}>
          <div part="initiative-head">
            <span part="number" .textContent=${digits(number)}></span>
            ${headingView(
              level,
              'initiative-title',
              title
                ? html`<span .textContent=${title}></span>`
                : html`<span ${said(msg(str`Initiatief ${digits(number)}`))}></span>`,
            )}
            ${cite?.(id, (themes) => initiativeText(initiative, themes)) ?? nothing}
          </div>
          ${body ? html`<div class="oe-blocks">${blocksView(body, address)}</div>` : nothing}
          ${
            goal || approach || success
              ? html`<dl>
                  ${goal ? rowView(msg('Doel'), goal, address) : nothing}
                  ${approach ? rowView(msg('Aanpak'), approach, address) : nothing}
                  ${success ? rowView(msg('Geslaagd als'), success, address, true) : nothing}
                </dl>`
              : nothing
          }
          ${
            notes
              ? html`<div class="oe-notes">
                  <p ${said(msg('Onze aantekeningen'))}></p>
                  <p></p>
                  <p></p>
                  <p></p>
                </div>`
              : nothing
          }
        </li>`;
      },
    )}
  </ol>`;
}

function rowView(term: string, blocks: Blocks, address: ThemeAddress, success = false): TemplateResult {
  return html`<div part=${success ? 'success' : 'row'} data-group=${success ? 3 : nothing}>
    <dt>${success ? iconView({d: 'M20 6 9 17l-5-5'}) : nothing}<span ${said(term)}></span></dt>
    <dd class="oe-blocks">${blocksView(blocks, address)}</dd>
  </div>`;
}
