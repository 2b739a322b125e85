/** `insight-data diff OLD NEW` */
import process from 'node:process';
import {diffFiles, type Change, type FieldChange, type Place} from '../content/diff.js';
import {KINDS, type Lang} from '../content/messages.js';
import {createValidator} from '../content/validate.js';
import {asMember, open, readSchemas} from './files.js';
import {findingText, inColour, paint} from './print.js';
import {WORDS} from './words.js';

/** What `--json` answers. Fields may be added; these stay. */
export interface Comparison {
  /** Nothing has changed but, perhaps, version and date. */
  same: boolean;
  old: Version;
  new: Version;
  added: number;
  removed: number;
  moved: number;
  changed: number;
  changes: Change[];
}

interface Version {
  file: string;
  contentVersion: number;
  updatedAt: string;
}

/** Compares two files, prints what has changed and returns the exit code. */
export async function diff(before: string, after: string, {lang, json}: {lang: Lang; json?: true}): Promise<number> {
  const check = createValidator(await readSchemas());
  const files = [];
  const refused: string[] = [];
  let unreadable = false;
  for (const name of [before, after]) {
    const file = await open(name, lang);
    if ('finding' in file) unreadable = true;
    const findings = 'finding' in file ? [file.finding] : check(file.source, file, [], lang);
    const errors = findings.filter(({severity}) => severity === 'error');
    refused.push(...errors.map((finding) => findingText(name, finding, lang)));
    if ('source' in file) files.push(...asMember(file));
  }
  const [old, current] = files;
  if (refused.length || !old || !current) {
    process.stderr.write(`${[...refused, WORDS[lang].refused].join('\n\n')}\n`);
    return unreadable ? 2 : 1;
  }
  const comparison = compare(old, current);
  process.stdout.write(json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison, lang));
  return 0;
}

/** A file, and what it is called where it is compared. */
type Named = {name: string; value: Record<string, unknown>};

export function compare(old: Named, current: Named): Comparison {
  const changes = diffFiles(old.value, current.value);
  const count = (type: Change['type']): number => changes.filter((change) => change.type === type).length;
  return {
    same: !changes.length,
    old: versionOf(old),
    new: versionOf(current),
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    changed: count('changed'),
    changes,
  };
}

const versionOf = ({name, value}: Named): Version => ({
  file: name,
  contentVersion: value['contentVersion'] as number,
  updatedAt: value['updatedAt'] as string,
});

const TYPES = ['added', 'removed', 'moved', 'changed'] as const;

/** A comparison as a person reads it: which versions, and what differs. */
export function comparisonText(comparison: Comparison, lang: Lang): string {
  const head = [comparison.old, comparison.new].map(
    ({file, contentVersion, updatedAt}) => `${WORDS[lang].differences.version(file, contentVersion, updatedAt)}\n`,
  );
  return `${head.join('')}\n${differencesText(comparison, lang)}`;
}

/** What differs, without its versions. */
export function differencesText({same, added, removed, moved, changed, changes}: Comparison, lang: Lang): string {
  const words = WORDS[lang].differences;
  const parts = TYPES.flatMap((type) => {
    const those = changes.filter((change) => change.type === type);
    if (!those.length) return [];
    return [paint('bold', `${words[type]} (${those.length})`), ...those.map((change) => changeText(change, lang)), ''];
  });
  return `${[...parts, same ? words.same : words.sum(added, removed, moved, changed)].join('\n')}\n`;
}

function changeText({type, kind, id, label, from, to, fields}: Change, lang: Lang): string {
  const name = [KINDS[lang][kind], id].filter(Boolean).join(' ');
  // Of what was added or removed, the fields say it all.
  const told = type === 'moved' || type === 'changed' ? shortened(label) : '';
  const lines = [`  ${paint('bold', name)}${told && `  ‘${told}’`}`];
  if (from && to) lines.push(`    ${moveText(from, to, lang)}`);
  lines.push(...fields.map((field) => `    ${field.field}: ${marked(field)}`));
  return lines.join('\n');
}

const shortened = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
};

function moveText(from: Place, to: Place, lang: Lang): string {
  const words = WORDS[lang].differences;
  const where = words.place(to.position, to.after);
  return from.within === to.within ? words.passed(from.position, where) : words.left(`${from.within}`, `${to.within}`, where);
}

/** A text with what went and what came marked. Each further line is as deep as the first. */
function marked({words}: FieldChange): string {
  const colours = inColour();
  return words
    .map(({text, change}, index) => {
      if (change === 'same') return withoutMiddle(text, index === 0, index === words.length - 1);
      if (change === 'removed') return colours ? each(text, (line) => paint(['red', 'strikethrough'], line)) : `[-${text}-]`;
      return colours ? each(text, (line) => paint(['green', 'underline'], line)) : `{+${text}+}`;
    })
    .join('')
    .replaceAll('\n', '\n      ');
}

/** Whole paragraphs and points in which nothing has changed, as one mark. */
function withoutMiddle(text: string, first: boolean, last: boolean): string {
  const lines = text.split('\n');
  const [begin, end] = [first ? [] : lines.slice(0, 1), last ? [] : lines.slice(-1)];
  const between = lines.length - begin.length - end.length;
  return between > 0 ? [...begin, '…', ...end].join('\n') : text;
}

/** Line by line: the style is not to fill the margin. */
const each = (text: string, style: (line: string) => string): string => text.split('\n').map(style).join('\n');
