/**
 * Styles of elements that render into the page, or move to another document: the same rules, scoped to the tag, in a sheet
 * that is added to the enclosing root as long as one such element is in it.
 */
import type {LitElement} from 'lit';

type Root = Document | ShadowRoot;
interface Adopted {
  sheet: CSSStyleSheet;
  count: number;
}

const adopted = new WeakMap<Root, Map<string, Adopted>>();
const home = new WeakMap<LitElement, Root>();

export function adoptInto(element: LitElement): void {
  const root = element.getRootNode() as Root;
  if (!root.adoptedStyleSheets) return;
  const tag = element.localName;
  const sheets = adopted.get(root) ?? new Map<string, Adopted>();
  adopted.set(root, sheets);
  let entry = sheets.get(tag);
  if (!entry) {
    entry = {sheet: sheetOf(element), count: 0};
    scope(entry.sheet, tag);
    sheets.set(tag, entry);
  }
  // The page may have set its own list since.
  if (!root.adoptedStyleSheets.includes(entry.sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
  entry.count++;
  home.set(element, root);
}

export function releaseFrom(element: LitElement): void {
  const root = home.get(element);
  const sheets = root && adopted.get(root);
  const entry = sheets?.get(element.localName);
  home.delete(element);
  if (!root || !sheets || !entry || --entry.count > 0) return;
  sheets.delete(element.localName);
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
}

/** The styles of an element as one sheet of its document: a sheet can be used in no other. */
export function sheetOf(element: LitElement): CSSStyleSheet {
  const sheet = new (element.ownerDocument.defaultView ?? window).CSSStyleSheet();
  const styles = (element.constructor as typeof LitElement).elementStyles;
  sheet.replaceSync(styles.map((style) => ('cssText' in style ? style.cssText : '')).join('\n'));
  return sheet;
}

/** Makes rules hold for what elements with this tag have in the page itself. */
// Asked by what they have: rules of another document are of its own classes.
export function scope({cssRules}: CSSStyleSheet | CSSGroupingRule, tag: string): void {
  for (const rule of cssRules) {
    if ('selectorText' in rule) {
      rule.selectorText = (rule.selectorText as string)
        .split(/,(?![^(]*\))/)
        .map((selector) => scoped(selector.trim(), tag))
        .join();
    } else if (!('name' in rule) && 'cssRules' in rule) scope(rule as CSSGroupingRule, tag);
  }
}

/** The id in the list is on no element: it lifts our rules above the page's, which may say `.content button`. */
function scoped(selector: string, tag: string): string {
  const host = `:is(${tag},#oe-)`;
  if (!selector.startsWith(':host')) return `${host} > [slot=oe-content] ${selector}`;
  return selector.replace(/^:host(?:\(([^)]*)\))?/, (_, condition: string | undefined) => host + (condition ?? ''));
}
