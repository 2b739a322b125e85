/** The pages that are compared, each with the files that it asks for, made small in the same way. */
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {rollup} from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {brotli} from '../scripts/sizes.mjs';
import {MINIFY, TARGET} from '../scripts/targets.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

async function bundle(name) {
  const made = await rollup({
    input: path(`pages/${name}`),
    plugins: [
      resolve(),
      esbuild({target: TARGET, tsconfig: false}),
      minifyTemplateLiterals({failOnError: true, exclude: ['**/node_modules/**']}),
    ],
  });
  const {output} = await made.generate({format: 'es', plugins: [terser(MINIFY)]});
  await made.close();
  return output[0].code;
}

async function built(name) {
  try {
    return await readFile(path(`../dist/${name}`), 'utf8');
  } catch {
    throw new Error(`dist/${name} is missing: run \`npm run build\` first.`);
  }
}

/** A page: its name, script, optional style sheet, and the element that stands on it for data at an address. */
function contender(name, {script, style, element}) {
  const bytes = brotli(script) + (style ? brotli(style) : 0);
  return {name, script, style, element, bytes};
}

export async function contenders() {
  // First what may be missing.
  const [script, style] = [await built('insight-widgets.js'), await built('insight-widgets.css')];
  return [
    contender('ours', {
      script,
      style,
      element: (src) => `<insight-wheel src="${src}"><a href="/text">Lees de inzichten bij OpenEmbassy</a></insight-wheel>`,
    }),
    contender('lit', {
      script: await bundle('lit.js'),
      element: (src) => `<bare-wheel src="${src}"><a href="/text">Lees de inzichten bij OpenEmbassy</a></bare-wheel>`,
    }),
    contender('vanilla', {
      script: await bundle('vanilla.js'),
      style: await readFile(path('pages/vanilla.css'), 'utf8'),
      element: (src) => `<div class="wheel" data-src="${src}"><a href="/text">Lees de inzichten bij OpenEmbassy</a></div>`,
    }),
  ];
}
