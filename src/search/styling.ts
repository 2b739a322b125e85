/** Puts the styles of the search where its host draws: a sheet of its own, beside those that were there. */
import type {Host, Kit} from './kit.js';
import {styles} from './search.styles.js';

type Root = Document | ShadowRoot;

/** The sheet in a root, and how many elements there use it. */
const sheets = new WeakMap<Root, {sheet: CSSStyleSheet; count: number}>();

export class Styling {
  readonly #host: Host;
  readonly #kit: Kit;
  #root: Root | undefined;

  constructor(host: Host, kit: Kit) {
    this.#host = host;
    this.#kit = kit;
  }

  put(): void {
    const {renderRoot, shadowRoot, ownerDocument, localName} = this.#host;
    const root = (renderRoot === shadowRoot ? shadowRoot : this.#host.getRootNode()) as Root;
    const text = styles(this.#kit).cssText;
    if (!root.adoptedStyleSheets) {
      // Old browsers: in a shadow root a style element does, as Lit itself makes one. In the page there are no styles at all.
      if (root === shadowRoot && !sheets.has(root)) {
        const element = ownerDocument.createElement('style');
        element.textContent = text;
        root.append(element);
      }
      return;
    }
    let entry = sheets.get(root);
    if (!entry) {
      const sheet = new (ownerDocument.defaultView ?? window).CSSStyleSheet();
      sheet.replaceSync(text);
      if (root !== shadowRoot) this.#kit.scope(sheet, localName);
      entry = {sheet, count: 0};
      sheets.set(root, entry);
    }
    // The page, or a move to another one, may have set the list since.
    if (!root.adoptedStyleSheets.includes(entry.sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
    entry.count++;
    this.#root = root;
  }

  take(): void {
    const root = this.#root;
    const entry = root && sheets.get(root);
    this.#root = undefined;
    if (!entry || --entry.count) return;
    sheets.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
  }
}
