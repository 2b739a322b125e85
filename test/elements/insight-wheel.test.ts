import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {emulate, setViewport} from './browser.js';
import type {InsightWheel, ItemToggleEvent, ThemeCloseEvent, ThemeOpenEvent, Wheel} from '../../src/index.js';
import {
  all,
  allByRole,
  asked,
  byRole,
  clickOn,
  expectFocus,
  focused,
  freshAddress,
  hasRole,
  inBothRoots,
  isVisible,
  leave,
  levelOf,
  maker,
  nameOf,
  one,
  pointAt,
  press,
  record,
  resizeErrors,
  saidOf,
  seen,
  settled,
  SHIPPED,
  shippedWheel,
  textOf,
  translate,
  visit,
  type Make,
  leaveMouse,
} from './helpers.js';
import {everyWidget} from './every-widget.js';

let names = 0;

const NAMES = [
  'Werk',
  'Huisvesting',
  'Onderwijs',
  'Gezondheid',
  'Banden',
  'Bruggen',
  'Connecties',
  'Taal en cultuur',
  'Veiligheid en stabiliteit',
  'Rechten en burgerschap',
];

const nodes = (wheel: Element): HTMLElement[] => all(wheel, '[part=node]');
const labelOf = (button: Element): string => textOf(one(button, '[part=label]'));
const labels = (wheel: Element): string[] => nodes(wheel).map(labelOf);
function node(wheel: Element, label: string): HTMLElement {
  const found = nodes(wheel).find((button) => labelOf(button) === label);
  if (!found) throw new Error(`no theme called ${label}; there are: ${labels(wheel).join(', ')}`);
  return found;
}
/** Where the text of an element stands, without the room around it; else its box. */
function inkOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return textOf(element) ? range.getBoundingClientRect() : element.getBoundingClientRect();
}
const openPanel = (wheel: Element): HTMLElement | undefined => all(wheel, 'theme-panel').find(isVisible);
/** The heading of a panel. */
const titleOf = (panel: Element): HTMLElement => byRole(panel, 'heading');
const openTheme = (wheel: Element): string | undefined => {
  const panel = openPanel(wheel);
  return panel && nameOf(titleOf(panel));
};
const hint = (wheel: Element): string => seen(one(wheel, '[part=hint]'));
const item = (wheel: Element, headline: RegExp): HTMLElement => byRole(wheel, 'button', headline);
const isOpen = (button: Element): boolean => button.getAttribute('aria-expanded') === 'true';

/** Data for one theme of one domain, and one in preparation. */
function small(change: (wheel: Wheel) => void = () => undefined): Wheel {
  const wheel: Wheel = {
    schemaVersion: '1.0',
    kind: 'wheel',
    id: 'klein',
    lang: 'nl',
    languages: ['nl'],
    contentVersion: 7,
    updatedAt: '2026-11-21',
    title: 'Kleine cirkel',
    source: {label: 'Proef'},
    intro: 'Inleiding.',
    framework: {
      edition: 'Proef',
      citation: [],
      groups: [
        {
          id: 'groep',
          label: 'Groep',
          domains: [
            {id: 'een', label: 'Een', icon: 'house'},
            {id: 'twee', label: 'Twee', icon: 'scale'},
          ],
        },
      ],
    },
    themes: [
      {
        id: 'een',
        title: 'Een',
        intro: 'Over een.',
        insights: [
          {id: 'a', headline: 'Inzicht A', body: 'Tekst A.'},
          {id: 'b', headline: 'Inzicht B', body: 'Tekst B.'},
        ],
        questions: [{id: 'q', question: 'Vraag Q?', kansen: [{id: 'k', body: 'Kans K.'}]}],
      },
    ],
  };
  change(wheel);
  return wheel;
}

describe('insight-wheel', () => {
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(leave);

  inBothRoots((make) => {
    everyWidget(make, 'insight-wheel', {content: /Wat betekende corona voor nieuwkomers/});
    shows(make);
    opens(make);
    keys(make);
    links(make);
    changes(make);
  });
  layouts(maker({}));
  hosts(maker({}));
});

function shows(make: Make): void {
  describe('what a visitor sees', () => {
    it('is the whole circle: ten themes in one list, in the order of the data', async () => {
      const wheel = await make('insight-wheel');
      const lists = all(wheel, '[role=list]').filter((list) => all(list, '[part=node]').length);
      expect(lists).to.have.length(1);
      expect([...(lists[0] as HTMLElement).children].every(({localName}) => localName === 'li')).to.be.true;
      expect(lists[0]?.children).to.have.length(10);
      expect(labels(wheel)).to.deep.equal(NAMES);
      for (const label of ['Meedoen', 'Sociale verbinding', 'Wat helpt', 'Fundament']) expect(seen(wheel)).to.include(label);
    });

    it('is the title, the introduction and the figures of the content', async () => {
      const wheel = await make('insight-wheel');
      expect(hasRole(wheel, 'heading', 'Inzichten uit actieonderzoek Corona')).to.be.true;
      const figures = seen(one(wheel, '[part=figures]'));
      for (const figure of ['4', '11', '5', '17']) expect(figures.split(/\D+/)).to.include(figure);
      expect(figures).to.match(/van de 10 thema’s/);
    });

    it('is under each theme how much there is to read', async () => {
      const wheel = await make('insight-wheel');
      expect(nodes(wheel).map(saidOf)).to.deep.equal([
        'Werk in voorbereiding',
        'Huisvesting 3 inzichten, 7 kansen',
        'Onderwijs in voorbereiding',
        'Gezondheid in voorbereiding',
        'Banden 3 inzichten, 2 kansen',
        'Bruggen 2 inzichten, 2 kansen',
        'Connecties 3 inzichten, 6 kansen',
        'Taal en cultuur in voorbereiding',
        'Veiligheid en stabiliteit in voorbereiding',
        'Rechten en burgerschap in voorbereiding',
      ]);
    });

    it('is one insight in the singular', async () => {
      const wheel = await make('insight-wheel', {data: small(({themes: [theme]}) => theme?.insights.pop())});
      expect(saidOf(node(wheel, 'Een'))).to.equal('Een 1 inzicht, 1 kans');
    });

    it('is for a theme in preparation that it is, to eye and ear, and it opens nothing', async () => {
      const wheel = await make('insight-wheel');
      const button = node(wheel, 'Werk');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(button.hasAttribute('aria-expanded')).to.be.false;
      expect(button).not.to.have.property('disabled', true);
      expect(saidOf(button)).to.equal('Werk in voorbereiding');
      button.focus();
      await settled(wheel);
      expectFocus(button, 'it can be reached');
      const events = record(wheel, 'oe-theme-open');
      button.click();
      await press('Enter', wheel);
      expect(all(wheel, 'theme-panel')).to.have.length(0);
      expect(events).to.have.length(0);
    });

    it('is in the hub what to do, and what is pointed at', async () => {
      const wheel = await make('insight-wheel', {width: '1100px'});
      expect(hint(wheel)).to.equal('Kies een thema om te lezen');
      await pointAt(node(wheel, 'Huisvesting'), wheel);
      expect(hint(wheel)).to.equal('Huisvesting 3 inzichten, 7 kansen');
      await pointAt(node(wheel, 'Werk'), wheel);
      expect(hint(wheel)).to.equal('Werk nog in voorbereiding');
      await leaveMouse();
      await settled(wheel);
      node(wheel, 'Bruggen').focus();
      await settled(wheel);
      expect(hint(wheel)).to.equal('Bruggen 2 inzichten, 2 kansen');
      expect(one(wheel, '[part=hint]').getAttribute('aria-hidden'), 'the description of the button says it to the ear').to.equal(
        'true',
      );
    });

    it('is only the themes that the page asks for, in the order of the circle', async () => {
      const wheel = await make('insight-wheel', {attributes: {themes: 'bruggen, huisvesting,werk onbekend'}});
      expect(labels(wheel)).to.deep.equal(['Werk', 'Huisvesting', 'Bruggen']);
      expect(seen(wheel)).not.to.include('Fundament');
      wheel.setAttribute('themes', 'banden');
      await settled(wheel);
      expect(labels(wheel)).to.deep.equal(['Banden']);
    });

    it('is only themes with content when the page leaves out the others', async () => {
      const wheel = await make('insight-wheel', {attributes: {'hide-empty': ''}});
      expect(labels(wheel)).to.deep.equal(['Huisvesting', 'Banden', 'Bruggen', 'Connecties']);
      expect(seen(wheel)).not.to.include('in voorbereiding');
      wheel.removeAttribute('hide-empty');
      await settled(wheel);
      expect(nodes(wheel)).to.have.length(10);
    });

    it('is words when there is nothing to draw', async () => {
      const wheel = await make('insight-wheel', {data: small((data) => (data.themes = [])), attributes: {'hide-empty': ''}});
      expect(seen(byRole(wheel, 'status'))).to.match(/nog geen inzichten/);
    });

    it('is a theme without a domain too, in a place of its own', async () => {
      const wheel = await make('insight-wheel', {data: small((data) => (data.themes[0]!.id = 'los'))});
      const strays = nodes(wheel).filter((button) => button.hasAttribute('aria-expanded'));
      expect(strays).to.have.length(1);
      strays[0]?.click();
      await settled(wheel);
      expect(seen(wheel)).to.include('Over een.');
    });

    it('passes an accessibility check, closed and open', async () => {
      const wheel = await make('insight-wheel', {width: '1100px'});
      await expect(wheel).to.be.accessible();
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      item(wheel, /Een scheiding/).click();
      item(wheel, /Hoe voorkomt/).click();
      await settled(wheel);
      await expect(wheel).to.be.accessible();
    });

    it('passes an accessibility check as a list', async () => {
      const wheel = await make('insight-wheel', {attributes: {view: 'list', theme: 'banden'}});
      await expect(wheel).to.be.accessible();
    });
  });
}

function opens(make: Make): void {
  describe('opening', () => {
    it('shows the theme, right after its button in its own list item', async () => {
      const wheel = await make('insight-wheel');
      const button = node(wheel, 'Huisvesting');
      button.click();
      await settled(wheel);
      expect(isOpen(button)).to.be.true;
      const panel = openPanel(wheel);
      expect(panel?.closest('li') === button.closest('li')).to.be.true;
      expect(button.compareDocumentPosition(panel as Element) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
      expect(seen(wheel)).to.include('Een huis is een basisbehoefte');
      expect(nodes(wheel).filter(isOpen).map(labelOf)).to.deep.equal(['Huisvesting']);
    });

    it('closes the one that was open, and a second press closes', async () => {
      const wheel = await make('insight-wheel');
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      node(wheel, 'Banden').click();
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Banden');
      expect(isOpen(node(wheel, 'Huisvesting'))).to.be.false;
      node(wheel, 'Banden').click();
      await settled(wheel);
      expect(openTheme(wheel)).to.be.undefined;
      expect(nodes(wheel).some(isOpen)).to.be.false;
    });

    it('moves neither the focus nor the page', async () => {
      const before = html`<div class="high"></div>`;
      const wheel = await make('insight-wheel', {width: '400px', before});
      document.querySelector<HTMLElement>('.high')!.style.height = '500px';
      const button = node(wheel, 'Banden');
      scrollTo(0, button.getBoundingClientRect().top - 300);
      await settled(wheel);
      const {scrollY} = window;
      const {top} = button.getBoundingClientRect();
      expect(scrollY).to.be.above(0);
      button.click();
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Banden');
      expect(window.scrollY).to.equal(scrollY);
      expect(button.getBoundingClientRect().top).to.be.closeTo(top, 1);
      expectFocus(document.body);
    });

    it('leaves what is pressed in its place, also when a theme above it closes', async () => {
      const wheel = await make('insight-wheel', {width: '400px', attributes: {theme: 'huisvesting'}});
      const button = node(wheel, 'Connecties');
      button.scrollIntoView({block: 'center'});
      const {top} = button.getBoundingClientRect();
      button.click();
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Connecties');
      expect(button.getBoundingClientRect().top).to.be.closeTo(top, 2);
    });

    it('tells the page, with the theme', async () => {
      const wheel = await make('insight-wheel');
      const events = record(document.body, 'oe-theme-open', 'oe-theme-close') as (ThemeOpenEvent | ThemeCloseEvent)[];
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      node(wheel, 'Banden').click();
      await settled(wheel);
      byRole(wheel, 'button', 'Sluiten').click();
      await settled(wheel);
      expect(events.map(({type, theme}) => [type, theme])).to.deep.equal([
        ['oe-theme-open', 'huisvesting'],
        ['oe-theme-close', 'huisvesting'],
        ['oe-theme-open', 'banden'],
        ['oe-theme-close', 'banden'],
      ]);
      expect(events.every(({composed, target}) => composed && target === wheel)).to.be.true;
    });

    it('is prepared while a theme is pointed at, for that theme only', async () => {
      const wheel = await make('insight-wheel', {width: '1100px'});
      await pointAt(node(wheel, 'Huisvesting'), wheel);
      const panels = all(wheel, 'theme-panel');
      expect(panels).to.have.length(1);
      expect(panels.some(isVisible)).to.be.false;
      expect(panels[0]?.closest('li') === node(wheel, 'Huisvesting').closest('li')).to.be.true;
      expect(all(panels[0] as Element, '[part=item]').length).to.be.above(0);
      await pointAt(node(wheel, 'Werk'), wheel);
      expect(all(wheel, 'theme-panel')).to.have.length(0);
    });

    it('downloads nothing', async () => {
      const wheel = await make('insight-wheel');
      const requests = (await asked()).length;
      for (const name of ['Huisvesting', 'Banden', 'Huisvesting']) {
        node(wheel, name).click();
        await settled(wheel);
      }
      expect((await asked()).length).to.equal(requests);
    });

    it('has a button in the panel that closes it, and leads back to the theme', async () => {
      const wheel = await make('insight-wheel');
      node(wheel, 'Banden').click();
      await settled(wheel);
      byRole(wheel, 'button', 'Sluiten').click();
      await settled(wheel);
      expect(openTheme(wheel)).to.be.undefined;
      expectFocus(node(wheel, 'Banden'));
    });

    it('works with the mouse on icon and label', async () => {
      const wheel = await make('insight-wheel', {width: '1100px'});
      const button = node(wheel, 'Connecties');
      await clickOn(one(button, '[part=disc]'), wheel);
      expect(openTheme(wheel)).to.equal('Connecties');
      await clickOn(one(button, '[part=label]'), wheel);
      expect(openTheme(wheel)).to.be.undefined;
    });

    it('keeps each of two wheels on a page to itself', async () => {
      const first = await make('insight-wheel');
      const second = await make('insight-wheel');
      node(first, 'Banden').click();
      await settled(first, second);
      expect(openTheme(first)).to.equal('Banden');
      expect(openTheme(second)).to.be.undefined;
    });
  });
}

function keys(make: Make): void {
  describe('with the keyboard', () => {
    it('Tab reaches each theme in turn, Enter opens, and the next Tab is in the panel', async () => {
      const wheel = await make('insight-wheel', {width: '1100px'});
      const reached: string[] = [];
      // The last before the circle.
      byRole(wheel, 'button', 'العربية').focus();
      for (let count = 0; count < 10; count++) {
        await press('Tab', wheel);
        reached.push(labelOf(focused() as Element));
      }
      expect(reached).to.deep.equal(NAMES);
      node(wheel, 'Huisvesting').focus();
      await press('Enter', wheel);
      expect(openTheme(wheel)).to.equal('Huisvesting');
      expect(labelOf(focused() as Element)).to.equal('Huisvesting');
      await press('Tab', wheel);
      expect(openPanel(wheel)?.contains(composedHost(focused(), openPanel(wheel) as Element))).to.be.true;
    });

    it('Space opens too', async () => {
      const wheel = await make('insight-wheel');
      node(wheel, 'Bruggen').focus();
      await press(' ', wheel);
      expect(openTheme(wheel)).to.equal('Bruggen');
    });

    it('arrow keys, Home and End move among the themes', async () => {
      const wheel = await make('insight-wheel');
      node(wheel, 'Werk').focus();
      const moves = {
        ArrowRight: 'Huisvesting',
        ArrowDown: 'Onderwijs',
        ArrowLeft: 'Huisvesting',
        ArrowUp: 'Werk',
        End: 'Rechten en burgerschap',
        Home: 'Werk',
      };
      for (const [key, name] of Object.entries(moves)) {
        await press(key, wheel);
        expect(labelOf(focused() as Element), key).to.equal(name);
      }
      await press('ArrowLeft', wheel);
      expect(labelOf(focused() as Element), 'round the circle').to.equal('Rechten en burgerschap');
      await press('ArrowRight', wheel);
      expect(labelOf(focused() as Element), 'and back').to.equal('Werk');
    });

    it('arrow keys go the other way where text runs from right to left', async () => {
      const wheel = await make('insight-wheel', {data: {...(await shippedWheel()), lang: 'ar'}});
      node(wheel, 'Werk').focus();
      await press('ArrowLeft', wheel);
      expect(labelOf(focused() as Element)).to.equal('Huisvesting');
    });

    it('arrow keys inside the open theme leave the focus there', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
      const button = item(wheel, /Een scheiding/);
      button.focus();
      await press('ArrowDown', wheel);
      expectFocus(button);
    });

    it('Escape closes the innermost open thing and returns to what opened it', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
      const button = item(wheel, /Een scheiding/);
      button.focus();
      await press('Enter', wheel);
      expect(seen(wheel)).to.include('kostendelersnorm');
      await press('Tab', wheel);
      await press('Escape', wheel);
      expect(isOpen(button)).to.be.false;
      expectFocus(button);
      expect(openTheme(wheel)).to.equal('Huisvesting');
      await press('Escape', wheel);
      expect(openTheme(wheel)).to.be.undefined;
      expectFocus(node(wheel, 'Huisvesting'));
    });

    it('Escape with nothing open is left to the page', async () => {
      const wheel = await make('insight-wheel');
      node(wheel, 'Werk').focus();
      const pressed = oneEvent(document, 'keydown') as unknown as Promise<KeyboardEvent>;
      await press('Escape', wheel);
      expect((await pressed).defaultPrevented).to.be.false;
    });
  });
}

/** The ancestor-or-self of a node in a shadow root that stands where `root` can contain it. */
function composedHost(element: Element | null, root: Element): Element | null {
  for (let at = element; at;) {
    if (root === at || root.contains(at)) return at;
    const parent = at.getRootNode();
    at = parent instanceof ShadowRoot ? parent.host : null;
  }
  return null;
}

function links(make: Make): void {
  describe('an address', () => {
    it('of a theme opens it, goes there and gives its title the focus', async () => {
      const high = html`<div class="high"></div>`;
      const wheel = await make('insight-wheel', {before: high});
      document.querySelector<HTMLElement>('.high')!.style.height = '3000px';
      await visit('#oe/huisvesting');
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Huisvesting');
      expect(scrollY).to.be.above(1500);
      const title = titleOf(openPanel(wheel) as Element);
      expectFocus(title);
      expect(title.getBoundingClientRect().top).to.be.within(0, innerHeight);
    });

    it('that is there when the page loads is answered once the content stands', async () => {
      history.replaceState(null, '', '#oe/bruggen');
      const wheel = await make('insight-wheel');
      expect(openTheme(wheel)).to.equal('Bruggen');
      expectFocus(titleOf(openPanel(wheel) as Element));
    });

    it('of an insight opens theme and insight, and gives its button the focus', async () => {
      const wheel = await make('insight-wheel');
      await visit('#oe/huisvesting/instanties');
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Huisvesting');
      const button = item(wheel, /welke instantie/);
      expect(isOpen(button)).to.be.true;
      expectFocus(button);
      expect(button.getBoundingClientRect().top).to.be.within(0, innerHeight);
    });

    it('of a question works as well', async () => {
      const wheel = await make('insight-wheel');
      await visit('#oe/huisvesting/voorkomen');
      await settled(wheel);
      const button = item(wheel, /Hoe voorkomt een gemeente/);
      expect(isOpen(button)).to.be.true;
      expectFocus(button);
    });

    it('of an item that is gone leads to its theme', async () => {
      const wheel = await make('insight-wheel');
      await visit('#oe/banden/vervallen');
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Banden');
    });

    it('is answered by the first element on the page only', async () => {
      const second = await make('insight-wheel');
      const first = await make('insight-wheel');
      second.before(first);
      await settled(first, second);
      await visit('#oe/banden');
      await settled(first, second);
      expect(openTheme(first)).to.equal('Banden');
      expect(openPanel(second) === undefined, 'the second answers too').to.be.true;
    });

    it('is answered by the first element that has the theme', async () => {
      const first = await make('insight-wheel', {attributes: {themes: 'huisvesting'}});
      const second = await make('insight-wheel');
      await visit('#oe/banden');
      await settled(first, second);
      expect(openTheme(first)).to.be.undefined;
      expect(openTheme(second)).to.equal('Banden');
    });

    it('of a theme in preparation, of none, or of the page itself is left alone', async () => {
      const wheel = await make('insight-wheel');
      for (const hash of ['#oe/werk', '#oe/onbekend', '#inhoud', '#oe/', '#oe/a/b/c', '#OE/banden']) {
        await visit(hash);
        await settled(wheel);
        expect(openTheme(wheel), hash).to.be.undefined;
        expect(location.hash).to.equal(hash);
      }
    });

    it('does not take the reader back when content changes later', async () => {
      const wheel = await make('insight-wheel');
      await visit('#oe/banden');
      await settled(wheel);
      node(wheel, 'Bruggen').focus();
      node(wheel, 'Bruggen').click();
      wheel.data = await shippedWheel();
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Bruggen');
      expectFocus(node(wheel, 'Bruggen'));
    });

    it('is never written when the page did not ask for it', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      const {href} = location;
      const {length} = history;
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      item(wheel, /Een scheiding/).click();
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      expect(location.href).to.equal(href);
      expect(history.length).to.equal(length);
    });

    it('follows the open theme with deep-link, without a step in the history', async () => {
      const wheel = await make('insight-wheel', {attributes: {'deep-link': ''}});
      const page = location.href;
      const {length} = history;
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      expect(location.href).to.equal(`${page}#oe/huisvesting`);
      expect(focused() === titleOf(openPanel(wheel) as Element), 'writing it moves the reader').to.be.false;
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      expect(location.href).to.equal(page);
      expect(history.length).to.equal(length);
    });

    it('stays as it is with deep-link where the browser refuses to write it, and the theme opens', async () => {
      const wheel = await make('insight-wheel', {attributes: {'deep-link': ''}});
      history.replaceState = () => {
        throw new DOMException('', 'SecurityError');
      };
      try {
        node(wheel, 'Banden').click();
        await settled(wheel);
      } finally {
        Reflect.deleteProperty(history, 'replaceState');
      }
      expect(openTheme(wheel)).to.equal('Banden');
      expect(location.hash).to.equal('');
    });

    it('goes before the theme that the page opens, with deep-link too', async () => {
      history.replaceState(null, '', '#oe/huisvesting/stress');
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden', 'deep-link': ''}});
      expect(openTheme(wheel)).to.equal('Huisvesting');
      expect(location.hash, 'the insight stays in it').to.equal('#oe/huisvesting/stress');
      expectFocus(item(wheel, /Begeleiding naar werk/));
    });

    it('of the page itself stays when a theme closes, with deep-link too', async () => {
      const wheel = await make('insight-wheel', {attributes: {'deep-link': '', theme: 'banden'}});
      await visit('#inhoud');
      wheel.theme = '';
      await settled(wheel);
      expect(location.hash).to.equal('#inhoud');
    });

    it('of the page itself stays when the page opens a theme, with deep-link too', async () => {
      history.replaceState(null, '', '#inhoud');
      const wheel = await make('insight-wheel', {attributes: {'deep-link': '', theme: 'banden'}});
      expect(openTheme(wheel)).to.equal('Banden');
      expect(location.hash).to.equal('#inhoud');
    });

    it('is answered again by a wheel that comes after the first has gone', async () => {
      history.replaceState(null, '', '#oe/banden');
      const first = await make('insight-wheel');
      expect(openTheme(first)).to.equal('Banden');
      first.remove();
      const second = await make('insight-wheel');
      expect(openTheme(second)).to.equal('Banden');
    });

    it('written with deep-link does not bring back the theme that the reader leaves', async () => {
      const wheel = await make('insight-wheel', {attributes: {'deep-link': ''}});
      for (const name of ['Huisvesting', 'Banden', 'Bruggen']) {
        node(wheel, name).click();
        await settled(wheel);
        expect(openTheme(wheel)).to.equal(name);
      }
      byRole(wheel, 'button', 'Sluiten').click();
      await settled(wheel);
      expect(openTheme(wheel)).to.be.undefined;
      expect(location.hash).to.equal('');
    });

    it('in a text of the content opens its theme', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
      item(wheel, /Hoe voorkomt/).click();
      await settled(wheel);
      const changed = oneEvent(window, 'hashchange');
      byRole(wheel, 'link', 'Banden').click();
      await changed;
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Banden');
      expect(location.hash).to.equal('#oe/banden');
    });

    it('that is followed a second time opens its theme again', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
      item(wheel, /Hoe voorkomt/).click();
      await settled(wheel);
      const changed = oneEvent(window, 'hashchange');
      byRole(wheel, 'link', 'Banden').click();
      await changed;
      await settled(wheel);
      node(wheel, 'Huisvesting').click();
      await settled(wheel);
      byRole(wheel, 'link', 'Banden').click();
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Banden');
    });
  });
}

function changes(make: Make): void {
  describe('a change', () => {
    it('of the attribute theme opens another theme, and an empty one closes', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      expect(openTheme(wheel)).to.equal('Banden');
      wheel.setAttribute('theme', 'bruggen');
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Bruggen');
      wheel.setAttribute('theme', '');
      await settled(wheel);
      expect(openTheme(wheel)).to.be.undefined;
      wheel.setAttribute('theme', 'bruggen');
      await settled(wheel);
      wheel.removeAttribute('theme');
      await settled(wheel);
      expect(openTheme(wheel)).to.be.undefined;
    });

    it('of the theme by the reader can be read from the property, and the same attribute can be set again', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      node(wheel, 'Bruggen').click();
      await settled(wheel);
      expect(wheel.theme).to.equal('bruggen');
      wheel.theme = 'banden';
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Banden');
    });

    it('of theme to one that is not there leaves the circle closed', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'onbekend'}});
      expect(nodes(wheel)).to.have.length(10);
      expect(openTheme(wheel)).to.be.undefined;
      expect(nodes(wheel).some(isOpen)).to.be.false;
    });

    it('of theme keeps what was opened in each', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      item(wheel, /Contact begint/).click();
      await settled(wheel);
      node(wheel, 'Bruggen').click();
      await settled(wheel);
      expect(all(openPanel(wheel) as Element, '[part~=toggle][aria-expanded=true]')).to.have.length(0);
      node(wheel, 'Banden').click();
      await settled(wheel);
      expect(isOpen(item(wheel, /Contact begint/))).to.be.true;
      expect(isOpen(item(wheel, /Nieuwkomers gebruiken/))).to.be.false;
    });

    it('of the data keeps the open theme and its open insight, wherever they moved', async () => {
      const wheel = await make('insight-wheel', {data: small(), attributes: {theme: 'een'}});
      item(wheel, /Inzicht B/).click();
      await settled(wheel);
      wheel.data = small(({themes: [theme]}) => {
        theme!.insights.unshift({id: 'nieuw', headline: 'Nieuw inzicht', body: 'Tekst N.'});
        theme!.insights.find(({id}) => id === 'b')!.body = 'Nieuwe tekst B.';
      });
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Een');
      expect(isOpen(item(wheel, /Inzicht B/))).to.be.true;
      expect(isOpen(item(wheel, /Nieuw inzicht/))).to.be.false;
      expect(seen(wheel)).to.include('Nieuwe tekst B.');
    });

    it('of the data that takes the open theme away closes it and says so', async () => {
      const wheel = await make('insight-wheel', {data: small(), attributes: {theme: 'een'}});
      const events = record(wheel, 'oe-theme-close') as ThemeCloseEvent[];
      wheel.data = small((data) => (data.themes = []));
      await settled(wheel);
      expect(openTheme(wheel)).to.be.undefined;
      expect(events.map(({theme}) => theme)).to.deep.equal(['een']);
    });

    it('of an object that the page hands over is shown without a download', async () => {
      const requests = (await asked()).length;
      const wheel = await make('insight-wheel', {data: small()});
      expect(labels(wheel)).to.deep.equal(['Een', 'Twee']);
      expect((await asked()).length).to.equal(requests);
    });

    it('by a translator leaves no stale word: what opens later is right', async () => {
      const wheel = await make('insight-wheel', {width: '1100px', attributes: {theme: 'huisvesting'}});
      translate(wheel);
      expect(seen(wheel)).to.include('«Huisvesting»');
      byRole(wheel, 'button', /Alles openen/).click();
      await settled(wheel);
      expect(allByRole(wheel, 'button', 'Alles sluiten'), 'the action says what it does now').to.have.length(1);
      node(wheel, '«Banden»').click();
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Banden');
      expect(seen(openPanel(wheel) as Element)).to.include('Contact begint vaak in de eigen gemeenschap');
      expect(seen(openPanel(wheel) as Element)).not.to.include('basisbehoefte');
      wheel.setAttribute('theme', 'huisvesting');
      await settled(wheel);
      expect(openTheme(wheel)).to.equal('Huisvesting');
      expect(seen(openPanel(wheel) as Element)).not.to.include('Banden zijn contacten');
    });

    it('of the data after a translator shows the new words', async () => {
      const wheel = await make('insight-wheel', {data: small(), attributes: {theme: 'een'}});
      translate(wheel);
      wheel.data = small((data) => {
        data.title = 'Andere titel';
        data.framework.groups[0]!.label = 'Andere groep';
        data.themes[0]!.insights[0]!.headline = 'Andere kop';
      });
      await settled(wheel);
      const text = seen(wheel);
      for (const words of ['Andere titel', 'Andere groep', 'Andere kop']) expect(text).to.include(words);
      for (const words of ['Kleine cirkel', 'Inzicht A']) expect(text).not.to.include(words);
    });

    it('of insights tells the page which one, in which theme', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
      const events = record(document.body, 'oe-item-toggle') as ItemToggleEvent[];
      item(wheel, /Een scheiding/).click();
      item(wheel, /Hoe voorkomt/).click();
      await settled(wheel);
      item(wheel, /Een scheiding/).click();
      expect(events.map(({theme, item: id, open}) => [theme, id, open])).to.deep.equal([
        ['huisvesting', 'scheiding', true],
        ['huisvesting', 'voorkomen', true],
        ['huisvesting', 'scheiding', false],
      ]);
      expect(
        events.every(({bubbles, composed}) => bubbles && composed),
        'the page hears it',
      ).to.be.true;
    });
  });

  describe('elements with the same name in sync', () => {
    let name = '';
    beforeEach(() => (name = `samen-${++names}`));

    it('open the same theme and the same items', async () => {
      const first = await make('insight-wheel', {attributes: {sync: name}});
      const second = await make('insight-wheel', {attributes: {sync: name}});
      const apart = await make('insight-wheel', {attributes: {sync: `${name}-anders`}});
      node(first, 'Banden').click();
      await settled(first, second, apart);
      expect(openTheme(second)).to.equal('Banden');
      expect(openTheme(apart)).to.be.undefined;
      item(second, /Contact begint/).click();
      await settled(first, second);
      expect(isOpen(item(first, /Contact begint/))).to.be.true;
      first.theme = '';
      await settled(first, second);
      expect(openTheme(second)).to.be.undefined;
    });

    it('show in a panel elsewhere what is chosen in the wheel', async () => {
      const panel = await make('theme-panel', {attributes: {sync: name, theme: 'bruggen'}});
      expect(nameOf(titleOf(panel))).to.equal('Bruggen');
      const wheel = await make('insight-wheel', {attributes: {sync: name}});
      node(wheel, 'Connecties').click();
      await settled(wheel, panel);
      expect(nameOf(titleOf(panel))).to.equal('Connecties');
    });

    it('belong together when their data is the same, however the address is written', async () => {
      const first = await make('insight-wheel', {attributes: {sync: name, src: SHIPPED}});
      const second = await make('insight-wheel', {attributes: {sync: name, src: new URL(SHIPPED, location.href).href}});
      node(first, 'Banden').click();
      await settled(first, second);
      expect(openTheme(second)).to.equal('Banden');
    });

    it('do not belong together when their data is not the same', async () => {
      const first = await make('insight-wheel', {attributes: {sync: name, src: freshAddress()}});
      const second = await make('insight-wheel', {attributes: {sync: name, src: freshAddress()}});
      node(first, 'Banden').click();
      await settled(first, second);
      expect(openTheme(second)).to.be.undefined;
    });
  });
}

function layouts(make: Make): void {
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  const layoutOf = (wheel: Element): 'list' | 'ring' | 'split' => {
    const places = nodes(wheel).map(box);
    if (new Set(places.map(({left}) => Math.round(left))).size === 1) return 'list';
    const panel = box(openPanel(wheel) as Element);
    if (panel.left >= Math.max(...places.map(({right}) => right))) return 'split';
    expect(panel.top).to.be.at.least(Math.max(...places.map(({bottom}) => bottom)));
    return 'ring';
  };

  describe('by the room it has', () => {
    for (const [width, expected] of [
      ['320px', 'list'],
      ['480px', 'list'],
      ['700px', 'ring'],
      ['959px', 'ring'],
      ['961px', 'split'],
      ['1100px', 'split'],
    ] as const) {
      it(`is drawn as ${expected} in ${width}`, async () => {
        const wheel = await make('insight-wheel', {width, attributes: {theme: 'huisvesting'}});
        expect(layoutOf(wheel)).to.equal(expected);
      });
    }

    it('changes with the container, and what is open stays open', async () => {
      const wheel = await make('insight-wheel', {width: '1100px', attributes: {theme: 'huisvesting'}});
      const container = wheel.parentElement as HTMLElement;
      for (const [width, expected] of [
        ['400px', 'list'],
        ['700px', 'ring'],
        ['1100px', 'split'],
      ] as const) {
        container.style.width = width;
        await settled(wheel);
        expect(layoutOf(wheel)).to.equal(expected);
        expect(openTheme(wheel)).to.equal('Huisvesting');
      }
    });

    it('is drawn as a list where the text is too large for a ring', async () => {
      const wheel = await make('insight-wheel', {width: '700px', attributes: {theme: 'huisvesting'}});
      (wheel.parentElement as HTMLElement).style.fontSize = '32px';
      await settled(wheel);
      expect(layoutOf(wheel)).to.equal('list');
    });

    it('is drawn as a list everywhere when the page asks so', async () => {
      const wheel = await make('insight-wheel', {width: '1100px', attributes: {view: 'list', theme: 'huisvesting'}});
      expect(layoutOf(wheel)).to.equal('list');
      wheel.setAttribute('view', 'auto');
      await settled(wheel);
      expect(layoutOf(wheel)).to.equal('split');
    });

    it('is drawn as a ring up to the edges when the page asks so', async () => {
      const wheel = await make('insight-wheel', {width: '480px', attributes: {theme: 'huisvesting'}});
      expect(layoutOf(wheel)).to.equal('list');
      wheel.setAttribute('view', 'wheel');
      await settled(wheel);
      expect(layoutOf(wheel)).to.equal('ring');
    });

    it('says in its middle where the open theme is when that may be out of sight', async () => {
      const wheel = await make('insight-wheel', {width: '700px', attributes: {theme: 'huisvesting'}});
      expect(hint(wheel)).to.equal('Huisvesting staat onder de cirkel');
      (wheel.parentElement as HTMLElement).style.width = '1100px';
      await settled(wheel);
      expect(hint(wheel)).to.equal('Kies een thema om te lezen');
    });

    it('says in a list with each theme how much there is to read', async () => {
      const wheel = await make('insight-wheel', {attributes: {view: 'list'}});
      expect(seen(node(wheel, 'Huisvesting'))).to.include('3 inzichten, 7 kansen');
      expect(seen(node(wheel, 'Werk'))).to.include('in voorbereiding');
    });

    for (const size of [320, 360, 768, 1280]) {
      it(`fits in a page of ${size} px: nothing sticks out, open or closed`, async () => {
        await setViewport({width: size, height: 900});
        try {
          const wheel = await make('insight-wheel');
          const overflow = (): number => document.body.scrollWidth - document.body.clientWidth;
          expect(overflow()).to.be.at.most(0);
          wheel.theme = 'huisvesting';
          await settled(wheel);
          for (const button of allByRole(wheel, 'button', 'Alles openen')) button.click();
          await settled(wheel);
          expect(overflow()).to.be.at.most(0);
        } finally {
          await setViewport({width: 1280, height: 900});
        }
      });

      it(`has controls of at least 44 by 44 px in a page of ${size} px`, async () => {
        await setViewport({width: size, height: 900});
        try {
          const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
          for (const button of allByRole(wheel, 'button', 'Alles openen')) button.click();
          await settled(wheel);
          const buttons = allByRole(wheel, 'button');
          expect(buttons.length).to.be.above(20);
          for (const button of buttons) {
            const {width, height} = box(button);
            expect(Math.min(width, height), nameOf(button)).to.be.at.least(43.9);
          }
        } finally {
          await setViewport({width: 1280, height: 900});
        }
      });
    }

    it('raises no error on the page while it finds its size', async () => {
      resizeErrors.length = 0;
      const wheel = await make('insight-wheel', {width: '1100px'});
      (wheel.parentElement as HTMLElement).style.width = '700px';
      await settled(wheel);
      expect(resizeErrors).to.deep.equal([]);
    });

    it('draws labels and discs of a ring apart from each other', async () => {
      for (const width of ['500px', '700px', '1000px', '1100px']) {
        const wheel = await make('insight-wheel', {width});
        const boxes = all(wheel, '[part=disc], [part=label], [part=group-name]')
          .filter(isVisible)
          .map((each) => ({each, rect: inkOf(each)}));
        expect(boxes.length).to.be.at.least(20);
        for (const [index, {each, rect}] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const apart =
              rect.right <= other.rect.left + 1 ||
              other.rect.right <= rect.left + 1 ||
              rect.bottom <= other.rect.top + 1 ||
              other.rect.bottom <= rect.top + 1;
            expect(apart, `${width}: ${nameOf(each)} ${each.part.value} and ${nameOf(other.each)} ${other.each.part.value}`).to.be
              .true;
          }
        }
      }
    });

    it('draws as many themes as the data has', async () => {
      const wheel = await make('insight-wheel', {
        width: '1270px',
        data: small((data) => {
          data.framework.groups = [5, 4, 3, 2].map((count, group) => ({
            id: `g${group}`,
            label: `Groep ${group + 1}`,
            domains: Array.from({length: count}, (_, index) => ({
              id: `d${group}-${index}`,
              label: `Domein ${group}${index}`,
              icon: 'onbekend',
            })),
          }));
          data.themes[0]!.id = 'd0-1';
        }),
      });
      expect(nodes(wheel)).to.have.length(14);
      await expect(wheel).to.be.accessible();
    });
  });
}

function hosts(make: Make): void {
  describe('on any page', () => {
    it('has no id that is there twice, with two wheels and a panel', async () => {
      for (const attributes of [{}, {'light-dom': ''}] as Record<string, string>[]) {
        const first = await make('insight-wheel', {attributes: {theme: 'huisvesting', ...attributes}});
        const second = await make('insight-wheel', {attributes: {theme: 'huisvesting', ...attributes}});
        const panel = await make('theme-panel', {attributes: {theme: 'huisvesting', ...attributes}});
        const ids = [first, second, panel].flatMap((each) => all(each, '[id]')).map(({id}) => id);
        expect(ids.length).to.be.above(10);
        expect(new Set(ids).size).to.equal(ids.length);
        for (const each of [first, second, panel]) {
          for (const pointing of all(each, '[aria-controls], [aria-labelledby], [aria-describedby]')) {
            const root = pointing.getRootNode() as ShadowRoot;
            for (const name of ['aria-controls', 'aria-labelledby', 'aria-describedby']) {
              for (const id of pointing.getAttribute(name)?.split(' ') ?? [])
                expect(root.getElementById(id), `${name}=${id}`).not.to.be.null;
            }
          }
        }
      }
    });

    it('lets the page style its parts', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'insight-wheel::part(label), insight-wheel::part(title), insight-wheel::part(headline) {color: rgb(1, 2, 3)}',
      );
      document.adoptedStyleSheets.push(sheet);
      try {
        const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}});
        for (const part of [all(wheel, '[part=label]')[0], all(wheel, '[part=headline]')[0]]) {
          expect(getComputedStyle(part as Element).color).to.equal('rgb(1, 2, 3)');
        }
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      }
    });

    it('gives its headings the levels that fit the page', async () => {
      const levels = async (before: unknown, attributes = {}): Promise<number[]> => {
        const wheel = await make('insight-wheel', {before, attributes: {theme: 'huisvesting', ...attributes}});
        const headings = allByRole(wheel, 'heading');
        return ['Inzichten uit', 'Huisvesting', 'Kansen', 'Een scheiding'].map((name) =>
          levelOf(headings.find((heading) => nameOf(heading).startsWith(name)) as Element),
        );
      };
      expect(await levels(html`<h1>Pagina</h1>`)).to.deep.equal([2, 3, 4, 5]);
      expect(
        await levels(
          html`<h1>Pagina</h1>
            <h2>Deel</h2>`,
        ),
      ).to.deep.equal([3, 4, 5, 6]);
      expect(await levels(html`<h1>Pagina</h1>`, {'heading-level': '4'})).to.deep.equal([4, 5, 6, 6]);
    });

    it('shows hostile text of the data as text', async () => {
      const evil = '<img src=x onerror="window.hacked = true">';
      const wheel = await make('insight-wheel', {
        attributes: {theme: 'een'},
        data: small((data) => {
          data.title = evil;
          data.source = {label: evil, href: 'javascript:window.hacked=true'};
          data.framework.groups[0]!.label = evil;
          data.framework.groups[0]!.domains[0]!.label = evil;
          data.framework.groups[0]!.domains[0]!.icon = {d: '"><script>window.hacked = true</script>'};
          const theme = data.themes[0]!;
          theme.title = evil;
          theme.intro = [{type: 'paragraph', text: [{text: 'klik hier', href: 'javascript:window.hacked=true'}]}];
          theme.insights[0] = {
            id: 'a',
            headline: evil,
            body: [
              evil,
              {type: 'quote', text: evil, by: evil},
              {type: 'reference', text: 'bron', href: ' \tJavaScript:window.hacked=true'},
            ],
            sources: [{label: 'slechte bron', href: 'data:text/html,<script>top.hacked=true</script>'}],
          };
        }),
      });
      for (const button of allByRole(wheel, 'button', /Alles openen/)) button.click();
      await settled(wheel);
      expect(all(wheel, 'img, script, iframe')).to.have.length(0);
      expect(window).not.to.have.property('hacked');
      expect(seen(wheel)).to.include(evil);
      expect(seen(wheel)).to.include('klik hier');
      const addresses = all<HTMLAnchorElement>(wheel, 'a').map(({href}) => href);
      expect(addresses.filter((address) => !/^https?:/.test(address))).to.deep.equal([]);
    });

    it('is drawn from right to left when its content is', async () => {
      const wheel = await make('insight-wheel', {
        width: '1100px',
        data: {...(await shippedWheel()), lang: 'ar'},
        attributes: {theme: 'huisvesting'},
      });
      expect(getComputedStyle(node(wheel, 'Werk')).direction).to.equal('rtl');
      const panel = (openPanel(wheel) as Element).getBoundingClientRect();
      expect(panel.right).to.be.at.most(Math.min(...nodes(wheel).map((each) => each.getBoundingClientRect().left)));
    });

    it('stands where it was written: beside it nothing of the page changes', async () => {
      const sheets = document.adoptedStyleSheets.length;
      const globals = Object.keys(window).length;
      const wheel: InsightWheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      node(wheel, 'Bruggen').click();
      await settled(wheel);
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
      expect(Object.keys(window).length).to.equal(globals);
      expect(document.cookie).to.equal('');
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

    it('moves nothing for a visitor who asked for less motion', async () => {
      await emulate('prefers-reduced-motion', 'reduce');
      const wheel = await make('insight-wheel', {width: '1100px', attributes: {theme: 'huisvesting'}});
      const moving = all(wheel, '*').filter((each) => {
        const {animationName, transitionDuration} = getComputedStyle(each);
        return animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s');
      });
      expect(moving.map(({localName, className}) => `${localName} ${String(className)}`)).to.deep.equal([]);
    });

    it('the check for accessibility can fail: it sees into shadow roots', async () => {
      const faulty = await fixture<HTMLElement>(html`<div></div>`);
      faulty.attachShadow({mode: 'open'}).append(document.createElement('button'));
      let failure: unknown;
      try {
        await expect(faulty).to.be.accessible();
      } catch (error) {
        failure = error;
      }
      expect(String(failure)).to.match(/button-name/);
    });
  });
}
