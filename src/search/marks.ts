/**
 * Marks words in the texts that an element shows. The texts are those in the page, so that words of a translator are marked where
 * they match. Each is the content of an element of its own (`.textContent`), in which Lit does not mind what it finds.
 */
import {find, fold, type Stretch} from '../model/search.js';

/** Where texts of the data are, and what in it is of the interface or cannot be seen. */
const TEXTS = '.oe-blocks, [part=words], [part=panel-names], [part=report]';
const OTHERS = [
  '[part=eyebrow], [part=panel-group], [part=search], [part=intro], .oe-paper, [hidden]:not([hidden=until-found])',
  '[part=facts], [part=related], [part=contents], [part=link], [part=number], dt, [part=credits]',
].join();
/** What holds the texts of one place, and a text that stands on lines of its own. */
const BOX = '[data-item], [data-anchor], [part=panel], [part=report]';
const LINE = 'p, li, h2, h3, h4, h5, h6, [part=words]';

/** The nodes of a line of text, in order. */
type Line = Text[];

/** What stands in a box and what is marked there: what is as it was is left alone. */
const states = new WeakMap<Element, string>();

/** Marks what is asked for in all texts under this root, in place of what was; an empty query takes all marks away. */
export function mark(root: ParentNode, query: string): void {
  const stale = new Set<Element>();
  for (const [box, lines] of boxesOf(root)) {
    const state = query && [query, ...lines.map(textOf)].join('\n');
    if ((states.get(box) ?? '') === state) continue;
    states.set(box, state);
    stale.add(box);
    for (const [node] of lines) unmark(node?.parentElement?.closest(LINE));
  }
  if (!query || !stale.size) return;
  for (const [box, lines] of boxesOf(root)) {
    if (!stale.has(box)) continue;
    const found = find(
      lines.map((line) => fold(textOf(line))),
      query,
    );
    lines.forEach((line, index) => [...(found?.[index] ?? [])].reverse().forEach((stretch) => wrap(line, stretch)));
  }
}

const textOf = (line: Line): string => line.map(({data}) => data).join('');

function boxesOf(root: ParentNode): ReadonlyMap<Element, Line[]> {
  const boxes = new Map<Element, Line[]>();
  let last: Element | undefined;
  for (const text of textsIn(root)) {
    const {parentElement} = text;
    const line = parentElement?.closest(TEXTS) && parentElement.closest(LINE);
    const box = line?.closest(BOX);
    if (!line || !box) continue;
    const lines = boxes.get(box) ?? [];
    boxes.set(box, lines);
    if (line === last) lines.at(-1)?.push(text);
    else lines.push([text]);
    last = line;
  }
  return boxes;
}

/** All texts under a node, those in shadow roots included. */
function* textsIn(node: ParentNode): Generator<Text> {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) yield child as Text;
    if (child.nodeType !== Node.ELEMENT_NODE || (child as Element).matches(OTHERS)) continue;
    const {shadowRoot} = child as Element;
    if (shadowRoot) yield* textsIn(shadowRoot);
    yield* textsIn(child as Element);
  }
}

/** Stretches of a line are wrapped from its end: what is before stays where it was. */
function wrap(line: Line, [start, end]: Stretch): void {
  let offset = 0;
  for (const node of line) {
    const {length} = node;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from >= to) continue;
    const hit = from ? node.splitText(from) : node;
    if (to - from < hit.length) hit.splitText(to - from);
    const box = node.ownerDocument.createElement('mark');
    hit.replaceWith(box);
    box.append(hit);
  }
}

function unmark(line: Element | null | undefined): void {
  for (const box of line?.querySelectorAll('mark') ?? []) {
    const {parentNode} = box;
    box.replaceWith(...box.childNodes);
    parentNode?.normalize();
  }
}
