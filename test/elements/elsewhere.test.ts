/** Elements in places that the page did not begin with: frames, other documents, and what they share with the page. */
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {
  all,
  byRole,
  expectFocus,
  inBothRoots,
  leave,
  maker,
  one,
  resizeErrors,
  seen,
  settled,
  shippedWheel,
  visit,
} from './helpers.js';

const frame = async (): Promise<HTMLIFrameElement> => fixture<HTMLIFrameElement>(html`<iframe title="Kader"></iframe>`);
const bodyOf = (kader: HTMLIFrameElement): HTMLElement => (kader.contentDocument as Document).body;

describe('a widget elsewhere', () => {
  afterEach(leave);

  inBothRoots((make) => {
    it('a wheel in a frame that the page removes raises no errors from then on', async () => {
      const wheel = await make('insight-wheel');
      const kader = await frame();
      bodyOf(kader).append(wheel);
      await settled(wheel);
      resizeErrors.length = 0;
      kader.remove();
      for (let count = 0; count < 10; count++) await nextFrame();
      expect(resizeErrors).to.deep.equal([]);
    });

    it('a wheel in a frame opens a theme there', async () => {
      const wheel = await make('insight-wheel');
      bodyOf(await frame()).append(wheel);
      await settled(wheel);
      byRole(wheel, 'button', /^Banden/).click();
      await settled(wheel);
      expect(seen(wheel)).to.match(/Contact begint/);
      for (const section of all(wheel, '[part=section]')) expect(getComputedStyle(section).display).to.equal('flex');
      wheel.remove();
    });

    it('an address of an insight without text gives its headline the focus', async () => {
      const data = await shippedWheel();
      data.themes.find(({id}) => id === 'banden')?.insights.push({id: 'kop', headline: 'Alleen een kop', body: []});
      const wheel = await make('insight-wheel', {data});
      await visit('#oe/banden/kop');
      await settled(wheel);
      expectFocus(one(wheel, '[data-item=kop] [part=headline]'));
    });
  });

  for (const tag of ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'] as const) {
    it(`an element that a script makes for a frame is drawn there: ${tag}`, async () => {
      const body = bodyOf(await frame());
      const widget = document.createElement(tag);
      widget.theme = 'banden';
      body.append(widget);
      for (let count = 0; count < 3; count++) await settled(widget);
      expect(seen(widget)).to.match(/Contact begint|Hoe kan een gemeente/);
      widget.remove();
    });
  }

  it('a rule of the page does not fill the ring of the middle, with light-dom: svg circle {fill: red}', async () => {
    const before = html`<style>
      svg circle {
        fill: red;
      }
    </style>`;
    const wheel = await maker({'light-dom': ''})('insight-wheel', {before, width: '1100px'});
    expect(getComputedStyle(one(wheel, '.oe-hub-ring')).fill).to.equal('none');
  });
});
