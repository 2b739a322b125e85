import {expect} from '@open-wc/testing';
import type {InsightList, ItemToggleEvent, Wheel} from '../../src/index.js';
import {everyWidget} from './every-widget.js';
import {
  all,
  allByRole,
  byRole,
  clickOn,
  expectFocus,
  freshKey,
  hasRole,
  inBothRoots,
  isVisible,
  leave,
  nameOf,
  one,
  press,
  record,
  seen,
  settled,
  translate,
  visit,
  type Make,
} from './helpers.js';

const isOpen = (button: Element): boolean => button.getAttribute('aria-expanded') === 'true';
const toggles = (list: Element): HTMLElement[] => all(list, 'button[part~=toggle]');

describe('insight-list', () => {
  afterEach(leave);

  inBothRoots((make) => {
    everyWidget(make, 'insight-list', {
      attributes: {theme: 'huisvesting'},
      content: /Een scheiding maakt de kans op dakloosheid groter/,
    });
    opens(make);
    draws(make);
    answers(make);
  });
});

function opens(make: Make): void {
  const listOf = (theme: string): Promise<InsightList> => make('insight-list', {attributes: {theme}});

  describe('an insight', () => {
    it('is a heading with a button that opens its text', async () => {
      const list = await listOf('huisvesting');
      const buttons = toggles(list);
      expect(buttons.map(nameOf)).to.deep.equal([
        'Een scheiding maakt de kans op dakloosheid groter',
        'Het is niet duidelijk welke instantie helpt met een woonvraag',
        'Begeleiding naar werk begint terwijl het woonprobleem er nog is',
      ]);
      const [button] = buttons as [HTMLElement];
      expect(button.parentElement?.matches('h1,h2,h3,h4,h5,h6')).to.be.true;
      expect(isOpen(button)).to.be.false;
      expect(seen(list)).not.to.include('kostendelersnorm');
      await clickOn(button, list);
      expect(isOpen(button)).to.be.true;
      expect(seen(list)).to.include('kostendelersnorm');
      const text = (button.getRootNode() as ShadowRoot).getElementById(button.getAttribute('aria-controls') as string);
      expect(text && seen(text)).to.include('kostendelersnorm');
      await clickOn(button, list);
      expect(seen(list)).not.to.include('kostendelersnorm');
    });

    it('leaves the others as they are', async () => {
      const list = await listOf('huisvesting');
      toggles(list)[0]?.click();
      toggles(list)[2]?.click();
      await settled(list);
      expect(toggles(list).map(isOpen)).to.deep.equal([true, false, true]);
    });

    it('opens with Enter and Space, and closes with Escape from inside its text', async () => {
      const list = await listOf('huisvesting');
      const [first, second] = toggles(list) as [HTMLElement, HTMLElement];
      first.focus();
      await press('Enter', list);
      expect(isOpen(first)).to.be.true;
      await press('Tab', list);
      expectFocus(byRole(list, 'button', 'Kopieer link'));
      await press('Escape', list);
      expect(isOpen(first)).to.be.false;
      expectFocus(first);
      second.focus();
      await press(' ', list);
      expect(isOpen(second)).to.be.true;
      await press('Escape', list);
      expect(isOpen(second)).to.be.false;
      expectFocus(second);
    });

    it('that is closed can be found with the search of the browser, which opens it', async () => {
      const list = await listOf('huisvesting');
      const [button] = toggles(list) as [HTMLElement];
      const text = (button.getRootNode() as ShadowRoot).getElementById(
        button.getAttribute('aria-controls') as string,
      ) as HTMLElement;
      expect(text.hidden).to.equal('until-found');
      expect(text.textContent).to.include('kostendelersnorm');
      const events = record(list, 'oe-item-toggle') as ItemToggleEvent[];
      text.dispatchEvent(new Event('beforematch', {bubbles: true}));
      await settled(list);
      expect(isOpen(button)).to.be.true;
      expect(seen(list)).to.include('kostendelersnorm');
      expect(events.map(({item, open}) => [item, open])).to.deep.equal([['scheiding', true]]);
    });

    it('without text is a headline and no button', async () => {
      const list = await make('insight-list', {
        attributes: {theme: 't'},
        data: dataWith({id: 'kop', headline: 'Alleen een kop', body: []}),
      });
      expect(hasRole(list, 'heading', 'Alleen een kop')).to.be.true;
      expect(hasRole(list, 'button', 'Alleen een kop')).to.be.false;
    });

    it('tells the page that it opened or closed', async () => {
      const list = await listOf('banden');
      const events = record(document, 'oe-item-toggle') as ItemToggleEvent[];
      toggles(list)[1]?.click();
      toggles(list)[1]?.click();
      expect(events.map(({theme, item, open}) => [theme, item, open])).to.deep.equal([
        ['banden', 'online-groepen', true],
        ['banden', 'online-groepen', false],
      ]);
      expect(events.every(({bubbles, composed}) => bubbles && composed)).to.be.true;
    });
  });

  describe('"Alles openen"', () => {
    it('opens all, then closes all, and says which it does', async () => {
      const list = await listOf('huisvesting');
      const button = byRole(list, 'button', 'Alles openen');
      button.click();
      await settled(list);
      expect(toggles(list).every(isOpen)).to.be.true;
      expect(nameOf(button)).to.equal('Alles sluiten');
      button.click();
      await settled(list);
      expect(toggles(list).some(isOpen)).to.be.false;
      expect(nameOf(button)).to.equal('Alles openen');
    });

    it('opens the rest when some are open, and tells the page of those only', async () => {
      const list = await listOf('huisvesting');
      toggles(list)[1]?.click();
      await settled(list);
      const events = record(list, 'oe-item-toggle') as ItemToggleEvent[];
      byRole(list, 'button', 'Alles openen').click();
      await settled(list);
      expect(toggles(list).every(isOpen)).to.be.true;
      expect(events.map(({item, open}) => [item, open])).to.deep.equal([
        ['scheiding', true],
        ['stress', true],
      ]);
    });

    it('is not there for a single insight', async () => {
      const list = await make('insight-list', {
        attributes: {theme: 't'},
        data: dataWith({id: 'a', headline: 'Een', body: 'Tekst.'}),
      });
      expect(hasRole(list, 'button', /Alles/)).to.be.false;
    });
  });
}

const dataWith = (...insights: Wheel['themes'][number]['insights']): object => ({
  schemaVersion: '1.0',
  kind: 'wheel',
  id: 'proef',
  lang: 'nl',
  languages: ['nl'],
  contentVersion: 1,
  updatedAt: '2026-11-21',
  title: 'Proef',
  source: {label: 'Proef'},
  intro: 'Inleiding.',
  framework: {edition: 'Proef', citation: [], groups: [{id: 'g', label: 'G', domains: [{id: 't', label: 'T', icon: 'house'}]}]},
  themes: [{id: 't', title: 'T', intro: 'Over T.', insights, questions: []}],
});

function draws(make: Make): void {
  describe('the text of an insight', () => {
    const drawn = async (body: Wheel['intro'], more = {}): Promise<Element> => {
      const list = await make('insight-list', {
        attributes: {theme: 't'},
        data: dataWith({id: 'a', headline: 'Kop', body, ...more}),
      });
      byRole(list, 'button', 'Kop').click();
      await settled(list);
      return one(list, '.oe-blocks');
    };

    it('is a paragraph for each text', async () => {
      const text = await drawn(['Een.', {type: 'paragraph', text: 'Twee.'}]);
      expect([...text.querySelectorAll('p')].map(seen)).to.deep.equal(['Een.', 'Twee.']);
    });

    it('can have lists, numbered and not, one in the other', async () => {
      const text = await drawn([{type: 'list', ordered: true, items: ['een', ['twee', {type: 'list', items: ['diep']}]]}]);
      expect([...text.querySelectorAll('ol > li')].map(seen)).to.deep.equal(['een', 'twee diep']);
      expect(seen(text.querySelector('ol ul > li') as Element)).to.equal('diep');
    });

    it('can have a quote with who said it, a subheading and a reference', async () => {
      const text = await drawn([
        {type: 'quote', text: 'Zo is het.', by: 'Een bewoner'},
        {type: 'heading', text: 'Tussenkop'},
        {type: 'reference', text: 'Boek', href: 'https://example.org/boek'},
        {type: 'reference', text: 'Zonder adres'},
      ]);
      expect(seen(text.querySelector('blockquote') as Element)).to.equal('Zo is het. Een bewoner');
      expect(seen(text)).to.include('Tussenkop');
      expect([...text.querySelectorAll('a')].map(({href, textContent}) => [href, textContent])).to.deep.equal([
        ['https://example.org/boek', 'Boek'],
      ]);
    });

    it('can have words that are strong, stressed, a link, or in another language', async () => {
      const text = await drawn([
        {
          type: 'paragraph',
          text: [
            'Zie ',
            {text: 'vet', strong: true},
            ' en ',
            {text: 'schuin', em: true},
            ' of ',
            {text: 'مرحبا', lang: 'ar'},
            ' en ',
            {text: 'mail', href: 'mailto:a@example.org'},
            '.',
          ],
        },
      ]);
      expect(text.querySelector('strong')?.textContent).to.equal('vet');
      expect(text.querySelector('em')?.textContent).to.equal('schuin');
      const arabic = text.querySelector('[lang=ar]') as HTMLElement;
      expect(arabic.textContent).to.equal('مرحبا');
      expect(getComputedStyle(arabic).direction).to.equal('rtl');
      expect(text.querySelector('a')?.href).to.equal('mailto:a@example.org');
      expect(text.textContent?.replaceAll(/\s+/g, ' ').trim()).to.equal('Zie vet en schuin of مرحبا en mail.');
    });

    it('can have words with two marks, or a mark and a link', async () => {
      const text = await drawn([
        {
          type: 'paragraph',
          text: [
            {text: 'beide', strong: true, em: true},
            {text: 'vette link', strong: true, href: 'https://example.org/'},
          ],
        },
      ]);
      expect(text.querySelector('strong em, em strong')?.textContent).to.equal('beide');
      expect(text.querySelector('a strong, strong a')?.textContent).to.equal('vette link');
    });

    it('ends with the links to its sources', async () => {
      const text = await drawn('Tekst.', {sources: [{label: 'Project', href: '/project'}]});
      expect(hasRole(text, 'link', 'Project')).to.be.true;
    });

    it('that is only sources opens too', async () => {
      const text = await drawn([], {sources: [{label: 'Project', href: '/project'}]});
      expect(seen(text)).to.equal('Project');
    });

    it('shows link words that may be no link as words', async () => {
      const text = await drawn([{type: 'paragraph', text: [{text: 'klik', href: 'javascript:alert(1)'}]}]);
      expect(seen(text)).to.equal('klik');
      expect(text.querySelector('a')).to.be.null;
    });

    it('is the new text after a translator, when the data changes', async () => {
      const list = await make('insight-list', {
        attributes: {theme: 't'},
        data: dataWith({id: 'a', headline: 'Kop', body: ['Oud.', {type: 'heading', text: 'Oude kop'}]}),
      });
      byRole(list, 'button', 'Kop').click();
      await settled(list);
      translate(list);
      list.data = dataWith({id: 'a', headline: 'Andere kop', body: ['Nieuw.', {type: 'heading', text: 'Nieuwe kop'}]});
      await settled(list);
      const text = seen(list);
      expect(text).to.include('Andere kop').and.to.include('Nieuw.').and.to.include('Nieuwe kop');
      expect(text).not.to.include('Oud.');
      expect(text).not.to.include('Oude kop');
    });
  });
}

function answers(make: Make): void {
  describe('an address', () => {
    it('of one of its insights opens it and gives it the focus', async () => {
      const list = await make('insight-list', {attributes: {theme: 'huisvesting'}});
      await visit('#oe/huisvesting/stress');
      await settled(list);
      expect(toggles(list).map(isOpen)).to.deep.equal([false, false, true]);
      expectFocus(toggles(list)[2] as Element);
    });

    it('of a design question is left to the list of kansen further on', async () => {
      const list = await make('insight-list', {attributes: {theme: 'huisvesting'}});
      const kansen = await make('kansen-list', {attributes: {theme: 'huisvesting'}});
      await visit('#oe/huisvesting/voorkomen');
      await settled(list, kansen);
      expectFocus(byRole(kansen, 'button', /Hoe voorkomt/));
    });

    it('of its theme leads the visitor to it', async () => {
      const list = await make('insight-list', {attributes: {theme: 'huisvesting'}});
      (list.parentElement as HTMLElement).style.paddingTop = '3000px';
      await visit('#oe/huisvesting');
      await settled(list);
      expect(list.getBoundingClientRect().top).to.be.below(innerHeight);
    });
  });

  it('two lists with the same name in sync open the same insights', async () => {
    const sync = freshKey();
    const first = await make('insight-list', {attributes: {theme: 'huisvesting', sync}});
    const second = await make('insight-list', {attributes: {theme: 'huisvesting', sync}});
    toggles(first)[1]?.click();
    await settled(first, second);
    expect(toggles(second).map(isOpen)).to.deep.equal([false, true, false]);
    expect(allByRole(second, 'button').every(isVisible)).to.be.true;
  });
}
