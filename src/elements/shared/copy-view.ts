/** What copies: the address of a place, and its text with where that comes from. Says what came of it. */
import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../i18n/locale.js';
import {placeAddress} from '../../model/place.js';
import {iconView} from './icon-view.js';
import {said} from './said.js';

/** How the last copy went; a `CopyController` is one. */
interface Copy {
  readonly place: string | undefined;
  readonly text: string;
  readonly copied: boolean;
  copy(place: string, text: string, html?: string): Promise<void>;
  forget(): void;
}

/**
 * A button that copies the address of a place, and other tools after it. With `write`, which gets the address, there is a button
 * for what that gives: a text, plain and as HTML. Where the clipboard is refused, what was to be copied stands there to select.
 */
export function copyView(
  place: string,
  copy: Copy,
  more: unknown = nothing,
  write?: (address: string) => [plain: string, html: string],
): TemplateResult {
  const address = placeAddress(place, location.href);
  const {copied, text} = copy;
  const done = copy.place === place;
  const forget = (): unknown => copied && copy.forget();
  return html`<div part="link">
    <button type="button" part="tool copy" @click=${() => copy.copy(place, address)} @blur=${forget}>
      ${iconView('link')}<span ${said(msg('Kopieer link'))}></span>
    </button>
    ${
      write
        ? html`<button type="button" part="tool cite" @click=${() => copy.copy(place, ...write(address))} @blur=${forget}>
            ${iconView({d: 'M8 8h13v13H8zM16 8V3H3v13h5'})}<span ${said(msg('Kopieer met bron'))}></span>
          </button>`
        : nothing
    }
    <span class="oe-muted" role="status" ${said(done && copied ? msg('Gekopieerd.') : '')}></span>
    ${
      done && !copied
        ? html`<label
            ><span ${said(msg('Kopieer dit:'))}></span><textarea readonly rows="3" .value=${text} @focus=${select}></textarea>
          </label>`
        : nothing
    }
    ${more}
  </div>`;
}

// A frame later: Safari puts the cursor after the event, and takes the selection away.
function select({target}: Event): void {
  requestAnimationFrame(() => (target as HTMLTextAreaElement).select());
}
