/** The "copy link" action, with what came of it. */
import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../i18n/locale.js';
import {placeAddress} from '../../model/place.js';
import {iconView} from './icon-view.js';
import {said} from './said.js';

/** How the last copy went; a `CopyController` is one. */
interface Copy {
  readonly text: string | undefined;
  readonly copied: boolean;
  copy(text: string): Promise<void>;
  forget(): void;
}

/**
 * A button that copies the address of a place, and other tools after it. Where the clipboard is refused, the address stands
 * there to select.
 */
export function copyLinkView(place: string, copy: Copy, more: unknown = nothing): TemplateResult {
  const address = placeAddress(place, location.href);
  const done = copy.text === address;
  const {copied} = copy;
  return html`<div part="link">
    <button type="button" part="tool copy" @click=${() => copy.copy(address)} @blur=${() => copied && copy.forget()}>
      ${iconView('link')}<span ${said(msg('Kopieer link'))}></span>
    </button>
    <span class="oe-muted" role="status" ${said(done && copied ? msg('De link is gekopieerd.') : '')}></span>
    ${
      done && !copied
        ? html`<label
            ><span ${said(msg('Kopieer dit adres:'))}></span
            ><input readonly dir="ltr" .value=${address} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
          /></label>`
        : nothing
    }
    ${more}
  </div>`;
}
