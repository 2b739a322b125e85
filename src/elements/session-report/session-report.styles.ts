import {css} from 'lit';

export const styles = css`
  [part='report'] {
    --_oe-measure: min(var(--_oe-reading-width), 36em);
  }
  [part='head'] {
    display: flex;
    align-items: center;
    gap: 1.5em;
    padding-bottom: 1.25em;
    border-bottom: 2px solid;
  }
  [part='head'] > div {
    min-width: 0;
  }
  [part='head'] .oe-emblem {
    display: none;
    width: min(6em, 96px);
  }
  :is(.oe-medium, .oe-wide) > [part='head'] .oe-emblem {
    display: block;
  }
  [part='eyebrow'] {
    color: var(--_oe-name);
    font-weight: 700;
  }
  [part='title'] {
    font-size: clamp(1.5em, var(--_oe-heading-size) * 1.25, 2.25em);
    line-height: 1.15;
    text-wrap: balance;
  }
  [part='subtitle'] {
    margin-top: 0.25em;
    font-size: 1.125em;
  }
  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
    margin-top: 0.625em;
    color: var(--_oe-muted);
    font-size: 0.9375em;
  }
  [part='related'],
  [part='related'] ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  [part='related'] {
    font-size: 0.9375em;
  }
  [part='related'] li > a {
    display: flex;
    align-items: center;
    padding-block: 0;
  }
  [part='report'] > [part='link'] {
    margin-block: 0.25em;
  }
  [part='lead'] {
    font-size: 1.25em;
  }
  [part='lead'] > * {
    max-width: calc(var(--_oe-measure) * 0.9);
    line-height: 1.5;
  }
  [part='section'] {
    margin-top: 3em;
    scroll-margin-top: 1em;
  }
  [part='section-head'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    margin-bottom: 0.5em;
  }
  [part='section-head'] [part='link'] {
    gap: 0;
  }
  [part='section-head'] [role='status']:not(:empty) {
    order: -1;
    margin-inline-end: 0.75em;
  }
  [part='section-title'] {
    font-size: 1.625em;
    line-height: 1.25;
  }
  .oe-text > * {
    max-width: var(--_oe-measure);
    font-size: 1.0625em;
    line-height: 1.65;
  }
  .oe-text > * + * {
    margin-top: 1em;
  }
  .oe-text > [part='subheading'] {
    margin-top: 1.75em;
    font-size: 1.25em;
    line-height: 1.3;
  }
  .oe-text > [part='reference'] {
    font-size: 0.9375em;
    color: var(--_oe-muted);
    line-height: 1.5;
    padding-inline-start: 1.5em;
    text-indent: -1.5em;
  }
  .oe-text > :is([part='conversation'], [part='key-insights'], [part='initiatives']) {
    max-width: none;
    font-size: 1em;
    line-height: var(--_oe-line-height);
  }
  .oe-text > :is([part='key-insights'], [part='initiatives']) {
    padding: 0;
    list-style: none;
  }
  blockquote {
    border-color: var(--_oe-edge);
    font-size: 1.3125em;
  }
  [part='conversation'] {
    padding-top: 1.25em;
    border-top: 1px solid;
    border-color: var(--_oe-border);
    scroll-margin-top: 1em;
  }
  .oe-text > * + [part='conversation'] {
    margin-top: 1.5em;
  }
  [part='name'] {
    font-size: 1.0625em;
  }
  .oe-text [part='person'] p {
    margin: 0;
    font-size: 0.9375em;
    line-height: 1.4;
  }
  [part='told'] > * {
    max-width: var(--_oe-measure);
    line-height: 1.6;
  }
  [part='conversation'] [part='told'] {
    margin-top: 0.5em;
  }
  :is(.oe-medium, .oe-wide) [part='conversation'] {
    display: grid;
    grid-template-columns: 10.5em 1fr;
    gap: 1.5em;
  }
  :is(.oe-medium, .oe-wide) [part='told'] {
    margin-top: 0;
  }
  [part='key-insights'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0.75em;
  }
  .oe-text [part='key-insight'] {
    display: flex;
    gap: 0.75em;
    margin: 0;
    padding: 1.125em 1.25em;
    border-radius: calc(var(--_oe-radius) * 1.67);
    background: var(--_oe-tint);
    scroll-margin-top: 1em;
  }
  [part='key-insight'] [part='number'] {
    flex: none;
    min-width: 1.25em;
    color: var(--_oe-name);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
    text-align: end;
  }
  .oe-text [part='key-insight'] > div {
    min-width: 0;
    margin: 0;
  }
  [part='key-insight'] [part='link'] {
    margin-bottom: -0.75em;
  }
  .oe-text [part='initiative'] {
    display: block;
  }
  .oe-text [part='initiative'] > * {
    margin-top: 0;
  }
  [part='credits'] {
    margin-top: 3em;
    font-size: 0.9375em;
  }
  [part='credits'] > * {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }

  /* Contents: over the text in a narrow column, beside it in a wide one. */
  [part='contents'] {
    position: sticky;
    z-index: 1;
    top: 0;
    margin-bottom: 1.5em;
    border-bottom: 1px solid;
    border-color: var(--_oe-border-strong);
    background: var(--_oe-page);
  }
  button[part='contents-title'] {
    display: flex;
    align-items: center;
    gap: 0.75em;
    width: 100%;
    min-height: 2.75em;
    font-weight: 600;
  }
  [part='now'] {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-weight: 400;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [part='contents'] li > a {
    display: flex;
    align-items: center;
    min-height: 2.75em;
    padding-block: 0.375em;
    padding-inline: 0.875em;
    border-inline-start: 2px solid var(--_oe-border);
    color: inherit;
    text-decoration: none;
  }
  [part='contents'] a:hover {
    text-decoration: underline;
  }
  /* What scrolls cuts off what is around it. */
  [part='contents'] a:focus-visible {
    outline-offset: calc(-1 * var(--_oe-focus-width));
    box-shadow: none;
  }
  .oe-read > a {
    border-color: var(--_oe-edge);
  }
  [part='contents'] [aria-current] {
    padding-inline-start: calc(0.875em - 3px);
    border-inline-start-width: 5px;
    font-weight: 600;
  }
  [part='left'] {
    margin-block: 0.75em;
    font-size: 0.875em;
  }
  :not(.oe-wide) > [part='contents'] > div {
    max-height: 60vh;
    padding-bottom: 0.5em;
    overflow-y: auto;
  }
  :not(.oe-wide) > [part='text'] :is([data-anchor], [data-anchor] *) {
    scroll-margin-top: 4em;
  }
  .oe-wide {
    display: grid;
    grid-template-columns: 14.75em minmax(0, 1fr);
    column-gap: 4em;
  }
  .oe-wide > [part='head'],
  .oe-wide > [part='search'],
  .oe-wide > [part='link'] {
    grid-column: 1 / -1;
  }
  .oe-wide > [part='contents'] {
    align-self: start;
    top: 1em;
    max-height: calc(100vh - 2em);
    overflow-y: auto;
    border: 0;
    background: none;
  }
  p[part='contents-title'] {
    margin-bottom: 0.5em;
    color: var(--_oe-muted);
    font-weight: 600;
  }
  .oe-wide > [part='text'] > :first-child {
    margin-top: 0;
  }
  .oe-sheet .oe-text > [part='key-insights'] {
    break-inside: auto;
  }
  .oe-sheet [part='section'] {
    margin-top: 1.75em;
  }
  .oe-sheet .oe-text > * {
    max-width: none;
    font-size: 1em;
    line-height: 1.5;
  }
  @media print {
    [part='contents'],
    [part='search'],
    [part='link'] {
      display: none;
    }
    .oe-wide {
      display: block;
    }
    [part='section'] {
      margin-top: 1.5em;
    }
    [part='conversation'],
    [part='key-insight'],
    blockquote {
      break-inside: avoid;
    }
    :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
