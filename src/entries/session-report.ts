/** Registers `<session-report>`. */
import {SessionReport} from '../elements/session-report/session-report.js';
import {register} from './register.js';

register('session-report', SessionReport);

export {SessionReport};
