/** What the doctor finds on a page. */
export interface Finding {
  /** `fault`: readers miss something. `advice`: it works, but not well for everyone. */
  weight: 'fault' | 'advice';
  /** What is wrong, in one Dutch sentence. */
  what: string;
  /** What to do about it, in Dutch. */
  remedy: string;
  /** The line to paste, or to send to the administrator of the site, where there is one. */
  line?: string;
  /** Where on the page, where it is in one place. */
  element?: Element;
}

/** A widget as a web editor knows it: its tag, with its theme when it has one. */
export function called(element: Element): string {
  const theme = element.getAttribute('theme');
  return `<${element.localName}${theme ? ` theme="${theme}"` : ''}>`;
}
