/**
 * The loader: makes elements of marked links, placeholders and classic scripts, now and as they appear. Parameters of a link
 * and `data-oe-` attributes have the names of the element's own attributes.
 */
import {MARKS, PREFIX, sites} from './marks.js';
import {tags} from './tags.js';

/** What an editor wraps round a link without meaning more by it. */
const WRAPS = 'span,strong,b,em,i,u,font,small';
/** What no block may stand in: a link that is all of a heading stays one. */
const NO_BLOCKS = 'h1,h2,h3,h4,h5,h6,dt,summary,button,label,legend,caption';
/** How many are made before the page gets its turn: each draws, and many at once would hold it up. */
const BATCH = 4;
/** How long the next ones wait for the content of the last, in milliseconds. */
const PATIENCE = 10_000;

type Options = Map<string, string>;

const queue = new Set<HTMLElement>();
const told = new Set<string>();
let busy = false;
let done = Promise.resolve();
let observer: MutationObserver | undefined;

/**
 * Makes elements of all marks in `root`, and from then on of those that come. The document needs no call; a shadow root of the
 * page, which nobody can find from outside, does. Settles when the marks of now are elements.
 */
export function upgrade(root: Document | ShadowRoot | Element = document): Promise<void> {
  observer ??= new MutationObserver((records) => {
    for (const {type, target, addedNodes} of records) {
      for (const node of type === 'attributes' ? [target] : addedNodes)
        if (node.nodeType === Node.ELEMENT_NODE) void collect(node as Element);
    }
  });
  observer.observe(root, {subtree: true, childList: true, attributeFilter: ['href', 'data-oe-widget']});
  return collect(root);
}

/** Once all of the page has been read: what the parser is still in may not be moved. */
export function start(): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void upgrade());
  else void upgrade();
}

function collect(root: Document | ShadowRoot | Element): Promise<void> {
  if ('matches' in root && root.matches(MARKS)) queue.add(root as HTMLElement);
  for (const mark of root.querySelectorAll<HTMLElement>(MARKS)) queue.add(mark);
  if (!busy) done = work();
  return done;
}

async function work(): Promise<void> {
  busy = true;
  let made = 0;
  let patient = true;
  for (const mark of queue) {
    queue.delete(mark);
    const widget = make(mark);
    // Without content there is little to draw, and all of them together ask for it once more.
    if (widget && ++made % BATCH === 0 && patient) patient = await drawn(widget);
  }
  busy = false;
}

/** True once the content stands, false when it does not come. */
function drawn(widget: HTMLElement): Promise<boolean> {
  return new Promise((settle) => {
    // In a task of its own, so that what has been drawn gets on the screen.
    widget.addEventListener('oe-data-ready', () => setTimeout(settle, 0, true));
    widget.addEventListener('oe-data-problem', () => settle(false));
    setTimeout(settle, PATIENCE, false);
  });
}

/** Puts the element that a mark asks for in its place. */
function make(mark: HTMLElement): HTMLElement | undefined {
  const ours = [...tags].join();
  const link = mark.localName === 'a' ? (mark as HTMLAnchorElement) : undefined;
  const outer = link ?? mark.parentElement;
  // Who edits the page sees what they wrote; and what is in an element or a placeholder belongs to that one.
  if (!mark.isConnected || mark.isContentEditable || mark.closest(ours) || outer?.closest('[data-oe-widget]')) return undefined;
  return link ? ofLink(link) : mark.localName === 'script' ? ofScript(mark, ours) : ofPlaceholder(mark, ours);
}

function ofLink(link: HTMLAnchorElement): HTMLElement | undefined {
  const site = sites().find((each) => String(link.href).startsWith(each));
  const place = site && placeOf(link);
  if (!place) return undefined;

  const [, lang, kind, id] =
    /^([a-z]{2,3}(?:-\w+)?)\/(?:wheel|(theme|report)s\/([\w-]+))\//.exec(link.href.slice(site.length)) ?? [];
  const options: Options = new Map();
  if (lang) options.set('lang', lang);
  if (kind && id) options.set(kind, id);
  const given = new URLSearchParams(link.search);
  given.forEach((value, name) => options.set(name, value));
  // The address itself says where the data is: a link cannot bring that of a site that the page does not list.
  options.delete('src');
  options.delete('oe-widget');
  const report = options.get('report');
  if (site !== sites()[0]) options.set('src', `${site}data/{lang}/${report ? `reports/${report}` : 'wheel'}.json`);

  const widget = create(given.get('oe-widget'), options);
  if (!widget) return undefined;
  place.replaceWith(widget);
  widget.append(link);
  return widget;
}

function ofPlaceholder(mark: HTMLElement, ours: string): HTMLElement | undefined {
  const widget = mark.querySelector(ours) ? undefined : create(mark.dataset.oeWidget, optionsOf(mark));
  if (!widget) return undefined;
  widget.append(...mark.childNodes);
  mark.append(widget);
  return widget;
}

/** A link right after the script is the fallback. */
function ofScript(script: HTMLElement, ours: string): HTMLElement | undefined {
  const next = script.nextElementSibling;
  if (next?.matches(ours) || script.closest('head')) return undefined;
  const widget = create(script.dataset.oeWidget, optionsOf(script));
  if (!widget) return undefined;
  script.after(widget);
  if (next?.localName === 'a') widget.append(next);
  return widget;
}

function optionsOf(mark: HTMLElement): Options {
  const options: Options = new Map();
  for (const {name, value} of mark.attributes) if (name.startsWith(PREFIX)) options.set(name.slice(PREFIX.length), value);
  options.delete('widget');
  options.delete('sites');
  return options;
}

function create(tag: string | null | undefined, options: Options): HTMLElement | undefined {
  if (!tag || tag === 'none') return undefined;
  const element = tags.has(tag) && (customElements.get(tag) as {observedAttributes?: string[]} | undefined);
  if (!element) {
    tell(`there is no widget "${tag}"`);
    return undefined;
  }
  const widget = document.createElement(tag);
  for (const [name, value] of options) {
    if (element.observedAttributes?.includes(name)) widget.setAttribute(name, value);
    else tell(`${tag} has no attribute "${name}"`);
  }
  return widget;
}

/** What a link may be replaced with: its paragraph when it is all of it, itself between blocks, nothing within running text. */
function placeOf(link: HTMLElement): HTMLElement | undefined {
  let place = link;
  while (alone(place)) {
    const parent = place.parentElement;
    if (parent?.matches(NO_BLOCKS)) return undefined;
    if (!parent?.matches(`p,${WRAPS}`)) return place;
    place = parent;
    if (parent.matches('p')) return place;
  }
  return undefined;
}

/** True when nothing else is on its lines. */
function alone(place: Element): boolean {
  return [...(place.parentNode?.childNodes ?? [])].every((node) => {
    if (node.nodeType === Node.TEXT_NODE) return !/[^\s\u200b]/.test((node as Text).data);
    if (node === place || node.nodeType !== Node.ELEMENT_NODE || node.nodeName === 'BR') return true;
    return !getComputedStyle(node as Element).display.startsWith('inline');
  });
}

function tell(words: string): void {
  if (told.has(words)) return;
  told.add(words);
  // eslint-disable-next-line no-restricted-globals -- it is about the page, and not about a data file that has a store
  console.warn(`insight-widgets: ${words}`);
}
