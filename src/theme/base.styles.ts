/** What all elements share: box, text, focus, links and the small controls. */
import {css} from 'lit';

export const base = css`
  :host {
    display: block;
    color: var(--_oe-text);
    font-family: var(--_oe-font);
    font-size: var(--_oe-font-size);
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    scroll-margin-top: 1em;
  }
  /* What a page says of all its elements reaches the host, but not what is in it. */
  [part='root'],
  .oe-paper {
    font-style: normal;
    font-variant: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-emphasis: none;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    word-break: normal;
    line-break: auto;
    white-space: normal;
    hyphens: manual;
    list-style-position: outside;
    cursor: auto;
  }
  /* Inside another widget the reader's own text spacing, set on that one, goes on. */
  theme-panel,
  insight-list,
  kansen-list {
    font-size: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    overflow-wrap: break-word;
  }
  /* With light-dom, what a page says of its own. */
  a,
  b,
  em,
  label,
  span,
  strong {
    all: unset;
    box-sizing: border-box;
  }
  ::before,
  ::after,
  :host > [slot='oe-content']::before,
  :host > [slot='oe-content']::after {
    all: unset;
  }
  p,
  ul,
  ol,
  li,
  dl,
  dt,
  dd,
  blockquote,
  :is(h2, h3, h4, h5, h6),
  div:where(:not([hidden])),
  :host > [slot='oe-content'] {
    all: unset;
    display: block;
    box-sizing: border-box;
  }
  /* A closed item: unset, it would show where browsers do not know until-found. */
  [hidden] {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    letter-spacing: inherit;
  }
  b,
  strong {
    font-weight: bolder;
  }
  em {
    font-style: italic;
  }
  :is(h2, h3, h4, h5, h6) {
    color: var(--_oe-heading-color);
    font-family: var(--_oe-heading-font);
    font-size: clamp(1em, var(--_oe-subheading-size), 1.5em);
    font-weight: var(--_oe-heading-weight);
    line-height: 1.3;
  }
  a {
    unicode-bidi: isolate;
    color: var(--_oe-link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  a:hover,
  [part~='tool']:hover {
    color: var(--_oe-link-hover);
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  path,
  circle {
    fill: inherit;
    stroke: inherit;
  }
  svg {
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .oe-rim {
    stroke: var(--_oe-edge);
    stroke-width: 5;
  }
  .oe-emblem .oe-rim {
    stroke-width: 7;
  }
  .oe-dot {
    fill: var(--_oe-edge);
    stroke: none;
  }
  [dir='rtl'] .oe-emblem {
    transform: scaleX(-1);
  }
  [part='icon'] {
    width: 1.25em;
    height: 1.25em;
    stroke-width: 1.75;
  }
  button {
    all: unset;
    display: inline-block;
    box-sizing: border-box;
    cursor: pointer;
  }
  /* Not in one: a variable of a site that is no length or colour would take all of the line away. */
  :focus-visible {
    outline: var(--_oe-focus-style);
    outline-width: var(--_oe-focus-width);
    outline-color: var(--_oe-focus);
    outline-offset: max(2px, var(--_oe-focus-offset));
    border-radius: var(--_oe-radius);
    box-shadow: 0 0 0 2px var(--_oe-focus-inner);
  }
  [part~='tool'] {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-width: 3.143em;
    min-height: 3.143em;
    color: var(--_oe-link);
    font-size: 0.875em;
  }
  [part~='tool']:hover span,
  [part='retry']:hover span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* For the ear only. */
  .oe-unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .oe-muted {
    color: var(--_oe-muted);
  }

  [part='languages'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0 1em;
    margin-bottom: 0.25em;
  }
  [part~='language'] {
    justify-content: center;
  }
  [part~='language'][aria-current] {
    padding-top: 3px;
    border-bottom: 3px solid;
    font-weight: 700;
  }

  [part='foot'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 2em;
    margin-top: 1.5em;
    padding-top: 0.75em;
    border-top: 1px solid;
    border-color: var(--_oe-border);
    font-size: 0.875em;
  }
  [part='foot'] span {
    unicode-bidi: isolate;
  }
  [part='foot'] p,
  [part='foot'] a,
  li > a:only-child {
    display: inline-block;
  }
  [part='foot'] a,
  li > a:only-child {
    min-height: 3.143em;
    padding-block: 0.84em;
  }

  [part='status'] {
    margin-bottom: 0.75em;
    padding: 1em 1.25em;
    border-inline-start: 5px solid;
    background: var(--_oe-tint);
  }
  [part='status'] > :first-child {
    font-size: 1.125em;
    font-weight: 700;
  }
  [part='status'][data-kind='failed'] {
    border-color: var(--_oe-error);
  }
  [part='status'][data-kind='loading'] {
    animation: oe-appear 0.01s 0.3s both;
  }
  @keyframes oe-appear {
    from {
      opacity: 0;
    }
  }
  [part='retry'] {
    min-height: 2.75em;
    margin-top: 0.75em;
    padding: var(--_oe-pad-block) var(--_oe-pad-inline);
    /* For forced colours, in which a ground may be that of the page. */
    border: 2px solid transparent;
    border-radius: var(--_oe-radius);
    background: var(--_oe-ground, var(--_oe-accent));
    font-weight: 600;
  }
  /* Of the words only: the focus line around the button has the colour of the text of the page. */
  [part='retry'] > * {
    color: var(--_oe-on-accent);
  }
  @media (forced-colors: active) {
    [part='retry'] {
      border-color: ButtonText;
    }
  }
  [part='retry']:hover {
    --_oe-ground: var(--_oe-accent-hover);
  }

  [part='link'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    font-size: 0.875em;
  }
  [part='link'] button {
    font-size: 1em;
  }
  /* The next step after its button, on a line under all buttons. */
  [part='link'] label {
    flex: 1 1 100%;
    order: 1;
  }
  [part='link'] textarea {
    width: 100%;
    min-height: 3.143em;
    border: 1px solid var(--_oe-border-strong);
    background: none;
    color: inherit;
    font: inherit;
  }

  /* Its field, before that is there. */
  [part='search'] {
    min-height: 5.75em;
  }

  .oe-blocks > * {
    max-width: var(--_oe-reading-width);
    line-height: var(--_oe-line-height);
  }
  .oe-blocks > * + *,
  .oe-blocks p + p,
  li > * + * {
    margin-top: var(--_oe-space);
  }
  .oe-blocks :is(ul, ol) {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .oe-blocks ol {
    list-style: decimal;
  }
  .oe-blocks :is(ul, ol) > li {
    display: list-item;
  }
  /* Two languages: beside each other where there is room, else beneath. */
  .oe-pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_oe-pair, 12em)), 1fr));
    gap: 0.5em 2em;
    max-width: none;
  }
  .oe-side {
    display: inline-block;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 5px solid;
    border-color: var(--_oe-border);
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      /* stylelint-disable declaration-no-important -- nothing that moves may win */
      animation: none !important;
      transition: none !important;
      /* stylelint-enable declaration-no-important */
    }
  }
`;
