/** Content in two languages at once: what a translation lacks, and two languages beside each other. */
import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {locale, speak} from '../../src/i18n/locale.js';
import {setViewport} from './browser.js';
import {
  all,
  allByRole,
  byRole,
  hasRole,
  inBothRoots,
  isVisible,
  nameOf,
  one,
  seen,
  settled,
  textOf,
  type Make,
  type Placing,
  type Tag,
  type Widget,
} from './helpers.js';
import {serve, shippedSet, wheelIn, withGaps} from './languages.js';

const MARK = 'Nog niet vertaald';

/** Texts in a script whose language or direction is not said of them. */
function unmarked(widget: Element): string[] {
  return all(widget, '*')
    .filter((each) => !each.children.length && isVisible(each) && !each.closest('svg'))
    .filter((each) => {
      const box = each.closest('[lang]');
      const arabic = /\p{Script=Arabic}/u.test(textOf(each));
      const latin = !arabic && /\p{Script=Latin}/u.test(textOf(each));
      const rtl = getComputedStyle(each).direction === 'rtl';
      return (arabic && (box?.getAttribute('lang') !== 'ar' || !rtl)) || (latin && box?.getAttribute('lang') === 'ar');
    })
    .map(textOf);
}

/** The text that begins so. */
function starting(widget: Element, words: string): HTMLElement {
  const found = all(widget, 'span, p').find((each) => !each.children.length && textOf(each).startsWith(words));
  if (!found) throw new Error(`"${words}" is not in: ${seen(widget)}`);
  return found;
}

const open = async (widget: Widget): Promise<void> => {
  for (const button of allByRole(widget, 'button', 'Alles openen')) button.click();
  await settled(widget);
  for (const button of allByRole(widget, 'button', /^Ontwerpvraag/)) if (button.ariaExpanded === 'false') button.click();
  await settled(widget);
};

describe('what a translation lacks', () => {
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(() => speak('nl'));

  inBothRoots((make) => {
    /** In Arabic on a Dutch page: the interface stays Dutch. */
    const arabic = async <T extends Tag>(tag: T, theme: string, placing: Placing = {}): Promise<HTMLElementTagNameMap[T]> => {
      const {src} = serve({...(await shippedSet()), ar: await withGaps()});
      const page = await make('insight-list', {attributes: {theme: 'banden'}});
      const widget = await make(tag, {...placing, attributes: {src, theme, lang: 'ar', ...placing.attributes}});
      await settled(page, widget);
      return widget;
    };

    it('is Dutch in its place, marked in words, with its language and direction', async () => {
      const panel = await arabic('theme-panel', 'huisvesting');
      await waitUntil(() => all(panel, '[part=item]').length === 5);
      await open(panel);
      const items = all(panel, '[data-item]').map((each) => each.dataset['item']);
      expect(items, 'in the order of the original').to.deep.equal([
        'scheiding',
        'instanties',
        'stress',
        'begeleiden',
        'voorkomen',
      ]);
      expect(hasRole(panel, 'button', `${MARK} Het is niet duidelijk welke instantie helpt met een woonvraag`)).to.be.true;
      expect(hasRole(panel, 'button', /^Ontwerpvraag · Nog niet vertaald Hoe voorkomt een gemeente/)).to.be.true;
      const [, kans] = all(one(panel, '[data-item=begeleiden]'), '[part=kans]');
      expect(seen(kans!)).to.match(/^Nog niet vertaald Train medewerkers/);
      for (const words of ['Het is niet', 'Hoe voorkomt', 'Train medewerkers']) {
        const box = starting(panel, words).closest<HTMLElement>('[lang]')!;
        expect([box.lang, box.dir, getComputedStyle(box).direction], words).to.deep.equal(['nl', 'ltr', 'ltr']);
      }
      expect(unmarked(panel)).to.deep.equal([]);
      expect(seen(panel).split(MARK), 'one mark for each').to.have.length(4);
      await expect(panel).to.be.accessible();
    });

    it('is marked where a text of a theme or an insight is missing', async () => {
      const panel = await arabic('theme-panel', 'banden');
      await waitUntil(() => seen(panel).includes('Verbinding met mensen'));
      await open(panel);
      expect(starting(panel, 'Verbinding met mensen').closest<HTMLElement>('[lang]')?.lang).to.equal('nl');
      expect(seen(one(panel, '[part=panel-names]'))).to.match(/الروابط Nog niet vertaald Verbinding met mensen/);
      expect(seen(one(panel, '[data-item=eigen-gemeenschap] [part=body]'))).to.match(/^Nog niet vertaald Nieuwkomers/);
      expect(unmarked(panel)).to.deep.equal([]);
    });

    it('is a whole theme, marked once', async () => {
      const wheel = await arabic('insight-wheel', 'bruggen');
      await waitUntil(() => seen(wheel).includes('Bruggen zijn contacten'));
      await open(wheel);
      const panel = all(wheel, 'theme-panel').find(isVisible)!;
      expect(byRole(panel, 'heading', 'Bruggen').querySelector('[lang]')?.getAttribute('lang')).to.equal('nl');
      expect(seen(wheel).split(MARK)).to.have.length(2);
      expect(all(wheel, '[data-id=bruggen] [part=label]').map(textOf), 'its place has its name').to.deep.equal(['الجسور']);
      expect(unmarked(wheel)).to.deep.equal([]);
      await expect(wheel).to.be.accessible();
    });

    it('goes to paper with its mark', async () => {
      const panel = await arabic('theme-panel', 'huisvesting');
      await waitUntil(() => all(panel, '[part=item]').length === 5);
      dispatchEvent(new Event('beforeprint'));
      const paper = textOf(one(panel, '.oe-paper'));
      dispatchEvent(new Event('afterprint'));
      expect(paper.split(MARK)).to.have.length(4);
      expect(paper).to.include('Het is niet duidelijk').and.include('Train medewerkers');
    });

    it('stays out where the original cannot be had, or where nothing is missing', async () => {
      const broken = serve({ar: await withGaps(), nl: 500});
      const panel = await make('theme-panel', {attributes: {src: broken.src, theme: 'huisvesting', lang: 'ar'}});
      await waitUntil(() => broken.asked.includes('nl'));
      await settled(panel);
      expect(all(panel, '[part=item]')).to.have.length(3);
      expect(hasRole(panel, 'status', /opgehaald/)).to.be.false;
      const whole = await make('theme-panel', {attributes: {theme: 'huisvesting', lang: 'ar'}});
      await settled(whole);
      expect(seen(whole)).to.include('السكن').and.not.include(MARK);
    });

    it('comes from the file that a Dutch element shows, without a mark there', async () => {
      const set = {...(await shippedSet()), ar: await withGaps()};
      const {src, asked} = serve(set);
      const dutch = await make('theme-panel', {attributes: {src, theme: 'huisvesting'}});
      const panel = await make('theme-panel', {attributes: {src, theme: 'huisvesting', lang: 'ar'}});
      await waitUntil(() => all(panel, '[part=item]').length === 5);
      expect(asked).to.deep.equal(['nl', 'ar']);
      dutch.requestUpdate();
      await settled(dutch);
      expect(seen(dutch)).not.to.include(MARK);
    });
  });
});

describe('two languages', () => {
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(() => speak('nl'));

  inBothRoots((make) => {
    standTogether(make);
    actTogether(make);
    standAlone(make);
  });
});

/** Pairs of texts, each with the boxes of its two sides. */
const pairs = (widget: Element): [DOMRect, DOMRect][] => all(widget, '.oe-pair').filter(isVisible).map(sidesOf);

const sidesOf = (pair: Element): [DOMRect, DOMRect] =>
  [...pair.children].map((side) => side.getBoundingClientRect()) as [DOMRect, DOMRect];

const compared = async <T extends Tag>(make: Make, tag: T, placing: Placing = {}): Promise<HTMLElementTagNameMap[T]> => {
  const widget = await make(tag, {
    width: '1100px',
    ...placing,
    attributes: {theme: 'bruggen', compare: 'ar', ...placing.attributes},
  });
  await waitUntil(() => pairs(widget).length > 3);
  await settled(widget);
  return widget;
};

function standTogether(make: Make): void {
  for (const tag of ['insight-wheel', 'theme-panel'] as const) {
    it(`stand beside each other where it is wide: ${tag}`, async () => {
      const widget = await compared(make, tag, {width: '1240px'});
      // Title and subtitle have less room, between icon and button.
      const beside = all(widget, '.oe-pair').filter((pair) => isVisible(pair) && !pair.closest('[part=panel-names]'));
      expect(beside).to.have.length.above(3);
      for (const [dutch, arabic] of beside.map(sidesOf)) {
        expect(arabic.left).to.be.at.least(dutch.right);
        expect(arabic.top).to.be.closeTo(dutch.top, 1);
      }
      expect(unmarked(widget)).to.deep.equal([]);
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
      await expect(widget).to.be.accessible();
    });

    it(`stand beneath each other where it is narrow: ${tag}`, async () => {
      const widget = await compared(make, tag, {width: '320px'});
      await open(widget);
      expect(pairs(widget)).to.have.length.above(6);
      const stacked = pairs(widget).filter(([dutch, arabic]) => arabic.top >= dutch.bottom);
      // Short titles fit beside each other.
      expect(pairs(widget).length - stacked.length).to.be.at.most(1);
      expect(unmarked(widget)).to.deep.equal([]);
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
      await expect(widget).to.be.accessible();
    });
  }

  it('stand from the right where the element is Arabic', async () => {
    const panel = await compared(make, 'theme-panel', {attributes: {lang: 'ar', compare: 'nl'}});
    for (const [arabic, dutch] of pairs(panel)) expect(dutch.right).to.be.at.most(arabic.left);
    expect(unmarked(panel)).to.deep.equal([]);
  });

  it('are the names of a theme in a list, for ear and eye', async () => {
    const wheel = await compared(make, 'insight-wheel', {width: '340px'});
    expect(nameOf(all(wheel, '[data-id=banden]')[0]!)).to.match(/^Banden الروابط 3 inzichten/);
  });

  it('change places when the reader chooses the other one', async () => {
    const panel = await compared(make, 'theme-panel');
    byRole(panel, 'button', 'العربية').click();
    await waitUntil(() => locale === 'ar' && pairs(panel).length > 3);
    await settled(panel);
    const [pair] = all(panel, '.oe-pair');
    expect([...pair!.children].map(textOf)).to.deep.equal(['الجسور', 'Bruggen']);
  });

  it('say in the foot that one of them is a draft', async () => {
    expect(seen(one(await compared(make, 'theme-panel'), '[part=foot]'))).to.include('Deze vertaling is een concept.');
  });
}

interface Node {
  role: string;
  name?: string;
  children?: Node[];
}

function actTogether(make: Make): void {
  it('have one outline, and one button that opens both', async () => {
    const alone = await make('theme-panel', {attributes: {theme: 'bruggen'}});
    const panel = await compared(make, 'theme-panel');
    const levels = (widget: Element): string[] => allByRole(widget, 'heading').map(({localName}) => localName);
    expect(levels(panel)).to.deep.equal(levels(alone));
    const toggle = byRole(panel, 'button', /^Door corona werd.*زادت كورونا/);
    const body = one(panel, '[data-item=eenzaamheid] > :last-child');
    expect(body.hidden ? body.getAttribute('hidden') : '', 'find in page looks into both').to.equal('until-found');
    expect(textOf(body)).to.match(/Sociale activiteiten.*أُلغيت الأنشطة/);
    toggle.click();
    await settled(panel);
    for (const words of ['Sociale activiteiten', 'أُلغيت الأنشطة']) expect(seen(panel)).to.include(words);
    toggle.click();
    await settled(panel);
    for (const words of ['Sociale activiteiten', 'أُلغيت الأنشطة']) expect(seen(panel)).not.to.include(words);
  });

  it('go to paper together', async () => {
    const panel = await compared(make, 'theme-panel');
    dispatchEvent(new Event('beforeprint'));
    const paper = one(panel, '.oe-paper');
    const [text, marked] = [textOf(paper), all(paper, '[lang=ar]').map((each) => each.dir)];
    dispatchEvent(new Event('afterprint'));
    expect(text).to.match(/Sociale activiteiten.*أُلغيت الأنشطة/);
    expect(new Set(marked)).to.deep.equal(new Set(['rtl']));
  });

  it('have their names in what a screen reader gets', async () => {
    await compared(make, 'theme-panel');
    const names: string[] = [];
    const walk = ({role, name, children = []}: Node): void => {
      if (/button/i.test(role)) names.push(name ?? '');
      children.forEach(walk);
    };
    walk(await executeServerCommand<Node, null>('tree', null));
    for (const name of [/^Nederlands$/, /^English$/, /^العربية$/, /^Door corona.*زادت كورونا/])
      expect(
        names.some((each) => name.test(each.trim())),
        `${String(name)} in ${names.join(', ')}`,
      ).to.be.true;
  });
}

function standAlone(make: Make): void {
  it('are one, with a sentence, where the other cannot be had', async () => {
    const {src, files} = serve({...(await shippedSet()), ar: 404});
    const panel = await make('theme-panel', {attributes: {src, theme: 'bruggen', compare: 'ar'}});
    await waitUntil(() => hasRole(panel, 'status', 'De inzichten konden niet in deze taal worden opgehaald: العربية'));
    expect(pairs(panel)).to.have.length(0);
    expect(seen(panel)).to.include('Door corona werd');
    await expect(panel).to.be.accessible();
    panel.compare = 'en';
    await waitUntil(() => pairs(panel).length > 3);
    expect(hasRole(panel, 'status', /opgehaald/)).to.be.false;
    panel.removeAttribute('compare');
    await settled(panel);
    expect(pairs(panel)).to.have.length(0);
    expect(files).to.have.property('en');
  });

  it('are one where the page hands over the data itself', async () => {
    const panel = await make('theme-panel', {data: await wheelIn('nl'), attributes: {theme: 'bruggen', compare: 'ar'}});
    expect(hasRole(panel, 'status', /niet in deze taal/)).to.be.true;
    expect(seen(panel)).to.include('Door corona werd');
  });

  it('are one, marked, for what the other lacks', async () => {
    const {src} = serve({...(await shippedSet()), ar: await withGaps()});
    const panel = await compared(make, 'theme-panel', {attributes: {src, theme: 'huisvesting'}});
    expect(hasRole(panel, 'button', `${MARK} Het is niet duidelijk welke instantie helpt met een woonvraag`)).to.be.true;
    expect(hasRole(panel, 'button', /^Een scheiding.*الطلاق/)).to.be.true;
    panel.theme = 'bruggen';
    await settled(panel);
    expect(pairs(panel)).to.have.length(0);
    expect(seen(panel).split(MARK), 'the whole theme, once').to.have.length(2);
  });
}
