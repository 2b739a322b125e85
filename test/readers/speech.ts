/**
 * What a reader hears from top to bottom, as lines such as `heading 3: Banden`, `button (closed): Werk`, `list of 10` and
 * `text: …`: by the engine, by a virtual screen reader, and as the data asks for it.
 */
import {executeServerCommand} from '@web/test-runner-commands';
import type {virtual as Virtual} from '@guidepup/virtual-screen-reader';
import type {Block, Blocks, Inline, Theme, Wheel} from '../../src/index.js';
import {inside, isDrawn, isElement, isText} from './view.js';

/** What an engine gives to screen readers; in test/fixtures/commands.mjs is how. */
interface Node {
  role: string;
  name?: string | null;
  description?: string | null;
  level?: number;
  /** Unknown in WebKitGTK. */
  states?: string[];
  children: Node[];
}

/** Words of engines, in those of ARIA. */
const ROLES: Record<string, string> = {
  StaticText: 'text',
  'text leaf': 'text',
  pushbutton: 'button',
  entry: 'textbox',
  ListMarker: 'marker',
  'list item marker': 'marker',
};
const STATES: Record<string, string> = {expanded: 'open', collapsed: 'closed', unavailable: 'off'};

export interface Walk {
  lines: string[];
  /** True where it is known what is open, closed or off. */
  states: boolean;
}

/** What the engine makes of the page. */
export async function heard(): Promise<Walk> {
  const lines: string[] = [];
  const visit = (node: Node): void => {
    const role = ROLES[node.role] ?? node.role;
    const name = tidy(node.name ?? '');
    const described = node.description ? ` — ${node.description}` : '';
    switch (role) {
      case 'text':
        if (name) lines.push(`text: ${name}`);
        return;
      case 'marker':
        return;
      case 'heading':
      case 'button':
      case 'link':
      case 'textbox': {
        const state = node.states?.map((each) => STATES[each]).find(Boolean);
        lines.push(`${role}${node.level ? ` ${node.level}` : ''}${state ? ` (${state})` : ''}: ${name}${described}`);
        // A heading may hold a button; the text of both is their name.
        return within(node, 'button').forEach(visit);
      }
      case 'list':
        lines.push(`list of ${within(node, 'listitem', 'list').length}`);
    }
    node.children.forEach(visit);
  };
  const page = await executeServerCommand<Node, null>('tree', null);
  visit(page);
  return {lines, states: page.states !== undefined};
}

/** The nearest nodes with a role inside this one, but not inside another with the role `but`. */
function within({children}: Node, wanted: string, but?: string): Node[] {
  return children.flatMap((child) => {
    const role = ROLES[child.role] ?? child.role;
    return role === wanted ? [child] : role === but ? [] : within(child, wanted, but);
  });
}

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * A copy of what is drawn of an element without shadow roots and slots, for tools that do not look into them. What waits for
 * find in page is left out: those tools take it for visible.
 */
export function flattened(element: Element): HTMLElement {
  const copy = (node: globalThis.Node): globalThis.Node[] => {
    if (isText(node)) return [node.cloneNode()];
    if (!isElement(node) || !isDrawn(node)) return [];
    const children = [...inside(node)].flatMap(copy);
    if (node.localName === 'slot') return children;
    // Not its own tag: that would become a widget.
    const clone = node.localName.includes('-') ? document.createElement('div') : (node.cloneNode() as Element);
    for (const name of ['id', 'for', 'aria-controls', 'aria-labelledby', 'aria-describedby']) {
      const value = clone.getAttribute(name);
      if (value) clone.setAttribute(name, value.replaceAll(/\S+/g, 'copy-$&'));
    }
    // Names are read with a space where a new box begins.
    (clone as HTMLElement).style.display = getComputedStyle(node).display;
    clone.append(...children);
    return [clone];
  };
  return copy(element)[0] as HTMLElement;
}

/** What the virtual screen reader makes of a copy of an element: it follows the standards, not an engine. */
export async function read(element: Element): Promise<Walk> {
  const {virtual} = (await import(READER)) as {virtual: typeof Virtual};
  const main = document.body.appendChild(document.createElement('main'));
  main.append(flattened(element));
  try {
    await virtual.start({container: main});
    while ((await virtual.lastSpokenPhrase()) !== 'end of main') await virtual.next();
    return {lines: fromPhrases(await virtual.spokenPhraseLog()), states: true};
  } finally {
    await virtual.stop();
    main.remove();
  }
}

/** The build for browsers, which has no types of its own. */
const READER = '/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';

/** A phrase such as `button, Banden 3 inzichten, 1 control, not expanded`. */
const PHRASE = /^(heading|button|link|textbox), (.*?)(?:, level (\d))?(?:, 1 control)?(?:, (expanded|not expanded|disabled))?$/;
const SAID: Record<string, string> = {expanded: ' (open)', 'not expanded': ' (closed)', disabled: ' (off)'};

function fromPhrases(phrases: readonly string[]): string[] {
  const lines: string[] = [];
  /** The named thing that is being read: its text is its name. */
  let inside = '';
  for (const [index, phrase] of phrases.entries()) {
    if (inside && phrase === `end of ${inside}`) inside = '';
    const [, role, name, level, state = ''] = PHRASE.exec(phrase) ?? [];
    if (role) {
      lines.push(`${role}${level ? ` ${level}` : ''}${SAID[state] ?? ''}: ${name}`);
      if (!inside && phrases.indexOf(`end of ${phrase}`, index) > 0) inside = phrase;
    } else if (/^list/.test(phrase)) {
      const size = /^listitem.*position 1, set size (\d+)$/.exec(phrase)?.[1];
      if (size) lines.push(`list of ${size}`);
    } else if (!inside && !/^(main|document|paragraph|status|term|definition|strong|emphasis|end of .*)$/.test(phrase))
      lines.push(`text: ${tidy(phrase)}`);
  }
  return lines;
}

/**
 * What is wrong with a walk: the lines that are asked for come once and in order, and no other line has words of the data,
 * such as those of a closed item.
 */
export function misspoken({lines, states}: Walk, asked: readonly string[], data: Wheel): string[] {
  const wanted = states ? asked : asked.map((line) => line.replace(/ \((open|closed|off)\)/, ''));
  const found = lines.filter((line) => wanted.includes(line));
  const at = wanted.findIndex((line, index) => line !== found[index]);
  const findings = at < 0 ? [] : [`in place of “${wanted[at]}” comes “${found[at] ?? 'nothing'}”`];
  if (found.length > wanted.length) findings.push(`${found.length - wanted.length} lines too many`);
  const texts = textsOf(data);
  for (const line of lines) {
    const text = !wanted.includes(line) && texts.find((each) => line.includes(each));
    if (text) findings.push(`“${text}” is said in “${line}”`);
  }
  return findings;
}

/** All texts of the data that are no single words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 25 && !value.startsWith('http') ? [tidy(value)] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** What is open: a theme and ids of its items; `list` where the wheel is one. */
export interface Open {
  theme?: string;
  items?: readonly string[];
  list?: boolean;
}

/** What a wheel is to say, but for its small buttons. */
export function wheelLines(data: Wheel, {theme: open, items = [], list = false}: Open = {}): string[] {
  const lines = [`heading 2: ${data.title}`, `list of ${data.framework.groups.flatMap(({domains}) => domains).length}`];
  for (const {label: group, domains} of data.framework.groups) {
    lines.push(`text: ${group}`);
    for (const {id, label} of domains) {
      const theme = data.themes.find((each) => each.id === id);
      const state = !theme ? 'off' : id === open ? 'open' : 'closed';
      lines.push(`button (${state}): ${label} ${theme ? numbersOf(theme) : 'in voorbereiding'}`);
      // Beside the circle the group has its name again; in the list it stands right above.
      if (theme && state === 'open') lines.push(...(list ? [] : [`text: ${group}`]), ...themeLines(theme, items));
    }
  }
  // Beside the circle an open theme takes the place of the introduction.
  if (!open || list) lines.push(...blockLines(data.intro));
  return [...lines, 'text: Bron:', `link: ${data.source.label}`];
}

const kansenOf = ({questions}: Theme): number => questions.flatMap(({kansen}) => kansen).length;
const numbersOf = (theme: Theme): string => `${theme.insights.length} inzichten, ${kansenOf(theme)} kansen`;

/** The open theme of a wheel. */
function themeLines(theme: Theme, open: readonly string[]): string[] {
  const {title, subtitle, intro, insights, questions} = theme;
  const item = (id: string, headline: string, body: readonly string[]): string[] => {
    const isOpen = open.includes(id);
    return [`heading 5: ${headline}`, `button (${isOpen ? 'open' : 'closed'}): ${headline}`, ...(isOpen ? body : [])];
  };
  return [
    `heading 3: ${title}`,
    ...(subtitle ? [`text: ${subtitle}`] : []),
    ...blockLines(intro),
    'heading 4: Inzichten',
    `text: ${insights.length}`,
    ...insights.flatMap(({id, headline, body}) => item(id, plain(headline), blockLines(body))),
    'heading 4: Kansen',
    `text: ${kansenOf(theme)} bij ${questions.length} ontwerpvra${questions.length === 1 ? 'ag' : 'gen'}`,
    ...questions.flatMap(({id, question = '', kansen}) =>
      item(id, `Ontwerpvraag ${plain(question)}`, [`list of ${kansen.length}`, ...kansen.flatMap(({body}) => blockLines(body))]),
    ),
  ];
}

const plain = (inline: Inline): string =>
  typeof inline === 'string' ? inline : inline.map((run) => (typeof run === 'string' ? run : run.text)).join('');

const blockLines = (blocks: Blocks): string[] => (typeof blocks === 'string' ? [blocks] : blocks).flatMap(lineOf);

function lineOf(block: string | Block): string[] {
  if (typeof block === 'string') return [`text: ${block}`];
  if (block.type === 'list') return [`list of ${block.items.length}`, ...block.items.flatMap(blockLines)];
  const runs = typeof block.text === 'string' ? [block.text] : block.text;
  return runs.map((run) => {
    const {text, href, theme} = typeof run === 'string' ? {text: run, href: undefined, theme: undefined} : run;
    return `${href || theme ? 'link' : 'text'}: ${tidy(text)}`;
  });
}
