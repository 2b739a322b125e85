/** Sections of items that open: the same in the list of insights and in that of kansen. */
import {css} from 'lit';

export const items = css`
  [part='section'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    min-height: 2.75em;
    border-bottom: 2px solid;
  }
  [part='section'] button {
    margin-inline-start: auto;
  }
  [part='item'] {
    border-bottom: 1px solid;
    border-color: var(--_oe-border);
    scroll-margin-top: 1em;
  }
  [part='headline'] {
    color: inherit;
    font-family: inherit;
    font-size: 1em;
    line-height: 1.4;
    hyphens: auto;
    hyphenate-limit-chars: 16;
  }
  [part='toggle'] {
    display: flex;
    gap: 0.875em;
    width: 100%;
    min-height: 3.5em;
    padding-block: 0.75em;
    border-radius: var(--_oe-radius);
  }
  span[part='toggle'] {
    padding-inline-start: 2.875em;
  }
  button[part='toggle']:hover {
    background: var(--_oe-tint);
  }
  button[part='toggle']:hover [part='words'] {
    /* Not in one: Safari then draws none. */
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  [part='mark'] {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 2em;
    height: 2em;
    border: 1.5px solid var(--_oe-edge);
    border-radius: 50%;
    color: var(--_oe-name);
    transition: background-color 0.12s ease-out;
  }
  /* Not the hover of anything: on a page without a doctype that is for links only. */
  button:hover > [part='mark'] {
    background: var(--_oe-chosen);
  }
  /* The edge stays: the hue alone is not told from the ground of every page. */
  button[aria-expanded='true'] > [part='mark'] {
    background: var(--_oe-hue);
  }
  [aria-expanded='true'] > [part='mark'] > * {
    color: var(--_oe-on-group);
  }
  [part='words'] {
    flex: 1;
    align-self: center;
    min-width: 0;
    font-size: 1.0625em;
    font-weight: 600;
  }
  [part='eyebrow'] {
    display: block;
    color: var(--_oe-name);
    font-size: 0.824em;
    line-height: 1.3;
  }
  [part='body'] {
    padding: 0 0 0.75em;
    padding-inline-start: 2.875em;
  }
`;
