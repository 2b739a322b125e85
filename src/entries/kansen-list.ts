/** Registers `<kansen-list>`. */
import {KansenList} from '../elements/kansen-list/kansen-list.js';
import {register} from './register.js';

register('kansen-list', KansenList);

export {KansenList};
