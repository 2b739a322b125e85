/**
 * Writes what the interface languages need: `xliff/` takes in the messages of src/, and src/i18n/locales/ what was translated.
 *
 *   node scripts/locales.mjs
 *
 * A new language is a line in lit-localize.json; its file in xliff/ is made here. `test/node/locales.test.mjs` fails when a file
 * is stale.
 */
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {format, resolveConfig} from 'prettier';

const root = fileURLToPath(new URL('../', import.meta.url));
const XLIFF = 'xliff';
const MODULES = 'src/i18n/locales';

/** The files as they should be: path -> text. `from` is the folder that holds `xliff/`. */
export async function locales(from = root) {
  const settings = JSON.parse(await readFile(join(root, 'lit-localize.json'), 'utf8'));
  const folder = await mkdtemp(join(tmpdir(), 'insight-widgets-'));
  try {
    await mkdir(join(from, XLIFF), {recursive: true});
    await cp(join(from, XLIFF), join(folder, XLIFF), {recursive: true});
    const config = {
      ...settings,
      tsConfig: join(root, settings.tsConfig),
      interchange: {...settings.interchange, xliffDir: join(folder, XLIFF)},
      output: {...settings.output, outputDir: join(folder, MODULES)},
      baseDir: root,
      resolve: (path) => path,
    };
    const localizer = new RuntimeLitLocalizer(config);
    const {errors} = localizer.extractSourceMessages();
    if (errors.length) throw new Error(errors.map(({messageText}) => messageText).join('\n'));
    await localizer.writeInterchangeFiles();
    await localizer.build();
    const files = {};
    for (const name of await readdir(join(folder, XLIFF)))
      files[`${XLIFF}/${name}`] = await readFile(join(folder, XLIFF, name), 'utf8');
    for (const language of settings.targetLocales) {
      const path = `${MODULES}/${language}.ts`;
      files[path] = await pretty(path, moduleOf(await readFile(join(folder, path), 'utf8')));
    }
    files[`${MODULES}/index.ts`] = await pretty(`${MODULES}/index.ts`, indexOf(settings.targetLocales));
    return files;
  } finally {
    await rm(folder, {recursive: true});
  }
}

const NOTICE = '// Written by scripts/locales.mjs. Do not edit.';

/** With what looks the messages up: only readers of another language need it. */
const moduleOf = (written) => `${NOTICE}
export {runtimeMsg as translate} from '@lit/localize/internal/runtime-msg.js';
${written.replaceAll(/^\s*(\/\/|\/\*).*$/gm, '')}`;

const indexOf = (languages) => `${NOTICE}
import type {runtimeMsg} from '@lit/localize/internal/runtime-msg.js';

/** Messages in one language, and what finds the one for a message of the source. */
export interface Locale {
  templates: Parameters<typeof runtimeMsg>[0];
  translate: typeof runtimeMsg;
}

/** The languages of the interface beside Dutch, and what loads each. */
export const LOCALES: Readonly<Record<string, () => Promise<Locale>>> = {
${languages.map((language) => `${language}: () => import('./${language}.js'),`).join('\n')}
};
`;

const pretty = async (path, text) => format(text, {...(await resolveConfig(join(root, path))), filepath: path});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await locales())) await writeFile(join(root, path), text);
}
