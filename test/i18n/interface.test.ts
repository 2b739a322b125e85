/** What a reader of another language sees: elements with the interface in their language, and content in its own. */
import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {locale, speak} from '../../src/i18n/locale.js';
import {LOCALES, type Locale} from '../../src/i18n/locales/index.js';
import {all, inBothRoots, isVisible, seen, settled, shippedWheel, textOf, type Make} from '../elements/helpers.js';

const loaders = LOCALES as Record<string, () => Promise<Locale>>;
const {ar} = loaders;

/** Words of an open panel, of the lists in it and of its foot. */
const WORDS = {
  nl: ['Inzichten', 'Kansen', 'Kopieer link', 'Afdrukken', 'Alles openen', 'Ontwerpvraag', 'Bron:', 'Inhoud van'],
  en: ['Insights', 'Opportunities', 'Copy link', 'Print', 'Open all', 'Design question', 'Source:', 'Content of'],
  ar: ['رؤى', 'فرص', 'انسخ الرابط', 'طباعة', 'فتح الكل', 'سؤال تصميم', 'المصدر:', 'محتوى بتاريخ'],
};
type Language = keyof typeof WORDS;

/** The words of an interface that an element shows, as elements of the page. */
function interfaceOf(widget: Element, language: Language): HTMLElement[] {
  const leaves = all(widget, 'span, p, a').filter((each) => !each.children.length && isVisible(each));
  return WORDS[language].map((word) => {
    const found = leaves.find((each) => textOf(each).startsWith(word));
    if (!found) throw new Error(`"${word}" is not in: ${seen(widget)}`);
    return found;
  });
}

/** How many of the words of each language can be seen. */
const mixture = (widget: Element): Record<Language, number> => {
  const text = seen(widget);
  const count = (words: string[]): number => words.filter((word) => text.includes(word)).length;
  return {nl: count(WORDS.nl), en: count(WORDS.en), ar: count(WORDS.ar)};
};

const wheelIn = async (language: Language): Promise<object> => {
  const answer = await fetch(`/data/${language}/wheel.json`);
  return (await answer.json()) as object;
};

const {documentElement} = document;

async function setPage(lang: string): Promise<void> {
  documentElement.lang = lang;
  documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  await nextFrame();
}

const panel = {attributes: {theme: 'banden'}};

describe('the language of the interface', () => {
  afterEach(async () => {
    loaders['ar'] = ar!;
    documentElement.removeAttribute('lang');
    documentElement.removeAttribute('dir');
    await speak('nl');
  });

  inBothRoots((make) => {
    speaks(make);
    waits(make);
    marks(make);
  });
});

const spoken = (language: string): Promise<void> => waitUntil(() => locale === language, `the interface speaks ${language}`);

function speaks(make: Make): void {
  it('is Arabic on a page in Arabic, with the Arabic content, from right to left', async () => {
    await setPage('ar');
    const wheel = await make('insight-wheel', {width: '1100px'});
    await spoken('ar');
    await settled(wheel);
    for (const word of ['اختر موضوعًا', 'السكن', 'من أصل 10 مواضيع']) expect(seen(wheel)).to.include(word);
    wheel.theme = 'huisvesting';
    await settled(wheel);
    for (const word of ['البيت حاجة أساسية', 'الجسور', 'انسخ الرابط', '3 رؤى، 7 فرص', 'هذه الترجمة مسودة.'])
      expect(seen(wheel)).to.include(word);
    expect(mixture(wheel).nl, 'nothing in Dutch').to.equal(0);
    const marked = all(wheel, '[lang]').filter((each) => !each.matches('[lang^=ar], [part~=language]'));
    expect(marked.map((each) => each.localName).filter((name) => name !== 'bdi')).to.deep.equal([]);
    for (const each of all(wheel, '[part~=label], [part~=meta], h3')) expect(getComputedStyle(each).direction).to.equal('rtl');
    await expect(wheel).to.be.accessible();
  });

  it('is that of the first element on the page, while each shows content of its own', async () => {
    await setPage('nl');
    const first = await make('theme-panel', {...panel, data: await wheelIn('en'), attributes: {theme: 'banden', lang: 'en'}});
    const second = await make('theme-panel', panel);
    await spoken('en');
    await settled(first, second);
    for (const each of [first, second]) expect(interfaceOf(each, 'en')).to.have.length(8);
    expect(seen(first)).to.include('Contact often begins');
    expect(seen(second)).to.include('Contact begint vaak');
    first.remove();
    await spoken('nl');
    await settled(second);
    expect(interfaceOf(second, 'nl'), 'the next one is the first').to.have.length(8);
  });

  it('follows the page, and an element that has left the page is not drawn again', async () => {
    await setPage('nl');
    const gone = await make('theme-panel', {...panel, data: await shippedWheel()});
    gone.remove();
    const widget = await make('theme-panel', panel);
    expect(interfaceOf(widget, 'nl')).to.have.length(8);
    await setPage('en');
    await spoken('en');
    await waitUntil(() => seen(widget).includes('Contact often begins'));
    await settled(widget);
    expect(interfaceOf(widget, 'en')).to.have.length(8);
    const words = all(gone, 'span').map(textOf);
    expect(words).to.include('Afdrukken').and.not.include('Print');
    await setPage('nl');
    await spoken('nl');
    await waitUntil(() => seen(widget).includes('Contact begint vaak'));
    await settled(widget);
    expect(interfaceOf(widget, 'nl'), 'and back').to.have.length(8);
  });
}

function waits(make: Make): void {
  it('is Dutch until the words are there, and then another at once', async () => {
    let arrive = (): void => {};
    const gate = new Promise<void>((resolve) => (arrive = resolve));
    loaders['ar'] = () => gate.then(ar);
    await setPage('ar');
    const widget = await make('theme-panel', {...panel, data: await wheelIn('ar')});
    expect(interfaceOf(widget, 'nl'), 'Dutch words').to.have.length(8);
    arrive();
    const pictures: Record<Language, number>[] = [];
    do {
      await nextFrame();
      pictures.push(mixture(widget));
    } while (locale !== 'ar' || pictures.at(-1)?.nl);
    for (const {nl, ar: arabic} of pictures)
      expect(
        [nl, arabic].filter((count) => count === 8),
        `${nl} and ${arabic}`,
      ).to.have.length(1);
    expect(interfaceOf(widget, 'ar')).to.have.length(8);
  });

  it('stays Dutch, all of it, when the words cannot be had', async () => {
    const {warn} = console;
    const told: unknown[] = [];
    console.warn = (text: unknown) => told.push(text);
    try {
      loaders['ar'] = () => Promise.reject(new Error('gone'));
      await setPage('ar');
      const widget = await make('theme-panel', {...panel, data: await wheelIn('ar')});
      await settled(widget);
      expect(interfaceOf(widget, 'nl')).to.have.length(8);
      expect(seen(widget), 'with the content').to.include('غالبًا ما يبدأ التواصل');
      expect(told.filter((text) => /"ar".*gone/.test(String(text)))).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });
}

function marks(make: Make): void {
  it('is said of each word where the content has another, so that it is read in its own voice and direction', async () => {
    const widget = await make('theme-panel', {...panel, data: await wheelIn('ar')});
    for (const word of interfaceOf(widget, 'nl')) {
      expect([word.lang, word.dir], textOf(word)).to.deep.equal(['nl', 'ltr']);
      expect(getComputedStyle(word).direction).to.equal('ltr');
    }
    widget.data = await shippedWheel();
    await settled(widget);
    for (const word of interfaceOf(widget, 'nl')) {
      expect([word.hasAttribute('lang'), word.hasAttribute('dir')], textOf(word)).to.deep.equal([false, false]);
      expect(word.closest('[lang]')?.getAttribute('lang')).to.equal('nl');
    }
  });

  it('is said of the box that says why there is nothing to read', async () => {
    await setPage('ar');
    await speak('ar');
    const widget = await make('theme-panel', {
      ...panel,
      attributes: {src: '/fixture/status/500', theme: 'banden'},
      until: 'problem',
    });
    await settled(widget);
    const [box] = all(widget, '[part=status]');
    expect([box?.lang, box?.dir]).to.deep.equal(['ar', 'rtl']);
    expect(seen(widget)).to.match(/تعذّر تحميل الرؤى.*حاول مرة أخرى/);
  });
}
