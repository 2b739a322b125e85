/** Languages by the names that their speakers have for them. */

/**
 * Of those that newcomers in the Netherlands read most. Not by `Intl.DisplayNames`: its first use costs a phone some tenths of a
 * second, and it calls some of these by an English name.
 */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  nl: 'Nederlands',
  pl: 'Polski',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'Українська',
};

/** Name of a language in that language itself; the code where there is none. */
export function ownName(code: string): string {
  if (Object.hasOwn(NAMES, code)) return NAMES[code] as string;
  try {
    return new Intl.DisplayNames([code], {type: 'language'}).of(code) ?? code;
  } catch {
    return code;
  }
}
