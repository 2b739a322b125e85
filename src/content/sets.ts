/** Checks between files: the languages of one set, editions that content is taken over from, themes that a report is about. */
import {deadLinks, idsOf, inventory, type Item} from './cross-checks.js';
import type {Fault, Kind} from './messages.js';
import {nearest} from './nearest.js';
import type {Path} from './path.js';
import {reportInventory} from './report-checks.js';

/** A file among others. */
export interface Member {
  /** As an editor calls it. */
  name: string;
  /** Its full address, with slashes. */
  address: string;
  value: Record<string, unknown>;
  /** Not asked for, but found beside a file that was. */
  beside?: true;
  /** The version that it has once what is asked for is published; undefined when that is not known. */
  nextVersion?: number | undefined;
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** An address in a folder per language: `data/`, `nl`, `wheel.json`. Reports have a folder of their own in there. */
export function splitAddress(address: string): {base: string; folder: string; rest: string} {
  const [, base = '', folder = '', rest = ''] = /^(.*\/)(?!reports\/)([^/]+)\/((?:reports\/)?[^/]+)$/.exec(address) ?? [];
  return {base, folder, rest};
}

/** Folder of a file that is in a folder per language, as in `data/nl/wheel.json`; else undefined. */
export function languageFolder({address, value}: Pick<Member, 'address' | 'value'>): string | undefined {
  const {folder} = splitAddress(address);
  const {lang, languages} = value;
  const known = [lang, ...(Array.isArray(languages) ? (languages as unknown[]) : [])];
  return LANGUAGE.test(folder) && known.includes(folder) ? folder : undefined;
}

/** Address of the same file in the folder of another language. */
export function siblingAddress(address: string, lang: string): string {
  const {base, rest} = splitAddress(address);
  return `${base}${lang}/${rest}`;
}

/** Faults of one file beside the others. */
export function checkSet(file: Member, others: readonly Member[]): Fault[] {
  const set = others.filter((other) => isSameSet(file, other) && other.value['lang'] !== file.value['lang']);
  return [
    ...checkLanguages(file, others),
    ...checkVersions(file, set),
    ...checkIds(file, set),
    ...checkOrigins(file, others),
    ...checkThemes(file, others),
  ];
}

const isSibling = (file: Member, other: Member): boolean => {
  const {folder} = splitAddress(other.address);
  return languageFolder(file) !== undefined && LANGUAGE.test(folder) && siblingAddress(file.address, folder) === other.address;
};

const isSameSet = (file: Member, other: Member): boolean =>
  file.address !== other.address &&
  file.value['kind'] === other.value['kind'] &&
  (isSibling(file, other) || (typeof file.value['id'] === 'string' && file.value['id'] === other.value['id']));

function checkLanguages(file: Member, others: readonly Member[]): Fault[] {
  const {lang, languages} = file.value;
  if (typeof lang !== 'string' || !Array.isArray(languages)) return [];
  const faults: Fault[] = [];
  const path = ['languages'];
  if (!languages.includes(lang)) faults.push({rule: 'language-not-listed', values: {lang}, path});
  const folder = languageFolder(file);
  if (folder === undefined) return faults;
  if (folder !== lang) faults.push({rule: 'folder-of-other-language', values: {lang, folder}, path: ['lang']});
  const siblings = new Map(
    others.filter((other) => isSibling(file, other)).map((other) => [splitAddress(other.address).folder, other]),
  );
  for (const [other, {name}] of siblings)
    if (other !== lang && !languages.includes(other))
      faults.push({rule: 'sibling-not-listed', values: {lang: other, file: name}, path});
  for (const [index, other] of languages.entries()) {
    if (typeof other !== 'string' || other === folder || other === lang || siblings.has(other)) continue;
    const name = `${other}/${splitAddress(file.address).rest}`;
    faults.push({rule: 'sibling-missing', values: {lang: other, file: name}, path: ['languages', index]});
  }
  return faults;
}

const isDutch = ({value}: Member): boolean => /^nl(-|$)/.test(String(value['lang']));

function checkVersions(file: Member, set: readonly Member[]): Fault[] {
  const dutch = set.find(isDutch);
  const {translation} = file.value;
  const of = (translation as {of?: unknown} | undefined)?.of;
  const version = dutch?.nextVersion ?? dutch?.value['contentVersion'];
  if (!dutch || typeof of !== 'number' || typeof version !== 'number' || of === version) return [];
  const ahead = of === version + 1 && dutch.nextVersion === undefined ? 'translation-ahead' : 'translation-of-the-future';
  const rule = of > version ? ahead : 'translation-behind';
  return [{rule, values: {of, version, file: dutch.name}, path: ['translation', 'of']}];
}

/** Ids are equal in all languages. The Dutch file leads; it is compared itself only with files that are not checked too. */
function checkIds(file: Member, set: readonly Member[]): Fault[] {
  const leader = isDutch(file) ? undefined : (set.find(isDutch) ?? set[0]);
  const partners = leader ? [leader] : set.filter(({beside}) => beside);
  return partners.flatMap((partner) => {
    const id = String(file.value['id']);
    const other = String(partner.value['id']);
    if (id !== other) return [{rule: 'other-id', values: {id, file: partner.name, other}, path: ['id']} satisfies Fault];
    const [here, there] = [entriesOf(file.value), entriesOf(partner.value)];
    const missing = there.filter(({key, within}) => !has(here, key) && (!within || has(here, within)));
    const extra = here.filter(({key, within}) => !has(there, key) && (!within || has(there, within)));
    return [
      ...missing.map(({kind, id, within}): Fault => {
        const values = {kind, id, file: partner.name};
        return {rule: 'missing-here', values, path: listOf(kind, here.find(({key}) => key === within)?.path ?? [])};
      }),
      ...extra.map(({kind, id, path}): Fault => {
        return {rule: 'missing-there', values: {kind, id, file: partner.name}, path: [...path, 'id']};
      }),
    ];
  });
}

interface Entry {
  key: string;
  kind: Kind;
  id: string;
  path: Path;
  /** Key of the item around it. */
  within?: string;
}

const has = (entries: readonly Entry[], key: string): boolean => entries.some((entry) => entry.key === key);

function entriesOf(file: Record<string, unknown>): Entry[] {
  return file['kind'] === 'report' ? reportEntries(file) : wheelEntries(file);
}

function reportEntries(file: Record<string, unknown>): Entry[] {
  const {people, sections, contents} = reportInventory(file);
  const entry = (kind: Kind, {id, path}: Item): Entry => ({key: `${kind}/${id}`, kind, id, path});
  const inside = (section: Item, kind: Kind, item: Item): Entry => ({...entry(kind, item), within: `section/${section.id}`});
  return [
    ...people.map((item) => entry('person', item)),
    ...sections.map((item) => entry('section', item)),
    ...contents.flatMap(({section, keyInsights, initiatives}) => [
      ...keyInsights.map((item) => inside(section, 'key-insight', item)),
      ...initiatives.map((item) => inside(section, 'initiative', item)),
    ]),
  ];
}

function wheelEntries(file: Record<string, unknown>): Entry[] {
  const {groups, domains, themes, contents} = inventory(file);
  const entry = (kind: Kind, {id, path}: Item): Entry => ({key: `${kind}/${id}`, kind, id, path});
  const inside = (theme: Item, kind: Kind, {id, path}: Item): Entry => ({
    key: `${theme.id}/${kind}/${id}`,
    kind,
    id,
    path,
    within: `theme/${theme.id}`,
  });
  return [
    ...groups.map((item) => entry('group', item)),
    ...domains.map((item) => entry('domain', item)),
    ...themes.map((item) => entry('theme', item)),
    ...contents.flatMap(({theme, insights, questions, kansen}) => [
      ...insights.map((item) => inside(theme, 'insight', item)),
      ...questions.map((item) => inside(theme, 'question', item)),
      ...kansen.map((item) => inside(theme, 'kans', item)),
    ]),
  ];
}

/** The list where an item of this kind belongs. */
function listOf(kind: Kind, within: Path): Path {
  if (kind === 'group' || kind === 'domain') return ['framework', 'groups'];
  if (kind === 'theme') return ['themes'];
  if (kind === 'person') return ['people'];
  if (kind === 'section') return ['sections'];
  if (kind === 'key-insight' || kind === 'initiative') return [...within, 'body'];
  return [...within, kind === 'insight' ? 'insights' : 'questions'];
}

/** An insight that was taken over exists in the other edition, where that was given too. */
function checkOrigins(file: Member, others: readonly Member[]): Fault[] {
  const editions = others.filter(
    ({value, beside}) =>
      !beside && value['kind'] === file.value['kind'] && value['id'] !== file.value['id'] && value['lang'] === file.value['lang'],
  );
  if (!editions.length) return [];
  const origins = new Set(
    editions.flatMap(({value}) =>
      inventory(value).contents.flatMap(({theme, insights}) => insights.map(({id}) => `${theme.id}/${id}`)),
    ),
  );
  const files = editions.map(({name}) => name).join(', ');
  return inventory(file.value)
    .contents.flatMap(({insights}) => insights)
    .flatMap(({path, value: {derivedFrom}}): Fault[] => {
      if (typeof derivedFrom !== 'string' || origins.has(derivedFrom)) return [];
      const values = {id: derivedFrom, files, near: nearest(derivedFrom, origins)};
      return [{rule: 'derived-from-nothing', values, path: [...path, 'derivedFrom']}];
    });
}

/** A report leads to themes of the wheel, where that is known. */
function checkThemes(file: Member, others: readonly Member[]): Fault[] {
  const wheels = others.filter(({value}) => value['kind'] === 'wheel');
  if (file.value['kind'] !== 'report' || !wheels.length) return [];
  const ids = wheels.flatMap(({value}) => idsOf(inventory(value).themes));
  const files = wheels.map(({name}) => name).join(', ');
  const related = Array.isArray(file.value['relatedThemes']) ? (file.value['relatedThemes'] as unknown[]) : [];
  return [
    ...deadLinks(file.value, ids),
    ...related.flatMap((id, index): Fault[] =>
      typeof id !== 'string' || ids.includes(id)
        ? []
        : [{rule: 'related-to-nothing', values: {id, near: nearest(id, ids), files}, path: ['relatedThemes', index]}],
    ),
  ];
}
