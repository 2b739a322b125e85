/** The heading of a list of items, with their number and the action that opens all of them. */
import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {headingView} from './heading-view.js';
import {signView} from './icon-view.js';

/** What opens all items; an `ItemsController` is one. */
interface All {
  readonly ids: readonly string[];
  readonly allOpen: boolean;
  toggleAll(): void;
}

export function sectionView(level: number, title: string, count: string, all: All): TemplateResult {
  const {allOpen} = all;
  return html`<div part="section">
    ${headingView(level, 'section-title', html`<span .textContent=${title}></span>`)}
    <span class="oe-muted" .textContent=${count}></span>
    ${
      all.ids.length > 1
        ? html`<button type="button" part="tool all" @click=${() => all.toggleAll()}>
            ${signView(allOpen)}<span .textContent=${allOpen ? msg('Alles sluiten') : msg('Alles openen')}></span>
          </button>`
        : nothing
    }
  </div>`;
}
