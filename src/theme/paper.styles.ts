/** What goes to paper: hidden on a screen, in place of everything else in print. */
import {css} from 'lit';

export const paper = css`
  .oe-paper {
    display: none;
  }
  @media print {
    .oe-paper {
      display: block;
      background: #fff;
      color: #000;
      font-size: 10.5pt;
    }
    .oe-paper ~ [part='root'],
    [part~='tool'],
    [part='languages'],
    [part='retry'],
    [part='hint'],
    [part='search'] {
      display: none;
    }
    /* Where a page goes to paper without a word before: what is there is open. */
    [part='item'] > [hidden] {
      display: block;
      content-visibility: visible;
    }
    .oe-blocks > * {
      break-inside: avoid;
    }
  }
  .oe-sheet + .oe-sheet {
    break-before: page;
  }
  .oe-sheet-head {
    display: flex;
    align-items: center;
    gap: 1.25em;
    padding-bottom: 1em;
    border-bottom: 2px solid;
  }
  .oe-sheet-head :is(h2, h3, h4, h5, h6) {
    font-size: 1.9em;
    line-height: 1.2;
  }
  .oe-sheet .oe-emblem {
    width: 4.375em;
  }
  .oe-sheet-intro {
    margin-top: 1em;
    font-size: 1.125em;
  }
  .oe-sheet > :is(h2, h3, h4, h5, h6),
  .oe-notes > :is(h2, h3, h4, h5, h6) {
    margin-block: 1.2em 0.4em;
  }
  .oe-sheet :is(h2, h3, h4, h5, h6) {
    break-after: avoid;
  }
  .oe-sheet .oe-blocks > * {
    max-width: none;
  }
  .oe-columns {
    columns: 3 12em;
    column-gap: 1.5em;
  }
  .oe-columns > * {
    margin-bottom: 1em;
    padding-top: 0.375em;
    border-top: 3px solid var(--_oe-edge);
    break-inside: avoid;
  }
  .oe-columns :is(h2, h3, h4, h5, h6),
  .oe-question :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .oe-question {
    padding-block: 0.5em;
    border-top: 1px solid;
  }
  .oe-eyebrow {
    color: var(--_oe-name);
    font-size: 0.875em;
    font-weight: 600;
  }
  .oe-question > ul > li {
    position: relative;
    margin-top: 0.5em;
    padding-inline-start: 1.875em;
    break-inside: avoid;
  }
  .oe-question > ul > li::before {
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0;
    width: 0.875em;
    height: 0.875em;
    border: 1px solid;
    content: '';
  }
  .oe-notes {
    break-inside: avoid;
  }
  .oe-notes p {
    height: 1.875em;
    border-bottom: 1px solid #767676;
  }
  .oe-sheet [part='foot'] {
    margin-top: 2em;
    border-top: 1px solid;
    break-before: avoid;
  }
  .oe-sheet [part='foot'] a {
    padding: 0;
  }
  .oe-printed {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 2em;
    font-size: 0.875em;
  }
`;
