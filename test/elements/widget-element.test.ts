/** What the base gives to all elements: children, roots, language, heading level. Shown with the smaller ones. */
import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {install, type Clock} from '@sinonjs/fake-timers';
import type {InsightList, InsightWheel, ThemePanel} from '../../src/index.js';
import {
  all,
  allByRole,
  byRole,
  freshAddress,
  freshKey,
  hasRole,
  inBothRoots,
  isVisible,
  languageOf,
  levelOf,
  maker,
  nameOf,
  one,
  seen,
  settled,
  SHIPPED,
  shippedWheel,
} from './helpers.js';

const inShadow = maker({});
const inPage = maker({'light-dom': ''});

/** The visible headings' first level. */
const levelIn = (widget: Element): number => levelOf(allByRole(widget, 'heading')[0] as Element);

describe('every element', () => {
  inBothRoots((make) => {
    it('keeps the children of the page: they are hidden, not removed', async () => {
      const list = await make('insight-list', {attributes: {theme: 'banden'}, link: '/als-tekst'});
      const child = list.querySelector('a[href="/als-tekst"]') as HTMLAnchorElement;
      expect(child.parentElement === list).to.be.true;
      expect(child.getBoundingClientRect().height).to.equal(0);
      const failed = oneEvent(list, 'oe-data-problem');
      list.src = '/fixture/status/500';
      await failed;
      await settled(list);
      expect(child.getBoundingClientRect().height, 'it is back when the content fails').to.be.above(0);
    });

    it('takes the address of the text version from a link deep in its children', async () => {
      const list = await make('insight-list', {attributes: {theme: 'banden'}});
      list.insertAdjacentHTML('beforeend', '<p>Lees <b><a href="/diep">hier</a></b> of <a href="/later">daar</a>.</p>');
      list.data = await shippedWheel();
      await settled(list);
      expect((byRole(list, 'link', 'Lees als tekstpagina') as HTMLAnchorElement).pathname).to.equal('/diep');
    });

    it('has no text version when the page gives no link', async () => {
      const list = await make('insight-list', {attributes: {theme: 'banden'}});
      expect(hasRole(list, 'link', 'Lees als tekstpagina')).to.be.false;
    });

    it('speaks the language of its own attribute before that of the page', async () => {
      const data = {...(await shippedWheel()), lang: 'ar'};
      const list = await make('insight-list', {data, attributes: {theme: 'banden', lang: 'nl-NL'}});
      expect(languageOf(list)).to.equal('ar');
      expect(getComputedStyle(byRole(list, 'heading')).direction).to.equal('rtl');
    });

    it('shows a machine translation or a draft as such, and a human one without a word', async () => {
      const wheel = await shippedWheel();
      const footOf = async (status: 'human' | 'machine' | 'draft'): Promise<string> => {
        const list = await make('insight-list', {data: {...wheel, translation: {status, of: 1}}, attributes: {theme: 'banden'}});
        return seen(one(list, '[part=foot]'));
      };
      expect(await footOf('machine')).to.match(/door een computer/);
      expect(await footOf('draft')).to.match(/concept/);
      expect(await footOf('human')).not.to.match(/vertaling/i);
    });

    it('goes back to its address when the page takes its object away', async () => {
      const list = await make('insight-list', {
        data: {...(await shippedWheel()), themes: []},
        attributes: {theme: 'banden', src: freshAddress()},
      });
      expect(seen(list)).to.match(/in voorbereiding/);
      const ready = oneEvent(list, 'oe-data-ready');
      delete list.data;
      Reflect.set(list, 'data', undefined);
      await ready;
      await settled(list);
      expect(seen(list)).to.include('Contact begint');
    });

    it('shows an object that refers to itself as far as it goes, and says so', async () => {
      const body: unknown[] = ['Tekst.'];
      body.push({type: 'list', items: [body]});
      const data = await shippedWheel();
      data.themes[0]!.insights[0]!.body = body as string[];
      const list = await make('insight-list', {data, attributes: {theme: 'banden'}, until: 'problem'});
      expect(hasRole(list, 'status')).to.be.false;
      expect(allByRole(list, 'heading')).to.have.length.above(2);
    });

    it('looks for the heading before it: in the page, with a role, and out of a shadow root', async () => {
      const levelAfter = async (before: unknown): Promise<number> =>
        levelIn(await make('insight-list', {attributes: {theme: 'banden'}, before}));
      expect(await levelAfter(undefined), 'no heading at all').to.equal(2);
      expect(await levelAfter(html`<h3>Deel</h3>`)).to.equal(4);
      expect(await levelAfter(html`<div role="heading" aria-level="2">Deel</div>`)).to.equal(3);
      expect(
        await levelAfter(
          html`<h2>Deel</h2>
            <h6>Diep</h6>`,
        ),
      ).to.equal(6);

      const host = await fixture(
        html`<div>
          <h4>Buiten</h4>
          <div class="host"></div>
        </div>`,
      );
      const shadow = (host.querySelector('.host') as HTMLElement).attachShadow({mode: 'open'});
      const inner = await make('insight-list', {attributes: {theme: 'banden'}});
      shadow.append(inner);
      await settled(inner);
      expect(levelIn(inner)).to.equal(5);
    });

    it('does not count headings after it, nor those of another widget', async () => {
      const first = await make('theme-panel', {attributes: {theme: 'banden'}, before: html`<h2>Deel</h2>`});
      const second = await make('theme-panel', {attributes: {theme: 'banden'}});
      first.after(second, document.createElement('h5'));
      await settled(first, second);
      expect(levelIn(second)).to.equal(levelIn(first));
    });

    it('stays readable in a page that styles everything', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* {letter-spacing: 9px; text-transform: uppercase} button {background: red; border: 5px solid; border-radius: 20px} ul {padding: 50px} h2, h3, h4 {font-size: 60px}',
      );
      document.adoptedStyleSheets.push(sheet);
      try {
        const list = await make('insight-list', {attributes: {theme: 'banden'}});
        const button = all(list, 'button[part~=toggle]')[0] as HTMLElement;
        expect(getComputedStyle(button).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        expect(getComputedStyle(button).borderTopWidth).to.equal('0px');
        expect(parseFloat(getComputedStyle(byRole(list, 'heading')).fontSize)).to.be.below(40);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      }
    });
  });

  describe('in the page itself', () => {
    it('can be read by tools that know nothing of shadow roots', async () => {
      const panel = await inPage('theme-panel', {attributes: {theme: 'huisvesting'}});
      byRole(panel, 'button', /Een scheiding/).click();
      await settled(panel);
      for (const words of ['Een huis is een basisbehoefte', 'Hoe voorkomt een gemeente', 'kostendelersnorm']) {
        expect(panel.innerText).to.include(words);
        expect(panel.textContent).to.include(words);
      }
    });

    it('looks the same as in a shadow root', async () => {
      const shadow = await inShadow('theme-panel', {width: '600px', attributes: {theme: 'huisvesting'}});
      const page = await inPage('theme-panel', {width: '600px', attributes: {theme: 'huisvesting'}});
      const look = (panel: Element): unknown[] =>
        all(panel, '[part]')
          .filter(isVisible)
          .map((each) => {
            const {width, height} = each.getBoundingClientRect();
            const {color, backgroundColor, fontSize, fontWeight, paddingTop, marginTop, borderTopWidth, display} =
              getComputedStyle(each);
            return [
              each.part.value,
              Math.round(width),
              Math.round(height),
              color,
              backgroundColor,
              fontSize,
              fontWeight,
              paddingTop,
              marginTop,
              borderTopWidth,
              display,
            ];
          });
      expect(look(shadow)).to.have.length.above(30);
      expect(look(page)).to.deep.equal(look(shadow));
    });

    it('styles nothing else on the page, and takes its styles along when the last one leaves', async () => {
      // A scroll bar that comes with the lists makes the page narrower.
      const outside = await fixture<HTMLElement>(html`
        <div style="width: 30em">
          <h3 part="headline">Kop</h3>
          <ul role="list">
            <li>Punt</li>
          </ul>
          <button part="toggle">Van de pagina</button>
          <insight-list-of-the-page><button part="toggle">Van een ander</button></insight-list-of-the-page>
        </div>
      `);
      const look = (): string[] =>
        [outside, ...all(outside, '*')].map((each) => {
          const style = getComputedStyle(each);
          return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
        });
      const before = look();
      expect(before.join().length).to.be.above(5000);
      const sheets = document.adoptedStyleSheets.length;
      const first = await inPage('insight-list', {attributes: {theme: 'banden'}});
      const second = await inPage('insight-list', {attributes: {theme: 'banden'}});
      expect(look()).to.deep.equal(before);
      expect(document.adoptedStyleSheets, 'one sheet for both').to.have.length(sheets + 1);
      first.remove();
      expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
      second.remove();
      expect(document.adoptedStyleSheets).to.have.length(sheets);
    });

    it('works inside a shadow root of the page as well', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const shadow = host.attachShadow({mode: 'open'});
      const list = document.createElement('insight-list');
      list.setAttribute('light-dom', '');
      list.setAttribute('theme', 'banden');
      const ready = oneEvent(list, 'oe-data-ready');
      shadow.append(list);
      await ready;
      await settled(list);
      expect(shadow.adoptedStyleSheets).to.have.length(1);
      expect(getComputedStyle(all(list, 'button[part~=toggle]')[0] as Element).display).to.equal('flex');
    });

    it('comes back whole from a copy of the page, without its content twice', async () => {
      const panel = await inPage('theme-panel', {attributes: {theme: 'banden'}, link: '/als-tekst'});
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const ready = oneEvent(box, 'oe-data-ready');
      box.innerHTML = panel.outerHTML;
      await ready;
      const copy = box.firstElementChild as ThemePanel;
      await settled(copy);
      expect(allByRole(copy, 'heading', 'Banden')).to.have.length(1);
      expect(seen(copy)).to.equal(seen(panel));
      byRole(copy, 'button', /Contact begint/).click();
      await settled(copy);
      expect(seen(copy)).to.include('gevoel van veiligheid');
    });

    it('works as a clone', async () => {
      const list = await inPage('insight-list', {attributes: {theme: 'banden'}});
      const clone = list.cloneNode(true) as InsightList;
      const ready = oneEvent(clone, 'oe-data-ready');
      list.after(clone);
      await ready;
      await settled(clone, list);
      expect(allByRole(clone, 'heading')).to.have.length(allByRole(list, 'heading').length);
      const ids = [...all(list, '[id]'), ...all(clone, '[id]')].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('is shown by the fragment of an address that leads into closed text', async () => {
      const list = await inPage('insight-list', {attributes: {theme: 'banden'}});
      const button = all(list, 'button[part~=toggle]')[0] as HTMLElement;
      const text = document.getElementById(button.getAttribute('aria-controls') as string) as HTMLElement;
      const inside = text.firstElementChild as HTMLElement;
      inside.id = 'gezocht';
      const changed = oneEvent(window, 'hashchange');
      location.hash = '#gezocht';
      await changed;
      await settled(list);
      history.replaceState(null, '', location.pathname + location.search);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(isVisible(inside)).to.be.true;
    });
  });

  describe('in one page with others', () => {
    it('all kinds show the same file with one download', async () => {
      const key = freshKey();
      const src = `/fixture/count/${key}/wheel.json`;
      const attributes = {src, theme: 'huisvesting'};
      const made = [];
      for (const tag of ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'] as const) {
        for (const make of [inShadow, inPage]) made.push(await make(tag, {attributes}));
      }
      expect(made.every((each) => seen(each).length > 100)).to.be.true;
      expect(await (await fetch(`/fixture/count/${key}`)).text()).to.equal('1');
    });

    it('an address that failed is asked again by the next element', async () => {
      const src = freshKey('/fixture/flaky');
      const first = await inShadow('insight-list', {attributes: {theme: 'banden', src}, until: 'problem'});
      const second = await inShadow('insight-list', {attributes: {theme: 'banden', src}});
      expect(seen(second)).to.include('Contact begint');
      await settled(first);
      expect(seen(first), 'the first one has it now, too').to.include('Contact begint');
    });

    it('a problem in the data is written to the console once, with its path', async () => {
      const data = await shippedWheel();
      data.themes[0]!.insights[0]!.headline = '';
      const warnings: string[] = [];
      const {warn} = console;
      console.warn = (text: string): void => void warnings.push(text);
      try {
        await inShadow('insight-list', {data, attributes: {theme: 'banden'}});
        await inShadow('insight-list', {data, attributes: {theme: 'banden'}});
      } finally {
        console.warn = warn;
      }
      const ours = warnings.filter((text) => text.startsWith('insight-widgets:'));
      expect(ours).to.have.length(1);
      expect(ours[0]).to.include('themes[0].insights[0].headline');
    });
  });

  describe('on a server that hangs', () => {
    let clock: Clock;
    beforeEach(() => (clock = install({toFake: ['setTimeout', 'clearTimeout']})));
    afterEach(() => clock.uninstall());

    it('has words for the visitor after ten seconds, while it tries once more', async () => {
      const list = await inShadow('insight-list', {
        attributes: {theme: 'banden', src: `/fixture/hang?${freshKey()}`},
        link: '/als-tekst',
        until: 'nothing',
      });
      await clock.tickAsync(9_900);
      await settled(list);
      expect(seen(byRole(list, 'status'))).to.match(/worden opgehaald/);
      const failed = oneEvent(list, 'oe-data-problem');
      await clock.tickAsync(100);
      for (let round = 0; round < 60 && /worden opgehaald/.test(seen(list)); round++) await settled(list);
      expect(seen(byRole(list, 'status'))).to.match(/tien seconden lang geen antwoord.*nog een keer/);
      expect(hasRole(list, 'link', 'De inzichten als tekst')).to.be.true;
      await clock.tickAsync(10_000);
      await failed;
      await settled(list);
      expect(seen(byRole(list, 'status'))).to.match(/tien seconden lang geen antwoord/);
      expect(seen(list)).not.to.match(/nog een keer/);
      expect(hasRole(list, 'button', 'Probeer opnieuw')).to.be.true;
    });
  });

  it('sends no cookies along, and asks for a plain file', async () => {
    const calls: [RequestInfo | URL, RequestInit | undefined][] = [];
    const original = window.fetch.bind(window);
    window.fetch = (address, init) => {
      calls.push([address, init]);
      return original(address, init);
    };
    const src = freshAddress();
    try {
      await inShadow('insight-list', {attributes: {theme: 'banden', src}});
    } finally {
      window.fetch = original;
    }
    expect(calls).to.have.length(1);
    const [address, init] = calls[0] as [string, RequestInit];
    expect(address).to.equal(new URL(src, location.href).href);
    expect(init.credentials).to.equal('omit');
    expect(init.headers, 'no header that asks for a preflight').to.be.undefined;
    expect(init.method ?? 'GET').to.equal('GET');
  });

  it('says what it can do by its properties, too', async () => {
    const wheel: InsightWheel = await inShadow('insight-wheel', {attributes: {src: SHIPPED}});
    wheel.themes = 'banden';
    wheel.hideEmpty = true;
    wheel.headingLevel = 5;
    wheel.theme = 'banden';
    await settled(wheel);
    expect(allByRole(wheel, 'heading').map(nameOf)).to.include('Banden');
    expect(levelIn(wheel)).to.equal(5);
  });
});
