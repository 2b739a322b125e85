import {expect, fixture, html} from '@open-wc/testing';
import type {CSSResult} from 'lit';
import {maker, all, settled} from '../elements/helpers.js';
import {resolved} from '../../src/theme/resolved.js';

const make = maker({});

/** The colour that a variable resolves to on an element, as red, green, blue from 0 to 1. */
function colourOf(element: Element, variable: string): [number, number, number] {
  const probe = document.createElement('i');
  probe.style.color = `var(${variable})`;
  element.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  const parts = (color.match(/-?[\d.]+/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0] = color.startsWith('rgb') ? parts.map((part) => part / 255) : parts;
  return [red, green, blue];
}

function contrast(a: [number, number, number], b: [number, number, number]): number {
  const light = (colour: [number, number, number]): number => {
    const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('the colours', () => {
  for (const [name, page, text] of [
    ['a light page', '#ffffff', '#1b1b1f'],
    ['a dark page', '#17191d', '#f2f2f2'],
  ] as const) {
    it(`of each group can be told from ${name}: names 4.5 to 1, lines 3 to 1, icons on the hue 4.5 to 1`, async () => {
      const wheel = await make('insight-wheel');
      const box = wheel.parentElement as HTMLElement;
      box.style.backgroundColor = page;
      box.style.color = text;
      box.style.setProperty('--page', page);
      await settled(wheel);
      const groups = new Map(all(wheel, 'li[data-group]').map((each) => [each.dataset['group'], each]));
      expect([...groups.keys()]).to.deep.equal(['1', '2', '3', '4']);
      for (const [group, element] of groups) {
        const background = colourOf(element, '--page');
        expect(contrast(colourOf(element, '--_oe-name'), background), `name ${group}`).to.be.at.least(4.5);
        expect(contrast(colourOf(element, '--_oe-edge'), background), `edge ${group}`).to.be.at.least(3);
        expect(contrast(colourOf(element, '--_oe-on-group'), colourOf(element, '--_oe-hue')), `icon ${group}`).to.be.at.least(
          4.5,
        );
      }
    });
  }

  it('can be set by the page, on the element or around it', async () => {
    const wheel = await make('insight-wheel');
    (wheel.parentElement as HTMLElement).style.setProperty('--oe-group-1', 'rgb(10, 20, 30)');
    const place = all(wheel, 'li[data-group="1"]')[0] as Element;
    expect(colourOf(place, '--_oe-hue').map((part) => Math.round(part * 255))).to.deep.equal([10, 20, 30]);
    wheel.style.setProperty('--oe-group-1', 'rgb(1, 2, 3)');
    expect(colourOf(place, '--_oe-hue').map((part) => Math.round(part * 255))).to.deep.equal([1, 2, 3]);
  });
});

describe('the variables', () => {
  it('for pages are only read in resolved.ts, and once for the words on an accent', async () => {
    const tags = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'];
    await fixture(html`<insight-wheel></insight-wheel>`);
    for (const tag of tags) {
      for (const style of (customElements.get(tag) as unknown as {elementStyles: CSSResult[]}).elementStyles) {
        if (style.cssText !== resolved.cssText) expect(style.cssText, tag).not.to.match(/var\(\s*--oe-(?!color-on-accent)/);
      }
    }
  });
});
