import {html, type TemplateResult} from 'lit';
import type {Domain} from '../../model/dataset.js';
import {icons} from '../../theme/icons.js';

/** A decorative icon: a name from the built-in set, or path data. An unknown name draws a plain ring. */
export function iconView(icon: Domain['icon']): TemplateResult {
  const d = typeof icon === 'string' ? (Object.hasOwn(icons, icon) ? icons[icon] : icons['circle']) : icon.d;
  return html`<svg part="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${d}></path></svg>`;
}

/** Plus or minus: whether something opens or closes. */
export function signView(open: boolean): TemplateResult {
  return iconView({d: open ? 'M6 12h12' : 'M6 12h12M12 6v12'});
}
