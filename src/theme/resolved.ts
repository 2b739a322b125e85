/** Made from tokens.json by `npm run generate`: do not edit. */
import {css} from 'lit';

/** What styles use, resolved from what the site sets, from its theme, else from our defaults. */
export const resolved = css`
  :host {
    --_oe-text:var(--oe-color-text,var(--nl-paragraph-color,var(--utrecht-paragraph-color,var(--utrecht-document-color,var(--ams-paragraph-color,var(--ams-color-text,var(--oip-color-fg,currentcolor)))))));
    --_oe-muted:var(--oe-color-muted,var(--basis-color-default-color-subtle,var(--utrecht-form-field-description-color,var(--utrecht-paragraph-small-color,currentcolor))));
    --_oe-link:var(--oe-color-link,var(--nl-link-color,var(--utrecht-link-color,var(--ams-links-color,var(--oip-color-primary,#0b5a94)))));
    --_oe-link-hover:var(--oe-color-link-hover,var(--nl-link-hover-color,var(--utrecht-link-hover-color,var(--ams-links-hover-color,var(--_oe-link)))));
    --_oe-accent:var(--oe-color-accent,var(--utrecht-button-primary-action-background-color,var(--nl-button-primary-background-color,var(--basis-color-action-1-color-default,var(--ams-button-primary-background-color,var(--utrecht-link-color,var(--oip-color-primary,var(--_oe-link))))))));
    --_oe-accent-hover:var(--oe-color-accent-hover,var(--utrecht-button-primary-action-hover-background-color,var(--nl-button-primary-hover-background-color,var(--basis-color-action-1-color-hover,var(--ams-button-primary-hover-background-color,var(--utrecht-link-hover-color,var(--_oe-accent)))))));
    --_oe-on-accent:var(--oe-color-on-accent,var(--utrecht-button-primary-action-color,var(--nl-button-primary-color,var(--ams-button-primary-color,var(--utrecht-button-color,#fff)))));
    --_oe-surface:var(--oe-color-surface,transparent);
    --_oe-border:var(--oe-color-border,var(--utrecht-accordion-section-border-color,var(--basis-color-default-border-subtle,var(--utrecht-separator-color,var(--utrecht-table-row-border-block-end-color,var(--ams-color-separator,var(--oip-color-border,var(--_oe-line))))))));
    --_oe-border-strong:var(--oe-color-border-strong,var(--basis-color-default-border-default,var(--utrecht-textbox-border-color,var(--utrecht-form-control-border-color,var(--utrecht-checkbox-border-color,var(--ams-text-input-border-color,currentcolor))))));
    --_oe-error:var(--oe-color-error,#a4262c);
    --_oe-focus:var(--oe-focus-color,var(--utrecht-focus-outline-color,var(--basis-focus-color,currentcolor)));
    --_oe-focus-inner:var(--oe-focus-inner-color,var(--utrecht-focus-background-color,var(--basis-focus-background-color,var(--utrecht-document-background-color,var(--basis-color-default-bg-document,var(--utrecht-page-body-background-color,var(--ams-color-background,var(--oip-color-bg,canvas))))))));
    --_oe-focus-thickness:var(--oe-focus-width,var(--utrecht-focus-outline-width,var(--basis-focus-outline-width,3px)));
    --_oe-focus-offset:var(--oe-focus-offset,var(--utrecht-focus-outline-offset,var(--basis-focus-outline-offset,var(--ams-focus-outline-offset,2px))));
    --_oe-focus-style:var(--oe-focus-style,var(--utrecht-focus-outline-style,var(--basis-focus-outline-style,solid)));
    --_oe-font:var(--oe-font,var(--nl-paragraph-font-family,var(--utrecht-paragraph-font-family,var(--utrecht-document-font-family,var(--basis-text-font-family-default,var(--ams-paragraph-font-family,var(--ams-typography-font-family,inherit)))))));
    --_oe-font-size:var(--oe-font-size,var(--nl-paragraph-font-size,var(--utrecht-paragraph-font-size,var(--utrecht-document-font-size,var(--basis-text-font-size-md,var(--ams-paragraph-font-size,inherit))))));
    --_oe-line-height:var(--oe-line-height,var(--nl-paragraph-line-height,var(--utrecht-paragraph-line-height,var(--utrecht-document-line-height,var(--ams-paragraph-line-height,1.55)))));
    --_oe-heading-color:var(--oe-heading-color,var(--nl-heading-level-2-color,var(--utrecht-heading-2-color,var(--utrecht-heading-color,var(--ams-heading-color,var(--_oe-text))))));
    --_oe-heading-font:var(--oe-heading-font,var(--nl-heading-level-2-font-family,var(--utrecht-heading-2-font-family,var(--utrecht-heading-font-family,var(--basis-heading-font-family,var(--ams-heading-font-family,var(--utrecht-document-font-family,inherit)))))));
    --_oe-heading-weight:var(--oe-heading-weight,var(--nl-heading-level-2-font-weight,var(--utrecht-heading-2-font-weight,var(--utrecht-heading-font-weight,var(--basis-heading-font-weight,var(--ams-heading-font-weight,700))))));
    --_oe-heading-size:var(--oe-heading-size,var(--nl-heading-level-2-font-size,var(--utrecht-heading-2-font-size,var(--ams-heading-2-font-size,1.75em))));
    --_oe-subheading-size:var(--oe-subheading-size,var(--nl-heading-level-3-font-size,var(--utrecht-heading-3-font-size,var(--ams-heading-3-font-size,1.25em))));
    --_oe-radius:var(--oe-radius,var(--basis-border-radius-md,var(--utrecht-button-border-radius,var(--utrecht-textbox-border-radius,var(--ams-border-radius,0.375em)))));
    --_oe-pad-block:var(--oe-button-padding-block,var(--utrecht-button-padding-block-start,var(--ams-button-padding-block,0.5em)));
    --_oe-pad-inline:var(--oe-button-padding-inline,var(--utrecht-button-padding-inline-start,var(--ams-button-padding-inline,1.25em)));
    --_oe-space:var(--oe-space,var(--utrecht-space-block-md,var(--basis-space-block-xl,var(--ams-space-m,0.75em))));
    --_oe-space-large:var(--oe-space-large,var(--utrecht-space-block-xl,var(--basis-space-block-2xl,var(--ams-space-l,1.25em))));
    --_oe-reading-width:var(--oe-reading-width,var(--utrecht-article-max-inline-size,40em));
    --_oe-hue-1:var(--oe-group-1,#2463c4);
    --_oe-hue-2:var(--oe-group-2,#a83892);
    --_oe-hue-3:var(--oe-group-3,#1b7857);
    --_oe-hue-4:var(--oe-group-4,#8d6710);
    --_oe-on-group:var(--oe-on-group,#fff);
    --_oe-edge-share:var(--oe-group-edge-share,85%);
    --_oe-name-share:var(--oe-group-name-share,60%);
  }
`;

/**
 * The kinds of values that `--_oe-*` variables take, and what each is where the site has something else: by CSS syntax, then
 * by the rest of the name.
 */
export const KINDS: Record<string, Record<string, string>> = {
  '<color>': {
    'text': 'currentcolor',
    'muted': 'currentcolor',
    'link': '#0b5a94',
    'link-hover': 'currentcolor',
    'accent': '#0b5a94',
    'accent-hover': '#0b5a94',
    'on-accent': '#fff',
    'border-strong': 'currentcolor',
    'error': '#a4262c',
    'focus': 'currentcolor',
    'focus-inner': '#fff',
    'heading-color': 'currentcolor',
    'hue-1': '#2463c4',
    'hue-2': '#a83892',
    'hue-3': '#1b7857',
    'hue-4': '#8d6710',
  },
  '<length>': {
    'focus-thickness': '3px',
    'focus-offset': '2px',
    'heading-size': '28px',
    'subheading-size': '20px',
    'radius': '6px',
    'pad-block': '8px',
    'pad-inline': '20px',
    'space': '12px',
    'space-large': '20px',
    'reading-width': '640px',
  },
  'solid | dashed | dotted | double': {
    'focus-style': 'solid',
  },
  '<number> | <length-percentage>': {
    'line-height': '1.55',
  },
  '<number>': {
    'heading-weight': '700',
  },
  '<percentage>': {
    'edge-share': '85%',
    'name-share': '60%',
  },
};
