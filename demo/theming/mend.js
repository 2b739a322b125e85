/** Looks for the nearest value of a variable with which all that it decides passes, by trying it on the widgets themselves. */
import {hex, nearest, seen} from './colors.js';
import {accepted, sizeOf, stepOf} from './fields.js';

/** How many steps of a size are tried each way. */
const TRIES = 60;

/**
 * The nearest value of this field that mends its measures without spoiling another; undefined where there is none.
 * `measure(value, ids)` gives these measures, or all, with the value in place, or without one as it is.
 */
export function mend(field, current, measure) {
  const before = measure();
  const own = before.filter(({field: name}) => name === field.name).map(({id}) => id);
  const good = before.filter(({passes}) => passes).map(({id}) => id);
  const holds = ({value, passes}) => value === undefined || passes;
  const passes = (value) =>
    measure(value, own).every(holds) &&
    measure(value).every((each) => holds(each) || !(own.includes(each.id) || good.includes(each.id)));
  return field.kind === 'color' ? nearest(hex(seen(['#fff', current])), passes) : nearestSize(field, current, passes);
}

function nearestSize(field, current, passes) {
  const {number, unit} = sizeOf(field, current) ?? {};
  if (number === undefined) return undefined;
  const step = unit === 'px' ? 0.5 : stepOf(field, unit);
  for (let count = 1; count <= TRIES; count++) {
    for (const next of [number + count * step, number - count * step]) {
      const value = next >= 0 && accepted(field, `${Math.round(next * 100) / 100}${unit}`);
      if (value && passes(value)) return value;
    }
  }
  return undefined;
}
