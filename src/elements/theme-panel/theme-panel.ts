import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import {msg} from '../../i18n/locale.js';
import {findDomain, type Theme, type Wheel} from '../../model/dataset.js';
import {lacks, lentIn} from '../../model/translation.js';
import {base} from '../../theme/base.styles.js';
import {paper} from '../../theme/paper.styles.js';
import {tokens} from '../../theme/tokens.js';
import {headingView} from '../shared/heading-view.js';
import {iconView} from '../shared/icon-view.js';
import {paperView, type Paper} from '../shared/paper-view.js';
import {said} from '../shared/said.js';
import {noThemeView} from '../shared/status-view.js';
import {blocksIn, titleView} from '../shared/text-view.js';
import {printAlone} from '../print.js';
import {ThemeElement} from '../theme-element.js';
import type {LanguageOptions} from '../wheel-element.js';
import {styles} from './theme-panel.styles.js';

/** The parts of the lists inside, which a page may style from outside. */
const PARTS =
  'section, section-title, all, item, headline, toggle, mark, words, eyebrow, body, kansen, kans, link, copy, tool, icon';

/**
 * One theme: title, introduction, insights and kansen.
 *
 * @element theme-panel
 *
 * @slot - Shown without script, while loading and on failure; its first link stays as text version.
 * @fires {ItemToggleEvent} oe-item-toggle - An insight or question has opened or closed.
 * @fires {DataReadyEvent} oe-data-ready - The content stands.
 * @fires {DataProblemEvent} oe-data-problem - The data, or a part of it, cannot be shown.
 * @csspart root - All of the element.
 * @csspart languages - The line with the languages to choose from.
 * @csspart language - One of them.
 * @csspart panel - The panel as a whole.
 * @csspart head - Its upper part: icon, names and "close".
 * @csspart panel-disc - The round of the icon.
 * @csspart panel-group - The name of the group.
 * @csspart panel-title - The title of the theme.
 * @csspart close - The button that closes the theme, inside a wheel.
 * @csspart panel-intro - The introduction of the theme.
 * @csspart themes - What can be read while a theme is in preparation.
 * @csspart copy - The "copy link" button.
 * @csspart print - The "print" button.
 * @csspart panel-names - The names beside the icon.
 * @csspart lists - The lists of insights and kansen. Their parts are there too.
 * @csspart link - The line of the buttons "copy link" and "print".
 * @csspart tool - Every small button.
 * @csspart icon - Every icon.
 * @csspart status - The box that says that content is loading, missing or cannot be shown.
 * @csspart retry - The button in it.
 * @csspart foot - The line with source and date.
 */
export class ThemePanel extends ThemeElement {
  static override get properties(): PropertyDeclarations {
    return {
      compare: {},
      hideLanguage: {type: Boolean, attribute: 'hide-language'},
      place: {attribute: false},
      close: {attribute: false},
    };
  }

  static override get styles(): CSSResultGroup {
    return [tokens, base, paper, styles];
  }

  /** A second language, such as `ar`: its texts stand beside those of the element, or beneath them where it is narrow. */
  declare compare?: string;

  /** Leaves out the choice of language. */
  declare hideLanguage?: boolean;

  /** Where a wheel shows it. @internal */
  declare place?: 'row' | 'column';

  /** Closes it, inside a wheel. @internal */
  declare close?: () => void;

  protected override get languages(): LanguageOptions {
    return {compare: this.compare, choice: !this.hideLanguage};
  }

  protected override itemsOf({insights, questions}: Theme): readonly string[] {
    return [...insights, ...questions].map(({id}) => id);
  }

  /** A theme in preparation has its panel too: it says what it is about and what can be read already. */
  protected override renderContent(content: Wheel): TemplateResult {
    const found = findDomain(content, this.wanted);
    if (!found) return noThemeView(content, this.wanted);
    const {domain, group} = found;
    const {shown, close} = this;
    return html`<div part="panel" data-group=${this.hue(content)} data-place=${this.place ?? nothing}>
      <div part="head">
        <span part="panel-disc" class=${shown ? '' : 'oe-preparing'}>${iconView(domain.icon)}</span>
        <div part="panel-names">
          <p part="panel-group" .textContent=${group.label}></p>
          ${
            shown
              ? titleView(shown, this.level, 'panel-title', 'oe-muted')
              : headingView(this.level, 'panel-title', html`<span .textContent=${domain.label}></span>`)
          }
        </div>
        ${
          close
            ? html`<button type="button" part="tool close" @click=${close}>
                <span ${said(msg('Sluiten'))}></span>${iconView('x')}
              </button>`
            : nothing
        }
      </div>
      ${shown ? this.renderTheme(shown) : this.#renderPreparing(content)}
    </div>`;
  }

  protected override renderTheme(theme: Theme): TemplateResult {
    const {id, insights, questions} = theme;
    const level = this.level + 1;
    const {innerScope: scope, inPage} = this;
    return html`<div part="panel-intro" class="oe-blocks">${blocksIn(theme, 'intro', lacks(theme, 'title'))}</div>
      ${this.copyLink(
        id,
        html`<button type="button" part="tool print" @click=${this.#print}>
          ${iconView('printer')}<span ${said(msg('Afdrukken'))}></span>
        </button>`,
      )}
      <div part="lists">
        ${
          insights.length
            ? html`<insight-list
                exportparts=${PARTS}
                ?light-dom=${inPage}
                .scope=${scope}
                .theme=${id}
                .headingLevel=${level}
              ></insight-list>`
            : nothing
        }
        ${
          questions.length
            ? html`<kansen-list
                exportparts=${PARTS}
                ?light-dom=${inPage}
                .scope=${scope}
                .theme=${id}
                .headingLevel=${level}
              ></kansen-list>`
            : nothing
        }
      </div>`;
  }

  #renderPreparing({themes}: Wheel): TemplateResult {
    return html`<p part="panel-intro" ${said(msg('De inzichten over dit thema worden nog geschreven.'))}></p>
      ${
        themes.length
          ? html`<div part="themes">
              <span ${said(msg('Nu al te lezen:'))}></span>
              ${themes.map(
                (theme) =>
                  html`<button type="button" part="tool" @click=${() => this.#choose(theme.id)}>
                    <span lang=${lentIn(theme, 'title') ?? nothing} .textContent=${theme.title}></span>
                  </button>`,
              )}
            </div>`
          : nothing
      }`;
  }

  protected override paperOf({insights, questions}: Theme): Paper {
    return {insights, questions};
  }

  /** A hand-out of the theme, with room for notes. */
  #print = (): void => {
    const {content, shown} = this;
    if (!content || !shown) return;
    printAlone(this, html`<div class="oe-paper">${paperView(content, shown, 2, {...this.paperOf(shown), notes: true})}</div>`);
  };

  protected override get leads(): boolean {
    return true;
  }

  /** The button that was pressed goes with what it belongs to: the reader goes on at the title. */
  #choose(theme: string): void {
    this.theme = theme;
    void this.updateComplete.then(() => this.focusHeading());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-panel': ThemePanel;
  }
}
