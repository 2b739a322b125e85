/** What the search is handed of the bundle, and what it needs of its host: types only. */
import type {css, html, nothing, ReactiveControllerHost} from 'lit';
import type {msg, str} from '../i18n/locale.js';
import type {digits, plural} from '../i18n/words.js';
import type {iconView} from '../elements/shared/icon-view.js';
import type {said} from '../elements/shared/said.js';
import type {whole} from '../elements/shared/whole.js';
import type {Wheel} from '../model/dataset.js';
import type {Report} from '../model/report.js';

export interface Kit {
  css: typeof css;
  html: typeof html;
  nothing: typeof nothing;
  msg: typeof msg;
  str: typeof str;
  digits: typeof digits;
  plural: typeof plural;
  iconView: typeof iconView;
  said: typeof said;
  whole: typeof whole;
  /** Makes the rules of a sheet hold for what an element with this tag has in the page itself. */
  scope: (sheet: CSSStyleSheet, tag: string) => void;
}

export interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** True when it shows the place. */
  hasPlace(place: string): boolean;
  /** Opens the place and moves there. */
  seekPlace(place: string): void;
}

/** What is searched in, and what opens its items, where they close: a `Selection` does. */
export interface Sought {
  content: Wheel | Report;
  selection?: {
    isOpen(place: string): boolean;
    toggle(places: readonly string[], open: boolean): void;
  };
}
