import {noChange, nothing} from 'lit';
import {directive, Directive, type ChildPart} from 'lit/directive.js';
import {setCommittedValue} from 'lit/directive-helpers.js';

class Whole extends Directive {
  #keys: readonly unknown[] = [nothing];

  render(_keys: readonly unknown[], make: () => unknown): unknown {
    return make();
  }

  override update(part: ChildPart, [keys, make]: [readonly unknown[], () => unknown]): unknown {
    if (keys.every((key, index) => key === this.#keys[index])) return noChange;
    this.#keys = keys;
    setCommittedValue(part);
    return make();
  }
}

/**
 * Texts that are made anew, all together, when a key is another, and left alone as long as they are the same. Translators
 * take away the comments between texts, by which Lit would find its place among them.
 */
export const whole = directive(Whole);
