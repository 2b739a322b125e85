import {expect, html} from '@open-wc/testing';
import type {ItemToggleEvent, ThemePanel} from '../../src/index.js';
import {everyWidget} from './every-widget.js';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  focused,
  hasRole,
  inBothRoots,
  isVisible,
  leave,
  levelOf,
  nameOf,
  one,
  press,
  record,
  seen,
  settled,
  shippedWheel,
  translate,
  visit,
  type Make,
} from './helpers.js';

const titleOf = (panel: Element): string => nameOf(byRole(panel, 'heading'));

/** Replaces the clipboard for as long as `run` takes. */
async function withClipboard(clipboard: unknown, run: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
  try {
    await run();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

describe('theme-panel', () => {
  afterEach(leave);

  inBothRoots((make) => {
    everyWidget(make, 'theme-panel', {attributes: {theme: 'huisvesting'}, content: /Een huis is een basisbehoefte/});
    shows(make);
    copies(make);
    answers(make);
  });
});

function shows(make: Make): void {
  const panelOf = (theme: string): Promise<ThemePanel> => make('theme-panel', {attributes: {theme}});

  describe('what a visitor sees', () => {
    it('is the group, the title, the subtitle and the introduction of the theme', async () => {
      const text = seen(await panelOf('banden'));
      expect(text).to.match(
        /العربية Sociale verbinding Banden Verbinding met mensen met een gedeelde identiteit.*Banden zijn contacten/,
      );
    });

    it('is no blank line where a theme has no subtitle', async () => {
      const panel = await panelOf('huisvesting');
      expect(all(panel, 'p').filter((each) => isVisible(each) && !seen(each))).to.have.length(0);
    });

    it('is the insights and the kansen, each under a heading with their number', async () => {
      const panel = await panelOf('huisvesting');
      const [insights, kansen] = all(panel, '[part=section]').map(seen);
      expect(insights).to.match(/^Inzichten 3\b/);
      expect(kansen).to.match(/^Kansen 7 bij 2 ontwerpvragen/);
      expect(all(panel, '[part=item]')).to.have.length(5);
    });

    it('is one design question in the singular', async () => {
      const panel = await panelOf('connecties');
      expect(seen(panel)).to.include('6 bij 1 ontwerpvraag ');
    });

    it('is the source of the theme itself', async () => {
      const panel = await panelOf('banden');
      const link = byRole(one(panel, '[part=foot]'), 'link', /OpenEmbassy/) as HTMLAnchorElement;
      expect(link.href).to.equal('https://www.openembassy.nl/kennisproduct/banden/');
    });

    it('is headings in order: title, sections, items', async () => {
      const panel = await make('theme-panel', {
        attributes: {theme: 'banden'},
        before: html`<h1>Pagina</h1>
          <h2>Deel</h2>`,
      });
      expect(allByRole(panel, 'heading').map(levelOf)).to.deep.equal([3, 4, 5, 5, 5, 4, 5]);
    });

    it('is no button to close it: that belongs to a wheel', async () => {
      expect(hasRole(await panelOf('banden'), 'button', 'Sluiten')).to.be.false;
    });

    it('is another theme when the page asks for one', async () => {
      const panel = await panelOf('banden');
      byRole(panel, 'button', /Contact begint/).click();
      panel.setAttribute('theme', 'bruggen');
      await settled(panel);
      expect(titleOf(panel)).to.equal('Bruggen');
      expect(seen(panel)).not.to.include('Banden');
      expect(all(panel, '[part=toggle][aria-expanded=true]')).to.have.length(0);
    });

    it('is for a theme in preparation its name, that it is, and what can be read already', async () => {
      const panel = await panelOf('werk');
      expect(titleOf(panel)).to.equal('Werk');
      expect(seen(panel)).to.match(/nog geschreven/);
      expect(allByRole(one(panel, '[part=themes]'), 'button').map(nameOf)).to.deep.equal([
        'Banden',
        'Bruggen',
        'Connecties',
        'Huisvesting',
      ]);
      await expect(panel).to.be.accessible();
    });

    it('is the theme that is chosen there, and the focus stays with it', async () => {
      const panel = await panelOf('werk');
      byRole(panel, 'button', 'Bruggen').focus();
      await press('Enter', panel);
      expect(titleOf(panel)).to.equal('Bruggen');
      expect(focused() === document.body, 'the focus is lost to the page').to.be.false;
    });

    it('is words when the page names no theme, or one that is not there', async () => {
      for (const [attributes, words] of [
        [{}, /nog geen thema gekozen/],
        [{theme: 'onbekend'}, /Dit thema is er niet/],
      ] as [Record<string, string>, RegExp][]) {
        const panel = await make('theme-panel', {attributes});
        expect(seen(byRole(panel, 'status'))).to.match(words);
        await expect(panel).to.be.accessible();
      }
    });

    it('is a theme without insights or without questions, without their headings', async () => {
      const data = await shippedWheel();
      data.themes[0]!.insights = [];
      data.themes[1]!.questions = [];
      const panel = await make('theme-panel', {data, attributes: {theme: 'banden'}});
      expect(all(panel, '[part=section]').map((each) => seen(each).split(' ')[0])).to.deep.equal(['Kansen']);
      panel.theme = 'bruggen';
      await settled(panel);
      expect(all(panel, '[part=section]').map((each) => seen(each).split(' ')[0])).to.deep.equal(['Inzichten']);
    });

    it('is right after a translator, when the theme changes', async () => {
      const panel = await panelOf('banden');
      translate(panel);
      panel.theme = 'huisvesting';
      await settled(panel);
      expect(titleOf(panel)).to.equal('Huisvesting');
      const text = seen(panel);
      expect(text).to.include('Een huis is een basisbehoefte').and.to.include('Meedoen');
      expect(text).not.to.include('Banden zijn contacten');
      expect(text).not.to.include('Sociale verbinding');
    });

    it('passes an accessibility check with everything open', async () => {
      const panel = await panelOf('huisvesting');
      for (const button of allByRole(panel, 'button', 'Alles openen')) button.click();
      await settled(panel);
      expect(all(panel, '[part=toggle][aria-expanded=true]')).to.have.length(5);
      await expect(panel).to.be.accessible();
    });

    it('tells the page which insight opens', async () => {
      const panel = await panelOf('banden');
      const events = record(document.body, 'oe-item-toggle') as ItemToggleEvent[];
      byRole(panel, 'button', /Contact begint/).click();
      expect(events.map(({theme, item, open}) => [theme, item, open])).to.deep.equal([['banden', 'eigen-gemeenschap', true]]);
    });
  });
}

function copies(make: Make): void {
  describe('"Kopieer link"', () => {
    const page = (): string => location.href.split('#')[0] as string;

    it('puts the address of the theme on the clipboard and says so', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      const copied: string[] = [];
      const clipboard = {writeText: (text: string): Promise<void> => Promise.resolve(void copied.push(text))};
      await withClipboard(clipboard, async () => {
        const button = byRole(panel, 'button', 'Kopieer link');
        const status = all(panel, '[role=status]')[0];
        expect(status?.textContent, 'a live region that is there before it speaks').to.equal('');
        button.focus();
        await press('Enter', panel);
        expect(copied).to.deep.equal([`${page()}#oe/banden`]);
        expect(status?.textContent).to.match(/Gekopieerd/);
        expectFocus(button);
        await press('Tab', panel);
        expect(status?.textContent, 'it is said once').to.equal('');
      });
    });

    it('shows the address to select where the clipboard refuses', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      await withClipboard({writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}, async () => {
        byRole(panel, 'button', 'Kopieer link').focus();
        await press('Enter', panel);
        const field = one<HTMLTextAreaElement>(panel, 'textarea');
        expect(field.value).to.equal(`${page()}#oe/banden`);
        expect(field.readOnly).to.be.true;
        expect(nameOf(field.closest('label') as Element)).to.match(/Kopieer dit/);
        await press('Tab', panel);
        expectFocus(field);
        expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(field.value);
        await expect(panel).to.be.accessible();
      });
    });

    it('shows the address where there is no clipboard, as in a page without https', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      await withClipboard(undefined, async () => {
        byRole(panel, 'button', 'Kopieer link').click();
        await settled(panel);
        expect(one<HTMLTextAreaElement>(panel, 'textarea').value).to.equal(`${page()}#oe/banden`);
      });
    });

    it('of an insight gives the address of that insight', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      byRole(panel, 'button', /Contact begint/).click();
      await settled(panel);
      await withClipboard(undefined, async () => {
        const insight = one(panel, '[data-item=eigen-gemeenschap]');
        byRole(insight, 'button', 'Kopieer link').click();
        await settled(panel);
        expect(one<HTMLTextAreaElement>(insight, 'textarea').value).to.equal(`${page()}#oe/banden/eigen-gemeenschap`);
        expect(all(panel, 'textarea'), 'one address at a time').to.have.length(1);
      });
    });
  });
}

function answers(make: Make): void {
  describe('an address', () => {
    it('of its theme leads to its title', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}, before: html`<div class="high"></div>`});
      document.querySelector<HTMLElement>('.high')!.style.height = '3000px';
      await visit('#oe/banden');
      await settled(panel);
      expectFocus(byRole(panel, 'heading', 'Banden'));
      expect(byRole(panel, 'heading', 'Banden').getBoundingClientRect().top).to.be.within(0, innerHeight);
    });

    it('of one of its items opens it and gives it the focus', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      await visit('#oe/banden/bestaande-gemeenschappen');
      await settled(panel);
      const button = byRole(panel, 'button', /bestaande gemeenschappen/);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expectFocus(button);
    });

    it('of another theme leaves it as it is', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      await visit('#oe/bruggen');
      await settled(panel);
      expect(titleOf(panel)).to.equal('Banden');
      expectFocus(document.body);
    });

    it('does not take the visitor back when the page moves the element', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
      await visit('#oe/banden');
      await settled(panel);
      const button = byRole(panel, 'button', 'Kopieer link');
      button.focus();
      const place = panel.parentElement as Element;
      panel.remove();
      place.append(panel);
      await settled(panel);
      expectFocus(document.body);
    });
  });
}
