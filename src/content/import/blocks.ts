/** Lines -> blocks in their shortest form: a string for a paragraph, lists with lists in them for bullets and numbers. */
import type {Block, Blocks} from '../../model/dataset.js';
import type {Line} from './lines.js';

/** A line with its number, which stands in the text unless it becomes a numbered list. */
export function whole({text, marker, ordinal}: Line): string {
  return marker === 'number' ? `${ordinal}. ${text}` : text;
}

/** Undefined without text. */
export function toBlocks(lines: readonly Line[]): Blocks | undefined {
  const blocks = parts(lines.filter(({text}) => text));
  const [first] = blocks;
  return blocks.length === 1 && typeof first === 'string' ? first : blocks.length ? blocks : undefined;
}

/** More than a point's own: it is nested in the point above. */
export const DEEPER = 1;

function parts(lines: readonly Line[]): (string | Block)[] {
  const made: (string | Block)[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (!line?.marker) {
      if (line) made.push(whole(line));
      index++;
      continue;
    }
    let end = index + 1;
    while (end < lines.length && isSameList(line, lines[end])) end++;
    made.push(...list(lines.slice(index, end)));
    index = end;
  }
  return made;
}

function isSameList(first: Line, line: Line | undefined): boolean {
  return Boolean(line?.marker && (line.marker === first.marker || line.indent > first.indent + DEEPER));
}

function list(lines: readonly Line[]): (string | Block)[] {
  const [first] = lines;
  if (!first) return [];
  const groups: Line[][] = [];
  for (const line of lines) {
    if (groups.length && line.indent > first.indent + DEEPER) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  const ordered = first.marker === 'number';
  // A list counts from one by itself: other numbers would be lost, so they stay text.
  if (ordered && groups.some(([point], index) => point?.ordinal !== index + 1)) {
    return groups.flatMap(([point, ...rest]) => [...(point ? [whole(point)] : []), ...parts(rest)]);
  }
  const items = groups.map(([point, ...rest]): Blocks => {
    const text = point?.text ?? '';
    return rest.length ? [text, ...parts(rest)] : text;
  });
  return [{type: 'list', ...(ordered && {ordered: true as const}), items}];
}

/** A line `>> project`. */
export const SOURCE = /^(?:>>|»)\s*(.+)$/;

/** Joins lines that a program has broken off: no blank line between, no full stop above, a small letter below. */
export function unwrap(lines: readonly Line[], onJoin: (line: Line, above: Line) => void): Line[] {
  const made: Line[] = [];
  for (const line of lines) {
    const above = made.at(-1);
    const broken =
      above && line.joined && !line.marker && !/[.!?:;…)\]”’"]$/.test(above.text) && /^(\p{Ll}|\p{P}?\p{Ll})/u.test(line.text);
    if (!broken || SOURCE.test(line.text) || SOURCE.test(above.text)) {
      made.push(line);
      continue;
    }
    onJoin(line, above);
    made[made.length - 1] = {...above, text: `${above.text} ${line.text}`};
  }
  return made;
}
