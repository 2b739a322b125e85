/** What the figures of all rounds say, as values and as text. */

/** Median and quartiles, with linear interpolation between neighbours. */
export function quartiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => {
    const place = (sorted.length - 1) * share;
    const below = Math.floor(place);
    const above = sorted[below + 1] ?? sorted[below];
    return sorted[below] + (above - sorted[below]) * (place - below);
  };
  return {q1: at(0.25), median: at(0.5), q3: at(0.75)};
}

/** Quartiles of the ratios of each round; undefined where there is nothing to divide by. */
export function ratio(values, floor) {
  if (floor.some((value) => value <= 0)) return undefined;
  return quartiles(values.map((value, round) => value / floor[round]));
}

/** By how much an aim is missed, 0 where it is met; undefined where nothing can be said. `times` is the ratio to the floor. */
export function missed(aim, value, times) {
  const excess = aim?.ratio === undefined ? value.median - aim?.most : times?.median - aim.ratio;
  return Number.isNaN(excess) ? undefined : Math.max(0, excess);
}

/**
 * One line per measure. `rounds` holds, for each round, the figures by contender, and `bases` those of the base. `again` is
 * a second `ours`: its ratio to the first shows the noise.
 */
export function results(measures, rounds, bases) {
  return measures.map(([label, unit, read, aim]) => {
    const values = (name) => rounds.map((round, index) => read(round[name], bases[index][name]));
    const [ours, again, lit, vanilla] = ['ours', 'again', 'lit', 'vanilla'].map(values);
    const line = {label, unit, ours: quartiles(ours), lit: quartiles(lit), vanilla: quartiles(vanilla)};
    const times = ratio(ours, lit);
    return {...line, ratio: times, noise: ratio(again, ours), aim, missed: missed(aim, line.ours, times)};
  });
}

const HEAD = ['ours', 'lit', 'vanilla', 'ours : lit', 'A : A', 'aim', ''];

/** The lines of each part as one table, with its title above them. */
export function table(parts) {
  const blocks = parts.map(({title, lines}) => [[title, ...HEAD], ...lines.map(cells)]);
  const widths = ['', ...HEAD].map((_, column) => Math.max(...blocks.flat().map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  const text = (row) => [...row.slice(0, -1).map(pad), row.at(-1)].join('  ').trimEnd();
  return blocks.map((rows) => rows.map(text).join('\n')).join('\n\n');
}

function cells({label, unit, ours, lit, vanilla, ratio, noise, aim, missed}) {
  return [
    unit ? `${label}, ${unit}` : label,
    ...[ours, lit, vanilla].map(({median}) => number(median)),
    spread(ratio),
    spread(noise),
    aim ? (aim.ratio === undefined ? `≤ ${aim.most}` : `≤ ${aim.ratio.toFixed(1)} ×`) : '',
    missed === undefined ? '' : missed ? `missed by ${number(missed)} ${aim.ratio === undefined ? unit : '×'}` : 'met',
  ];
}

const spread = (quartiles) =>
  quartiles ? `${quartiles.median.toFixed(2)} [${quartiles.q1.toFixed(2)} ${quartiles.q3.toFixed(2)}]` : '';

/** Three digits are all that the measures are good for. */
const number = (value) =>
  Number.isInteger(value) || Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', {maximumSignificantDigits: 3});
