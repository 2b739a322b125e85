/** The command line of the bench. */
import {parseArgs} from 'node:util';
import {MEASURES, SCENARIOS} from './scenarios.mjs';

const NAMES = SCENARIOS.map(({name}) => name).join(', ');
export const HELP = `npm run bench -- [--rounds N] [--only NAME] [--json FILE]

  --rounds N     visit every page N times; default: as often as fits in four minutes
  --only NAME    only this part: ${NAMES}
  --json FILE    write the figures to this file too
  --help         this text

Each figure is a median. "ours : lit" is the ratio to the bare LitElement page, with its quartiles in brackets. "A : A" is
the same for our own page, visited twice: as far as that is from 1, the others may be by chance.`;

/** What this command line asks for. Throws, in words for the person at the keyboard, on what it does not know. */
export function options(args) {
  let values;
  try {
    ({values} = parseArgs({
      args,
      options: {rounds: {type: 'string'}, only: {type: 'string'}, json: {type: 'string'}, help: {type: 'boolean'}},
    }));
  } catch (error) {
    // The first sentence says what is wrong, the rest how to quote it.
    throw new Error(`${error.message.split('. ')[0]}.`, {cause: error});
  }
  const {rounds, only} = values;
  if (rounds !== undefined && !/^[1-9]\d*$/.test(rounds)) throw new Error(`--rounds ${rounds} is no whole number above 0.`);
  if (only !== undefined && !Object.hasOwn(MEASURES, only)) throw new Error(`--only ${only} is not one of: ${NAMES}.`);
  return {...values, rounds: rounds && Number(rounds)};
}
