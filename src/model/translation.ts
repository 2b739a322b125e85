/**
 * Puts files of one set together that differ in language: what a translation lacks comes from the original, in its place, and
 * each part knows its partner in a language to compare with.
 */
import type {Wheel} from './dataset.js';

type Part = Record<string, unknown>;

/** What is known of a part of a joined file. */
interface Mark {
  /** Fields that come from the original, and its language. */
  lent: readonly string[];
  lender: string | undefined;
  /** The same part in the other language, and that language where there should be one. */
  partner: Part | undefined;
  beside: string | undefined;
}

const marks = new WeakMap<object, Mark>();

/** The fields with parts inside that have an id. */
const LISTS = ['groups', 'domains', 'themes', 'insights', 'questions', 'kansen'];

/**
 * A translation with what it lacks from the original, and with its partners in another language. The file itself where it
 * lacks nothing and has nothing beside it.
 */
export function joined(own: Wheel, original: Wheel | undefined, other: Wheel | undefined): Wheel {
  if (!original && !other) return own;
  let lends = false;

  const join = (part: Part, spare: Part, partner?: Part, hasPartner = partner): Part => {
    const made: Part = {...part};
    const lent: string[] = [];
    for (const field of Object.keys({...spare, ...part})) {
      const [mine, theirs] = [part[field], spare[field]];
      if (field === 'framework') made[field] = join(mine as Part, (theirs ?? {}) as Part, partner?.[field] as Part | undefined);
      else if (LISTS.includes(field)) made[field] = joinList(mine as Part[], theirs as Part[], partner?.[field] as Part[]);
      else if (isEmpty(mine) && !isEmpty(theirs)) {
        made[field] = theirs;
        lent.push(field);
        lends = true;
      }
    }
    // Inside a part without a partner there is nothing to compare.
    marks.set(made, {lent, lender: original?.lang, partner, beside: hasPartner && other?.lang});
    return made;
  };
  // In the order of the original; what only the translation has comes last.
  const joinList = (parts: Part[] = [], spares: Part[] = [], partners?: Part[]): Part[] => {
    const same = (list: Part[], {id}: Part): Part | undefined => list.find((each) => each['id'] === id);
    return [...spares, ...parts.filter((part) => !same(spares, part))].map((each) => {
      const partner = partners && same(partners, each);
      return join(same(parts, each) ?? {id: each['id']}, same(spares, each) ?? {}, partner, partners && {});
    });
  };

  const made = join({...own}, {...original}, other && {...other}) as unknown as Wheel;
  return lends || other ? made : own;
}

/** Primary subtag of a language tag, as in `nl`. */
export const primary = (tag: string): string => tag.replace(/-.*/, '').toLowerCase();

const isEmpty = (value: unknown): boolean => value === undefined || (value as {length?: number}).length === 0;

/** Language of a text of the data that comes from the original, because the translation lacks it. */
export function lentIn<T extends object>(part: T, field: keyof T): string | undefined {
  const mark = marks.get(part);
  return mark?.lent.includes(field as string) ? mark.lender : undefined;
}

/** The same part in the language to compare with, which may lack it; undefined where nothing is compared. */
export function beside<T extends object>(part: T): {lang: string; part: T | undefined} | undefined {
  const {beside: lang, partner} = marks.get(part) ?? {};
  return lang === undefined ? undefined : {lang, part: partner as T | undefined};
}

/** A part, and those inside it, without partners: for where one language is enough. What it lacks is still marked. */
export function alone<T extends object>(part: T): T {
  const made = {...part} as Part;
  for (const field of LISTS) if (field in made) made[field] = (made[field] as Part[]).map(alone);
  const mark = marks.get(part);
  if (mark) marks.set(made, {lent: mark.lent, lender: mark.lender, partner: undefined, beside: undefined});
  return made as T;
}

/** True for a text that is not there in each language that is asked for. */
export function lacks<T extends object>(part: T, field: keyof T): boolean {
  const other = beside(part);
  return lentIn(part, field) !== undefined || (other !== undefined && isEmpty(other.part?.[field]));
}
