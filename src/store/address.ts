/** Where the data is when the page does not say: beside the folder of the script. The build of the bundle adapts it. */
export const DATA_FOLDER = new URL('../../data/', import.meta.url).href;

/** The language of the shipped data, and of the original that translations fall back to. */
export const SOURCE_LANGUAGE = 'nl';

/** True when each language has a file of its own. */
export const isPerLanguage = (src: string | undefined): boolean => !src || src.includes('{lang}');

/**
 * Absolute address of the data file, or undefined when `src` is no address. `{lang}` becomes the language. Without `src`: the
 * `file` in the folder of the language, in our data folder.
 */
export function dataAddress(src: string | undefined, language: string, base: string, file = 'wheel.json'): string | undefined {
  try {
    return src ? new URL(src.replaceAll('{lang}', language), base).href : new URL(`${language}/${file}`, DATA_FOLDER).href;
  } catch {
    return undefined;
  }
}

/** The hosted page of a theme: beside the folder of the script, as the data is. */
export function themePageAddress(theme: string, language: string): string {
  return new URL(`../${language}/themes/${theme}/`, DATA_FOLDER).href;
}
