import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {ReadingController} from '../../controllers/reading-controller.js';
import {msg} from '../../i18n/locale.js';
import {countWords, type Report, type Section} from '../../model/report.js';
import {agenda} from '../../theme/agenda.styles.js';
import {base} from '../../theme/base.styles.js';
import {paper} from '../../theme/paper.styles.js';
import {tokens} from '../../theme/tokens.js';
import {blocksView} from '../shared/blocks-view.js';
import {headingView} from '../shared/heading-view.js';
import {iconView} from '../shared/icon-view.js';
import {sectionTextView} from '../shared/report-view.js';
import {said} from '../shared/said.js';
import {keepInPlace} from '../keep-in-place.js';
import {groundOf} from '../page.js';
import {printAlone} from '../print.js';
import {ReportElement} from '../report-element.js';
import {SearchController} from '../search-controller.js';
import {contentsView} from './report-contents.js';
import {creditsView, headView} from './report-head.js';
import {reportPaperView} from './report-paper.js';
import {styles} from './session-report.styles.js';

/** How many words a reader reads in a minute. */
const PACE = 200;

/** The widths, in em, from which the contents stand beside the text, and who speaks beside what they told. */
const WIDE = 56;
const MEDIUM = 36;

/** Of a longer report so many words are drawn first, and the rest as soon as they can be seen. */
const FIRST = 3000;

/** The sections at the start that have the first words, at least one. */
function firstOf(sections: readonly Section[]): readonly Section[] {
  let words = 0;
  const end = sections.findIndex((section) => (words += wordsOf(section)) > FIRST);
  return end < 0 ? sections : sections.slice(0, end + 1);
}

const counted = new WeakMap<Report | Section, number>();

/** The words of a report or a section are counted once. */
function wordsOf(part: Report | Section): number {
  let words = counted.get(part);
  if (words === undefined) counted.set(part, (words = countWords(part)));
  return words;
}

/** Minutes that these parts of a report take to read. */
const minutes = (...parts: readonly (Report | Section)[]): number =>
  Math.max(1, Math.round(parts.reduce((sum, part) => sum + wordsOf(part), 0) / PACE));

/**
 * A long report: contents that stay in reach, sections, conversations, key insights and the action agenda.
 *
 * @element session-report
 *
 * @slot - Shown without script, while loading and on failure; its first link stays as text version.
 * @fires {DataReadyEvent} oe-data-ready - The content stands.
 * @fires {DataProblemEvent} oe-data-problem - The data, or a part of it, cannot be shown.
 * @csspart root - All of the element.
 * @csspart report - The report as a whole.
 * @csspart head - Its upper part: title, authors, dates and reading time.
 * @csspart eyebrow - The word "Verslag" with the number.
 * @csspart title - The title.
 * @csspart facts - Who, when and how long.
 * @csspart related - The themes that it is about.
 * @csspart contents - The list of contents.
 * @csspart contents-title - The word "Inhoud"; in a narrow column the button that opens the list.
 * @csspart contents-list - The sections in it.
 * @csspart left - How long reading on takes.
 * @csspart text - All sections.
 * @csspart lead - The introduction.
 * @csspart section - One section.
 * @csspart section-head - The line of its heading.
 * @csspart section-title - Its heading.
 * @csspart subheading - A heading in it.
 * @csspart reference - A reference to literature.
 * @csspart conversation - What one person told.
 * @csspart person - Who it is.
 * @csspart name - The name.
 * @csspart told - The text beside it.
 * @csspart key-insights - The list of key insights.
 * @csspart key-insight - One of them.
 * @csspart number - The number of a key insight or an initiative.
 * @csspart initiatives - The action agenda.
 * @csspart initiative - One initiative.
 * @csspart initiative-head - The line of its number and title.
 * @csspart initiative-title - Its title.
 * @csspart row - A goal or an approach.
 * @csspart success - When it has succeeded.
 * @csspart credits - Who made the photos, and other credits.
 * @csspart link - The line of the small buttons.
 * @csspart copy - A "copy link" button.
 * @csspart cite - A "copy with source" button.
 * @csspart print - The "print" button.
 * @csspart tool - Every small button.
 * @csspart icon - Every icon.
 * @csspart status - The box that says that content is loading, missing or cannot be shown.
 * @csspart retry - The button in it.
 * @csspart foot - The line with source and date.
 */
export class SessionReport extends ReportElement {
  static override get properties(): PropertyDeclarations {
    return {search: {type: Boolean}, _listed: {state: true}};
  }

  static override get styles(): CSSResultGroup {
    return [tokens, base, paper, agenda, styles];
  }

  /** Puts a field above the text that searches in all of the report. */
  declare search?: boolean;

  /** True while the list of contents is open, in a narrow column. */
  declare private _listed: boolean | undefined;

  readonly #search = new SearchController(this, () => (this.search && this.content ? {content: this.content} : undefined));

  /** True once all sections may be drawn. */
  #all = false;

  readonly #reading = new ReadingController(this, () => [
    ...this.renderRoot.querySelectorAll<HTMLElement>('[part=text] > [part=section]'),
  ]);

  protected override sectionsOf({sections}: Report): readonly Section[] {
    return sections;
  }

  override seekPlace(place: string): void {
    if (this._listed) {
      this._listed = false;
      // At once: what is scrolled to would move up with it, in Safari.
      this.performUpdate();
    }
    this.#drawAll();
    super.seekPlace(place);
    const anchor = place.split('/')[1];
    const part =
      anchor && this.renderRoot.querySelector(`[part=root] [data-anchor="${anchor}"]`)?.closest<HTMLElement>('[part=section]');
    if (part) this.#reading.goTo(part);
  }

  /** The first screens: what follows the report is then out of sight. `embed/reserve.css` has the same. */
  protected override get room(): number {
    return 150;
  }

  protected override renderContent(content: Report): TemplateResult {
    const {level, themeAddress} = this;
    const {width} = this.size;
    const wide = width >= WIDE;
    const {id, intro, sections} = content;
    const current = this.#reading.current?.dataset['anchor'];
    const at = sections.findIndex((section) => section.id === current);
    return html`<div
      part="report"
      class="oe-agenda ${wide ? 'oe-wide' : width >= MEDIUM ? 'oe-medium' : ''}"
      data-group="2"
      .style=${wide ? '' : `--_oe-page:${groundOf(this)}`}
      @keydown=${this.#press}
      @focusin=${this.#leaveContents}
    >
      ${headView(content, level, minutes(content), themeAddress)}
      ${this.copyLink(
        id,
        html`<button type="button" part="tool print" @click=${this.#print}>
          ${iconView('printer')}<span ${said(msg('Afdrukken'))}></span>
        </button>`,
      )}
      ${this.#search.view}
      ${contentsView({
        id: this.domId('contents'),
        report: content,
        at,
        left: at < 0 ? undefined : minutes(...sections.slice(at)),
        open: wide || (this._listed ?? false),
        toggle: wide ? undefined : this.#toggle,
      })}
      <div part="text">
        ${intro ? html`<div part="lead" class="oe-blocks">${blocksView(intro, themeAddress)}</div>` : nothing}
        ${repeat(
          this.#all ? sections : firstOf(sections),
          (section) => section.id,
          (section) =>
            html`<div part="section" data-anchor=${section.id}>
              <div part="section-head">
                ${headingView(level + 1, 'section-title', html`<span .textContent=${section.title}></span>`)}
                ${this.copyLink(`${id}/${section.id}`)}
              </div>
              <div class="oe-blocks oe-text">${sectionTextView(content, section, level + 2, themeAddress, this.cite)}</div>
            </div>`,
        )}
        ${creditsView(content)}
      </div>
    </div>`;
  }

  protected override renderPaper(content: Report): unknown {
    return reportPaperView(content, this.level, minutes(content), this.themeAddress);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // After the first screen has been painted.
    if (this.content && !this.#all) requestAnimationFrame(() => setTimeout(() => this.#drawAll()));
    // In the list of a long report the section that is read may be out of sight.
    const list = this.renderRoot.querySelector('[part=contents]');
    const link = list?.querySelector<HTMLElement>('[aria-current]');
    if (list && link && list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }

  #drawAll(): void {
    if (this.#all || !this.content) return;
    this.#all = true;
    this.requestUpdate();
    this.performUpdate();
  }

  #print = (): void => {
    const {content} = this;
    if (content)
      printAlone(this, html`<div class="oe-paper">${reportPaperView(content, 2, minutes(content), this.themeAddress)}</div>`);
  };

  #toggle = (): void => {
    this._listed = !this._listed;
  };

  /** An open list lies over the text: it closes for whoever goes on in that, so that what they use is in sight. */
  #leaveContents = ({target}: Event): void => {
    if (!this._listed || (target as Element).closest('[part=contents]')) return;
    void keepInPlace(target as Element, () => {
      this._listed = false;
      return this.updateComplete;
    });
  };

  /** Escape closes the list of contents and leads back to its button. */
  #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this._listed) return;
    event.preventDefault();
    this._listed = false;
    this.renderRoot.querySelector<HTMLElement>('button[part=contents-title]')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'session-report': SessionReport;
  }
}
