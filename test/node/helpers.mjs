/** Shared by the Node tests: files of the project and a bundle of the reader that Node can run. */
import {readFile} from 'node:fs/promises';

export {importSource} from '../../scripts/source.mjs';

export const root = new URL('../../', import.meta.url);
export const readText = (path) => readFile(new URL(path, root), 'utf8');
export const readJson = async (path) => JSON.parse(await readText(path));

/** Calls `visit` with each value of a JSON tree, its path as a list of keys, deepest last. */
export function walk(value, visit, path = []) {
  visit(value, path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) walk(part, visit, [...path, Array.isArray(value) ? Number(key) : key]);
}
