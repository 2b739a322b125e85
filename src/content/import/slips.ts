/**
 * What looks like a slip of the pen in a source page. Listed for an editor, never corrected: an author may have meant it,
 * and what was published stays what it was.
 */
import type {Remark, RemarkCode} from './messages.js';

interface Slip {
  code: RemarkCode;
  pattern: RegExp;
}

const SLIPS: Slip[] = [
  {code: 'slip-stops', pattern: /(?<!\.)\.\.(?!\.)|,,|;\.|\.;/g},
  {code: 'slip-space', pattern: /\p{L}* [,;:.!?](?=\s|$)|\p{Ll}{2,}[.!?]\p{Lu}\p{Ll}+/gu},
  {code: 'slip-twice', pattern: /(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/giu},
  {code: 'slip-quote', pattern: /(?:^|(?<=[\s(]))(?:”(?=\p{L})|’(?=\p{Lu}\p{Ll}))[^“”’]*[”’]?/gu},
  {code: 'slip-dash', pattern: /(?:^|(?<=\s))-\p{L}[^-]*\p{L}-(?=[\s.,]|$)/gu},
  {code: 'slip-bracket', pattern: /\p{L}+\([\p{L}]+\)/gu},
  {code: 'slip-capital', pattern: /\betc\.?[;,] \p{Lu}\p{L}*/gu},
  // The verb of a past participle: "gelegd word" for "gelegd wordt".
  {code: 'slip-word', pattern: /\bge\p{L}+[dt] word\b(?! (?:ik|je|jij)\b)|\b(?:hij|zij|het|dat|er|men) word\b/giu},
  {code: 'slip-word', pattern: /huisvestingvraagstuk\p{L}*|hoofdzakelijk toegewezen op|\bAnger en Strang\b/giu},
  {code: 'slip-word', pattern: /\bvoor hun in\b|\bna interview met\b|\bmoeten samenwerking\b/giu},
  // UTF-8 that a program has read as Windows-1252.
  {code: 'slip-accents', pattern: /(?:Ã[\u0080-¿]|â€.|Â[\u00a0-¿])\p{L}*/gu},
];

export interface SlipText {
  text: string;
  line: number;
  /** A paragraph or point ends with a full stop; a headline need not. */
  paragraph: boolean;
}

export function findSlips(texts: readonly SlipText[]): Remark[] {
  const found: Remark[] = [];
  for (const {text, line, paragraph} of texts) {
    for (const {code, pattern} of SLIPS)
      for (const [slip] of text.matchAll(pattern)) found.push({code, line, values: [slip.trim()]});
    if (!balanced(text)) found.push({code: 'slip-pair', line, values: [text.slice(0, 40)]});
    if (paragraph && /[\p{L}\p{N},]$/u.test(text)) found.push({code: 'slip-no-stop', line, values: [text.slice(-30)]});
  }
  return [...found, ...names(texts)].sort((a, b) => a.line - b.line);
}

function balanced(text: string): boolean {
  const times = (sign: string): number => text.split(sign).length - 1;
  return times('(') === times(')') && times('[') === times(']') && times('“') + times('„') <= times('”') + times('“');
}

/** A name in two spellings, such as "Open Mind" and "OpenMind", or with and without capitals. */
function names(texts: readonly SlipText[]): Remark[] {
  const found: Remark[] = [];
  const all = texts.map(({text}) => text).join('\n');
  const seen = new Set<string>();
  for (const {text, line} of texts) {
    for (const [name] of text.matchAll(/\b\p{Lu}\p{Ll}+\p{Lu}\p{L}+/gu)) {
      const apart = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
      if (!seen.has(name) && all.includes(apart)) found.push({code: 'slip-name', line, values: [name, apart]});
      seen.add(name);
    }
    for (const [name] of text.matchAll(/\b\p{Lu}\p{Ll}+ (?:to|voor|met|en) \p{Lu}\p{Ll}+/gu)) {
      const small = name.toLowerCase();
      if (!seen.has(name) && all.includes(small)) found.push({code: 'slip-name', line, values: [name, small]});
      seen.add(name);
    }
  }
  return found;
}
