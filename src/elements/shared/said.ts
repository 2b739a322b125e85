import {noChange} from 'lit';
import {directive, Directive, type ElementPart} from 'lit/directive.js';
import {locale} from '../../i18n/locale.js';
import {direction} from '../../i18n/words.js';

class Said extends Directive {
  #text: string | undefined;
  #mark = '';

  render(_text: string): unknown {
    return noChange;
  }

  override update({element, options}: ElementPart, [text]: [string]): unknown {
    const {contentLanguage} = options?.host as {contentLanguage: string};
    const mark = new RegExp(`^${locale}\\b`, 'i').test(contentLanguage) ? '' : locale;
    if (text !== this.#text) element.textContent = this.#text = text;
    if (mark === this.#mark) return noChange;
    this.#mark = mark;
    for (const [name, value] of Object.entries({lang: mark, dir: direction(mark)})) {
      if (mark) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
    return noChange;
  }
}

/** Words of the interface as the text of an element, with their own language and direction where the content has another. */
export const said = directive(Said);
