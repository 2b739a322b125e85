/** Where the content comes from, of which day it is, and where it stands as text. */
import {html, nothing, type TemplateResult} from 'lit';
import {locale, msg, str} from '../../i18n/locale.js';
import {longDate} from '../../i18n/words.js';
import type {DataFile, Source} from '../../model/dataset.js';
import {beside} from '../../model/translation.js';
import {said} from './said.js';
import {whole} from './whole.js';

/** `source` goes before the file's own; `textVersion` is the address of the fallback link. */
export function footView(file: DataFile, source: Source = file.source, textVersion?: string): TemplateResult {
  const {label, href, licence} = source;
  const {updatedAt} = file;
  // Of two languages beside each other, one is the original.
  const translation = file.translation ?? beside(file)?.part?.translation;
  return html`<div part="foot">
    ${
      label
        ? whole(
            [source, locale],
            () =>
              html`<p>
                <span class="oe-muted" ${said(msg('Bron:'))}></span>
                ${href ? html`<a href=${href} .textContent=${label}></a>` : muted(label)} ${licence ? muted(licence) : nothing}
              </p>`,
          )
        : nothing
    }
    ${updatedAt ? html`<p>${notice(msg(str`Inhoud van ${longDate(updatedAt)}`))}</p>` : nothing}
    ${
      translation && translation.status !== 'human'
        ? html`<p>
            ${notice(
              translation.status === 'draft'
                ? msg('Deze vertaling is een concept.')
                : msg('Deze vertaling is door een computer gemaakt.'),
            )}
          </p>`
        : nothing
    }
    ${textVersion ? html`<p><a href=${textVersion} ${said(msg('Lees als tekstpagina'))}></a></p>` : nothing}
  </div>`;
}

const muted = (text: string): TemplateResult => html`<span class="oe-muted" .textContent=${text}></span>`;
const notice = (words: string): TemplateResult => html`<span class="oe-muted" ${said(words)}></span>`;
