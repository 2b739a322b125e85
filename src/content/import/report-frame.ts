/** Day, names and labels around the text of a report. */
import type {Credit} from '../../model/report.js';
import {fold} from './lines.js';

export type PageCredit = Credit;

const PUBLISHED = /^(?:article published on|artikel gepubliceerd op|gepubliceerd op|published on)\s*:?\s*(.*)$/i;

/** The label of the day of publication, and what follows it on the line. */
export function isPublished(text: string): {rest: string} | undefined {
  const [, rest] = PUBLISHED.exec(text) ?? [];
  return rest === undefined ? undefined : {rest};
}

/** The first three letters of a month, in Dutch and English. */
const MONTHS = ['jan', 'feb', 'mrt maa mar', 'apr', 'mei may', 'jun', 'jul', 'aug', 'sep', 'okt oct', 'nov', 'dec'];

/** `19 feb 2021` or `2021-02-19` as `2021-02-19`; undefined when it is no day. */
export function dayOf(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = /^(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(text.trim()) ?? [];
  const month = MONTHS.findIndex((names) => names.split(' ').includes(name.slice(0, 3).toLowerCase())) + 1;
  const written = month ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

const CREDITS: [name: RegExp, role: Credit['role']][] = [
  [/^(foto s|fotos|foto|fotografie|photos|photo|photography|beeld)$/, 'photo'],
  [/^(tekst|text|geschreven door|written by)$/, 'text'],
  [/^(redactie|editors?|eindredactie|vertaling|translation|illustraties?)$/, 'other'],
];

/** A label such as `Foto's` or `Editors`, and the names that follow it on the line. */
export function creditRoleOf(text: string): {role: Credit['role']; label?: string; rest: string} | undefined {
  const [, label = '', rest = ''] = /^([^:]{3,30})(?::\s*(.*))?$/.exec(text) ?? [];
  const role = CREDITS.find(([name]) => name.test(fold(label)))?.[1];
  return role && {role, ...(role === 'other' && {label: label.trim()}), rest};
}

/** Names in a row: with commas, `en`, `and` or `&` between them. */
export const namesOf = (text: string): string[] =>
  text
    .split(/,|;|&|\s(?:en|and|und)\s/)
    .map((name) => name.trim())
    .filter(Boolean);
