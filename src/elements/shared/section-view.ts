/** The heading of a list of items, with their number and the action that opens all of them. */
import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../../i18n/locale.js';
import {headingView} from './heading-view.js';
import {signView} from './icon-view.js';
import {said} from './said.js';

/** What opens all items; an `ItemsController` is one. */
interface All {
  readonly ids: readonly string[];
  readonly allOpen: boolean;
  toggleAll(): void;
}

export function sectionView(level: number, title: string, count: string, all: All): TemplateResult {
  const {allOpen} = all;
  return html`<div part="section">
    ${headingView(level, 'section-title', html`<span ${said(title)}></span>`)}
    <span class="oe-muted" ${said(count)}></span>
    ${
      all.ids.length > 1
        ? html`<button type="button" part="tool all" @click=${() => all.toggleAll()}>
            ${signView(allOpen)}<span ${said(allOpen ? msg('Alles sluiten') : msg('Alles openen'))}></span>
          </button>`
        : nothing
    }
  </div>`;
}
