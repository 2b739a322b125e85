/**
 * The file-system proxy of Decap CMS, for the data files only: what `decap-server` does, and besides: it writes whole files or
 * nothing, refuses what has errors, and never writes over what someone else has changed.
 */
import {randomUUID} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {DESK} from './values.mjs';

/** Data files; nothing else is read or written. */
const FILE = /^data\/[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\/(wheel|reports\/[a-z0-9-]+)\.json$/;

/** What an editor is told, by the code of the file system. */
const TROUBLE = {
  ENOSPC: 'De schijf is vol. Maak ruimte en bewaar opnieuw.',
  EACCES: 'Dit bestand mag niet worden veranderd. Vraag uw beheerder om rechten op de map data.',
  EPERM: 'Dit bestand mag niet worden veranderd. Vraag uw beheerder om rechten op de map data.',
  EROFS: 'Deze schijf is alleen om te lezen. Vraag uw beheerder om hulp.',
  ENOENT: 'Dit bestand is er niet meer. Is de map data verplaatst of hernoemd?',
};

/** An answer that is no success: its words go to the editor. */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** So many drafts are remembered. */
const DRAFTS = 100;

/**
 * @param resolve the full path of a data file
 * @param store reads and writes: src/cli/save.ts
 * @param memory path of a file for what is to outlive this program: an editor may go on after it was started anew
 */
export function createProxy({resolve, store, memory}) {
  /** The states that a draft has saved, besides the one it began with: an editor may save twice. */
  let saved;

  const remembered = async () => {
    saved ??= await readFile(memory, 'utf8')
      .then((text) => new Map(JSON.parse(text)))
      .catch(() => new Map());
    return saved;
  };

  async function remember(draft, states) {
    saved.delete(draft);
    saved.set(draft, states);
    // The content is saved: that this is not remembered may not sound as if it were not.
    await writeFile(memory, JSON.stringify([...saved].slice(-DRAFTS))).catch(() => undefined);
  }

  const actions = {
    info: () => ({repo: 'data', publish_modes: ['simple'], type: 'local_fs'}),
    getMedia: () => [],
    getDeployPreview: () => null,
    unpublishedEntries: () => [],
    getEntry: ({path}) => entry({path}),
    entriesByFiles: ({files}) => Promise.all(files.map(entry)),
    async persistEntry({dataFiles}) {
      for (const {path, raw} of dataFiles) {
        const {[DESK]: desk, ...value} = JSON.parse(raw);
        if (!desk) throw new Refusal(400, 'Deze versie van de pagina is verouderd. Laad de pagina opnieuw.');
        const states = [desk.state, ...((await remembered()).get(desk.draft) ?? [])];
        const state = await store.saveContent(fileOf(path), value, states);
        await remember(desk.draft, [...states, state]);
      }
      return {message: 'entry persisted'};
    },
  };

  async function entry({path, label}) {
    const {value, state} = await store.readContent(fileOf(path));
    const data = JSON.stringify({...value, [DESK]: {state, draft: randomUUID()}});
    return {data, file: {path, label, id: state}};
  }

  const fileOf = (path) => {
    if (!FILE.test(path)) throw new Refusal(403, 'Alleen bestanden in de map data kunnen hier worden geopend.');
    return resolve(path);
  };

  /** The answer to a request of Decap: its status and JSON. */
  return async ({action, params}) => {
    try {
      if (!Object.hasOwn(actions, action)) throw new Refusal(422, `Deze redactie kan dit niet: ${action}.`);
      return {status: 200, json: await actions[action](params)};
    } catch (error) {
      return asAnswer(error, store);
    }
  };
}

function asAnswer(error, {Invalid, Touched}) {
  if (error instanceof Refusal) return {status: error.status, json: {error: error.message}};
  if (error instanceof Touched)
    return {
      status: 409,
      json: {
        error:
          'Dit bestand is intussen ergens anders veranderd. Er is niets overschreven. Kopieer wat u hier hebt geschreven, laad de pagina opnieuw en zet het er weer bij.',
      },
    };
  if (error instanceof Invalid) {
    const words = error.findings.map(({message, remedy, line}) => `${line ? `Regel ${line}: ` : ''}${message} ${remedy}`);
    return {status: 422, json: {error: `Dit bestand heeft fouten en is niet veranderd. ${words.join(' ')}`}};
  }
  const {code} = error;
  if (code) return {status: 500, json: {error: `Er is niets veranderd op de schijf. ${TROUBLE[code] ?? `(${code})`}`}};
  throw error;
}
