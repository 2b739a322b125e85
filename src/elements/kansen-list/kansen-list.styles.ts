import {css} from 'lit';

export const styles = css`
  [part='kansen'] {
    margin-top: 0.75em;
  }
  [part='kans'] {
    position: relative;
    padding-inline-start: 1.25em;
  }
  [part='kans'] + [part='kans'] {
    margin-top: 0.75em;
  }
  [part='kans']::before {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0;
    border: 0.25em solid var(--_oe-edge);
    border-radius: 0.125em;
    content: '';
  }
`;
