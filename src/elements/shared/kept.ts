import {directive, Directive, type ChildPart} from 'lit/directive.js';
import {setCommittedValue} from 'lit/directive-helpers.js';

class Kept extends Directive {
  #keys: readonly unknown[] = [];
  #make: (() => unknown) | undefined;

  render(_keys: readonly unknown[], make: () => unknown): unknown {
    return make();
  }

  override update(part: ChildPart, [keys, make]: [readonly unknown[], () => unknown]): unknown {
    if (!this.#make || keys.some((key, index) => key !== this.#keys[index])) {
      this.#keys = keys;
      this.#make = make;
      setCommittedValue(part);
    }
    return this.#make();
  }
}

/**
 * A part of the page that is made anew, as a whole, when a key is another. As long as they are the same, the first `make` is asked
 * again: its texts stay as they are, also for a translator, and only what it reads elsewhere changes, such as what was copied.
 */
export const kept = directive(Kept);
