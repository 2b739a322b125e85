/**
 * Brings the search to an element that a page asks it for. It is a file of its own, which imports nothing and is handed what it
 * needs: the bundle may have any address, and a file that names another than the page does would load it once more.
 */
import {css, html, nothing, type LitElement} from 'lit';
import {msg, str} from '../i18n/locale.js';
import {digits, plural} from '../i18n/words.js';
import type {Search} from '../search/search.js';
import {iconView} from './shared/icon-view.js';
import {said} from './shared/said.js';
import {whole} from './shared/whole.js';
import {scope} from './light-styles.js';

type Host = ConstructorParameters<typeof Search>[0] & LitElement;
type Sought = ConstructorParameters<typeof Search>[1];

export class SearchController {
  readonly #host: Host;
  readonly #sought: Sought;
  #asked = false;
  #search: Search | undefined;

  /** `sought` says what to search in; undefined while there is nothing, or while the page does not ask for a search. */
  constructor(host: Host, sought: Sought) {
    this.#host = host;
    this.#sought = sought;
  }

  /** The search; until it is there, its room. */
  get view(): unknown {
    if (!this.#sought()) return nothing;
    if (!this.#asked) void this.#bring();
    return html`<div part="search">${this.#search?.view() ?? nothing}</div>`;
  }

  async #bring(): Promise<void> {
    this.#asked = true;
    const {Search} = await import('../search/search.js');
    this.#search = new Search(this.#host, this.#sought, {
      css,
      html,
      nothing,
      msg,
      str,
      digits,
      plural,
      iconView,
      said,
      whole,
      scope,
    });
    this.#host.requestUpdate();
  }
}
