/** What the program says about itself, in plain Dutch and in English. */
import type {Lang} from '../content/messages.js';

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

const nl = {
  about: 'Kijkt de inhoud van de widgets na en laat zien wat er is veranderd.',
  headings: {'Usage:': 'Gebruik:', 'Arguments:': 'Bestanden:', 'Options:': 'Opties:', 'Commands:': 'Opdrachten:'},
  usage: '[opdracht] [opties]',
  help: 'laat deze uitleg zien',
  version: 'laat zien welke versie dit is',
  lang: 'taal van de meldingen: nl of en (gewoonlijk nl)',
  json: 'antwoord als JSON, voor andere programma’s',
  exits: `Uitkomst (exit code):
  0  alles is in orde
  1  er zijn fouten gevonden
  2  de opdracht klopt niet, of een bestand is niet te lezen`,
  validate: {
    about: 'Kijkt bestanden na: de vorm, de verwijzingen, de talen en de teksten.',
    files: 'een of meer bestanden, zoals data/nl/wheel.json',
    strict: 'tel waarschuwingen als fouten',
    more: `Van elke fout ziet u het bestand, de regel en de kolom, de plek in de inhoud, wat er mis is en wat u kunt doen.
Waarschuwingen gaan over teksten en vertalingen: u kunt er anders over denken.

Voorbeeld:
  insight-data validate data/nl/wheel.json data/ar/wheel.json`,
  },
  import: {
    about: 'Leest pagina’s van de website in als inhoud van een bestand.',
    files: 'een of meer tekstbestanden met een pagina',
    into: 'het bestand waar de inhoud in komt, zoals data/nl/wheel.json',
    dryRun: 'laat zien wat er zou veranderen, en schrijf niets',
    more: `Niets gaat stil verloren: elke regel is gebruikt, is kader van de website, of wordt genoemd.
Fouten in de tekst worden genoemd en niet verbeterd.

Voorbeeld:
  insight-data import huisvesting.txt banden.txt --into data/nl/wheel.json`,
  },
  diff: {
    about: 'Vergelijkt twee versies van een bestand, per kenmerk.',
    old: 'de oude versie',
    new: 'de nieuwe versie',
    more: `Verschillen zijn geen fouten: de uitkomst is dan 0.
Weggehaalde woorden staan tussen [- en -], nieuwe tussen {+ en +}. In kleur zijn ze rood en groen.

Voorbeeld:
  insight-data diff oud.json data/nl/wheel.json`,
  },
  error: 'fout',
  warning: 'waarschuwing',
  remedy: 'Wat u kunt doen:',
  fine: (files: number) => `${count(files, 'bestand', 'bestanden')} nagekeken: alles is in orde.`,
  summary: (files: number, errors: number, warnings: number) =>
    `${count(files, 'bestand', 'bestanden')} nagekeken: ${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')}.`,
  refused: 'Er is niet vergeleken: verbeter eerst de fouten hierboven.',
  differences: {
    added: 'Toegevoegd',
    removed: 'Weggehaald',
    moved: 'Verplaatst',
    changed: 'Veranderd',
    version: (file: string, version: number, date: string) => `${file}: versie ${version} van ${date}`,
    place: (position: number, after: string | null) => `plaats ${position} (${after === null ? 'vooraan' : `na ${after}`})`,
    passed: (from: number, where: string) => `van plaats ${from} naar ${where}`,
    left: (from: string, to: string, where: string) => `van ${from} naar ${to}, ${where}`,
    same: 'De inhoud is gelijk.',
    sum: (added: number, removed: number, moved: number, changed: number) =>
      `Samen: ${added} toegevoegd, ${removed} weggehaald, ${moved} verplaatst, ${changed} veranderd.`,
  },
  wrongUse: {
    option: (name: string, near: string, all: string) =>
      `De optie ${name} bestaat niet. ${near ? `Bedoelt u ${near}?` : `Kies uit: ${all}.`}`,
    command: (name: string, near: string, all: string) =>
      `De opdracht ‘${name}’ bestaat niet. ${near ? `Bedoelt u ‘${near}’?` : `Kies uit: ${all}.`}`,
    value: (option: string, choices: string) => `Achter ${option} hoort een van deze woorden: ${choices}.`,
    missing: (what: string) => `Er ontbreekt iets achter de opdracht: ${what}. Zie --help.`,
    excess: (wanted: number, found: number) =>
      `Deze opdracht neemt ${count(wanted, 'bestand', 'bestanden')}; u noemt er ${found}. Zie --help.`,
    other: (message: string) => `${message} Zie --help.`,
  },
};

const en: typeof nl = {
  about: 'Checks the content of the widgets, and shows what has changed.',
  headings: {'Usage:': 'Usage:', 'Arguments:': 'Files:', 'Options:': 'Options:', 'Commands:': 'Commands:'},
  usage: '[command] [options]',
  help: 'show this explanation',
  version: 'show which version this is',
  lang: 'language of the messages: nl or en (nl if you say nothing)',
  json: 'answer in JSON, for other programs',
  exits: `Exit codes:
  0  all is well
  1  errors were found
  2  wrong use, or a file that cannot be read`,
  validate: {
    about: 'Checks files: their form, references, languages and texts.',
    files: 'one or more files, such as data/nl/wheel.json',
    strict: 'count warnings as errors',
    more: `Of every error you see the file, line and column, the place in the content, what is wrong and what you can do.
Warnings are about texts and translations: you may think otherwise.

Example:
  insight-data validate data/nl/wheel.json data/ar/wheel.json`,
  },
  import: {
    about: 'Reads pages of the website in as content of a file.',
    files: 'one or more text files with a page',
    into: 'the file that takes the content, such as data/nl/wheel.json',
    dryRun: 'show what would change, and write nothing',
    more: `Nothing is lost silently: each line is used, is frame of the website, or is named.
Slips in the text are named and not corrected.

Example:
  insight-data import huisvesting.txt banden.txt --into data/nl/wheel.json`,
  },
  diff: {
    about: 'Compares two versions of a file, by id.',
    old: 'the old version',
    new: 'the new version',
    more: `Differences are no errors: the exit code is then 0.
Removed words stand between [- and -], new ones between {+ and +}. In colour they are red and green.

Example:
  insight-data diff old.json data/nl/wheel.json`,
  },
  error: 'error',
  warning: 'warning',
  remedy: 'What you can do:',
  fine: (files) => `${count(files, 'file', 'files')} checked: all is well.`,
  summary: (files, errors, warnings) =>
    `${count(files, 'file', 'files')} checked: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`,
  refused: 'Nothing was compared: mend the errors above first.',
  differences: {
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
    changed: 'Changed',
    version: (file, version, date) => `${file}: version ${version} of ${date}`,
    place: (position, after) => `place ${position} (${after === null ? 'first' : `after ${after}`})`,
    passed: (from, where) => `from place ${from} to ${where}`,
    left: (from, to, where) => `from ${from} to ${to}, ${where}`,
    same: 'The content is the same.',
    sum: (added, removed, moved, changed) => `Together: ${added} added, ${removed} removed, ${moved} moved, ${changed} changed.`,
  },
  wrongUse: {
    option: (name, near, all) => `There is no option ${name}. ${near ? `Do you mean ${near}?` : `Choose from: ${all}.`}`,
    command: (name, near, all) => `There is no command "${name}". ${near ? `Do you mean "${near}"?` : `Choose from: ${all}.`}`,
    value: (option, choices) => `One of these words belongs after ${option}: ${choices}.`,
    missing: (what) => `Something is missing after the command: ${what}. See --help.`,
    excess: (wanted, found) => `This command takes ${count(wanted, 'file', 'files')}; you name ${found}. See --help.`,
    other: (message) => `${message} See --help.`,
  },
};

export const WORDS: Record<Lang, typeof nl> = {nl, en};
