/** The line round what has the keyboard focus: in two tones, of which one stands out from what is beside it. */
import {colorOf, contrast} from '../../src/doctor/color.js';
import {Grounds} from './colors.js';
import type {Standing} from './conditions.js';
import {controlsIn} from './geometry.js';
import {called, View, type Item} from './view.js';

/** Controls whose focus cannot be seen, of those that match. */
export async function lost({page, widgets}: Standing, which = '*', least = 3): Promise<string[]> {
  const findings: string[] = [];
  const view = new View(page);
  const grounds = new Grounds(view);
  for (const item of controlsIn(view)) {
    const control = item.element as HTMLElement;
    // The fallback link is the page's own.
    if (!control.matches(which) || !control.closest('[part=root]')) continue;
    control.focus({preventScroll: true, focusVisible: true} as FocusOptions);
    // A theme that has the focus has another ground.
    for (const widget of widgets) await widget.updateComplete;
    const ground = control.matches('[part=node]') ? new Grounds(new View(page)) : grounds;
    if (control.matches(':focus-visible')) findings.push(...ringOf(item, ground, least));
    else findings.push(`${called(control)} cannot have the focus`);
  }
  (page.ownerDocument.activeElement as HTMLElement | null)?.blur();
  return findings;
}

function ringOf(item: Item, grounds: Grounds, least: number): string[] {
  const {element, style, opacity} = item;
  const {outlineColor, outlineStyle, outlineWidth, outlineOffset, boxShadow} = style;
  const width = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
  if (width < 2) return [`${called(element)} has a line of ${width} px`];
  const outer = colorOf(outlineColor);
  const inner = boxShadow === 'none' ? undefined : colorOf(boxShadow.replace(/\).*/, ')'));
  const {left, right, top, bottom} = element.getBoundingClientRect();
  const reach = parseFloat(outlineOffset) + width + 1;
  for (const share of [0.1, 0.5, 0.9]) {
    const [x, y] = [left + (right - left) * share, top + (bottom - top) * share];
    for (const [px, py, dx, dy] of [
      [x, top, 0, -1],
      [x, bottom, 0, 1],
      [left, y, -1, 0],
      [right, y, 1, 0],
    ] as const) {
      const outside = contrast(outer, grounds.at(px + dx * reach, py + dy * reach, item), opacity);
      const within = inner ? contrast(inner, grounds.at(px - dx, py - dy, item), opacity) : 0;
      const best = Math.max(outside, within);
      if (best < least) return [`the line round ${called(element)} has ${best.toFixed(2)}, not ${least}, beside it`];
    }
  }
  return [];
}
