/** What has changed between two versions of a file, by id. */
import {diffWordsWithSpace} from 'diff';
import {inventory, type Item} from './cross-checks.js';
import type {Kind} from './messages.js';
import {dotted} from './path.js';
import {reportInventory} from './report-checks.js';
import {written} from './written.js';

/** A stretch of a text that stayed, or that only one of the versions has. */
interface Words {
  text: string;
  change: 'same' | 'added' | 'removed';
}

export interface FieldChange {
  field: string;
  /** As text, marks made visible; null where a version does not have the field. */
  old: string | null;
  new: string | null;
  words: Words[];
}

/** Where an item stands: in which group, theme, question or section, at which place in its list, from 1, and after which other. */
export interface Place {
  within: string | null;
  position: number;
  after: string | null;
}

export interface Change {
  type: 'added' | 'removed' | 'moved' | 'changed';
  kind: Kind;
  /** Id of the item; in a wheel after that of its theme: `banden/eigen-gemeenschap`. */
  id: string;
  /** Its place in the new file; in the old one when it was removed. */
  path: string;
  /** Its first words, for people. */
  label: string;
  /** Only of what was moved. */
  from?: Place;
  to?: Place;
  /** All fields of what was added or removed, the changed ones of what was changed. */
  fields: FieldChange[];
}

/** The changes from one version to the next, in the order of the new one; what was removed comes last. */
export function diffFiles(before: Record<string, unknown>, after: Record<string, unknown>): Change[] {
  const [old, current] = [entriesOf(before), entriesOf(after)];
  const partners = matchUp(old, current);
  const moved = movedIn(current, partners);
  const changes = current.flatMap((entry): Change[] => {
    const partner = partners.get(entry);
    if (!partner) return [change('added', entry, fieldsBetween(undefined, entry))];
    const fields = fieldsBetween(partner, entry);
    return [
      ...(moved.has(entry) ? [{...change('moved', entry, []), from: placeOf(partner), to: placeOf(entry)}] : []),
      ...(fields.length ? [change('changed', entry, fields)] : []),
    ];
  });
  const kept = new Set(partners.values());
  const removed = old.filter((entry) => !kept.has(entry));
  return [...changes, ...removed.map((entry) => change('removed', entry, fieldsBetween(entry, undefined)))];
}

/** Something with an id, apart from what is inside it. */
interface Entry {
  kind: Kind;
  /** Unique among the entries of its kind. */
  id: string;
  item: Item;
  /** Id of the group, theme, question or section that it is in. */
  within: string | null;
  /** Id of the one before it in its list. */
  after: string | null;
  fields: Map<string, string>;
}

/** Fields that are the same whatever the content says, and lists of things that have an id themselves. */
const NO_FIELDS = new Set([
  ...['contentVersion', 'updatedAt'],
  ...['framework', 'groups', 'domains', 'themes', 'insights', 'questions', 'kansen'],
  ...['people', 'sections'],
]);

/** Entries of one list, in which each `id` follows a prefix. */
function entries(kind: Kind, items: readonly Item[], within: string | null, prefix = ''): Entry[] {
  return items.map((item, index) => {
    // What tells items apart is no field of theirs; the id of the whole file may change.
    const isWhole = !item.path.length;
    const shown = Object.entries(item.value).filter(([key]) => !NO_FIELDS.has(key) && (key !== 'id' || isWhole));
    const fields = new Map(shown.map(([key, value]) => [key, written(value, key)]));
    return {kind, id: prefix + item.id, item, within, after: items[index - 1]?.id ?? null, fields};
  });
}

function entriesOf(file: Record<string, unknown>): Entry[] {
  return file['kind'] === 'report' ? reportEntries(file) : wheelEntries(file);
}

function reportEntries(file: Record<string, unknown>): Entry[] {
  const {people, sections, contents} = reportInventory(file);
  return [
    ...entries('report', [{id: '', path: [], value: file}], null),
    ...entries('person', people, null),
    ...entries('section', sections, null),
    ...contents.flatMap(({section, keyInsights, initiatives}) => [
      ...entries('key-insight', keyInsights, section.id),
      ...entries('initiative', initiatives, section.id),
    ]),
  ];
}

function wheelEntries(file: Record<string, unknown>): Entry[] {
  const all = inventory(file);
  const {edition, citation} = (file['framework'] ?? {}) as Record<string, unknown>;
  const inside = (items: Item[], parent: Item): Item[] =>
    items.filter(({path}) => parent.path.every((key, index) => path[index] === key));
  return [
    ...entries('wheel', [{id: '', path: [], value: {...file, edition, citation}}], null),
    ...entries('group', all.groups, null),
    ...all.groups.flatMap((group) => entries('domain', inside(all.domains, group), group.id)),
    ...entries('theme', all.themes, null),
    ...all.contents.flatMap(({theme, insights, questions, kansen}) => [
      ...entries('insight', insights, theme.id, `${theme.id}/`),
      ...entries('question', questions, theme.id, `${theme.id}/`),
      ...questions.flatMap((question) => entries('kans', inside(kansen, question), `${theme.id}/${question.id}`, `${theme.id}/`)),
    ]),
  ];
}

/** For each new entry the old one that it was: the one with its id, else one with that id that left another theme. */
function matchUp(old: readonly Entry[], current: readonly Entry[]): Map<Entry, Entry> {
  const partners = new Map<Entry, Entry>();
  const free = new Set(old);
  const join = (fits: (entry: Entry, other: Entry) => boolean): void => {
    for (const entry of current) {
      if (partners.has(entry)) continue;
      const partner = [...free].find((other) => other.kind === entry.kind && fits(entry, other));
      if (!partner) continue;
      partners.set(entry, partner);
      free.delete(partner);
    }
  };
  join((entry, other) => other.id === entry.id);
  // Two themes may each have an item `contact`: only what reads alike has moved.
  join((entry, other) => entry.item.id !== '' && other.item.id === entry.item.id && isAlike(textOf(other), textOf(entry)));
  return partners;
}

const textOf = ({fields}: Entry): string => [...fields.values()].join('\n');

/** At least half of the text is the same. */
function isAlike(before: string, after: string): boolean {
  const same = wordsBetween(before, after)
    .filter(({change}) => change === 'same')
    .reduce((sum, {text}) => sum + text.length, 0);
  return same * 2 >= Math.max(before.length, after.length);
}

/** What is in another place: in another list, or passed by others of its list. That others came or went moves nothing. */
function movedIn(current: readonly Entry[], partners: ReadonlyMap<Entry, Entry>): Set<Entry> {
  const moved = new Set<Entry>();
  const lists = new Map<string, Entry[]>();
  for (const entry of current) {
    const partner = partners.get(entry);
    if (!partner) continue;
    if (partner.within !== entry.within) moved.add(entry);
    else {
      const list = `${entry.kind} in ${entry.within}`;
      lists.set(list, [...(lists.get(list) ?? []), entry]);
    }
  }
  for (const list of lists.values()) {
    const stayed = new Set(longestRise(list.map((entry) => placeOf(partners.get(entry)!).position)));
    list.forEach((entry, index) => stayed.has(index) || moved.add(entry));
  }
  return moved;
}

/** Indexes of the most numbers that already stand in order: those stayed, the others passed them. */
function longestRise(numbers: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const before = runs
      .filter((run) => numbers[run.at(-1)!]! < number)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...before, index]);
  }
  return runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
}

const placeOf = ({within, after, item}: Entry): Place => ({within, position: Number(item.path.at(-1)) + 1, after});

function fieldsBetween(before: Entry | undefined, after: Entry | undefined): FieldChange[] {
  const names = new Set([...(after?.fields.keys() ?? []), ...(before?.fields.keys() ?? [])]);
  return [...names].flatMap((field): FieldChange[] => {
    const [old, current] = [before?.fields.get(field) ?? null, after?.fields.get(field) ?? null];
    return old === current ? [] : [{field, old, new: current, words: wordsBetween(old ?? '', current ?? '')}];
  });
}

function wordsBetween(before: string, after: string): Words[] {
  return diffWordsWithSpace(before, after).map(({value, added, removed}) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function change(type: Change['type'], {kind, id, item, fields: all}: Entry, fields: FieldChange[]): Change {
  const label = ['headline', 'question', 'title', 'name', 'label', 'body'].map((field) => all.get(field)).find(Boolean) ?? '';
  return {type, kind, id, path: dotted(item.path), label, fields};
}
