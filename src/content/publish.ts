/** What publishing decides: where a file goes on the site, whether its content is new, and under which version. */
import {rewriteJson} from './import/json-text.js';
import {isRecord} from './texts.js';

/** A file that has passed validation. */
export type Content = Record<string, unknown> & {
  kind: string;
  id: string;
  lang: string;
  contentVersion: number;
  updatedAt: string;
};

/** Whether a file that has not passed validation has what publishing goes by. */
export const isContent = (value: unknown): value is Content =>
  isRecord(value) &&
  ['kind', 'id', 'lang'].every((key) => typeof value[key] === 'string' && /^[\w-]+$/.test(value[key])) &&
  Number.isInteger(value['contentVersion']);

/** A file as text and as what it says. */
export interface Edition {
  text: string;
  value: Content;
}

/** Addresses of a file below the folder `data` of the site. */
export interface Addresses {
  /** The one that widgets read. */
  live: string;
  /** The copy of one version, which never changes. */
  archived: (version: number) => string;
}

export function addressesOf({kind, lang, id}: Pick<Content, 'kind' | 'lang' | 'id'>): Addresses {
  const name = kind === 'wheel' ? 'wheel' : `${kind}s/${id}`;
  return {
    live: `${lang}/${name}.json`,
    archived: (version) => `archive/${lang}/${name}.${version}.json`,
  };
}

/** Whether two files say the same, apart from version and date. The order of fields says nothing. */
export const sameContent = (a: Content, b: Content): boolean => canonical(a) === canonical(b);

function canonical({contentVersion: _version, updatedAt: _date, ...content}: Content): string {
  const inOrder = (_key: string, value: unknown): unknown =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  return JSON.stringify(content, inOrder);
}

export interface Decision {
  /**
   * - `first`: nothing of this file was ever published; it keeps its version
   * - `new`: its content differs from the current one
   * - `same`: it does not
   * - `older`: it differs, and is based on a version before the current one, so it would undo what came since
   */
  outcome: 'first' | 'new' | 'same' | 'older';
  /** Version of what is current afterwards. */
  version: number;
}

/** `current` is what the site shows, if it shows anything; `archived` are the versions that it has copies of. */
export function decide(source: Content, current: Content | undefined, archived: readonly number[]): Decision {
  const {contentVersion: base} = source;
  if (!current) return {outcome: 'first', version: base};
  if (sameContent(source, current)) return {outcome: 'same', version: current.contentVersion};
  if (base < current.contentVersion) return {outcome: 'older', version: current.contentVersion};
  // Above all that there has been: a reader may have a copy of it, and takes only what is higher for newer.
  return {outcome: 'new', version: Math.max(base, current.contentVersion, ...archived) + 1};
}

/** A file with another version and date, and every other letter of it as it was. */
export function stamped({text, value}: Edition, contentVersion: number, updatedAt: string): Edition {
  const next = {...value, contentVersion, updatedAt};
  return {text: rewriteJson(text, next), value: next};
}
