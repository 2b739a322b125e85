/** The drawing of the circle as SVG. Decorative: the list of places says the same in words. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Drawing} from './wheel-layout.js';

/** What the drawing shows of the list. */
export interface Marks {
  /** The groups that are drawn: number of the hue, and whether there is a name to point at. */
  groups: readonly {hue: number; named: boolean}[];
  /** Number of the hue of each node. */
  nodeHues: readonly number[];
  /** Positions of the open and the pointed-at node, -1 for none. */
  chosen: number;
  pointed: number;
}

/** The ring with its bands, rims and sectors, and the wire of the chosen node. */
export function ringView(
  {diameter, hub, nodes, groups}: Drawing,
  {groups: marks, nodeHues, chosen, pointed}: Marks,
): TemplateResult {
  const centre = diameter / 2;
  const open = nodes[chosen];
  return html`<svg part="ring" viewBox="0 0 ${diameter} ${diameter}" aria-hidden="true">
    <circle class="oe-hub-ring" cx=${centre} cy=${centre} r=${hub}></circle>
    ${groups.map(
      ({band, rim, tick}, index) =>
        svg`<g data-group=${marks[index]?.hue}><path class="oe-band" d=${band}></path><path class="oe-rim" d=${rim}></path><path class="oe-tick" d=${marks[index]?.named ? tick : ''}></path></g>`,
    )}
    ${nodes.map(
      ({sector}, index) =>
        svg`<path class="oe-sector" data-group=${nodeHues[index]} data-state=${index === chosen ? 'chosen' : index === pointed ? 'pointed' : nothing} d=${sector}></path>`,
    )}
    ${
      open
        ? svg`<g data-group=${nodeHues[chosen]}><path class="oe-wire" pathLength="1" d=${open.wire}></path><circle class="oe-dot" cx=${open.dot.x} cy=${open.dot.y} r="5.5"></circle></g>`
        : nothing
    }
  </svg>`;
}
