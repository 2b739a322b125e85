/** Text of the data as HTML, for pages that need no script. Trees, never markup made of text: what is written is made by a serialiser. */
import {h, type Child} from 'hastscript';
import {direction} from '../i18n/words.js';
import type {PageWords} from '../i18n/page-words.js';
import type {Blocks, Inline, Run, Source} from '../model/dataset.js';
import type {Initiative, KeyInsight, Person, ReportBlock, ReportBlocks} from '../model/report.js';

/** What a text leans on. */
export interface Setting {
  words: PageWords;
  /** Address of a theme that the text leads to. */
  themeAddress: (id: string) => string;
  /** Absolute address of the data file: relative links start there. Without it they stay as they are. */
  file?: string;
  /** Id of the report that the text is of: its parts are places in it. */
  report?: string;
  /** Who speaks, by id. */
  people?: ReadonlyMap<string, Person>;
}

/** `level` is that of the headings among the blocks. */
export function blocksText(blocks: ReportBlocks, level: number, setting: Setting): Child[] {
  return (typeof blocks === 'string' ? [blocks] : blocks).map((block) =>
    typeof block === 'string' ? h('p', {}, block) : blockText(block, level, setting),
  );
}

/** A text that may have marks. */
export function inlineText(inline: Inline, setting: Setting): Child[] {
  return (typeof inline === 'string' ? [inline] : inline).flatMap((run) =>
    typeof run === 'string' ? [run] : runText(run, setting),
  );
}

function runText({text, strong, em, href, theme, lang}: Run, setting: Setting): Child[] {
  let node: Child = lang ? h('bdi', {lang, dir: direction(lang)}, text) : text;
  if (em) node = h('em', {}, node);
  if (strong) node = h('strong', {}, node);
  return link(href ?? (theme && setting.themeAddress(theme)), [node], setting);
}

/** A link, where there is an address. That its scheme is allowed is for who read the file to see to. */
export function link(href: string | undefined, content: Child[], {file}: Setting): Child[] {
  if (!href) return content;
  const relative = !/^([a-z][a-z\d+.-]*:|#|\.\.?\/)/i.test(href);
  return [h('a', {href: relative && file ? new URL(href, file).href : href}, ...content)];
}

/** A line that names where content comes from. */
export function sourceText({label, href, licence, contact}: Source, setting: Setting): Child {
  const {words} = setting;
  return h(
    'p',
    {className: ['note']},
    `${words.source} `,
    ...link(href, [label], setting),
    licence ? `. ${words.licence} ${licence}` : '',
    contact ? `. ${words.contact} ${contact}` : '',
  );
}

export const heading = (level: number, properties: {id?: string}, ...content: Child[]): Child =>
  h(`h${Math.min(level, 6)}`, properties, ...content);

function blockText(block: ReportBlock, level: number, setting: Setting): Child {
  switch (block.type) {
    case 'paragraph':
      return h('p', {}, ...inlineText(block.text, setting));
    case 'list':
      return h(block.ordered ? 'ol' : 'ul', {}, ...block.items.map((item) => listItem(item, level, setting)));
    case 'quote': {
      const by = block.by ?? nameOf(block.person, setting);
      return h('blockquote', {}, h('p', {}, ...inlineText(block.text, setting)), by ? h('p', {className: ['note']}, by) : null);
    }
    case 'heading':
      return heading(level, {}, block.text);
    case 'reference':
      return h('p', {className: ['reference']}, ...link(block.href, inlineText(block.text, setting), setting));
    case 'conversation':
      return h(
        'div',
        {className: ['conversation']},
        heading(level, {}, nameOf(block.person, setting) ?? block.person),
        ...blocksText(block.body, level + 1, setting),
      );
    case 'key-insights':
      return h('ol', {}, ...block.items.map((item) => keyInsight(item, level, setting)));
    case 'initiatives':
      return h('div', {className: ['initiatives']}, ...block.items.map((item) => initiative(item, level, setting)));
  }
}

/** A point of a list: a single paragraph needs no tags of its own. */
export const listItem = (blocks: Blocks, level: number, setting: Setting): Child =>
  h('li', {}, ...pointText(blocks, level, setting));

const pointText = (blocks: ReportBlocks, level: number, setting: Setting): Child[] =>
  typeof blocks === 'string' ? [blocks] : blocksText(blocks, level, setting);

const nameOf = (person: string | undefined, {people}: Setting): string | undefined =>
  person === undefined ? undefined : people?.get(person)?.name;

const keyInsight = ({id, body}: KeyInsight, level: number, setting: Setting): Child =>
  h('li', {id: reportAnchor(id, setting)}, ...pointText(body, level, setting));

function initiative({id, number, title, goal, approach, success, body}: Initiative, level: number, setting: Setting): Child {
  const {words} = setting;
  const parts: [string, Blocks | undefined][] = [
    [words.goal, goal],
    [words.approach, approach],
    [words.success, success],
  ];
  const told = parts.flatMap(([name, text]) =>
    text === undefined ? [] : [h('dt', {}, name), h('dd', {}, ...pointText(text, level + 1, setting))],
  );
  return h(
    'section',
    {id: reportAnchor(id, setting)},
    heading(level, {}, [number, title].filter((each) => each !== undefined).join('. ')),
    told.length ? h('dl', {}, ...told) : null,
    ...(body === undefined ? [] : blocksText(body, level + 1, setting)),
  );
}

/** The id of an element that links to this place lead to: the hash that the widgets answer is the same, without its `#`. */
export const anchor = (...place: string[]): string => ['oe', ...place].join('/');

export const reportAnchor = (id: string, {report = ''}: Setting): string => anchor(report, id);

/** The first words of a text, without marks, of at most so many letters: whole words, and dots where more follows. */
export function firstWords(blocks: Blocks, most: number): string {
  const text = (typeof blocks === 'string' ? [blocks] : blocks)
    .flatMap((block) => (typeof block === 'string' ? [block] : block.type === 'paragraph' ? [block.text] : []))
    .map((inline) =>
      [inline]
        .flat()
        .map((run) => (typeof run === 'string' ? run : run.text))
        .join(''),
    )
    .join(' ');
  return text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')}…` : text;
}
