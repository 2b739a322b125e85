/**
 * Checkers of accessibility that are no relative of axe: that of IBM, which looks into shadow roots, and HTML_CodeSniffer,
 * which does not and is given a copy without them.
 */
import {engine} from '../elements/browser.js';
import {flattened} from './speech.js';

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

/** Loads both: scripts that leave a name on the page. */
export async function loadCheckers(): Promise<void> {
  for (const address of ['accessibility-checker-engine/ace.js', 'html_codesniffer/build/HTMLCS.js']) {
    const response = await fetch(`/node_modules/${address}`);
    const script = document.createElement('script');
    // The server makes scripts strict, in which HTML_CodeSniffer may not leave names of its own.
    script.textContent = (await response.text()).replace('"use strict";', '');
    document.head.append(script);
  }
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
