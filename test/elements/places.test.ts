/** Where on the page the visitor is: what is pressed stays in its place, and links lead to the element that answers. */
import {expect, html} from '@open-wc/testing';
import {setViewport} from './browser.js';
import type {InsightWheel} from '../../src/index.js';
import {
  all,
  byRole,
  clickOn,
  expectFocus,
  freshKey,
  hasRole,
  inBothRoots,
  isVisible,
  leave,
  one,
  seen,
  settled,
  shippedWheel,
  visit,
  type Make,
} from './helpers.js';

/** The button of a theme in a wheel, whose name begins with that of the theme. */
const themeButton = (wheel: Element, label: string): HTMLElement => byRole(wheel, 'button', new RegExp(`^${label}`));
const isOpen = (button: Element): boolean => button.getAttribute('aria-expanded') === 'true';
const topOf = (element: Element): number => element.getBoundingClientRect().top;

describe('places', () => {
  before(() => setViewport({width: 1280, height: 900}));
  // No browser is to mend what is ours to mend.
  beforeEach(() => (document.documentElement.style.overflowAnchor = 'none'));
  afterEach(() => {
    leave();
    document.documentElement.removeAttribute('style');
    scrollTo(0, 0);
  });

  inBothRoots((make) => {
    staysInPlace(make);
    followsLinks(make);
    findsItems(make);
    leavesOthers(make);
  });
});

function staysInPlace(make: Make): void {
  describe('a visitor who presses a theme', () => {
    /** A list with much of the page above and below it, with this theme in the middle of the window. */
    const midPage = async (label: string, attributes = {}): Promise<{wheel: InsightWheel; button: HTMLElement}> => {
      const wheel = await make('insight-wheel', {width: '400px', attributes});
      (wheel.parentElement as HTMLElement).style.padding = '3000px 0';
      const button = themeButton(wheel, label);
      scrollTo(0, scrollY + topOf(button) - 400);
      await settled(wheel);
      expect(topOf(button)).to.be.closeTo(400, 1);
      return {wheel, button};
    };

    for (const [what, act] of [
      ['hides', (wheel: HTMLElement) => (wheel.hidden = true)],
      ['removes', (wheel: HTMLElement) => wheel.remove()],
    ] as const) {
      it(`stays there on a page that ${what} the wheel when a theme opens`, async () => {
        const {wheel, button} = await midPage('Banden');
        wheel.addEventListener('oe-theme-open', () => act(wheel));
        const before = scrollY;
        button.click();
        // Only frames: what is removed before it was drawn waits for the page to take it back.
        await settled();
        expect(wheel.isConnected && isVisible(wheel)).to.be.false;
        expect(scrollY).to.equal(before);
      });
    }

    it('keeps it in its place where a theme above it closes', async () => {
      const {wheel, button} = await midPage('Connecties', {theme: 'huisvesting'});
      button.click();
      await settled(wheel);
      expect(isOpen(button)).to.be.true;
      expect(isOpen(themeButton(wheel, 'Huisvesting'))).to.be.false;
      expect(topOf(button)).to.be.closeTo(400, 1);
    });

    it('keeps it in its place in a box that scrolls, and the page as well', async () => {
      const wheel = await make('insight-wheel', {width: '400px', attributes: {theme: 'huisvesting'}});
      const box = wheel.parentElement as HTMLElement;
      box.style.cssText += 'height: 600px; overflow-y: auto; overflow-anchor: none; margin: 1000px 0';
      const button = themeButton(wheel, 'Connecties');
      box.scrollIntoView({block: 'center'});
      box.scrollTop += topOf(button) - topOf(box) - 300;
      await settled(wheel);
      const [top, page, inside] = [topOf(button), scrollY, box.scrollTop];
      expect(page, 'the page could scroll').to.be.above(500);
      expect(inside, 'and so could the box').to.be.above(500);
      button.click();
      await settled(wheel);
      expect(isOpen(button)).to.be.true;
      expect(topOf(button)).to.be.closeTo(top, 1);
      expect(scrollY).to.equal(page);
      expect(box.scrollTop, 'the panel above has gone').to.be.below(inside - 100);
    });
  });
}

function followsLinks(make: Make): void {
  describe('a link of the page', () => {
    const link = html`<a href="#oe/banden">Lees over banden</a>`;
    const linkOf = (widget: Element): HTMLElement => widget.parentElement?.querySelector('a[href="#oe/banden"]') as HTMLElement;

    it('opens its theme again after the visitor has closed it, each time', async () => {
      const wheel = await make('insight-wheel', {before: link});
      for (const time of ['first', 'second', 'third']) {
        await clickOn(linkOf(wheel), wheel);
        await settled(wheel);
        expect(isOpen(themeButton(wheel, 'Banden')), time).to.be.true;
        expectFocus(byRole(wheel, 'heading', 'Banden'), `the focus, the ${time} time`);
        byRole(wheel, 'button', 'Sluiten').click();
        await settled(wheel);
        scrollTo(0, 0);
        expect(isOpen(themeButton(wheel, 'Banden')), time).to.be.false;
      }
    });

    it('leads again to a panel that the visitor has scrolled away from', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}, before: link});
      panel.style.marginTop = '3000px';
      for (const time of ['first', 'second']) {
        scrollTo(0, 0);
        linkOf(panel).focus();
        await clickOn(linkOf(panel), panel);
        await settled(panel);
        expect(topOf(panel), time).to.be.within(0, innerHeight);
        expectFocus(byRole(panel, 'heading', 'Banden'), `the focus, the ${time} time`);
      }
    });

    it('that the page handles itself is left to the page', async () => {
      const wheel = await make('insight-wheel', {before: link});
      await clickOn(linkOf(wheel), wheel);
      await settled(wheel);
      byRole(wheel, 'button', 'Sluiten').click();
      await settled(wheel);
      linkOf(wheel).addEventListener('click', (event) => event.preventDefault());
      scrollTo(0, 0);
      await clickOn(linkOf(wheel), wheel);
      expect(isOpen(themeButton(wheel, 'Banden'))).to.be.false;
    });
  });
}

function findsItems(make: Make): void {
  describe('an address of an item that is only words', () => {
    /** The shipped file, where Banden has thirty insights, then a headline alone, and in the end kansen without a question. */
    const longData = async (): Promise<object> => {
      const data = await shippedWheel();
      const theme = data.themes.find(({id}) => id === 'banden');
      for (let index = 0; index < 30; index++) theme?.insights.push({id: `i${index}`, headline: `Kop ${index}`, body: 'Tekst.'});
      theme?.insights.push({id: 'kop', headline: 'Alleen een kop', body: []});
      theme?.questions.push({id: 'los', kansen: [{id: 'kans', body: 'Een losse kans'}]});
      return data;
    };

    for (const [tag, place, words] of [
      ['insight-wheel', 'banden/kop', 'Alleen een kop'],
      ['theme-panel', 'banden/kop', 'Alleen een kop'],
      ['insight-list', 'banden/kop', 'Alleen een kop'],
      ['insight-wheel', 'banden/los', 'Een losse kans'],
      ['kansen-list', 'banden/los', 'Een losse kans'],
    ] as const) {
      it(`leads to it in ${tag}: ${words}`, async () => {
        const attributes = tag === 'insight-wheel' ? {} : {theme: 'banden'};
        const widget = await make(tag, {attributes, data: await longData()});
        (widget.parentElement as HTMLElement).style.padding = '3000px 0';
        await visit(`#oe/${place}`);
        await settled(widget);
        const item = one(widget, `[data-item=${place.split('/')[1]}]`);
        expect(seen(item)).to.include(words);
        expect(topOf(item)).to.be.within(0, innerHeight / 2);
      });
    }
  });
}

function leavesOthers(make: Make): void {
  describe('an address', () => {
    for (const [what, hide] of [
      ['a hidden part of the page', (box: HTMLElement) => (box.style.display = 'none')],
      ['the page that is hidden itself', (_: HTMLElement, wheel: HTMLElement) => (wheel.hidden = true)],
    ] as const) {
      it(`is left by a wheel in ${what} to the visible one after it`, async () => {
        const hidden = await make('insight-wheel');
        hide(hidden.parentElement as HTMLElement, hidden);
        const shown = await make('insight-wheel');
        await visit('#oe/banden');
        await settled(hidden, shown);
        expect(isOpen(themeButton(shown, 'Banden'))).to.be.true;
        expectFocus(byRole(shown, 'heading', 'Banden'));
        expect(all(hidden, 'theme-panel'), 'the hidden one stays closed').to.have.length(0);
      });
    }

    it('is answered by a wheel that is hidden where there is no other: it is open once it is shown', async () => {
      const wheel = await make('insight-wheel');
      wheel.hidden = true;
      await visit('#oe/banden');
      await settled(wheel);
      wheel.hidden = false;
      expect(isOpen(themeButton(wheel, 'Banden'))).to.be.true;
    });

    for (const first of ['insight-wheel', 'theme-panel', 'insight-list'] as const) {
      for (const place of ['banden', 'banden/online-groepen']) {
        it(`leads to the wheel, not to what follows it elsewhere, with ${first} first on the page: ${place}`, async () => {
          const sync = freshKey();
          const follower = first === 'insight-wheel' ? 'theme-panel' : first;
          const tags = first === 'insight-wheel' ? ([first, follower] as const) : ([first, 'insight-wheel'] as const);
          const widgets = [];
          for (const tag of tags) {
            const widget = await make(tag, {
              width: '1100px',
              attributes: tag === 'insight-wheel' ? {sync} : {sync, theme: 'bruggen'},
            });
            (widget.parentElement as HTMLElement).style.paddingBottom = '3000px';
            widgets.push(widget);
          }
          const wheel = widgets.find(({localName}) => localName === 'insight-wheel') as InsightWheel;
          const other = widgets.find((widget) => widget !== wheel) as HTMLElement;
          await visit(`#oe/${place}`);
          await settled(...widgets);
          expect(isOpen(themeButton(wheel, 'Banden'))).to.be.true;
          expect(hasRole(other, 'button', /eigen gemeenschap/), 'the other shows it as well').to.be.true;
          const item = place.split('/')[1];
          const goal = item
            ? (one(wheel, `[data-item=${item}]`).querySelector('button') as HTMLElement)
            : byRole(wheel, 'heading', 'Banden');
          expectFocus(goal);
          expect(topOf(goal)).to.be.within(0, innerHeight);
        });
      }
    }
  });
}
