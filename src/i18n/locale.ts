/** The language of the interface: one for the whole page. Dutch is in the bundle, others are loaded when they are asked for. */
import {msg as sourceMsg} from '@lit/localize';
import {LOCALES, type Locale} from './locales/index.js';

export {str} from '@lit/localize';

/** The language that the messages are written in. */
const SOURCE = 'nl';

/** The language that the interface speaks now: a primary subtag, as in `nl`. */
export let locale = SOURCE;

let wanted = SOURCE;
let translation: Locale | undefined;

/** The message as it is written. By another type: what is called here is no message for translators. */
const asWritten: (template: string) => string = sourceMsg;

/**
 * A message in the language of the interface. The second argument that the type allows is for translators only: it does not get
 * here, and so not into the bundle.
 */
export const msg = ((template: string) =>
  translation ? translation.translate(translation.templates, template, undefined) : asWritten(template)) as typeof sourceMsg;

/** True for a language that the interface has. */
export const isSpoken = (language: string): boolean => language === SOURCE || Object.hasOwn(LOCALES, language);

/** Fetches the messages of a language that will be wanted soon. */
export const prepare = (language: string): unknown => isSpoken(language) && LOCALES[language]?.().catch(() => undefined);

/**
 * Gives the interface this language, or Dutch when there are no messages in it. True once the interface has changed: until the
 * messages are there, and when they cannot be had, all of it stays as it was.
 */
export async function speak(language: string): Promise<boolean> {
  const next = Object.hasOwn(LOCALES, language) ? language : SOURCE;
  if (next === wanted) return false;
  wanted = next;
  try {
    const loaded = await LOCALES[next]?.();
    // Another language may have been asked for meanwhile.
    if (wanted !== next) return false;
    translation = loaded;
    locale = next;
    return true;
  } catch (error) {
    // eslint-disable-next-line no-restricted-globals -- once for each language that is asked for
    console.warn(`insight-widgets: the interface cannot be shown in "${next}": ${(error as Error).message}`);
    return false;
  }
}
