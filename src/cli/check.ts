/** Files with what validation finds in them. */
import type {Finding, Lang} from '../content/messages.js';
import {createValidator} from '../content/validate.js';
import {asMember, findSiblings, readSchemas, type Closed, type Opened} from './files.js';

/** A file, when it could be read, and what is wrong with it, from top to bottom. */
export type Checked = (Opened | Closed) & {findings: Finding[]};

/** Checks files that were read, each beside the others and beside its other languages on disk. */
export async function check(opened: readonly (Opened | Closed)[], lang: Lang): Promise<Checked[]> {
  const validator = createValidator(await readSchemas());
  const given = opened.flatMap((file) => ('source' in file ? asMember(file) : []));
  const addresses = new Set(given.map(({address}) => address));
  return Promise.all(
    opened.map(async (file): Promise<Checked> => {
      if ('finding' in file) return {...file, findings: [file.finding]};
      const beside = (await Promise.all(asMember(file).map(findSiblings))).flat().filter(({address}) => !addresses.has(address));
      const others = [...given.filter(({address}) => address !== file.address), ...beside];
      return {...file, findings: validator(file.source, file, others, lang)};
    }),
  );
}
