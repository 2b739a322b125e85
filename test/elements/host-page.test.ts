/** The page around the elements: its styles do not reach our text, and ours reach nothing of the page. */
import {expect, html} from '@open-wc/testing';
import {setViewport} from './browser.js';
import type {Wheel} from '../../src/index.js';
import {
  all,
  allByRole,
  heldAddress,
  inBothRoots,
  isVisible,
  maker,
  one,
  seen,
  settled,
  shippedWheel,
  type Make,
  type Placing,
  type Tag,
  type Widget,
} from './helpers.js';

const inPage = maker({'light-dom': ''});

describe('host page', () => {
  before(() => setViewport({width: 1280, height: 900}));

  inBothRoots((make) => {
    inherits(make);
    writes(make);
  });
  rules();
  names();
});

/** Makes an element and opens all that can open. */
async function makeOpen(make: Make, tag: Tag, placing: Placing): Promise<Widget> {
  const widget = await make(tag, placing);
  for (const button of allByRole(widget, 'button', 'Alles openen')) button.click();
  for (const button of all(widget, '[part=toggle][aria-expanded=false]')) button.click();
  await settled(widget);
  return widget;
}

/** The elements with text of their own that a visitor can read. */
const texts = (widget: Element): HTMLElement[] =>
  all(widget, '*').filter(
    (each) => isVisible(each) && [...each.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );

/** What these properties are on each of the elements, in words. */
const look = (elements: readonly Element[], ...properties: string[]): string[] =>
  elements.map((each) => {
    const style = getComputedStyle(each);
    const values = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
    return `${each.localName} ${each.getAttribute('part') ?? ''} ${each.textContent?.trim().slice(0, 30)} {${values.join('; ')}}`;
  });

function inherits(make: Make): void {
  for (const [property, value] of [
    ['word-break', 'break-all'],
    ['font-variant', 'small-caps'],
  ] as const) {
    it(`a page with ${property}: ${value} round an element leaves its text as it is`, async () => {
      const widget = await makeOpen(make, 'insight-wheel', {attributes: {theme: 'huisvesting'}, width: '1100px'});
      const plain = look(texts(widget), property);
      expect(plain).to.have.length.above(40);
      const box = widget.parentElement as HTMLElement;
      box.style.setProperty(property, value);
      expect(getComputedStyle(box).getPropertyValue(property)).to.equal(value);
      expect(look(texts(widget), property)).to.deep.equal(plain);
    });
  }
}

function writes(make: Make): void {
  it('data in AR, as ar, is written from right to left', async () => {
    for (const lang of ['AR', 'AR-sy', 'He', 'ar']) {
      const panel = await make('theme-panel', {attributes: {theme: 'banden'}, data: {...(await shippedWheel()), lang}});
      // The words of the interface are Dutch here, and say so.
      const content = texts(one(panel, '[part=panel]')).filter((text) => !text.matches('[lang=nl]'));
      expect(content).to.have.length(8);
      for (const text of content) expect(getComputedStyle(text).direction, lang).to.equal('rtl');
    }
    const panel = await make('theme-panel', {attributes: {theme: 'banden'}, data: {...(await shippedWheel()), lang: 'ES-ar'}});
    expect(getComputedStyle(one(panel, '[part=panel]')).direction, 'Spanish of Argentina').to.equal('ltr');
  });
}

function rules(): void {
  describe('a rule of the page, with light-dom,', () => {
    const pageStyle = (rule: string): HTMLStyleElement => {
      const style = document.createElement('style');
      style.textContent = rule;
      return style;
    };

    for (const [rule, selector, ...properties] of [
      ['p {margin: 3em}', 'p', 'margin', 'width', 'height'],
      ['button {min-width: 20em; text-transform: uppercase}', 'button', 'min-width', 'text-transform', 'width', 'height'],
      ['svg path {fill: red}', 'path', 'fill'],
    ] as const) {
      for (const [view, width] of [
        ['circle', '1100px'],
        ['list', '400px'],
      ] as const) {
        it(`does not reach ours in a ${view}: ${rule}`, async () => {
          const wheel = await makeOpen(inPage, 'insight-wheel', {attributes: {theme: 'huisvesting'}, width});
          const elements = all(wheel, selector);
          expect(elements).to.have.length.above(10);
          const box = wheel.parentElement as HTMLElement;
          const [tag = ''] = selector.split(' ');
          const own = tag === 'path' ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
          const around = tag === 'path' ? document.createElementNS('http://www.w3.org/2000/svg', 'svg') : box;
          if (around !== box) box.append(around);
          around.append(own);
          const plain = look(elements, ...properties);
          const [before] = look([own], ...properties);
          box.append(pageStyle(rule));
          await settled(wheel);
          expect(look([own], ...properties)[0], 'it reaches that of the page').not.to.equal(before);
          expect(look(elements, ...properties)).to.deep.equal(plain);
        });
      }
    }

    it('draws no icon full: each is a line, as in a shadow root', async () => {
      const wheel = await makeOpen(inPage, 'insight-wheel', {
        attributes: {theme: 'huisvesting'},
        before: html`<style>
          svg path {
            fill: red;
          }
        </style>`,
      });
      const paths = all(wheel, '[part=icon] > path');
      expect(paths).to.have.length.above(15);
      for (const path of paths) expect(getComputedStyle(path).fill).to.equal('none');
    });

    it('keeps what it says of the text that the page puts into an element', async () => {
      const {src} = heldAddress();
      const before = html`<style>
        p {
          margin: 33px;
        }
        a {
          color: rgb(1, 2, 3);
        }
        blockquote {
          padding: 7px;
        }
      </style>`;
      for (const tag of ['insight-wheel', 'theme-panel', 'insight-list', 'kansen-list'] as const) {
        const widget = await inPage(tag, {attributes: {src}, until: 'nothing', before});
        widget.insertAdjacentHTML('beforeend', '<p>Lees <a href="/tekst">de tekst</a></p><blockquote>Zo is het.</blockquote>');
        await settled(widget);
        const [paragraph, link, quote] = ['p', 'p > a', 'blockquote'].map((path) => widget.querySelector(`:scope > ${path}`)) as [
          Element,
          Element,
          Element,
        ];
        expect(seen(widget), tag).to.include('Zo is het.');
        expect(getComputedStyle(paragraph).margin, tag).to.equal('33px');
        expect(getComputedStyle(link).color, tag).to.equal('rgb(1, 2, 3)');
        expect(getComputedStyle(quote).padding, tag).to.equal('7px');
      }
    });
  });
}

function names(): void {
  describe('a name of the page, with light-dom,', () => {
    it('is its own: its animations called appear and draw go on as they did', async () => {
      const before = html`<style>
          @keyframes appear {
            from,
            to {
              opacity: 0.5;
            }
          }
          @keyframes draw {
            from,
            to {
              letter-spacing: 5px;
            }
          }
          .page-text {
            animation:
              1s infinite appear,
              1s infinite draw;
          }
        </style>
        <p class="page-text">Van de pagina</p>`;
      const wheel = await inPage('insight-wheel', {attributes: {theme: 'banden'}, before});
      const {opacity, letterSpacing} = getComputedStyle(wheel.parentElement?.querySelector('.page-text') as Element);
      expect(opacity).to.equal('0.5');
      expect(letterSpacing).to.equal('5px');
    });

    it('is never a class of ours: those begin with oe-', async () => {
      const data = await shippedWheel();
      const theme = data.themes.find(({id}) => id === 'banden') as Wheel['themes'][number];
      theme.insights[0]!.body = [
        {type: 'quote', text: 'Zo is het.', by: 'Een bewoner'},
        {type: 'list', items: ['een']},
        {type: 'heading', text: 'Kop'},
      ];
      theme.insights[0]!.sources = [{label: 'Bron', href: '/bron'}];
      data.translation = {status: 'draft', of: 1};
      const placings: [Tag, Placing][] = [
        ['insight-wheel', {data, attributes: {theme: 'banden'}, width: '400px'}],
        ['insight-wheel', {data, attributes: {theme: 'banden'}, width: '560px'}],
        ['insight-wheel', {data, attributes: {theme: 'banden'}, width: '1100px'}],
        ['insight-wheel', {data, width: '1100px'}],
        ['theme-panel', {data, attributes: {theme: 'werk'}}],
        ['insight-list', {data, attributes: {theme: 'banden'}}],
        ['kansen-list', {data, attributes: {theme: 'huisvesting'}}],
        ['insight-list', {attributes: {src: heldAddress().src}, until: 'nothing'}],
        ['insight-list', {attributes: {src: '/fixture/status/404'}, until: 'problem'}],
      ];
      const classes = new Set<string>();
      for (const [tag, placing] of placings) {
        const widget = await makeOpen(inPage, tag, placing);
        for (const each of all(widget, '[class]')) for (const name of each.classList) classes.add(name);
      }
      expect(classes.size).to.be.above(15);
      expect([...classes].filter((name) => !name.startsWith('oe-'))).to.deep.equal([]);
    });
  });
}
