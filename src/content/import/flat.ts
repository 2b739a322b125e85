/** Texts of the data as plain lines: for comparing them with those of a page, which has no bold words and no links. */
import type {Block, Blocks, Inline} from '../../model/dataset.js';

export function plain(text: Inline): string {
  return [text]
    .flat()
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
}

/** One line per paragraph or point; points begin with their depth and marker. */
export function flatten(blocks: Blocks | undefined, depth = 0): string[] {
  if (blocks === undefined) return [];
  return [blocks].flat().flatMap((block) => (typeof block === 'string' ? [block] : flattenBlock(block, depth)));
}

function flattenBlock(block: Block, depth: number): string[] {
  if (block.type !== 'list') return [plain(block.text)];
  return block.items.flatMap((item, index) => {
    const [first = '', ...rest] = flatten(item, depth + 1);
    return [`${'  '.repeat(depth)}${block.ordered ? `${index + 1}.` : '•'} ${first}`, ...rest];
  });
}

/** All words of blocks as one text. */
export function wordsOf(blocks: Blocks | undefined): string {
  return flatten(blocks).join(' ');
}
