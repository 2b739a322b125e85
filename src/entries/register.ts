import {tags} from '../embed/tags.js';

/** Defines an element, unless the page has it already: a page may load the bundle twice, or two versions of it. */
export function register(tag: string, element: CustomElementConstructor): void {
  tags.add(tag);
  if (!customElements.get(tag)) customElements.define(tag, element);
}
