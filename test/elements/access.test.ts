/** What every visitor can see, hit and follow: contrast, sizes, focus, headings and words. */
import {expect, html, oneEvent} from '@open-wc/testing';
import {setViewport} from './browser.js';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  inBothRoots,
  leave,
  levelOf,
  nameOf,
  one,
  press,
  seen,
  settled,
  shippedWheel,
  visit,
  type Make,
} from './helpers.js';

const TARGET = 43.9;
/** The button of a theme in a wheel, whose name begins with that of the theme. */
const themeButton = (wheel: Element, label: string): HTMLElement => byRole(wheel, 'button', new RegExp(`^${label}`));

describe('access', () => {
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(leave);

  inBothRoots((make) => {
    isSeen(make);
    isHit(make);
    hasFocus(make);
    saysWords(make);
    fitsHeadings(make);
  });
});

/** What there is to blend: the parent as it is drawn, through slots and shadow roots. */
function drawnParent(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Contrast, as WCAG counts it, of an element's text as it is drawn on white. */
function contrastOnWhite(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = drawnParent(at)) opacity *= Number(getComputedStyle(at).opacity);
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1, 1);
  context.globalAlpha = opacity;
  context.fillStyle = getComputedStyle(element).color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function isSeen(make: Make): void {
  for (const [view, width] of [
    ['list', '400px'],
    ['circle', '1100px'],
  ] as const) {
    it(`a theme in preparation can be read in a ${view} of a page with grey text on white`, async () => {
      const wheel = await make('insight-wheel', {width});
      const box = wheel.parentElement as HTMLElement;
      box.style.cssText += 'background: #fff; color: #484848';
      await settled(wheel);
      expect(contrastOnWhite(box), 'of the page itself').to.be.within(9, 9.5);
      const words = all(wheel, '[part=node][aria-disabled] :is([part=label], [part=meta])');
      expect(words).to.have.length(12);
      for (const each of words) expect(contrastOnWhite(each), textIn(each)).to.be.at.least(4.5);
    });
  }
}

const textIn = (element: Element): string => element.textContent?.trim() ?? '';

function isHit(make: Make): void {
  const expectHigh = (targets: readonly Element[]): void => {
    for (const target of targets) {
      expect(target.getBoundingClientRect().height, nameOf(target)).to.be.at.least(TARGET);
      expect(target.getClientRects(), `${nameOf(target)} in one piece`).to.have.length(1);
    }
  };

  describe('a finger', () => {
    for (const width of ['320px', '900px']) {
      it(`can hit each link in the foot, in ${width}`, async () => {
        for (const tag of ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'] as const) {
          const widget = await make(tag, {attributes: {theme: 'banden'}, width, link: '/als-tekst'});
          const links = allByRole(one(widget, '[part=foot]'), 'link');
          expect(links.map(nameOf).at(-1)).to.equal('Lees als tekstpagina');
          expect(links, tag).to.have.length(2);
          expectHigh(links);
        }
      });

      it(`can hit each link to a source of an insight, in ${width}`, async () => {
        const data = await shippedWheel();
        const insight = data.themes.find(({id}) => id === 'banden')?.insights[0];
        insight!.sources = [
          {label: 'Project', href: '/project'},
          {label: 'Een verslag met een titel die in een smalle kolom niet op één regel past', href: '/verslag'},
          {label: 'Boek', href: '/boek'},
        ];
        const list = await make('insight-list', {attributes: {theme: 'banden'}, data, width});
        byRole(list, 'button', /Contact begint/).click();
        await settled(list);
        const links = allByRole(one(list, '[data-item=eigen-gemeenschap]'), 'link');
        expect(links).to.have.length(3);
        expectHigh(links);
      });
    }

    it('can hit the field with the address to copy', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
      try {
        byRole(panel, 'button', 'Kopieer link').click();
        await settled(panel);
        expectHigh([byRole(panel, 'textbox')]);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });
  });
}

function hasFocus(make: Make): void {
  describe('with the keyboard', () => {
    it('a link to a theme in a list leads to a focus that can be seen', async () => {
      const wheel = await make('insight-wheel', {width: '400px'});
      (wheel.parentElement as HTMLElement).style.padding = '2000px 0';
      await visit('#oe/banden');
      await settled(wheel);
      const title = byRole(wheel, 'heading', 'Banden');
      expectFocus(title);
      const {left, top, width, height} = title.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(20);
      for (let at: Element | null = title; at; at = drawnParent(at)) {
        const {clipPath, opacity, visibility} = getComputedStyle(at);
        expect([clipPath, opacity, visibility], at.localName).to.deep.equal(['none', '1', 'visible']);
      }
      const root = title.getRootNode() as ShadowRoot;
      const drawn = root.elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2);
      expect(title.contains(drawn), 'nothing lies on it').to.be.true;
    });

    it('the title of an open theme takes no room in a list for who was not led to it', async () => {
      const wheel = await make('insight-wheel', {width: '400px', attributes: {theme: 'banden'}});
      const title = byRole(wheel, 'heading', 'Banden');
      expect(getComputedStyle(title).position).to.equal('absolute');
      expect(getComputedStyle(title).clipPath).not.to.equal('none');
    });

    it('Escape is left to the page where the theme that is asked for is not there', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'onbekend'}});
      const button = themeButton(wheel, 'Banden');
      button.focus();
      const pressed = oneEvent(document, 'keydown') as unknown as Promise<KeyboardEvent>;
      await press('Escape', wheel);
      expect((await pressed).defaultPrevented).to.be.false;
      expectFocus(button);
      expect(wheel.theme, 'nothing has closed').to.equal('onbekend');
    });
  });
}

function saysWords(make: Make): void {
  for (const tag of ['theme-panel', 'insight-list', 'kansen-list'] as const) {
    it(`says that no theme is chosen, not that it is missing, where the page names none: ${tag}`, async () => {
      for (const attributes of [{}, {theme: ''}]) {
        const widget = await make(tag, {attributes});
        expect(seen(byRole(widget, 'status'))).to.match(/nog geen thema gekozen/);
        expect(seen(widget)).not.to.match(/is er niet/);
        widget.theme = 'banden';
        await settled(widget);
        expect(seen(widget)).not.to.match(/gekozen/);
      }
    });
  }
}

function fitsHeadings(make: Make): void {
  const levelIn = (widget: Element): number => levelOf(allByRole(widget, 'heading')[0] as Element);

  describe('headings', () => {
    for (const tag of ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'] as const) {
      it(`have a whole level where the page writes half of one: ${tag}`, async () => {
        const widget = await make(tag, {attributes: {theme: 'banden', 'heading-level': '2.5'}});
        expect(levelIn(widget)).to.equal(2);
        const levels = allByRole(widget, 'heading').map(levelOf);
        expect(Math.max(...levels), 'and the deeper ones follow').to.be.below(6);
        widget.setAttribute('heading-level', '4.99');
        await settled(widget);
        expect(levelIn(widget)).to.equal(4);
        widget.setAttribute('heading-level', '1.9');
        await settled(widget);
        expect(levelIn(widget), 'there is one title of a page').to.equal(2);
      });

      it(`follow one of the page whose aria-level is empty by its tag: ${tag}`, async () => {
        const heading = document.createElement('h3');
        heading.setAttribute('aria-level', '');
        const before = html`<h1>Pagina</h1>
          ${heading}`;
        const widget = await make(tag, {attributes: {theme: 'banden'}, before});
        expect(levelIn(widget)).to.equal(4);
      });
    }
  });
}
