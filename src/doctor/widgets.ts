/** The widgets of a page, and what looks like one. */

export const TAGS = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list', 'session-report', 'action-agenda'];

/** A widget that the script has made. */
export interface Widget extends HTMLElement {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  readonly src?: string;
  readonly data?: object;
  readonly sync?: string;
}

const isMade = (element: Element): element is Widget => 'renderRoot' in element;

/** Every element of the page itself and of the open shadow roots in it, without what widgets draw. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('[slot=oe-content]')) continue;
    yield element;
    if (element.shadowRoot && !TAGS.includes(element.localName)) yield* elementsOf(element.shadowRoot);
  }
}

/** The outermost widgets, once each has drawn what it has. */
export async function widgetsOf(root: ParentNode): Promise<Widget[]> {
  const widgets = [...elementsOf(root)].filter((element) => TAGS.includes(element.localName)).filter(isMade);
  await Promise.all(widgets.map(({updateComplete}) => updateComplete));
  return widgets;
}
