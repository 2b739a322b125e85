import {css} from 'lit';

export const styles = css`
  [part='disc'] {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: var(--_oe-disc, 3.25em);
    height: var(--_oe-disc, 3.25em);
    border: 2px solid var(--_oe-edge);
    border-radius: 50%;
    background: var(--_oe-surface);
    color: var(--_oe-name);
    transition: box-shadow 0.12s ease-out;
  }
  [part='disc'] svg {
    width: 46%;
    height: 46%;
  }
  [part='label'] {
    display: block;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.22;
  }
  /* Not :hover alone: on a page without a doctype that is for links only. */
  button:hover > [part='disc'] {
    box-shadow: 0 0 0 3px var(--_oe-halo, var(--_oe-hue));
  }
  button:hover > * > [part='label'] {
    /* Not in one: Safari then draws none. */
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  [aria-expanded='true'] > [part='disc'] {
    border-color: var(--_oe-hue);
    background: var(--_oe-hue);
  }
  [aria-expanded='true'] > [part='disc'] > * {
    color: var(--_oe-on-group);
  }
  /* In the colour that the icon had: unlike the hue, it is told from the ground of dark pages too. */
  [aria-expanded='true'] > [part='disc']::after {
    position: absolute;
    inset: -7px;
    border: 2px solid;
    border-radius: 50%;
    content: '';
  }
  [part='node'][aria-disabled] {
    color: var(--_oe-preparing, var(--_oe-muted));
    cursor: default;
  }
  [part='node'][aria-disabled] > [part='disc'] {
    border: 1.5px dashed;
    background: none;
    box-shadow: none;
    color: inherit;
  }
  [part='node'][aria-disabled] [part='label'] {
    font-weight: 400;
  }
  [part='group-name'] {
    color: var(--_oe-name);
    font-size: 0.875em;
    font-weight: 700;
    line-height: 1.2;
  }
  [part='title'] {
    line-height: 1.22;
  }
  [part='hint'] {
    font-size: 0.875em;
    line-height: 1.35;
  }
  [part='lead'] > :first-child {
    max-width: 30em;
    font-size: 1.375em;
    line-height: 1.45;
  }
  [part='figures'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2.5em;
    margin-top: 1.75em;
    padding-top: 0.75em;
    border-top: 2px solid;
  }
  [part='figures'] > * {
    display: flex;
    flex-direction: column-reverse;
  }
  [part='figures'] dd {
    font-size: 1.625em;
    font-weight: 700;
    line-height: 1.2;
  }

  /* The drawing */
  [part='ring'] {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  [dir='rtl'] [part='ring'] {
    transform: scaleX(-1);
  }
  .oe-hub-ring {
    stroke: var(--_oe-line);
    stroke-width: 1.5;
  }
  .oe-tick {
    stroke: var(--_oe-edge);
    stroke-width: 2;
  }
  .oe-band {
    fill: var(--_oe-band);
    stroke: none;
  }
  .oe-sector {
    fill: var(--_oe-band);
    stroke: none;
    opacity: 0;
    transition: opacity 0.12s ease-out;
  }
  .oe-sector[data-state] {
    opacity: 1;
  }
  .oe-sector[data-state='chosen'] {
    fill: var(--_oe-chosen);
  }
  .oe-wire {
    stroke: var(--_oe-edge);
    stroke-width: 2.5;
    stroke-dasharray: 1;
    animation: oe-draw 0.15s ease-out;
  }
  @keyframes oe-draw {
    from {
      stroke-dashoffset: 1;
    }
  }

  /* List: the arcs unrolled. The rim of a group becomes a bar beside its rows. */
  .oe-rows > [part='stage'] {
    display: flex;
    align-items: center;
    gap: 1em;
    margin-bottom: 1em;
  }
  .oe-rows [part='ring'] {
    position: static;
    width: 4.75em;
  }
  .oe-rows [part='legend'] {
    display: none;
  }
  .oe-rows [part='place'] {
    padding-inline-start: 1em;
    border-inline-start: 0.375em solid var(--_oe-edge);
  }
  .oe-rows .oe-last {
    margin-bottom: 1.5em;
  }
  .oe-rows [part='group-name'] {
    display: block;
  }
  .oe-rows [part='node'] {
    display: flex;
    align-items: center;
    gap: 0.875em;
    width: 100%;
    min-height: 5em;
  }
  .oe-rows [part='place']:not(.oe-last) > [part='spot'] {
    border-bottom: 1px solid;
    border-color: var(--_oe-border);
  }
  .oe-rows [part='names'] {
    flex: 1;
    min-width: 0;
  }
  .oe-rows [part='label'] {
    font-size: 1em;
    line-height: 1.3;
  }
  .oe-rows [part='meta'] {
    color: var(--_oe-muted);
    font-size: 0.875em;
  }
  .oe-rows [aria-disabled] [part='meta'] {
    color: inherit;
  }
  .oe-rows theme-panel {
    scroll-margin-top: 6em;
  }
  .oe-rows [part='sign'] {
    color: var(--_oe-name);
  }
  .oe-rows > [part='intro'] {
    margin-top: 2em;
  }
  .oe-rows [part='lead'] > :first-child {
    font-size: 1.125em;
  }

  /* Ring, with the panel beside or beneath it. All places lie on each other in one cell, the panel in theirs. */
  .oe-circle,
  .oe-circle [part='place'] {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
    row-gap: 1em;
    justify-items: center;
  }
  .oe-circle > [part='places'] {
    display: grid;
    grid-area: 1 / 1 / 3 / 1;
    width: 100%;
    pointer-events: none;
  }
  .oe-circle [part='place'] {
    grid-area: 1 / 1;
  }
  .oe-circle [part='stage'],
  .oe-circle [part='spot'] {
    position: relative;
    grid-area: 1 / 1;
    align-self: start;
    width: var(--_oe-d);
    height: var(--_oe-d);
    margin-block: var(--_oe-top) 2.125em;
  }
  .oe-circle theme-panel,
  .oe-circle > [part='intro'] {
    grid-area: 2 / 1;
    width: 100%;
    pointer-events: auto;
  }
  /* The line of the panel is here, not in it: as high as the circle, without a height of 100 %, which is that of the window on a
     page without a doctype. */
  .oe-circle theme-panel {
    padding-inline-start: 1.875em;
    border-inline-start: 2.5px solid var(--_oe-edge);
  }
  .oe-circle.oe-open > [part='intro'] {
    display: none;
  }
  .oe-split,
  .oe-split [part='place'] {
    grid-template: minmax(min-content, 1fr) / var(--_oe-d) 2.75em minmax(0, 1fr);
    gap: 0;
  }
  .oe-split > [part='places'] {
    grid-area: 1 / 1 / 1 / 4;
  }
  .oe-split [part='stage'],
  .oe-split [part='spot'] {
    position: sticky;
    top: 1em;
  }
  .oe-split theme-panel,
  .oe-split > [part='intro'] {
    grid-area: 1 / 3;
  }
  .oe-split > [part='intro'] {
    align-self: center;
  }

  .oe-circle [part='hub'] {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    gap: 0.375em;
    text-align: center;
  }
  .oe-circle [part='hub'] > * {
    width: var(--_oe-hub);
    font-size: 1em;
    text-wrap: balance;
  }
  .oe-circle [part='hub'] > * > * {
    display: block;
    font-size: 0.875em;
  }
  .oe-circle [part='hub'] [part='title'] > * {
    font-size: 1.25em;
  }
  .oe-small [part='label'] {
    font-size: 0.875em;
  }
  .oe-small [part='hub'] [part='title'] > * {
    font-size: 1.125em;
  }
  .oe-circle [part='hint'] {
    min-height: 2.7em;
  }
  .oe-circle [part='node'] {
    position: absolute;
    inset-inline-start: calc(var(--_oe-x) - var(--_oe-label) / 2);
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.3125em;
    width: var(--_oe-label);
    text-align: center;
    transform: translateY(-50%);
  }
  /* A little up: with the text spacing of a reader a name may take three lines, of which the last stays off the rim. */
  .oe-small [part='node'] {
    transform: translateY(-53%);
  }
  .oe-circle [part='node'] > * {
    pointer-events: auto;
  }
  .oe-circle [part='node'] > [part='sign'] {
    display: none;
  }
  .oe-circle [part='group-name'] {
    position: absolute;
    max-width: 7.5em;
  }
  .oe-circle [part='legend'] {
    position: absolute;
    bottom: -2.5em;
    font-size: 0.8125em;
  }
  [part='legend'] > * {
    display: flex;
    align-items: center;
    gap: 0.625em;
  }
  [part='legend'] > ::before {
    width: 0.9em;
    height: 0.9em;
    border: 2px solid;
    border-radius: 50%;
    content: '';
  }
  [part='legend'] > :last-child::before {
    border: 1.5px dashed;
  }

  /* Where a page goes to paper without a word before: the open theme alone, in an order that can break over pages. */
  @media print {
    .oe-circle.oe-open,
    .oe-circle.oe-open :is([part='places'], [part='place']) {
      display: block;
    }
    .oe-circle.oe-open :is([part='stage'], [part='spot']) {
      display: none;
    }
  }

  @media (forced-colors: active) {
    [part='node'][aria-disabled] {
      --_oe-preparing: GrayText;
    }
    .oe-wire,
    .oe-dot {
      --_oe-edge: Highlight;
    }
  }
`;
