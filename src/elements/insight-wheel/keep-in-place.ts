import {parentOf} from '../page.js';

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

/** The nearest box around an element that scrolls, as the reader sees it. */
function scrollerOf(element: Element): Element | Window {
  for (let node = parentOf(element); node && node !== document.body; node = parentOf(node)) {
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return window;
}
