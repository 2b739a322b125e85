/** Words with numbers, dates and directions: what a plain message cannot say. */
import {msg, str} from './locale.js';

/** Tag of the interface's language, for `Intl`. */
const tag = (): string =>
  msg('nl', {desc: 'Language tag for Intl, which writes dates and times. Digits are 0 to 9 in all languages: ar-u-nu-latn.'});

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

let rules = {locale: '', form: (_count: number): number => 0};

/** Which form of a word a number asks for: its position among those that the language has. */
function formOf(count: number): number {
  const locale = tag();
  if (rules.locale !== locale) {
    const plurals = new Intl.PluralRules(locale);
    const {pluralCategories} = plurals.resolvedOptions();
    const forms = CATEGORIES.filter((each) => pluralCategories.includes(each));
    rules = {locale, form: (each) => forms.indexOf(plurals.select(each))};
  }
  return rules.form(count);
}

export const plural = (count: number, forms: string): string => forms.split('|')[formOf(count)] ?? forms;

/** The word that goes with a number of insights, questions, kansen or themes. */
export const insightWord = (count: number): string =>
  plural(
    count,
    msg('inzicht|inzichten', {desc: 'Forms of a word, for the plural categories of the language: zero|one|two|few|many|other.'}),
  );
export const questionWord = (count: number): string =>
  plural(
    count,
    msg('ontwerpvraag|ontwerpvragen', {desc: 'Forms of a word, for the plural categories: zero|one|two|few|many|other.'}),
  );
export const kansWord = (count: number): string =>
  plural(count, msg('kans|kansen', {desc: 'Forms of a word, for the plural categories: zero|one|two|few|many|other.'}));
const themeWord = (count: number): string =>
  plural(
    count,
    msg('thema|thema’s', {desc: 'Forms of a word, after "of the 10": for the plural categories zero|one|two|few|many|other.'}),
  );

export const minuteWord = (count: number): string =>
  plural(count, msg('minuut|minuten', {desc: 'Forms of a word, for the plural categories: zero|one|two|few|many|other.'}));
export const initiativeWord = (count: number): string =>
  plural(
    count,
    msg('initiatief|initiatieven', {desc: 'Forms of a word, for the plural categories: zero|one|two|few|many|other.'}),
  );
export const participantWord = (count: number): string =>
  plural(count, msg('deelnemer|deelnemers', {desc: 'Forms of a word, for the plural categories: zero|one|two|few|many|other.'}));

/** A number in digits, as in `1.100`. */
export const digits = (count: number): string => (count < 1000 ? `${count}` : new Intl.NumberFormat(tag()).format(count));

/** How many themes there are, beside the number of those that can be read, as in `van de 10 thema’s`. */
export const ofThemes = (count: number): string => msg(str`van de ${digits(count)} ${themeWord(count)}`);

/** Numbers of insights and kansen, as in `3 inzichten, 7 kansen`. */
export const insightsAndKansen = (insights: number, kansen: number): string =>
  msg(str`${digits(insights)} ${insightWord(insights)}, ${digits(kansen)} ${kansWord(kansen)}`);

/** Kansen and the design questions they answer, as in `7 bij 2 ontwerpvragen`. */
export const kansenPerQuestion = (kansen: number, questions: number): string =>
  msg(str`${digits(kansen)} bij ${digits(questions)} ${questionWord(questions)}`);

const months = (): string[] =>
  msg('januari februari maart april mei juni juli augustus september oktober november december').split(' ');

/** A day in words, as in `12 maart 2021`; the text itself when it is no date. The day is that of the Netherlands. */
export function longDate(text: string): string {
  // A plain day needs no calendar: the first `Intl.DateTimeFormat` of a page costs an old phone a tenth of a second.
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  if (day) return `${Number(day)} ${months()[Number(month) - 1]} ${year}`;
  return new Intl.DateTimeFormat(tag(), {dateStyle: 'long', timeZone: 'Europe/Amsterdam'}).format(date);
}

/** A time of day, as in `13:05`; `time` is in milliseconds since 1970, the clock that of the reader. */
export function clockTime(time: number): string {
  return new Intl.DateTimeFormat(tag(), {timeStyle: 'short'}).format(time);
}

/** Direction of writing of a language. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
}
