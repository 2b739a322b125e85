import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {ItemsController} from '../../controllers/items-controller.js';
import {msg} from '../../i18n/locale.js';
import {kansenPerQuestion} from '../../i18n/words.js';
import {countKansen, type Question, type Theme, type Wheel} from '../../model/dataset.js';
import {alone, lacks} from '../../model/translation.js';
import {base} from '../../theme/base.styles.js';
import {items} from '../../theme/items.styles.js';
import {paper} from '../../theme/paper.styles.js';
import {tokens} from '../../theme/tokens.js';
import {itemView} from '../shared/item-view.js';
import type {Paper} from '../shared/paper-view.js';
import {sectionView} from '../shared/section-view.js';
import {noQuestionView, noThemeView} from '../shared/status-view.js';
import {blocksIn, headlineIn, notYet} from '../shared/text-view.js';
import {ThemeElement} from '../theme-element.js';
import {styles} from './kansen-list.styles.js';

/**
 * The design questions of one theme, as headlines that open to show their kansen.
 *
 * @element kansen-list
 *
 * @slot - Shown without script, while loading and on failure; its first link stays as text version.
 * @fires {ItemToggleEvent} oe-item-toggle - A question has opened or closed.
 * @fires {DataReadyEvent} oe-data-ready - The content stands.
 * @fires {DataProblemEvent} oe-data-problem - The data, or a part of it, cannot be shown.
 * @csspart root - All of the element.
 * @csspart section - The line with the heading, the numbers and "open all".
 * @csspart section-title - The heading "Kansen".
 * @csspart all - The button that opens or closes all.
 * @csspart item - One question.
 * @csspart headline - Its heading.
 * @csspart toggle - The button in the heading.
 * @csspart mark - The plus or minus in the button.
 * @csspart eyebrow - The word "Ontwerpvraag".
 * @csspart body - What is under the question.
 * @csspart kansen - The list of its kansen.
 * @csspart kans - One kans.
 * @csspart copy - The "copy link" button.
 * @csspart words - The words of the headline.
 * @csspart link - The line of the "copy link" button.
 * @csspart tool - Every small button.
 * @csspart icon - Every icon.
 * @csspart status - The box that says that content is loading, missing or cannot be shown.
 * @csspart retry - The button in it.
 * @csspart foot - The line with source and date.
 */
export class KansenList extends ThemeElement {
  static override get properties(): PropertyDeclarations {
    return {question: {}};
  }

  static override get styles(): CSSResultGroup {
    return [tokens, base, paper, items, styles];
  }

  /** Id of one question, to show that one only. Default: all. */
  declare question?: string;

  readonly #items = new ItemsController(
    this,
    () => this.selection,
    (place) => this.isGoal(place),
  );

  protected override itemsOf(theme: Theme): readonly string[] {
    return this.#questions(theme).map(({id}) => id);
  }

  protected override renderTheme(theme: Theme, content: Wheel): TemplateResult {
    const questions = this.#questions(theme);
    const open = questions.filter(({question, elaboration, kansen}) => question && (elaboration || kansen.length));
    this.#items.show(theme.id, questions, open);
    if (!questions.length) return this.question ? noQuestionView() : noThemeView(content, theme.id);
    const count = kansenPerQuestion(countKansen({questions}), questions.length);
    return html`<div data-group=${this.hue(content)}>
      ${sectionView(this.level, msg('Kansen'), count, this.#items)}
      ${repeat(
        questions,
        ({id}) => id,
        (question) => this.#renderQuestion(question, open.includes(question), content),
      )}
    </div>`;
  }

  protected override paperOf(theme: Theme): Paper {
    return {insights: [], questions: this.#questions(theme)};
  }

  #renderQuestion(each: Question, opens: boolean, content: Wheel): TemplateResult {
    const {id, question} = each;
    const isLacking = lacks(each, 'question');
    const text = textView(each, isLacking, isLacking || this.isLacking);
    // Kansen without a question have nothing to hide behind.
    if (!question) return html`<div part="item" data-item=${id}><div part="body">${text}</div></div>`;
    const isOpen = this.#items.isOpen(id);
    return itemView({
      item: id,
      id: this.domId(id),
      level: this.level + 1,
      of: each,
      eyebrow: notYet(isLacking && !this.isLacking, msg('Ontwerpvraag')),
      headline: () => headlineIn(each, 'question'),
      open: isOpen,
      toggle: () => this.#items.toggle(id),
      body:
        opens &&
        html`${text}${
          isOpen
            ? this.copyItem(this.#items.place(id), content, () => {
                const own = alone(each);
                return [headlineIn(own, 'question'), textView(own, true, true)];
              })
            : nothing
        }`,
    });
  }

  #questions({questions}: Theme): readonly Question[] {
    return this.question ? questions.filter(({id}) => id === this.question) : questions;
  }
}

/** `isSaid` and `areSaid`: it has been said that a language lacks it. */
function textView(each: Question, isSaid: boolean, areSaid: boolean): TemplateResult {
  const {elaboration, kansen} = each;
  return html`${elaboration ? html`<div class="oe-blocks">${blocksIn(each, 'elaboration', isSaid)}</div>` : nothing}
  ${
    kansen.length
      ? html`<ul part="kansen" role="list">
          ${repeat(
            kansen,
            (kans) => kans.id,
            (kans) => html`<li part="kans" class="oe-blocks">${blocksIn(kans, 'body', areSaid)}</li>`,
          )}
        </ul>`
      : nothing
  }`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kansen-list': KansenList;
  }
}
