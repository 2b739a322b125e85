import {NativeEvent} from './native-event.js';

/**
 * What a reader has opened: one theme of the circle and any number of items; and the language they have chosen. Kept apart from the elements, so that it
 * outlives a panel that leaves the page, and by id, so that it outlives a change of data.
 */
export class Selection extends EventTarget {
  #theme: string | undefined;
  #items: ReadonlySet<string> = new Set();
  #goal: {place: string; seeker: object} | undefined;
  #language: string | undefined;

  /** The language that the reader has chosen, as the data names it; undefined leaves it to the page. */
  get language(): string | undefined {
    return this.#language;
  }

  /** Chooses a language; undefined leaves it to the page again. Fires `change`. */
  speak(language: string | undefined): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#changed();
  }

  /** Id of the open theme. */
  get theme(): string | undefined {
    return this.#theme;
  }

  /** Opens a theme in place of the one that is open; undefined closes. Fires `change`. */
  choose(theme: string | undefined): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#changed();
  }

  /** True when this item, named `theme/item`, is open. */
  isOpen(item: string): boolean {
    return this.#items.has(item);
  }

  /** Opens or closes items, named `theme/item`. Fires `change`. */
  toggle(items: readonly string[], open: boolean): void {
    const next = new Set(this.#items);
    for (const item of items) {
      if (open) next.add(item);
      else next.delete(item);
    }
    this.#items = next;
    this.#changed();
  }

  /**
   * Opens a theme, or one of its items, because the reader came for it by a link: whoever draws it moves there and
   * takes the goal. `place` is `theme` or `theme/item`; `seeker` is the element that answers, one of those that share
   * the selection. Fires `change`.
   */
  seek(place: string, seeker: object): void {
    this.#goal = {place, seeker};
    this.#theme = place.split('/')[0];
    if (place.includes('/')) this.toggle([place], true);
    else this.#changed();
  }

  /** True once, for what draws the place the reader came for, inside the element that answers. */
  takeGoal(place: string, seeker: object): boolean {
    if (this.#goal?.place !== place || this.#goal.seeker !== seeker) return false;
    this.#goal = undefined;
    return true;
  }

  #changed(): void {
    this.dispatchEvent(new NativeEvent('change'));
  }
}

const named = new Map<string, Selection>();

/** The selection that all elements with this data address and `sync` name share. */
export function sharedSelection(url: string, name: string): Selection {
  const key = `${name} ${url}`;
  let selection = named.get(key);
  if (!selection) named.set(key, (selection = new Selection()));
  return selection;
}
