/** The places that a wheel draws, of all that the data has. */
import type {Domain, Theme, Wheel} from '../../model/dataset.js';
import {hueNumber} from '../shared/group.js';

/** A place on the circle, as it is drawn. */
export interface Spot {
  domain: Domain;
  /** Missing while its content is in preparation. */
  theme: Theme | undefined;
  /** Position of its group among those drawn, its name and the number of its hue. */
  group: number;
  groupLabel: string;
  hue: number;
  /** The first and the last of its group. */
  first: boolean;
  last: boolean;
}

/** The places in order. `only` is a list of ids, separated by commas; `hideEmpty` leaves out those in preparation. */
export function spotsOf({framework, themes}: Wheel, only: string | undefined, hideEmpty = false): readonly Spot[] {
  const wanted = only?.match(/[^\s,]+/g);
  const spots: Spot[] = [];
  framework.groups.forEach(({label, domains}, groupIndex) => {
    const shown = domains
      .map((domain) => ({domain, theme: themes.find(({id}) => id === domain.id)}))
      .filter(({domain, theme}) => (wanted?.includes(domain.id) ?? true) && (theme || !hideEmpty));
    const group = (spots.at(-1)?.group ?? -1) + 1;
    // Not `entries()`: Prototype, on old sites, gives it another meaning.
    shown.forEach((each, index) => {
      const first = index === 0;
      const last = index === shown.length - 1;
      spots.push({...each, group, groupLabel: label, hue: hueNumber(groupIndex), first, last});
    });
  });
  return spots;
}
