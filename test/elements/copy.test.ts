/** "Kopieer met bron": an item as text and as HTML, with where it comes from. */
import {expect, waitUntil} from '@open-wc/testing';
import type {Theme, Wheel} from '../../src/index.js';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  inBothRoots,
  nameOf,
  one,
  press,
  settled,
  shippedWheel,
  translate,
  type Make,
  type Widget,
} from './helpers.js';
import {serve, shippedSet, wheelIn, withGaps} from './languages.js';

const NAME = 'Kopieer met bron';
const address = (place: string): string => `${location.href.split('#')[0]}#oe/${place}`;

interface Copied {
  plain: string;
  html: string;
}

/** A clipboard in place of the browser's, for as long as `run` takes, and what came on it. */
async function copiedIn(run: () => Promise<void>, clipboard?: object | null): Promise<Copied[]> {
  const copied: Copied[] = [];
  const write = async ([item]: ClipboardItem[]): Promise<void> => {
    const read = async (type: string): Promise<string> => (await item!.getType(type)).text();
    copied.push({plain: await read('text/plain'), html: await read('text/html')});
  };
  const writeText = (plain: string): Promise<void> => Promise.resolve(void copied.push({plain, html: ''}));
  const value = clipboard === null ? undefined : (clipboard ?? {write, writeText});
  Object.defineProperty(navigator, 'clipboard', {value, configurable: true});
  try {
    await run();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
  return copied;
}

/** Opens an item and presses its button with the keyboard. */
async function copyItem(widget: Widget, headline: RegExp): Promise<HTMLElement> {
  byRole(widget, 'button', headline).click();
  await settled(widget);
  const button = byRole(widget, 'button', NAME);
  button.focus();
  await press('Enter', widget);
  // Blobs are read a moment later.
  await settled(widget);
  return button;
}

const themeOf = (data: Wheel, id: string): Theme => data.themes.find((theme) => theme.id === id) as Theme;

describe('"Kopieer met bron"', () => {
  inBothRoots((make) => {
    givesInsight(make);
    givesKansen(make);
    givesOneLanguage(make);
    isQuiet(make);
    isRefused(make);
    givesReports(make);
  });
});

function givesInsight(make: Make): void {
  it('of an insight gives its text with theme, source, date and link', async () => {
    const list = await make('insight-list', {attributes: {theme: 'banden'}});
    const [copied] = await copiedIn(async () => {
      await copyItem(list, /online groepen/);
    });
    const lines = copied?.plain.split('\n').filter(Boolean) ?? [];
    expect(lines[0]).to.equal('Nieuwkomers gebruiken online groepen vaker');
    expect(lines).to.include('- een huisarts die Arabisch spreekt');
    expect(lines).to.include('Banden · Inzichten uit actieonderzoek Corona');
    expect(copied?.plain).to.match(/\nBron: OpenEmbassy, Inzichten uit actieonderzoek Corona \(https:\/\/[^ ]+\)/);
    expect(copied?.plain).to.match(/\nInhoud van \d+ \w+ \d{4}\n/);
    expect(lines.at(-1)).to.equal(address('banden/online-groepen'));
    expect(copied?.plain, 'no heap of empty lines, no spaces at their ends').not.to.match(/\n{3}| \n/);
  });

  it('of an insight gives the same as HTML, with marks and links and nothing of ours', async () => {
    const data = await shippedWheel();
    const [insight] = themeOf(data, 'banden').insights;
    insight!.body = [
      {
        type: 'paragraph',
        text: ['Met ', {text: 'nadruk', strong: true}, ', & een ', {text: 'link <b>', href: 'https://example.org/?a=1&b=2'}, '.'],
      },
      {type: 'list', ordered: true, items: ['een xmlns="x" >', ['twee', {type: 'list', items: ['binnen']}]]},
      {type: 'quote', text: 'Zo <!-- was --> het.', by: 'Iemand'},
    ];
    insight!.sources = [{label: 'Project', href: 'https://example.org/project'}];
    const list = await make('insight-list', {attributes: {theme: 'banden'}, data});
    const [copied] = await copiedIn(async () => {
      await copyItem(list, /Contact begint/);
    });
    const page = new DOMParser().parseFromString(copied?.html ?? '', 'text/html').body;
    const attributes = [...page.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
    expect([...new Set(attributes)].sort()).to.deep.equal(['href', 'lang']);
    expect(page.querySelector('[lang]')?.getAttribute('lang')).to.equal('nl');
    expect(copied?.html).not.to.match(/<!--/);
    expect(page.querySelector('p')?.textContent).to.equal('Contact begint vaak in de eigen gemeenschap');
    expect([...page.querySelectorAll('strong')].map(nameOf)).to.deep.equal([
      'Contact begint vaak in de eigen gemeenschap',
      'nadruk',
    ]);
    expect(page.querySelector('ol > li')?.textContent).to.equal('een xmlns="x" >');
    expect(page.querySelector('blockquote')?.textContent).to.match(/Zo <!-- was --> het\./);
    const links = [...page.querySelectorAll('a')];
    expect(links.map(({href}) => href)).to.include.members([
      'https://example.org/?a=1&b=2',
      'https://example.org/project',
      address('banden/eigen-gemeenschap'),
    ]);
    expect(copied?.plain).to.match(/Met nadruk, & een link <b> \(https:\/\/example\.org\/\?a=1&b=2\)\./);
    expect(copied?.plain).to.match(/\n1\. een xmlns="x" >\n2\. twee\n+- binnen\n/);
    expect(copied?.plain).to.match(/\n- Project \(https:\/\/example\.org\/project\)/);
  });

  it('gives the words of the data also where a translator has changed the page', async () => {
    const list = await make('insight-list', {attributes: {theme: 'banden'}});
    byRole(list, 'button', /online groepen/).click();
    await settled(list);
    translate(list);
    const [copied] = await copiedIn(async () => {
      byRole(list, 'button', `«${NAME}»`).click();
      await settled(list);
    });
    expect(copied?.plain).to.match(/^Nieuwkomers gebruiken online groepen vaker\n/);
    expect(copied?.plain).not.to.match(/«/);
  });

  it('says where the language of the interface is another than that of the content', async () => {
    const list = await make('insight-list', {attributes: {theme: 'banden'}, data: {...(await shippedWheel()), lang: 'fr'}});
    const [copied] = await copiedIn(async () => {
      await copyItem(list, /online groepen/);
    });
    const page = new DOMParser().parseFromString(copied?.html ?? '', 'text/html').body;
    expect(page.querySelector('div')?.lang).to.equal('fr');
    expect([...page.querySelectorAll('[lang=nl]')].map(nameOf)).to.include('Bron:');
  });
}

function givesKansen(make: Make): void {
  it('of a design question gives the question with its kansen', async () => {
    const data = await shippedWheel();
    const [question] = themeOf(data, 'huisvesting').questions;
    const list = await make('kansen-list', {attributes: {theme: 'huisvesting'}});
    const [copied] = await copiedIn(async () => {
      await copyItem(list, new RegExp((question?.question as string).slice(0, 20)));
    });
    expect(copied?.plain.split('\n')[0]).to.equal(question?.question);
    for (const {body} of question?.kansen ?? []) expect(copied?.plain).to.contain(`\n- ${[body].flat()[0] as string}`);
    expect(copied?.plain.split('\n').at(-1)).to.equal(address(`huisvesting/${question?.id}`));
  });
}

function givesOneLanguage(make: Make): void {
  it('gives what a translation lacks in Dutch, marked as Dutch', async () => {
    const {src} = serve({...(await shippedSet()), ar: await withGaps()});
    // The first element: the interface is Dutch.
    await make('insight-list', {attributes: {theme: 'banden'}});
    const list = await make('kansen-list', {attributes: {src, theme: 'huisvesting', lang: 'ar'}});
    await waitUntil(() => all(list, '[part=item]').length === 2);
    const [copied] = await copiedIn(async () => {
      await copyItem(list, /كيف/);
    });
    const {questions} = themeOf(await wheelIn('nl'), 'huisvesting');
    const [, lacking] = questions[0]!.kansen;
    expect(copied?.plain).to.contain(`\n- ${[lacking!.body].flat()[0] as string}\n`);
    const page = new DOMParser().parseFromString(copied?.html ?? '', 'text/html').body;
    expect(page.querySelector('div')?.lang).to.equal('ar');
    expect([...page.querySelectorAll('li [lang=nl]')].map(nameOf)).to.deep.equal([[lacking!.body].flat()[0]]);
  });

  it('of two languages beside each other gives that of the element', async () => {
    const panel = await make('theme-panel', {attributes: {theme: 'huisvesting', compare: 'ar'}});
    await waitUntil(() => all(panel, '.oe-pair').length > 1);
    const copied = await copiedIn(async () => {
      await copyItem(panel, /instantie/);
    });
    const other = await copiedIn(async () => {
      byRole(panel, 'button', /instantie/).click();
      await copyItem(panel, /^Ontwerpvraag Hoe begeleidt/);
    });
    for (const {plain, html} of [...copied, ...other]) {
      expect(plain).to.match(/^(Hoe begeleidt|Het is niet duidelijk).*\n(.*\n)*Huisvesting · Inzichten/);
      expect(plain + html).not.to.match(/\p{Script=Arabic}/u);
      expect(plain, 'of the other language only').not.to.contain('concept');
    }
    expect([...copied, ...other]).to.have.length(2);
  });
}

function givesReports(make: Make): void {
  for (const tag of ['session-report', 'action-agenda'] as const) {
    it(`of an initiative in ${tag} gives what the file says of it, with report, number, date, source and link`, async () => {
      const widget = await make(tag, {attributes: {report: 'maaksessie-10'}});
      const initiative = one(widget, '[data-anchor=formeel-en-informeel]');
      const [copied] = await copiedIn(async () => {
        byRole(initiative, 'button', NAME).click();
        await settled(widget);
        const said = (): string[] => allByRole(widget, 'status').map(nameOf).filter(Boolean);
        await waitUntil(() => said().length);
        expect(said(), 'said once').to.deep.equal(['Gekopieerd.']);
      });
      const lines = copied?.plain.split('\n').filter(Boolean) ?? [];
      expect(lines[0]).to.equal('Formele en informele organisaties verbinden');
      expect(lines).to.include.members(['Doel', 'Aanpak', 'Geslaagd als', '- een boekje']);
      expect(lines).to.include('Verslag #10 · Maaksessie Sociale Verbondenheid · 19 februari 2021');
      expect(copied?.plain).to.match(/\nBron: OpenEmbassy, #10 Maaksessie Sociale Verbondenheid \(https:\/\/[^ ]+\)/);
      expect(lines.at(-1)).to.equal(address('maaksessie-10/formeel-en-informeel'));
      expect(copied?.html).to.contain('<strong>Formele en informele organisaties verbinden</strong>');
      expect(copied?.html).not.to.match(/<!--|part=|class=|data-/);
    });
  }

  it('of a key insight gives its text, and leaves the focus and the rest of the report', async () => {
    const report = await make('session-report', {attributes: {report: 'maaksessie-10'}});
    const insight = one(report, '[data-anchor=op-tijd-vertellen]');
    const button = byRole(insight, 'button', NAME);
    const text = one(insight, 'p');
    const [copied] = await copiedIn(async () => {
      button.focus();
      await press('Enter', report);
      await settled(report);
      expectFocus(button);
    });
    expect(one(insight, 'p') === text, 'the same paragraph').to.be.true;
    expect(copied?.plain).to.match(/^Vertel nieuwkomers op tijd wat er in de buurt te doen is\.\n\nVerslag #10 · /);
    expect(copied?.plain.split('\n').at(-1)).to.equal(address('maaksessie-10/op-tijd-vertellen'));
  });

  it('of a key insight shows the text to select where the clipboard refuses', async () => {
    const report = await make('session-report', {attributes: {report: 'maaksessie-10'}});
    const insight = one(report, '[data-anchor=op-tijd-vertellen]');
    await copiedIn(async () => {
      byRole(insight, 'button', NAME).click();
      await settled(report);
    }, null);
    expect((byRole(insight, 'textbox') as HTMLTextAreaElement).value).to.match(/^Vertel nieuwkomers/);
  });
}

function isQuiet(make: Make): void {
  it('is there in an open item only, and says that it has copied until the reader goes on', async () => {
    const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
    expect(allByRole(panel, 'button', NAME)).to.have.length(0);
    await copiedIn(async () => {
      const button = await copyItem(panel, /online groepen/);
      const status = all(one(panel, '[data-item=online-groepen]'), '[role=status]');
      expect(status.map(nameOf)).to.deep.equal(['Gekopieerd.']);
      expectFocus(button);
      await press('Tab', panel);
      expect(status.map(nameOf)).to.deep.equal(['']);
    });
    expect(allByRole(panel, 'button', NAME)).to.have.length(1);
  });
}

function isRefused(make: Make): void {
  const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));

  for (const [where, clipboard] of [
    ['the clipboard refuses, as in a sandboxed frame', {write: refuse, writeText: refuse}],
    ['there is no clipboard, as in a page without https', null],
  ] as const) {
    it(`shows the text to select where ${where}`, async () => {
      const list = await make('insight-list', {attributes: {theme: 'banden'}});
      await copiedIn(async () => {
        await copyItem(list, /online groepen/);
        await press('Tab', list);
        const field = byRole(list, 'textbox') as HTMLTextAreaElement;
        expectFocus(field);
        expect(nameOf(field.closest('label') as Element)).to.match(/^Kopieer dit:/);
        expect(field.readOnly).to.be.true;
        expect(field.value).to.match(/^Nieuwkomers gebruiken online groepen vaker\n/);
        expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(field.value);
        await expect(list).to.be.accessible();
      }, clipboard);
    });
  }

  it('copies plain text where the browser takes nothing else', async () => {
    const list = await make('insight-list', {attributes: {theme: 'banden'}});
    const item = Object.getOwnPropertyDescriptor(window, 'ClipboardItem');
    Reflect.deleteProperty(window, 'ClipboardItem');
    try {
      const [copied] = await copiedIn(async () => {
        await copyItem(list, /online groepen/);
      });
      expect(copied?.plain).to.match(/^Nieuwkomers/);
      expect(copied?.html).to.equal('');
    } finally {
      if (item) Object.defineProperty(window, 'ClipboardItem', item);
    }
  });
}
