/** Copying a text that stands in a field. */
import {html} from 'lit';

/** Copies it; where that is refused the field that shows it has it selected. Settles with whether it was copied. */
export async function copyText(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}

/** The button, and whether it did it; `copied` says that of each thing that was to be copied last. */
export function copyView(what, label, text, field, words, copied, {copy}) {
  return html`<p class="copy">
    <button type="button" class="action" @click=${() => copy(what, text, document.getElementById(field))}>${label}</button>
    <span role="status">${what in copied ? (copied[what] ? words.copied : words.refused) : ''}</span>
  </p>`;
}

/** The address of the page with what is set, for a colleague. */
export function shareView({words, address, copied}, actions) {
  return html`<section aria-labelledby="share">
    <h2 id="share" tabindex="-1">${words.share}</h2>
    <p id="share-note">${words.shareNote}</p>
    <input
      type="text"
      class="long"
      id="share-text"
      readonly
      dir="ltr"
      aria-labelledby="share"
      aria-describedby="share-note"
      .value=${address}
    />
    ${copyView('share', words.copyLink, address, 'share-text', words, copied, actions)}
  </section>`;
}
