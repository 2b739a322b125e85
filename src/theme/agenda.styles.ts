/** Initiatives: in an action agenda on its own and in a report. */
import {css} from 'lit';

export const agenda = css`
  dl,
  dt,
  dd {
    margin: 0;
  }
  [part='agenda-head'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    border-bottom: 2px solid;
  }
  [part='agenda-title'] {
    font-size: clamp(1.125em, var(--_oe-heading-size), 2em);
    line-height: 1.2;
  }
  [part='agenda-head'] [part~='print'] {
    margin-inline-start: auto;
  }
  [part='report-title'] {
    flex: 1 1 100%;
    order: -1;
    font-size: 0.875em;
  }
  [part='initiative'] {
    margin-top: 1em;
    border: 1px solid;
    border-color: var(--_oe-border);
    border-radius: calc(var(--_oe-radius) * 1.67);
    scroll-margin-top: 1em;
    overflow: clip;
  }
  [part='initiative'] > * {
    padding-inline: 1.25em;
  }
  [part='initiative'] > :last-child {
    padding-bottom: 1.25em;
  }
  [part='initiative-head'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.875em;
    min-height: 4.125em;
    padding-block: 0.75em 0.375em;
  }
  [part='initiative-head'] [part='number'] {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.25em;
    height: 2.25em;
    border-radius: 50%;
    background: var(--_oe-hue);
    color: var(--_oe-on-group);
    font-weight: 700;
  }
  [part='initiative-title'] {
    flex: 1 1 9em;
    font-size: 1.125em;
  }
  [part='initiative'] dl > * + * {
    margin-top: 0.625em;
  }
  [part='initiative'] dt {
    font-weight: 600;
  }
  [part='row'] dt {
    color: var(--_oe-muted);
  }
  [part='initiative'] > dl:has(> [part='success']) {
    padding-bottom: 0;
  }
  [part='success'] {
    margin-inline: -1.25em;
    padding: 0.875em 1.25em;
    border-top: 1px solid;
    border-color: var(--_oe-border);
    background: var(--_oe-band, none);
  }
  [part='success'] dt {
    color: var(--_oe-name);
    display: flex;
    gap: 0.375em;
    align-items: start;
  }
  .oe-medium [part='row'],
  .oe-wide [part='row'],
  .oe-medium [part='success'],
  .oe-wide [part='success'] {
    display: grid;
    grid-template-columns: 9em 1fr;
    gap: 0.75em;
  }
  /* Grounds are left out on most printers, and what is white on them with them. */
  .oe-sheet [part='initiative-head'] [part='number'] {
    border: 1px solid;
    background: none;
    color: inherit;
  }
  .oe-sheet [part='success'] {
    background: none;
  }
  .oe-sheet [part='initiative'] {
    break-inside: avoid;
  }
  .oe-sheet .oe-blocks > [part='initiatives'] {
    break-inside: auto;
  }
  [part='initiative'] .oe-notes {
    padding-bottom: 1.5em;
  }
`;
