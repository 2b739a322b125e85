/** Registers `<theme-panel>`. */
import {ThemePanel} from '../elements/theme-panel/theme-panel.js';
import './insight-list.js';
import './kansen-list.js';
import {register} from './register.js';

register('theme-panel', ThemePanel);

export {ThemePanel};
