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
  words();
  names();
});

/** Makes an element and opens all that can open. */
async function makeOpen(make: Make, tag: Tag, placing: Placing): Promise<Widget> {
  const widget = await make(tag, placing);
  for (const button of allByRole(widget, 'button', 'Alles openen')) button.click();
  await settled(widget);
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
      [
        'div {background: red; border-radius: 9px; letter-spacing: 9px}',
        'div',
        'background-color',
        'border-radius',
        'letter-spacing',
      ],
      ['span {display: block; color: red; padding: 9px}', 'span', 'display', 'color', 'padding', 'width', 'height'],
      ['strong {color: red; letter-spacing: 9px}', 'strong', 'color', 'letter-spacing'],
      ['a {color: red; display: block; text-decoration: none}', 'a', 'color', 'display', 'text-decoration-line', 'width'],
    ] as const) {
      for (const [view, width] of [
        ['circle', '1100px'],
        ['list', '400px'],
      ] as const) {
        it(`does not reach ours in a ${view}: ${rule}`, async () => {
          const wheel = await makeOpen(inPage, 'insight-wheel', {attributes: {theme: 'huisvesting'}, width});
          const elements = all(wheel, selector);
          expect(elements).to.have.length.above(selector === 'a' || selector === 'strong' ? 0 : 10);
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

    it('does not reach a closed item', async () => {
      const list = await inPage('insight-list', {attributes: {theme: 'huisvesting'}});
      const closed = all(list, '[hidden]');
      const plain = look(closed, 'padding', 'background-color', 'height');
      expect(plain).to.have.length.above(1);
      (list.parentElement as Element).append(pageStyle('div {padding: 9px; background: red}'));
      expect(look(closed, 'padding', 'background-color', 'height')).to.deep.equal(plain);
    });

    it('puts nothing before or after ours', async () => {
      const wheel = await makeOpen(inPage, 'insight-wheel', {
        attributes: {theme: 'huisvesting'},
        width: '1100px',
      });
      const added = (): string[] =>
        look(all(wheel, '*')).flatMap((name, index) => {
          const element = all(wheel, '*')[index] as Element;
          return ['::before', '::after'].map((which) => {
            const {content, display, color} = getComputedStyle(element, which);
            return content === 'none' || content === 'normal' ? '' : `${name} ${which} ${content} ${display} ${color}`;
          });
        });
      const plain = added();
      expect(plain.filter(Boolean)).to.have.length.above(3);
      (wheel.parentElement as Element).append(
        pageStyle('*::before, main a[href]::after, li::before, .content p::after {content: "»"; display: block; color: red}'),
      );
      const own = wheel.parentElement?.appendChild(document.createElement('p')) as Element;
      expect(getComputedStyle(own, '::before').content, 'it reaches that of the page').to.equal('"»"');
      expect(added()).to.deep.equal(plain);
    });

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

/** Every string of a value, deepest ones too, as a page shows it. */
const stringsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value.replaceAll(/\s+/g, ' ').trim()] : Object.values(value ?? {}).flatMap(stringsOf);

function words(): void {
  describe('a tool that reads the text of the page, with light-dom,', () => {
    it('gets every string of the open theme, and the names of all others', async () => {
      const {themes, framework} = await shippedWheel();
      for (const {id, title, subtitle, intro, insights, questions} of themes) {
        const wheel = await makeOpen(inPage, 'insight-wheel', {attributes: {theme: id}, width: '1100px'});
        const text = document.body.innerText.replaceAll(/\s+/g, ' ');
        const bodies = [insights.map(({headline, body}) => [headline, body]), questions.map((each) => ({...each, id: ''}))];
        const ids = /^(?:[a-z0-9-]+|)$/;
        const wanted = stringsOf([title, subtitle, intro, bodies]).filter((words) => !ids.test(words) && !/^https?:/.test(words));
        expect(wanted, id).to.have.length.above(3);
        for (const each of wanted) expect(text.includes(each), `${id}: ${each}`).to.be.true;
        for (const {label} of framework.groups.flatMap(({domains}) => domains)) expect(text, id).to.include(label);
        wheel.remove();
      }
    });

    it('gets the closed items too', async () => {
      const wheel = await inPage('insight-wheel', {attributes: {theme: 'huisvesting'}, width: '1100px'});
      const {themes} = await shippedWheel();
      const {insights} = themes.find(({id}) => id === 'huisvesting') as Wheel['themes'][number];
      const text = wheel.textContent?.replaceAll(/\s+/g, ' ') ?? '';
      for (const each of stringsOf(insights.map(({body}) => body))) expect(text).to.include(each);
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
