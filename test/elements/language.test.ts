/** The reader chooses a language: what changes, and what stays as it was. */
import {expect, waitUntil} from '@open-wc/testing';
import {locale, speak} from '../../src/i18n/locale.js';
import {setViewport} from './browser.js';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  hasRole,
  inBothRoots,
  maker,
  nameOf,
  one,
  press,
  seen,
  settled,
  shippedWheel,
  type Make,
  type Widget,
} from './helpers.js';
import {serve, shippedSet, wheelIn} from './languages.js';

const TITLES = {nl: 'Inzichten uit actieonderzoek', en: 'Insights from the Corona', ar: 'رؤى من البحث الإجرائي'};

const choices = (widget: Element): HTMLElement[] => all(widget, '[part~=language]');
const current = (widget: Element): string[] =>
  choices(widget)
    .filter((each) => each.ariaCurrent === 'true')
    .map(nameOf);
const root = (widget: Element): HTMLElement => all(widget, '[part=root]')[0] as HTMLElement;

async function arrives(widget: Widget, language: string): Promise<void> {
  await waitUntil(() => root(widget).lang === language && locale === language, `${language} is there`);
  await settled(widget);
}

async function choose(widget: Widget, name: string, language: string): Promise<void> {
  byRole(widget, 'button', name).click();
  await arrives(widget, language);
}

describe('the choice of language', () => {
  before(() => setViewport({width: 1280, height: 900}));
  afterEach(async () => {
    document.documentElement.removeAttribute('lang');
    await speak('nl');
  });

  inBothRoots((make) => {
    offers(make);
    keeps(make);
    fails(make);
    together(make);
  });
});

function offers(make: Make): void {
  for (const tag of ['insight-wheel', 'theme-panel'] as const) {
    it(`names each language in that language, and the one that stands: ${tag}`, async () => {
      const widget = await make(tag, {attributes: {theme: 'banden'}});
      expect(choices(widget).map((each) => [nameOf(each), each.lang, each.dir])).to.deep.equal([
        ['Nederlands', 'nl', 'ltr'],
        ['English', 'en', 'ltr'],
        ['العربية', 'ar', 'rtl'],
      ]);
      expect(current(widget)).to.deep.equal(['Nederlands']);
      const group = one(widget, '[role=group]');
      expect([group.ariaLabel, group.lang]).to.deep.equal(['Taal', 'nl']);
      for (const each of choices(widget)) {
        const {width, height} = each.getBoundingClientRect();
        expect(Math.min(width, height), 'large enough to press').to.be.at.least(44);
      }
      await expect(widget).to.be.accessible();
    });

    it(`is left out where the page says so, or where there is one language: ${tag}`, async () => {
      const server = serve({nl: {...(await shippedWheel()), languages: ['nl', 'nl-NL']}});
      const others = await Promise.all([
        make(tag, {attributes: {theme: 'banden', 'hide-language': ''}}),
        make(tag, {attributes: {theme: 'banden', src: server.src}}),
        make(tag, {attributes: {theme: 'banden', src: '/data/nl/wheel.json'}}),
        make(tag, {attributes: {theme: 'banden'}, data: await shippedWheel()}),
      ]);
      for (const widget of others) expect(choices(widget)).to.have.length(0);
      others[0].removeAttribute('hide-language');
      await settled(others[0]);
      expect(choices(others[0])).to.have.length(3);
    });
  }

  it('is there once, and not in a list', async () => {
    const lists = await Promise.all([
      make('insight-list', {attributes: {theme: 'banden'}}),
      make('kansen-list', {attributes: {theme: 'banden'}}),
    ]);
    for (const list of lists) expect(choices(list)).to.have.length(0);
    const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
    expect(choices(wheel), 'not in its panel too').to.have.length(3);
  });

  it('names a language by its code where the data has one that nobody knows', async () => {
    const languages = ['nl', 'constructor', 'zz'];
    const {src} = serve({nl: {...(await shippedWheel()), languages}});
    const wheel = await make('insight-wheel', {attributes: {src}});
    expect(choices(wheel).map(nameOf)).to.deep.equal(['Nederlands', 'constructor', 'zz']);
  });
}

function keeps(make: Make): void {
  for (const width of ['1100px', '340px']) {
    it(`keeps the open theme and item, the focus and the place, in ${width}`, async () => {
      const server = serve(await shippedSet());
      const wheel = await make('insight-wheel', {attributes: {src: server.src, theme: 'banden'}, width});
      byRole(wheel, 'button', /^Contact begint vaak/).click();
      await settled(wheel);
      const button = byRole(wheel, 'button', 'العربية');
      button.scrollIntoView({block: 'center'});
      button.focus();
      const {top} = button.getBoundingClientRect();
      await press('Enter', wheel);
      await arrives(wheel, 'ar');
      expect(server.asked).to.deep.equal(['nl', 'ar']);
      expectFocus(button);
      expect(button.getBoundingClientRect().top).to.be.closeTo(top, 1);
      expect(current(wheel)).to.deep.equal(['العربية']);
      expect(wheel.theme).to.equal('banden');
      expect(byRole(wheel, 'button', /^غالبًا ما يبدأ التواصل/).ariaExpanded, 'the item').to.equal('true');
      for (const words of [TITLES.ar, 'انسخ الرابط', 'هذه الترجمة مسودة.']) expect(seen(wheel)).to.include(words);
      await choose(wheel, 'Nederlands', 'nl');
      expect(seen(wheel)).to.include(TITLES.nl).and.include('Kopieer link');
      expect(byRole(wheel, 'button', /^Contact begint vaak/).ariaExpanded).to.equal('true');
      expect(server.asked, 'each file once').to.deep.equal(['nl', 'ar']);
    });
  }

  it('keeps the focus and the place of who is elsewhere in it', async () => {
    const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}, width: '340px'});
    const button = byRole(wheel, 'button', /^Het is niet duidelijk/);
    button.scrollIntoView({block: 'center'});
    button.focus({preventScroll: true});
    const {top} = button.getBoundingClientRect();
    // By voice control, or by a script of the page: what is pressed is out of sight.
    byRole(wheel, 'button', 'العربية').click();
    await arrives(wheel, 'ar');
    expectFocus(button);
    expect(nameOf(button)).to.match(/^ليس واضحًا/);
    expect(Math.abs(button.getBoundingClientRect().top - top), 'about where it was').to.be.below(60);
  });

  it('follows the direction of the language with the arrow keys', async () => {
    const wheel = await make('insight-wheel', {width: '1100px'});
    const nodes = all(wheel, '[part=node]');
    const [first, second, third] = nodes as [HTMLElement, HTMLElement, HTMLElement];
    first.focus();
    await press('ArrowRight', wheel);
    expectFocus(second, 'to the right is on');
    const [{left: work}, {left: home}] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    expect(home).to.be.below(work);
    await choose(wheel, 'العربية', 'ar');
    expect(second.getBoundingClientRect().left, 'mirrored').to.be.above(first.getBoundingClientRect().left);
    second.focus();
    await press('ArrowLeft', wheel);
    expectFocus(third, 'to the left is on');
    await press('ArrowRight', wheel);
    expectFocus(second, 'and back');
  });

  it('follows the page when that changes its language after the choice', async () => {
    const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
    await choose(panel, 'العربية', 'ar');
    panel.requestUpdate();
    await settled(panel);
    expect(root(panel).lang, 'no change').to.equal('ar');
    document.documentElement.lang = 'en';
    await arrives(panel, 'en');
    expect(current(panel)).to.deep.equal(['English']);
  });
}

function fails(make: Make): void {
  it('lets stand what stands while the language is on its way, and says so', async () => {
    let open = (): void => {};
    const server = serve(await shippedSet(), new Promise<void>((resolve) => (open = resolve)));
    const wheel = await make('insight-wheel', {attributes: {src: server.src, theme: 'banden'}});
    byRole(wheel, 'button', 'العربية').click();
    await waitUntil(() => hasRole(wheel, 'status', 'De inzichten worden opgehaald'));
    expect(seen(wheel)).to.include(TITLES.nl).and.include('Contact begint vaak').and.include('Kopieer link');
    expect(locale).to.equal('nl');
    open();
    await arrives(wheel, 'ar');
    expect(hasRole(wheel, 'status', /opgehaald|loaded|تحميل/)).to.be.false;
  });

  it('says in words that a language cannot be had, keeps the other, and tries again', async () => {
    const server = serve({...(await shippedSet()), ar: 500});
    const wheel = await make('insight-wheel', {attributes: {src: server.src, theme: 'banden'}});
    byRole(wheel, 'button', 'العربية').click();
    await waitUntil(() => hasRole(wheel, 'status', /niet in deze taal worden opgehaald: العربية.*foutmelding/));
    await settled(wheel);
    expect(seen(wheel)).to.include(TITLES.nl).and.include('Contact begint vaak').and.include('Kopieer link');
    expect(current(wheel)).to.deep.equal(['Nederlands']);
    await expect(wheel).to.be.accessible();
    await choose(wheel, 'English', 'en');
    expect(hasRole(wheel, 'status', /opgehaald|loaded/), 'another language').to.be.false;
    byRole(wheel, 'button', 'العربية').click();
    await waitUntil(() => hasRole(wheel, 'status', /العربية/));
    server.files.ar = await wheelIn('ar');
    byRole(wheel, 'button', 'Try again').click();
    await arrives(wheel, 'ar');
    expect(hasRole(wheel, 'status', /opgehaald|loaded|تحميل/)).to.be.false;
  });

  it('tries again when the language is pressed again', async () => {
    const server = serve({...(await shippedSet()), ar: 404});
    const panel = await make('theme-panel', {attributes: {src: server.src, theme: 'banden'}});
    byRole(panel, 'button', 'العربية').click();
    await waitUntil(() => hasRole(panel, 'status', /العربية/));
    server.files.ar = await wheelIn('ar');
    await choose(panel, 'العربية', 'ar');
    expect(seen(panel)).to.include('الروابط');
  });
}

function together(make: Make): void {
  it('is that of all elements with one `sync`, and of no other', async () => {
    const attributes = {theme: 'banden', sync: 'samen'};
    const [wheel, list, other] = [
      await make('insight-wheel', {attributes}),
      await make('insight-list', {attributes}),
      await make('theme-panel', {attributes: {theme: 'banden'}}),
    ];
    await choose(wheel, 'العربية', 'ar');
    await waitUntil(() => root(list).lang === 'ar');
    const late = await make('kansen-list', {attributes});
    expect(root(late).lang, 'one that comes later').to.equal('ar');
    expect(root(other).lang).to.equal('nl');
    await choose(wheel, 'Nederlands', 'nl');
    await waitUntil(() => root(list).lang === 'nl');
  });

  it('gives the interface the language that was chosen last, wherever on the page', async () => {
    const [first, second] = [
      await make('theme-panel', {attributes: {theme: 'banden'}}),
      await make('theme-panel', {attributes: {theme: 'bruggen'}}),
    ];
    await choose(second, 'العربية', 'ar');
    expect(root(first).lang).to.equal('nl');
    expect(seen(first)).to.include('Contact begint vaak').and.include('انسخ الرابط');
    await choose(first, 'English', 'en');
    expect(seen(second)).to.include('الجسور').and.include('Copy link');
    first.remove();
    await waitUntil(() => locale === 'ar', 'its choice goes with it');
  });

  it('leaves the interface that of the page in a language that only the content has', async () => {
    const {src, files} = serve({nl: {...(await shippedWheel()), languages: ['nl', 'ti']}});
    Object.assign(files, {ti: {...(await wheelIn('en')), lang: 'ti'}});
    document.documentElement.lang = 'nl';
    const panel = await maker({})('theme-panel', {attributes: {src, theme: 'banden'}});
    byRole(panel, 'button', 'ትግርኛ').click();
    await waitUntil(() => root(panel).lang === 'ti');
    await settled(panel);
    expect(allByRole(panel, 'button', 'Kopieer link')).to.have.length(1);
  });
}
