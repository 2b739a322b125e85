/** What a schema cannot say about a wheel: ids, references, dates. Takes any value: what is not there is passed over. */
import type {Fault} from './messages.js';
import {nearest} from './nearest.js';
import {dotted, type Path} from './path.js';
import {isRecord} from './texts.js';

/** An object with an id, and its place. */
export interface Item {
  id: string;
  path: Path;
  value: Record<string, unknown>;
}

/** The objects in a list that have an id. */
export function itemsOf(parent: Record<string, unknown>, key: string, path: Path): Item[] {
  const list = Object.hasOwn(parent, key) ? parent[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index): Item[] => {
    if (!isRecord(value) || !Object.hasOwn(value, 'id') || typeof value['id'] !== 'string') return [];
    return [{id: value['id'], path: [...path, key, index], value}];
  });
}

/** Everything in a wheel that has an id. */
export interface Inventory {
  groups: Item[];
  domains: Item[];
  themes: Item[];
  /** Per theme, in the order of `themes`. */
  contents: {theme: Item; insights: Item[]; questions: Item[]; kansen: Item[]}[];
}

export function inventory(file: Record<string, unknown>): Inventory {
  const framework = isRecord(file['framework']) ? file['framework'] : {};
  const groups = itemsOf(framework, 'groups', ['framework']);
  const themes = itemsOf(file, 'themes', []);
  const inside = (items: Item[], key: string): Item[] => items.flatMap(({value, path}) => itemsOf(value, key, path));
  return {
    groups,
    domains: inside(groups, 'domains'),
    themes,
    contents: themes.map((theme) => {
      const questions = inside([theme], 'questions');
      return {theme, insights: inside([theme], 'insights'), questions, kansen: inside(questions, 'kansen')};
    }),
  };
}

/** Faults of one wheel. */
export function checkWheel(file: Record<string, unknown>): Fault[] {
  const all = inventory(file);
  return [
    ...[all.groups, all.domains, all.themes].flatMap(repeatedIds),
    // A link to an item names theme and item, so all items of a theme share one set of ids.
    ...all.contents.flatMap(({insights, questions, kansen}) => repeatedIds([...insights, ...questions, ...kansen])),
    ...strayThemes(all),
    ...deadLinks(file, idsOf(all.themes)),
    ...repeatedOrigins(all),
    ...checkDay(file['updatedAt'], ['updatedAt']),
  ];
}

export const idsOf = (items: readonly Item[]): string[] => items.map(({id}) => id);

export function repeatedIds(items: readonly Item[]): Fault[] {
  const seen = new Map<string, Path>();
  return items.flatMap(({id, path}): Fault[] => {
    const other = seen.get(id);
    if (other) return [{rule: 'id-twice', values: {id, other: dotted(other)}, path: [...path, 'id']}];
    seen.set(id, path);
    return [];
  });
}

function strayThemes({domains, themes}: Inventory): Fault[] {
  const ids = idsOf(domains);
  // A domain with content is not the one that was meant.
  const free = ids.filter((id) => !themes.some((theme) => theme.id === id));
  return themes
    .filter(({id}) => !ids.includes(id))
    .map(({id, path}) => ({rule: 'theme-without-domain', values: {id, near: nearest(id, free)}, path: [...path, 'id']}));
}

/** Runs that lead to a theme that is not among these. A run is an object with `text` and no `type`. */
export function deadLinks(value: unknown, ids: readonly string[], path: Path = []): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: Fault[] = [];
  if (isRecord(value) && typeof value['text'] === 'string' && typeof value['theme'] === 'string') {
    const id = value['theme'];
    if (!ids.includes(id)) found.push({rule: 'link-to-nothing', values: {id, near: nearest(id, ids)}, path: [...path, 'theme']});
  }
  for (const [key, each] of Object.entries(value))
    found.push(...deadLinks(each, ids, [...path, Array.isArray(value) ? Number(key) : key]));
  return found;
}

function repeatedOrigins({contents}: Inventory): Fault[] {
  const seen = new Map<unknown, Path>();
  return contents
    .flatMap(({insights}) => insights)
    .flatMap(({path, value: {derivedFrom}}): Fault[] => {
      if (typeof derivedFrom !== 'string') return [];
      const other = seen.get(derivedFrom);
      if (!other) seen.set(derivedFrom, path);
      return other
        ? [{rule: 'derived-from-twice', values: {id: derivedFrom, other: dotted(other)}, path: [...path, 'derivedFrom']}]
        : [];
    });
}

/** The schema knows the form of a date, not how long a month is. */
export function checkDay(value: unknown, path: Path): Fault[] {
  const day = typeof value === 'string' ? /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=T|$)/.exec(value)?.[0] : undefined;
  // Of a day too many, a date makes a day of the next month.
  if (!day || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)) return [];
  return [{rule: 'not-a-day', values: {found: `"${day}"`}, path}];
}
