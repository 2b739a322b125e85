/** The circle in small: an arc for each group and a dot for each domain, as a sign beside a title. Decorative. */
import {html, svg, type TemplateResult} from 'lit';

/** The groups in order: number of the hue, and how many domains. `chosen` is the position of the domain with the large dot. */
export function emblemView(groups: readonly {hue: number; size: number}[], chosen = -1): TemplateResult {
  const count = groups.reduce((sum, {size}) => sum + size, 0);
  const step = 360 / count;
  // As in the large one: the last group lies at the foot. An SVG circle begins at three o'clock.
  let first = 90 + ((groups.at(-1)?.size ?? 0) / 2) * step;
  let index = 0;
  return html`<svg class="oe-emblem" viewBox="0 0 100 100" aria-hidden="true">
    ${groups.map(({hue, size}) => {
      const start = first;
      first += size * step;
      // Round ends reach past the dash.
      const arc = size * step - 14;
      return svg`<g data-group=${hue}><circle class="oe-rim" cx="50" cy="50" r="46" pathLength="360" stroke-dasharray="${arc} ${360 - arc}" transform="rotate(${start + 7} 50 50)"></circle>${[
        ...Array(size).keys(),
      ].map(
        (each) =>
          svg`<circle class="oe-dot" cx="82" cy="50" r=${index++ === chosen ? 9 : 4} transform="rotate(${start + (each + 0.5) * step} 50 50)"></circle>`,
      )}</g>`;
    })}
  </svg>`;
}
