/** What every widget does, whatever it shows: loading, failing, changing, leaving and coming back. */
import {expect, html, oneEvent, waitUntil} from '@open-wc/testing';
import {
  all,
  allByRole,
  asked,
  byRole,
  focused,
  freshAddress,
  freshKey,
  hasRole,
  heldAddress,
  isVisible,
  languageOf,
  levelOf,
  listenersLeft,
  nameOf,
  one,
  press,
  record,
  seen,
  settled,
  SHIPPED,
  shippedWheel,
  type Make,
  type Tag,
} from './helpers.js';
import type {DataProblemEvent, DataReadyEvent} from '../../src/index.js';

interface Expected {
  /** Attributes that name what is shown. */
  attributes?: Record<string, string>;
  /** Words that stand there once the content does. */
  content: RegExp;
}

export function everyWidget(make: Make, tag: Tag, {attributes = {}, content}: Expected): void {
  describe('as every widget', () => {
    it('shows the shipped content when the page names no address', async () => {
      const widget = await make(tag, {attributes});
      expect(seen(widget)).to.match(content);
      expect(hasRole(widget, 'status', /opgehaald/)).to.be.false;
    });

    it('is never blank without attributes', async () => {
      const widget = await make(tag);
      expect(seen(widget).length).to.be.above(20);
      expect(widget.getBoundingClientRect().height).to.be.above(20);
    });

    it('says that it is loading, and leaves the link of the page in place', async () => {
      const widget = await make(tag, {attributes: {...attributes, src: heldAddress().src}, link: '/als-tekst', until: 'nothing'});
      expect(seen(byRole(widget, 'status'))).to.match(/worden opgehaald/);
      expect(hasRole(widget, 'link', 'De inzichten als tekst')).to.be.true;
      expect(hasRole(widget, 'button')).to.be.false;
    });

    it('moves the link of the page to its foot once the content stands', async () => {
      const widget = await make(tag, {attributes, link: '/als-tekst'});
      expect(
        isVisible(widget.querySelector('a[href="/als-tekst"]') as Element) && seen(widget).includes('De inzichten als tekst'),
      ).to.be.false;
      const [link, ...others] = allByRole(widget, 'link').filter((each) => (each as HTMLAnchorElement).pathname === '/als-tekst');
      expect(others.filter((each) => each.checkVisibility() && each.closest('[part=foot]'))).to.have.length(0);
      expect(hasRole(one(widget, '[part=foot]'), 'link', 'Lees als tekstpagina')).to.be.true;
      expect(link).not.to.be.undefined;
    });

    it('names source and date at its foot', async () => {
      const widget = await make(tag, {attributes});
      expect(seen(one(widget, '[part=foot]'))).to.match(/Bron: OpenEmbassy.*21 november 2026/);
    });

    it('tells the page that the content stands', async () => {
      const widget = await make(tag, {attributes, until: 'nothing', data: await shippedWheel()});
      const ready = oneEvent(document.body, 'oe-data-ready') as unknown as Promise<DataReadyEvent>;
      widget.data = {...(await shippedWheel()), contentVersion: 42};
      const event = await ready;
      expect(event.contentVersion).to.equal(42);
      expect(event.composed).to.be.true;
    });

    it('says what went wrong, and loads when the visitor tries again', async () => {
      const widget = await make(tag, {
        attributes: {...attributes, src: freshKey('/fixture/flaky')},
        link: '/als-tekst',
        until: 'problem',
      });
      expect(seen(byRole(widget, 'status'))).to.match(/konden niet worden opgehaald.*foutmelding/);
      expect(hasRole(widget, 'link', 'De inzichten als tekst')).to.be.true;
      await expect(widget).to.be.accessible();
      const ready = oneEvent(widget, 'oe-data-ready');
      byRole(widget, 'button', 'Probeer opnieuw').focus();
      await press('Enter', widget);
      await ready;
      await settled(widget);
      expect(seen(widget)).to.match(content);
      expect(hasRole(widget, 'status', /opgehaald/)).to.be.false;
    });

    it('tells the page once of each failure', async () => {
      const {src, release} = heldAddress();
      const widget = await make(tag, {attributes: {...attributes, src}, until: 'nothing'});
      const events = record(widget, 'oe-data-problem');
      const failed = oneEvent(widget, 'oe-data-problem');
      widget.src = `/fixture/status/503?${freshKey()}`;
      await failed;
      await settled(widget);
      expect(events).to.have.length(1);
      widget.requestUpdate();
      await settled(widget);
      expect(events, 'not again with each drawing').to.have.length(1);
      const before = (await asked()).length;
      byRole(widget, 'button', 'Probeer opnieuw').click();
      await waitUntil(async () => (await asked()).length > before);
      await settled(widget);
      expect(events, 'once more for the second failure').to.have.length(2);
      await release();
    });

    it('leaves the keyboard where it was when the visitor tries again', async () => {
      const widget = await make(tag, {attributes: {...attributes, src: freshKey('/fixture/flaky')}, until: 'problem'});
      const ready = oneEvent(widget, 'oe-data-ready');
      byRole(widget, 'button', 'Probeer opnieuw').focus();
      await press('Enter', widget);
      await ready;
      await settled(widget);
      expect(focused() === document.body, 'the focus is lost to the page').to.be.false;
    });

    for (const [address, reason, words] of [
      ['/fixture/status/404', 'missing', /staan geen inzichten/],
      ['/fixture/status/500', 'server', /server gaf een foutmelding/],
      ['/fixture/html', 'format', /niet leesbaar/],
      ['http://127.0.0.1:9/wheel.json', 'network', /geen verbinding/],
      ['http://[', 'address', /staan geen inzichten/],
    ] as const) {
      it(`says why nothing can be shown: ${reason}`, async () => {
        const events: DataProblemEvent[] = [];
        const listen = (event: Event): unknown => events.push(event as DataProblemEvent);
        document.addEventListener('oe-data-problem', listen);
        const widget = await make(tag, {attributes: {...attributes, src: address}, link: '/als-tekst', until: 'problem'});
        document.removeEventListener('oe-data-problem', listen);
        expect(seen(byRole(widget, 'status'))).to.match(words);
        expect(hasRole(widget, 'link', 'De inzichten als tekst')).to.be.true;
        expect(events.map((event) => event.reason)).to.deep.equal([reason]);
      });
    }

    it('says that the page is too old for newer data', async () => {
      const widget = await make(tag, {attributes, data: {...(await shippedWheel()), schemaVersion: '2.0'}, until: 'problem'});
      expect(seen(byRole(widget, 'status'))).to.match(/oude versie/);
    });

    it('shows the rest when a part of the data is broken, and tells the page which', async () => {
      const file = await shippedWheel();
      file.themes[0]!.insights[0]!.headline = 5 as unknown as string;
      const problem = oneEvent(document, 'oe-data-problem') as unknown as Promise<DataProblemEvent>;
      const widget = await make(tag, {attributes, data: file});
      const {reason, problems} = await problem;
      expect(reason).to.be.undefined;
      expect(problems.map(({path}) => path)).to.deep.equal(['themes[0].insights[0].headline']);
      expect(seen(widget)).to.match(content);
    });

    it('shows another file when the address changes half-way', async () => {
      const widget = await make(tag, {attributes: {...attributes, src: heldAddress().src}, until: 'nothing'});
      const ready = oneEvent(widget, 'oe-data-ready');
      widget.src = freshAddress();
      await ready;
      await settled(widget);
      expect(seen(widget)).to.match(content);
      const failed = oneEvent(widget, 'oe-data-problem');
      widget.setAttribute('src', '/fixture/status/404');
      await failed;
      await settled(widget);
      expect(seen(widget)).not.to.match(content);
      expect(hasRole(widget, 'status')).to.be.true;
      widget.removeAttribute('src');
      await settled(widget);
      expect(seen(widget)).to.match(content);
    });

    it('ignores an answer that comes after the address has changed', async () => {
      const {src, release} = heldAddress();
      const widget = await make(tag, {attributes: {...attributes, src}, until: 'nothing'});
      const failed = oneEvent(widget, 'oe-data-problem');
      widget.src = '/fixture/status/500';
      await failed;
      const other = make(tag, {attributes: {...attributes, src}});
      await release();
      expect(seen(await other), 'the answer has come').to.match(content);
      await settled(widget);
      expect(hasRole(widget, 'status', /konden niet/)).to.be.true;
    });

    it('shows the Dutch file, marked as Dutch, in a language that has none', async () => {
      const widget = await make(tag, {attributes: {...attributes, lang: 'de'}});
      expect(seen(widget)).to.match(content);
      expect(languageOf(widget)).to.equal('nl');
    });

    it('takes its language from the page around it, and follows its own attribute', async () => {
      const query = freshKey();
      const src = `/data/{lang}/wheel.json?${query}`;
      document.documentElement.lang = 'de-AT';
      try {
        const widget = await make(tag, {attributes: {...attributes, src}});
        expect(seen(widget), 'the Dutch file').to.match(content);
        widget.lang = 'FR-be';
        await waitUntil(async () => (await asked(query)).length === 3);
        await settled(widget);
        expect(seen(widget), 'the Dutch file').to.match(content);
      } finally {
        document.documentElement.removeAttribute('lang');
      }
      const languages = (await asked(query)).map((address) => address.split('/')[2]);
      expect(languages).to.deep.equal(['de', 'nl', 'fr']);
    });

    it('follows a change of heading level, and stays between 2 and 6', async () => {
      const widget = await make(tag, {attributes, before: html`<h1>Pagina</h1>`});
      const first = (): number => levelOf(allByRole(widget, 'heading')[0] as Element);
      expect(first()).to.equal(2);
      widget.setAttribute('heading-level', '4');
      await settled(widget);
      expect(first()).to.equal(4);
      widget.headingLevel = 9;
      await settled(widget);
      expect(first()).to.equal(6);
      widget.setAttribute('heading-level', 'x');
      await settled(widget);
      expect(first()).to.equal(2);
      widget.removeAttribute('heading-level');
      await settled(widget);
      expect(first()).to.equal(2);
    });

    it('shows its content when it is set up after it was placed', async () => {
      const widget = await make(tag, {until: 'nothing', attributes: {src: heldAddress().src}});
      const ready = oneEvent(widget, 'oe-data-ready');
      for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      widget.data = await shippedWheel();
      await ready;
      await settled(widget);
      expect(seen(widget)).to.match(content);
    });

    it('can leave the page and come back ten times, and leaves nothing behind', async () => {
      const widget = await make(tag, {attributes});
      const sheets = document.adoptedStyleSheets.length;
      const parent = widget.parentElement as Element;
      const nodes = all(widget, '*').length;
      const left = await listenersLeft(async () => {
        for (let time = 0; time < 10; time++) {
          widget.remove();
          parent.append(widget);
          await settled(widget);
        }
        expect(seen(widget)).to.match(content);
        expect(all(widget, '*')).to.have.length(nodes);
        expect(document.adoptedStyleSheets).to.have.length(sheets);
        widget.remove();
      });
      expect(left).to.deep.equal([]);
      expect(document.adoptedStyleSheets.length).to.be.below(sheets + 1);
      parent.append(widget);
    });

    it('can be removed while it loads', async () => {
      const {src, release} = heldAddress();
      const widget = await make(tag, {attributes: {...attributes, src}, until: 'nothing'});
      const parent = widget.parentElement as Element;
      widget.remove();
      await release();
      const ready = oneEvent(widget, 'oe-data-ready');
      parent.append(widget);
      await ready;
      await settled(widget);
      expect(seen(widget)).to.match(content);
    });

    it('can be moved to another place on the page', async () => {
      const widget = await make(tag, {
        attributes,
        before: html`<h1>Pagina</h1>
          <h2>Deel</h2>`,
      });
      expect(levelOf(allByRole(widget, 'heading')[0] as Element)).to.equal(3);
      document.body.prepend(widget);
      await settled(widget);
      expect(seen(widget)).to.match(content);
      expect(levelOf(allByRole(widget, 'heading')[0] as Element)).to.equal(2);
      widget.remove();
    });

    it('is hidden when the page hides it', async () => {
      const widget = await make(tag, {attributes});
      widget.hidden = true;
      expect(isVisible(widget)).to.be.false;
      widget.hidden = false;
      expect(isVisible(widget)).to.be.true;
    });

    it('passes an accessibility check while loading, too', async () => {
      const widget = await make(tag, {attributes: {...attributes, src: heldAddress().src}, link: '/als-tekst', until: 'nothing'});
      await expect(widget).to.be.accessible();
    });

    it('shares one download with all that show the same file', async () => {
      const key = freshKey();
      const src = `/fixture/count/${key}/wheel.json`;
      for (let count = 0; count < 3; count++) await make(tag, {attributes: {...attributes, src}});
      await make('insight-wheel', {attributes: {src: new URL(src, location.href).href}});
      expect(await (await fetch(`/fixture/count/${key}`)).text()).to.equal('1');
    });

    it('names each control', async () => {
      const widget = await make(tag, {attributes});
      for (const control of [...allByRole(widget, 'button'), ...allByRole(widget, 'link')])
        expect(nameOf(control)).not.to.equal('');
    });

    it('shows the shipped file at its address too', async () => {
      const widget = await make(tag, {attributes: {...attributes, src: SHIPPED}});
      expect(seen(widget)).to.match(content);
    });
  });
}
