import {css} from 'lit';

export const styles = css`
  [part='panel'] {
    padding-inline-start: 1.875em;
    border-inline-start: 2.5px solid var(--_oe-edge);
  }
  [part='head'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.875em;
    margin-bottom: 1em;
  }
  [part='panel-disc'] {
    display: grid;
    place-items: center;
    width: 3.375em;
    height: 3.375em;
    border-radius: 50%;
    background: var(--_oe-hue);
  }
  /* Of the icon itself: forced colours leave those of icons alone, not those of a box. */
  [part='panel-disc']:not(.oe-preparing) > * {
    color: var(--_oe-on-group);
  }
  .oe-preparing {
    border: 1.5px dashed;
    background: none;
    color: var(--_oe-muted);
  }
  [part='themes'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    margin-top: 0.5em;
  }
  [part='panel-disc'] svg {
    width: 1.625em;
    height: 1.625em;
  }
  [part='panel-names'] {
    flex: 1 1 9em;
    min-width: 0;
  }
  [part='panel-group'] {
    color: var(--_oe-name);
    font-size: 0.875em;
    font-weight: 700;
    line-height: 1.3;
  }
  [part='panel-title'] {
    --_oe-pair: 6em;

    font-size: clamp(1.125em, var(--_oe-heading-size), 2em);
    line-height: 1.2;
  }
  [part='head'] button {
    align-self: start;
  }
  [part='panel-intro'] {
    font-size: 1.125em;
  }
  p[part='panel-intro'],
  [part='panel-intro'] > :not(.oe-pair) {
    max-width: 34em;
  }
  [part='lists'] > * {
    margin-top: var(--_oe-space-large);
  }

  /* In a wheel the line is drawn around it. */
  [data-place] {
    padding: 0;
    border: 0;
  }
  /* In a list the row is the header and the bar of its group is the line. */
  [data-place='row'] {
    padding-bottom: 1em;
  }
  [data-place='row'] :is([part='panel-disc'], [part='panel-group'], [part='head'] button) {
    display: none;
  }
  /* Seen only by who is led here by a link. */
  [data-place='row'] [part='panel-title']:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
`;
