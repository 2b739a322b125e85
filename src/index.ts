/** The bundle: registers all elements, and exports their classes, events and types. */
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
