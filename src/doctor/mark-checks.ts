/** What is wrong with links and placeholders that should have become widgets: see `embed/upgrade.ts`. */
import {nearest} from '../content/nearest.js';
import {MARKS, PREFIX, sites} from '../embed/marks.js';
import type {Finding} from './finding.js';
import {elementsOf, TAGS} from './widgets.js';

/** Attributes of marks that are no attributes of a widget. */
const OWN = ['widget', 'sites'];

export function checkMarks(root: ParentNode): Finding[] {
  return [...elementsOf(root)].flatMap((element) => {
    if (!element.matches(MARKS) || element.closest(TAGS.join())) return [];
    return element.hasAttribute(`${PREFIX}widget`) ? placeholder(element as HTMLElement) : link(element as HTMLAnchorElement);
  });
}

function placeholder(mark: HTMLElement): Finding[] {
  const name = mark.dataset['oeWidget'] ?? '';
  if (name === 'none') return [];
  if (!TAGS.includes(name)) return [stranger(name, mark)];
  const known = (customElements.get(name) as unknown as {observedAttributes: string[]}).observedAttributes;
  return mark
    .getAttributeNames()
    .filter((each) => each.startsWith(PREFIX))
    .map((each) => each.slice(PREFIX.length))
    .filter((each) => !known.includes(each) && !OWN.includes(each))
    .map((each) => {
      const meant = nearest(each, known);
      return {
        weight: 'fault',
        what: `${name} kent ${PREFIX}${each} niet.`,
        remedy: meant ? `Bedoelt u ${PREFIX}${meant}?` : 'Haal het weg, of kijk de naam na.',
        ...(meant && {line: `${PREFIX}${meant}="${mark.getAttribute(PREFIX + each) ?? ''}"`}),
        element: mark,
      };
    });
}

function link(mark: HTMLAnchorElement): Finding[] {
  const name = new URLSearchParams(mark.search).get('oe-widget') ?? '';
  if (name === 'none' || mark.closest(`[${PREFIX}widget=none]`)) return [];
  if (!TAGS.includes(name)) return [stranger(name, mark)];
  const allowed = sites();
  if (allowed.some((each) => mark.href.startsWith(each))) return [];
  const folder = mark.href.replace(/[a-z]{2,3}\/(wheel|themes|reports)\/.*/, '').replace(/[?#].*/, '');
  return [
    {
      weight: 'fault',
      what: `Een link wordt geen widget, omdat hij niet naar de site van het script leidt: ${mark.href}`,
      remedy: `Het script staat onder ${allowed[0]}. Gebruik een link daarheen, of laat uw beheerder dit in de tag van het script zetten.`,
      line: `${PREFIX}sites="${folder}"`,
      element: mark,
    },
  ];
}

function stranger(name: string, mark: Element): Finding {
  const meant = nearest(name, TAGS);
  return {
    weight: 'fault',
    what: `Een widget met de naam ‘${name}’ bestaat niet.`,
    remedy: meant ? `Bedoelt u ${meant}?` : `Kies een van deze namen: ${TAGS.join(', ')}.`,
    ...(meant && {line: meant}),
    element: mark,
  };
}
