/** What the program says about itself, in plain Dutch and in English. */
import type {Lang} from '../content/messages.js';

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

const nl = {
  about: 'Kijkt de inhoud van de widgets na, laat zien wat er is veranderd en zet die op de site.',
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
    into: 'het bestand waar de inhoud in komt, zoals data/nl/wheel.json; een verslag in de map reports hoeft er nog niet te zijn',
    dryRun: 'laat zien wat er zou veranderen, en schrijf niets',
    more: `Niets gaat stil verloren: elke regel is gebruikt, is kader van de website, of wordt genoemd.
Fouten in de tekst worden genoemd en niet verbeterd.

Voorbeeld:
  insight-data import huisvesting.txt banden.txt --into data/nl/wheel.json`,
  },
  diff: {
    about: 'Vergelijkt twee versies van een bestand, per id.',
    old: 'de oude versie',
    new: 'de nieuwe versie',
    more: `Verschillen zijn geen fouten: de uitkomst is dan 0.
Weggehaalde woorden staan tussen [- en -], nieuwe tussen {+ en +}. In kleur zijn ze rood en groen.

Voorbeeld:
  insight-data diff oud.json data/nl/wheel.json`,
  },
  publish: {
    about: 'Zet bestanden op de site, als nieuwe versie.',
    files: 'een of meer bestanden, zoals data/nl/wheel.json',
    to: 'de map van de site; daarin staat wat nu te lezen is',
    baseUrl: 'het openbare adres van de site, voor de pagina’s met de inhoud (gewoonlijk het adres dat ze al hebben)',
    rollback: 'ga terug: zet de inhoud van deze versie er opnieuw op, als nieuwe versie',
    dryRun: 'laat zien wat er zou gebeuren, en schrijf niets',
    more: `Eerst wordt alles nagekeken. Klopt één bestand niet, dan verandert er niets.
Is de inhoud anders dan op de site, dan krijgt het bestand een nieuwe versie en de datum van vandaag, ook in uw eigen
bestand. Van elke versie blijft een kopie in data/archive. Is de inhoud gelijk, dan gebeurt er niets.
Van de inhoud komen ook pagina’s op de site, zoals nl/wheel/: te lezen zonder script, en om naar te linken.
Wie uitgaat van een oude versie, zou het werk van een ander ongedaan maken: dat wordt geweigerd (uitkomst 1).

Voorbeelden:
  insight-data publish data/nl/wheel.json data/ar/wheel.json --to site --base-url https://widgets.example.org
  insight-data publish data/nl/wheel.json --to site --rollback 6`,
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
  published: {
    first: (file: string, version: number, dry: boolean) =>
      `${file} ${dry ? 'komt' : 'staat'} voor het eerst op de site, als versie ${version}:`,
    new: (file: string, version: number, dry: boolean) =>
      dry ? `${file} zou versie ${version} worden:` : `${file} staat als versie ${version} op de site:`,
    same: (file: string, version: number) => `${file} is gelijk aan versie ${version} op de site. Er is niets gepubliceerd.`,
    mended: (files: string, dry: boolean) => `  ${dry ? 'Nog in orde te maken' : 'Alsnog in orde gemaakt'} op de site: ${files}`,
    pages: (number: number, baseUrl: string, dry: boolean) =>
      `${count(number, 'pagina', 'pagina’s')} onder ${baseUrl}/ ${dry ? 'bij te werken' : 'bijgewerkt'}.`,
    assumed: (baseUrl: string) =>
      `De pagina’s noemen ${baseUrl} als hun adres. Dat werkt alleen op deze computer: geef met --base-url het echte adres.`,
    spelling: 'Alleen de schrijfwijze in het bestand is anders; lezers zien geen verschil.',
    older: (file: string, base: number, current: number, live: string) =>
      `${file} gaat uit van versie ${base}, maar op de site staat al versie ${current} (${live}).
Met uw bestand zou vervallen wat er sindsdien is veranderd: zie hierboven. Neem dat over in uw bestand, zet daarin
"contentVersion": ${current} en publiceer opnieuw.`,
    unpublished: (file: string, live: string) =>
      `In ${file} staan veranderingen die nog niet op de site staan: zie hierboven. Door terug te gaan zou u die kwijtraken.
Bewaar uw bestand onder een andere naam, zet er ${live} voor in de plaats en probeer het opnieuw.`,
    nothing: 'Er is niets gepubliceerd.',
    noSite: (folder: string) => `De map ${folder} is er niet. Kijk of de naam klopt, of maak de map.`,
    dataFolder: (folder: string, above: string) =>
      `${folder} ziet eruit als de map data van een site: daarin staat al een cirkel. Geef de map daarboven: --to ${above}
Wilt u toch een nieuwe site in deze map beginnen? Maak er dan eerst een map data in.`,
    oneFile: 'Teruggaan gaat met één bestand tegelijk: elk bestand heeft zijn eigen versies.',
    noVersion: (version: number, all: string) =>
      `Versie ${version} is niet in het archief van de site. ${all ? `Kies uit: ${all}.` : 'Het archief is leeg.'}`,
    samePlace: (one: string, other: string, live: string) =>
      `${one} en ${other} horen op dezelfde plek (${live}). Noem één van de twee.`,
    itself: (file: string) =>
      `${file} is zelf het bestand op de site. Bewaar uw eigen bestand buiten de map van de site, en noem dat.`,
    busy: (pid: number, host: string | undefined, path: string) =>
      host === undefined
        ? `Er is al iemand aan het publiceren in deze map (proces ${pid}). Wacht tot dat klaar is en probeer het opnieuw.`
        : `Op de computer ${host} is iemand aan het publiceren in deze map (proces ${pid}). Wacht tot dat klaar is. Is daar niemand bezig? Haal dan ${path} weg.`,
    conflict: (live: string, archived: string, version: number) =>
      `${live} en ${archived} verschillen, en zijn allebei versie ${version}. Eén van de twee is met de hand veranderd.
Een versie in het archief verandert nooit. Zet ${archived} op de plek van ${live}, of haal het bestand terug uit een reservekopie.`,
    touched: (file: string) => `${file} is intussen door iemand anders veranderd. Probeer het opnieuw.`,
    unwritten: (file: string, reason: string) => `${file} is niet te lezen of te schrijven (${reason}).`,
  },
  wrongUse: {
    option: (name: string, near: string, all: string) =>
      `De optie ${name} bestaat niet. ${near ? `Bedoelt u ${near}?` : `Kies uit: ${all}.`}`,
    command: (name: string, near: string, all: string) =>
      `De opdracht ‘${name}’ bestaat niet. ${near ? `Bedoelt u ‘${near}’?` : `Kies uit: ${all}.`}`,
    value: (option: string, choices: string) => `Achter ${option} hoort een van deze woorden: ${choices}.`,
    number: (option: string) => `Achter ${option} hoort een nummer, zoals 6.`,
    address: (option: string) => `Achter ${option} hoort een adres, zoals https://widgets.example.org, zonder ? of #.`,
    missing: (what: string) => `Er ontbreekt iets achter de opdracht: ${what}. Zie --help.`,
    excess: (wanted: number, found: number) =>
      `Deze opdracht neemt ${count(wanted, 'bestand', 'bestanden')}; u noemt er ${found}. Zie --help.`,
    other: (message: string) => `${message} Zie --help.`,
  },
};

const en: typeof nl = {
  about: 'Checks the content of the widgets, shows what has changed and puts it on the site.',
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
    into: 'the file that takes the content, such as data/nl/wheel.json; a report in the folder reports need not be there yet',
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
  publish: {
    about: 'Puts files on the site, as a new version.',
    files: 'one or more files, such as data/nl/wheel.json',
    to: 'the folder of the site, with what can be read there now',
    baseUrl: 'the public address of the site, for the pages with the content (the one that they have, if you say nothing)',
    rollback: 'go back: publish the content of this version again, as a new version',
    dryRun: 'show what would happen, and write nothing',
    more: `Everything is checked first. If one file is wrong, nothing changes.
If the content differs from that of the site, the file gets a new version and the date of today, in your own file too.
Of each version a copy stays in data/archive. If the content is the same, nothing happens.
Of the content come pages on the site too, such as nl/wheel/: to be read without script, and to link to.
Who starts from an old version would undo the work of someone else: that is refused (exit code 1).

Examples:
  insight-data publish data/nl/wheel.json data/ar/wheel.json --to site --base-url https://widgets.example.org
  insight-data publish data/nl/wheel.json --to site --rollback 6`,
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
  published: {
    first: (file, version, dry) => `${file} ${dry ? 'would be' : 'is'} on the site for the first time, as version ${version}:`,
    new: (file, version, dry) =>
      dry ? `${file} would become version ${version}:` : `${file} is on the site as version ${version}:`,
    same: (file, version) => `${file} is the same as version ${version} on the site. Nothing was published.`,
    mended: (files, dry) => `  ${dry ? 'To be put in order' : 'Put in order'} on the site: ${files}`,
    pages: (number, baseUrl, dry) => `${count(number, 'page', 'pages')} under ${baseUrl}/ ${dry ? 'to be updated' : 'updated'}.`,
    assumed: (baseUrl) =>
      `The pages name ${baseUrl} as their address. That works on this computer only: give the real one with --base-url.`,
    spelling: 'Only the way it is written in the file differs; readers see no difference.',
    older: (file, base, current, live) =>
      `${file} starts from version ${base}, but version ${current} is on the site already (${live}).
Your file would undo what has changed since: see above. Take that over into your file, write
"contentVersion": ${current} in it and publish again.`,
    unpublished: (file, live) =>
      `${file} holds changes that are not on the site yet: see above. Going back would lose them.
Keep your file under another name, put ${live} in its place and try again.`,
    nothing: 'Nothing was published.',
    noSite: (folder) => `There is no folder ${folder}. Check its name, or make it.`,
    dataFolder: (folder, above) =>
      `${folder} looks like the folder data of a site: there is a wheel in it. Give the folder above it: --to ${above}
Do you want to begin a new site in this folder all the same? Then make a folder data in it first.`,
    oneFile: 'Going back is for one file at a time: each file has versions of its own.',
    noVersion: (version, all) =>
      `Version ${version} is not in the archive of the site. ${all ? `Choose from: ${all}.` : 'The archive is empty.'}`,
    samePlace: (one, other, live) => `${one} and ${other} belong in the same place (${live}). Name one of the two.`,
    itself: (file) => `${file} is the file of the site itself. Keep your own outside the folder of the site, and name that.`,
    busy: (pid, host, path) =>
      host === undefined
        ? `Someone is publishing in this folder already (process ${pid}). Wait until that is done and try again.`
        : `On the computer ${host} someone is publishing in this folder (process ${pid}). Wait until that is done. Is nobody busy there? Then remove ${path}.`,
    conflict: (live, archived, version) =>
      `${live} and ${archived} differ, and are both version ${version}. One of them was changed by hand.
A version in the archive never changes. Put ${archived} in the place of ${live}, or take the file back from a backup.`,
    touched: (file) => `${file} was changed by someone else meanwhile. Try again.`,
    unwritten: (file, reason) => `${file} cannot be read or written (${reason}).`,
  },
  wrongUse: {
    option: (name, near, all) => `There is no option ${name}. ${near ? `Do you mean ${near}?` : `Choose from: ${all}.`}`,
    command: (name, near, all) => `There is no command "${name}". ${near ? `Do you mean "${near}"?` : `Choose from: ${all}.`}`,
    value: (option, choices) => `One of these words belongs after ${option}: ${choices}.`,
    number: (option) => `A number belongs after ${option}, such as 6.`,
    address: (option) => `An address belongs after ${option}, such as https://widgets.example.org, without ? or #.`,
    missing: (what) => `Something is missing after the command: ${what}. See --help.`,
    excess: (wanted, found) => `This command takes ${count(wanted, 'file', 'files')}; you name ${found}. See --help.`,
    other: (message) => `${message} See --help.`,
  },
};

export const WORDS: Record<Lang, typeof nl> = {nl, en};
