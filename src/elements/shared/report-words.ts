/** Loading and failure in the words of a report. */
import {msg, str} from '../../i18n/locale.js';
import type {ContentWords} from './status-view.js';

export const reportWords = (): ContentWords => ({
  loading: msg('Het verslag wordt opgehaald'),
  failed: msg('Het verslag kon niet worden opgehaald'),
  stale: (day) =>
    day ? msg(str`U leest het verslag zoals het op ${day} was`) : msg('U leest een eerdere versie van het verslag'),
  unsure: (time) => msg(str`Om ${time} uur was niet te zien of er een nieuwere versie is.`),
  version: msg('Deze pagina gebruikt een oude versie, die het nieuwe verslag niet kan lezen.'),
  missing: msg('Op het adres dat deze pagina noemt, staat geen verslag.'),
  format: msg('Het bestand met het verslag is niet leesbaar.'),
});
