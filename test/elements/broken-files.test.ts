/** Broken files drawn: always words, never markup of the file, never an exception. */
import {expect} from '@open-wc/testing';
import {breakFile, seeded} from '../fixtures/broken-files.js';
import {inBothRoots, seen, settled, shippedWheel} from './helpers.js';

const FILES = 60;

/** All that the elements draw with. */
const DRAWN =
  /^(a|b|bdi|blockquote|dl|dt|dd|button|div|em|h[1-6]|header|footer|insight-list|kansen-list|theme-panel|insight-wheel|li|ol|p|section|slot|span|strong|style|svg|circle|g|line|path|text|ul)$/;

/** Elements and attributes of a widget that no element of ours would have. */
function strange(root: Element | ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].flatMap((each) => [
    ...(DRAWN.test(each.localName) ? [] : [`<${each.localName}>`]),
    ...[...each.attributes].filter(({name}) => name.startsWith('on')).map(({name}) => `${each.localName} ${name}`),
    ...(each instanceof HTMLAnchorElement && !/^(https?|mailto|tel):$/.test(each.protocol) ? [`href ${each.href}`] : []),
    ...(each.shadowRoot ? strange(each.shadowRoot) : []),
  ]);
}

inBothRoots((make) => {
  describe('a broken file', () => {
    it('canary: markup and addresses that are not ours are noticed', () => {
      const box = document.createElement('div');
      box.append(document.createElement('img'), Object.assign(document.createElement('a'), {href: 'javascript:void 0'}));
      expect(strange(box)).to.deep.equal(['<img>', 'href javascript:void 0']);
    });

    it(`shows words, and nothing but words, in any of ${FILES}`, async () => {
      const errors: unknown[] = [];
      const note = (event: ErrorEvent | PromiseRejectionEvent): unknown =>
        errors.push('reason' in event ? event.reason : event.error);
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
      const dense = (await (await fetch('/test/fixtures/dense.json')).json()) as object;
      const good = [dense, await shippedWheel()];
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      try {
        for (let seed = 1; seed <= FILES; seed++) {
          const file = JSON.parse(JSON.stringify(breakFile(good[seed % 2], seeded(seed))) ?? 'null') as {
            themes?: {id?: string}[];
          } | null;
          wheel.data = file ?? [];
          wheel.theme = file?.themes?.[seed % 3]?.id;
          await settled(wheel);
          expect(seen(wheel), `seed ${seed}`).to.match(/\p{L}{3}/u);
          expect(strange(wheel.shadowRoot ?? wheel), `seed ${seed}`).to.deep.equal([]);
        }
      } finally {
        removeEventListener('error', note);
        removeEventListener('unhandledrejection', note);
      }
      expect(errors).to.deep.equal([]);
    });
  });
});
