/** Text for a terminal: coloured where that is one, plain elsewhere, and where NO_COLOR asks for it. */
import process from 'node:process';
import {styleText} from 'node:util';
import type {Finding, Lang} from '../content/messages.js';
import {WORDS} from './words.js';

type Style = Parameters<typeof styleText>[0];

/** Whether what we print is coloured. */
export const inColour = (): boolean => paint('red', '') !== '';

/** Text in a style, where colours are shown. */
export const paint = (style: Style, text: string): string => styleText(style, text, {stream: process.stdout});

/** A finding as an editor reads it. The first line begins as compilers begin theirs: editors make a link of it. */
export function findingText(file: string, {severity, path, line, column, message, remedy}: Finding, lang: Lang): string {
  const words = WORDS[lang];
  const place = line === null ? file : `${file}:${line}:${column}`;
  const label = severity === 'error' ? paint('red', words.error) : paint('yellow', words.warning);
  return [
    `${paint('bold', place)}  ${label}${path ? `  ${path}` : ''}`,
    `    ${message}`,
    `    ${paint('dim', words.remedy)} ${remedy}`,
  ].join('\n');
}
