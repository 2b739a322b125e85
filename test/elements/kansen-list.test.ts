import {expect} from '@open-wc/testing';
import type {ItemToggleEvent, KansenList} from '../../src/index.js';
import {everyWidget} from './every-widget.js';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  hasRole,
  inBothRoots,
  leave,
  nameOf,
  one,
  press,
  record,
  seen,
  settled,
  shippedWheel,
  visit,
  type Make,
} from './helpers.js';

const isOpen = (button: Element): boolean => button.getAttribute('aria-expanded') === 'true';
const toggles = (list: Element): HTMLElement[] => all(list, 'button[part~=toggle]');

describe('kansen-list', () => {
  afterEach(leave);

  inBothRoots((make) => {
    everyWidget(make, 'kansen-list', {
      attributes: {theme: 'huisvesting'},
      content: /Hoe voorkomt een gemeente dat mensen dakloos worden/,
    });
    shows(make);
  });
});

function shows(make: Make): void {
  const listOf = (theme: string, more = {}): Promise<KansenList> => make('kansen-list', {attributes: {theme, ...more}});

  it('keeps a long question without kansen within a narrow column', async () => {
    const data = await shippedWheel();
    data.themes[0]!.questions = [{id: 'lang', question: 'Een vraag zonder kansen. '.repeat(9).trim(), kansen: []}];
    const list = await make('kansen-list', {data, attributes: {theme: data.themes[0]!.id}, width: '296px'});
    const words = one(list, 'span[part=toggle]').getBoundingClientRect();
    const room = list.getBoundingClientRect();
    expect(words.left).to.be.at.least(room.left);
    expect(words.right).to.be.at.most(room.right);
  });

  describe('what a visitor sees', () => {
    it('is the design questions, marked as such, with the number of kansen', async () => {
      const list = await listOf('huisvesting');
      expect(seen(one(list, '[part=section]'))).to.match(/^Kansen 7 bij 2 ontwerpvragen/);
      expect(toggles(list).map(nameOf)).to.deep.equal([
        'Ontwerpvraag Hoe begeleidt een gemeente mensen die dakloos zijn of dakloos kunnen worden?',
        'Ontwerpvraag Hoe voorkomt een gemeente dat mensen dakloos worden?',
      ]);
    });

    it('is the kansen of a question as one list, once it is opened', async () => {
      const list = await listOf('huisvesting');
      expect(seen(list)).not.to.include('buddysystemen');
      toggles(list)[1]?.click();
      await settled(list);
      const [kansen] = all(list, '[part=kansen]').filter((each) => each.checkVisibility());
      expect(kansen?.getAttribute('role')).to.equal('list');
      expect([...(kansen?.children ?? [])].map(({localName}) => localName)).to.deep.equal(['li', 'li', 'li', 'li']);
      expect(seen(kansen as Element)).to.include('buddysystemen');
    });

    it('is one question when the page asks for one', async () => {
      const list = await listOf('huisvesting', {question: 'voorkomen'});
      expect(toggles(list)).to.have.length(1);
      expect(seen(one(list, '[part=section]'))).to.match(/^Kansen 4 bij 1 ontwerpvraag/);
      list.setAttribute('question', 'begeleiden');
      await settled(list);
      expect(nameOf(toggles(list)[0] as Element)).to.match(/Hoe begeleidt/);
      list.removeAttribute('question');
      await settled(list);
      expect(toggles(list)).to.have.length(2);
    });

    it('is words, and no figures, when the page asks for a question that is not there', async () => {
      const list = await listOf('huisvesting', {question: 'onbekend'});
      expect(toggles(list)).to.have.length(0);
      expect(seen(list).length).to.be.above(20);
      expect(seen(list)).not.to.match(/\b0 bij 0\b/);
    });

    it('is the kansen at once where they have no question', async () => {
      const data = await shippedWheel();
      delete data.themes[0]!.questions[0]!.question;
      const list = await make('kansen-list', {data, attributes: {theme: 'banden'}});
      expect(toggles(list)).to.have.length(0);
      expect(seen(list)).to.include('Zorg voor een vaste samenwerking');
      await expect(list).to.be.accessible();
    });

    it('is the elaboration between question and kansen', async () => {
      const data = await shippedWheel();
      data.themes[0]!.questions[0]!.elaboration = 'Meer uitleg over de vraag.';
      const list = await make('kansen-list', {data, attributes: {theme: 'banden'}});
      toggles(list)[0]?.click();
      await settled(list);
      expect(seen(list)).to.match(/Hoe kan een gemeente.*Meer uitleg over de vraag\..*Zorg voor een vaste samenwerking/);
    });

    it('is a question without kansen as a headline and no button', async () => {
      const data = await shippedWheel();
      data.themes[0]!.questions[0]!.kansen = [];
      const list = await make('kansen-list', {data, attributes: {theme: 'banden'}});
      expect(hasRole(list, 'heading', /Hoe kan een gemeente/)).to.be.true;
      expect(toggles(list)).to.have.length(0);
    });

    it('is a theme in preparation, in words', async () => {
      const list = await listOf('werk');
      expect(seen(byRole(list, 'status'))).to.match(/in voorbereiding/);
    });

    it('passes an accessibility check with everything open', async () => {
      const list = await listOf('huisvesting');
      byRole(list, 'button', 'Alles openen').click();
      await settled(list);
      expect(toggles(list).every(isOpen)).to.be.true;
      await expect(list).to.be.accessible();
    });
  });

  describe('with the keyboard', () => {
    it('Enter opens a question, Tab goes into it, Escape closes it and leads back', async () => {
      const list = await listOf('huisvesting');
      const [button] = toggles(list) as [HTMLElement];
      button.focus();
      await press('Enter', list);
      expect(isOpen(button)).to.be.true;
      await press('Tab', list);
      await press('Escape', list);
      expect(isOpen(button)).to.be.false;
      expectFocus(button);
    });
  });

  it('tells the page which question opens', async () => {
    const list = await listOf('huisvesting');
    const events = record(document, 'oe-item-toggle') as ItemToggleEvent[];
    toggles(list)[0]?.click();
    expect(events.map(({theme, item, open}) => [theme, item, open])).to.deep.equal([['huisvesting', 'begeleiden', true]]);
  });

  it('opens the question that an address names', async () => {
    const list = await listOf('huisvesting');
    await visit('#oe/huisvesting/voorkomen');
    await settled(list);
    expect(toggles(list).map(isOpen)).to.deep.equal([false, true]);
    expectFocus(toggles(list)[1] as Element);
  });

  it('has a link in a kans that leads to its theme', async () => {
    const list = await listOf('huisvesting');
    toggles(list)[1]?.click();
    await settled(list);
    const [link] = allByRole(list, 'link', 'Banden') as [HTMLAnchorElement];
    expect(link.hash).to.equal('#oe/banden');
  });
}
