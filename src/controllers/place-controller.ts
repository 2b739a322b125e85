/**
 * Answers the places that the page's address names (`#oe/huisvesting`): the first element on the page that has the
 * place goes there. Writes the address only for an element that was asked to.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {placeAddress, placeOf} from '../model/place.js';

export interface PlaceHost extends ReactiveControllerHost, HTMLElement {
  /** True when this element shows the place, named `theme` or `theme/item`. */
  hasPlace(place: string): boolean;
  /** Opens the place and moves there. */
  seekPlace(place: string): void;
  /** Name of the group of elements that open the same theme. */
  sync?: string | undefined;
  /** True when this element can show the theme, whichever it shows now. */
  canOpen?(theme: string): boolean;
}

const hosts = new Set<PlaceHost>();
/** The hash that has been answered: content that arrives or changes later must not move the reader again. */
let answered = '';

function answer(): void {
  const {hash} = location;
  const place = placeOf(hash);
  if (place === undefined || hash === answered) return;
  const first = firstOf((host) => host.hasPlace(place));
  if (!first) return;
  answered = hash;
  first.seekPlace(place);
}

/** The first element on the page that is able to do something. */
function firstOf(able: (host: PlaceHost) => boolean): PlaceHost | undefined {
  const those = [...hosts]
    .filter(able)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  // One in a closed tab or a hidden part of the page leads nowhere.
  return those.find((host) => host.getClientRects().length) ?? those[0];
}

/** Opens a theme in the first element of this group on the page; false when none has it. */
export function openIn(group: string, theme: string): boolean {
  const host = firstOf((each) => each.sync === group && Boolean(each.canOpen?.(theme)));
  host?.seekPlace(theme);
  return host !== undefined;
}

/** Puts a place into the address, without a step in the history; undefined takes it out. */
export function writePlace(place: string | undefined): void {
  if (placeOf(location.hash)?.split('/')[0] === place) return;
  const page = location.href.split('#')[0];
  try {
    history.replaceState(history.state, '', place ? placeAddress(place, location.href) : page);
  } catch {
    // In Safari a hundred of these in half a minute are enough; a document without an address has nothing to write.
    return;
  }
  answered = location.hash;
}

function answerAgain(): void {
  answered = '';
  answer();
}

/** A link to the place where the address already is makes no `hashchange`. */
function followAgain(event: MouseEvent): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const plain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plain && link?.href === location.href) answerAgain();
}

export class PlaceController implements ReactiveController {
  readonly #host: PlaceHost;
  readonly #applies: () => boolean;

  /** `applies` says whether the host answers for itself; an element inside another leaves it to that one. */
  constructor(host: PlaceHost, applies: () => boolean) {
    this.#host = host;
    this.#applies = applies;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#applies()) return;
    if (!hosts.size) {
      addEventListener('hashchange', answerAgain);
      addEventListener('click', followAgain);
    }
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size) return;
    removeEventListener('hashchange', answerAgain);
    removeEventListener('click', followAgain);
    // What comes in place of the last one is a new view; an element that is only moved is back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) answered = '';
    });
  }

  // Content may have arrived with this update.
  hostUpdated(): void {
    if (hosts.has(this.#host)) answer();
  }
}
