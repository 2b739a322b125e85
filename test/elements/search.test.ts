/** The search of a wheel: finds in all themes, leads there, marks what was asked, and leaves all as it was. */
import {expect, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {install, type Clock} from '@sinonjs/fake-timers';
import type {InsightWheel} from '../../src/index.js';
import {emulate} from './browser.js';
import {
  all,
  byRole,
  expectFocus,
  hasRole,
  inBothRoots,
  leave,
  nameOf,
  one,
  press,
  seen,
  settled,
  shippedWheel,
  translate,
  type Make,
  type Placing,
} from './helpers.js';

let clock: Clock;

/** The checker has timers of its own. */
async function expectAccessible(wheel: Element): Promise<void> {
  clock.uninstall();
  await expect(wheel).to.be.accessible();
}

describe('search', () => {
  // Only the reader's rest: frames and the rest of the page go on.
  beforeEach(() => {
    clock = install({toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: false});
  });
  afterEach(() => {
    clock.uninstall();
    leave();
  });

  const rest = async (wheel: Element): Promise<void> => {
    clock.tick(700);
    await settled(wheel);
  };

  inBothRoots((make) => {
    const place = placer(make);
    isThere(make, place);
    finds(place, rest);
    leads(place, rest);
    marks(place, rest);
    announces(place, rest);
    ends(make, place, rest);
  });
});

type Place = (placing?: Placing) => Promise<InsightWheel>;
type Rest = (wheel: Element) => Promise<void>;

/** Places a wheel with a search, and waits until that has come. */
function placer(make: Make): Place {
  return async ({attributes, ...placing} = {}) => {
    const wheel = await make('insight-wheel', {...placing, attributes: {search: '', ...attributes}});
    while (!hasRole(wheel, 'searchbox')) await nextFrame();
    return wheel;
  };
}

const fieldOf = (wheel: Element): HTMLInputElement => byRole(wheel, 'searchbox') as HTMLInputElement;

/** The driver of WebKitGTK loses the second of two equal letters. */
async function type(wheel: Element, words: string): Promise<void> {
  const field = fieldOf(wheel);
  field.focus();
  field.select();
  await sendKeys({type: words});
  await settled(wheel);
}

const results = (wheel: Element): string[] => all(wheel, '[part~=result]').map(nameOf);
const marksIn = (root: Element): string[] => all(root, 'mark').map((each) => each.textContent ?? '');
const panelOf = (wheel: Element): HTMLElement => one(wheel, 'theme-panel:not([hidden])');
const openItems = (wheel: Element): string[] =>
  all(panelOf(wheel), '[data-item]')
    .filter((item) => item.querySelector('[aria-expanded=true]'))
    .map(({dataset}) => dataset['item'] ?? '');
const statusOf = (wheel: Element): string => one(wheel, '[role=search] [role=status]').textContent ?? '';

function isThere(make: Make, place: Place): void {
  it('is a field with a label, in a landmark, above the circle', async () => {
    const wheel = await place();
    const field = fieldOf(wheel);
    expect(nameOf(field.closest('label') as Element)).to.equal('Zoek in alle thema’s');
    expect(field.closest('[role=search]')).not.to.be.null;
    expect(field.getBoundingClientRect().height).to.be.at.least(43.9);
    expect(field.compareDocumentPosition(all(wheel, '[part~=node]')[0] as Element)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await expectAccessible(wheel);
  });

  it('is not there unless the page asks for it, and comes and goes with its attribute', async () => {
    const wheel = await make('insight-wheel');
    expect(all(wheel, '[part=search]')).to.have.length(0);
    wheel.setAttribute('search', '');
    while (!hasRole(wheel, 'searchbox')) await nextFrame();
    wheel.removeAttribute('search');
    await settled(wheel);
    expect(all(wheel, '[part=search]')).to.have.length(0);
  });

  it('keeps its room until it is there, so that nothing moves', async () => {
    const wheel = await make('insight-wheel', {attributes: {search: ''}});
    const circle = one(wheel, '[part=wheel]');
    const {top} = circle.getBoundingClientRect();
    expect(one(wheel, '[part=search]').getBoundingClientRect().height).to.be.above(80);
    while (!hasRole(wheel, 'searchbox')) await nextFrame();
    await settled(wheel);
    expect(circle.getBoundingClientRect().top).to.be.closeTo(top, 0.5);
  });

  it('leaves no style sheet behind, with two wheels and after moves', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const wheels = [await place(), await place()];
    const [first] = wheels;
    const box = first!.parentElement as Element;
    first!.remove();
    box.append(first!);
    await settled(first!);
    for (const wheel of wheels) {
      const {display} = getComputedStyle(fieldOf(wheel));
      expect(display, 'the look of the search').to.equal('block');
      const own = wheel.shadowRoot!.adoptedStyleSheets;
      expect(new Set(own).size).to.equal(own.length);
    }
    for (const wheel of wheels) wheel.remove();
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });
}

function finds(place: Place, rest: Rest): void {
  it('finds in all themes, also those that are not open, with their numbers and a piece of the text', async () => {
    const wheel = await place();
    await type(wheel, 'huisarts');
    expect(results(wheel)).to.deep.equal(['Banden', 'Nieuwkomers gebruiken online groepen vaker']);
    expect(seen(one(wheel, '[part=excerpt]'))).to.equal('een huisarts die Arabisch spreekt');
    expect(seen(one(wheel, '[part=results]'))).to.match(/Gevonden op 1 plaats .*Banden 1 /);
    expect(all(wheel, 'theme-panel'), 'no theme has opened').to.have.length(0);
    await expectAccessible(wheel);
  });

  it('finds whatever the case and the accents', async () => {
    const wheel = await place();
    await type(wheel, 'HÚISARTS');
    expect(results(wheel)).to.include('Nieuwkomers gebruiken online groepen vaker');
  });

  it('finds only in the themes that the page shows', async () => {
    const wheel = await place({attributes: {themes: 'huisvesting,bruggen'}});
    await type(wheel, 'huis');
    expect(results(wheel)).to.include('Huisvesting');
    expect(results(wheel)).not.to.include('Banden');
  });

  it('says so when there is nothing', async () => {
    const wheel = await place();
    await type(wheel, 'xyzzy.*');
    expect(results(wheel)).to.deep.equal([]);
    expect(seen(one(wheel, '[part=results]'))).to.match(/^Niets gevonden/);
  });

  it('shows no more than can be read of very many', async () => {
    const data = await shippedWheel();
    const [theme] = data.themes;
    theme!.insights = Array.from({length: 120}, (_, index) => ({id: `i-${index}`, headline: `Inzicht ${index}`, body: 'gelijk'}));
    const wheel = await place({data});
    await type(wheel, 'gelijk inzicht');
    expect(results(wheel)).to.have.length(51);
    expect(seen(one(wheel, '[part=results]'))).to.match(/Gevonden op 120 plaatsen .*Hier staan de eerste 50\.$/);
  });

  it('finds in newer content when that comes', async () => {
    const wheel = await place({data: await shippedWheel()});
    await type(wheel, 'gloednieuw');
    await rest(wheel);
    const data = await shippedWheel();
    data.themes.find(({id}) => id === 'bruggen')!.insights[0]!.headline = 'Een gloednieuw inzicht';
    const ready = oneEvent(wheel, 'oe-data-ready');
    wheel.data = data;
    await ready;
    await settled(wheel);
    expect(results(wheel)).to.deep.equal(['Bruggen', 'Een gloednieuw inzicht']);
  });

  it('reads from right to left with the content', async () => {
    const wheel = await place({data: {...(await shippedWheel()), lang: 'ar'}, width: '320px'});
    await type(wheel, 'huis');
    const field = fieldOf(wheel);
    expect(getComputedStyle(field).direction).to.equal('rtl');
    const inner = all(wheel, '[part=found] ul')[0] as HTMLElement;
    expect(parseFloat(getComputedStyle(inner).paddingRight)).to.be.above(0);
    expect(wheel.scrollWidth).to.be.at.most(320);
  });
}

function leads(place: Place, rest: Rest): void {
  it('leads to an item: its theme and itself open, with the focus there', async () => {
    const wheel = await place();
    await type(wheel, 'huisarts');
    await press('ArrowDown', wheel);
    await press('ArrowDown', wheel);
    await press('Enter', wheel);
    expect(wheel.theme).to.equal('banden');
    const button = byRole(panelOf(wheel), 'button', /online groepen/);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expectFocus(button);
    expect(marksIn(panelOf(wheel))).to.deep.equal(['huisarts']);
  });

  it('leads to a theme: its title has the focus', async () => {
    const wheel = await place();
    await type(wheel, 'huisvesting');
    byRole(wheel, 'button', 'Huisvesting').click();
    await settled(wheel);
    expectFocus(byRole(panelOf(wheel), 'heading', 'Huisvesting'));
  });

  it('lets arrows go along the results and back to the field, and stops at the ends', async () => {
    const wheel = await place();
    await type(wheel, 'huisarts');
    const [theme, item] = all(wheel, '[part~=result]');
    for (const [key, target] of [
      ['ArrowDown', theme],
      ['ArrowDown', item],
      ['ArrowDown', item],
      ['ArrowUp', theme],
      ['ArrowUp', fieldOf(wheel)],
      ['ArrowUp', fieldOf(wheel)],
    ] as const) {
      await press(key, wheel);
      expectFocus(target as Element, key);
    }
    await rest(wheel);
  });

  it('has results that a finger can hit, in 320 pixels', async () => {
    const wheel = await place({width: '320px'});
    await type(wheel, 'huis');
    const targets = [...all(wheel, '[part~=result]'), byRole(wheel, 'button', 'Wissen')];
    expect(targets.length).to.be.above(4);
    for (const target of targets) expect(target.getBoundingClientRect().height, nameOf(target)).to.be.at.least(43.9);
    expect(wheel.scrollWidth).to.be.at.most(320);
  });
}

function marks(place: Place, rest: Rest): void {
  it('marks hits in the open theme and opens their items, once typing rests', async () => {
    const wheel = await place({attributes: {theme: 'huisvesting'}});
    await type(wheel, 'daklo');
    expect(openItems(wheel)).to.deep.equal([]);
    expect(marksIn(panelOf(wheel))).to.deep.equal([]);
    await rest(wheel);
    expect(openItems(wheel).length).to.be.above(1);
    const found = marksIn(panelOf(wheel));
    expect(found.length).to.be.above(2);
    expect(new Set(found.map((each) => each.toLowerCase()))).to.deep.equal(new Set(['daklo']));
  });

  it('marks them in a theme that the reader opens later, and in other words at the next rest', async () => {
    const wheel = await place();
    await type(wheel, 'huisarts');
    await rest(wheel);
    byRole(wheel, 'button', /^Banden \d/).click();
    await settled(wheel);
    expect(openItems(wheel)).to.deep.equal(['online-groepen']);
    expect(marksIn(panelOf(wheel))).to.deep.equal(['huisarts']);
    await type(wheel, 'sleutelpersonen');
    await rest(wheel);
    expect(new Set(marksIn(panelOf(wheel)).map((each) => each.toLowerCase()))).to.deep.equal(new Set(['sleutelpersonen']));
    expect(openItems(wheel)).not.to.include('online-groepen');
  });

  it('marks across emphasis and links, and leaves the words of the interface', async () => {
    const data = await shippedWheel();
    const theme = data.themes.find(({id}) => id === 'banden');
    theme!.insights[0]!.body = [{type: 'paragraph', text: ['Een park me', {text: 't br', strong: true}, 'on']}];
    const wheel = await place({data, attributes: {theme: 'banden'}});
    await type(wheel, 'met bron');
    await rest(wheel);
    expect(marksIn(panelOf(wheel))).to.deep.equal(['me', 't br', 'on']);
    expect(one(panelOf(wheel), 'strong > span > mark').textContent).to.equal('t br');
  });

  it('leaves the texts whole, and comes to newer ones', async () => {
    const wheel = await place({data: await shippedWheel(), attributes: {theme: 'banden'}});
    const before = seen(panelOf(wheel));
    await type(wheel, 'contact');
    await rest(wheel);
    expect(marksIn(panelOf(wheel)).length).to.be.above(2);
    const data = await shippedWheel();
    data.themes.find(({id}) => id === 'banden')!.intro = 'Contact met een ander contact.';
    const ready = oneEvent(wheel, 'oe-data-ready');
    wheel.data = data;
    await ready;
    await settled(wheel);
    const intro = one(panelOf(wheel), '[part=panel-intro]');
    expect(intro.textContent?.trim()).to.equal('Contact met een ander contact.');
    expect(marksIn(intro)).to.deep.equal(['Contact', 'contact']);
    wheel.data = await shippedWheel();
    await settled(wheel);
    byRole(wheel, 'button', 'Wissen').click();
    await settled(wheel);
    expect(marksIn(wheel)).to.deep.equal([]);
    expect(seen(panelOf(wheel))).to.equal(before);
    const texts = all(panelOf(wheel), '[part=panel-intro] p').flatMap((each) => [...each.childNodes]);
    expect(
      texts.every((each) => each.nodeType === Node.TEXT_NODE),
      'one text in each paragraph',
    ).to.be.true;
  });

  it('stands up to a translator: its words stay, results are new with each query', async () => {
    const wheel = await place({attributes: {theme: 'banden'}});
    await type(wheel, 'huisarts');
    await rest(wheel);
    translate(wheel);
    await type(wheel, 'sleutelpersonen');
    await rest(wheel);
    expect(results(wheel).length).to.be.above(1);
    expect(results(wheel).join(), 'no rests of the query before').not.to.match(/huisarts|«/);
    const title = one(panelOf(wheel), '[part=panel-title]');
    expect(nameOf(title), 'what was translated').to.equal('«Banden»');
    byRole(wheel, 'button', '«Wissen»').click();
    await settled(wheel);
    expect(marksIn(wheel)).to.deep.equal([]);
    expect(results(wheel)).to.deep.equal([]);
  });

  it('has marks that can be seen in forced colours', async () => {
    await emulate('forced-colors', 'active');
    const wheel = await place({attributes: {theme: 'banden'}});
    await type(wheel, 'huisarts');
    await rest(wheel);
    const [hit] = all(panelOf(wheel), 'mark');
    const {backgroundColor, color} = getComputedStyle(hit as Element);
    expect(backgroundColor).not.to.equal(color);
    expect(backgroundColor).not.to.equal(getComputedStyle(document.body).backgroundColor);
    expect(getComputedStyle(fieldOf(wheel)).borderTopStyle).to.equal('solid');
  });

  it('does not print: neither field nor results nor marks', async () => {
    const wheel = await place({attributes: {theme: 'banden'}});
    await type(wheel, 'huisarts');
    await rest(wheel);
    dispatchEvent(new Event('beforeprint'));
    try {
      const paper = one(wheel, '.oe-paper');
      expect(paper.textContent).to.match(/huisarts die Arabisch spreekt/);
      expect(marksIn(paper)).to.deep.equal([]);
      expect(all(paper, '[part=search]')).to.have.length(0);
    } finally {
      dispatchEvent(new Event('afterprint'));
    }
    await settled(wheel);
    expect(marksIn(panelOf(wheel))).to.deep.equal(['huisarts']);
  });
}

function announces(place: Place, rest: Rest): void {
  it('says the number once typing rests, and not with each letter', async () => {
    const wheel = await place();
    expect(statusOf(wheel)).to.equal('');
    for (const letters of ['h', 'hu', 'huisarts']) {
      await type(wheel, letters);
      expect(statusOf(wheel), letters).to.equal('');
    }
    await rest(wheel);
    expect(statusOf(wheel)).to.equal('Gevonden op 1 plaats');
    await type(wheel, 'huis');
    expect(statusOf(wheel), 'what it said is over').to.equal('');
    await rest(wheel);
    expect(statusOf(wheel)).to.match(/^Gevonden op \d+ plaatsen$/);
  });

  it('says it at once for who presses Enter, without sending the page away', async () => {
    const wheel = await place();
    const page = location.href;
    await type(wheel, 'xyzzy');
    await press('Enter', wheel);
    expect(statusOf(wheel)).to.match(/^Niets gevonden/);
    expect(location.href).to.equal(page);
    expectFocus(fieldOf(wheel));
  });
}

function ends(make: Make, place: Place, rest: Rest): void {
  it('with Escape: the field is empty, what the search has opened closes, what the reader opened stays', async () => {
    const wheel = await place({attributes: {theme: 'huisvesting'}});
    const own = all(panelOf(wheel), '[part=toggle]').at(-1) as HTMLElement;
    own.click();
    await settled(wheel);
    const before = openItems(wheel);
    expect(before).to.have.length(1);
    await type(wheel, 'huis');
    await rest(wheel);
    expect(openItems(wheel).length).to.be.above(1);
    await press('Escape', wheel);
    expect(fieldOf(wheel).value).to.equal('');
    expectFocus(fieldOf(wheel));
    expect(openItems(wheel)).to.deep.equal(before);
    expect(marksIn(wheel)).to.deep.equal([]);
    expect(seen(one(wheel, '[part=results]'))).to.equal('');
    expect(wheel.theme, 'the theme is not closed').to.equal('huisvesting');
    await press('Escape', wheel);
    expect(wheel.theme, 'Escape in an empty field is left to the page').to.equal('huisvesting');
  });

  it('with Escape on a result, with an empty field and with the button', async () => {
    const wheel = await place({attributes: {theme: 'banden'}});
    for (const end of [
      () => press('ArrowDown', wheel).then(() => press('Escape', wheel)),
      () => press('Backspace', wheel),
      async () => {
        byRole(wheel, 'button', 'Wissen').click();
        await settled(wheel);
      },
    ]) {
      await type(wheel, 'huisarts');
      await rest(wheel);
      expect(openItems(wheel)).to.deep.equal(['online-groepen']);
      fieldOf(wheel).select();
      await end();
      expect(fieldOf(wheel).value).to.equal('');
      expect(openItems(wheel)).to.deep.equal([]);
      expectFocus(fieldOf(wheel));
      expect(hasRole(wheel, 'button', 'Wissen')).to.be.false;
    }
  });

  it('leaves open what the reader chose from the results', async () => {
    const wheel = await place();
    await type(wheel, 'huisarts');
    all(wheel, '[part~=result]')[1]?.click();
    await settled(wheel);
    byRole(wheel, 'button', 'Wissen').click();
    await settled(wheel);
    expect(wheel.theme).to.equal('banden');
    expect(openItems(wheel)).to.deep.equal(['online-groepen']);
    expect(marksIn(wheel)).to.deep.equal([]);
  });

  it('when the attribute goes, also half-way', async () => {
    const wheel = await place({attributes: {theme: 'banden'}});
    await type(wheel, 'huisarts');
    await rest(wheel);
    wheel.search = false;
    await settled(wheel);
    expect(openItems(wheel)).to.deep.equal([]);
    expect(marksIn(wheel)).to.deep.equal([]);
    wheel.search = true;
    await settled(wheel);
    expect(fieldOf(wheel).value).to.equal('');
  });

  it('says nothing after the wheel has gone', async () => {
    const wheel = await place({attributes: {theme: 'banden'}});
    await type(wheel, 'huisarts');
    const box = wheel.parentElement as Element;
    wheel.remove();
    await rest(wheel);
    box.append(wheel);
    await settled(wheel);
    expect(openItems(wheel), 'it did not rest').to.deep.equal([]);
    expect(fieldOf(wheel).value).to.equal('huisarts');
  });

  it('of one wheel leaves another alone', async () => {
    const wheel = await place({attributes: {theme: 'banden'}});
    const other = await make('insight-wheel', {attributes: {theme: 'banden'}});
    await type(wheel, 'huisarts');
    await rest(wheel);
    await settled(other);
    expect(marksIn(other)).to.deep.equal([]);
    expect(openItems(other)).to.deep.equal([]);
  });
}
