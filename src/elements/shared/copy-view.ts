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

/** Makes what is to be copied, plain and as HTML, with the address of its place in it. */
type Write = (address: string) => [plain: string, html: string];

/**
 * A button that copies the address of a place, and other tools after it. With `write` there is a button for what that gives. Where the
 * clipboard is refused, what was to be copied stands there to select.
 */
export function copyView(place: string, copy: Copy, more: unknown = nothing, write?: Write): TemplateResult {
  return html`<div part="link">
    <button
      type="button"
      part="tool copy"
      @click=${() => copy.copy(place, placeAddress(place, location.href))}
      @blur=${() => forget(copy)}
    >
      ${iconView('link')}<span ${said(msg('Kopieer link'))}></span>
    </button>
    ${write ? writeView(place, copy, write) : nothing} ${outcomeView(place, copy)} ${more}
  </div>`;
}

/** Only the button for what `write` gives. */
export function citeView(place: string, copy: Copy, write: Write): TemplateResult {
  return html`<div part="link">${writeView(place, copy, write)} ${outcomeView(place, copy)}</div>`;
}

function writeView(place: string, copy: Copy, write: Write): TemplateResult {
  return html`<button
    type="button"
    part="tool cite"
    @click=${() => copy.copy(place, ...write(placeAddress(place, location.href)))}
    @blur=${() => forget(copy)}
  >
    ${iconView({d: 'M8 8h13v13H8zM16 8V3H3v13h5'})}<span ${said(msg('Kopieer met bron'))}></span>
  </button>`;
}

function outcomeView(place: string, {place: last, copied, text}: Copy): TemplateResult {
  const done = last === place;
  return html`<span class="oe-muted" role="status" ${said(done && copied ? msg('Gekopieerd.') : '')}></span> ${
      done && !copied
        ? html`<label
            ><span ${said(msg('Kopieer dit:'))}></span><textarea readonly rows="3" .value=${text} @focus=${select}></textarea>
          </label>`
        : nothing
    }`;
}

function forget(copy: Copy): void {
  if (copy.copied) copy.forget();
}

// A frame later: Safari puts the cursor after the event, and takes the selection away.
function select({target}: Event): void {
  requestAnimationFrame(() => (target as HTMLTextAreaElement).select());
}
