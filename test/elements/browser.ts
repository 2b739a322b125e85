/** What the tests ask of the browser itself; how each engine does it is in test/fixtures/commands.mjs. */
import {nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {LitElement} from 'lit';

interface Size {
  width: number;
  height: number;
}

/**
 * Gives the window this inner size, in CSS pixels, and waits until the page has it. Where a window cannot be as narrow, the
 * page in it is.
 */
export async function setViewport(wanted: Size): Promise<void> {
  const {width, height} = await executeServerCommand<Size, Size>('viewport', wanted);
  await until(() => innerWidth === width && innerHeight === height);
  document.documentElement.style.width = width > wanted.width ? `${wanted.width}px` : '';
}

export type Feature = 'forced-colors' | 'prefers-reduced-motion' | 'prefers-color-scheme' | 'prefers-contrast';

const changed: {rule: CSSMediaRule; text: string}[] = [];
const emulated = new Set<Feature>();

/**
 * Sets what a reader can set, until the test is over. An engine that cannot be set has the rules for it switched on in the
 * sheets of the widgets: what the rules do is then tested, not that the engine asks for them.
 */
export async function emulate(feature: Feature, value: string): Promise<void> {
  emulated.add(feature);
  const {done} = await executeServerCommand<{done: boolean}, object>('media', {feature, value});
  const query = `(${feature}: ${value})`;
  if (done) await until(() => matchMedia(query).matches);
  else for (const sheet of sheets()) switchOn(sheet, query);
}

afterEach(async () => {
  for (const {rule, text} of changed.splice(0)) rule.media.mediaText = text;
  for (const feature of emulated) await executeServerCommand('media', {feature, value: ''});
  emulated.clear();
});

/** All sheets of the widgets that are defined. */
function sheets(): CSSStyleSheet[] {
  const tags = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'];
  const classes = tags.map((tag) => customElements.get(tag) as unknown as typeof LitElement);
  const shared = classes.flatMap(({elementStyles}) =>
    elementStyles.map((style) => ('styleSheet' in style ? style.styleSheet : style)),
  );
  return [...new Set([...shared, ...document.adoptedStyleSheets])].filter((sheet) => sheet instanceof CSSStyleSheet);
}

function switchOn({cssRules}: CSSStyleSheet | CSSMediaRule, query: string): void {
  for (const rule of cssRules) {
    if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== query) continue;
    changed.push({rule, text: query});
    rule.media.mediaText = 'all';
  }
}

/** Waits for the page to become what was asked for; the test's own time limit ends it. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await nextFrame();
}
