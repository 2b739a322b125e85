/**
 * Gives the interface the language that the reader has chosen last, else that of the first element on the page, and draws all
 * elements anew when it changes. Elements are known here only while they are on the page.
 */
import type {LitElement, ReactiveController} from 'lit';
import {isSpoken, speak} from '../i18n/locale.js';
import {languageOf} from './page.js';

/** An element that others may be inside of: what is inside speaks as the outermost does. */
type Host = LitElement & {
  scope?: object;
  /** The language that stands there, where the reader has chosen one. */
  chosenLanguage?: string | undefined;
};

const hosts = new Set<Host>();
/** Where the reader chose last. */
let chooser: Host | undefined;
let page: MutationObserver | undefined;

const updateAll = (): void => hosts.forEach((host) => host.requestUpdate());

async function settle(): Promise<void> {
  const first = [...hosts].find(({scope}) => !scope);
  if (!first) return;
  const chosen = (chooser && hosts.has(chooser) ? chooser : first).chosenLanguage;
  if (await speak(chosen && isSpoken(chosen) ? chosen : languageOf(first))) updateAll();
}

export class InterfaceController implements ReactiveController {
  readonly #host: Host;
  #chosen: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!hosts.size) {
      // Whatever the page gives another language, elements in it follow.
      page = new MutationObserver(updateAll);
      page.observe(document, {attributeFilter: ['lang'], subtree: true});
    }
    hosts.add(this.#host);
  }

  hostUpdate(): void {
    const {chosenLanguage} = this.#host;
    if (chosenLanguage !== this.#chosen) chooser = this.#host;
    this.#chosen = chosenLanguage;
    void settle();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (!hosts.size) page?.disconnect();
    void settle();
  }
}
