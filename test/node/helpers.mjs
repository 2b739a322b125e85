/** Shared by the Node tests: files of the project and a bundle of the reader that Node can run. */
import {readFile} from 'node:fs/promises';
import {build} from 'esbuild';

export const root = new URL('../../', import.meta.url);
export const readText = (path) => readFile(new URL(path, root), 'utf8');
export const readJson = async (path) => JSON.parse(await readText(path));

/** Imports a TypeScript module of src/ that needs no browser. */
export async function importSource(path) {
  const {outputFiles} = await build({entryPoints: [new URL(path, root).pathname], bundle: true, format: 'esm', write: false});
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Calls `visit` with each value of a JSON tree, its path as a list of keys, deepest last. */
export function walk(value, visit, path = []) {
  visit(value, path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) walk(part, visit, [...path, Array.isArray(value) ? Number(key) : key]);
}
