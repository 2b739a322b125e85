/** Modules of src/ for Node, which reads no TypeScript everywhere that this project runs. */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** Imports a module of src/ that needs no browser, by its path in the project. */
export async function importSource(path) {
  const entry = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, format: 'esm', write: false});
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
