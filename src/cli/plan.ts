/** What `publish` is going to do with each file, before it does anything. */
import {realpath} from 'node:fs/promises';
import type {Lang} from '../content/messages.js';
import {decide, isContent, sameContent, stamped, type Content, type Decision, type Edition} from '../content/publish.js';
import {compare, type Comparison} from './diff.js';
import type {Closed, Opened} from './files.js';
import {Refusal} from './refusal.js';
import type {Change} from './replace.js';
import {changesFor, holdingOf, readEdition, type Holding} from './site.js';
import {WORDS} from './words.js';

/** A file to publish, and the one whose content it is to get: itself, or one from the archive. */
export interface Task {
  file: Opened;
  wanted: Opened;
}

/** `unpublished`: going back would lose changes in the file that were never published. */
export type Outcome = Decision['outcome'] | 'unpublished';

/** What is to happen to one file. */
export interface Plan {
  /** As it was named. */
  file: string;
  /** The version that it is based on. */
  base: number;
  outcome: Outcome;
  /** What is current afterwards. */
  next: Edition;
  holding: Holding;
  /**
   * From what is current to what comes in its place. Of an `older` one, from what it is based on to what is current: what it would
   * undo. Null where nothing is compared.
   */
  comparison: Comparison | null;
  /** In this order. */
  changes: Change[];
}

interface PlanOptions {
  /** Folder of the site. */
  to: string;
  lang: Lang;
}

/** Nothing may be written when there is one of these. */
export const isRefused = ({outcome}: Plan): boolean => outcome === 'older' || outcome === 'unpublished';

/** A file that has passed validation. */
export const editionOf = ({bytes, source}: Opened): Edition => ({
  text: new TextDecoder().decode(bytes),
  value: source.value as Content,
});

/**
 * Looks at the site and says what is to be done; writes nothing.
 * @throws {Refusal} when two files belong in one place.
 * @throws {Conflict} when the site contradicts itself.
 */
export async function planAll(tasks: readonly Task[], options: PlanOptions): Promise<Plan[]> {
  const words = WORDS[options.lang].published;
  const plans: Plan[] = [];
  for (const task of tasks) {
    const made = await plan(task, options);
    const other = plans.find(({holding}) => holding.live === made.holding.live);
    if (other) throw new Refusal(words.samePlace(other.file, made.file, made.holding.live), 2);
    plans.push(made);
  }
  return plans;
}

/**
 * The versions that files will have on the site, by their addresses, before it is known whether they can be published: a
 * translation may be of the version that its original gets by the same publication. Without what no version can be said of.
 */
export async function versionsAfter(files: readonly (Opened | Closed)[], to: string): Promise<Map<string, number>> {
  const found = files.map(async (file): Promise<[string, number][]> => {
    if (!('source' in file) || !isContent(file.source.value)) return [];
    const {current, versions} = await holdingOf(to, file.source.value);
    return [[file.address, decide(file.source.value, current?.value, versions).version]];
  });
  return new Map((await Promise.all(found)).flat());
}

async function plan({file, wanted}: Task, {to, lang}: PlanOptions): Promise<Plan> {
  const [own, content] = [editionOf(file), editionOf(wanted)];
  const holding = await holdingOf(to, own.value);
  const {current, live, archived, versions} = holding;
  const path = await realpath(file.name);
  if (path === (await realpath(live).catch(() => ''))) throw new Refusal(WORDS[lang].published.itself(file.name), 2);
  const {contentVersion: base} = own.value;
  const mine = {name: file.name, value: own.value};
  const shown = current && {name: live, value: current.value};
  const refused = (outcome: Outcome, next: Edition, comparison: Comparison): Plan => ({
    ...{file: file.name, base, outcome, next, holding, comparison},
    changes: [],
  });

  const goesBack = wanted !== file;
  if (goesBack && current && shown && !sameContent(own.value, current.value))
    return refused('unpublished', current, compare(shown, mine));
  const given = {...content.value, contentVersion: goesBack && current ? current.value.contentVersion : base};
  const {outcome, version} = decide(given, current?.value, versions);
  if (outcome === 'older' && current && shown) {
    const before = await readEdition(archived(base));
    // What others have changed since then, where that is known.
    const undone = before ? compare({name: archived(base), value: before.value}, shown) : compare(shown, mine);
    return refused(outcome, current, undone);
  }
  const next = outcome === 'same' && current ? current : outcome === 'new' ? stamped(content, version, today()) : content;
  const changes = await changesFor(holding, next);
  // The last of all: until then the file says that it is based on what was live before.
  const back = outcome === 'same' ? behind(own, next.value) : next;
  if (back.text !== own.text) changes.push({path, bytes: Buffer.from(back.text), was: file.bytes});
  const comparison = outcome === 'new' && shown ? compare(shown, {name: wanted.name, value: next.value}) : null;
  return {file: file.name, base, outcome, next, holding, comparison, changes};
}

/** A file with the content that is current, but, when a run was killed, a lower version: with the right one. */
const behind = (own: Edition, {contentVersion, updatedAt}: Content): Edition =>
  own.value.contentVersion < contentVersion ? stamped(own, contentVersion, updatedAt) : own;

/** The day on the calendar of this computer. Swedish writes it as the format does. */
const today = (): string => new Date().toLocaleDateString('sv-SE');
