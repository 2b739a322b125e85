/**
 * Text of the data as HTML. Each stretch of text is the `textContent` of an element of its own: a text node that a
 * browser translator replaced would otherwise stay stale.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {direction} from '../../i18n/words.js';
import type {Block, Blocks, Inline, Run} from '../../model/dataset.js';
import {placeAddress} from '../../model/place.js';
import {whole} from './whole.js';

/** The blocks, without a box around them. */
export function blocksView(blocks: Blocks): readonly unknown[] {
  return (typeof blocks === 'string' ? [blocks] : blocks).map((block) =>
    // Links to themes hold the address of the page.
    whole([block, location.pathname + location.search], () => (typeof block === 'string' ? paragraph(block) : blockView(block))),
  );
}

/** A text that may have marks, as phrasing content. `links: false` leaves links as text, for what stands in a button. */
export function inlineView(inline: Inline, links = true): readonly TemplateResult[] {
  return (typeof inline === 'string' ? [inline] : inline).map((run) =>
    runView(typeof run === 'string' ? {text: run} : run, links),
  );
}

function runView({text, strong, em, href, theme, lang}: Run, links: boolean): TemplateResult {
  let view = lang
    ? html`<bdi lang=${lang} dir=${direction(lang)} .textContent=${text}></bdi>`
    : html`<span .textContent=${text}></span>`;
  if (em) view = html`<em>${view}</em>`;
  if (strong) view = html`<strong>${view}</strong>`;
  const address = href ?? (theme && placeAddress(theme, location.href));
  return address && links ? html`<a href=${address}>${view}</a>` : view;
}

function paragraph(text: Inline): TemplateResult {
  return typeof text === 'string' ? html`<p .textContent=${text}></p>` : html`<p>${inlineView(text)}</p>`;
}

function blockView(block: Block): TemplateResult {
  switch (block.type) {
    case 'list': {
      const items = block.items.map((item) => html`<li>${typeof item === 'string' ? inlineView(item) : blocksView(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`; // prettier-ignore
    }
    case 'quote':
      return html`<blockquote>
        ${paragraph(block.text)}${block.by ? html`<p class="oe-muted" .textContent=${block.by}></p>` : nothing}
      </blockquote>`;
    case 'heading':
      return html`<p><strong .textContent=${block.text}></strong></p>`;
    case 'reference':
      return html`<p>${block.href ? html`<a href=${block.href}>${inlineView(block.text)}</a>` : inlineView(block.text)}</p>`;
    default:
      return paragraph(block.text);
  }
}
