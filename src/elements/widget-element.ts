/** The one base of all elements: data, language, heading level, fallback children and the render root. */
import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {DatasetController, type DatasetWish} from '../controllers/dataset-controller.js';
import {PlaceController} from '../controllers/place-controller.js';
import {PrintController} from '../controllers/print-controller.js';
import {RefreshController} from '../controllers/refresh-controller.js';
import {direction} from '../i18n/words.js';
import type {DataFile, Source} from '../model/dataset.js';
import type {Problem, Reader} from '../model/read.js';
import type {DatasetState} from '../store/dataset-store.js';
import type {Failure} from '../store/load.js';
import {NativeEvent} from '../store/native-event.js';
import {registerTokens} from '../theme/register.js';
import {footView} from './shared/foot-view.js';
import {InterfaceController} from './interface-controller.js';
import {languageOf, levelAt, textVersionOf} from './page.js';
import {inView, keepInPlace} from './keep-in-place.js';
import {focusHeading} from './shared/heading-view.js';
import {insightWords, staleView, statusView, type ContentWords} from './shared/status-view.js';
import {adoptInto, releaseFrom, sheetOf} from './light-styles.js';

/** Fired when content stands: after the first download and after each change of data. */
export class DataReadyEvent extends NativeEvent {
  /** `contentVersion` of the file. */
  readonly contentVersion: number;

  constructor(contentVersion: number) {
    super('oe-data-ready', {bubbles: true, composed: true});
    this.contentVersion = contentVersion;
  }
}

/** Fired when a data file, or a part of it, cannot be shown. */
export class DataProblemEvent extends NativeEvent {
  /** Why nothing can be shown; undefined when only parts are left out. */
  readonly reason: Failure | undefined;
  /** The parts that are left out, each with its path in the file. */
  readonly problems: readonly Problem[];

  constructor(reason: Failure | undefined, problems: readonly Problem[]) {
    super('oe-data-problem', {bubbles: true, composed: true});
    this.reason = reason;
    this.problems = problems;
  }
}

/** What an element hands to the elements inside it, so that they neither download nor choose for themselves. */
export interface Scope<T extends DataFile> {
  content: T;
}

let instances = 0;

/**
 * @attr {string} lang - Language of the content, as a BCP 47 tag. Default: the nearest `lang` on the page, else Dutch. A
 *   language that has no file shows the Dutch one.
 */
export abstract class WidgetElement<T extends DataFile> extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      data: {attribute: false},
      headingLevel: {type: Number, attribute: 'heading-level'},
      lightDom: {type: Boolean, attribute: 'light-dom'},
      sync: {},
      keep: {type: Boolean},
      refresh: {type: Number},
      scope: {attribute: false},
    };
  }

  /**
   * Address of the data file, relative to the page; `{lang}` becomes the language. Elements with the same address share
   * one download. Default: the `data` folder beside the folder of the script.
   */
  declare src?: string;

  /** The data file itself, as an object; goes before `src`. */
  declare data?: object;

  /** Level of the first heading, 2 to 6. Default: one deeper than the heading before the element, else 2. */
  declare headingLevel?: number;

  /**
   * Renders into the page itself instead of a shadow root, for tools that read only the page's own text. Read once, when
   * the element is first connected.
   */
  declare lightDom?: boolean;

  /** Elements with the same `src` and the same name here open the same theme and items. */
  declare sync?: string;

  /**
   * Holds a copy of the data in the browser's storage, for visits without a connection. Without it nothing is stored but the
   * browser's own cache.
   */
  declare keep?: boolean;

  /** Asks for newer content every so many seconds, at least 60, as long as the page can be seen. Default: once a visit. */
  declare refresh?: number;

  /** @internal */
  declare scope?: Scope<T>;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  readonly #data = new DatasetController<T>(this, () => {
    if (this.scope) return undefined;
    const {reader: read, file, src, data, keep} = this;
    return {read, file, src, data, keep, ...this.wish};
  });
  readonly #prefix = `oe-${++instances}`;
  readonly #fallback = document.createElement('slot');
  readonly #print = new PrintController(this, () => this.performUpdate());
  #level: number | undefined;
  #told: DatasetState | undefined;
  #ready: T | undefined;
  #retried = false;

  /** What the reader has pressed and waits for: it stays where it is while that comes in. */
  protected pressed: Element | undefined;

  constructor() {
    super();
    // The parser, or a framework, may bring the link later.
    this.#fallback.addEventListener('slotchange', () => this.requestUpdate());
    new PlaceController(this, () => !this.scope);
    new InterfaceController(this);
    new RefreshController(
      this,
      () => this.refresh,
      () => this.#data.refresh(),
    );
  }

  /** Reads files of the kind that the element shows. */
  protected abstract get reader(): Reader<T>;

  /** Where its file is in the folder of its language, when the page names no address. */
  protected abstract get file(): string;

  /** What an element shows of the data. */
  protected abstract renderContent(content: T): unknown;

  /** What goes to paper in its place. */
  protected abstract renderPaper(content: T): unknown;

  /** The source that the foot names, where it is not the file's own. */
  protected get source(): Source | undefined {
    return undefined;
  }

  /** The language to ask for, and whether another may stand in for it. */
  protected get wish(): Pick<DatasetWish<T>, 'language' | 'strict'> {
    return {language: languageOf(this)};
  }

  /** What stands above the content; `wanted` is the state of the file that was asked for last, `retry` asks again. */
  protected renderAbove(_content: T, _wanted: DatasetState<T>, _retry: () => void): unknown {
    return nothing;
  }

  /** How it calls its content while that is on its way, or cannot be had. */
  protected get words(): ContentWords {
    return insightWords();
  }

  /** Height to keep free while the data loads, in em, so that the page does not shift. */
  protected get room(): number {
    return 0;
  }

  /** @internal */
  abstract hasPlace(place: string): boolean;

  /** @internal */
  abstract seekPlace(place: string): void;

  /** True when the content is rendered into the page itself. */
  protected get inPage(): boolean {
    return this.renderRoot !== this.shadowRoot;
  }

  /** The data file itself, once it is here; not inside another element. */
  protected get ownData(): T | undefined {
    const {state} = this.#data;
    return state.status === 'fresh' ? state.dataset : undefined;
  }

  /** The data, once there is some. */
  protected get content(): T | undefined {
    return this.scope ? this.scope.content : this.ownData;
  }

  /** Language of what the element shows. @internal */
  get contentLanguage(): string {
    return this.content?.lang ?? '';
  }

  /** Level of the element's first heading. */
  protected get level(): number {
    const given = Math.trunc(this.headingLevel ?? 0);
    return given >= 2 ? Math.min(given, 6) : (this.#level ??= levelAt(this));
  }

  /** A DOM id of this element's own: ids of the data may stand on a page more than once. */
  protected domId(id: string): string {
    return `${this.#prefix}-${id}`;
  }

  protected override render(): TemplateResult {
    const {content} = this;
    if (!content) {
      const state = this.#data.state as Exclude<DatasetState, {status: 'fresh'}>;
      return html`<div part="root">${statusView(state, this.words, this.#retry)}</div>`;
    }
    const {lang} = content;
    return html`${this.#print.printing && !this.scope ? html`<div class="oe-paper">${this.renderPaper(content)}</div>` : nothing}
      <div part="root" lang=${lang} dir=${direction(lang)}>
        ${this.scope ? nothing : this.renderAbove(content, this.#data.wanted, this.#retry)}${this.#renderStale(content)}${this.renderContent(content)}${this.scope ? nothing : footView(content, this.source, textVersionOf(this))}
      </div>`;
  }

  #renderStale(content: T): unknown {
    const {state} = this.#data;
    const stale = state.status === 'fresh' && !this.scope && state.stale;
    return stale ? staleView(content, stale, this.words, this.#retry) : nothing;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#level = undefined;
    const {defaultView} = this.ownerDocument;
    registerTokens(defaultView);
    if (defaultView !== window) defaultView?.addEventListener('pagehide', this.#goWith);
    if (this.inPage) adoptInto(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.inPage) releaseFrom(this);
  }

  /** Constructed style sheets stay behind in the document they were made for. */
  adoptedCallback(): void {
    if (!this.inPage && this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [sheetOf(this)];
  }

  /** Newer content comes while the reader is busy: what they look at stays where it is. */
  protected override update(changed: PropertyValues): void {
    const seen = this.#ready && this.content !== this.#ready ? inView(this, this.pressed) : undefined;
    if (!seen) return super.update(changed);
    this.pressed = undefined;
    void keepInPlace(seen, () => {
      super.update(changed);
      return this.updateComplete;
    });
  }

  protected override updated(_changed: PropertyValues): void {
    const {room} = this;
    this.#fallback.hidden = this.content !== undefined;
    this.#fallback.style.cssText =
      room && this.#data.state.status === 'loading' ? `display:block;min-height:calc(${room}em - 4.45em)` : '';
    if (this.scope) return;
    const {state} = this.#data;
    const {content} = this;
    if (state === this.#told && content === this.#ready) return;
    this.#told = state;
    if (state.status === 'failed' && !state.retrying) this.dispatchEvent(new DataProblemEvent(state.reason, []));
    if (state.status !== 'fresh' || !content) {
      this.#ready = undefined;
      return;
    }
    if (this.#retried && !state.stale) this.#focusContent();
    // A notice comes and goes without news.
    if (content === this.#ready) return;
    this.#ready = content;
    this.dispatchEvent(new DataReadyEvent(state.dataset.contentVersion));
    if (state.problems.length) this.dispatchEvent(new DataProblemEvent(undefined, state.problems));
  }

  /**
   * Either way the element has a shadow root with a slot for its fallback children: where a framework put them, they
   * stay. With `light-dom` the content is a child beside them, shown through a slot of its own.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.lightDom) {
      const root = this.ownerDocument === document ? super.createRenderRoot() : this.#foreignRoot();
      root.append(this.#fallback);
      this.renderOptions.renderBefore = this.#fallback;
      return root;
    }
    const content = document.createElement('div');
    content.slot = 'oe-content';
    const slot = document.createElement('slot');
    slot.name = content.slot;
    // A copy of the page, or of the element, may have brought content along.
    this.querySelector(`:scope > [slot=${content.slot}]`)?.remove();
    (this.shadowRoot ?? this.attachShadow({mode: 'open'})).append(slot, this.#fallback);
    this.append(content);
    return content;
  }

  /** In a frame of another document, where the sheets of this one are refused. */
  #foreignRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheetOf(this)];
    return root;
  }

  /** A frame that is taken away does not tell what is in it: that would be followed, and kept, for ever. */
  #goWith = ({currentTarget, persisted}: PageTransitionEvent): void => {
    if (!persisted && this.ownerDocument.defaultView === currentTarget) this.disconnectedCallback();
  };

  #retry = (): void => {
    this.#retried = true;
    this.#data.refresh();
  };

  /** The button that was pressed is gone: the reader goes on at the first heading, unless they are elsewhere by now. */
  #focusContent(): void {
    this.#retried = false;
    const {activeElement, body} = this.ownerDocument;
    if (!activeElement || activeElement === body) this.focusHeading();
  }

  protected focusHeading(): void {
    focusHeading(this.renderRoot.querySelector<HTMLElement>('h2,h3,h4,h5,h6'));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'oe-data-ready': DataReadyEvent;
    'oe-data-problem': DataProblemEvent;
  }
}
