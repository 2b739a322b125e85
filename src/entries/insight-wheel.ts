/** Registers `<insight-wheel>`. */
import {InsightWheel} from '../elements/insight-wheel/insight-wheel.js';
import './theme-panel.js';
import {register} from './register.js';

register('insight-wheel', InsightWheel);

export {InsightWheel};
