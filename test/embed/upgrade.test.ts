/** The loader: links, placeholders and classic scripts that become widgets, as a web editor leaves them on a page. */
import {expect, fixtureSync, html, waitUntil} from '@open-wc/testing';
import {install} from '@sinonjs/fake-timers';
import {upgrade} from '../../src/index.js';
import {all, asked, freshKey, hasRole, isVisible, seen, settled, SHIPPED} from '../elements/helpers.js';

const SITE = `${location.origin}/`;
const WHEEL = `${SITE}nl/wheel/?oe-widget=insight-wheel`;
const WIDGETS = 'insight-wheel,theme-panel,insight-list,kansen-list';
const link = (address = WHEEL, words = 'De inzichten'): string => `<a href="${address.replaceAll('&', '&amp;')}">${words}</a>`;

/** Puts this markup on the page, as a CMS does, and lets the loader do its work. */
async function put(markup: string): Promise<HTMLElement> {
  const box = fixtureSync<HTMLElement>(html`<div></div>`);
  box.innerHTML = markup;
  await upgrade(box);
  return box;
}

const widgetsIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(WIDGETS)];

/** The one widget that came of this markup. */
async function widgetOf(markup: string): Promise<HTMLElement> {
  const widgets = widgetsIn(await put(markup));
  expect(widgets).to.have.length(1);
  return widgets[0] as HTMLElement;
}

/** The widgets, once they say that their content stands. */
async function ready(root: ParentNode, count: number): Promise<HTMLElement[]> {
  const shown = (widget: HTMLElement): boolean => all(widget, '[part=foot]').length > 0;
  await waitUntil(() => widgetsIn(root).filter(shown).length === count, `${count} widgets`, {timeout: 10_000});
  return widgetsIn(root);
}

const attributesOf = (widget: Element): Record<string, string> =>
  Object.fromEntries([...widget.attributes].map(({name, value}) => [name, value]));

let lines: string[] = [];
const {warn} = console;
beforeEach(() => {
  lines = [];
  console.warn = (...words: unknown[]) => lines.push(words.join(' '));
});
afterEach(() => {
  console.warn = warn;
});

describe('a marked link', () => {
  it('becomes the widget that its address names, and is its text version', async () => {
    const widget = await widgetOf(`<p>${link(`${WHEEL}&theme=huisvesting`)}</p>`);
    expect(widget.localName).to.equal('insight-wheel');
    expect(attributesOf(widget)).to.deep.equal({lang: 'nl', theme: 'huisvesting'});
    await ready(widget.parentElement as Element, 1);
    await settled(widget);
    expect(seen(widget)).to.match(/Huisvesting.*Lees als tekstpagina/);
    expect(widget.querySelector('a')?.href).to.equal(`${WHEEL}&theme=huisvesting`);
  });

  for (const [address, tag, attributes] of [
    ['nl/wheel/?oe-widget=insight-wheel', 'insight-wheel', {lang: 'nl'}],
    ['nl/themes/banden/?oe-widget=theme-panel', 'theme-panel', {lang: 'nl', theme: 'banden'}],
    ['ar/wheel/?oe-widget=insight-wheel&view=list', 'insight-wheel', {lang: 'ar', view: 'list'}],
    ['ar/wheel/?oe-widget=insight-wheel&lang=nl', 'insight-wheel', {lang: 'nl'}],
    ['nl/themes/banden/?oe-widget=insight-list&theme=werk', 'insight-list', {lang: 'nl', theme: 'werk'}],
    ['zh-hant/wheel/?oe-widget=insight-wheel', 'insight-wheel', {lang: 'zh-hant'}],
    [
      'tekst.html?oe-widget=kansen-list&theme=huisvesting&question=stress',
      'kansen-list',
      {theme: 'huisvesting', question: 'stress'},
    ],
    ['nl/wheel/?oe-widget=insight-wheel&light-dom&hide-empty', 'insight-wheel', {lang: 'nl', 'light-dom': '', 'hide-empty': ''}],
    ['nl/wheel/?theme=a%20b%22&oe-widget=insight-wheel#top', 'insight-wheel', {lang: 'nl', theme: 'a b"'}],
  ] as const) {
    it(`says by its address what it shows: ${address}`, async () => {
      const widget = await widgetOf(`<p>${link(SITE + address)}</p>`);
      expect(widget.localName).to.equal(tag);
      expect(attributesOf(widget)).to.deep.equal(attributes);
      expect(lines).to.deep.equal([]);
    });
  }

  describe('takes the place', () => {
    for (const [name, markup, left] of [
      ['of its paragraph', `<p>${link()}</p>`, 'insight-wheel'],
      [
        'of its paragraph with white space, breaks and marks of editors',
        `<p> \u00a0\u200b${link()}<br><!-- --></p>`,
        'insight-wheel',
      ],
      [
        'of its paragraph through what editors wrap round it',
        `<p style="text-align: center"><span style="color: red"><strong>${link()}</strong></span></p>`,
        'insight-wheel',
      ],
      ['of itself in a box', `<div class="field">${link()}</div>`, 'div.field > insight-wheel'],
      ['of itself in a list item', `<ul><li>${link()}</li></ul>`, 'ul > li > insight-wheel'],
      ['of itself between blocks', `<h2>Kop</h2>${link()}<p>Tekst</p><script></script>`, 'h2 + insight-wheel + p'],
      ['of itself in a table', `<table><tr><td>${link()}</td></tr></table>`, 'table td > insight-wheel'],
    ] as const) {
      it(name, async () => {
        const box = await put(markup);
        expect(box.querySelectorAll(`:scope > ${left}`)).to.have.length(1);
        expect(box.querySelectorAll('p:empty, span, strong')).to.have.length(0);
        expect(box.querySelector('insight-wheel > a')?.textContent).to.equal('De inzichten');
      });
    }
  });

  describe('stays a link', () => {
    for (const [name, markup] of [
      ['within running text', `<p>Lees ${link()} hier.</p>`],
      ['at the end of a text', `<p>Meer weten? <strong>${link()}</strong></p>`],
      ['beside another link', `<p>${link()} ${link('/elders')}</p>`],
      ['beside a picture', `<p><img alt="" src="/data/x.svg"> ${link()}</p>`],
      ['in the text of a box', `<div>Lees ${link()}</div>`],
      ['as a heading', `<h2>${link()}</h2>`],
      ['as a heading, in bold', `<h2><strong>${link()}</strong></h2>`],
      ['that opens and closes something', `<details><summary>${link()}</summary></details>`],
      ['without oe-widget', `<p>${link(`${SITE}nl/wheel/?theme=huisvesting`)}</p>`],
      ['with oe-widget in another part of its address', `<p>${link(`${SITE}nl/wheel/#?oe-widget=insight-wheel`)}</p>`],
      ['to a site that nobody listed', `<p>${link('https://elders.example/nl/wheel/?oe-widget=insight-wheel')}</p>`],
      [
        'to a site with a name that begins as ours',
        `<p>${link(`${location.origin}.example/nl/wheel/?oe-widget=insight-wheel`)}</p>`,
      ],
      ['with an address that is none', `<p>${link('http://[?oe-widget=insight-wheel')}</p>`],
      ['that runs a script', `<p>${link('javascript:void(0)//?oe-widget=insight-wheel')}</p>`],
      ['that opted out', `<p><a data-oe-widget="none" href="${WHEEL}">De inzichten</a></p>`],
      ['in a part of the page that opted out', `<main data-oe-widget="none"><p>${link()}</p></main>`],
      ['in a text that is being edited', `<div contenteditable="true"><p>${link()}</p></div>`],
      ['in a drawing', `<svg><a href="${WHEEL}"><text>De inzichten</text></a></svg>`],
    ] as const) {
      it(name, async () => {
        const box = await put(markup);
        const before = box.innerHTML;
        await upgrade(box);
        expect(widgetsIn(box)).to.have.length(0);
        expect(box.innerHTML).to.equal(before);
        expect(box.textContent).to.include('De inzichten');
        expect(lines).to.deep.equal([]);
      });
    }

    it('when there is no such widget, with one line in the console for all of them', async () => {
      const other = link(`${SITE}nl/wheel/?oe-widget=insight-globe`);
      const box = await put(`<p>${other}</p><p>${other}</p>`);
      expect(widgetsIn(box)).to.have.length(0);
      expect(box.querySelectorAll('p > a')).to.have.length(2);
      expect(lines).to.deep.equal(['insight-widgets: there is no widget "insight-globe"']);
    });

    it('when the widget would be an element of HTML', async () => {
      const box = await put(`<p>${link(`${SITE}nl/wheel/?oe-widget=script&src=/x.js`)}</p><div data-oe-widget="iframe"></div>`);
      expect(box.querySelectorAll('script,iframe')).to.have.length(0);
    });
  });

  it('with parameters that the widget does not know works without them, with one line for each', async () => {
    const marked = link(`${WHEEL}&utm_source=nieuwsbrief&onclick=alert(1)&theme=banden`);
    const box = await put(`<p>${marked}</p><p>${marked}</p>`);
    for (const widget of widgetsIn(box)) expect(attributesOf(widget)).to.deep.equal({lang: 'nl', theme: 'banden'});
    expect(widgetsIn(box)).to.have.length(2);
    expect(lines).to.deep.equal(
      ['utm_source', 'onclick'].map((name) => `insight-widgets: insight-wheel has no attribute "${name}"`),
    );
  });

  it('brings no data of its own: only the site of its address has some', async () => {
    const widget = await widgetOf(`<p>${link(`${WHEEL}&src=https://elders.example/wheel.json`)}</p>`);
    expect(attributesOf(widget)).to.deep.equal({lang: 'nl'});
  });

  describe('to a site that a script of the page lists', () => {
    let script: HTMLScriptElement;
    beforeEach(() => {
      script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset.oeSites = ' https://a.example/inzichten  https://b.example ';
      document.head.append(script);
    });
    afterEach(() => script.remove());

    for (const [address, src] of [
      ['https://a.example/inzichten/nl/wheel/?oe-widget=insight-wheel', 'https://a.example/inzichten/data/{lang}/wheel.json'],
      ['https://b.example/nl/wheel/?oe-widget=insight-wheel', 'https://b.example/data/{lang}/wheel.json'],
      [`${SITE}nl/wheel/?oe-widget=insight-wheel`, undefined],
    ] as const) {
      it(`takes the data from there: ${address}`, async () => {
        const widget = await widgetOf(`<p>${link(address)}</p>`);
        expect(attributesOf(widget)).to.deep.equal({lang: 'nl', ...(src && {src})});
      });
    }

    it('stays a link beside that site', async () => {
      for (const address of ['https://a.example/nl/wheel/', 'https://a.example/inzichtenx/', 'https://b.example.nl/']) {
        expect(widgetsIn(await put(`<p>${link(`${address}?oe-widget=insight-wheel`)}</p>`)), address).to.have.length(0);
      }
    });
  });
});

describe('a placeholder', () => {
  it('becomes a widget inside it, with what was in it as the fallback', async () => {
    const box = await put(
      '<div id="plek" class="rand" data-oe-widget="theme-panel" data-oe-theme="banden" data-oe-light-dom="" data-oe-heading-level="4" ' +
        'data-oe-src="/data/nl/wheel.json"><p>Lees <a href="/tekst">de tekst</a></p></div>',
    );
    const widget = box.querySelector('#plek.rand > theme-panel') as HTMLElement;
    expect(attributesOf(widget)).to.deep.equal({theme: 'banden', 'light-dom': '', 'heading-level': '4', src: SHIPPED});
    expect(widget.querySelector(':scope > p')?.textContent).to.equal('Lees de tekst');
    await ready(box, 1);
    expect(box.innerText).to.include('Inzichten');
  });

  it('with a marked link in it becomes one widget', async () => {
    const widget = await widgetOf(`<div data-oe-widget="theme-panel" data-oe-theme="banden"><p>${link()}</p></div>`);
    expect(widget.localName).to.equal('theme-panel');
  });

  it('with the element in it already is left alone', async () => {
    const widget = await widgetOf(`<div data-oe-widget="insight-wheel"><insight-wheel>${link()}</insight-wheel></div>`);
    expect(attributesOf(widget)).to.deep.equal({});
  });

  it('within another one, or within a widget, is left alone', async () => {
    const inner = '<div data-oe-widget="insight-wheel"></div>';
    await widgetOf(`<div data-oe-widget="theme-panel" data-oe-theme="banden">${inner}</div>`);
    await widgetOf(`<theme-panel theme="banden">${inner}</theme-panel>`);
  });

  for (const name of ['none', '']) {
    it(`for "${name}" stays what it is`, async () => {
      const box = await put(`<div data-oe-widget="${name}"><a href="/tekst">Tekst</a></div>`);
      expect(widgetsIn(box)).to.have.length(0);
      expect(lines).to.deep.equal([]);
    });
  }

  it('for an unknown widget stays what it is, with one line in the console', async () => {
    const box = await put(`<div data-oe-widget="insight-cube"><a href="/tekst">Tekst</a></div>`);
    expect(isVisible(box.querySelector('a') as Element)).to.be.true;
    expect(lines).to.deep.equal(['insight-widgets: there is no widget "insight-cube"']);
  });

  it('with an attribute that the widget does not know works without it, with one line in the console', async () => {
    const widget = await widgetOf('<div data-oe-widget="insight-wheel" data-oe-colour="red"></div>');
    expect(attributesOf(widget)).to.deep.equal({});
    expect(lines).to.deep.equal(['insight-widgets: insight-wheel has no attribute "colour"']);
  });
});

describe('a classic script', () => {
  const script = (attributes: string): string => `<script type="text/plain" ${attributes}></script>`;

  it('puts the widget in its own place, with the link after it as the fallback', async () => {
    const box = await put(`<p>Voor</p>${script('data-oe-widget="theme-panel" data-oe-theme="werk"')}${link('/tekst')}<p>Na</p>`);
    const widget = box.querySelector('script + theme-panel') as HTMLElement;
    expect(attributesOf(widget)).to.deep.equal({theme: 'werk'});
    expect(widget.querySelector('a')?.pathname).to.equal('/tekst');
    expect(widget.nextElementSibling?.textContent).to.equal('Na');
  });

  it('leaves what else comes after it', async () => {
    const box = await put(`${script('data-oe-widget="insight-wheel"')}<p>Na</p>`);
    expect(box.querySelector('script + insight-wheel:empty + p')).not.to.be.null;
  });

  it('in the head shows nothing', async () => {
    const inHead = document.createElement('script');
    inHead.type = 'text/plain';
    inHead.dataset.oeWidget = 'insight-wheel';
    document.head.append(inHead);
    await upgrade(document.head);
    expect(widgetsIn(document.head)).to.have.length(0);
    inHead.remove();
  });

  it('before the element, or in a placeholder, adds none', async () => {
    const marked = script('data-oe-widget="insight-wheel"');
    await widgetOf(`${marked}<insight-wheel>${link()}</insight-wheel>`);
    await widgetOf(`<div data-oe-widget="insight-wheel">${link()}${marked}</div>`);
  });
});

describe('the loader', () => {
  it('finds what comes later, without a call', async () => {
    const box = fixtureSync<HTMLElement>(html`<div></div>`);
    box.innerHTML = `<p>${link()}</p>`;
    await waitUntil(() => widgetsIn(box).length === 1);
    const late = document.createElement('div');
    late.dataset.oeWidget = 'insight-wheel';
    box.append(late);
    await waitUntil(() => widgetsIn(box).length === 2);
  });

  it('finds a link that gets its address later, and a placeholder that gets its name later', async () => {
    const box = await put('<p><a>De inzichten</a></p><section></section>');
    (box.querySelector('a') as HTMLAnchorElement).href = WHEEL;
    (box.querySelector('section') as HTMLElement).dataset.oeWidget = 'insight-wheel';
    await waitUntil(() => widgetsIn(box).length === 2);
  });

  it('makes one widget of each mark, however often it is called', async () => {
    const forms = `<p>${link()}</p><div data-oe-widget="insight-wheel">${link()}</div><script type="text/plain" data-oe-widget="insight-wheel"></script>`;
    const box = await put(forms);
    await Promise.all([upgrade(box), upgrade(), upgrade(document.body)]);
    await upgrade(box);
    expect(widgetsIn(box)).to.have.length(3);
  });

  it('does not look into shadow roots of the page unless it is asked to, and then also at what comes later', async () => {
    const box = fixtureSync<HTMLElement>(html`<div></div>`);
    const root = box.attachShadow({mode: 'open'});
    root.innerHTML = `<p>${link()}</p>`;
    await upgrade();
    expect(widgetsIn(root)).to.have.length(0);
    await upgrade(root);
    expect(widgetsIn(root)).to.have.length(1);
    const late = document.createElement('p');
    late.innerHTML = link();
    root.append(late);
    await waitUntil(() => widgetsIn(root).length === 2);
    // Right under the root.
    const bare = document.createElement('div').attachShadow({mode: 'open'});
    bare.innerHTML = link();
    box.append(bare.host);
    await upgrade(bare);
    expect(widgetsIn(bare)).to.have.length(1);
  });

  it('leaves the text version at the foot of a widget with light-dom a link', async () => {
    const box = await put(`<p>${link(`${WHEEL}&light-dom`)}</p>`);
    await ready(box, 1);
    const [widget] = widgetsIn(box) as [HTMLElement];
    await settled(widget);
    await upgrade(box);
    expect(widgetsIn(box)).to.have.length(1);
    expect(hasRole(widget, 'link', 'Lees als tekstpagina')).to.be.true;
  });

  it('makes two hundred placeholders widgets with one request for data', async () => {
    const key = freshKey();
    const mark = `<div data-oe-widget="insight-list" data-oe-theme="banden" data-oe-src="/fixture/count/${key}/wheel.json"></div>`;
    const box = await put(mark.repeat(200));
    expect(widgetsIn(box)).to.have.length(200);
    await ready(box, 200);
    expect(await asked(`count/${key}/`)).to.have.length(1);
  });

  it('asks no more than twice for data that cannot be had, however many placeholders there are', async () => {
    const key = freshKey();
    const mark = `<div data-oe-widget="insight-list" data-oe-theme="banden" data-oe-src="/fixture/status/404?${key}"><a href="/tekst">Tekst</a></div>`;
    const box = await put(mark.repeat(50));
    await waitUntil(() => widgetsIn(box).every((widget) => hasRole(widget, 'status')));
    expect(widgetsIn(box)).to.have.length(50);
    for (const each of box.querySelectorAll('a')) expect(isVisible(each)).to.be.true;
    const requests = await asked(key);
    expect(requests).to.have.length.within(1, 4);
  });

  it('goes on when the widgets whose data is on its way are taken away', async () => {
    const mark = '<div data-oe-widget="insight-list" data-oe-theme="banden"></div>';
    const clock = install({toFake: ['setTimeout']});
    try {
      const box = fixtureSync<HTMLElement>(html`<div></div>`);
      box.innerHTML = mark.repeat(9);
      const done = upgrade(box);
      expect(widgetsIn(box)).to.have.length(4);
      box.innerHTML = mark;
      clock.tick(10_000);
      await done;
      await upgrade(box);
      expect(widgetsIn(box)).to.have.length(1);
    } finally {
      clock.uninstall();
    }
  });
});
