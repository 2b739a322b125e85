/**
 * The texts of a data file as people write them: Markdown, and back without loss.
 *
 * - A paragraph, list, quote, heading (`###`), **bold**, _italic_ and [link](https://…) are as everywhere; but one line break
 *   begins a new paragraph.
 * - Who said a quote stands under it in the quote: `— Naam`; in a report `— [Naam](persoon:kenmerk)`.
 * - A reference begins with an arrow, with its address behind the arrow: `→ Titel` or `[→](https://…) Titel`.
 * - `[woorden](thema:banden)` opens a theme, `[words](taal:en)` is in another language.
 */
import {fromMarkdown as parse} from 'mdast-util-from-markdown';
import {defaultHandlers, toMarkdown as print} from 'mdast-util-to-markdown';

const ARROW = '→';
const BY = '— ';
const PERSON = 'persoon:';
const THEME = 'thema:';
const LANG = 'taal:';

/** What is no part of a text of ours, and so means itself when it is typed. */
const NO_SUCH = [
  ...['autolink', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'htmlFlow', 'htmlText'],
  ...['labelStartImage', 'setextUnderline', 'thematicBreak'],
];
const NO_BLOCKS = ['list', 'blockQuote', 'headingAtx'];

// To Markdown.

/**
 * The Markdown of blocks. `people` are names by id, for quotes in a report.
 *
 * @param {string | (string | object)[]} blocks
 */
export function blocksToMarkdown(blocks, people = {}) {
  return trimmed(treeToMarkdown({type: 'root', children: asList(blocks).map((block) => blockNode(block, people))}));
}

/** The Markdown of one line of text, such as a headline. */
export function lineToMarkdown(inline) {
  return trimmed(treeToMarkdown({type: 'root', children: [{type: 'paragraph', children: inlineNodes(inline)}]}));
}

const asList = (value) => (Array.isArray(value) ? value : [value]);

/** Without the line end of a file, which is no part of the text. */
const trimmed = (text) => text.replace(/\n$/, '');

function blockNode(block, people) {
  if (typeof block === 'string') return {type: 'paragraph', children: inlineNodes(block)};
  const {type, text, ordered, items, by, person, href} = block;
  const paragraph = () => ({type: 'paragraph', children: inlineNodes(text)});
  switch (type) {
    case 'list': {
      const children = items.map((item) => ({
        type: 'listItem',
        spread: false,
        children: asList(item).map((part) => blockNode(part, people)),
      }));
      return {type: 'list', ordered: Boolean(ordered), start: ordered ? 1 : null, spread: false, children};
    }
    case 'quote': {
      const speaker = person === undefined ? by : {text: people[person] ?? person, href: `${PERSON}${person}`};
      const said = speaker === undefined ? [] : [{type: 'speaker', children: inlineNodes([speaker])}];
      return {type: 'blockquote', children: [paragraph(), ...said]};
    }
    case 'heading':
      return {type: 'heading', depth: 3, children: inlineNodes(text)};
    case 'reference':
      return {type: 'reference', href, children: inlineNodes(text)};
    default:
      return paragraph();
  }
}

/** Runs, as marks inside each other: a link outermost, then bold, then italic. */
function inlineNodes(inline) {
  const runs = asList(inline).map((run) => (typeof run === 'string' ? {text: run} : run));
  return together(runs, addressOf, (group, address) => {
    const inner = together(
      group,
      ({strong}) => strong && 'strong',
      (bold, isStrong) => {
        const words = together(
          bold,
          ({em}) => em && 'em',
          (same, isEm) => {
            const text = textNodes(same.map((run) => run.text).join(''));
            return isEm ? [{type: 'emphasis', children: text}] : text;
          },
        );
        return isStrong ? [{type: 'strong', children: words}] : words;
      },
    );
    return address ? [{type: 'link', ...JSON.parse(address), children: inner}] : inner;
  });
}

/** Runs beside each other that agree in something, made into nodes together. */
function together(runs, keyOf, make) {
  const groups = [];
  for (const run of runs) {
    const key = keyOf(run);
    if (groups.length && groups.at(-1).key === key) groups.at(-1).runs.push(run);
    else groups.push({key, runs: [run]});
  }
  return groups.flatMap(({key, runs: each}) => make(each, key));
}

function addressOf({href, theme, lang}) {
  const also = [theme !== undefined && THEME + theme, lang !== undefined && LANG + lang].filter(Boolean);
  const [url, ...title] = href === undefined ? also : [href, ...also];
  return url === undefined ? undefined : JSON.stringify({url, title: title.join(' ') || null});
}

const textNodes = (value) => (value ? [{type: 'text', value}] : []);

/** The Markdown of a tree, ours or one that was pasted. */
export const treeToMarkdown = (tree) =>
  print(tree, {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    resourceLink: true,
    // Without a line between, most blocks in a list would go on in each other.
    join: [
      (left, right, {type}) => (type === 'listItem' ? Number(left.type !== 'paragraph' || right.type !== 'list') : undefined),
    ],
    handlers: {
      ...defaultHandlers,
      reference: ({href, children}, parent, state, info) => {
        const mark =
          href === undefined
            ? `${ARROW} `
            : `[${ARROW}](${state.handle({type: 'link', url: href, children: []}, parent, state, info).slice(3)} `;
        return mark + defaultHandlers.paragraph({type: 'paragraph', children}, parent, state, {...info, before: ' '});
      },
      speaker: ({children}, parent, state, info) =>
        BY + defaultHandlers.paragraph({type: 'paragraph', children}, parent, state, {...info, before: ' '}),
    },
    unsafe: [
      // An arrow in front would make a reference of a paragraph.
      {character: ARROW, atBreak: true},
      {character: ARROW, before: '\\[', inConstruct: 'label'},
      // An address that begins so would have to end so.
      {character: '<', before: '\\(', inConstruct: 'destinationRaw'},
      // A line break of the text, which in the Markdown would begin a paragraph.
      {character: '\n', inConstruct: 'phrasing'},
    ],
  });

// From Markdown.

/** Blocks in their shortest form; undefined without text. */
export function markdownToBlocks(markdown) {
  const {children} = parse(markdown, {extensions: [{disable: {null: NO_SUCH}}]});
  return shortest(children.flatMap((node) => nodeBlocks(node, markdown)));
}

/** One line of text in its shortest form; undefined without text. */
export function markdownToLine(markdown) {
  const {children} = parse(markdown, {extensions: [{disable: {null: [...NO_SUCH, ...NO_BLOCKS]}}]});
  const runs = children.flatMap((node, index) => [...(index ? [{text: ' '}] : []), ...runsOf(node.children, markdown)]);
  return inlineOf(runs.map((run) => (run === SOFT ? {text: ' '} : run)));
}

/** A line break that was typed, not one of the text. */
const SOFT = Symbol('soft line break');

/** A string for a paragraph alone. */
function shortest(blocks) {
  return blocks.length > 1 || typeof blocks[0] === 'object' ? blocks : blocks[0];
}

function nodeBlocks(node, markdown) {
  switch (node.type) {
    case 'list': {
      const items = node.children.flatMap(({children}) => {
        const item = shortest(children.flatMap((child) => nodeBlocks(child, markdown)));
        return item === undefined ? [] : [item];
      });
      return items.length ? [{type: 'list', ...(node.ordered && {ordered: true}), items}] : [];
    }
    case 'blockquote':
      return quotes(node, markdown);
    case 'heading': {
      const text = plainText(runsOf(node.children, markdown));
      return text ? [{type: 'heading', text}] : [];
    }
    default:
      return paragraphs(node, markdown);
  }
}

/** A line break in the Markdown ends a paragraph: that is what people mean by it. */
function paragraphs(node, markdown) {
  const lines = [[]];
  for (const run of runsOf(node.children, markdown)) {
    if (run === SOFT) lines.push([]);
    else lines.at(-1).push(run);
  }
  const source = markdown.slice(node.position.start.offset);
  return lines.flatMap((runs, index) => {
    const reference = index === 0 && referenceOf(runs, source);
    if (reference) return [reference];
    const text = inlineOf(runs);
    if (text === undefined) return [];
    return [typeof text === 'string' ? text : {type: 'paragraph', text}];
  });
}

/** Only an arrow that was typed as one: that of a text stands in the Markdown as a code. */
function referenceOf(runs, source) {
  const [first, ...rest] = runs;
  const bare = source.startsWith(`${ARROW} `);
  if (!bare && !source.startsWith(`[${ARROW}](`)) return undefined;
  const text = inlineOf(bare ? [{...first, text: first.text.slice(2)}, ...rest] : trimStart(rest));
  return text === undefined ? undefined : {type: 'reference', text, ...(!bare && {href: first.href})};
}

const trimStart = ([first, ...rest]) => (first ? [{...first, text: first.text.replace(/^ /, '')}, ...rest] : []);

function quotes(node, markdown) {
  const made = [];
  for (const child of node.children) {
    const said = child.type === 'paragraph' && made.at(-1)?.type === 'quote' && speakerOf(child, markdown);
    if (said) Object.assign(made.at(-1), said);
    else {
      for (const block of nodeBlocks(child, markdown)) {
        const text = typeof block === 'string' ? block : block.type === 'paragraph' ? block.text : undefined;
        made.push(text === undefined ? block : {type: 'quote', text});
      }
    }
  }
  return made;
}

function speakerOf(node, markdown) {
  if (!markdown.startsWith(BY, node.position.start.offset)) return undefined;
  const [, second] = runsOf(node.children, markdown);
  if (second?.href?.startsWith(PERSON)) return {person: second.href.slice(PERSON.length)};
  const by = plainText(runsOf(node.children, markdown)).slice(BY.length);
  return by ? {by} : undefined;
}

const plainText = (runs) => runs.map((run) => (run === SOFT ? ' ' : run.text)).join('');

function runsOf(nodes, markdown, marks = {}) {
  const runs = (inner, inside) => runsOf(inner, markdown, inside);
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return linesOf(node, markdown).flatMap((text, index) => [...(index ? [SOFT] : []), {text, ...marks}]);
      case 'strong':
        return runs(node.children, {...marks, strong: true});
      case 'emphasis':
        return runs(node.children, {...marks, em: true});
      case 'link':
        return runs(node.children, {...marks, ...linkMarks(node)});
      default:
        return [SOFT];
    }
  });
}

/** A text where lines were broken. A line break of the text itself stands in the Markdown as a code. */
function linesOf({value, position}, markdown) {
  const breaks = markdown.slice(position.start.offset, position.end.offset).match(/\r?\n|\r|&#(?:xa|10);/gi) ?? [];
  const [first, ...rest] = value.split('\n');
  const lines = [first];
  for (const [index, line] of rest.entries()) {
    if (breaks[index].startsWith('&')) lines.push(`${lines.pop()}\n${line}`);
    else lines.push(line);
  }
  return lines;
}

function linkMarks({url, title}) {
  const marks = {};
  for (const address of [url, ...(title ?? '').split(' ')]) {
    if (address.startsWith(THEME)) marks.theme = address.slice(THEME.length);
    else if (address.startsWith(LANG)) marks.lang = address.slice(LANG.length);
    else if (address === url) marks.href = url;
  }
  return marks;
}

/** Runs with the same marks as one; a string where nothing has a mark. */
function inlineOf(runs) {
  const joined = [];
  for (const {text, strong, em, href, theme, lang} of runs) {
    if (!text) continue;
    const marks = {
      ...(strong && {strong}),
      ...(em && {em}),
      ...(href !== undefined && {href}),
      ...(theme !== undefined && {theme}),
      ...(lang !== undefined && {lang}),
    };
    const key = JSON.stringify(marks);
    const last = joined.at(-1);
    if (last?.key === key) last.text += text;
    else joined.push({key, text, marks});
  }
  const parts = joined.map(({key, text, marks}) => (key === '{}' ? text : {text, ...marks}));
  if (!parts.length || parts.every((part) => !/\S/.test(part.text ?? part))) return undefined;
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts;
}
