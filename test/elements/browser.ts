/** What the tests ask of the browser itself; how each engine does it is in test/fixtures/commands.mjs. */
import {nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {unsafeCSS, type CSSResultOrNative, type LitElement} from 'lit';

/** The engine of this page. */
export const engine = /Firefox/.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

interface Size {
  width: number;
  height: number;
}

let last: Size | undefined;

/**
 * Gives the window this inner size, in CSS pixels, and waits until the page has it. Where a window cannot be as narrow, the
 * page in it is.
 */
export async function setViewport(wanted: Size): Promise<void> {
  if (wanted.width === last?.width && wanted.height === last.height) return;
  last = wanted;
  const {width, height} = await executeServerCommand<Size, Size>('viewport', wanted);
  await until(() => innerWidth === width && innerHeight === height);
  document.documentElement.style.width = width > wanted.width ? `${wanted.width}px` : '';
}

export type Feature = 'forced-colors' | 'prefers-reduced-motion' | 'prefers-color-scheme' | 'prefers-contrast';

const emulated = new Set<Feature>();
const changed: [typeof LitElement, CSSResultOrNative[]][] = [];

/**
 * Sets what a reader can set, until the test is over. In an engine that cannot be set, widgets that are made from then on have
 * the rules for it switched on: what the rules do is then tested, not that the engine asks for them. (Their sheets are others:
 * WebKitGTK has been seen to crash when a condition changes in a sheet of elements that have just gone.)
 */
export async function emulate(feature: Feature, value: string): Promise<void> {
  emulated.add(feature);
  const {done} = await executeServerCommand<{done: boolean}, object>('media', {feature, value});
  const query = `(${feature}: ${value})`;
  if (done) return until(() => matchMedia(query).matches);
  for (const tag of ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list', 'session-report', 'action-agenda']) {
    const type = customElements.get(tag) as unknown as typeof LitElement;
    changed.push([type, type.elementStyles]);
    type.elementStyles = type.elementStyles.map((style) =>
      'cssText' in style ? unsafeCSS(style.cssText.replaceAll(`@media ${query}`, '@media all')) : style,
    );
  }
}

afterEach(async () => {
  for (const [type, styles] of changed.splice(0).reverse()) type.elementStyles = styles;
  for (const feature of emulated) await executeServerCommand('media', {feature, value: ''});
  emulated.clear();
});

/** Waits for the page to become what was asked for; the test's own time limit ends it. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await nextFrame();
}
