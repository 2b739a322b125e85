/** The bundle: registers all elements, and exports their classes, events and types. */
export {InsightWheel} from './entries/insight-wheel.js';
export {ThemePanel} from './entries/theme-panel.js';
export {InsightList} from './entries/insight-list.js';
export {KansenList} from './entries/kansen-list.js';
export {ThemeCloseEvent, ThemeOpenEvent} from './elements/insight-wheel/insight-wheel.js';
export {DataProblemEvent, DataReadyEvent} from './elements/widget-element.js';
export {ItemToggleEvent} from './controllers/items-controller.js';
import type {Finding} from './doctor/finding.js';

export type {Finding};
export type * from './model/dataset.js';
export type {Problem} from './model/read.js';
export type {Failure} from './store/load.js';

/**
 * Says what hinders the widgets in this part of the page, in Dutch, each with the line that mends it; what readers miss comes first.
 * With `?oe-doctor` in its address a page shows the same to whoever opens it.
 */
export async function diagnose(root?: ParentNode): Promise<Finding[]> {
  return (await import('./doctor/doctor.js')).diagnose(root);
}

// A server has no address.
if (/[?&]oe-doctor\b/.test(globalThis.location?.search)) void import('./doctor/doctor.js').then(({report}) => report());
