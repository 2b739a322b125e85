/** Files with what validation finds in them. */
import type {Finding, Lang} from '../content/messages.js';
import type {Member} from '../content/sets.js';
import {createValidator} from '../content/validate.js';
import {asMember, findSiblings, readSchemas, type Closed, type Opened} from './files.js';

/** A file, when it could be read, and what is wrong with it, from top to bottom. */
export type Checked = (Opened | Closed) & {findings: Finding[]};

/**
 * Checks files that were read, each beside the others and beside its other languages on disk. `versions` are those that they
 * are about to get, by their addresses, when all of them are published; any other file keeps its own.
 */
export async function check(
  opened: readonly (Opened | Closed)[],
  lang: Lang,
  versions?: ReadonlyMap<string, number>,
): Promise<Checked[]> {
  const validator = createValidator(await readSchemas());
  const given = opened.flatMap((file) => ('source' in file ? asMember(file) : []));
  const addresses = new Set(given.map(({address}) => address));
  return Promise.all(
    opened.map(async (file): Promise<Checked> => {
      if ('finding' in file) return {...file, findings: [file.finding]};
      const beside = (await Promise.all(asMember(file).map(findSiblings))).flat().filter(({address}) => !addresses.has(address));
      const others = [...given.filter(({address}) => address !== file.address), ...beside];
      const settled = versions
        ? others.map((other) => ({...other, nextVersion: versions.get(other.address) ?? versionOf(other)}))
        : others;
      return {...file, findings: validator(file.source, file, settled, lang)};
    }),
  );
}

const versionOf = ({value: {contentVersion}}: Member): number | undefined =>
  typeof contentVersion === 'number' ? contentVersion : undefined;
