/** What an element reads of the page around it. Nothing is written. */
import {primary} from '../model/translation.js';
import {SOURCE_LANGUAGE} from '../store/address.js';

/** Primary subtag of the language that an element is in; the original's where the page names none. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const tag = node.getAttribute('lang');
    if (tag) return primary(tag);
  }
  return SOURCE_LANGUAGE;
}

/** Address of the first link among the fallback children. */
export function textVersionOf(element: Element): string | undefined {
  for (const child of element.children) {
    if (child.slot) continue;
    const link = child.matches('a') ? (child as HTMLAnchorElement) : child.querySelector('a');
    if (link?.href) return link.href;
  }
  return undefined;
}

/** The parent as a reader sees it: through slots, and out of a shadow root into its host. */
export function parentOf(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  return node.parentElement ?? hostOf(node) ?? null;
}

/** The host of the shadow root that a node is in. Asked by its type: a frame has classes of its own. */
function hostOf(node: Element): Element | undefined {
  const root = node.getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : undefined;
}

/** One deeper than the last heading before this element; a root without one is looked at from its host. */
export function levelAt(element: Element): number {
  for (let node: Element | undefined = element; node;) {
    const root: Node = node.getRootNode();
    const headings = (root as ParentNode).querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading][aria-level]');
    const here = node;
    const before = [...headings].filter(
      (heading) =>
        here.compareDocumentPosition(heading) === Node.DOCUMENT_POSITION_PRECEDING && !heading.closest('[slot=oe-content]'),
    );
    const last = before.at(-1);
    if (last) return Math.min(6, Number(last.getAttribute('aria-level') || last.tagName[1]) + 1);
    node = hostOf(node);
  }
  return 2;
}

/** The colour behind an element, for what lies over its text: that of the nearest box with a solid one. */
export function groundOf(element: Element): string {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const {backgroundColor} = getComputedStyle(node);
    if (!/^transparent$|[,/] ?0?\.?\d+\)$/.test(backgroundColor) || /^rgb\(\d+, \d+, \d+\)$/.test(backgroundColor))
      return backgroundColor;
  }
  return 'Canvas';
}
