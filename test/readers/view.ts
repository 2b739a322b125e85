/** A page as it is drawn now: shadow roots and slots are where the reader sees them. */
import {isVisible} from '../elements/helpers.js';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** An element that is drawn. */
export interface Item {
  element: Element;
  style: CSSStyleDeclaration;
  /** What it stands in, as it is drawn. */
  parent: Item | undefined;
  /** Place in the order of the page, and that of the last one in it. */
  order: number;
  end: number;
  /** How much of it is drawn, with what is around it. */
  opacity: number;
  /** For the ear only. */
  unseen: boolean;
}

/** A text that can be seen, with a box for each of its lines. */
export interface Words {
  text: string;
  item: Item;
  lines: Box[];
}

// Asked by what they are: nodes of a frame are of its own classes.
export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** What stands in an element, as it is drawn. */
export function inside(element: Element): Iterable<Node> {
  if (element.localName !== 'slot') return (element.shadowRoot ?? element).childNodes;
  return (element as HTMLElement).hidden ? [] : (element as HTMLSlotElement).assignedNodes();
}

export const isDrawn = (element: Element): boolean => element.localName === 'slot' || isVisible(element);

export class View {
  readonly page: Document;
  /** All that is drawn on the page. */
  readonly all: readonly Item[];
  /** What is drawn in the element, itself included, and the texts in it. */
  readonly items: readonly Item[];
  readonly words: readonly Words[];

  constructor(element: Element) {
    this.page = element.ownerDocument;
    const all: Item[] = [];
    const words: Words[] = [];
    this.#visit(this.page.documentElement, undefined, all, words);
    this.all = all;
    const {order, end} = all.find((item) => item.element === element) ?? {order: 0, end: -1};
    this.items = all.slice(order, end + 1);
    this.words = words.filter(({item}) => item.order >= order && item.order <= end);
  }

  #visit(element: Element, parent: Item | undefined, all: Item[], words: Words[]): void {
    if (!isDrawn(element)) return;
    const style = this.styleOf(element);
    const item: Item = {
      element,
      style,
      parent,
      order: all.length,
      end: 0,
      opacity: (parent?.opacity ?? 1) * Number(style.opacity),
      unseen: parent?.unseen || style.clipPath === 'inset(50%)',
    };
    all.push(item);
    for (const node of inside(element)) {
      if (isElement(node)) this.#visit(node, item, all, words);
      if (isText(node) && node.data.trim() && !item.unseen)
        words.push({text: short(node.data), item, lines: linesOf(node, style)});
    }
    item.end = all.length - 1;
  }

  styleOf(element: Element, pseudo?: string): CSSStyleDeclaration {
    return (this.page.defaultView as Window).getComputedStyle(element, pseudo);
  }
}

const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;

/** The lines of a text, each as high as its letters: the boxes of lines may lie on each other without harm. */
function linesOf(node: Text, {fontStyle, fontWeight, fontSize, fontFamily}: CSSStyleDeclaration): Box[] {
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const {fontBoundingBoxAscent: ascent, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down} = pen.measureText(node.data);
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()]
    .filter(({width}) => width > 0)
    .map(({left, right, top}) => ({left, right, top: top + ascent - up, bottom: top + ascent + down}));
}

const short = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 40);

/** An element in few words, for a finding. */
export function called(element: Element): string {
  const part = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
  const text = short(element.textContent ?? '');
  return `${element.localName}${part && `[${part}]`}${text && ` “${text}”`}`;
}
