/** The editor page: our fields, our format of files, the preview and the checks, brought into Decap CMS. */
import {nl} from 'decap-cms-locales';
import report from '../../data/schema/report.schema.json';
import wheel from '../../data/schema/wheel.schema.json';
import {createChecks} from './checks.mjs';
import {domainControl, idControl, personControl} from './controls.js';
import {registerList} from './list-control.js';
import {createPreview} from './preview-pane.js';
import {textControl} from './text-control.js';
import {DESK, giveIds, toFile, toForm, useIds} from './values.mjs';
import {WORDS} from './words.js';

const {CMS} = window;
const schemas = {wheel, report};
const checks = createChecks(schemas);

/** Ids that were made on this page, by their stand-ins. */
const made = new Map();

/** The file that a form holds, as a reader would have it now. */
const draftOf = (form) => giveIds(toFile(form, schemas[form.kind]), new Map(made));

CMS.registerLocale('nl', merge(nl, WORDS.decap));

CMS.registerCustomFormat('insight-json', 'json', {
  fromFile: (text) => {
    const file = JSON.parse(text);
    return toForm(file, schemas[file.kind]);
  },
  toFile: (form) => {
    const file = useIds(toFile(form, schemas[form.kind]), made);
    return JSON.stringify(form[DESK] ? {...file, [DESK]: form[DESK]} : file, null, 2);
  },
});

registerList();
CMS.registerWidget('insight-text', textControl(checks));
CMS.registerWidget('insight-id', idControl);
CMS.registerWidget('insight-domain', domainControl);
CMS.registerWidget('insight-person', personControl);

CMS.registerEventListener({
  name: 'preSave',
  handler: ({entry}) => {
    const form = entry.get('data').toJS();
    const file = giveIds(toFile(form, schemas[form.kind]), made);
    const errors = checks.checkFile(file).filter(({severity}) => severity === 'error');
    if (errors.length) throw new Refused(WORDS.refused(errors));
  },
});

/** Decap shows an error as text: without the name of its class. */
class Refused extends Error {
  toString() {
    return this.message;
  }
}

await start();

async function start() {
  const response = await fetch('/config.yml');
  const config = await response.json();
  const Preview = createPreview({checkFile: checks.checkFile, draftOf});
  for (const {files} of config.collections) for (const {name} of files) CMS.registerPreviewTemplate(name, Preview);
  CMS.init({config: {...config, load_config_file: false}});
}

/** Words of Decap with ours in their place. */
function merge(words, ours) {
  const merged = {...words};
  for (const [key, value] of Object.entries(ours))
    merged[key] = typeof value === 'object' ? merge(words[key] ?? {}, value) : value;
  return merged;
}
