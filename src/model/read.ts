/**
 * Makes of any value what can be shown, and a list of what is wrong with it.
 *
 * Tolerant: a broken item is left out and reported, the rest stands; unknown fields and blocks are skipped. Each reader
 * below has the type of `dataset.ts` it makes, so a field that is added there and forgotten here does not compile.
 * `read-report.ts` does the same for reports, with the parts that are exported here.
 */
import type {
  Block,
  Blocks,
  DataFile,
  Domain,
  Framework,
  Group,
  HeadingBlock,
  Inline,
  Insight,
  Kans,
  Link,
  ListBlock,
  ParagraphBlock,
  Question,
  QuoteBlock,
  ReferenceBlock,
  Run,
  Source,
  Theme,
  Translation,
  Wheel,
} from './dataset.js';

/** Something in a file that could not be shown. */
export interface Problem {
  /** Where it stands, as in `themes[3].insights[0].headline`; empty for the file as a whole. */
  path: string;
  /** What is wrong, in English. */
  message: string;
}

/** What reading says, whatever the kind of file. */
export interface Reading {
  problems: Problem[];
  /** The file is of a major version that is not known here. */
  unknownVersion?: true;
}

/** Reads a parsed file of one kind, whatever it is. Never throws. `made` is what can be shown; missing when nothing can. */
export type Reader<T extends DataFile> = (file: unknown) => Reading & {made?: T};

export interface ReadResult extends Reading {
  /** What can be shown; missing when nothing can. */
  wheel?: Wheel;
}

/** Major version of the format that this reader understands. */
const MAJOR = '1';

/** Reads a parsed data file. Never throws. */
export function readWheel(file: unknown): ReadResult {
  const {made, ...reading} = wheelReader(file);
  return made ? {wheel: made, ...reading} : reading;
}

export const wheelReader: Reader<Wheel> = (file) =>
  readVersion(file, (value, path, report) => {
    const wheel = readFile(value, path, report);
    return wheel && placeStrays(wheel, report);
  });

/** Reads a file of the major version that is known here, and collects what is wrong with it. */
export function readVersion<T>(file: unknown, read: Read<T>): Reading & {made?: T} {
  const problems: Problem[] = [];
  const report: Report = (path, message) => void problems.push({path, message});
  const version = isRecord(file) && file['schemaVersion'];
  if (typeof version === 'string' && version.split('.')[0] !== MAJOR) {
    report('schemaVersion', `is ${version}: update the widgets, these read ${MAJOR}.x`);
    return {problems, unknownVersion: true};
  }
  const made = read(file, '', report);
  return made ? {made, problems} : {problems};
}

/** A theme that no domain leads to gets a place of its own: its texts can then be read. */
function placeStrays(wheel: Wheel, report: Report): Wheel {
  const {framework, themes} = wheel;
  const placed = new Set(framework.groups.flatMap(({domains}) => domains.map(({id}) => id)));
  const domains = themes.filter(({id}) => !placed.has(id)).map(({id, title}): Domain => ({id, label: title, icon: ''}));
  if (!domains.length) return wheel;
  for (const {id} of domains) report('framework.groups', `has no domain "${id}", as a theme has`);
  return {...wheel, framework: {...framework, groups: [...framework.groups, {id: 'strays', label: '', domains}]}};
}

// Readers: each makes a T of a value, or reports why it cannot.

type Report = (path: string, message: string) => undefined;
export type Read<T> = (value: unknown, path: string, report: Report) => T | undefined;
/** One reader per field. A field that may be missing is marked by `maybe`. */
export type Fields<T> = {[K in keyof T]-?: undefined extends T[K] ? Maybe<Exclude<T[K], undefined>> : Read<T[K]>};
interface Maybe<T> {
  maybe: Read<T>;
}

export const maybe = <T>(read: Read<T>): Maybe<T> => ({maybe: read});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function object<T>(fields: Fields<T>): Read<T> {
  return (value, path, report) => {
    if (!isRecord(value)) return report(path, value === undefined ? 'is missing' : 'is not an object');
    const made: Record<string, unknown> = {};
    let whole = true;
    for (const [key, field] of Object.entries<Read<unknown> | Maybe<unknown>>(fields)) {
      const at = path ? `${path}.${key}` : key;
      // Own fields only: a file may hold names such as `constructor`.
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      if (typeof field === 'function') {
        const part = field(given, at, report);
        if (part === undefined) whole = false;
        else made[key] = part;
      } else if (given !== undefined) {
        const part = field.maybe(given, at, report);
        if (part !== undefined) made[key] = part;
      }
    }
    return whole ? (made as T) : undefined;
  };
}

/** A list without its broken items. One whose id was there before gets another, so that its words are not lost, or is left out. */
export function list<T>(read: Read<T>, twins: 'renamed' | 'left out' = 'renamed'): Read<T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, value === undefined ? 'is missing' : 'is not a list');
      return [];
    }
    const seen = new Set<unknown>();
    return value.flatMap((item: unknown, index) => {
      const at = `${path}[${index}]`;
      const made = read(item, at, report);
      if (made === undefined) return [];
      if (isRecord(made) && 'id' in made) {
        if (seen.has(made['id'])) {
          report(`${at}.id`, `"${String(made['id'])}" is used twice`);
          if (twins === 'left out') return [];
        }
        while (seen.has(made['id'])) Object.assign(made, {id: `${String(made['id'])}-2`});
        seen.add(made['id']);
      }
      return [made];
    });
  };
}

/** Reads with a stand-in, for what is not worth losing the whole file over. */
const or =
  <T>(read: Read<T>, standIn: T): Read<T> =>
  (value, path, report) =>
    read(value, path, report) ?? standIn;

/** Takes a value as it is, when it passes the test. */
const only =
  <T>(test: (value: unknown) => boolean, what: string): Read<T> =>
  (value, path, report) =>
    test(value) ? (value as T) : report(path, value === undefined ? 'is missing' : `is not ${what}`);

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

export const oneOf = <T extends string>(...values: T[]): Read<T> =>
  only((value) => (values as unknown[]).includes(value), values.join(' or '));

export const text = only<string>(matches(/\S/), 'a text');
export const id = only<string>(matches(/^[a-z0-9-]+$/), 'an id: a-z, 0-9 and -');
export const count = only<number>(Number.isInteger, 'a whole number');
const yes = only<true>((value) => value === true, 'true');
/** An address that may be a link. Relative ones have no colon before the first slash, question mark or hash. */
const href = only<string>(
  matches(/^((https?|mailto|tel):\S|[^:\s]+$|[^:/?#\s]*[/?#])/i),
  'a link: use https, http, mailto or tel',
);

/** One text, or a list of parts that are texts or objects. */
export const textOr =
  <T>(read: Read<T>, part: Read<string>): Read<string | (string | T)[]> =>
  (value, path, report) => {
    if (!Array.isArray(value)) return text(value, path, report);
    const parts = list<string | T>((each, at, tell) => (typeof each === 'string' ? part : read)(each, at, tell))(
      value,
      path,
      report,
    );
    return parts?.length ? parts : report(path, 'is empty');
  };

/** A stretch of text; the space between two others is one. */
const part = only<string>(matches(/[^]/), 'a text');

const inline: Read<Inline> = textOr(
  object<Run>({
    text: part,
    strong: maybe(yes),
    em: maybe(yes),
    href: maybe(href),
    theme: maybe(id),
    lang: maybe(text),
  }),
  part,
);

/** A block of one of these kinds. */
export const oneBlock =
  <T extends {type: string}>(kinds: ReadonlyMap<string, Read<T>>): Read<T> =>
  (value, path, report) => {
    const read = isRecord(value) && kinds.get(value['type'] as string);
    return read ? read(value, path, report) : report(path, 'is not a known kind of text');
  };

/** Lists in lists are read so many levels deep: nobody reads on from there, and a browser stops somewhere. */
const DEEPEST = 20;

const listItem: Read<Blocks> = (value, path, report) =>
  path.split('.items').length > DEEPEST ? report(path, 'is too deep') : blocks(value, path, report);

export const quoteFields: Fields<QuoteBlock> = {type: oneOf('quote'), text: inline, by: maybe(text)};

export const blockKinds: ReadonlyMap<string, Read<Block>> = new Map<Block['type'], Read<Block>>([
  ['paragraph', object<ParagraphBlock>({type: oneOf('paragraph'), text: inline})],
  ['list', object<ListBlock>({type: oneOf('list'), ordered: maybe(yes), items: list(listItem)})],
  ['quote', object(quoteFields)],
  ['heading', object<HeadingBlock>({type: oneOf('heading'), text})],
  ['reference', object<ReferenceBlock>({type: oneOf('reference'), text: inline, href: maybe(href)})],
]);

export const blocks: Read<Blocks> = textOr(oneBlock(blockKinds), text);

const source = object<Source>({label: text, href: maybe(href), licence: maybe(text), contact: maybe(text)});

const theme = object<Theme>({
  id,
  title: text,
  subtitle: maybe(text),
  intro: or(blocks, []),
  insights: list(
    object<Insight>({
      id,
      headline: inline,
      body: or(blocks, []),
      sources: maybe(list(object<Link>({label: text, href}))),
      derivedFrom: maybe(text),
    }),
  ),
  questions: list(
    object<Question>({
      id,
      question: maybe(inline),
      elaboration: maybe(blocks),
      kansen: list(object<Kans>({id, body: blocks})),
    }),
  ),
  source: maybe(source),
});

const icon: Read<Domain['icon']> = (value, path, report) =>
  isRecord(value) ? object<{d: string}>({d: text})(value, path, report) : text(value, path, report);

const framework = object<Framework>({
  edition: or(text, ''),
  citation: list(text),
  groups: list(
    object<Group>({
      id,
      label: or(text, ''),
      domains: list(object<Domain>({id, label: text, icon: or(icon, '')}), 'left out'),
    }),
  ),
});

/** What every data file starts with. */
export const fileFields: Fields<DataFile> = {
  schemaVersion: or(text, `${MAJOR}.0`),
  id: or(id, ''),
  lang: or(text, 'nl'),
  languages: list(text),
  contentVersion: or(count, 0),
  updatedAt: or(text, ''),
  title: or(text, ''),
  source: or(source, {label: ''}),
  translation: maybe(object<Translation>({status: oneOf('human', 'machine', 'draft'), of: count})),
};

const readFile = object<Wheel>({
  ...fileFields,
  kind: oneOf('wheel'),
  intro: or(blocks, []),
  framework: or(framework, {edition: '', citation: [], groups: []}),
  themes: list(theme),
});
