/** Words with numbers, dates and directions: what a plain message cannot say. */
import {msg, str} from '@lit/localize';

/** Language of the interface. */
export const INTERFACE = 'nl';

const plurals = new Intl.PluralRules(INTERFACE);

/** The form that the number asks for. */
function plural(count: number, one: () => string, other: () => string): string {
  return plurals.select(count) === 'one' ? one() : other();
}

/** The word that goes with a number of insights, questions or kansen. */
export const insightWord = (count: number): string =>
  plural(
    count,
    () => msg('inzicht'),
    () => msg('inzichten'),
  );
export const questionWord = (count: number): string =>
  plural(
    count,
    () => msg('ontwerpvraag'),
    () => msg('ontwerpvragen'),
  );
export const kansWord = (count: number): string =>
  plural(
    count,
    () => msg('kans'),
    () => msg('kansen'),
  );

/** Kansen and the design questions they answer, as in `7 bij 2 ontwerpvragen`. */
export const kansenPerQuestion = (kansen: number, questions: number): string =>
  msg(str`${kansen} bij ${questions} ${questionWord(questions)}`);

const months = (): string[] =>
  msg('januari februari maart april mei juni juli augustus september oktober november december').split(' ');

/** A day in words, as in `12 maart 2021`; the text itself when it is no date. The day is that of the Netherlands. */
export function longDate(text: string): string {
  // A plain day needs no calendar: the first `Intl.DateTimeFormat` of a page costs an old phone a tenth of a second.
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  if (day) return `${Number(day)} ${months()[Number(month) - 1]} ${year}`;
  return new Intl.DateTimeFormat(INTERFACE, {dateStyle: 'long', timeZone: 'Europe/Amsterdam'}).format(date);
}

/** A time of day, as in `13:05`; `time` is in milliseconds since 1970, the clock that of the reader. */
export function clockTime(time: number): string {
  return new Intl.DateTimeFormat(INTERFACE, {timeStyle: 'short'}).format(time);
}

/** Direction of writing of a language. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
}
