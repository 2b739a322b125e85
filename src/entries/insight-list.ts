/** Registers `<insight-list>`. */
import {InsightList} from '../elements/insight-list/insight-list.js';
import {register} from './register.js';

register('insight-list', InsightList);

export {InsightList};
