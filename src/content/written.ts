/** Content as plain text with its marks made visible, so that a change of a link or of bold type can be read too. */
import {BLOCKS, isRecord, LINES} from './texts.js';

/** The value of a field, as text. Two values that read the same to a visitor are the same text. */
export function written(value: unknown, field: string): string {
  if (BLOCKS.has(field)) return blocks(value);
  if (LINES.has(field)) return inline(value);
  if (Array.isArray(value)) return value.map((each) => written(each, '')).join('\n');
  if (!isRecord(value)) return String(value);
  const {label, href, ...rest} = value;
  const named = typeof label === 'string' ? [link(label, href)] : [];
  return [...named, ...Object.entries(rest).map(([key, each]) => `${key}: ${written(each, key)}`)].join(', ');
}

const link = (text: string, href: unknown): string => (typeof href === 'string' ? `${text} (${href})` : text);

/** What is no text has been refused before. */
const plain = (value: unknown): string => (typeof value === 'string' ? value : '');

function inline(value: unknown): string {
  if (Array.isArray(value)) return value.map(inline).join('');
  if (!isRecord(value)) return plain(value);
  const {text, strong, em, href, theme, lang} = value;
  let words = plain(text);
  if (em) words = `_${words}_`;
  if (strong) words = `**${words}**`;
  if (typeof theme === 'string') words += ` (→ ${theme})`;
  if (typeof lang === 'string') words += ` [${lang}]`;
  return link(words, href);
}

function blocks(value: unknown): string {
  return (Array.isArray(value) ? value : [value]).map(block).join('\n');
}

function block(value: unknown): string {
  if (!isRecord(value)) return plain(value);
  const {type, text, items, ordered, by, person, body, href} = value;
  switch (type) {
    case 'list':
      return (Array.isArray(items) ? items : [])
        .map((item, index) => `${ordered ? `${index + 1}.` : '•'} ${blocks(item).replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'quote':
      return `“${inline(text)}”${[by, person].map((who) => (typeof who === 'string' ? ` (${who})` : '')).join('')}`;
    case 'conversation':
      return `${plain(person)}: ${blocks(body)}`;
    case 'key-insights':
    case 'initiatives':
      // Their items have ids, and are told one by one.
      return `[${type}]`;
    case 'heading':
      return `# ${inline(text)}`;
    case 'reference':
      return link(`→ ${inline(text)}`, href);
    default:
      return inline(text);
  }
}
