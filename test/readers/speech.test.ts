/** A walk through the widgets by ear: each text once, in order, with what it is and whether it is open. */
import {expect} from '@open-wc/testing';
import {setViewport} from '../elements/browser.js';
import {all, heldAddress, inBothRoots, maker, one, settled, shippedWheel, type Make, type Widget} from '../elements/helpers.js';
import type {Wheel} from '../../src/index.js';
import {heard, misspoken, read, wheelLines, type Walk} from './speech.js';
import {View} from './view.js';

/** By the engine and by the virtual screen reader. */
const walksOf = async (widget: Widget): Promise<Walk[]> => [await heard(), await read(widget)];

const itemsOf = (data: Wheel, id: string): string[] =>
  data.themes
    .filter((theme) => theme.id === id)
    .flatMap(({insights, questions}) => [...insights, ...questions].map((item) => item.id));

describe('a screen reader', () => {
  let data: Wheel;
  before(async () => {
    await setViewport({width: 1280, height: 900});
    data = await shippedWheel();
  });

  inBothRoots((make) => {
    it('says a closed wheel: title, groups, each theme with its numbers or that it is in preparation, introduction', async () => {
      for (const walk of await walksOf(await make('insight-wheel')))
        expect(misspoken(walk, wheelLines(data), data)).to.deep.equal([]);
    });

    it('says the open theme right after its button, and of closed items the headline only', async () => {
      const wheel = await openItem(make);
      const asked = wheelLines(data, {theme: 'banden', items: ['online-groepen']});
      for (const walk of await walksOf(wheel)) expect(misspoken(walk, asked, data)).to.deep.equal([]);
    });

    it('says in a list the same, with all items of a theme open', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'huisvesting'}, width: '400px'});
      for (const button of all(wheel, '[part~=all]')) button.click();
      await settled(wheel);
      const asked = wheelLines(data, {theme: 'huisvesting', items: itemsOf(data, 'huisvesting'), list: true});
      for (const walk of await walksOf(wheel)) expect(misspoken(walk, asked, data)).to.deep.equal([]);
    });

    it('says of a theme in preparation its name, that it is, and what can be read', async () => {
      const asked = ['heading 2: Werk', 'text: De inzichten over dit thema worden nog geschreven.', 'text: Nu al te lezen:'];
      asked.push(...data.themes.map(({title}) => `button: ${title}`), `link: ${data.source.label}`);
      for (const walk of await walksOf(await make('theme-panel', {attributes: {theme: 'werk'}})))
        expect(misspoken(walk, asked, data)).to.deep.equal([]);
    });

    it('says that the content is on its way or cannot be had, and what the reader can do', async () => {
      const link = '/als-tekst';
      const loading = await make('insight-list', {attributes: {src: heldAddress().src}, link, until: 'nothing'});
      for (const walk of await walksOf(loading))
        expect(walk.lines).to.deep.equal(['text: De inzichten worden opgehaald', 'link: De inzichten als tekst']);
      loading.remove();
      const failed = await make('insight-list', {attributes: {src: '/fixture/status/404'}, link, until: 'problem'});
      for (const walk of await walksOf(failed)) {
        expect(walk.lines).to.deep.equal([
          'text: De inzichten konden niet worden opgehaald',
          'text: Op het adres dat deze pagina noemt, staan geen inzichten.',
          'button: Probeer opnieuw',
          'link: De inzichten als tekst',
        ]);
      }
    });

    it('says it in Dutch on an English page', async () => {
      document.documentElement.lang = 'en';
      try {
        await make('insight-wheel', {attributes: {theme: 'huisvesting', lang: 'nl'}, width: '400px'});
        const {words} = new View(document.body);
        expect(words.length).to.be.above(40);
        for (const {text, item} of words) expect(item.element.closest<HTMLElement>('[lang]')?.lang, text).to.equal('nl');
      } finally {
        document.documentElement.removeAttribute('lang');
      }
    });
  });

  /** A wheel with a theme and one of its items open. */
  async function openItem(make: Make): Promise<Widget> {
    const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
    one(wheel, '[data-item=online-groepen] button').click();
    await settled(wheel);
    return wheel;
  }

  describe('the walk finds', () => {
    const faults: [string, (wheel: Widget) => void, RegExp][] = [
      [
        'a text that is not said',
        (wheel) => all(wheel, '[part=panel-title]')[0]?.setAttribute('aria-hidden', 'true'),
        /in place of “heading 3: Banden”/,
      ],
      [
        'a text of a closed item',
        (wheel) => all(wheel, '[hidden=until-found]')[0]?.removeAttribute('hidden'),
        /“Nieuwkomers leren vaak.*” is said in/,
      ],
      [
        'a name that says more',
        (wheel) => all(wheel, '[part=node]')[1]?.setAttribute('aria-label', 'Huisvesting: 3 inzichten'),
        /in place of “button.*Huisvesting/,
      ],
      [
        'another order',
        (wheel) => one(wheel, '[part=places]').prepend(one(wheel, '[part=place]:last-child')),
        /in place of “text: Meedoen”/,
      ],
      [
        'a headline that is no heading',
        (wheel) => all(wheel, '[part=headline]')[0]?.setAttribute('role', 'none'),
        /in place of “heading 5: Contact/,
      ],
    ];
    for (const [fault, plant, finding] of faults) {
      it(fault, async () => {
        const wheel = await openItem(maker({}));
        plant(wheel);
        const asked = wheelLines(data, {theme: 'banden', items: ['online-groepen']});
        for (const walk of await walksOf(wheel)) expect(misspoken(walk, asked, data).join('\n')).to.match(finding);
      });
    }
  });
});
