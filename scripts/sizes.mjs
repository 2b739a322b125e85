/** Size gates of the build, in bytes after brotli: every kilobyte is paid by a reader on an old phone. */
import {brotliCompressSync, constants} from 'node:zlib';
import {rollup} from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {MINIFY, TARGET, TREESHAKE} from './targets.mjs';

export const ELEMENTS = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'];

/** Upper limits; 1 kB is 1,000 bytes. CONTRIBUTING tells how they stand to the aims of 20 and 14 kB. */
export const GATES = {bundle: 22_000, wheel: 22_000, classic: 1_000};

export const brotli = (code) =>
  brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length}})
    .length;

/** The wheel with all it imports, Lit included, as a page would get it. */
async function wheelEntry() {
  const bundle = await rollup({
    input: 'src/entries/insight-wheel.ts',
    treeshake: TREESHAKE,
    plugins: [
      resolve(),
      esbuild({target: TARGET, tsconfig: 'tsconfig.json'}),
      minifyTemplateLiterals({exclude: ['node_modules/**']}),
    ],
  });
  const {output} = await bundle.generate({
    format: 'es',
    plugins: [terser(MINIFY)],
  });
  await bundle.close();
  return output[0].code;
}

/** Rollup plugin: measures what is about to be written and stops the build when a gate is passed. */
export const sizeGates = {
  name: 'size-gates',
  async generateBundle(_, bundle) {
    const sizes = {
      bundle: brotli(bundle['insight-widgets.js'].code),
      wheel: brotli(await wheelEntry()),
      classic: brotli(bundle['insight-widgets.classic.js'].source),
    };
    const rows = Object.entries(sizes).map(([name, size]) => `${name} ${size} B of ${GATES[name]} B`);
    console.log(`sizes after brotli: ${rows.join(', ')}`);
    const over = Object.entries(sizes).filter(([name, size]) => size > GATES[name]);
    if (over.length)
      this.error(`too large after brotli: ${over.map(([name, size]) => `${name} ${size} B, limit ${GATES[name]} B`).join('; ')}`);
  },
};
