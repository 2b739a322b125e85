/** Registers `<action-agenda>`. */
import {ActionAgenda} from '../elements/action-agenda/action-agenda.js';
import {register} from './register.js';

register('action-agenda', ActionAgenda);

export {ActionAgenda};
