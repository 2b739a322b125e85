import {html, type nothing, type TemplateResult} from 'lit';

/** Moves a reader to a heading that came instead of what they used. */
export function focusHeading(heading: HTMLElement | null): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({preventScroll: true});
}

/** A heading of this level, 2 or more; beyond 6 it stays 6. `part` is its name for styles. */
export function headingView(level: number, part: string | typeof nothing, content: unknown): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part}>${content}</h5>`;
    default:
      return html`<h6 part=${part}>${content}</h6>`;
  }
}
