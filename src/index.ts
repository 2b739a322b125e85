/** The bundle: registers all elements, makes elements of marks on the page, and exports classes, events and types. */
import {start, upgrade} from './embed/upgrade.js';

export {InsightWheel} from './entries/insight-wheel.js';
export {ThemePanel} from './entries/theme-panel.js';
export {InsightList} from './entries/insight-list.js';
export {KansenList} from './entries/kansen-list.js';
export {ThemeCloseEvent, ThemeOpenEvent} from './elements/insight-wheel/insight-wheel.js';
export {DataProblemEvent, DataReadyEvent} from './elements/widget-element.js';
export {ItemToggleEvent} from './controllers/items-controller.js';
export type * from './model/dataset.js';
export type {Problem} from './model/read.js';
export type {Failure} from './store/load.js';
export {upgrade};

// A server that imports the package has no page.
if (typeof document === 'object') start();
