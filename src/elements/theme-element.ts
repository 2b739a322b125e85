/** The base of the elements that show one theme. */
import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {CopyController} from '../controllers/copy-controller.js';
import {findDomain, findTheme, type Source, type Theme, type Wheel} from '../model/dataset.js';
import {alone, lacks, lentIn} from '../model/translation.js';
import {copyView} from './shared/copy-view.js';
import {footView} from './shared/foot-view.js';
import {hueNumber} from './shared/group.js';
import {paperView, type Paper} from './shared/paper-view.js';
import {noThemeView} from './shared/status-view.js';
import {writtenOut} from './shared/written-out.js';
import {WheelElement} from './wheel-element.js';

export abstract class ThemeElement extends WheelElement {
  static override get properties(): PropertyDeclarations {
    return {theme: {}};
  }

  /** Id of the theme to show. */
  declare theme?: string;

  readonly #copy = new CopyController(this);

  /** What the element shows of its theme. */
  protected abstract renderTheme(theme: Theme, content: Wheel): TemplateResult;

  /** Ids of the items of this theme that the element shows. */
  protected abstract itemsOf(theme: Theme): readonly string[];

  /** Id of the theme that is wanted now: elements with a `sync` name follow what is open elsewhere. */
  protected get wanted(): string | undefined {
    return (this.sync && this.selection.theme) || this.theme;
  }

  protected get shown(): Theme | undefined {
    return this.content && findTheme(this.content, this.wanted);
  }

  override hasPlace(place: string): boolean {
    const [theme, item] = place.split('/');
    const {shown} = this;
    return shown !== undefined && shown.id === theme && (item === undefined || this.itemsOf(shown).includes(item));
  }

  protected override get source(): Source | undefined {
    return this.shown?.source;
  }

  /** True inside a panel that has said that the whole theme is not translated. */
  protected get isLacking(): boolean {
    return this.scope !== undefined && this.shown !== undefined && lacks(this.shown, 'title');
  }

  /** Number of the hue of the theme's group. */
  protected hue(content: Wheel): number {
    return hueNumber(findDomain(content, this.wanted)?.groupIndex ?? 0);
  }

  protected copyLink(place: string, more?: unknown): TemplateResult {
    return copyView(place, this.#copy, more);
  }

  /**
   * The tools of an item: its text, with where it comes from, can be copied too. `write` gives its headline and its text as they
   * are to be copied: in the language of the element alone.
   */
  protected copyItem(place: string, content: Wheel, write: () => [headline: unknown, text: unknown]): TemplateResult {
    return copyView(place, this.#copy, nothing, (address) => {
      const [headline, text] = write();
      return writtenOut(
        html`<p><strong>${headline}</strong></p>
          ${text}
          <p>${this.shown && titleIn(this.shown)} · ${titleIn(content)}</p>
          ${footView(alone(content), this.source)}
          <p><a href=${address}>${address}</a></p>`,
        this,
      );
    });
  }

  /** What of its theme goes to paper. */
  protected abstract paperOf(theme: Theme): Paper;

  protected override renderPaper(content: Wheel): unknown {
    const {shown} = this;
    return shown ? paperView(content, shown, this.level, this.paperOf(shown)) : this.renderContent(content);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {shown} = this;
    if (shown && this.leads && this.isGoal(shown.id)) this.goHere();
  }

  /** True for the element that a link to the theme leads to: not for a list inside a panel. */
  protected get leads(): boolean {
    return !this.scope;
  }

  /** Moves the reader here, who came for this theme. */
  protected goHere(): void {
    this.scrollIntoView();
    this.focusHeading();
  }

  protected override renderContent(content: Wheel): TemplateResult {
    const {shown} = this;
    return shown ? this.renderTheme(shown, content) : noThemeView(content, this.wanted);
  }
}

const titleIn = (part: Theme | Wheel): TemplateResult =>
  html`<span lang=${lentIn(part, 'title') ?? nothing} .textContent=${part.title}></span>`;
