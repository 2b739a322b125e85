/** An item that opens: a heading that holds a button, and under it text that find-in-page can open. */
import {html, nothing, type TemplateResult} from 'lit';
import {headingView} from './heading-view.js';
import {signView} from './icon-view.js';
import {said} from './said.js';
import {whole} from './whole.js';

/** One item, as an element gives it. */
export interface Item {
  /** Id in the data, and in the page. */
  item: string;
  id: string;
  level: number;
  /** What it is made of: drawn anew when that is another. */
  of: object;
  headline: () => unknown;
  /** Words of the interface above the headline, such as "Ontwerpvraag". */
  eyebrow?: string | undefined;
  open: boolean;
  toggle: () => void;
  /** The text; without it the headline is all there is. */
  body: unknown;
}

export function itemView({item, id, level, of, headline, eyebrow, open, toggle, body}: Item): TemplateResult {
  const words = whole(
    [of, eyebrow],
    () =>
      html`<span part="words"> ${eyebrow ? html`<span part="eyebrow" ${said(eyebrow)}></span>` : nothing}${headline()} </span>`,
  );
  const button = html`<button
    type="button"
    part="toggle"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${id}
    @click=${toggle}
  >
    <span part="mark">${signView(open)}</span>${words}
  </button>`;
  return html`<div part="item" data-item=${item}>
    ${headingView(level, 'headline', body ? button : html`<span part="toggle">${words}</span>`)}
    ${
      body
        ? html`<div id=${id} hidden=${open ? nothing : 'until-found'} @beforematch=${toggle}><div part="body">${body}</div></div>`
        : nothing
    }
  </div>`;
}
