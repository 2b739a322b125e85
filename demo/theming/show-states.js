/**
 * Shows a widget as it looks under the mouse or with the focus, while neither is there: `data-show="hover"` or `"focus"` on a
 * button in it. Its style sheets get that beside the real states.
 */
const STATES = {':hover': 'hover', ':focus-visible': 'focus'};

const ready = new WeakSet();

/** Colours are measured as they will be, not on their way there. */
const still = new CSSStyleSheet();
still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');

/** Lets a widget, and those in it, show their states. */
export function prepare(widget) {
  const root = widget.shadowRoot;
  if (!root) return;
  if (!ready.has(root)) {
    ready.add(root);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(widget.constructor.elementStyles.map(({cssText}) => withStates(cssText)).join('\n'));
    root.adoptedStyleSheets = [sheet, still];
  }
  for (const inner of root.querySelectorAll('theme-panel, insight-list, kansen-list')) prepare(inner);
}

function withStates(text) {
  return Object.entries(STATES).reduce(
    (css, [state, name]) => css.replaceAll(state, `:is(${state}, [data-show='${name}'])`),
    text,
  );
}
