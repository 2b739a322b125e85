/** What a reader sees while the data behind an element changes, or cannot be checked. The server is a script here. */
import {expect, oneEvent} from '@open-wc/testing';
import {install} from '@sinonjs/fake-timers';
import type {Wheel} from '../../src/index.js';
import {
  all,
  byRole,
  expectFocus,
  freshKey,
  hasRole,
  inBothRoots,
  one,
  record,
  seen,
  settled,
  shippedWheel,
  textOf,
  type Make,
  type Widget,
} from './helpers.js';

const DAY = 86_400_000;

interface Served {
  src: string;
  asked: string[];
}

describe('content that changes on the server', () => {
  const real = window.fetch.bind(window);
  let wheel: Wheel;
  before(async () => (wheel = await shippedWheel()));
  afterEach(() => (window.fetch = real));

  /** A later edition of the shipped file. */
  function edition(contentVersion: number, change: (file: Wheel) => void = () => undefined): string {
    const file = structuredClone(wheel);
    file.contentVersion = contentVersion;
    change(file);
    return JSON.stringify(file);
  }

  /** What cache and server answer, in order: text of a file with its age, or a status. The last goes on for ever. */
  function serve(...answers: {text?: string; status?: number; age?: number; after?: Promise<unknown>}[]): Served {
    const src = `/scripted/${freshKey()}.json`;
    const asked: string[] = [];
    window.fetch = async (url, init) => {
      if (!(url as string).includes(src)) return real(url, init);
      asked.push(url as string);
      const {text = '', status = 200, age = 0, after} = (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
      await after;
      return new Response(text, {status, headers: {date: new Date(Date.now() - age).toUTCString()}});
    };
    return {src, asked};
  }

  /** Serves the Dutch file, and in its place for readers of Arabic what `arabic` says. */
  function serveLanguages(arabic: () => Response): Served {
    const name = freshKey();
    const asked: string[] = [];
    window.fetch = async (url, init) => {
      if (!(url as string).includes(name)) return real(url, init);
      asked.push(url as string);
      return (url as string).includes('/ar/') ? arabic() : new Response(edition(1));
    };
    return {src: `/scripted/{lang}/${name}.json`, asked};
  }

  const inArabic = (): string =>
    edition(1, (file) => {
      file.lang = 'ar';
      file.title = 'العجلة';
    });

  inBothRoots((make: Make) => {
    const open = async (widget: Widget, name: RegExp): Promise<HTMLElement> => {
      const button = byRole(widget, 'button', name);
      button.click();
      await settled(widget);
      return button;
    };

    it('is shown on the visit after, without taking anything from the reader', async () => {
      const next = edition(99, ({themes}) => {
        const banden = themes.find(({id}) => id === 'banden');
        banden?.insights.unshift({id: 'nieuw', headline: 'Een nieuw inzicht', body: 'Met tekst.'});
      });
      const {src} = serve({text: edition(1), age: DAY}, {text: next});
      const element = await make('insight-wheel', {attributes: {src, theme: 'banden'}});
      const button = await open(element, /^Contact begint/);
      button.focus();
      if (!hasRole(element, 'button', /^Een nieuw inzicht/)) await oneEvent(element, 'oe-data-ready');
      await settled(element);
      expect(hasRole(element, 'button', /^Een nieuw inzicht/)).to.be.true;
      expect(button.isConnected).to.be.true;
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expectFocus(button);
    });

    it('leaves what is being read where it is on the screen', async () => {
      const next = edition(99, ({themes}) => {
        const banden = themes.find(({id}) => id === 'banden');
        for (let count = 0; count < 8; count++) {
          banden?.insights.unshift({id: `nieuw-${count}`, headline: 'Een nieuw inzicht daarboven', body: 'Met tekst.'});
        }
      });
      let release = (): void => undefined;
      const after = new Promise<void>((resolve) => (release = resolve));
      const {src} = serve({text: edition(1), age: DAY}, {text: next, after});
      const panel = await make('theme-panel', {attributes: {src, theme: 'banden'}});
      panel.style.marginBottom = '2000px';
      const button = await open(panel, /^Sleutelpersonen/);
      button.scrollIntoView();
      scrollBy(0, -40);
      const {top} = button.getBoundingClientRect();
      const ready = oneEvent(panel, 'oe-data-ready');
      release();
      await ready;
      await settled(panel);
      expect(all(panel, '[data-item^=nieuw]')).to.have.length(8);
      expect(button.getBoundingClientRect().top).to.be.closeTo(top, 2);
      scrollTo(0, 0);
    });

    it('that cannot be checked is shown with a notice: of which day it is, why, and a button', async () => {
      const {src} = serve({text: edition(1), age: DAY}, {status: 503}, {status: 503}, {text: edition(1)});
      const list = await make('insight-list', {attributes: {src, theme: 'banden'}});
      while (!all(list, '[data-kind=stale]').length) await settled(list);
      const notice = textOf(one(list, '[data-kind=stale]'));
      expect(notice).to.match(/U leest de inzichten van \d+ \w+ \d{4}/);
      expect(notice).to.match(/Om \d\d:\d\d uur was niet te zien of er nieuwere zijn. De server gaf een foutmelding/);
      expect(seen(list)).to.contain('Contact begint');
      await expect(list).to.be.accessible();

      const news = record(list, 'oe-data-ready', 'oe-data-problem');
      byRole(list, 'button', 'Probeer opnieuw').focus();
      byRole(list, 'button', 'Probeer opnieuw').click();
      await settled(list);
      expect(all(list, '[data-kind=stale]'), 'the server is still down').to.have.length(1);
      byRole(list, 'button', 'Probeer opnieuw').click();
      while (all(list, '[data-kind=stale]').length) await settled(list);
      expectFocus(one(list, '[part=section-title]'));
      expect(news, 'the content was there all the time').to.deep.equal([]);
    });

    it('comes by itself when the connection is back, where there were words or a notice', async () => {
      const {src} = serve({status: 503}, {text: edition(1), age: DAY}, {status: 503}, {text: edition(1)});
      const list = await make('insight-list', {attributes: {src, theme: 'banden'}, until: 'problem'});
      expect(seen(list)).to.contain('Probeer opnieuw');
      window.dispatchEvent(new Event('online'));
      while (!all(list, '[data-kind=stale]').length) await settled(list);
      expect(seen(list)).to.contain('Contact begint');
      window.dispatchEvent(new Event('online'));
      while (all(list, '[data-kind=stale]').length) await settled(list);
      expect(seen(list)).to.contain('Contact begint');
    });

    it('is not asked for when the connection is back and nothing is amiss, nor by an element that has gone', async () => {
      const {src, asked} = serve({text: edition(1)});
      const list = await make('insight-list', {attributes: {src, theme: 'banden'}});
      window.dispatchEvent(new Event('online'));
      expect(asked).to.have.length(1);
      const failing = serve({status: 503});
      const other = await make('insight-list', {attributes: {src: failing.src, theme: 'banden'}, until: 'problem'});
      const {length} = failing.asked;
      other.remove();
      window.dispatchEvent(new Event('online'));
      expect(failing.asked).to.have.length(length);
      list.remove();
    });

    it('in the language of the page comes in the place of the Dutch, without words in between, once it can be had', async () => {
      for (const again of ['online', 'refresh']) {
        let works = false;
        const {src} = serveLanguages(() => (works ? new Response(inArabic()) : new Response('', {status: 503})));
        const attributes = {src, theme: 'banden', lang: 'ar'};
        const list = await make('insight-list', {attributes});
        expect(list.contentLanguage, again).to.equal('nl');
        const news = record(list, 'oe-data-ready', 'oe-data-problem');
        works = true;
        const clock = install({toFake: ['setInterval', 'clearInterval']});
        try {
          const ready = oneEvent(list, 'oe-data-ready');
          if (again === 'online') window.dispatchEvent(new Event('online'));
          else {
            list.refresh = 60;
            await list.updateComplete;
            clock.tick(60_000);
          }
          await ready;
        } finally {
          clock.uninstall();
        }
        await settled(list);
        expect(list.contentLanguage, again).to.equal('ar');
        expect(news, again).to.have.length(1);
      }
    });

    it('in a language that there is not is not asked for again', async () => {
      const {src, asked} = serveLanguages(() => new Response('', {status: 404}));
      const list = await make('insight-list', {attributes: {src, theme: 'banden', lang: 'ar'}});
      const before = asked.filter((each) => each.includes('/ar/')).length;
      window.dispatchEvent(new Event('online'));
      await settled(list);
      expect(asked.filter((each) => each.includes('/ar/'))).to.have.length(before);
      expect(list.contentLanguage).to.equal('nl');
    });

    it('is asked for again on a screen that stays open, but not while nobody sees it', async () => {
      const {src, asked} = serve({text: edition(1)}, {text: edition(2)});
      const list = await make('insight-list', {attributes: {src, theme: 'banden', refresh: '5'}});
      const clock = install({toFake: ['setInterval', 'clearInterval']});
      let hidden = false;
      Object.defineProperty(document, 'hidden', {configurable: true, get: () => hidden});
      try {
        list.refresh = 61;
        await list.updateComplete;
        const ready = oneEvent(list, 'oe-data-ready');
        clock.tick(61_000);
        await ready;
        // The newer content also becomes the copy of the browser.
        await settled(list);
        const before = asked.length;
        hidden = true;
        clock.tick(61_000 * 3);
        expect(asked).to.have.length(before);
        hidden = false;
        document.dispatchEvent(new Event('visibilitychange'));
        expect(asked).to.have.length(before + 1);
        list.remove();
        clock.tick(61_000 * 3);
        expect(asked).to.have.length(before + 1);
        expect(clock.countTimers()).to.equal(0);
      } finally {
        Reflect.deleteProperty(document, 'hidden');
        clock.uninstall();
      }
    });
  });
});
