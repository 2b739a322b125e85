import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {msg} from '../../i18n/locale.js';
import {digits, direction, initiativeWord} from '../../i18n/words.js';
import {initiativesOf, type Report, type Section} from '../../model/report.js';
import {agenda} from '../../theme/agenda.styles.js';
import {base} from '../../theme/base.styles.js';
import {paper} from '../../theme/paper.styles.js';
import {tokens} from '../../theme/tokens.js';
import {footView} from '../shared/foot-view.js';
import {headingView} from '../shared/heading-view.js';
import {iconView} from '../shared/icon-view.js';
import {initiativesView} from '../shared/initiatives-view.js';
import {printedView} from '../shared/paper-view.js';
import {said} from '../shared/said.js';
import {noAgendaView} from '../shared/status-view.js';
import {printAlone} from '../print.js';
import {ReportElement} from '../report-element.js';

/** The width, in em, from which the words "Doel" and "Aanpak" stand beside their texts. */
const MEDIUM = 36;

/**
 * The action agenda of a report: its initiatives, each with its goal, its approach and when it has succeeded.
 *
 * @element action-agenda
 *
 * @slot - Shown without script, while loading and on failure; its first link stays as text version.
 * @fires {DataReadyEvent} oe-data-ready - The content stands.
 * @fires {DataProblemEvent} oe-data-problem - The data, or a part of it, cannot be shown.
 * @csspart root - All of the element.
 * @csspart agenda - The agenda as a whole.
 * @csspart agenda-head - Its upper part: title and number of initiatives.
 * @csspart agenda-title - The title.
 * @csspart report-title - The title of the report that it comes from.
 * @csspart initiatives - The list of initiatives.
 * @csspart initiative - One initiative.
 * @csspart initiative-head - The line of its number and title.
 * @csspart number - Its number.
 * @csspart initiative-title - Its title.
 * @csspart row - A goal or an approach.
 * @csspart success - When it has succeeded.
 * @csspart link - The line of the button "copy with source".
 * @csspart cite - That button.
 * @csspart print - The "print" button.
 * @csspart tool - Every small button.
 * @csspart icon - Every icon.
 * @csspart status - The box that says that content is loading, missing or cannot be shown.
 * @csspart retry - The button in it.
 * @csspart foot - The line with source and date.
 */
export class ActionAgenda extends ReportElement {
  static override get styles(): CSSResultGroup {
    return [tokens, base, paper, agenda];
  }

  protected override sectionsOf({sections}: Report): readonly Section[] {
    return sections.filter((section) => initiativesOf(section).length);
  }

  protected override anchorsOf(section: Section): readonly string[] {
    return initiativesOf(section).map(({id}) => id);
  }

  /** The report itself is not here. */
  override hasPlace(place: string): boolean {
    return place.includes('/') && super.hasPlace(place);
  }

  /** The heights of the shipped agenda; `embed/reserve.css` has the same. */
  protected override get room(): number {
    return this.size.width < MEDIUM ? 150 : 98;
  }

  protected override renderContent(content: Report): TemplateResult {
    const sections = this.sectionsOf(content);
    if (!sections.length) return noAgendaView();
    const count = sections.flatMap(initiativesOf).length;
    return html`<div part="agenda" class="oe-agenda ${this.size.width >= MEDIUM ? 'oe-medium' : ''}" data-group="2">
      <div part="agenda-head">
        ${this.#renderTitle(content, this.level)}
        <span class="oe-muted" ${said(`${digits(count)} ${initiativeWord(count)}`)}></span>
        <button type="button" part="tool print" @click=${this.#print}>
          ${iconView('printer')}<span ${said(msg('Afdrukken'))}></span>
        </button>
        <p part="report-title" class="oe-muted" .textContent=${content.title}></p>
      </div>
      ${this.#renderInitiatives(sections, this.level + 1)}
    </div>`;
  }

  /** A sheet to work with: room for notes under each initiative. */
  protected override renderPaper(content: Report): unknown {
    return this.#renderSheet(content, this.level);
  }

  #renderTitle(content: Report, level: number): TemplateResult {
    const [section] = this.sectionsOf(content);
    return headingView(level, 'agenda-title', html`<span .textContent=${section?.title ?? ''}></span>`);
  }

  #renderInitiatives(sections: readonly Section[], level: number, notes = false): TemplateResult {
    return initiativesView(sections.flatMap(initiativesOf), level, this.themeAddress, notes ? {notes} : {cite: this.cite});
  }

  #renderSheet(content: Report, level: number): unknown {
    const sections = this.sectionsOf(content);
    if (!sections.length) return nothing;
    const {id, lang, title} = content;
    return html`<div class="oe-sheet oe-agenda oe-medium" lang=${lang} dir=${direction(lang)} data-group="2">
      <div class="oe-sheet-head">
        <div>
          <p class="oe-muted" .textContent=${title}></p>
          ${this.#renderTitle(content, level)}
        </div>
      </div>
      ${this.#renderInitiatives(sections, level + 1, true)} ${footView(content)} ${printedView(id)}
    </div>`;
  }

  #print = (): void => {
    const {content} = this;
    if (content) printAlone(this, html`<div class="oe-paper">${this.#renderSheet(content, 2)}</div>`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'action-agenda': ActionAgenda;
  }
}
