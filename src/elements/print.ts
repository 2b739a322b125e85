/** Prints one thing of a page, and leaves the page as it was. */
import {render, type LitElement} from 'lit';
import {resolved} from '../theme/resolved.js';
import {sheetOf} from './light-styles.js';

/** Takes the rest of the page off the paper. The id in the list is on no element: it lifts the rules above the page's. */
const ALONE = `@media print{
:is(body,#oe-#oe-)>*{display:none!important}
:is(html,body,#oe-#oe-){all:unset!important;display:block!important}
@page{size:A4;margin:15mm}}`;

/**
 * Opens the browser's print dialog for `paper`, in the look of the element. It stands at the end of the page until the paper
 * is out, and is never seen there. A browser without constructed style sheets prints the page as it is.
 */
export function printAlone(element: LitElement, paper: unknown): void {
  const page = element.ownerDocument;
  const view = page.defaultView;
  if (!view) return;
  if (!page.adoptedStyleSheets) return view.print();

  const stand = page.createElement('div');
  const {style} = stand;
  const look = view.getComputedStyle(element);
  style.cssText = `all:initial!important;display:block!important;font:${look.font}!important`;
  // What the page and its theme say; the rest follows from that.
  for (const [, name = ''] of resolved.cssText.matchAll(/var\((--(?!_)[\w-]+)/g))
    style.setProperty(name, look.getPropertyValue(name));
  const root = stand.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheetOf(element)];
  render(paper, root, {host: element});

  const alone = new view.CSSStyleSheet();
  alone.replaceSync(ALONE);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, alone];
  page.body.append(stand);

  // A frame that may not print says nothing: the reader's next step is then the end.
  const ends = ['afterprint', 'pointerdown', 'keydown'];
  const end = (): void => {
    for (const name of ends) view.removeEventListener(name, end, true);
    stand.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => sheet !== alone);
  };
  for (const name of ends) view.addEventListener(name, end, true);
  view.print();
}
