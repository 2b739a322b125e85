/** What a widget takes from the variables of a site, and of its NL Design System theme. */
import {expect} from '@open-wc/testing';
import {all, maker, one, settled} from '../elements/helpers.js';

const make = maker({});

/** A widget in a box with these variables. */
async function themed(variables: Record<string, string>, attributes: Record<string, string> = {}): Promise<HTMLElement> {
  const panel = await make('theme-panel', {attributes: {theme: 'huisvesting', ...attributes}});
  const box = panel.parentElement as HTMLElement;
  for (const [name, value] of Object.entries(variables)) box.style.setProperty(name, value);
  await settled(panel);
  return panel;
}

const look = (element: Element, property: string): string => getComputedStyle(element).getPropertyValue(property);

describe('a widget on a site with a theme', () => {
  let tokens: {name: string; chain?: string[]}[];
  before(async () => {
    tokens = (await (await fetch('/src/theme/tokens.json')).json()) as typeof tokens;
  });

  it('takes the colours, font and sizes of the theme', async () => {
    const panel = await themed({
      '--utrecht-paragraph-color': 'rgb(20, 30, 40)',
      '--utrecht-paragraph-font-family': 'serif',
      '--utrecht-paragraph-font-size': '20px',
      '--utrecht-link-color': 'rgb(100, 0, 0)',
      '--utrecht-heading-2-color': 'rgb(0, 100, 0)',
      '--utrecht-heading-2-font-size': '30px',
    });
    expect(look(panel, 'color')).to.equal('rgb(20, 30, 40)');
    expect(look(panel, 'font-family')).to.equal('serif');
    expect(look(one(panel, '[part=panel-intro] p'), 'font-size')).to.equal('22.5px');
    expect(look(one(panel, '[part=foot] a'), 'color')).to.equal('rgb(100, 0, 0)');
    const title = one(panel, '[part=panel-title]');
    expect(look(title, 'color')).to.equal('rgb(0, 100, 0)');
    expect(look(title, 'font-size')).to.equal('30px');
  });

  it('takes ours before those of the theme, and the newest vocabulary before older ones', async () => {
    const old = {'--utrecht-link-color': 'rgb(1, 1, 1)'};
    const newer = {...old, '--nl-link-color': 'rgb(2, 2, 2)'};
    for (const [variables, colour] of [
      [old, 'rgb(1, 1, 1)'],
      [newer, 'rgb(2, 2, 2)'],
      [{...newer, '--oe-color-link': 'rgb(3, 3, 3)'}, 'rgb(3, 3, 3)'],
    ] as const)
      expect(look(one(await themed(variables), '[part=foot] a'), 'color')).to.equal(colour);
  });

  it('takes nothing of a theme that is on another part of the page', async () => {
    const panel = await themed({});
    const beside = document.createElement('div');
    beside.style.setProperty('--utrecht-link-color', 'rgb(1, 1, 1)');
    panel.before(beside);
    expect(look(one(panel, '[part=foot] a'), 'color')).to.equal('rgb(11, 90, 148)');
  });

  it('keeps titles within their range, and the focus line thick enough', async () => {
    const panel = await themed({
      '--utrecht-heading-2-font-size': '90px',
      '--utrecht-heading-3-font-size': '1px',
      '--utrecht-focus-outline-width': '1px',
      '--utrecht-paragraph-font-size': '16px',
    });
    expect(look(one(panel, '[part=panel-title]'), 'font-size')).to.equal('32px');
    expect(look(all(panel, '[part=section] :is(h3, h4)')[0]!, 'font-size')).to.equal('16px');
    const button = all(panel, 'button')[0]!;
    button.focus({focusVisible: true} as FocusOptions);
    expect(parseFloat(look(button, 'outline-width'))).to.be.at.least(2);
  });

  it('sizes nothing twice where one widget stands in another', async () => {
    const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
    (wheel.parentElement as HTMLElement).style.setProperty('--oe-font-size', '1.25em');
    await settled(wheel);
    expect(look(one(wheel, 'theme-panel'), 'font-size')).to.equal(look(wheel, 'font-size'));
  });

  for (const [name, value] of [
    ['is empty', ' '],
    ['is of another kind', '[object Object]'],
  ] as const) {
    it(`has the default where a variable ${name}`, async () => {
      const plain = await themed({});
      const broken = await themed(
        Object.fromEntries(tokens.flatMap(({name: own, chain = []}) => [own, ...chain]).map((each) => [each, value])),
      );
      expect([...broken.parentElement!.style], 'what the site has').to.include('--utrecht-link-color');
      for (const [selector, ...properties] of [
        ['[part=panel-title]', 'font-size', 'font-weight', 'font-family', 'color'],
        ['[part=panel-intro] p', 'font-size', 'line-height', 'max-width', 'color'],
        ['[part=foot] a', 'color'],
        ['[part=panel-disc]', 'background-color', 'color'],
        ['[part=lists] > *', 'margin-top'],
        ['[part=toggle]', 'border-top-left-radius'],
      ] as const)
        for (const property of properties)
          expect(look(all(broken, selector)[0]!, property), `${selector} ${property}`).to.equal(
            look(all(plain, selector)[0]!, property),
          );
    });
  }

  it('tells words on any accent from it, 4.5 to 1', async () => {
    const {canvas} = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
    for (const accent of ['#154273', '#ffb612', '#ff0000', '#777777', '#e17000', '#ffffff', '#000000', '#39870c']) {
      const list = await make('insight-list', {attributes: {src: '/fixture/status/404', theme: 'banden'}, until: 'problem'});
      (list.parentElement as HTMLElement).style.setProperty('--oe-color-accent', accent);
      const button = one(list, '[part=retry]');
      const context = canvas.getContext('2d', {willReadFrequently: true})!;
      const colours = [look(button.firstElementChild!, 'color'), look(button, 'background-color')];
      const [words, ground] = colours.map((colour) => {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const channels = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((each) => each / 255);
        const [red = 0, green = 0, blue = 0] = channels.map((each) =>
          each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      });
      const [high, low] = [words!, ground!].sort((x, y) => y - x);
      expect((high! + 0.05) / (low! + 0.05), `${accent}: ${colours.join(' on ')}`).to.be.at.least(4.5);
    }
  });
});
