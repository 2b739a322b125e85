/** The languages that the content exists in, each by its own name, for the reader to choose from. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {ownName} from '../../i18n/languages.js';
import {locale, msg} from '../../i18n/locale.js';
import {direction} from '../../i18n/words.js';
import {iconView} from './icon-view.js';
import {said} from './said.js';

/** `waits` is true while the chosen one is on its way. */
export function languageView(
  languages: readonly string[],
  current: string,
  waits: boolean,
  choose: (language: string, button: Element) => void,
): TemplateResult {
  return html`<div part="languages" role="group" lang=${locale} aria-label=${msg('Taal')}>
    ${waits ? html`<span class="oe-muted" role="status" ${said(msg('De inzichten worden opgehaald'))}></span>` : nothing}
    ${iconView('languages')}
    ${repeat(
      languages,
      (code) => code,
      (code) =>
        html`<button
          type="button"
          part="tool language"
          lang=${code}
          dir=${direction(code)}
          aria-current=${code === current ? 'true' : nothing}
          @click=${(event: Event) => choose(code, event.currentTarget as Element)}
        >
          <span .textContent=${ownName(code)}></span>
        </button>`,
    )}
  </div>`;
}
