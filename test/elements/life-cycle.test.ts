/** Elements that come and go, move to another document, or hear something new half-way: they follow, and leave nothing behind. */
import {expect, fixture, html} from '@open-wc/testing';
import type {DataProblemEvent} from '../../src/index.js';
import {
  all,
  byRole,
  expectFocus,
  freshKey,
  hasRole,
  inBothRoots,
  isVisible,
  languageOf,
  leave,
  listenersLeft,
  maker,
  one,
  record,
  seen,
  settled,
  shippedWheel,
  visit,
  type Make,
  type Tag,
} from './helpers.js';

const TAGS: readonly Tag[] = ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'];
const BANDEN = {theme: 'banden'};
/** Words of that theme, as each element shows them. */
const WORDS = /Contact begint|Hoe kan een gemeente/;

const inPage = maker({'light-dom': ''});

/** The button of a theme in a wheel, whose name begins with that of the theme. */
const themeButton = (wheel: Element, label: string): HTMLElement => byRole(wheel, 'button', new RegExp(`^${label}`));
const isOpen = (button: Element): boolean => button.getAttribute('aria-expanded') === 'true';

describe('life cycle', () => {
  afterEach(leave);

  inBothRoots((make) => {
    leaves(make);
    moves(make);
    hears(make);
    isTapped(make);
  });
  sheets();
});

function leaves(make: Make): void {
  describe('what has left the page', () => {
    it('no longer listens, after a visitor has opened and closed a theme six times', async () => {
      const wheel = await make('insight-wheel');
      const left = await listenersLeft(async () => {
        for (let time = 0; time < 6; time++) {
          themeButton(wheel, 'Banden').click();
          await settled(wheel);
          expect(all(wheel, 'insight-list'), 'it has opened').to.have.length(1);
          themeButton(wheel, 'Banden').click();
          await settled(wheel);
          expect(all(wheel, 'theme-panel, insight-list, kansen-list'), 'it has gone').to.have.length(0);
        }
      });
      expect(left).to.deep.equal([]);
    });

    it('leaves a link to the theme that was closed: its title gets the focus', async () => {
      const wheel = await make('insight-wheel');
      themeButton(wheel, 'Banden').click();
      await settled(wheel);
      themeButton(wheel, 'Banden').click();
      await settled(wheel);
      expect(isOpen(themeButton(wheel, 'Banden'))).to.be.false;
      await visit('#oe/banden');
      await settled(wheel);
      expect(isOpen(themeButton(wheel, 'Banden'))).to.be.true;
      expectFocus(byRole(wheel, 'heading', 'Banden'));
    });

    for (const tag of TAGS) {
      it(`no longer listens when the page changes its theme just before: ${tag}`, async () => {
        const left = await listenersLeft(async () => {
          const widget = await make(tag, {attributes: {...BANDEN, sync: freshKey()}});
          widget.setAttribute('theme', 'bruggen');
          widget.remove();
          // Only frames: a list that is drawn into what has gone waits until that is back.
          await settled();
        });
        expect(left).to.deep.equal([]);
      });
    }
  });
}

function moves(make: Make): void {
  describe('in the document of a frame', () => {
    const frame = async (body: string): Promise<Document> => {
      const {contentDocument} = await fixture<HTMLIFrameElement>(html`<iframe title="Kader"></iframe>`);
      if (!contentDocument) throw new Error('the frame has no document');
      contentDocument.body.innerHTML = body;
      return contentDocument;
    };

    it('an element of the page keeps its styles, and once it is back', async () => {
      const panel = await make('theme-panel', {attributes: BANDEN});
      const home = panel.parentElement as Element;
      const {body} = await frame('');
      for (const place of [body, home, body, home]) {
        place.append(panel);
        await settled(panel);
        expect(panel.ownerDocument === place.ownerDocument).to.be.true;
        for (const part of ['section', 'toggle', 'foot']) {
          const found = all(panel, `[part=${part}]`);
          expect(found, part).to.have.length.above(0);
          for (const each of found) expect(getComputedStyle(each).display, part).to.equal('flex');
        }
      }
    });

    it('an element of the page leaves the text of that document as it is', async () => {
      const other = await frame('<style>p {margin: 33px} button {padding: 11px}</style><p>Tekst</p><button>Knop</button>');
      const [paragraph, button] = ['p', 'button'].map((name) => other.querySelector(name)) as [Element, Element];
      const {display} = getComputedStyle(button);
      const wheel = await make('insight-wheel', {attributes: BANDEN});
      other.body.append(wheel);
      await settled(wheel);
      expect(seen(wheel)).to.match(WORDS);
      expect(getComputedStyle(paragraph).margin).to.equal('33px');
      expect(getComputedStyle(button).padding).to.equal('11px');
      expect(getComputedStyle(button).display).to.equal(display);
      wheel.remove();
    });
  });
}

function hears(make: Make): void {
  for (const fault of ['403', '500', 'html', 'network']) {
    it(`an English page shows the Dutch content where its own cannot be had: ${fault}`, async () => {
      const problems: Event[] = [];
      const listen = (event: Event): unknown => problems.push(event);
      document.addEventListener('oe-data-problem', listen);
      const src = `/fixture/only-nl/${fault}/{lang}/wheel.json?${freshKey()}`;
      const panel = await make('theme-panel', {attributes: {...BANDEN, lang: 'en', src}});
      document.removeEventListener('oe-data-problem', listen);
      expect(seen(panel)).to.match(WORDS);
      expect(languageOf(panel)).to.equal('nl');
      expect(hasRole(panel, 'status', /konden niet/)).to.be.false;
      expect(problems, 'nothing is wrong for the page').to.have.length(0);
    });
  }

  for (const order of ['sync first', 'theme first'] as const) {
    it(`a wheel that joins another group with a theme opens it there, not where it was: ${order}`, async () => {
      const [old, next] = [freshKey(), freshKey()];
      const wheel = await make('insight-wheel', {attributes: {sync: old}});
      const behind = await make('insight-wheel', {attributes: {sync: old}});
      const ahead = await make('insight-wheel', {attributes: {sync: next}});
      themeButton(behind, 'Bruggen').click();
      await settled(wheel, behind, ahead);
      expect(isOpen(themeButton(wheel, 'Bruggen')), 'the group is one').to.be.true;
      Object.assign(wheel, order === 'sync first' ? {sync: next, ...BANDEN} : {...BANDEN, sync: next});
      await settled(wheel, behind, ahead);
      expect(isOpen(themeButton(wheel, 'Banden'))).to.be.true;
      expect(isOpen(themeButton(ahead, 'Banden')), 'in the new group').to.be.true;
      expect(isOpen(themeButton(behind, 'Banden')), 'not in the old group').to.be.false;
      expect(isOpen(themeButton(behind, 'Bruggen')), 'which keeps what it had').to.be.true;
    });
  }

  for (const tag of TAGS) {
    it(`data that is no object ends in words, not in an error, until there is better: ${tag}`, async () => {
      const rejections: unknown[] = [];
      const listen = (event: PromiseRejectionEvent): void => {
        rejections.push(event.reason);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      addEventListener('unhandledrejection', listen, {capture: true});
      try {
        const widget = await make(tag, {attributes: BANDEN});
        const events = record(widget, 'oe-data-problem') as DataProblemEvent[];
        for (const data of ['text', 5, true, Symbol('data')]) {
          Reflect.set(widget, 'data', data);
          await settled(widget).catch((error: unknown) => rejections.push(error));
          expect(rejections, String(data)).to.deep.equal([]);
          expect(seen(byRole(widget, 'status')), String(data)).to.match(/niet leesbaar/);
          expect(seen(widget), String(data)).not.to.match(WORDS);
        }
        expect(events[0]?.reason).to.equal('format');
        widget.data = await shippedWheel();
        await settled(widget);
        expect(seen(widget)).to.match(WORDS);
      } finally {
        removeEventListener('unhandledrejection', listen, {capture: true});
      }
      expect(rejections).to.deep.equal([]);
    });

    it(`a link that comes after the content stands at the foot: ${tag}`, async () => {
      const widget = await make(tag, {attributes: BANDEN});
      const foot = one(widget, '[part=foot]');
      expect(hasRole(foot, 'link', 'Lees als tekstpagina')).to.be.false;
      widget.insertAdjacentHTML('beforeend', '<p>Of <a href="/later">als tekst</a></p>');
      await settled(widget);
      expect((byRole(foot, 'link', 'Lees als tekstpagina') as HTMLAnchorElement).pathname).to.equal('/later');
      widget.querySelector(':scope > p')?.remove();
      await settled(widget);
      expect(hasRole(foot, 'link', 'Lees als tekstpagina'), 'and goes with it').to.be.false;
    });
  }
}

function isTapped(make: Make): void {
  it('a tap with a finger builds the panel of a theme once', async () => {
    const wheel = await make('insight-wheel');
    const built = new Set<Node>();
    const observer = new MutationObserver((changes) => {
      for (const {addedNodes} of changes) {
        for (const node of addedNodes) if (node instanceof Element && node.matches('theme-panel')) built.add(node);
      }
    });
    observer.observe(one(wheel, '[part=places]'), {childList: true, subtree: true});
    const button = themeButton(wheel, 'Banden');
    // What a browser does with a tap, in this order; between any two it may draw.
    for (const act of [
      () => button.dispatchEvent(new PointerEvent('pointerenter', {pointerType: 'touch'})),
      () => button.dispatchEvent(new PointerEvent('pointerleave', {pointerType: 'touch'})),
      () => button.focus(),
      () => button.click(),
    ]) {
      act();
      await settled(wheel);
    }
    observer.disconnect();
    expect(isOpen(button)).to.be.true;
    expect(seen(wheel)).to.match(WORDS);
    expect(built.size).to.equal(1);
    expect(built.has(all(wheel, 'theme-panel').find(isVisible) as Node), 'it is the one that is read').to.be.true;
  });
}

function sheets(): void {
  describe('the styles of light-dom', () => {
    for (const tag of TAGS) {
      it(`go with the last element, also when the page took the attribute away before: ${tag}`, async () => {
        const before = [...document.adoptedStyleSheets];
        const added = (): number => document.adoptedStyleSheets.filter((sheet) => !before.includes(sheet)).length;
        const widget = await inPage(tag, {attributes: BANDEN});
        expect(added()).to.be.above(0);
        widget.removeAttribute('light-dom');
        await settled(widget);
        widget.remove();
        expect(added()).to.equal(0);
      });
    }

    it('come back with the next element when the page sets a list of sheets of its own', async () => {
      const before = [...document.adoptedStyleSheets];
      const own = new CSSStyleSheet();
      const isStyled = (list: Element): boolean => getComputedStyle(one(list, '[part=section]')).display === 'flex';
      try {
        const first = await inPage('insight-list', {attributes: BANDEN});
        expect(isStyled(first)).to.be.true;
        document.adoptedStyleSheets = [own];
        const second = await inPage('insight-list', {attributes: BANDEN});
        expect([first, second].map(isStyled)).to.deep.equal([true, true]);
        expect(document.adoptedStyleSheets).to.include(own);
        expect(document.adoptedStyleSheets, 'one for both').to.have.length(2);
        first.remove();
        second.remove();
        expect(document.adoptedStyleSheets.length, 'and leave that of the page').to.equal(1);
        expect(document.adoptedStyleSheets).to.include(own);
      } finally {
        document.adoptedStyleSheets = before;
      }
    });
  });
}
