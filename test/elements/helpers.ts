/** How the tests place elements on a page and find things the way a visitor does: by role, name and `part`. */
import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import '../../src/index.js';
import type {Report, Wheel} from '../../src/index.js';

/**
 * Errors of pages that resize observers cause. They are kept from failing whatever test runs at that moment; the test
 * "raises no error on the page" is about them.
 */
export const resizeErrors: string[] = [];
addEventListener(
  'error',
  (event) => {
    // A picture that is not there is an error too, without a message.
    if (!(event instanceof ErrorEvent) || !event.message.includes('ResizeObserver')) return;
    resizeErrors.push(event.message);
    event.stopImmediatePropagation();
  },
  {capture: true},
);

/** The shipped file, with four themes of ten domains. */
export const SHIPPED = '/data/nl/wheel.json';

export type Tag = 'insight-wheel' | 'theme-panel' | 'insight-list' | 'kansen-list' | 'session-report' | 'action-agenda';
export type Widget = HTMLElementTagNameMap[Tag];

export interface Placing {
  attributes?: Record<string, string>;
  data?: object;
  /** Address of a link among the children. */
  link?: string;
  /** Width of the container. */
  width?: string;
  /** What stands before the element on the page. */
  before?: unknown;
  /** What to wait for; `nothing` returns after the first drawing. */
  until?: 'content' | 'problem' | 'nothing';
}

export type Make = <T extends Tag>(tag: T, placing?: Placing) => Promise<HTMLElementTagNameMap[T]>;

/** Runs the same tests with the content in a shadow root and in the page itself. */
export function inBothRoots(define: (make: Make) => void): void {
  describe('in a shadow root', () => define(maker({})));
  describe('in the page itself (light-dom)', () => define(maker({'light-dom': ''})));
}

/** Places elements that all have these attributes. */
export function maker(common: Record<string, string>): Make {
  return async (tag, {attributes = {}, data, link, width, before, until = 'content'} = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({...common, ...attributes})) element.setAttribute(name, value);
    if (data) element.data = data;
    if (link) element.append(linkTo(link));
    const settledEvent =
      until === 'nothing' ? undefined : oneEvent(element, until === 'content' ? 'oe-data-ready' : 'oe-data-problem');
    const box = await fixture<HTMLElement>(html`<div>${before}${element}</div>`);
    if (width) box.style.width = width;
    await settledEvent;
    await settled(element);
    return element;
  };
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = 'De inzichten als tekst';
  return link;
}

/** Waits until the element, and those inside it, have drawn and know their size. */
export async function settled(...elements: Element[]): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await nextFrame();
    for (const element of elements) {
      for (const each of [element, ...all(element, '*')]) if (each instanceof LitElement) await each.updateComplete;
    }
  }
}

/** All descendants that match, in reading order, those in shadow roots included. */
export function all<E extends HTMLElement = HTMLElement>(root: Element | ShadowRoot, selector: string): E[] {
  const found: E[] = [];
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (child.matches(selector)) found.push(child as E);
      if (child.shadowRoot) visit(child.shadowRoot);
      visit(child);
    }
  };
  if (isElement(root) && root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return found;
}

/** The one descendant that matches. */
export function one<E extends HTMLElement = HTMLElement>(root: Element | ShadowRoot, selector: string): E {
  const found = all<E>(root, selector);
  if (found.length !== 1) throw new Error(`expected one ${selector}, found ${found.length}`);
  return found[0] as E;
}

export const isVisible = (element: Element): boolean => element.checkVisibility({visibilityProperty: true});

// Asked by what they are: nodes of a frame are of its own classes.
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isSlot = (node: Element): node is HTMLSlotElement => node.localName === 'slot';

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text that can be read, in the order of the page, shadow roots and slots included. */
export function seen(root: Element): string {
  let text = '';
  const visit = (node: Node): void => {
    if (isText(node)) text += node.data;
    if (!isElement(node) || (!isSlot(node) && !isVisible(node))) return;
    const inside = isSlot(node) ? (node.hidden ? [] : node.assignedNodes()) : (node.shadowRoot ?? node).childNodes;
    text += ' ';
    inside.forEach(visit);
    text += ' ';
  };
  visit(root);
  return tidy(text);
}

/** All text of an element, hidden or not, with spaces where a new line or box begins, as in an accessible name. */
export function textOf(element: Element): string {
  let text = '';
  const visit = (node: Node): void => {
    if (isText(node)) text += node.data;
    const apart = isElement(node) && getComputedStyle(node).display !== 'inline' ? ' ' : '';
    text += apart;
    node.childNodes.forEach(visit);
    text += apart;
  };
  visit(element);
  return tidy(text);
}

/** The text of the elements that this attribute points at. */
function pointedAt(element: Element, attribute: string): string | undefined {
  const ids = element.getAttribute(attribute)?.match(/\S+/g);
  const root = element.getRootNode() as ShadowRoot;
  return ids?.map((id) => textOf(root.getElementById(id) ?? document.createElement('i'))).join(' ');
}

/** The accessible name, as far as the widgets use the ways to one. */
export const nameOf = (element: Element): string =>
  pointedAt(element, 'aria-labelledby') ?? element.getAttribute('aria-label') ?? textOf(element);

/** What a screen reader says of an element: its name and its description. */
export const saidOf = (element: Element): string => tidy(`${nameOf(element)} ${pointedAt(element, 'aria-describedby') ?? ''}`);

type Name = string | RegExp;
const isCalled = (element: Element, name: Name): boolean =>
  typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));

const ROLES = {
  button: 'button',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  list: 'ul, ol',
  status: '[role=status]',
  searchbox: 'input[type=search]',
  textbox: 'textarea',
};

/** All visible elements with this role and name. */
export function allByRole(root: Element, role: keyof typeof ROLES, name?: Name): HTMLElement[] {
  return all(root, ROLES[role]).filter((element) => isVisible(element) && (name === undefined || isCalled(element, name)));
}

/** The visible element with this role and name. */
export function byRole(root: Element, role: keyof typeof ROLES, name?: Name): HTMLElement {
  const [found] = allByRole(root, role, name);
  if (!found)
    throw new Error(`no ${role} called ${String(name)}; there are: ${allByRole(root, role).map(nameOf).join(', ') || 'none'}`);
  return found;
}

export const hasRole = (root: Element, role: keyof typeof ROLES, name?: Name): boolean => allByRole(root, role, name).length > 0;

export const levelOf = (heading: Element): number => Number(heading.tagName[1]);

/** The element that has the focus, inside shadow roots too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Checks where the focus is, in few words. */
export function expectFocus(target: Element | null, why = 'the focus'): void {
  const describe = (element: Element | null): string =>
    element ? `${element.localName} ${element.id} ${textOf(element).slice(0, 60)}` : 'nothing';
  const active = focused();
  expect(active === target ? describe(target) : describe(active), why).to.equal(describe(target));
  expect(active === target, why).to.be.true;
}

export async function press(key: string, element: Element): Promise<void> {
  await sendKeys({press: key});
  await settled(element);
}

let mouseMoved = false;

// A mouse that rests on a theme would prepare it in the next test.
afterEach(async () => {
  if (mouseMoved) await leaveMouse();
});

/** Takes the mouse to the corner of the page. */
export async function leaveMouse(): Promise<void> {
  mouseMoved = false;
  // Firefox lets its buttons go, but leaves the mouse where it is.
  await sendMouse({type: 'move', position: [0, 0]});
  await resetMouse();
}

/** Clicks with the mouse, in the middle of what can be seen of the element. */
export async function clickOn(target: Element, element: Element): Promise<void> {
  mouseMoved = true;
  await sendMouse({type: 'click', position: middleOf(target)});
  await settled(element);
}

export async function pointAt(target: Element, element: Element): Promise<void> {
  mouseMoved = true;
  await sendMouse({type: 'move', position: middleOf(target)});
  await settled(element);
}

function middleOf(target: Element): [number, number] {
  const {left, top, width, height} = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Notes the events of these names, in order, as they leave the element. */
export function record(target: EventTarget, ...names: string[]): Event[] {
  const events: Event[] = [];
  for (const name of names) target.addEventListener(name, (event) => events.push(event));
  return events;
}

let keys = 0;

/** An address, or part of one, that no test of this run has asked for: each page of tests has its own session. */
export const freshKey = (folder = ''): string =>
  `${folder && `${folder}/`}${new URLSearchParams(location.search).get('wtr-session-id')}-${++keys}`;

/** The shipped file at an address that no test has asked for. */
export const freshAddress = (): string => `${SHIPPED}?${freshKey()}`;

/** The addresses with this part that the server was asked for. */
export async function asked(part = ''): Promise<string[]> {
  return (await (await fetch(`/fixture/asked/${part}`)).json()) as string[];
}

const held: (() => Promise<unknown>)[] = [];

/** An address that answers when `release` is called, at the latest after the test. */
export function heldAddress(): {src: string; release: () => Promise<unknown>} {
  const key = freshKey();
  const release = (): Promise<unknown> => fetch(`/fixture/release/${key}`);
  held.push(release);
  return {src: `/fixture/held/${key}`, release};
}

// A browser has few connections to one server: none may stay taken.
afterEach(() => Promise.all(held.splice(0).map((release) => release())));

/** Language of the texts that an element shows. */
export const languageOf = (widget: Element): string | undefined => all(widget, '[lang]')[0]?.lang;

/** The shipped report. */
export async function shippedReport(): Promise<Report> {
  return (await (await fetch('/data/nl/reports/maaksessie-10.json')).json()) as Report;
}

export async function shippedWheel(): Promise<Wheel> {
  return (await (await fetch(SHIPPED)).json()) as Wheel;
}

/** Goes to this hash, as a link does. */
export async function visit(hash: string): Promise<void> {
  const changed = oneEvent(window, 'hashchange');
  location.hash = hash;
  await changed;
}

/** Takes the hash away again, and lets the elements forget what they answered. */
export function leave(): void {
  // WebKit refuses more than a hundred of these in ten seconds.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** What a browser's translator does: each text becomes a `font` element with other words. */
export function translate(root: Element): void {
  const texts: Text[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text && node.data.trim()) texts.push(node);
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(root);
  for (const text of texts) {
    const font = document.createElement('font');
    font.textContent = `«${text.data}»`;
    text.replaceWith(font);
  }
}

/** Names of the listeners that are added and not removed while `run` runs: on pages, stores and elements of ours. */
export async function listenersLeft(run: () => Promise<void>): Promise<string[]> {
  const prototype = EventTarget.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called on their targets below
  const {addEventListener: add, removeEventListener: remove} = prototype;
  const live: {target: EventTarget; type: string; listener: unknown}[] = [];
  const at = (target: EventTarget, type: string, listener: unknown): number =>
    live.findIndex((each) => each.target === target && each.type === type && each.listener === listener);
  const counts = (target: EventTarget): boolean =>
    !(target instanceof Node) || target === document || target instanceof LitElement;
  prototype.addEventListener = function (this: EventTarget | undefined, ...args) {
    const target = this ?? window;
    if (counts(target) && at(target, args[0], args[1]) < 0) live.push({target, type: args[0], listener: args[1]});
    add.apply(target, args);
  };
  prototype.removeEventListener = function (this: EventTarget | undefined, ...args) {
    const target = this ?? window;
    const index = at(target, args[0], args[1]);
    if (index >= 0) live.splice(index, 1);
    remove.apply(target, args);
  };
  try {
    await run();
  } finally {
    prototype.addEventListener = add;
    prototype.removeEventListener = remove;
  }
  return live.map(({target, type}) => `${target.constructor.name} ${type}`);
}
