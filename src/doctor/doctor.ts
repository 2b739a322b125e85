/**
 * The doctor: says in Dutch what hinders the widgets on a page, with the line that mends it. Loaded only when it is asked for, by
 * `?oe-doctor` in the address of the page or by `diagnose()`.
 */
import {checkColors} from './color-checks.js';
import {checkData} from './data-checks.js';
import type {Finding} from './finding.js';
import {checkMarks} from './mark-checks.js';
import {checkPage} from './page-checks.js';
import {showReport} from './report.js';
import {widgetsOf} from './widgets.js';

/** Looks at the widgets in this part of the page. What readers miss comes first. */
export async function diagnose(root: ParentNode = document): Promise<Finding[]> {
  await loaded();
  const widgets = await widgetsOf(root);
  // First the data: while it is asked for, the widgets draw it.
  const data = await checkData(widgets);
  await Promise.all(widgets.map(({updateComplete}) => updateComplete));
  const findings = [...data, ...checkMarks(root), ...(await checkPage(root, widgets)), ...checkColors(widgets)];
  return findings.sort((a, b) => Number(b.weight === 'fault') - Number(a.weight === 'fault'));
}

/** Looks, and shows on the page what was found. */
export async function report(): Promise<void> {
  showReport(await diagnose());
}

/** Once the page and its style sheets are there. */
const loaded = (): Promise<unknown> =>
  document.readyState === 'complete' ? Promise.resolve() : new Promise((done) => addEventListener('load', done, {once: true}));
