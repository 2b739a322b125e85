/** Where things of the drawing stand in the page, as style texts: set as a property, which every policy allows. */
import type {Drawing} from './wheel-layout.js';

const percent = (value: number, {diameter}: Drawing): string => `${((value / diameter) * 100).toFixed(2)}%`;

/** The lengths that the style sheet needs, in em of the host's font. */
export function lengths({diameter, disc, label, hub, nameOnTop}: Drawing): string {
  const em = (value: number): string => `${value / 16}em`;
  return `--_oe-d:${em(diameter)};--_oe-disc:${em(disc)};--_oe-label:${em(label)};--_oe-hub:${em(1.62 * hub)};--_oe-top:${em(nameOnTop ? 44 : 0)}`;
}

export function placed(drawing: Drawing, index: number): string {
  const {x = 0, y = 0} = drawing.nodes[index] ?? {};
  return `--_oe-x:${percent(x, drawing)};top:${percent(y, drawing)}`;
}

/** Ties the name of a group to its point by the corner or edge that is nearest to the circle. */
export function tied(drawing: Drawing, group: number): string {
  const name = drawing.groups[group]?.name;
  if (!name) return '';
  const {x, y, anchorX, anchorY} = name;
  const far = drawing.diameter;
  const inline =
    anchorX === 0.5
      ? `start:calc(${percent(x, drawing)} - 4em);width:8em;text-align:center`
      : anchorX
        ? `end:${percent(far - x, drawing)};text-align:end`
        : `start:${percent(x, drawing)}`;
  return `inset-inline-${inline};${anchorY ? `bottom:${percent(far - y, drawing)}` : `top:${percent(y, drawing)}`}`;
}
