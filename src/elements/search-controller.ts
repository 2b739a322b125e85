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

let coming: Promise<{Search: typeof Search} | undefined> | undefined;

/** The file, asked for once on a page; undefined where it cannot be had. */
const bring = (): typeof coming =>
  (coming ??= import('../search/search.js').catch((error: unknown) => {
    // eslint-disable-next-line no-restricted-globals -- no store knows of this file; said once on a page
    console.warn(`insight-widgets: the search cannot be shown: ${(error as Error).message}`);
    return undefined;
  }));

export class SearchController {
  readonly #host: Host;
  readonly #sought: Sought;
  #asked = false;
  #failed = false;
  #search: Search | undefined;

  /** `sought` says what to search in; undefined while there is nothing, or while the page does not ask for a search. */
  constructor(host: Host, sought: Sought) {
    this.#host = host;
    this.#sought = sought;
  }

  /** The search; until it is there, its room. Nothing where its file cannot be had: all else works without it. */
  get view(): unknown {
    if (this.#failed || !this.#sought()) return nothing;
    if (!this.#asked) void this.#bring();
    return html`<div part="search">${this.#search?.view() ?? nothing}</div>`;
  }

  async #bring(): Promise<void> {
    this.#asked = true;
    const file = await bring();
    if (file)
      this.#search = new file.Search(this.#host, this.#sought, {
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
    else this.#failed = true;
    this.#host.requestUpdate();
  }
}
