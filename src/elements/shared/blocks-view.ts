/**
 * Text of the data as HTML. Each stretch of text is the `textContent` of an element of its own: a text node that a
 * browser translator replaced would otherwise stay stale.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {direction} from '../../i18n/words.js';
import type {Block, Blocks, Inline, Run} from '../../model/dataset.js';
import {placeAddress} from '../../model/place.js';
import {whole} from './whole.js';

/** The address that a theme named in a text leads to. */
export type ThemeAddress = (theme: string) => string;

const onThisPage: ThemeAddress = (theme) => placeAddress(theme, location.href);

/** The blocks, without a box around them. */
export function blocksView(blocks: Blocks, address = onThisPage): readonly unknown[] {
  return (typeof blocks === 'string' ? [blocks] : blocks).map((block) =>
    // Links to themes hold the address of the page.
    whole([block, location.pathname + location.search], () =>
      typeof block === 'string' ? paragraph(block, address) : blockView(block, address),
    ),
  );
}

/** A text that may have marks, as phrasing content. `false` leaves links as text, for what stands in a button. */
export function inlineView(inline: Inline, address: ThemeAddress | false = onThisPage): readonly TemplateResult[] {
  return (typeof inline === 'string' ? [inline] : inline).map((run) =>
    runView(typeof run === 'string' ? {text: run} : run, address),
  );
}

function runView({text, strong, em, href, theme, lang}: Run, address: ThemeAddress | false): TemplateResult {
  let view = lang
    ? html`<bdi lang=${lang} dir=${direction(lang)} .textContent=${text}></bdi>`
    : html`<span .textContent=${text}></span>`;
  if (em) view = html`<em>${view}</em>`;
  if (strong) view = html`<strong>${view}</strong>`;
  if (!address) return view;
  if (href) return html`<a href=${href}>${view}</a>`;
  return theme ? html`<a href=${address(theme)} data-theme=${theme}>${view}</a>` : view;
}

function paragraph(text: Inline, address: ThemeAddress): TemplateResult {
  return typeof text === 'string' ? html`<p .textContent=${text}></p>` : html`<p>${inlineView(text, address)}</p>`;
}

function blockView(block: Block, address: ThemeAddress): TemplateResult {
  switch (block.type) {
    case 'list': {
      const items = block.items.map(
        (item) => html`<li>${typeof item === 'string' ? inlineView(item) : blocksView(item, address)}</li>`,
      );
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`; // prettier-ignore
    }
    case 'quote':
      return html`<blockquote>
        ${paragraph(block.text, address)}${block.by ? html`<p class="oe-muted" .textContent=${block.by}></p>` : nothing}
      </blockquote>`;
    case 'heading':
      return html`<p><strong .textContent=${block.text}></strong></p>`;
    case 'reference':
      return html`<p>
        ${block.href ? html`<a href=${block.href}>${inlineView(block.text, false)}</a>` : inlineView(block.text, address)}
      </p>`;
    default:
      return paragraph(block.text, address);
  }
}
