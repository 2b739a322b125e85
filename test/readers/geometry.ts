/** Where texts and controls stand: nothing lies on a text, nothing cuts it off, and every control can be hit. */
import {called, type Box, type Item, type View} from './view.js';

/** Part of a pixel by which engines round. */
const SLACK = 1;

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left + SLACK || b.right <= a.left + SLACK || a.bottom <= b.top + SLACK || b.bottom <= a.top + SLACK;

const fits = (box: Box, frame: Box): boolean =>
  box.left >= frame.left - SLACK &&
  box.right <= frame.right + SLACK &&
  box.top >= frame.top - SLACK &&
  box.bottom <= frame.bottom + SLACK;

/** The signs that stand between texts. */
const SIGNS = '[part=disc], [part=mark], [part=panel-disc], [part=icon]';

/** The strong lines of the drawing. The hairline of the middle takes nothing away from a text. */
const LINES = '.oe-rim, .oe-wire, .oe-tick';

/** Texts that lie on each other, on a sign or on a line of the drawing. */
export function overlaps(view: View): string[] {
  const findings: string[] = [];
  const texts = view.words.flatMap(({text, lines}) => lines.map((box) => ({what: `“${text}”`, box})));
  const signs = view.items
    .filter(({element, parent}) => element.matches(SIGNS) && !parent?.element.matches(SIGNS))
    .map(({element}) => ({what: called(element), box: element.getBoundingClientRect()}));
  for (const [index, {what, box}] of texts.entries()) {
    for (const other of [...texts.slice(index + 1), ...signs]) {
      if (!apart(box, other.box)) findings.push(`${what} lies on ${other.what}`);
    }
  }
  for (const {element} of view.items.filter(({element}) => element.matches(LINES))) {
    const points = pointsOf(element as SVGGeometryElement, view);
    for (const {what, box} of texts) {
      const dot = ({x, y}: DOMPoint): Box => ({left: x, right: x, top: y, bottom: y});
      if (points.some((point) => !apart(dot(point), box))) findings.push(`${what} lies on ${called(element)}`);
    }
  }
  return findings;
}

/** Points of a line of a drawing, as they stand on the page, less far apart than letters are high. */
function pointsOf(line: SVGGeometryElement, view: View): DOMPoint[] {
  const toPage = placeOf(line, view);
  return Array.from({length: Math.ceil(line.getTotalLength() / 8)}, (_, index) => toPage(line.getPointAtLength(index * 8)));
}

/** From the units of a drawing to the page. Not every engine counts a drawing that is mirrored by its own style. */
export function placeOf(shape: SVGGeometryElement, view: View): (point: {x: number; y: number}) => DOMPoint {
  const svg = shape.ownerSVGElement as SVGSVGElement;
  const {left, right, top, width} = svg.getBoundingClientRect();
  const scale = width / svg.viewBox.baseVal.width;
  const mirrored = new DOMMatrix(view.styleOf(svg).transform).a < 0;
  return ({x, y}) => new DOMPoint(mirrored ? right - x * scale : left + x * scale, top + y * scale);
}

/** Texts that are cut off or out of the page, and what makes the page scroll sideways. */
export function cuts(view: View): string[] {
  const findings: string[] = [];
  const {body, documentElement: root} = view.page;
  const {left, right, top} = root.getBoundingClientRect();
  const frame: Box = {left, right, top, bottom: Infinity};
  for (const {text, item, lines} of view.words) {
    if (lines.some((box) => !fits(box, frame))) findings.push(`“${text}” is out of the page`);
    for (let each: Item | undefined = item; each && each.element !== body; each = each.parent) {
      if (!clips(each)) continue;
      const box = each.element.getBoundingClientRect();
      if (lines.some((line) => !fits(line, box))) findings.push(`“${text}” is cut off by ${called(each.element)}`);
    }
  }
  for (const {element, unseen} of view.items) {
    const box = element.getBoundingClientRect();
    if (!unseen && box.width && (box.left < left - SLACK || box.right > right + SLACK))
      findings.push(`${called(element)} sticks out of the page`);
  }
  const {scrollWidth, clientWidth} = body;
  if (scrollWidth > clientWidth) findings.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);
  return findings;
}

/** True for a box that shows no more than fits. */
const clips = ({style: {overflowX, overflowY, clipPath, contain}}: Item): boolean =>
  /hidden|clip/.test(overflowX + overflowY) || clipPath !== 'none' || /paint|content|strict/.test(contain);

/** The side that a control has at least. */
const TARGET = 44;

export const controlsIn = (view: View): Item[] =>
  view.items.filter(({element}) => element.matches('button, a[href], input, [tabindex="0"]'));

/** Controls that are too small, or that something lies on. */
export function missed(view: View): string[] {
  const findings: string[] = [];
  for (const {element, style} of controlsIn(view)) {
    // A link in a sentence is as high as its line: WCAG excepts it.
    if (element.localName === 'a' && style.display === 'inline') continue;
    const {width, height} = element.getBoundingClientRect();
    if (Math.min(width, height) < TARGET - 0.1)
      findings.push(`${called(element)} is ${width.toFixed(1)} by ${height.toFixed(1)}`);
    // Where the box lets the pointer through, what is in it takes it.
    const aim = style.pointerEvents === 'none' ? (element.firstElementChild as Element) : element;
    aim.scrollIntoView({block: 'center', behavior: 'instant'});
    const box = aim.getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const arm = TARGET / 2 - 1;
    for (const [dx, dy] of [
      [0, 0],
      [-arm, 0],
      [arm, 0],
      [0, -arm],
      [0, arm],
    ] as const) {
      const hit = at(view.page, x + dx, y + dy);
      if (!element.contains(hit))
        findings.push(`${called(element)} is not hit at ${dx}, ${dy}, but ${hit ? called(hit) : 'nothing'}`);
    }
  }
  return findings;
}

/** What a press at this point hits, inside shadow roots too. */
function at(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  return hit?.shadowRoot && hit.shadowRoot !== root ? (at(hit.shadowRoot, x, y) ?? hit) : hit;
}
