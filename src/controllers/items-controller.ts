/** Items that open and close on their own: by pointer, by key, by find-in-page and by a link. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Selection} from '../store/selection.js';
import {NativeEvent} from '../store/native-event.js';

/** Fired after an item has opened or closed. */
export class ItemToggleEvent extends NativeEvent {
  /** Id of the theme. */
  readonly theme: string;
  /** Id of the insight or question. */
  readonly item: string;
  /** True when it has opened. */
  readonly open: boolean;

  constructor(theme: string, item: string, open: boolean) {
    super('oe-item-toggle', {bubbles: true, composed: true});
    this.theme = theme;
    this.item = item;
    this.open = open;
  }
}

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};

export class ItemsController implements ReactiveController {
  readonly #host: Host;
  readonly #selection: () => Selection;
  readonly #isGoal: (place: string) => boolean;
  #theme = '';
  #shown: readonly string[] = [];
  /** Ids of the items that can open, in order. */
  ids: readonly string[] = [];

  /** `isGoal` is true once, for the place that the reader came for by a link. */
  constructor(host: Host, selection: () => Selection, isGoal: (place: string) => boolean) {
    this.#host = host;
    this.#selection = selection;
    this.#isGoal = isGoal;
    host.addController(this);
  }

  /** Says which items the host shows, and which of them can open; to be called with each render. */
  show(theme: string, shown: readonly {id: string}[], open: readonly {id: string}[]): void {
    this.#theme = theme;
    this.#shown = shown.map(({id}) => id);
    this.ids = open.map(({id}) => id);
  }

  place(id: string): string {
    return `${this.#theme}/${id}`;
  }

  isOpen(id: string): boolean {
    return this.#selection().isOpen(this.place(id));
  }

  get allOpen(): boolean {
    return this.ids.every((id) => this.isOpen(id));
  }

  toggle(id: string): void {
    this.#set([id], !this.isOpen(id));
  }

  toggleAll(): void {
    const open = !this.allOpen;
    this.#set(
      this.ids.filter((id) => this.isOpen(id) !== open),
      open,
    );
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#close);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#close);
  }

  hostUpdated(): void {
    for (const id of this.#shown) {
      if (this.#isGoal(this.place(id))) this.#goTo(id);
    }
  }

  #set(ids: readonly string[], open: boolean): void {
    const places = ids.map((id) => this.place(id));
    this.#selection().toggle(places, open);
    for (const id of ids) this.#host.dispatchEvent(new ItemToggleEvent(this.#theme, id, open));
  }

  /** Escape closes the item it is pressed in, and leads back to what opened it. */
  #close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const box = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-item]');
    const id = box?.dataset['item'];
    if (!box || id === undefined || !this.isOpen(id)) return;
    event.preventDefault();
    this.toggle(id);
    box.querySelector('button')?.focus();
  };

  #goTo(id: string): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>(`[data-item="${id}"]`);
    // What does not open has no button: its heading, or the text itself, takes the focus.
    const target = box?.querySelector('button') ?? box?.querySelector<HTMLElement>('h2,h3,h4,h5,h6') ?? box;
    if (!box || !target) return;
    box.scrollIntoView({block: 'start'});
    if (target.localName !== 'button') target.tabIndex = -1;
    target.focus({preventScroll: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'oe-item-toggle': ItemToggleEvent;
  }
}
