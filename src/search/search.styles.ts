/** How the search looks. */
import type {CSSResult} from 'lit';
import type {Kit} from './kit.js';

export const styles = ({css}: Kit): CSSResult => css`
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0 1em;
  }
  [part='search'] label {
    flex: 0 1 24em;
    min-width: min(100%, 14em);
    font-weight: 600;
  }
  [part='search'] label > * {
    display: block;
  }
  [part='search'] input {
    width: 100%;
    min-height: 2.75em;
    margin-top: 0.25em;
    padding-inline: 0.75em;
    border: 1px solid var(--_oe-border-strong);
    border-radius: var(--_oe-radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 400;
    appearance: none;
  }
  /* There is a button with words. */
  ::-webkit-search-cancel-button {
    display: none;
  }
  [part='results'] {
    flex: 1 1 100%;
    margin-top: 0.75em;
  }
  [part='results'] > :last-child {
    margin-bottom: 1.5em;
  }
  [part='found'] {
    margin-top: 0.5em;
    padding-top: 0.25em;
    border-top: 1px solid;
    border-color: var(--_oe-border);
  }
  [part='found'] ul {
    padding-inline-start: 1.25em;
  }
  /* High enough to hit, with its words close to the excerpt. */
  [part~='result'] {
    align-items: flex-end;
    min-height: 2.75em;
    font-size: 1em;
  }
  [part='excerpt'] {
    max-width: var(--_oe-reading-width);
    margin-bottom: 0.5em;
    font-size: 0.9375em;
  }
`;
