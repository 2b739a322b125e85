/** The contents of a report: a list beside the text, or behind a button above it. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {msg, str} from '../../i18n/locale.js';
import {digits, minuteWord} from '../../i18n/words.js';
import {placeAddress} from '../../model/place.js';
import type {Report} from '../../model/report.js';
import {iconView} from '../shared/icon-view.js';
import {said} from '../shared/said.js';

interface Contents {
  /** Of the list, in the page. */
  id: string;
  report: Report;
  /** Position of the section that is being read; -1 before the first. */
  at: number;
  /** Minutes from there to the end. */
  left: number | undefined;
  open: boolean;
  /** Opens and closes the list; without it the list is always there. */
  toggle: (() => void) | undefined;
}

export function contentsView({id, report, at, left, open, toggle}: Contents): TemplateResult {
  const title = html`<span ${said(msg('Inhoud'))}></span>`;
  const now = report.sections[at];
  return html`<nav part="contents" aria-labelledby="${id}-title">
    ${
      toggle
        ? html`<button
            type="button"
            part="contents-title"
            aria-expanded=${open ? 'true' : 'false'}
            aria-controls=${id}
            @click=${toggle}
          >
            ${iconView({d: 'M4 6h16M4 12h16M4 18h10'})}<span id="${id}-title">${title}</span>
            <span part="now" class="oe-muted" aria-hidden="true" .textContent=${now?.title ?? ''}></span>
            ${iconView({d: open ? 'm6 15 6-6 6 6' : 'm6 9 6 6 6-6'})}
          </button>`
        : html`<p part="contents-title" id="${id}-title">${title}</p>`
    }
    <div id=${id} ?hidden=${!open}>
      <ol part="contents-list" role="list">
        ${repeat(
          report.sections,
          (section) => section.id,
          (section, index) =>
            html`<li class=${index <= at ? 'oe-read' : ''}>
              <a
                href=${placeAddress(`${report.id}/${section.id}`, location.href)}
                aria-current=${index === at ? 'location' : nothing}
                ><span .textContent=${section.title}></span
              ></a>
            </li>`,
        )}
      </ol>
      ${
        left
          ? html`<p part="left" class="oe-muted" ${said(msg(str`Nog ongeveer ${digits(left)} ${minuteWord(left)}`))}></p>`
          : nothing
      }
    </div>
  </nav>`;
}
