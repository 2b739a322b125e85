/**
 * Three checkers of accessibility, none a relative of another: axe and that of IBM, which look into shadow roots, and
 * HTML_CodeSniffer, which does not and is given a copy without them.
 */
import {engine} from '../elements/browser.js';
import {flattened} from './speech.js';

interface Axe {
  run: (
    element: Element,
    options: {resultTypes: string[]},
  ) => Promise<{violations: {id: string; help: string; nodes: {html: string}[]}[]}>;
}
interface AceResult {
  ruleId: string;
  message: string;
  snippet: string;
  value: [string, string];
}
interface Sniffed {
  type: number;
  code: string;
  msg: string;
  element: Element;
}
interface Ace {
  /** Names of rules, by the standard that asks for them. */
  rulesetRules: Record<string, string[]>;
  check: (element: Element, standards: string[]) => Promise<{results: AceResult[]}>;
}
interface Checkers {
  ace?: {Checker: new () => Ace};
  HTMLCS?: {
    ERROR: number;
    getMessages: () => Sniffed[];
    process: (standard: string, element: Element, done: () => void, fail: (error: unknown) => void) => void;
  };
}
const page = window as Checkers;

/** Runs a script of a package in a page, on which it leaves a name. */
async function run(address: string, {head}: Document): Promise<void> {
  const script = document.createElement('script');
  // The server makes scripts strict, in which HTML_CodeSniffer may not leave names of its own.
  script.textContent = (await (await fetch(`/node_modules/${address}`)).text()).replace('"use strict";', '');
  head.append(script);
}

/** Loads those of IBM and HTML_CodeSniffer. */
export async function loadCheckers(): Promise<void> {
  for (const address of ['accessibility-checker-engine/ace.js', 'html_codesniffer/build/HTMLCS.js']) await run(address, document);
}

/** Violations by axe, which runs in the page of the element: of another it sees nothing. */
export async function breaches(element: Element): Promise<string[]> {
  const {ownerDocument} = element;
  const view = ownerDocument.defaultView as Window & {axe?: Axe};
  if (!view.axe) await run('axe-core/axe.min.js', ownerDocument);
  const {violations: found} = await (view.axe as unknown as Axe).run(element, {resultTypes: ['violations']});
  return found.map(({id, help, nodes}) => `${id}: ${help} ${nodes.map(({html}) => html).join(' ')}`);
}

/** Rules about style sheets that take WebKit half a minute where the sheets are the page's own; the other engines have them all. */
const SLOW = ['text_spacing_valid', 'style_focus_visible', 'element_tabbable_visible'];

/** Violations by the checker of IBM: WCAG 2.2 A and AA, and what IBM asks beyond. */
export async function violations(element: Element): Promise<string[]> {
  const checker = new (page.ace as NonNullable<Checkers['ace']>).Checker();
  const standards = ['IBM_Accessibility', 'WCAG_2_2'];
  if (engine === 'webkit') {
    for (const name of standards)
      checker.rulesetRules[name] = (checker.rulesetRules[name] as string[]).filter((rule) => !SLOW.includes(rule));
  }
  const {log} = console;
  // It says of each text on more than one ground that it cannot tell the colour.
  console.log = () => undefined;
  try {
    const {results} = await checker.check(element, standards);
    return results
      .filter(({value: [level, found]}) => level === 'VIOLATION' && found === 'FAIL')
      .map(({ruleId, message, snippet}) => `${ruleId}: ${message} ${snippet}`);
  } finally {
    console.log = log;
  }
}

/** Errors by HTML_CodeSniffer: WCAG 2 AA. What stands in a shadow root it sees in a copy, which has no colours to judge. */
export async function errors(element: Element): Promise<string[]> {
  const copy = flattened(element);
  document.body.append(copy);
  try {
    return [...(await sniff(element)), ...(await sniff(copy)).filter((error) => !error.includes('.1_4_3.'))];
  } finally {
    copy.remove();
  }
}

async function sniff(element: Element): Promise<string[]> {
  const sniffer = page.HTMLCS as NonNullable<Checkers['HTMLCS']>;
  await new Promise<void>((resolve, reject) => sniffer.process('WCAG2AA', element, resolve, reject));
  return sniffer
    .getMessages()
    .filter(({type}) => type === sniffer.ERROR)
    .map(({code, msg, element: {outerHTML}}) => `${code}: ${msg} ${outerHTML.slice(0, 100)}`);
}
