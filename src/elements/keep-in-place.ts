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
  const x = left + width / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, view)) / 2;
  let found = element.ownerDocument.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  // Words may be drawn anew; an item stays.
  return found?.closest('button, [data-item]') ?? found ?? undefined;
}

/** The nearest box around an element that scrolls, as the reader sees it. */
function scrollerOf(element: Element): Element | Window {
  for (let node = parentOf(element); node && node !== document.body; node = parentOf(node)) {
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return window;
}
