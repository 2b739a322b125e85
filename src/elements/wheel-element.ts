/**
 * The base of the elements that show a wheel, or a part of it: what the reader has opened, the places that links lead to, and the
 * languages of the wheel.
 */
import {html, nothing, type LitElement, type PropertyValues} from 'lit';
import type {DatasetWish} from '../controllers/dataset-controller.js';
import {SelectionController} from '../controllers/selection-controller.js';
import {TranslationController} from '../controllers/translation-controller.js';
import {findTheme, type Wheel} from '../model/dataset.js';
import {wheelReader, type Reader} from '../model/read.js';
import {primary} from '../model/translation.js';
import {dataAddress, isPerLanguage} from '../store/address.js';
import type {DatasetState} from '../store/dataset-store.js';
import {Selection, sharedSelection} from '../store/selection.js';
import {LanguageController} from './language-controller.js';
import {noLanguageView} from './shared/status-view.js';
import {WidgetElement, type Scope} from './widget-element.js';

/** What an element does with the languages of its data. */
export interface LanguageOptions {
  /** The language that stands beside the element's own. */
  compare?: string | undefined;
  /** The reader can choose. */
  choice?: boolean;
}

/** What goes on to the elements inside: they choose as the outermost one does. */
interface WheelScope extends Scope<Wheel> {
  selection: Selection;
  /** The outermost element: the one that answers links. */
  owner: WheelElement;
}

const FILE = 'wheel.json';

export abstract class WheelElement extends WidgetElement<Wheel> {
  /** @internal */
  declare scope?: WheelScope;

  readonly #selection = new SelectionController(this, () => this.#pickSelection());
  readonly #own = new Selection();
  readonly #language = new LanguageController(this, () => this.#pickSelection());
  readonly #translation = new TranslationController(this, () => {
    if (this.scope) return undefined;
    const {reader: read, src, data, keep, ownData: own} = this;
    return {read, file: FILE, src, data, keep, own, compare: this.languages.compare, instead: this.#language.page};
  });
  #scope: WheelScope | undefined;

  protected override get reader(): Reader<Wheel> {
    return wheelReader;
  }

  protected override get file(): string {
    return FILE;
  }

  /** What the element does with the languages of its data. */
  protected get languages(): LanguageOptions {
    return {};
  }

  /** @internal */
  get chosenLanguage(): string | undefined {
    const {ownData} = this;
    return this.#language.chosen && ownData && primary(ownData.lang);
  }

  /** With what a translation lacks, and with the language to compare with. */
  protected override get content(): Wheel | undefined {
    return this.scope ? this.scope.content : this.#translation.content;
  }

  protected override get wish(): Pick<DatasetWish<Wheel>, 'language' | 'strict'> {
    const {page, chosen} = this.#language;
    // What the reader reads stays until the language of their choice is there.
    return {language: chosen ?? page, strict: chosen !== undefined && this.ownData !== undefined};
  }

  // Before the controllers of the base ask for the data.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.scope) this.#language.follow();
  }

  protected override renderAbove(content: Wheel, wanted: DatasetState<Wheel>, retry: () => void): unknown {
    const {missing} = this.#translation;
    const choose = (button: Element): unknown => (this.pressed = button);
    return html`${this.languages.choice && !this.data && isPerLanguage(this.src) ? this.#language.render(content, wanted, choose, retry) : nothing}
    ${missing ? noLanguageView(missing) : nothing}`;
  }

  override seekPlace(place: string): void {
    this.selection.seek(place, this);
  }

  /** @internal */
  canOpen(theme: string): boolean {
    return this.content !== undefined && findTheme(this.content, theme) !== undefined;
  }

  protected get selection(): Selection {
    return this.#selection.selection;
  }

  /** True once, for the place that the reader came for by a link. */
  protected isGoal(place: string): boolean {
    return this.selection.takeGoal(place, this.scope?.owner ?? this);
  }

  /** What the elements inside this one get. The same object as long as it says the same. */
  protected get innerScope(): WheelScope | undefined {
    const {content, selection} = this;
    if (this.scope || !content) return this.scope;
    if (this.#scope?.content !== content || this.#scope.selection !== selection) this.#scope = {content, selection, owner: this};
    return this.#scope;
  }

  /** With the elements inside this one. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const inner = this.renderRoot.querySelectorAll<LitElement>('theme-panel,insight-list,kansen-list');
    await Promise.all([...inner].map((each) => each.updateComplete));
    return done;
  }

  #pickSelection(): Selection {
    return (
      this.scope?.selection ??
      (this.sync ? sharedSelection(dataAddress(this.src, '*', document.baseURI, FILE) ?? '', this.sync) : this.#own)
    );
  }
}
