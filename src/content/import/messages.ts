/** What the import says, in Dutch and English. `{0}` is the first value. */

import type {Lang} from '../messages.js';

/** Something to say about a line; line 0 is the file as a whole. */
export interface Remark {
  code: RemarkCode;
  line: number;
  values: (string | number)[];
}

const REMARKS = {
  // Ambiguous: what was chosen.
  'no-wheel-title': [
    'de titel van de cirkel (‘{0}’) staat er niet boven; de eerste regel is gelezen als titel van het thema',
    'the title of the circle (‘{0}’) is not above it; the first line was read as the title of the theme',
  ],
  'other-wheel-title': [
    'boven het thema staat ‘{0}’, de cirkel heet ‘{1}’; de naam van de cirkel is niet veranderd',
    'above the theme stands ‘{0}’, the circle is called ‘{1}’; the name of the circle was not changed',
  ],
  'above-title': ['niet herkende regel boven de titel, apart gezet: ‘{0}’', 'unknown line above the title, set aside: ‘{0}’'],
  'below-text': ['niet herkende regel onder de tekst, apart gezet: ‘{0}’', 'unknown line below the text, set aside: ‘{0}’'],
  'loose-line': ['losse regel die nergens bij hoort, apart gezet: ‘{0}’', 'loose line that belongs to nothing, set aside: ‘{0}’'],
  'double-heading': ['de kop ‘{0}’ staat er nog een keer; overgeslagen', 'the heading ‘{0}’ is there once more; skipped'],
  'no-intro': ['geen inleiding gevonden bij ‘{0}’', 'no introduction found for ‘{0}’'],
  'long-intro': [
    '{0} alinea’s voor de inzichten; alle gelezen als inleiding, vanaf ‘{1}’',
    '{0} paragraphs before the insights; all read as introduction, from ‘{1}’',
  ],
  'long-intro-with-subtitle': [
    '{0} alinea’s voor de inzichten; de eerste gelezen als ondertitel: ‘{1}’',
    '{0} paragraphs before the insights; the first read as subtitle: ‘{1}’',
  ],
  'long-subtitle': [
    'de eerste alinea is met {0} tekens te lang voor een ondertitel; gelezen als inleiding',
    'the first paragraph is too long for a subtitle ({0} characters); read as introduction',
  ],
  'no-insights': ['geen inzichten gevonden', 'no insights found'],
  'no-body': [
    'inzicht zonder uitleg: ‘{0}’; de kop staat er ook als uitleg, of de uitleg die er al was',
    'insight without a text: ‘{0}’; its headline, or the text that was there, is used',
  ],
  'marked-headline': [
    'de kop van dit inzicht begint met een punt of nummer: ‘{0}’',
    'the headline of this insight begins with a bullet or number: ‘{0}’',
  ],
  'no-toggle': [
    '‘+-’ ontbreekt aan het eind van ‘{0}’; het volgende is gelezen als nieuw onderdeel',
    '‘+-’ is missing at the end of ‘{0}’; what follows was read as a new item',
  ],
  'empty-toggle': ['‘+-’ zonder tekst erboven; overgeslagen', '‘+-’ without text above it; skipped'],
  split: [
    'hier lijkt ‘+-’ te ontbreken; ‘{0}’ is gelezen als kop van een nieuw inzicht',
    '‘+-’ seems to be missing here; ‘{0}’ was read as the headline of a new insight',
  ],
  wrapped: ['de zin loopt door op een nieuwe regel; samengevoegd: ‘{0}’', 'the sentence goes on in a new line; joined: ‘{0}’'],
  'no-kansen-heading': [
    'een ontwerpvraag zonder kop ‘Kansen’ erboven; toch gelezen als ontwerpvraag',
    'a design question without the heading ‘Kansen’ above; read as a question all the same',
  ],
  'no-prefix': [
    'vraag zonder ‘Ontwerpvraag:’ ervoor; toch gelezen als ontwerpvraag: ‘{0}’',
    'question without ‘Ontwerpvraag:’ before it; read as a design question: ‘{0}’',
  ],
  'no-question': [
    'kansen zonder ontwerpvraag; bewaard zonder vraag',
    'kansen without a design question; kept without a question',
  ],
  elaboration: [
    'alinea tussen de ontwerpvraag en de kansen; gelezen als toelichting: ‘{0}’',
    'paragraph between the question and its kansen; read as elaboration: ‘{0}’',
  ],
  'between-bullets': [
    'alinea na of tussen de punten; gelezen als vervolg van de kans erboven: ‘{0}’',
    'paragraph after or between the bullets; read as part of the kans above: ‘{0}’',
  ],
  'no-closing': [
    'de slotregel (‘Klik op een icoon …’) ontbreekt; is het bestand heel?',
    'the closing line (‘Klik op een icoon …’) is missing; is the file whole?',
  ],
  overview: [
    'pagina zonder inzichten; gelezen als inleiding van de cirkel',
    'page without insights; read as the introduction of the circle',
  ],
  'frame-word': [
    '‘{0}’ lijkt een woord van de website, maar staat tussen de tekst; bewaard als tekst',
    '‘{0}’ looks like a word of the website but stands in the text; kept as text',
  ],
  'no-domain': [
    'de cirkel heeft geen domein ‘{0}’; het thema is toegevoegd met id ‘{1}’, zet dat domein nog in een groep van de cirkel',
    'the circle has no domain ‘{0}’; the theme was added with id ‘{1}’, now add this domain to a group of the circle',
  ],
  'no-kansen': ['een ontwerpvraag zonder kansen', 'a design question without kansen'],
  'source-without-address': [
    'bron zonder webadres: ‘{0}’; bewaard als tekst, vul het adres aan',
    'source without an address: ‘{0}’; kept as text, add the address',
  ],
  'source-with-addresses': [
    'bron met meer dan één webadres: ‘{0}’; bewaard als tekst, maak er bronnen van',
    'source with more than one address: ‘{0}’; kept as text, make sources of it',
  ],
  'marks-lost': [
    'de tekst van ‘{0}’ is veranderd; vette woorden en links van de oude tekst zijn vervallen',
    'the text of ‘{0}’ has changed; bold words and links of the old text are gone',
  ],
  'too-long': [
    '{0} tekens, het maximum is {1}; bewaard, maar de controle zal dit melden',
    '{0} characters, the maximum is {1}; kept, but validation will report it',
  ],
  gone: [
    '{0} onderdelen van dit thema staan niet op de pagina en verdwijnen: {1}',
    '{0} items of this theme are not on the page and go: {1}',
  ],
  elsewhere: ['hetzelfde inzicht staat ook in ‘{0}’', 'the same insight is also in ‘{0}’'],
  // Of reports.
  'no-number': [
    'geen titel met een nummer (‘#10 …’); ‘{0}’ is gelezen als titel',
    'no title with a number (‘#10 …’); ‘{0}’ was read as the title',
  ],
  'no-byline': [
    'geen regel ‘A … minutes read by …’; schrijver en leestijd zijn niet veranderd',
    'no line ‘A … minutes read by …’; author and reading time were not changed',
  ],
  'no-date': [
    'geen datum te lezen in ‘{0}’; de dag van publicatie is niet veranderd',
    'no date found in ‘{0}’; the day of publication was not changed',
  ],
  'no-published': [
    '‘Article published on’ met een datum ontbreekt; is het bestand heel?',
    '‘Article published on’ with a date is missing; is the file whole?',
  ],
  'no-headings': [
    'geen koppen gevonden; alle tekst is gelezen als één deel',
    'no headings found; all text was read as one section',
  ],
  'empty-section': [
    'de kop ‘{0}’ heeft geen tekst; de kop staat er ook als tekst',
    'the heading ‘{0}’ has no text; it stands there as text too',
  ],
  'question-heading': [
    'vraag op een eigen regel; gelezen als kop: ‘{0}’',
    'question on a line of its own; read as a heading: ‘{0}’',
  ],
  'sub-heading': ['‘{0}’ is gelezen als tussenkop in het deel ‘{1}’', '‘{0}’ was read as a heading within the section ‘{1}’'],
  speaker: [
    '‘{0}’ lijkt een naam; gelezen als gesprek met deze persoon',
    '‘{0}’ looks like a name; read as a conversation with this person',
  ],
  reference: ['gelezen als verwijzing naar een boek of artikel: ‘{0}’', 'read as a reference to a book or article: ‘{0}’'],
  'no-key-insights': [
    'geen lijst gevonden onder ‘{0}’; bewaard als gewone tekst, maak er zelf kerninzichten van',
    'no list found below ‘{0}’; kept as plain text, make key insights of it yourself',
  ],
  'between-items': [
    'alinea na of tussen de punten; gelezen als vervolg van het punt erboven: ‘{0}’',
    'paragraph after or between the points; read as part of the point above: ‘{0}’',
  ],
  'no-initiatives': [
    'geen genummerde initiatieven gevonden onder ‘{0}’; bewaard als gewone tekst',
    'no numbered initiatives found below ‘{0}’; kept as plain text',
  ],
  'initiative-by-heading': [
    'kop onder de agenda; gelezen als initiatief {1}: ‘{0}’',
    'heading below the agenda; read as initiative {1}: ‘{0}’',
  ],
  'initiative-number': [
    'initiatief met nummer {0}, dat er al is; het kreeg nummer {1}',
    'initiative with number {0}, which is there already; it was given number {1}',
  ],
  'gone-from-report': [
    '{0} onderdelen van het verslag staan niet op de pagina en verdwijnen: {1}',
    '{0} items of the report are not on the page and go: {1}',
  ],
  // Slips, listed only.
  'slip-stops': ['dubbel leesteken: ‘{0}’', 'doubled punctuation: ‘{0}’'],
  'slip-space': ['spatie bij een leesteken: ‘{0}’', 'space at a punctuation mark: ‘{0}’'],
  'slip-twice': ['dubbel woord: ‘{0}’', 'doubled word: ‘{0}’'],
  'slip-quote': ['verkeerd aanhalingsteken aan het begin: ‘{0}’', 'wrong opening quotation mark: ‘{0}’'],
  'slip-dash': ['koppelteken als gedachtestreep: ‘{0}’', 'hyphen used as a dash: ‘{0}’'],
  'slip-bracket': ['haakje midden in een woord: ‘{0}’', 'bracket inside a word: ‘{0}’'],
  'slip-capital': ['hoofdletter na ‘etc.’: ‘{0}’', 'capital after “etc.”: ‘{0}’'],
  'slip-word': ['mogelijk verschreven: ‘{0}’', 'possibly a slip: ‘{0}’'],
  'slip-accents': ['verminkte letters: ‘{0}’', 'garbled letters: ‘{0}’'],
  'slip-pair': ['haakje of aanhalingsteken zonder tegenhanger: ‘{0}’', 'bracket or quotation mark without its other half: ‘{0}’'],
  'slip-no-stop': ['geen punt aan het eind: ‘…{0}’', 'no full stop at the end: ‘…{0}’'],
  'slip-name': ['naam op twee manieren geschreven: ‘{0}’ en ‘{1}’', 'name written in two ways: ‘{0}’ and ‘{1}’'],
  'slip-repeated': [
    'de kop staat ook aan het begin van de uitleg: ‘{0}’',
    'the headline is also the beginning of the text: ‘{0}’',
  ],
  'slip-same-body': ['dezelfde uitleg als bij ‘{0}’', 'the same text as ‘{0}’'],
} satisfies Record<string, [nl: string, en: string]>;

export type RemarkCode = keyof typeof REMARKS;

/** Why a file is not imported. */
const REFUSALS = {
  missing: ['het bestand is er niet of is niet te lezen ({0})', 'the file is missing or cannot be read ({0})'],
  empty: ['het bestand is leeg', 'the file is empty'],
  large: ['het bestand is met {0} MB te groot voor een pagina', 'the file is too large for a page ({0} MB)'],
  pdf: ['dit is een PDF; bewaar de tekst van de pagina als .txt', 'this is a PDF; save the text of the page as .txt'],
  office: [
    'dit is een document van een tekstverwerker; bewaar het als platte tekst (.txt)',
    'this is a word processor document; save it as plain text (.txt)',
  ],
  html: [
    'dit is een webpagina (HTML); bewaar de tekst van de pagina als .txt',
    'this is a web page (HTML); save the text of the page as .txt',
  ],
  json: ['dit is een databestand (JSON), geen tekst van een pagina', 'this is a data file (JSON), not the text of a page'],
  binary: ['dit is geen tekst', 'this is not text'],
  report: [
    'dit is een verslag (‘{0}’); noem bij --into een bestand in de map reports, zoals data/nl/reports/maaksessie-10.json',
    'this is a report (‘{0}’); with --into, name a file in the folder reports, such as data/nl/reports/maaksessie-10.json',
  ],
  headings: [
    'geen regel ‘Inzichten’, ‘Kansen’ of ‘Ontwerpvraag: …’ gevonden; dit is geen pagina van een thema',
    'no line ‘Inzichten’, ‘Kansen’ or ‘Ontwerpvraag: …’ found; this is no page of a theme',
  ],
  title: ['geen titel gevonden boven de inzichten', 'no title found above the insights'],
  'no-report': [
    'geen regel ‘#10 titel’ of ‘A 20 minutes read by …’ gevonden; dit is geen pagina met een verslag',
    'no line ‘#10 title’ or ‘A 20 minutes read by …’ found; this is no page with a report',
  ],
  'no-text': ['de pagina heeft een titel, maar geen tekst', 'the page has a title, but no text'],
  'report-twice': ['het verslag is al gelezen uit {0}', 'the report was already read from {0}'],
  nothing: [
    'de pagina heeft geen inzichten, vragen of kansen; de inhoud van het thema zou verdwijnen',
    'the page has no insights, questions or kansen; the content of the theme would go',
  ],
  twice: ['het thema ‘{0}’ is al gelezen uit {1}', 'the theme ‘{0}’ was already read from {1}'],
} satisfies Record<string, [nl: string, en: string]>;

export type RefusalCode = keyof typeof REFUSALS;

const IRREGULARITIES = {
  bom: ['teken aan het begin dat de codering aangeeft (BOM)', 'byte order mark'],
  'utf-16': ['codering UTF-16', 'encoding UTF-16'],
  'windows-1252': ['codering Windows-1252', 'encoding Windows-1252'],
  cut: ['het laatste teken is afgebroken', 'the last character is cut'],
  crlf: ['regeleinde van Windows (CRLF)', 'Windows line end (CRLF)'],
  cr: ['regeleinde van een oude Mac (CR)', 'old Mac line end (CR)'],
  'nbsp-space': [
    'harde spatie gevolgd door een spatie: één spatie gemaakt',
    'no-break space followed by a space: made one space',
  ],
  nbsp: ['harde spatie in de tekst: gewone spatie gemaakt', 'no-break space in the text: made a space'],
  'nbsp-end': ['harde spatie aan het eind van een regel: weggelaten', 'no-break space at the end of a line: left out'],
  'trailing-space': ['regel met witruimte aan het eind', 'line with white space at its end'],
  'leading-space': ['regel met witruimte aan het begin', 'line with white space at its beginning'],
  'double-space': ['dubbele spatie: één spatie gemaakt', 'double space: made one space'],
  tab: ['tab: spatie gemaakt', 'tab: made a space'],
  separator: ['zacht regeleinde in de tekst: spatie gemaakt', 'soft line break in the text: made a space'],
  'soft-hyphen': ['zacht afbreekstreepje: weggelaten', 'soft hyphen: left out'],
  invisible: ['onzichtbaar teken zonder breedte: weggelaten', 'invisible sign without width: left out'],
  decomposed: ['regel met losse accenten: samengevoegd met hun letter', 'line with loose accents: joined to their letters'],
  control: ['stuurteken: weggelaten', 'control character: left out'],
  unreadable: ['onleesbaar teken: bewaard als �', 'unreadable character: kept as �'],
  'single-quotes': ['paar enkele aanhalingstekens', 'pair of single quotation marks'],
  'double-quotes': ['paar dubbele aanhalingstekens', 'pair of double quotation marks'],
  apostrophe: ['apostrof', 'apostrophe'],
  'toggle-form': ['‘+-’ anders geschreven', '‘+-’ written otherwise'],
  'bullet-form': ['ander opsommingsteken dan •', 'bullet other than •'],
  'bullet-alone': ['opsommingsteken alleen op een regel', 'bullet alone on a line'],
  numbered: ['kans met een nummer; het nummer is weggelaten', 'kans with a number; the number was left out'],
  nested: ['punt onder een ander punt', 'point below another point'],
  'prefix-form': ['‘Ontwerpvraag: ’ anders geschreven', '‘Ontwerpvraag: ’ written otherwise'],
  address: ['webadres in de tekst; blijft tekst', 'web address in the text; stays text'],
  'footnote-mark': ['teken van een voetnoot; blijft staan', 'footnote mark; left in place'],
  elision: ['weggelaten woorden: […]', 'words left out: […]'],
  'inline-list': ['opsomming met streepjes binnen een alinea; blijft tekst', 'list with dashes inside a paragraph; stays text'],
  'number-alone': ['nummer alleen op een regel', 'number alone on a line'],
  'no-final-stop-in-list': ['kans zonder punt aan het eind', 'kans without a final full stop'],
} satisfies Record<string, [nl: string, en: string]>;

const ROLES = {
  title: ['titel', 'title'],
  subtitle: ['ondertitel', 'subtitle'],
  intro: ['inleiding', 'introduction'],
  headline: ['kop', 'headline'],
  body: ['uitleg', 'text'],
  source: ['bron', 'source'],
  question: ['ontwerpvraag', 'question'],
  elaboration: ['toelichting', 'elaboration'],
  kans: ['kans', 'kans'],
  byline: ['schrijver en leestijd', 'author and reading time'],
  section: ['kop van een deel', 'heading of a section'],
  'sub-heading': ['tussenkop in een deel', 'heading within a section'],
  person: ['naam van een spreker', 'name of a speaker'],
  text: ['tekst', 'text'],
  'key-insight': ['kerninzicht', 'key insight'],
  initiative: ['initiatief', 'initiative'],
  published: ['dag van publicatie', 'day of publication'],
  credit: ['namen', 'names'],
  'wheel-title': ['titel van de cirkel', 'title of the circle'],
  heading: ['tussenkop', 'section heading'],
  toggle: ['plus en min', 'plus and minus'],
  marker: ['los opsommingsteken', 'lone bullet'],
  navigation: ['regel van de website', 'line of the website'],
  closing: ['slotregel', 'closing line'],
  contents: ['inhoudsopgave', 'table of contents'],
  label: ['opschrift', 'label'],
  aside: ['apart gezet', 'set aside'],
} satisfies Record<string, [nl: string, en: string]>;

export const remarkText = ({code, values}: Remark, lang: Lang): string => fill(REMARKS[code], values, lang);
export const refusalText = (code: RefusalCode, values: (string | number)[], lang: Lang): string =>
  fill(REFUSALS[code], values, lang);
export const irregularityText = (kind: keyof typeof IRREGULARITIES, lang: Lang): string => fill(IRREGULARITIES[kind], [], lang);
export const roleText = (role: keyof typeof ROLES, lang: Lang): string => fill(ROLES[role], [], lang);

export function isSlip({code}: Remark): boolean {
  return code.startsWith('slip-');
}

/** A template in two languages -> a text with its values. */
export function fill([nl, en]: readonly [nl: string, en: string], values: readonly (string | number)[], lang: Lang): string {
  return (lang === 'en' ? en : nl).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
