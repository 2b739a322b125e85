/** The base of the elements that show a report, or a part of it. */
import type {PropertyDeclarations, TemplateResult} from 'lit';
import {CopyController} from '../controllers/copy-controller.js';
import {openIn} from '../controllers/place-controller.js';
import {SizeController} from '../controllers/size-controller.js';
import type {Reader} from '../model/read.js';
import {reportReader} from '../model/read-report.js';
import {anchorsOf, type Report, type Section} from '../model/report.js';
import {themePageAddress} from '../store/address.js';
import type {ThemeAddress} from './shared/blocks-view.js';
import {citationView, type Cite} from './shared/cite-view.js';
import {citeView, copyView} from './shared/copy-view.js';
import {focusHeading} from './shared/heading-view.js';
import {reportWords} from './shared/report-words.js';
import type {ContentWords} from './shared/status-view.js';
import {writtenOut} from './shared/written-out.js';
import {languageOf} from './page.js';
import {WidgetElement} from './widget-element.js';

export abstract class ReportElement extends WidgetElement<Report> {
  static override get properties(): PropertyDeclarations {
    return {report: {}};
  }

  /** Id of the report: the name of its file. */
  declare report?: string;

  readonly #copy = new CopyController(this);
  protected readonly size = new SizeController(this);

  constructor() {
    super();
    this.addEventListener('click', this.#follow);
  }

  protected override get reader(): Reader<Report> {
    return reportReader;
  }

  protected override get file(): string {
    return `reports/${encodeURIComponent(this.report ?? '')}.json`;
  }

  /** The sections that the element shows. */
  protected abstract sectionsOf(content: Report): readonly Section[];

  /** Ids in a section that the element shows, for links. */
  protected anchorsOf(section: Section): readonly string[] {
    return anchorsOf(section);
  }

  override hasPlace(place: string): boolean {
    const {content} = this;
    const [report, anchor] = place.split('/');
    if (!content || content.id !== report) return false;
    return anchor === undefined || this.sectionsOf(content).some((section) => this.anchorsOf(section).includes(anchor));
  }

  override seekPlace(place: string): void {
    const [, anchor] = place.split('/');
    const root = this.renderRoot.querySelector<HTMLElement>('[part=root]');
    const box = anchor ? root?.querySelector<HTMLElement>(`[data-anchor="${anchor}"]`) : this;
    box?.scrollIntoView();
    if (box) focusHeading((anchor ? box : root)?.querySelector<HTMLElement>('h2,h3,h4,h5,h6') ?? box);
  }

  protected copyLink(place: string, more?: unknown): TemplateResult {
    return copyView(place, this.#copy, more);
  }

  /** A button that copies a key insight or an initiative with its source. */
  protected readonly cite: Cite = (anchor, write) =>
    citeView(`${this.content?.id}/${anchor}`, this.#copy, (address) =>
      writtenOut(citationView(this.content as Report, write(this.themeAddress), address), this),
    );

  protected override get words(): ContentWords {
    return reportWords();
  }

  /** A theme opens in an element of the group, where there is one; `#follow` sees to that. */
  protected get themeAddress(): ThemeAddress {
    return (theme) => themePageAddress(theme, languageOf(this));
  }

  /** Opens the theme of the link that was pressed in the element of the group that has it. A new tab is the reader's own wish. */
  #follow = (event: MouseEvent): void => {
    const {theme} = (event.composedPath()[0] as Element).closest<HTMLElement>('a[data-theme]')?.dataset ?? {};
    if (!theme || !this.sync || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (openIn(this.sync, theme)) event.preventDefault();
  };
}
