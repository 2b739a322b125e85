/**
 * Writes dist/editors/ from custom-elements.json: what lets an editor complete and check our tags, in HTML, CSS and JSX.
 *
 *   node scripts/editors.mjs
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {generateJsxTypes} from '@wc-toolkit/jsx-types';
import {format} from 'prettier';

const FOLDER = new URL('../dist/editors/', import.meta.url);
const MANIFEST = new URL('../custom-elements.json', import.meta.url);
const PACKAGE = '@openembassy/insight-widgets';

const manifest = JSON.parse(await readFile(MANIFEST, 'utf8'));
// Editors list these by themselves: in each description of a tag they would be in the way.
const short = {hideCssPropertiesDocs: true, hideCssPartsDocs: true};

const html = JSON.parse(getVsCodeHtmlCustomData(manifest, short));
const css = JSON.parse(getVsCodeCssCustomData(manifest));
css.properties = once(css.properties);
css.pseudoElements = once(css.pseudoElements);

const web = JSON.parse(getWebTypesData(manifest, short));
web.contributions.css.properties = once(web.contributions.css.properties);
web.contributions.css['pseudo-elements'] = once(web.contributions.css['pseudo-elements']);

const jsx = generateJsxTypes(asBundle(manifest), {globalTypePath: PACKAGE, fileName: ''});

await mkdir(FOLDER, {recursive: true});
await write('vscode.html-custom-data.json', JSON.stringify(html), 'json');
await write('vscode.css-custom-data.json', JSON.stringify(css), 'json');
await write('web-types.json', JSON.stringify(web), 'json');
await write('jsx.d.ts', jsx, 'typescript');

async function write(name, text, parser) {
  await writeFile(new URL(name, FOLDER), await format(text, {parser}));
}

/** Variables and parts are named without their element, and several elements have them. */
function once(items) {
  const texts = new Map();
  for (const {name, description} of items) texts.set(name, (texts.get(name) ?? new Set()).add(description));
  return [...texts].map(([name, descriptions]) => ({name, description: [...descriptions].join(' Or: ')}));
}

/** The bundle exports what all modules do, events included: one place to import every type from. */
function asBundle({modules: [bundle, ...elements], ...rest}) {
  const declarations = [bundle, ...elements].flatMap((module) => module.declarations);
  return {...rest, modules: [{...bundle, declarations}]};
}
