import {parentOf} from './page.js';

/**
 * Keeps what the reader pressed where it is while a panel above it comes or goes: opening moves no scroll. Engines with
 * scroll anchoring do this themselves; Safari does not.
 */
export async function keepInPlace(element: Element, change: () => Promise<unknown>): Promise<void> {
  const {top} = element.getBoundingClientRect();
  await change();
  // Gone or hidden: the page did that on hearing of the change.
  if (!element.getClientRects().length) return;
  const shift = element.getBoundingClientRect().top - top;
  if (shift) scrollerOf(element).scrollBy({top: shift, behavior: 'instant'});
}

/**
 * What a reader of an element has before their eyes: what they pressed, else what is in the middle of what can be seen of it;
 * undefined when it is out of sight.
 */
export function inView(element: Element, pressed?: Element): Element | undefined {
  const {top, bottom, left, width} = element.getBoundingClientRect();
  const view = element.ownerDocument.documentElement.clientHeight;
  if (bottom < 0 || top > view) return undefined;
  const button = pressed?.getBoundingClientRect();
  if (button?.height && button.bottom > 0 && button.top < view) return pressed;
  const middle = (Math.max(top, 0) + Math.min(bottom, view)) / 2;
  let held: Element | undefined;
  // Between items is only what holds them all, which stays where it is when one comes above: an item nearby says more.
  for (const part of [2, 4, 4 / 3]) {
    for (const step of [0, -24, 24]) {
      const found = elementAt(element.ownerDocument, left + width / part, middle + step);
      // Words may be drawn anew; an item stays.
      const item = found?.closest('button, [data-item]');
      if (item) return item;
      held ??= found;
    }
  }
  return held;
}

/** The innermost element at a point, in shadow roots too. */
function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | undefined {
  const found = root.elementFromPoint(x, y);
  // Some engines answer for a shadow root with what is outside it.
  if (!found || !root.contains(found)) return undefined;
  return (found.shadowRoot && elementAt(found.shadowRoot, x, y)) ?? found;
}

/** The nearest box around an element that scrolls, as the reader sees it. */
function scrollerOf(element: Element): Element | Window {
  for (let node = parentOf(element); node && node !== document.body; node = parentOf(node)) {
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return window;
}
