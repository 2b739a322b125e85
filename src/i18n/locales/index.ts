// Written by scripts/locales.mjs. Do not edit.
import type {runtimeMsg} from '@lit/localize/internal/runtime-msg.js';

/** Messages in one language, and what finds the one for a message of the source. */
export interface Locale {
  templates: Parameters<typeof runtimeMsg>[0];
  translate: typeof runtimeMsg;
}

/** The languages of the interface beside Dutch, and what loads each. */
export const LOCALES: Readonly<Record<string, () => Promise<Locale>>> = {
  ar: () => import('./ar.js'),
  en: () => import('./en.js'),
};
