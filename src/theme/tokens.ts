/** The look as variables: what a site may set (`--oe-*`) and what styles use (`--_oe-*`), with the defaults. */
import {css} from 'lit';

export const tokens = css`
  :host {
    --_oe-text: var(--oe-color-text, inherit);
    --_oe-link: var(--oe-color-link, #0b5a94);
    --_oe-surface: var(--oe-color-surface, transparent);
    --_oe-error: var(--oe-color-error, #a4262c);
    --_oe-focus: var(--oe-focus-color, currentcolor);
    --_oe-focus-inner: var(--oe-focus-inner-color, canvas);
    --_oe-focus-width: max(2px, var(--oe-focus-width, 3px));
    --_oe-on-group: var(--oe-on-group, #fff);
    --_oe-edge-share: var(--oe-group-edge-share, 85%);
    --_oe-name-share: var(--oe-group-name-share, 60%);
    --_oe-heading-color: var(--oe-heading-color, inherit);
    --_oe-heading-font: var(--oe-heading-font, inherit);
    --_oe-heading-weight: var(--oe-heading-weight, 700);
    --_oe-radius: var(--oe-radius, 0.375em);
    /* Not paler: the text of many sites is as pale as text may be. */
    --_oe-muted: currentcolor;
    --_oe-line: currentcolor;
  }

  [data-group] {
    --_oe-hue: var(--oe-group-1, #2463c4);
    /* Old phones without color-mix keep plain hues: less subtle, as readable. */
    --_oe-edge: var(--_oe-hue);
    --_oe-name: var(--_oe-hue);
  }
  [data-group='2'] {
    --_oe-hue: var(--oe-group-2, #a83892);
  }
  [data-group='3'] {
    --_oe-hue: var(--oe-group-3, #1b7857);
  }
  [data-group='4'] {
    --_oe-hue: var(--oe-group-4, #8d6710);
  }

  /* Mixed with the text colour in use: the same formulas serve light and dark pages. */
  @supports (color: color-mix(in srgb, red, red)) {
    :host {
      --_oe-line: color-mix(in srgb, currentcolor 18%, transparent);
      --_oe-tint: color-mix(in srgb, currentcolor 5%, transparent);
    }
    [data-group] {
      --_oe-edge: color-mix(in srgb, var(--_oe-hue) var(--_oe-edge-share), currentcolor);
      --_oe-name: color-mix(in srgb, var(--_oe-hue) var(--_oe-name-share), currentcolor);
      --_oe-band: color-mix(in srgb, var(--_oe-hue) 12%, transparent);
      --_oe-chosen: color-mix(in srgb, var(--_oe-hue) 24%, transparent);
      --_oe-halo: color-mix(in srgb, var(--_oe-hue) 45%, transparent);
    }
  }

  /* System colours are kept in forced colours, so naming them here is enough for text, borders and drawings. */
  @media (forced-colors: active) {
    :host {
      --_oe-link: LinkText;
      --_oe-surface: Canvas;
      --_oe-muted: CanvasText;
      --_oe-line: CanvasText;
      --_oe-tint: Canvas;
      --_oe-on-group: HighlightText;
    }
    [data-group] {
      --_oe-hue: Highlight;
      --_oe-edge: CanvasText;
      --_oe-name: CanvasText;
      --_oe-band: transparent;
      --_oe-chosen: transparent;
      --_oe-halo: Highlight;
    }
  }
`;
