/** The bundle: registers all elements, makes elements of marks on the page, and exports classes, events and types. */
import type {Finding} from './doctor/finding.js';
import {start, upgrade} from './embed/upgrade.js';

export {InsightWheel} from './entries/insight-wheel.js';
export {ThemePanel} from './entries/theme-panel.js';
export {InsightList} from './entries/insight-list.js';
export {KansenList} from './entries/kansen-list.js';
export {SessionReport} from './entries/session-report.js';
export {ActionAgenda} from './entries/action-agenda.js';
export {ThemeCloseEvent, ThemeOpenEvent} from './elements/insight-wheel/insight-wheel.js';
export {DataProblemEvent, DataReadyEvent} from './elements/widget-element.js';
export {ItemToggleEvent} from './controllers/items-controller.js';
export type * from './model/dataset.js';
export type * from './model/report.js';
export type {Problem} from './model/read.js';
export type {Failure} from './store/load.js';
export type {Finding};

/**
 * Says what hinders the widgets in this part of the page, in Dutch, each with the line that mends it; what readers miss comes first.
 * With `?oe-doctor` in its address a page shows the same to whoever opens it.
 */
export async function diagnose(root?: ParentNode): Promise<Finding[]> {
  return (await import('./doctor/doctor.js')).diagnose(root);
}

// A server has no address.
if (/[?&]oe-doctor\b/.test(globalThis.location?.search)) void import('./doctor/doctor.js').then(({report}) => report());

export {upgrade};

// A server that imports the package has no page.
if (typeof document === 'object') start();
