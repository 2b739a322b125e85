/**
 * Gives the interface the language of the first element on the page, and draws all elements anew when it changes. Elements are
 * known here only while they are on the page.
 */
import type {LitElement, ReactiveController} from 'lit';
import {speak} from '../i18n/locale.js';
import {languageOf} from './page.js';

/** An element that others may be inside of: what is inside speaks as the outermost does. */
type Host = LitElement & {scope?: object};

const hosts = new Set<Host>();
let page: MutationObserver | undefined;

const updateAll = (): void => hosts.forEach((host) => host.requestUpdate());

async function settle(): Promise<void> {
  const first = [...hosts].find(({scope}) => !scope);
  if (first && (await speak(languageOf(first)))) updateAll();
}

export class InterfaceController implements ReactiveController {
  readonly #host: Host;

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
    void settle();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (!hosts.size) page?.disconnect();
    void settle();
  }
}
