/** How a page marks the places of widgets: shared by the loader, and by the doctor, which says why one was not upgraded. */
import {DATA_FOLDER} from '../store/address.js';

/** Links and boxes that ask for a widget. */
export const MARKS = 'a[href*="oe-widget="],[data-oe-widget]';

/** What attributes of marks begin with: the rest is the name of the widget's own. */
export const PREFIX = 'data-oe-';

/** Addresses under which links may lead to hosted pages: the folder of the script's folder, and what scripts of the page list. */
export function sites(): string[] {
  const listed = [...document.querySelectorAll<HTMLElement>(`script[${PREFIX}sites]`)].flatMap((script) =>
    (script.dataset['oeSites'] ?? '').split(/\s+/).filter(Boolean),
  );
  return [new URL('..', DATA_FOLDER).href, ...listed.map((each) => each.replace(/\/*$/, '/'))];
}
