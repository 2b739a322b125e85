/**
 * The language that an element speaks: that of the page, until the reader chooses another. The choice lasts as long as the page
 * names the same language, and is kept nowhere.
 */
import {html, nothing} from 'lit';
import {prepare} from '../i18n/locale.js';
import type {Wheel} from '../model/dataset.js';
import {primary} from '../model/translation.js';
import type {Selection} from '../store/selection.js';
import type {DatasetState} from '../store/dataset-store.js';
import {languageView} from './shared/language-view.js';
import {noLanguageView} from './shared/status-view.js';
import {languageOf} from './page.js';

export class LanguageController {
  readonly #host: Element;
  readonly #selection: () => Selection;
  #page = '';

  /** `selection` keeps the choice, so that elements share it as they share what is open. */
  constructor(host: Element, selection: () => Selection) {
    this.#host = host;
    this.#selection = selection;
  }

  /** Primary subtag of the language that the page gives to the element. */
  get page(): string {
    return this.#page;
  }

  /** The language that the reader has chosen. */
  get chosen(): string | undefined {
    return this.#selection().language;
  }

  /** Before the data is asked for. Whoever spoke last is followed: the page, when it changes after the choice. */
  follow(): void {
    const page = languageOf(this.#host);
    if (this.#page && page !== this.#page) this.#selection().speak(undefined);
    this.#page = page;
  }

  /**
   * The languages to choose from. `wanted` is the state of the file that was asked for last; `press` is told what the reader
   * presses, and `retry` asks again.
   */
  render({lang, languages}: Wheel, wanted: DatasetState, press: (button: Element) => void, retry: () => void): unknown {
    const current = primary(lang);
    const codes = [...new Set(languages.map(primary))];
    if (codes.length < 2) return nothing;
    const {chosen} = this;
    const choose = (code: string, button: Element): void => {
      press(button);
      if (code === chosen) return retry();
      void prepare(code);
      this.#selection().speak(code);
    };
    const failed = wanted.status === 'failed' && !wanted.retrying;
    return html`${languageView(codes, current, wanted.status !== 'fresh' && !failed, choose)}
    ${failed && chosen ? noLanguageView(chosen, wanted.reason, retry) : nothing}`;
  }
}
