/**
 * The search of an element: a field, what is found in all that it has, and marks in what is open. A file of its own, loaded
 * where a page asks for it. It imports nothing of the bundle, which would come along a second time, but gets what it needs.
 */
import type {ReactiveController, TemplateResult} from 'lit';
import {groupsOf, search, type Found, type Group} from '../model/search.js';
import type {Host, Kit, Sought} from './kit.js';
import {mark} from './marks.js';
import {resultsView} from './results-view.js';
import {Styling} from './styling.js';

/** How long a reader rests before items open, hits are marked and their number is said, in milliseconds. */
const REST = 700;

/** The longest query, in characters. */
const LONGEST = 100;

export class Search implements ReactiveController {
  readonly #host: Host;
  readonly #sought: () => Sought | undefined;
  readonly #kit: Kit;
  readonly #styling: Styling;
  #groups: {of: Sought['content']; groups: readonly Group[]} | undefined;
  #query = '';
  /** The query at the last rest. */
  #rested = '';
  /** There may be marks. */
  #marked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Items that are open because of the search, and what has opened them. */
  #opened: readonly string[] = [];
  #selection: Sought['selection'] | undefined;

  /** `sought` says what to search in; undefined ends the search. */
  constructor(host: Host, sought: () => Sought | undefined, kit: Kit) {
    this.#host = host;
    this.#sought = sought;
    this.#kit = kit;
    this.#styling = new Styling(host, kit);
    host.addController(this);
  }

  hostConnected(): void {
    this.#styling.put();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#styling.take();
  }

  hostUpdated(): void {
    void this.#follow();
  }

  view(): TemplateResult {
    const {html, nothing, msg, said, whole, iconView} = this.#kit;
    const query = this.#query;
    const found = this.#found();
    const words = found ? this.#words(found) : '';
    return html`<form role="search" @submit=${this.#submit} @keydown=${this.#press}>
      <label
        ><span
          ${said(this.#sought()?.content.kind === 'report' ? msg('Zoek in dit verslag') : msg('Zoek in alle thema’s'))}
        ></span
        ><input type="search" enterkeyhint="search" autocomplete="off" maxlength=${LONGEST} .value=${query} @input=${this.#input}
      /></label>
      ${
        query
          ? html`<button type="button" part="tool clear" @click=${this.#clear}>
              ${iconView('x')}<span ${said(msg('Wissen'))}></span>
            </button>`
          : nothing
      }
      <p class="oe-unseen" role="status" ${said(query === this.#rested ? words : '')}></p>
      <div part="results">
        ${
          found
            ? whole(
                [query, this.#groups, words],
                () =>
                  html`<p class="oe-muted" aria-hidden="true" ${said(words)}></p>
                    ${resultsView(this.#kit, found, this.#choose)}`,
              )
            : nothing
        }
      </div>
    </form>`;
  }

  /** What the query finds in what the host shows; undefined without a query. */
  #found(): readonly Found[] | undefined {
    const content = this.#sought()?.content;
    if (!content || !this.#query.trim()) return undefined;
    if (this.#groups?.of !== content) this.#groups = {of: content, groups: groupsOf(content)};
    return search(
      this.#groups.groups.filter(([{place}]) => this.#host.hasPlace(place)),
      this.#query,
    );
  }

  /** How much there is, in words. */
  #words(found: readonly Found[]): string {
    const {msg, str, digits, plural} = this.#kit;
    const count = found.reduce((sum, {hits}) => sum + hits.length, 0);
    if (!count) return msg('Niets gevonden. Probeer een ander woord, of een deel ervan.');
    const places = plural(
      count,
      msg('plaats|plaatsen', {desc: 'Forms of a word, for the plural categories: zero|one|two|few|many|other.'}),
    );
    return msg(str`Gevonden op ${digits(count)} ${places}`);
  }

  #input = ({target}: Event): void => {
    this.#query = (target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    if (this.#query) this.#timer = setTimeout(this.#rest, REST);
    else this.#rest();
    this.#host.requestUpdate();
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    this.#rest();
  };

  #clear = (): void => {
    this.#end();
    this.#host.renderRoot.querySelector<HTMLElement>('[part=search] input')?.focus();
  };

  /** Escape clears; arrows go along the results. */
  #press = (event: KeyboardEvent): void => {
    const {key, currentTarget, target} = event;
    if (key === 'Escape' && this.#query) this.#clear();
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const stops = [...(currentTarget as Element).querySelectorAll<HTMLElement>('input, [part~=result]')];
      const next = stops[stops.indexOf(target as HTMLElement) + (key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      next.focus();
    } else return;
    event.preventDefault();
  };

  /** Leads to a place, which is open from then on because the reader wanted it. */
  #choose = (place: string): void => {
    this.#rest();
    this.#opened = this.#opened.filter((each) => each !== place);
    this.#host.seekPlace(place);
  };

  #end(): void {
    this.#query = '';
    this.#rest();
  }

  /** Items with hits open, and those that the search has opened before and that have none now close again. */
  #rest = (): void => {
    clearTimeout(this.#timer);
    this.#rested = this.#query;
    const selection = this.#sought()?.selection;
    const places = (this.#found() ?? []).flatMap(({hits}) => hits.map(({place}) => place));
    const stays = (place: string): boolean => selection === this.#selection && places.includes(place);
    const closing = this.#opened.filter((place) => !stays(place));
    const opening = selection ? places.filter((place) => !selection.isOpen(place)) : [];
    if (closing.length) this.#selection?.toggle(closing, false);
    if (opening.length) selection?.toggle(opening, true);
    this.#opened = [...this.#opened.filter(stays), ...opening];
    this.#selection = selection;
    this.#host.requestUpdate();
  };

  /** What the host has drawn is marked as before; where it no longer has a search, that ends. */
  async #follow(): Promise<void> {
    if (!this.#query && !this.#marked) return;
    await this.#host.updateComplete;
    if (this.#query && !this.#sought()) this.#end();
    this.#marked = this.#rested !== '';
    mark(this.#host.renderRoot, this.#rested);
  }
}
