/** What styles use (`--_oe-*`): resolved from the page (`resolved.ts`), and mixed from that. */
import {css} from 'lit';
import {resolved} from './resolved.js';

const mixed = css`
  :host {
    --_oe-focus-width: max(2px, var(--_oe-focus-thickness));
    --_oe-line: currentcolor;
  }

  [data-group] {
    --_oe-hue: var(--_oe-hue-1);
    /* Old phones without color-mix keep plain hues: less subtle, as readable. */
    --_oe-edge: var(--_oe-hue);
    --_oe-name: var(--_oe-hue);
  }
  [data-group='2'] {
    --_oe-hue: var(--_oe-hue-2);
  }
  [data-group='3'] {
    --_oe-hue: var(--_oe-hue-3);
  }
  [data-group='4'] {
    --_oe-hue: var(--_oe-hue-4);
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

  /* Words on the accent: white where its luminance is below 0.179, from where on black is told better (WCAG 2.2). */
  @supports (color: color(from red xyz-d65 y y y)) {
    [part='retry'] > * {
      --_oe-on-accent: var(
        --oe-color-on-accent,
        color(
          from var(--_oe-ground, var(--_oe-accent)) xyz-d65 calc(clamp(0, (0.179 - y) * 9999, 1) * 0.9505)
            clamp(0, (0.179 - y) * 9999, 1) calc(clamp(0, (0.179 - y) * 9999, 1) * 1.089)
        )
      );
    }
  }

  /* System colours are kept in forced colours, so naming them here is enough for text, borders and drawings. */
  @media (forced-colors: active) {
    :host {
      --_oe-link: LinkText;
      --_oe-link-hover: LinkText;
      --_oe-accent: ButtonFace;
      --_oe-accent-hover: Highlight;
      --_oe-surface: Canvas;
      --_oe-muted: CanvasText;
      --_oe-border: CanvasText;
      --_oe-line: CanvasText;
      --_oe-tint: Canvas;
      --_oe-on-group: HighlightText;
    }
    [part='retry'] > * {
      --_oe-on-accent: ButtonText;
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

export const tokens = [resolved, mixed];
