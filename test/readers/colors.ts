/** Colours as they are drawn on a page, and how well they can be told apart. */
import {colorOf, contrast, over, type Color} from '../../src/doctor/color.js';
import {placeOf} from './geometry.js';
import {called, type Item, type View} from './view.js';

interface Layer {
  order: number;
  color: Color;
  opacity: number;
  covers: (x: number, y: number) => boolean;
}

/** The grounds of a page: what each element lays down, in the order of the page. */
export class Grounds {
  readonly #layers: Layer[] = [];
  readonly #canvas: Color;

  constructor(view: View) {
    const {body} = view.page;
    const probe = body.appendChild(body.ownerDocument.createElement('i'));
    probe.style.cssText = 'all: unset; background: canvas';
    this.#canvas = colorOf(view.styleOf(probe).backgroundColor);
    probe.remove();
    for (const {element, style, order, opacity} of view.all) {
      const {color, covers} =
        'getTotalLength' in element ? shapeOf(element as SVGGeometryElement, style, view) : boxOf(element, style);
      if (color[3] && opacity) this.#layers.push({order, color, opacity, covers});
    }
  }

  /** The colour at a point, of all that is drawn up to and with this item. */
  at(x: number, y: number, {order}: Item): Color {
    return this.#layers
      .filter((layer) => layer.order <= order && layer.covers(x, y))
      .reduce((below, {color, opacity}) => over(color, below, opacity), this.#canvas);
  }
}

type Ground = Pick<Layer, 'color' | 'covers'>;

function shapeOf(shape: SVGGeometryElement, {fill}: CSSStyleDeclaration, view: View): Ground {
  if (fill === 'none') return {color: [0, 0, 0, 0], covers: () => false};
  const toPage = placeOf(shape, view);
  const [origin, unit] = [toPage({x: 0, y: 0}), toPage({x: 1, y: 1})];
  return {
    color: colorOf(fill),
    covers: (x, y) =>
      shape.isPointInFill(new DOMPoint((x - origin.x) / (unit.x - origin.x), (y - origin.y) / (unit.y - origin.y))),
  };
}

function boxOf(element: Element, {backgroundColor, borderTopLeftRadius}: CSSStyleDeclaration): Ground {
  const {left, top, width, height} = element.getBoundingClientRect();
  // The ground of the page itself covers all of it.
  const all = element.matches('html, body');
  return {
    color: colorOf(backgroundColor),
    covers: (x, y) => {
      const [across, down] = [((x - left) / width) * 2 - 1, ((y - top) / height) * 2 - 1];
      if (all) return true;
      return borderTopLeftRadius === '50%' ? across ** 2 + down ** 2 <= 1 : Math.max(Math.abs(across), Math.abs(down)) <= 1;
    },
  };
}

/** Texts that cannot be told from their ground. */
export function pale(view: View, grounds: Grounds, least?: number): string[] {
  const findings = new Set<string>();
  for (const {text, item, lines} of view.words) {
    const {color, fontSize, fontWeight} = item.style;
    const size = parseFloat(fontSize);
    const needed = least ?? (size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5);
    for (const {left, right, top, bottom} of lines) {
      for (const x of [left + 1, (left + right) / 2, right - 1]) {
        const found = contrast(colorOf(color), grounds.at(x, (top + bottom) / 2, item), item.opacity);
        if (found < needed) findings.add(`“${text}” has ${found.toFixed(2)}, not ${needed}, on its ground`);
      }
    }
  }
  return [...findings];
}

/** Signs, lines and edges that mean something and cannot be told from what is beside them. */
export function dim(view: View, grounds: Grounds, needed = 3): string[] {
  const findings: string[] = [];
  for (const item of view.items) {
    const edge = strokeOf(item, view) ?? edgeOf(item, view);
    if (!edge) continue;
    const {colors, x, y, on} = edge;
    const ground = grounds.at(x, y, on);
    const best = Math.max(...colors.map((color) => contrast(color, ground, item.opacity)));
    if (best < needed) findings.push(`${called(item.element)} has ${best.toFixed(2)}, not ${needed}, beside it`);
  }
  return findings;
}

/** Colours of which one must stand out, where, and what is drawn last beneath them. */
interface Edge {
  colors: Color[];
  x: number;
  y: number;
  on: Item;
}

/** Lines of icons and of the drawing. */
function strokeOf(item: Item, view: View): Edge | undefined {
  const {element, style} = item;
  if (!element.matches('[part=icon] > path, .oe-rim, .oe-wire, .oe-tick')) return undefined;
  const line = element as SVGGeometryElement;
  const length = line.getTotalLength();
  const {x, y} = placeOf(line, view)(line.getPointAtLength(length / 2));
  return length ? {colors: [colorOf(style.stroke)], x, y, on: item} : undefined;
}

/** The round of a theme or an item, which stands out by its ground, its edge or the ring around it; boxes and bars. */
function edgeOf({element, style, parent}: Item, view: View): Edge | undefined {
  const on = parent as Item;
  const {left, right, top, bottom} = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (element.matches('[part=disc], [part=mark]')) {
    const {borderTopColor, borderTopStyle} = view.styleOf(element, '::after');
    const ring = borderTopStyle === 'none' ? [] : [borderTopColor];
    return {colors: [style.backgroundColor, style.borderTopColor, ...ring].map(colorOf), x, y: top - 8, on};
  }
  if (element.matches('[part=retry], [part=link] input'))
    return {colors: [style.borderTopColor, style.backgroundColor].map(colorOf), x, y: top - 1, on};
  if (
    element.matches('[part=status], theme-panel, [part=panel], .oe-rows [part=place]') &&
    parseFloat(style.borderInlineStartWidth)
  ) {
    const outside = style.direction === 'rtl' ? right + 1 : left - 1;
    return {colors: [colorOf(style.borderInlineStartColor)], x: outside, y, on};
  }
  return undefined;
}
