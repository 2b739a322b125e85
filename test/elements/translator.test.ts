/**
 * A browser's translator rewrites the page at moments of its own. Whatever it does, an element shows what the same element
 * shows where no translator comes, but for the translator's marks.
 *
 * Chance has a seed, which is in the name of each test: the same seed does the same again.
 */
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Block, Blocks, Inline, Question, Run, Theme, Wheel} from '../../src/index.js';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  focused,
  freshKey,
  inBothRoots,
  leave,
  nameOf,
  seen,
  settled,
  type Make,
  type Tag,
  type Widget,
} from './helpers.js';

/** Raise it to look further: each seed is another story of as many actions. */
const SEEDS = 4;
const ACTIONS = 12;

describe('a browser’s translator', () => {
  afterEach(leave);
  bites();
  inBothRoots((make) => {
    for (const way of ['Google', 'Firefox', 'Safari', 'Edge'] as const) {
      for (let seed = 1; seed <= SEEDS; seed++) staysRight(make, way, seed);
    }
    staysInPlace(make);
  });
});

/* What translators do. */

/**
 * Seen in the sources of Firefox (`translations-document.sys.mjs`) and WebKit (`TextManipulationController.cpp`), and in pages
 * that were saved while translated:
 *
 * - `Google`: a text becomes `font` in `font`, one for each sentence; the text itself is kept for "show original".
 * - `Firefox`: a stretch of text without comments among its elements is taken out and put back, with other words in the same
 *   texts; where there are comments, each text alone.
 * - `Safari`: new texts come for the old ones, and the comments between the texts of a paragraph go.
 * - `Edge`: marks the element, and puts the texts and elements of a paragraph, not its comments, in one `font`.
 */
type Way = 'Google' | 'Firefox' | 'Safari' | 'Edge';

const isInline = (element: Element): boolean => /^(inline|contents)$/.test(getComputedStyle(element).display);

/** All nodes of a tree in order, those in open shadow roots included, but not what is marked as not to be translated. */
function* nodesOf(root: Node): Generator<Node> {
  yield root;
  if (root instanceof Element) {
    if (root.closest('svg, style, script, [translate=no]')) return;
    if (root.shadowRoot) yield* nodesOf(root.shadowRoot);
  }
  for (const child of [...root.childNodes]) yield* nodesOf(child);
}

class Translator {
  readonly #way: Way;
  readonly #random: Random;
  readonly #observer = new MutationObserver((changes) => this.#hear(changes));
  readonly #html = document.documentElement.cloneNode() as HTMLElement;
  /** Texts to translate, and those that have been sent off with the words they had. */
  readonly #found = new Set<Text>();
  readonly #sent = new Map<Text, string>();
  /** Texts with the words that the translator gave them. */
  readonly #done = new WeakMap<Text, string>();
  readonly #undo: (() => void)[] = [];

  /** Begins with the page as it is, and goes on with all that comes. */
  constructor(way: Way, random: Random = chance(1)) {
    this.#way = way;
    this.#random = random;
    const {documentElement} = document;
    documentElement.lang = 'ar';
    documentElement.dir = 'rtl';
    documentElement.classList.add('translated-rtl');
    this.#look(document.body);
  }

  /** Sends off a part of what it found, and puts in a part of the answers, in any order. */
  work(): void {
    for (const text of this.#found) {
      if (this.#random() < 0.4) continue;
      this.#found.delete(text);
      this.#sent.set(text, text.data);
    }
    const answered: Text[] = [];
    for (const [text, words] of this.#sent) {
      if (this.#random() < 0.4) continue;
      this.#sent.delete(text);
      // What has gone or changed meanwhile is left alone; what has changed has been found again.
      if (text.isConnected && text.data === words) answered.push(text);
    }
    for (const paragraph of paragraphsOf(answered)) this.#put(paragraph);
  }

  /** Translates all there is. */
  async finish(): Promise<void> {
    do {
      this.work();
      await Promise.resolve();
    } while (this.#found.size || this.#sent.size);
  }

  /** "Show original": all that the translator put in the page goes, and what was there comes back. */
  stop(): void {
    this.#observer.disconnect();
    this.#found.clear();
    this.#sent.clear();
    for (const undo of this.#undo.splice(0).reverse()) undo();
    for (const name of ['lang', 'dir', 'class']) {
      const before = this.#html.getAttribute(name);
      if (before === null) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, before);
    }
  }

  #look(root: Node): void {
    const roots = new Set<Node>();
    for (const node of nodesOf(root)) {
      if (node === document.body || node instanceof ShadowRoot) roots.add(node);
      if (node instanceof Text && node.data.trim() && this.#done.get(node) !== node.data) this.#found.add(node);
    }
    for (const each of roots) this.#observer.observe(each, {childList: true, characterData: true, subtree: true});
  }

  #hear(changes: MutationRecord[]): void {
    for (const {target, addedNodes} of changes) {
      for (const node of addedNodes.length ? addedNodes : [target]) {
        const parent = node instanceof Element ? node : node.parentElement;
        if (node.isConnected && !parent?.closest('[translate=no]')) this.#look(node);
      }
    }
  }

  /** Marks the words of a text, and remembers which. */
  #mark(text: Text): void {
    const original = text.data;
    text.data = original.replace(/\S(.*\S)?/s, '«$&»');
    this.#done.set(text, text.data);
    this.#undo.push(() => (text.data = original));
  }

  /** Puts words in for the texts of a paragraph, of which `box` is the element around it. */
  #put({box, texts}: Paragraph): void {
    switch (this.#way) {
      case 'Google':
        for (const text of texts) {
          const outer = font();
          for (const sentence of text.data.match(/.+?(?:[.?!]\s+|$)/gs) ?? []) {
            const inner = font();
            const words = new Text(sentence);
            this.#mark(words);
            inner.append(words);
            outer.append(inner);
          }
          text.replaceWith(outer);
          this.#undo.push(() => outer.replaceWith(text));
        }
        break;
      case 'Firefox': {
        texts.forEach((text) => this.#mark(text));
        if ([...nodesOf(box)].every((node) => !(node instanceof Comment))) box.replaceChildren(...box.childNodes);
        break;
      }
      case 'Safari': {
        const nodes = [...nodesOf(box)];
        const [first, last] = [nodes.indexOf(texts[0] as Text), nodes.indexOf(texts.at(-1) as Text)];
        for (const node of nodes.slice(first, last)) if (node instanceof Comment) node.remove();
        for (const text of texts) {
          const words = new Text(text.data);
          this.#mark(words);
          text.replaceWith(words);
        }
        break;
      }
      case 'Edge': {
        texts.forEach((text) => this.#mark(text));
        box.setAttribute('_msttexthash', '1');
        const inside = [...box.childNodes].filter((node) => !(node instanceof Comment));
        if (inside.length < 2) break;
        const wrap = font();
        wrap.setAttribute('_mstmutation', '1');
        inside[0]?.before(wrap);
        wrap.append(...inside);
        this.#undo.push(() => wrap.replaceWith(...wrap.childNodes));
      }
    }
  }
}

interface Paragraph {
  box: Element;
  texts: Text[];
}

/** Texts that stand in one line of writing, with the nearest element that makes such a line. */
function paragraphsOf(texts: Text[]): Paragraph[] {
  const boxes = new Map<Element, Text[]>();
  for (const text of texts) {
    let box = text.parentElement;
    while (box && isInline(box) && box.parentElement) box = box.parentElement;
    // Of text that blocks stand beside, the translator takes the nearest element alone.
    if (box && [...box.querySelectorAll('*')].some((each) => !isInline(each))) box = text.parentElement;
    if (box) boxes.set(box, [...(boxes.get(box) ?? []), text]);
  }
  return [...boxes].map(([box, inside]) => ({box, texts: inside}));
}

function font(): HTMLElement {
  const element = document.createElement('font');
  element.style.verticalAlign = 'inherit';
  return element;
}

/* Chance. */

type Random = () => number;

/** Numbers from 0 to 1 that look like chance, and are the same for the same seed (mulberry32). */
function chance(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;
/** Some of a list, in any order. */
const someOf = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((item) => ({item, order: random()}))
    .filter(({order}) => order < 0.8)
    .sort((a, b) => a.order - b.order)
    .map(({item}) => item);

const IDS = ['een', 'twee', 'drie', 'vier'];

/** A wheel with new words in every place. Ids stay; which there are, in which order and with which marks is chance. */
function anyWheel(random: Random): Wheel {
  const name = `Z${below(random, 1e6)}`;
  let count = 0;
  const words = (): string => `${name} zin ${++count}.${random() < 0.3 ? ` En ${name} zin ${++count}!` : ''}`;
  const run = (): string | Run =>
    oneOf<() => string | Run>(random, [
      words,
      () => ({text: words(), strong: true}),
      () => ({text: words(), em: true}),
      () => ({text: words(), href: '#'}),
      () => ({text: words(), theme: 'een'}),
      () => ({text: words(), lang: 'en'}),
    ])();
  const many = <T>(make: () => T, most = 3): T[] => Array.from({length: 1 + below(random, most)}, make);
  const inline = (): Inline => (random() < 0.4 ? words() : many(run));
  const block = (): string | Block =>
    oneOf<() => string | Block>(random, [
      words,
      () => ({type: 'paragraph', text: inline()}),
      () => ({type: 'list', items: many(() => (random() < 0.7 ? words() : blocks()), 2)}),
      () => ({type: 'quote', text: inline(), ...(random() < 0.5 && {by: words()})}),
      () => ({type: 'heading', text: words()}),
      () => ({type: 'reference', text: inline(), ...(random() < 0.5 && {href: '#'})}),
    ])();
  const blocks = (): Blocks => (random() < 0.3 ? words() : many(block, 2));
  const source = (): object => ({
    label: words(),
    ...(random() < 0.5 && {href: '#'}),
    ...(random() < 0.5 && {licence: words()}),
  });
  const question = (id: string): Question => ({
    id,
    ...(random() < 0.8 && {question: inline()}),
    ...(random() < 0.5 && {elaboration: blocks()}),
    kansen: someOf(random, IDS).map((kans) => ({id: kans, body: blocks()})),
  });
  const theme = (id: string): Theme => ({
    id,
    title: words(),
    ...(random() < 0.5 && {subtitle: words()}),
    intro: blocks(),
    insights: someOf(random, IDS).map((insight) => ({
      id: insight,
      headline: inline(),
      body: random() < 0.8 ? blocks() : [],
      ...(random() < 0.3 && {sources: [{label: words(), href: '#'}]}),
    })),
    questions: someOf(random, ['vraag', 'andere']).map(question),
    ...(random() < 0.5 && {source: source() as Wheel['source']}),
  });
  const group = (id: string, ids: string[]): object => ({
    id,
    label: words(),
    domains: ids.map((each) => ({id: each, label: words(), icon: 'house'})),
  });
  return {
    schemaVersion: '1.0',
    kind: 'wheel',
    id: 'proef',
    lang: 'nl',
    languages: ['nl'],
    contentVersion: 1,
    updatedAt: '2026-11-21',
    title: words(),
    source: source() as Wheel['source'],
    intro: blocks(),
    framework: {
      edition: 'Proef',
      citation: [],
      groups: [group('a', ['een', 'twee']), group('b', ['drie', 'vier'])] as Wheel['framework']['groups'],
    },
    themes: someOf(random, IDS).map(theme),
  };
}

/** The address of a wheel that says in each language that it is in that language. */
function addressOf(wheel: Wheel): string {
  const file = {...wheel, title: `${wheel.title} ({lang})`, lang: '{lang}'};
  return `data:application/json,${encodeURIComponent(JSON.stringify(file)).replaceAll('%7Blang%7D', '{lang}')}`;
}

/* Elements that show the same, with and without a translator. */

const isWaiting = ({textContent}: Element): boolean => /inzichten worden opgehaald|nog een keer/.test(textContent);

/** Waits until nothing loads, and all elements have drawn. */
async function quiet(widgets: readonly Widget[]): Promise<void> {
  const waits = (): LitElement[] =>
    widgets
      .flatMap((widget) => [widget as Element, ...all(widget, '*')])
      .filter((each): each is LitElement => each instanceof LitElement && each.isUpdatePending);
  for (;;) {
    for (const each of waits()) await each.updateComplete;
    if (!widgets.some((widget) => all(widget, '[part=status] p').some(isWaiting))) break;
    await nextFrame();
  }
}

const unmarked = (text: string): string => text.replaceAll(/[«»]/g, '');

/** What a widget tells a reader, by eye and by ear. */
const told = (widget: Widget): string[] => [
  widget.localName,
  `shows: ${unmarked(seen(widget))}`,
  ...allByRole(widget, 'heading').map((heading) => `heading: ${unmarked(nameOf(heading))}`),
  ...allByRole(widget, 'button').map((button) => `button: ${unmarked(nameOf(button))}, ${button.getAttribute('aria-expanded')}`),
];

type Action = (widget: Widget) => void;

/** Something that a reader or a page does: to be done in the same way to elements that show the same. */
function anyAction(random: Random): [name: string, action: Action] {
  const number = below(random, 100);
  const at =
    (selector: string, act: (button: HTMLElement) => unknown): Action =>
    (widget) => {
      const buttons = all(widget, selector);
      if (buttons.length) act(buttons[number % buttons.length] as HTMLElement);
    };
  const press = (selector: string): Action => at(selector, (button) => button.click());
  const pointer = (type: string): Action => at('[part=node]', (button) => button.dispatchEvent(new PointerEvent(type)));
  const set =
    (values: object): Action =>
    (widget) =>
      Object.assign(widget, values);
  const name =
    (attribute: string, value: string): Action =>
    (widget) => {
      Reflect.set(widget, 'data', undefined);
      widget.setAttribute(attribute, value);
    };
  const actions: [string, () => Action][] = [
    ['toggle an item', () => press('button[part=toggle]')],
    ['toggle an item', () => press('button[part=toggle]')],
    ['open or close all', () => press('[part~=all]')],
    ['press a theme', () => press('[part=node]')],
    ['point at a theme', () => pointer('pointerenter')],
    ['point elsewhere', () => pointer('pointerleave')],
    ['close the panel', () => press('[part~=close]')],
    ['try again', () => press('[part=retry]')],
    ['another theme', () => set({theme: oneOf(random, [...IDS, ''])})],
    ['other data', () => set({data: anyWheel(random)})],
    ['other data', () => set({data: anyWheel(random)})],
    ['another language', () => name('lang', oneOf(random, ['nl', 'en', 'ar']))],
    ['another address', () => name('src', addressOf(anyWheel(random)))],
    ['an address that fails at first', () => name('src', freshKey('/fixture/flaky'))],
    ['another view', () => set({view: oneOf(random, ['auto', 'wheel', 'list'])})],
    // Never the same again: a width that comes back within a moment is taken for a loop, and left.
    ['another width', () => set({style: `display: block; width: ${oneOf(random, [300, 700, 1100]) + number / 10}px`})],
  ];
  const [title, make] = oneOf(random, actions);
  return [title, make()];
}

function staysRight(make: Make, way: Way, seed: number): void {
  it(`in the way of ${way} changes no text and no state: seed ${seed}`, async () => {
    const random = chance(seed);
    const src = addressOf(anyWheel(random));
    const tags: readonly Tag[] = ['insight-wheel', oneOf(random, ['theme-panel', 'insight-list', 'kansen-list'])];
    const placed = (sync: string): Promise<Widget[]> =>
      Promise.all(tags.map((tag) => make(tag, {attributes: {src, sync, theme: 'een'}})));
    const untouched = await placed(freshKey());
    for (const widget of untouched) (widget.parentElement as Element).setAttribute('translate', 'no');
    const widgets = await placed(freshKey());
    const translator = new Translator(way, random);
    const stop = below(random, ACTIONS);
    const story: string[] = [];
    const compare = async (): Promise<void> => {
      await quiet([...widgets, ...untouched]);
      const stories = [widgets, untouched].map((each) => each.map(told));
      expect(stories[0], `seed ${seed}, ${way}: ${story.join(', ')}`).to.deep.equal(stories[1]);
    };
    try {
      await translator.finish();
      expect(widgets.map(seen).join(), 'marks of the translator').to.match(/«/);
      await compare();
      for (let count = 0; count < ACTIONS; count++) {
        const [name, act] = anyAction(random);
        story.push(name);
        for (const widget of [...widgets, ...untouched]) {
          act(widget);
          // There is one focus for all.
          (focused() as HTMLElement).blur();
        }
        for (let rest = below(random, 6); rest > 0; rest--) {
          await Promise.resolve();
          if (random() < 0.5) translator.work();
        }
        if (name === 'another width') {
          // The browser tells of it in this frame, the elements measure in the next one.
          await nextFrame();
          await settled();
        }
        await compare();
        if (random() < 0.3) await translator.finish();
        else translator.work();
        await compare();
        if (count !== stop) continue;
        story.push('show original');
        translator.stop();
        await compare();
        expect(widgets.map(seen).join(), 'marks of the translator').not.to.match(/[«»]/);
      }
    } finally {
      translator.stop();
    }
  });
}

/** What an element does while a translator changes the language that the page says it has. */
function staysInPlace(make: Make): void {
  it('that changes the language of the page takes nothing from under the reader’s hands', async () => {
    const wheel = await make('insight-wheel', {
      attributes: {src: `/fixture/only-nl/404/{lang}/wheel.json?${freshKey()}`, theme: 'banden'},
    });
    const toggle = byRole(wheel, 'button', /^Contact begint/);
    toggle.focus();
    const translator = new Translator('Google');
    try {
      await translator.finish();
      toggle.click();
      await quiet([wheel]);
      expectFocus(toggle);
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    } finally {
      translator.stop();
    }
  });
}

/* The simulation itself. */

class PlainList extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {runs: {attribute: false}};
  }
  declare runs: readonly string[];

  protected override render(): TemplateResult {
    return html`<p>${this.runs.map((run) => html`<b>${run}</b>`)}</p>`;
  }
}

customElements.define('plain-list', PlainList);

function bites(): void {
  for (const way of ['Google', 'Safari', 'Edge'] as const) {
    it(`in the way of ${way} leaves old words in an element that binds its texts`, async () => {
      const list = await fixture<PlainList>(html`<plain-list .runs=${['een', 'twee', 'drie']}></plain-list>`);
      const translator = new Translator(way);
      try {
        await translator.finish();
        expect(seen(list)).to.equal('«een» «twee» «drie»');
        list.runs = ['vier'];
        await list.updateComplete.catch(() => undefined);
        expect(unmarked(seen(list))).not.to.equal('vier');
      } finally {
        translator.stop();
      }
    });
  }

  it('in any way misleads a button that reads its own words', async () => {
    for (const way of ['Google', 'Firefox', 'Safari', 'Edge'] as const) {
      const button = await fixture<HTMLButtonElement>(html`<button>Open</button>`);
      button.onclick = () => (button.textContent = button.textContent === 'Open' ? 'Dicht' : 'Open');
      const translator = new Translator(way);
      try {
        await translator.finish();
        expect(seen(button), way).to.equal('«Open»');
        button.click();
        expect(seen(button), way).to.equal('Open');
      } finally {
        translator.stop();
      }
    }
  });
}
