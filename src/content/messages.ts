/**
 * What each check says, in plain Dutch and in English: first what is wrong, then what to do about it.
 *
 * The names of the rules are part of the answer of `--json`: they stay.
 */
import type {Path, Position} from './path.js';

export type Lang = 'nl' | 'en';
type Severity = 'error' | 'warning';

type Values = Record<string, string | number>;
type Say = (values: Values) => [message: string, remedy: string];

interface Rule {
  severity: Severity;
  nl: Say;
  en: Say;
}

/** What things are called. */
export const KINDS = {
  nl: {
    wheel: 'bestand',
    group: 'groep',
    domain: 'domein',
    theme: 'thema',
    insight: 'inzicht',
    question: 'ontwerpvraag',
    kans: 'kans',
    report: 'bestand',
    person: 'persoon',
    section: 'deel',
    'key-insight': 'kerninzicht',
    initiative: 'initiatief',
  },
  en: {
    wheel: 'file',
    group: 'group',
    domain: 'domain',
    theme: 'theme',
    insight: 'insight',
    question: 'question',
    kans: 'kans',
    report: 'file',
    person: 'person',
    section: 'section',
    'key-insight': 'key insight',
    initiative: 'initiative',
  },
};

export type Kind = keyof (typeof KINDS)['nl'];

/** The types of JSON, in words. */
const TYPES: Record<Lang, Record<string, string>> = {
  nl: {
    string: 'een tekst',
    array: 'een lijst',
    object: 'een onderdeel tussen accolades',
    number: 'een getal',
    integer: 'een heel getal',
    boolean: 'true of false',
    null: 'niets (null)',
  },
  en: {
    string: 'a text',
    array: 'a list',
    object: 'a part between braces',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'nothing (null)',
  },
};

const names = (words: Record<string, string>, keys: string | number = '', or = ''): string =>
  String(keys)
    .split(',')
    .map((key) => words[key] ?? key)
    .join(or);

const error = (nl: Say, en: Say): Rule => ({severity: 'error', nl, en});
const warning = (nl: Say, en: Say): Rule => ({severity: 'warning', nl, en});

const RULES = {
  // The file as a file.
  'not-found': error(
    () => ['Dit bestand is er niet.', 'Kijk of de naam en de map kloppen.'],
    () => ['There is no such file.', 'Check the name and the folder.'],
  ),
  directory: error(
    () => ['Dit is een map, geen bestand.', 'Noem het bestand in de map, zoals nl/wheel.json.'],
    () => ['This is a folder, not a file.', 'Name the file in it, such as nl/wheel.json.'],
  ),
  unreadable: error(
    ({reason}) => [`Dit bestand is niet te lezen (${reason}).`, 'Kijk of u het bestand mag openen.'],
    ({reason}) => [`This file cannot be read (${reason}).`, 'Check that you may open it.'],
  ),
  'empty-file': error(
    () => ['Dit bestand is leeg.', 'Zet de inhoud terug, of gebruik een eerdere versie van het bestand.'],
    () => ['This file is empty.', 'Put the content back, or take an earlier version of the file.'],
  ),
  'utf-16': error(
    () => ['Dit bestand is opgeslagen als UTF-16.', 'Sla het op als UTF-8: kies dat bij ‘Opslaan als’, onder ‘Codering’.'],
    () => ['This file is saved as UTF-16.', 'Save it as UTF-8: choose that under “Encoding” when you save.'],
  ),
  'not-utf-8': error(
    () => ['Hier staat een teken dat geen UTF-8 is.', 'Sla het bestand op als UTF-8 en kijk dit woord na.'],
    () => ['Here is a character that is not UTF-8.', 'Save the file as UTF-8 and check this word.'],
  ),
  'byte-order-mark': error(
    () => ['Voor de eerste accolade staat een onzichtbaar teken (BOM).', 'Sla het bestand op als ‘UTF-8 zonder BOM’.'],
    () => ['An invisible mark (BOM) stands before the first brace.', 'Save the file as “UTF-8 without BOM”.'],
  ),
  'too-deep': error(
    ({max}) => [`Hier staan meer dan ${max} onderdelen in elkaar.`, 'Haal haken of accolades weg tot het er minder zijn.'],
    ({max}) => [`More than ${max} parts stand inside each other here.`, 'Remove brackets or braces until there are fewer.'],
  ),
  'cut-off': error(
    () => ['Het bestand houdt hier op, midden in een onderdeel.', 'Zet de rest terug: er ontbreekt een aanhalingsteken, ] of }.'],
    () => ['The file ends here, in the middle of a part.', 'Put the rest back: a quotation mark, ] or } is missing.'],
  ),
  'comma-too-many': error(
    () => ['Voor deze haak of accolade staat een komma te veel.', 'Haal de komma weg achter het laatste onderdeel.'],
    () => ['There is one comma too many before this bracket.', 'Remove the comma after the last part.'],
  ),
  'comma-missing': error(
    () => ['Hier ontbreekt een komma (of een dubbele punt).', 'Zet een komma tussen dit onderdeel en het vorige.'],
    () => ['A comma (or a colon) is missing here.', 'Put a comma between this part and the one before.'],
  ),
  comment: error(
    () => ['In dit bestand mag geen opmerking staan.', 'Haal de opmerking weg.'],
    () => ['Comments are not allowed in this file.', 'Remove the comment.'],
  ),
  'wrong-quote': error(
    ({found}) => [`Hier staat ${found} om een woord.`, 'Gebruik rechte dubbele aanhalingstekens: ".'],
    ({found}) => [`${found} stands around a word here.`, 'Use straight double quotation marks: ".'],
  ),
  'control-character': error(
    () => ['Midden in een tekst begint een nieuwe regel of staat een tab.', 'Zet de tekst op één regel, met gewone spaties.'],
    () => ['A new line or a tab stands in the middle of a text.', 'Put the text on one line, with plain spaces.'],
  ),
  syntax: error(
    ({found}) => [
      `Hier staat ‘${found}’ waar dat niet mag.`,
      'Kijk naar de komma’s, haken en aanhalingstekens vlak voor deze plek.',
    ],
    ({found}) => [`“${found}” may not stand here.`, 'Look at the commas, brackets and quotation marks just before this place.'],
  ),
  'field-twice': error(
    ({name}) => [`Het veld ‘${name}’ staat hier twee keer.`, 'Houd één van de twee: alleen de laatste telt.'],
    ({name}) => [`The field “${name}” stands here twice.`, 'Keep one of the two: only the last one counts.'],
  ),

  // Kind and format.
  'kind-missing': error(
    () => [
      'Het bestand zegt niet wat voor soort het is.',
      'Zet er "kind": "wheel" in bij een cirkel, "kind": "report" bij een verslag.',
    ],
    () => ['The file does not say what kind it is.', 'Add "kind": "wheel" if it is a wheel, "kind": "report" if it is a report.'],
  ),
  'kind-unknown': error(
    ({kind, known}) => [`De soort ‘${kind}’ kan dit programma niet nakijken.`, `Soorten die het kent: ${known}.`],
    ({kind, known}) => [`This program cannot check the kind “${kind}”.`, `Kinds that it knows: ${known}.`],
  ),
  'version-unknown': error(
    ({version}) => [
      `Het formaat van dit bestand is versie ${version}; dit programma kent versie 1.`,
      'Gebruik een nieuwere versie van dit programma, of zet "schemaVersion" op "1.0" als dat klopt.',
    ],
    ({version}) => [
      `The format of this file is version ${version}; this program knows version 1.`,
      'Use a newer version of this program, or set "schemaVersion" to "1.0" if that is right.',
    ],
  ),

  // What the schema says.
  required: error(
    ({field}) => [`Het veld ‘${field}’ ontbreekt.`, `Voeg "${field}" toe.`],
    ({field}) => [`The field “${field}” is missing.`, `Add "${field}".`],
  ),
  additionalProperties: error(
    ({field, near}) => [
      `Het veld ‘${field}’ bestaat niet.`,
      near ? `Bedoelt u "${near}"? Haal het anders weg.` : 'Haal het veld weg.',
    ],
    ({field, near}) => [
      `There is no field “${field}”.`,
      near ? `Do you mean "${near}"? Otherwise remove it.` : 'Remove the field.',
    ],
  ),
  type: error(
    ({found, wanted}) => {
      const what = names(TYPES.nl, wanted, ' of ');
      return [`Hier staat ${names(TYPES.nl, found)}; het moet ${what} zijn.`, `Maak er ${what} van.`];
    },
    ({found, wanted}) => {
      const what = names(TYPES.en, wanted, ' or ');
      return [`This is ${names(TYPES.en, found)}; it must be ${what}.`, `Make it ${what}.`];
    },
  ),
  const: error(
    ({wanted}) => [`De waarde is hier altijd ${wanted}.`, `Schrijf ${wanted}, of haal het veld weg als dat mag.`],
    ({wanted}) => [`The value here is always ${wanted}.`, `Write ${wanted}, or remove the field where that is allowed.`],
  ),
  enum: error(
    ({found, wanted}) => [`${found} is hier geen mogelijke waarde.`, `Kies uit: ${wanted}.`],
    ({found, wanted}) => [`${found} is not a possible value here.`, `Choose from: ${wanted}.`],
  ),
  minLength: error(
    () => ['Deze tekst is leeg.', 'Schrijf de tekst, of haal het veld weg als dat mag.'],
    () => ['This text is empty.', 'Write the text, or remove the field where that is allowed.'],
  ),
  maxLength: error(
    ({length, max}) => [`Deze tekst heeft ${length} tekens; er mogen er ${max} zijn.`, 'Maak de tekst korter.'],
    ({length, max}) => [`This text has ${length} characters; ${max} are allowed.`, 'Make the text shorter.'],
  ),
  minItems: error(
    ({min}) => ['Deze lijst is leeg.', `Zet er minstens ${min} onderdeel in, of haal het veld weg als dat mag.`],
    ({min}) => ['This list is empty.', `Put at least ${min} item in it, or remove the field where that is allowed.`],
  ),
  uniqueItems: error(
    ({value}) => [`${value} staat twee keer in deze lijst.`, 'Haal er één weg.'],
    ({value}) => [`${value} stands in this list twice.`, 'Remove one of them.'],
  ),
  minimum: error(
    ({found, min}) => [`Hier staat ${found}; het moet ${min} of meer zijn.`, `Schrijf een getal van ${min} of hoger.`],
    ({found, min}) => [`This is ${found}; it must be ${min} or more.`, `Write a number of ${min} or higher.`],
  ),
  pattern: error(
    ({found, nl}) => [`${found} heeft hier niet de goede vorm.`, String(nl)],
    ({found, en}) => [`${found} does not have the right form here.`, String(en)],
  ),
  // A keyword that the schema did not use when this was written: the words are those of Ajv.
  schema: error(
    ({nl}) => [`Deze waarde ${nl}.`, 'Kijk in de uitleg van het formaat bij dit veld.'],
    ({en}) => [`This value ${en}.`, 'Read what the format says about this field.'],
  ),

  // What the schema cannot say.
  'id-twice': error(
    ({id, other}) => [`De id ‘${id}’ is al gebruikt bij ${other}.`, 'Geef dit onderdeel een eigen id.'],
    ({id, other}) => [`The id "${id}" is already used at ${other}.`, 'Give this item an id of its own.'],
  ),
  'theme-without-domain': error(
    ({id, near}) => [
      `Geen domein in de cirkel heeft de id ‘${id}’: lezers kunnen dit thema niet vinden.`,
      near ? `Bedoelt u ‘${near}’? Voeg anders een domein met deze id toe.` : 'Voeg een domein met deze id toe.',
    ],
    ({id, near}) => [
      `No domain of the circle has the id "${id}": readers cannot find this theme.`,
      near ? `Do you mean "${near}"? Otherwise add a domain with this id.` : 'Add a domain with this id.',
    ],
  ),
  'link-to-nothing': error(
    ({id, near}) => [
      `Deze woorden leiden naar het thema ‘${id}’, maar dat is er niet.`,
      near ? `Bedoelt u ‘${near}’? Haal "theme" anders weg.` : 'Kies een ander thema, of haal "theme" weg.',
    ],
    ({id, near}) => [
      `These words lead to the theme "${id}", which is not there.`,
      near ? `Do you mean "${near}"? Otherwise remove "theme".` : 'Choose another theme, or remove "theme".',
    ],
  ),
  'related-to-nothing': error(
    ({id, near, files}) => [
      `Het thema ‘${id}’ staat niet in de cirkel (${files}).`,
      near
        ? `Bedoelt u ‘${near}’? Haal het anders uit "relatedThemes".`
        : 'Kies een ander thema, of haal het uit "relatedThemes".',
    ],
    ({id, near, files}) => [
      `The theme "${id}" is not in the wheel (${files}).`,
      near
        ? `Do you mean "${near}"? Otherwise take it out of "relatedThemes".`
        : 'Choose another theme, or take it out of "relatedThemes".',
    ],
  ),
  'person-unknown': error(
    ({id, near}) => [
      `Niemand in de lijst "people" heeft de id ‘${id}’.`,
      near ? `Bedoelt u ‘${near}’? Zet deze persoon anders in "people".` : 'Zet deze persoon in "people".',
    ],
    ({id, near}) => [
      `Nobody in the list "people" has the id "${id}".`,
      near ? `Do you mean "${near}"? Otherwise add this person to "people".` : 'Add this person to "people".',
    ],
  ),
  'number-twice': error(
    ({number, other}) => [`Het nummer ${number} is al gebruikt bij ${other}.`, 'Geef dit initiatief een eigen nummer.'],
    ({number, other}) => [`The number ${number} is already used at ${other}.`, 'Give this initiative a number of its own.'],
  ),
  'derived-from-nothing': error(
    ({id, files}) => [
      `Het inzicht ‘${id}’ staat niet in de andere editie (${files}).`,
      'Schrijf de id van het thema en van het inzicht zoals ze daar staan, met / ertussen.',
    ],
    ({id, files}) => [
      `The insight "${id}" is not in the other edition (${files}).`,
      'Write the id of the theme and of the insight as they stand there, with / between them.',
    ],
  ),
  'derived-from-twice': warning(
    ({id, other}) => [`Ook ${other} is overgenomen van ‘${id}’.`, 'Kijk of dit inzicht er niet dubbel in staat.'],
    ({id, other}) => [`${other} is taken over from "${id}" too.`, 'Check that this insight is not here twice.'],
  ),
  'not-a-day': error(
    ({found}) => [`${found} is geen dag die bestaat.`, 'Schrijf een echte datum als jaar-maand-dag, zoals 2026-11-21.'],
    ({found}) => [`${found} is not a day that exists.`, 'Write a real date as year-month-day, such as 2026-11-21.'],
  ),
  'half-character': error(
    () => ['Hier staat een half teken, zoals een stuk van een emoji.', 'Typ het teken opnieuw, of haal het weg.'],
    () => ['Half a character stands here, such as a part of an emoji.', 'Type the character again, or remove it.'],
  ),

  // The languages of one set.
  'language-not-listed': error(
    ({lang}) => [`De taal van dit bestand, ‘${lang}’, staat niet in de lijst.`, `Zet "${lang}" in "languages".`],
    ({lang}) => [`The language of this file, "${lang}", is not in the list.`, `Add "${lang}" to "languages".`],
  ),
  'sibling-not-listed': error(
    ({lang, file}) => [`${file} is er ook, maar ‘${lang}’ staat niet in de lijst.`, `Zet "${lang}" in "languages".`],
    ({lang, file}) => [`${file} is there too, but "${lang}" is not in the list.`, `Add "${lang}" to "languages".`],
  ),
  'sibling-missing': warning(
    ({lang, file}) => [
      `De lijst noemt ‘${lang}’, maar ${file} is er niet.`,
      `Maak dat bestand, of haal "${lang}" uit "languages": lezers krijgen die taal anders wel te kiezen.`,
    ],
    ({lang, file}) => [
      `The list names "${lang}", but ${file} is not there.`,
      `Make that file, or take "${lang}" out of "languages": otherwise readers are offered that language.`,
    ],
  ),
  'folder-of-other-language': error(
    ({lang, folder}) => [
      `Dit bestand staat in de map ‘${folder}’, maar zegt dat de taal ‘${lang}’ is.`,
      'Verplaats het bestand, of verander "lang".',
    ],
    ({lang, folder}) => [
      `This file is in the folder "${folder}", but says that its language is "${lang}".`,
      'Move the file, or change "lang".',
    ],
  ),
  'other-id': error(
    ({id, file, other}) => [`Deze id is ‘${id}’; in ${file} is het ‘${other}’.`, `Schrijf in alle talen "${other}".`],
    ({id, file, other}) => [`This id is "${id}"; in ${file} it is "${other}".`, `Write "${other}" in all languages.`],
  ),
  'missing-here': warning(
    ({kind, id, file}) => [
      `Hier ontbreekt ${names(KINDS.nl, kind)} ‘${id}’ uit ${file}.`,
      'Voeg het toe met dezelfde id, of haal het ook daar weg.',
    ],
    ({kind, id, file}) => [
      `The ${names(KINDS.en, kind)} "${id}" of ${file} is missing here.`,
      'Add it with the same id, or remove it there too.',
    ],
  ),
  'missing-there': warning(
    ({kind, id, file}) => [
      `In ${file} ontbreekt ${names(KINDS.nl, kind)} ‘${id}’.`,
      'Gebruik dezelfde id als daar, of voeg het ook daar toe.',
    ],
    ({kind, id, file}) => [
      `The ${names(KINDS.en, kind)} "${id}" is missing in ${file}.`,
      'Use the same id as there, or add it there too.',
    ],
  ),
  'translation-of-the-future': error(
    ({of, version, file}) => [
      `Dit is de vertaling van versie ${of}, maar ${file} is pas versie ${version}.`,
      `Schrijf de versie die is vertaald: hooguit ${version}.`,
    ],
    ({of, version, file}) => [
      `This is the translation of version ${of}, but ${file} is only at version ${version}.`,
      `Write the version that was translated: ${version} at most.`,
    ],
  ),
  'translation-ahead': warning(
    ({of, file}) => [
      `Dit is de vertaling van versie ${of}: de versie die ${file} nog moet krijgen.`,
      'Publiceer beide bestanden in één opdracht.',
    ],
    ({of, file}) => [
      `This is the translation of version ${of}, which ${file} is still to get.`,
      'Publish both files in one command.',
    ],
  ),
  'translation-behind': warning(
    ({of, version, file}) => [
      `Dit is de vertaling van versie ${of}; ${file} is intussen versie ${version}.`,
      'Kijk met ‘insight-data diff’ wat er is veranderd en werk de vertaling bij.',
    ],
    ({of, version, file}) => [
      `This is the translation of version ${of}; ${file} is at version ${version} by now.`,
      'See with “insight-data diff” what has changed and update the translation.',
    ],
  ),

  // Texts.
  'long-text': warning(
    ({length, max}) => [`Deze tekst heeft ${length} tekens. Tot ongeveer ${max} leest prettig.`, 'Maak de tekst korter.'],
    ({length, max}) => [`This text has ${length} characters. Up to about ${max} reads well.`, 'Make the text shorter.'],
  ),
  'many-paragraphs': warning(
    ({count, max}) => [
      `Hier staan ${count} alinea’s en lijsten. Tot ${max} leest prettig.`,
      'Voeg alinea’s samen of kort de tekst in.',
    ],
    ({count, max}) => [
      `There are ${count} paragraphs and lists here. Up to ${max} reads well.`,
      'Join paragraphs or shorten the text.',
    ],
  ),
  'same-text': warning(
    ({other}) => [`Deze tekst staat ook bij ${other}.`, 'Kijk of er een tekst op de verkeerde plek staat, of haal er één weg.'],
    ({other}) => [`This text also stands at ${other}.`, 'Check whether a text is in the wrong place, or remove one.'],
  ),
  'headline-again': warning(
    () => [
      'De uitleg begint met dezelfde zin als de kop.',
      'Haal de eerste zin van de uitleg weg: lezers hebben die net gelezen.',
    ],
    () => ['The text begins with the same sentence as the headline.', 'Remove the first sentence: readers have just read it.'],
  ),
  'double-space': warning(
    ({near}) => [`Dubbele spatie bij ‘${near}’.`, 'Haal er één weg.'],
    ({near}) => [`Double space near “${near}”.`, 'Remove one.'],
  ),
  'odd-space': warning(
    ({near}) => [`Bijzondere spatie (uit een PDF of website) bij ‘${near}’.`, 'Typ een gewone spatie.'],
    ({near}) => [`Unusual space (from a PDF or website) near “${near}”.`, 'Type a plain space.'],
  ),
  'space-at-edge': warning(
    () => ['Voor of achter deze tekst staat een spatie.', 'Haal de spatie weg.'],
    () => ['There is a space before or after this text.', 'Remove the space.'],
  ),
  'line-break': warning(
    () => ['In deze tekst staat een regeleinde of tab; lezers zien dat niet.', 'Maak er een spatie van, of maak twee alinea’s.'],
    () => ['There is a line break or tab in this text; readers do not see it.', 'Make it a space, or make two paragraphs.'],
  ),
  'soft-hyphen': warning(
    ({near}) => [`Onzichtbaar afbreekstreepje bij ‘${near}’.`, 'Haal het weg. Het mag alleen in de naam van een domein.'],
    ({near}) => [`Invisible hyphen near “${near}”.`, 'Remove it. It is only allowed in the name of a domain.'],
  ),
  markup: warning(
    ({found}) => [
      `Hier staat opmaak als tekst: ‘${found}’. Lezers zien die tekens.`,
      'Haal het weg. Gebruik "strong", "em" of "href".',
    ],
    ({found}) => [
      `Here is markup as text: “${found}”. Readers see these characters.`,
      'Remove it. Use "strong", "em" or "href".',
    ],
  ),
  entity: warning(
    ({found}) => [`Hier staat de code ‘${found}’. Lezers zien die code.`, 'Typ het teken zelf.'],
    ({found}) => [`Here is the code “${found}”. Readers see that code.`, 'Type the character itself.'],
  ),
  'split-accent': warning(
    ({near}) => [`Letter en accent staan los bij ‘${near}’.`, 'Typ de letter met accent opnieuw.'],
    ({near}) => [`Letter and accent are apart near “${near}”.`, 'Type the letter with its accent again.'],
  ),

  // Plain language.
  'long-sentence': warning(
    ({count, max, near}) => [`Deze zin heeft ${count} woorden: ‘${near}’`, `Maak er zinnen van hooguit ${max} woorden van.`],
    ({count, max, near}) => [`This sentence has ${count} words: “${near}”`, `Make sentences of at most ${max} words.`],
  ),
  'hard-word': warning(
    ({word, plain}) => [`‘${word}’ is een moeilijk woord.`, `Schrijf bijvoorbeeld: ${plain}.`],
    ({word, plain}) => [`“${word}” is a hard word.`, `Write, for instance: ${plain}.`],
  ),
  'hard-text': warning(
    ({score, min}) => [
      `Deze tekst leest moeilijk: ${score} op de schaal van Flesch-Douma.`,
      `Gebruik kortere zinnen en kortere woorden, tot het ${min} of meer is.`,
    ],
    ({score, min}) => [
      `This text is hard to read: ${score} on the scale of Flesch-Douma.`,
      `Use shorter sentences and shorter words, until it is ${min} or more.`,
    ],
  ),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** What a check has found, before it is put into words. */
export interface Fault {
  rule: RuleName;
  values: Values;
  path: Path;
  /** It is about the name of the field that the path leads to, not about its value. */
  part?: 'name';
  /** Where the path cannot say it. */
  position?: Position;
}

/** What an editor reads. */
export interface Finding {
  rule: RuleName;
  severity: Severity;
  /** As in `themes[3].insights[0].headline`; empty for the file as a whole. */
  path: string;
  /** From 1; null where there is no file to have lines. */
  line: number | null;
  column: number | null;
  message: string;
  remedy: string;
}

/** The words of a rule. */
export function say(rule: RuleName, values: Values, lang: Lang): Pick<Finding, 'rule' | 'severity' | 'message' | 'remedy'> {
  const {severity, [lang]: words}: Rule = RULES[rule];
  const [message, remedy] = words(values);
  return {rule, severity, message, remedy};
}
