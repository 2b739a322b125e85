/** The text of a report: what its sections may hold beside the blocks of any text. */
import {html, nothing, type TemplateResult} from 'lit';
import {digits} from '../../i18n/words.js';
import {locale} from '../../i18n/locale.js';
import type {
  ConversationBlock,
  KeyInsightsBlock,
  Person,
  Report,
  ReportBlock,
  ReportQuoteBlock,
  Section,
} from '../../model/report.js';
import {blocksView, inlineView, type ThemeAddress} from './blocks-view.js';
import {keyInsightText, type Cite} from './cite-view.js';
import {headingView} from './heading-view.js';
import {initiativesView} from './initiatives-view.js';
import {kept} from './kept.js';

/** What the views of blocks need to know. `level` is that of the headings in a section. */
interface Context {
  people: readonly Person[];
  level: number;
  address: ThemeAddress;
  cite: Cite | undefined;
}

const texts = new WeakMap<object, string>();

/** Equal for data that says the same: of a newer file only the sections that changed are made anew. */
function sameness(part: object): string {
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = JSON.stringify(part)));
  return text;
}

/** The text of a section, without its own heading. `level` is that of the headings in it. */
export function sectionTextView(
  {people = []}: Report,
  section: Section,
  level: number,
  address: ThemeAddress,
  cite?: Cite,
): unknown {
  return kept([sameness(section), sameness(people), level, locale], () => {
    const context = {people, level, address, cite};
    return (typeof section.body === 'string' ? [section.body] : section.body).map((block) => {
      const view = blockView(block, context);
      // What stands under a heading of the text is one deeper.
      if (typeof block === 'object' && block.type === 'heading') context.level = level + 1;
      return view;
    });
  });
}

function blockView(block: string | ReportBlock, {people, level, address, cite}: Context): unknown {
  if (typeof block === 'string') return blocksView([block], address);
  switch (block.type) {
    case 'heading':
      return headingView(level, 'subheading', html`<span .textContent=${block.text}></span>`);
    case 'quote':
      return quoteView(block, people, address);
    case 'reference':
      return html`<div part="reference">${blocksView([block], address)}</div>`;
    case 'conversation':
      return conversationView(block, people, level, address);
    case 'key-insights':
      return keyInsightsView(block, address, cite);
    case 'initiatives':
      return initiativesView(block.items, level, address, {cite});
    default:
      return blocksView([block], address);
  }
}

function quoteView({text, person, by}: ReportQuoteBlock, people: readonly Person[], address: ThemeAddress): TemplateResult {
  const name = by ?? people.find(({id}) => id === person)?.name;
  return html`<blockquote>
    <p>${inlineView(text, address)}</p>
    ${name ? html`<p class="oe-muted" .textContent=${name}></p>` : nothing}
  </blockquote>`;
}

/** Who speaks, and beside it what they told. */
function conversationView(
  {person, body}: ConversationBlock,
  people: readonly Person[],
  level: number,
  address: ThemeAddress,
): TemplateResult {
  const {name = '', role, organisation, place} = people.find(({id}) => id === person) ?? {};
  const about = [role, organisation, place].filter((each) => each !== undefined);
  return html`<div part="conversation" data-anchor=${person}>
    ${
      name
        ? html`<div part="person">
            ${headingView(level, 'name', html`<span .textContent=${name}></span>`)}
            ${about.map((each) => html`<p class="oe-muted" .textContent=${each}></p>`)}
          </div>`
        : nothing
    }
    <div part="told" class="oe-blocks">${blocksView(body, address)}</div>
  </div>`;
}

function keyInsightsView({items}: KeyInsightsBlock, address: ThemeAddress, cite: Cite | undefined): TemplateResult {
  return html`<ol part="key-insights" role="list">
    ${items.map(
      (item, index) =>
        html`<li part="key-insight" data-anchor=${item.id}>
          <span part="number" .textContent=${digits(index + 1)}></span>
          <div>
            <div class="oe-blocks">${blocksView(item.body, address)}</div>
            ${cite?.(item.id, (themes) => keyInsightText(item, themes)) ?? nothing}
          </div>
        </li>`,
    )}
  </ol>`;
}
