/** Words that only the hosted pages have: those that the elements say too are written where the elements say them. */
import {msg, str} from './locale.js';
import {digits, longDate} from './words.js';

/** In the language that the interface speaks now. */
export const pageWords = () => ({
  insights: msg('Inzichten'),
  kansen: msg('Kansen'),
  question: msg('Ontwerpvraag'),
  overview: msg('Overzicht'),
  themes: msg('Thema’s'),
  reports: msg('Verslagen'),
  languages: msg('In een andere taal'),
  more: msg('Meer lezen'),
  contents: msg('Inhoud'),
  asText: msg('Lees als tekstpagina'),
  preparing: msg('Nog in voorbereiding:'),
  source: msg('Bron:'),
  licence: msg('Licentie:'),
  contact: msg('Contact:'),
  basedOn: msg('Gebaseerd op:'),
  contentOf: (date: string) => msg(str`Inhoud van ${longDate(date)}`),
  version: (version: number) => msg(str`Versie ${digits(version)}`),
  draft: msg('Deze vertaling is een concept.'),
  machine: msg('Deze vertaling is door een computer gemaakt.'),
  authors: msg('Geschreven door'),
  published: msg('Uitgekomen op'),
  reading: msg('Leestijd in minuten'),
  event: msg('Bijeenkomst op'),
  place: msg('Plaats'),
  participants: msg('Deelnemers'),
  partners: msg('Samen met'),
  photo: msg('Foto’s'),
  text: msg('Tekst'),
  other: msg('Met dank aan'),
  people: msg('Wie aan het woord komen'),
  report: (number: number) => msg(str`Verslag ${digits(number)}`),
  goal: msg('Doel'),
  approach: msg('Aanpak'),
  success: msg('Geslaagd als'),
  relatedThemes: msg('Thema’s bij dit verslag'),
});

export type PageWords = ReturnType<typeof pageWords>;
