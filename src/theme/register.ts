/**
 * Says of which kind the values of our variables are. A site's variable that is empty, or of another kind, then gives the
 * initial value; without this it would take the whole declaration away.
 */
import {KINDS} from './resolved.js';

const done = new WeakSet<Window>();

/** Once for each document; a second copy of the bundle has done it before. */
export function registerTokens(view: (Window & typeof globalThis) | null): void {
  if (!view || done.has(view)) return;
  done.add(view);
  for (const [syntax, initials] of Object.entries(KINDS)) {
    for (const [name, initialValue] of Object.entries(initials)) {
      try {
        view.CSS.registerProperty({name: `--_oe-${name}`, syntax, inherits: true, initialValue});
      } catch {
        // Registered before, or a browser that cannot.
      }
    }
  }
}
