/** What a schema cannot say about a report: ids, numbers, who speaks, dates. Takes any value, as `cross-checks.ts` does. */
import {checkDay, idsOf, itemsOf, repeatedIds, type Item} from './cross-checks.js';
import type {Fault} from './messages.js';
import {nearest} from './nearest.js';
import {dotted, type Path} from './path.js';
import {isRecord} from './texts.js';

/** Everything in a report that has an id. */
export interface ReportInventory {
  people: Item[];
  sections: Item[];
  /** Per section, in the order of `sections`. */
  contents: {section: Item; keyInsights: Item[]; initiatives: Item[]}[];
}

export function reportInventory(file: Record<string, unknown>): ReportInventory {
  const sections = itemsOf(file, 'sections', []);
  const inside = ({value, path}: Item, type: string): Item[] =>
    (Array.isArray(value['body']) ? (value['body'] as unknown[]) : []).flatMap((block, index) =>
      isRecord(block) && block['type'] === type ? itemsOf(block, 'items', [...path, 'body', index]) : [],
    );
  return {
    people: itemsOf(file, 'people', []),
    sections,
    contents: sections.map((section) => ({
      section,
      keyInsights: inside(section, 'key-insights'),
      initiatives: inside(section, 'initiatives'),
    })),
  };
}

/** Faults of one report. */
export function checkReport(file: Record<string, unknown>): Fault[] {
  const {people, sections, contents} = reportInventory(file);
  const initiatives = contents.flatMap((content) => content.initiatives);
  const event = isRecord(file['event']) ? file['event'] : {};
  return [
    // Each of them is an anchor in one page.
    ...repeatedIds([...people, ...sections, ...contents.flatMap(({keyInsights}) => keyInsights), ...initiatives]),
    ...repeatedNumbers(initiatives),
    ...strangers(file['sections'], idsOf(people), ['sections']),
    ...checkDay(file['updatedAt'], ['updatedAt']),
    ...checkDay(file['published'], ['published']),
    ...checkDay(event['date'], ['event', 'date']),
  ];
}

function repeatedNumbers(initiatives: readonly Item[]): Fault[] {
  const seen = new Map<unknown, Path>();
  return initiatives.flatMap(({path, value: {number}}): Fault[] => {
    if (typeof number !== 'number') return [];
    const other = seen.get(number);
    if (other) return [{rule: 'number-twice', values: {number, other: dotted(other)}, path: [...path, 'number']}];
    seen.set(number, path);
    return [];
  });
}

/** Blocks that name a person who is not in the list. */
function strangers(value: unknown, ids: readonly string[], path: Path): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  const id = isRecord(value) ? value['person'] : undefined;
  const unknown = typeof id === 'string' && !ids.includes(id);
  return [
    ...(unknown
      ? [{rule: 'person-unknown', values: {id, near: nearest(id, ids)}, path: [...path, 'person']} satisfies Fault]
      : []),
    ...Object.entries(value).flatMap(([key, each]) => strangers(each, ids, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}
