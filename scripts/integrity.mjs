/**
 * Writes dist/integrity.json: the SHA-384 of every script that a browser may load, for `integrity` attributes and import maps on
 * pages that pin a version.
 *
 *   node scripts/integrity.mjs    (the last step of a build that changes a script)
 */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const DIST = new URL('../dist/', import.meta.url);

/** Scripts of dist/ by their path in it; the program for Node is none of them. */
export const scriptsIn = (folder) =>
  readdirSync(folder, {recursive: true})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js') && !path.startsWith('cli/'))
    .sort();

export function integrity(folder) {
  const digest = (path) =>
    createHash('sha384')
      .update(readFileSync(new URL(path, folder)))
      .digest('base64');
  return Object.fromEntries(scriptsIn(folder).map((path) => [path, `sha384-${digest(path)}`]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('integrity.json', DIST), `${JSON.stringify(integrity(DIST), null, 2)}\n`);
}
