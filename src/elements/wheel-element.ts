/** The base of the elements that show a wheel, or a part of it: what the reader has opened, and the places that links lead to. */
import type {LitElement} from 'lit';
import {SelectionController} from '../controllers/selection-controller.js';
import {findTheme, type Wheel} from '../model/dataset.js';
import {wheelReader, type Reader} from '../model/read.js';
import {dataAddress} from '../store/address.js';
import {Selection, sharedSelection} from '../store/selection.js';
import {WidgetElement, type Scope} from './widget-element.js';

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
  #scope: WheelScope | undefined;

  protected override get reader(): Reader<Wheel> {
    return wheelReader;
  }

  protected override get file(): string {
    return FILE;
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
