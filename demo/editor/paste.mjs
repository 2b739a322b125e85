/** What is pasted from a website, a PDF or a text editor, as text of ours: its structure stays, its look and its scars do not. */
import {fromDom} from 'hast-util-from-dom';
import {toMdast} from 'hast-util-to-mdast';
import {blocksToMarkdown, lineToMarkdown, markdownToBlocks, markdownToLine, treeToMarkdown} from './markdown.mjs';

/** Marks at the start of a line with which programs draw a list. */
const BULLET = /^[·•▪◦‣§]\s*/u;
/** Kinds of address that a text may link to. */
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * The Markdown of what was pasted.
 *
 * @param {{html: string, text: string}} pasted both as the clipboard has them; '' where it has none
 * @param kind of the field: see schema.mjs
 */
export function pastedText({html, text}, kind) {
  const markdown = html.trim() ? fromHtml(html) : fromText(text);
  if (kind === 'blocks') return markdown;
  const line = markdownToLine(markdown.replace(/\s*\n\s*/g, ' '));
  if (line === undefined) return '';
  return kind === 'line'
    ? lineToMarkdown(line)
    : [line]
        .flat()
        .map((run) => run.text ?? run)
        .join('');
}

/** Spaces that cannot be seen, and places where a word was broken off. */
const cleaned = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0]+/gu, ' ');

/** Text alone may be Markdown of ours: its signs stay. */
const fromText = (text) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => cleaned(line).trim().replace(BULLET, '- '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A parsed document runs no script and asks for no image. */
function fromHtml(html) {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  const {children} = toMdast(fromDom(body));
  const markdown = treeToMarkdown({type: 'root', children: joined(children.flatMap(known))});
  const blocks = markdownToBlocks(markdown);
  return blocks === undefined ? '' : blocksToMarkdown(blocks);
}

/** A node as those that our texts know; what has no place in them gives its words. */
function known(node) {
  const children = () => node.children.flatMap(known);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{type: 'text', value: cleaned(node.value)}];
    case 'code':
      return [{type: 'paragraph', children: [{type: 'text', value: cleaned(node.value)}]}];
    case 'break':
      return [{type: 'text', value: ' '}];
    case 'paragraph':
      return asPoint({...node, children: children()});
    case 'link':
      return isSafe(node.url) ? [{...node, title: null, children: children()}] : children();
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'heading':
    case 'strong':
    case 'emphasis':
      return [{...node, spread: false, children: children()}];
    case 'tableRow':
      return [{type: 'paragraph', children: children().flatMap((each) => [each, {type: 'text', value: ' '}])}];
    default:
      return node.children ? children() : [];
  }
}

/** Word writes a list as paragraphs that begin with a dot. */
function asPoint(paragraph) {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text' || !BULLET.test(first.value)) return [paragraph];
  const words = {...paragraph, children: [{...first, value: first.value.replace(BULLET, '')}, ...rest]};
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      isPoint: true,
      children: [{type: 'listItem', spread: false, children: [words]}],
    },
  ];
}

/** The points that stand below each other are one list. */
function joined(nodes) {
  const made = [];
  for (const node of nodes) {
    if (node.isPoint && made.at(-1)?.isPoint) made.at(-1).children.push(...node.children);
    else made.push(node);
  }
  return made;
}

function isSafe(url) {
  try {
    return SCHEMES.includes(new URL(url).protocol);
  } catch {
    // An address within the site that it was copied from says nothing here.
    return false;
  }
}
