/**
 * Geometry of the circle. Pure: numbers in, numbers and path data out.
 *
 * The unit is 1/16 em of the host's font, so everything grows with the text. Angles are in degrees, clockwise from the
 * top. Lengths that have no name of their own are the ones of the drawing's design: changing one changes the look only.
 */

export type View = 'auto' | 'wheel' | 'list';
export type Layout = 'list' | 'ring' | 'split';

/** Which layout fits, and the diameter of the ring in it; 0 in a list. */
export interface Fit {
  layout: Layout;
  diameter: number;
}

const EM = 16;

/** Diameter below which the text in the circle is a little smaller. */
export const SMALL = 500;

/** Diameter below which the middle has no room for its title. */
const SMALLEST = 28.75 * EM;

/** Distance between the centres of neighbours below which labels would touch. */
const CLOSEST = 6.2 * EM;

/** The layout for a container of `width` em with `count` places on the circle. */
export function fit(width: number, count: number, view: View): Fit {
  const room = width * EM;
  const fits = (diameter: number): boolean => diameter >= SMALLEST && chord(diameter, count) >= CLOSEST;
  if (view !== 'list') {
    if (width >= 60) {
      const diameter = Math.max(29 * EM, Math.min(0.49 * room, 40 * EM));
      if (fits(diameter)) return {layout: 'split', diameter};
    }
    // Asked for, the ring may use the margins too.
    const space = view === 'wheel' ? room : room - 2 * EM;
    const usual = Math.min(space, 35 * EM);
    const diameter = fits(usual) ? usual : Math.min(space, 41 * EM);
    if (fits(diameter)) return {layout: 'ring', diameter};
  }
  return {layout: 'list', diameter: 0};
}

function chord(diameter: number, count: number): number {
  return 2 * radii(diameter).node * sin(180 / count);
}

/** Radii of the drawing. */
interface Radii {
  rim: number;
  outer: number;
  inner: number;
  hub: number;
  node: number;
}

function radii(diameter: number): Radii {
  const outer = diameter / 2 - 14;
  const thickness = 0.243 * diameter;
  const inner = outer - thickness;
  return {rim: diameter / 2 - 7, outer, inner, hub: inner - 13, node: inner + 0.525 * thickness};
}

interface Point {
  x: number;
  y: number;
}

/** A place on the circle. */
interface NodeShape extends Point {
  /** Its part of the band, drawn when it is pointed at or chosen. */
  sector: string;
  /** From the sector to the hub, round it and out to the panel; the dot stands where it meets the hub. */
  wire: string;
  dot: Point;
}

interface GroupShape {
  rim: string;
  band: string;
  tick: string;
  /** Where the name is tied, and which of its corners or edges: 0 is its start or top, 1 its end or bottom. */
  name: Point & {anchorX: number; anchorY: number};
}

export interface Drawing {
  diameter: number;
  hub: number;
  disc: number;
  label: number;
  nodes: NodeShape[];
  groups: GroupShape[];
  /** True when a name stands straight above the circle and needs room there. */
  nameOnTop: boolean;
}

/** Angles at which a name has room beside the circle, in order of preference. */
const NAME_ANGLES = [320, 40, 140, 180, 220, 0];

/** Whole numbers from 0. Not by `Array.from`: MooTools, on old sites, gives it another meaning. */
const range = (count: number): number[] => [...Array(count).keys()];

let last: {key: string; drawing: Drawing} | undefined;

/**
 * Draws a circle of groups with these numbers of places. The last group is centred at the foot. `reach` is the distance
 * from the ring to the panel's line, 0 where there is none.
 */
export function draw(sizes: readonly number[], diameter: number, reach: number): Drawing {
  // Every render asks, and most widgets of a page ask for the same.
  const key = `${sizes.join()} ${diameter} ${reach}`;
  if (last?.key !== key) last = {key, drawing: drawn(sizes, diameter, reach)};
  return last.drawing;
}

function drawn(sizes: readonly number[], diameter: number, reach: number): Drawing {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const r = radii(diameter);
  const step = 360 / count;
  const begin = 180 + ((sizes.at(-1) ?? 0) / 2) * step;
  // Wires leave at three o'clock, but only where a boundary lies: they cross no label.
  const passable = Math.abs(((((90 - begin) % step) + step * 1.5) % step) - step / 2) < 0.01;

  const nodes = range(count).map((index): NodeShape => {
    const angle = begin + (index + 0.5) * step;
    const radius = r.node - (cos(angle) < -0.5 ? 0.011 * diameter : 0);
    return {
      ...at(angle, radius, diameter),
      sector: annularSector(diameter, r.inner + 5, r.outer - 5, angle - step / 2, angle + step / 2, 11),
      wire: wire(diameter, r, angle, passable ? reach : 0),
      dot: at(angle, r.hub, diameter),
    };
  });

  let from = begin;
  const groups = sizes.map((size): GroupShape => {
    const to = from + size * step;
    const shape = group(diameter, r, from, to);
    from = to;
    return shape;
  });

  return {
    diameter,
    hub: r.hub,
    disc: Math.max(46, Math.min(0.108 * diameter, chord(diameter, count) / 2, 64)),
    label: Math.max(0.5 * r.node, diameter < SMALL ? 90 : 93),
    nodes,
    groups,
    nameOnTop: groups.some(({name}) => name.y < 0),
  };
}

function group(diameter: number, r: Radii, from: number, to: number): GroupShape {
  const held = degrees(9 / r.rim);
  const angle = nameAngle(from, to);
  return {
    rim: arc(diameter, r.rim, from + held, to - held),
    band: annularSector(diameter, r.inner, r.outer, from, to, 8),
    tick: line(at(angle, diameter / 2 - 3, diameter), at(angle, diameter / 2 + 5, diameter)),
    name: {
      ...at(angle, diameter / 2 + 9, diameter),
      anchorX: Math.abs(sin(angle)) < 0.2 ? 0.5 : sin(angle) > 0 ? 0 : 1,
      anchorY: Math.abs(cos(angle)) < 0.2 ? 0.5 : cos(angle) > 0 ? 1 : 0,
    },
  };
}

/** The angle with room that is nearest to the middle of the arc and well inside it, else that middle. */
function nameAngle(from: number, to: number): number {
  const middle = (from + to) / 2;
  const slack = (to - from) / 2 - 8;
  const distance = (angle: number): number => Math.abs(turn(angle - middle));
  const [best] = NAME_ANGLES.filter((angle) => distance(angle) <= slack).sort((a, b) => distance(a) - distance(b));
  return best ?? middle;
}

/** A piece of the band. The gap is parallel, so it takes a larger angle near the hub; corners are rounded. */
function annularSector(diameter: number, inner: number, outer: number, from: number, to: number, gap: number): string {
  const corner = 6;
  /** Angle that a length takes at a radius. */
  const wide = (length: number, radius: number): number => degrees(length / radius);
  const p = (angle: number, radius: number): string => text(at(angle, radius, diameter));
  const [start, end] = [(r: number): number => from + wide(gap / 2, r), (r: number): number => to - wide(gap / 2, r)];
  const large = to - from > 190 ? 1 : 0;
  const arcTo = (radius: number, sweep: number, angle: number): string =>
    `A${num(radius)} ${num(radius)} 0 ${large} ${sweep} ${p(angle, radius)}`;
  /** Along a side to the corner at this radius and round it. */
  const turnAt = (side: (r: number) => number, radius: number, before: number, after: number): string =>
    `L${p(side(radius + before), radius + before)}Q${p(side(radius), radius)} ${p(side(radius) + after, radius)}`;
  const alongFrom = start(inner + corner);
  return (
    `M${p(alongFrom, inner + corner)}` +
    turnAt(start, outer, -corner, wide(corner, outer)) +
    arcTo(outer, 1, end(outer) - wide(corner, outer)) +
    `Q${p(end(outer), outer)} ${p(end(outer - corner), outer - corner)}` +
    turnAt(end, inner, corner, -wide(corner, inner)) +
    arcTo(inner, 0, start(inner) + wide(corner, inner)) +
    `Q${p(start(inner), inner)} ${p(alongFrom, inner + corner)}Z`
  );
}

function wire(diameter: number, r: Radii, angle: number, reach: number): string {
  const spoke = line(at(angle, r.inner + 5, diameter), at(angle, r.hub, diameter));
  if (!reach) return spoke;
  const clockwise = turn(90 - angle) >= 0;
  const round = `A${num(r.hub)} ${num(r.hub)} 0 0 ${clockwise ? 1 : 0} ${text(at(90, r.hub, diameter))}`;
  return `${spoke}${round}H${num(diameter + reach)}`;
}

function arc(diameter: number, radius: number, from: number, to: number): string {
  const large = to - from > 180 ? 1 : 0;
  return `M${text(at(from, radius, diameter))}A${num(radius)} ${num(radius)} 0 ${large} 1 ${text(at(to, radius, diameter))}`;
}

const line = (from: Point, to: Point): string => `M${text(from)}L${text(to)}`;

/** A point of the box around the circle, from its upper left corner. */
function at(angle: number, radius: number, diameter: number): Point {
  return {x: diameter / 2 + sin(angle) * radius, y: diameter / 2 - cos(angle) * radius};
}

const text = ({x, y}: Point): string => `${num(x)} ${num(y)}`;
const num = (value: number): number => Math.round(value * 10) / 10;
const sin = (angle: number): number => Math.sin((angle * Math.PI) / 180);
const cos = (angle: number): number => Math.cos((angle * Math.PI) / 180);
const degrees = (radians: number): number => (radians * 180) / Math.PI;
/** The same turn between -180 (not included) and 180. */
const turn = (angle: number): number => 180 - ((((180 - angle) % 360) + 360) % 360);
