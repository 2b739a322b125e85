/** Builds dist/: the bundle, the single elements, the classic loader and the reserve style sheet. */
import {readdir, readFile, rm} from 'node:fs/promises';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {build} from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {ELEMENTS, MINIFY, TARGET, TREESHAKE} from './scripts/targets.mjs';

const plugins = [
  // Our own entries register elements: `sideEffects` of package.json names the built files.
  resolve({ignoreSideEffectsForRoot: true}),
  esbuild({target: TARGET, tsconfig: 'tsconfig.json'}),
  minifyTemplateLiterals({failOnError: true, exclude: ['node_modules/**']}),
];

const minify = terser(MINIFY);

const {targetLocales} = JSON.parse(await readFile('lit-localize.json', 'utf8'));

/** Takes what an earlier build left: its files would go into the package. */
const clean = {
  name: 'clean',
  buildStart: () => rm('dist', {recursive: true, force: true}),
};

/** In the bundle the script stands one folder higher than its source: so does the data beside it. */
const dataFolder = {
  name: 'data-folder',
  renderChunk: (code) => {
    if (!code.includes('../../data/')) throw new Error('src/store/address.ts no longer names ../../data/');
    return {code: code.replace('../../data/', '../data/'), map: null};
  },
};

/** What not every reader needs stays outside, in files of their own: search, doctor, and the interface in other languages. */
const isApart = (id, importer) =>
  /\/(search\/search|doctor\/doctor)\.js$/.test(id) || (importer?.endsWith('/i18n/locales/index.ts') ?? false);

/** Where those files are, as seen from what is built. */
const apartIn = (folder) => (id) => id.replace(/^.*\/(i18n|search|doctor)\/(?=(locales\/)?\w+\.js$)/, folder);

/** Copies files that need no more than that, such as the classic loader. */
const copy = (from, fileName) => ({
  name: 'copy',
  async generateBundle() {
    this.emitFile({type: 'asset', fileName, source: await readFile(from, 'utf8')});
  },
});

/** The program for Node, with all it needs inside. By esbuild: it knows CommonJS, which some of its packages are. */
const program = {
  name: 'program',
  async generateBundle() {
    const {outputFiles} = await build({
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      legalComments: 'inline',
      // Packages in CommonJS ask for modules of Node by `require`, which an ES module lacks.
      banner: {js: "import {createRequire} from 'node:module';\nconst require = createRequire(import.meta.url);"},
      write: false,
    });
    this.emitFile({type: 'asset', fileName: 'cli/insight-data.js', source: outputFiles[0].text});
  },
};

/** What the pages of the demo know from the build: the number of this version, and which reports there are. */
async function known() {
  const {version} = JSON.parse(await readFile('package.json', 'utf8'));
  const names = (await readdir('data/nl/reports')).filter((name) => name.endsWith('.json'));
  const reports = names.map(async (name) => {
    const {id, title, languages} = JSON.parse(await readFile(`data/nl/reports/${name}`, 'utf8'));
    return {id, title, languages};
  });
  return {VERSION: JSON.stringify(version), REPORTS: JSON.stringify(await Promise.all(reports))};
}

/** The script of a page of the demo, with Lit and the colour library inside; not in the package. */
const demoPage = (name) => ({
  name: `demo-${name}`,
  buildStart: () => rm(`demo/${name}/dist`, {recursive: true, force: true}),
  async generateBundle() {
    await build({
      entryPoints: [`demo/${name}/${name}.js`],
      outdir: `demo/${name}/dist`,
      define: await known(),
      bundle: true,
      minify: true,
      format: 'esm',
      target: TARGET,
      legalComments: 'inline',
    });
  },
});

export default [
  {
    input: 'src/index.ts',
    external: isApart,
    treeshake: TREESHAKE,
    plugins: [clean, ...plugins],
    output: {
      file: 'dist/insight-widgets.js',
      format: 'es',
      paths: apartIn('./'),
      inlineDynamicImports: true,
      sourcemap: true,
      plugins: [
        dataFolder,
        minify,
        copy('src/embed/classic.js', 'insight-widgets.classic.js'),
        copy('src/embed/reserve.css', 'insight-widgets.css'),
        copy('src/embed/frames.js', 'frames.js'),
        ...['page.js', 'page.css', 'guide.css', 'icon.svg'].map((name) => copy(`src/site/${name}`, name)),
        copy('src/site/nginx.conf', 'server/nginx.conf'),
        copy('src/site/_headers', 'server/_headers'),
        program,
        demoPage('theming'),
        demoPage('embed'),
      ],
    },
  },
  {
    // For bundlers: Lit stays outside, so that a page has one copy of it. `index` is for servers, where Lit has a build of its own.
    // @lit/localize can be set up only once, which is for the page to do: we bring our own.
    input: {index: 'src/index.ts', ...Object.fromEntries(ELEMENTS.map((tag) => [tag, `src/entries/${tag}.ts`]))},
    external: (id, importer) => /^(lit|@lit\/reactive-element)(\/|$)/.test(id) || isApart(id, importer),
    treeshake: TREESHAKE,
    plugins,
    output: {
      dir: 'dist/elements',
      format: 'es',
      sourcemap: true,
      chunkFileNames: 'shared-[hash].js',
      paths: apartIn('../'),
    },
  },
  // One file each, so that a reader waits for one download.
  ...[
    ['src/search/search.ts', 'dist/search.js'],
    ...targetLocales.map((language) => [`src/i18n/locales/${language}.ts`, `dist/locales/${language}.js`]),
  ].map(([input, file]) => ({
    input,
    treeshake: TREESHAKE,
    plugins,
    output: {file, format: 'es', plugins: [minify]},
  })),
  {
    input: 'src/doctor/doctor.ts',
    treeshake: TREESHAKE,
    plugins,
    output: {file: 'dist/doctor.js', format: 'es', plugins: [dataFolder, minify]},
  },
  {
    // What a page that uses the wheel alone gets, Lit included: not published, only measured (.size-limit.json).
    input: 'src/entries/insight-wheel.ts',
    external: isApart,
    treeshake: TREESHAKE,
    plugins,
    output: {file: 'node_modules/.cache/insight-widgets/insight-wheel.js', format: 'es', plugins: [minify]},
  },
];
