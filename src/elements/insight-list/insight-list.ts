import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {ItemsController} from '../../controllers/items-controller.js';
import {msg} from '../../i18n/locale.js';
import {digits} from '../../i18n/words.js';
import type {Insight, Theme, Wheel} from '../../model/dataset.js';
import {alone, lacks} from '../../model/translation.js';
import {base} from '../../theme/base.styles.js';
import {items} from '../../theme/items.styles.js';
import {paper} from '../../theme/paper.styles.js';
import {tokens} from '../../theme/tokens.js';
import {itemView} from '../shared/item-view.js';
import type {Paper} from '../shared/paper-view.js';
import {blocksIn, headlineIn, notYet} from '../shared/text-view.js';
import {sectionView} from '../shared/section-view.js';
import {noThemeView} from '../shared/status-view.js';
import {ThemeElement} from '../theme-element.js';

/**
 * The insights of one theme, as headlines that open to show their text.
 *
 * @element insight-list
 *
 * @slot - Shown without script, while loading and on failure; its first link stays as text version.
 * @fires {ItemToggleEvent} oe-item-toggle - An insight has opened or closed.
 * @fires {DataReadyEvent} oe-data-ready - The content stands.
 * @fires {DataProblemEvent} oe-data-problem - The data, or a part of it, cannot be shown.
 * @csspart root - All of the element.
 * @csspart section - The line with the heading, the number of insights and "open all".
 * @csspart section-title - The heading "Inzichten".
 * @csspart all - The button that opens or closes all.
 * @csspart item - One insight.
 * @csspart headline - Its heading.
 * @csspart toggle - The button in the heading.
 * @csspart mark - The plus or minus in the button.
 * @csspart body - The text of the insight.
 * @csspart copy - The "copy link" button.
 * @csspart words - The words of the headline.
 * @csspart link - The line of the "copy link" button.
 * @csspart tool - Every small button.
 * @csspart icon - Every icon.
 * @csspart status - The box that says that content is loading, missing or cannot be shown.
 * @csspart retry - The button in it.
 * @csspart foot - The line with source and date.
 */
export class InsightList extends ThemeElement {
  static override get styles(): CSSResultGroup {
    return [tokens, base, paper, items];
  }

  readonly #items = new ItemsController(
    this,
    () => this.selection,
    (place) => this.isGoal(place),
  );

  protected override itemsOf({insights}: Theme): readonly string[] {
    return insights.map(({id}) => id);
  }

  protected override renderTheme({id: theme, insights}: Theme, content: Wheel): TemplateResult {
    const open = insights.filter(({body, sources}) => body.length || sources?.length);
    this.#items.show(theme, insights, open);
    if (!insights.length) return noThemeView(content, theme);
    // Keyed by id: otherwise focus and place would stay with the position when the data changes.
    return html`<div data-group=${this.hue(content)}>
      ${sectionView(this.level, msg('Inzichten'), digits(insights.length), this.#items)}
      ${repeat(
        insights,
        ({id}) => id,
        (insight) => this.#renderInsight(insight, open.includes(insight), content),
      )}
    </div>`;
  }

  protected override paperOf({insights}: Theme): Paper {
    return {insights, questions: []};
  }

  #renderInsight(insight: Insight, opens: boolean, content: Wheel): TemplateResult {
    const {id} = insight;
    const isLacking = lacks(insight, 'headline');
    const isOpen = this.#items.isOpen(id);
    return itemView({
      item: id,
      id: this.domId(id),
      level: this.level + 1,
      of: insight,
      headline: () => headlineIn(insight, 'headline'),
      eyebrow: notYet(isLacking && !this.isLacking),
      open: isOpen,
      toggle: () => this.#items.toggle(id),
      body:
        opens &&
        html`${textView(insight, isLacking)}${
          isOpen
            ? this.copyItem(this.#items.place(id), content, () => {
                const own = alone(insight);
                return [headlineIn(own, 'headline'), textView(own, true)];
              })
            : nothing
        }`,
    });
  }
}

function textView(insight: Insight, isSaid: boolean): TemplateResult {
  const {sources} = insight;
  return html`<div class="oe-blocks">
    ${blocksIn(insight, 'body', isSaid)}
    ${
      sources?.length
        ? html`<ul>
            ${sources.map(({label, href}) => html`<li><a href=${href} .textContent=${label}></a></li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'insight-list': InsightList;
  }
}
