/** What goes to paper. The events are those of the browser; test/e2e/print.test.mjs prints for real. */
import {expect} from '@open-wc/testing';
import type {Blocks, Inline, Theme} from '../../src/index.js';
import {
  all,
  byRole,
  expectFocus,
  focused,
  hasRole,
  inBothRoots,
  one,
  settled,
  shippedWheel,
  textOf,
  type Widget,
} from './helpers.js';

const begin = (): boolean => dispatchEvent(new Event('beforeprint'));
const end = (): boolean => dispatchEvent(new Event('afterprint'));

const inline = (text: Inline): string =>
  typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');

/** Every stretch of text, as a reader finds it in one paragraph, item or headline. */
function texts(blocks: Blocks): string[] {
  if (typeof blocks === 'string') return [blocks];
  return blocks.flatMap((block) => {
    if (typeof block === 'string') return [block];
    return block.type === 'list' ? block.items.flatMap(texts) : [inline(block.text)];
  });
}

const insightsOf = ({insights}: Theme): string[] => insights.flatMap(({headline, body}) => [inline(headline), ...texts(body)]);

const questionsOf = ({questions}: Theme): string[] =>
  questions.flatMap(({question = '', elaboration = [], kansen}) => [
    inline(question),
    ...texts(elaboration),
    ...kansen.flatMap(({body}) => texts(body)),
  ]);

/** How often each text is on the paper of an element. */
function onPaper(widget: Widget, wanted: readonly string[]): Record<string, number> {
  const paper = textOf(one(widget, '.oe-paper'));
  return Object.fromEntries(wanted.map((text) => [text, paper.split(text).length - 1]));
}

const once = (wanted: readonly string[]): Record<string, number> => Object.fromEntries(wanted.map((text) => [text, 1]));
const never = (wanted: readonly string[]): Record<string, number> => Object.fromEntries(wanted.map((text) => [text, 0]));

describe('print', () => {
  afterEach(end);

  inBothRoots((make) => {
    it('of a page gives every published theme of a wheel, closed or open, all of it and once', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      const {themes} = await shippedWheel();
      begin();
      const wanted = themes.flatMap((theme) => [...insightsOf(theme), ...questionsOf(theme)]);
      expect(wanted).to.have.length.above(40);
      expect(onPaper(wheel, wanted)).to.deep.equal(once(wanted));
      expect(all(wheel, '.oe-sheet .oe-emblem')).to.have.length(themes.length);
    });

    it('of a wheel with some themes gives these', async () => {
      const wheel = await make('insight-wheel', {attributes: {themes: 'banden,bruggen'}});
      const {themes} = await shippedWheel();
      begin();
      for (const theme of themes) {
        const wanted = insightsOf(theme);
        expect(onPaper(wheel, wanted)).to.deep.equal(/banden|bruggen/.test(theme.id) ? once(wanted) : never(wanted));
      }
    });

    it('names source, date of the content, day of printing and address', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'bruggen'}});
      begin();
      const paper = textOf(one(panel, '.oe-paper'));
      expect(paper).to.match(/Bron: OpenEmbassy/);
      expect(paper).to.match(/Inhoud van \d+ \w+ \d{4}/);
      expect(paper).to.match(/Afgedrukt op \d+ \w+ \d{4}/);
      expect(paper).to.contain(`${location.host}${location.pathname}`);
      expect(paper).to.contain('#oe/bruggen');
    });

    it('of a single list gives what that list shows', async () => {
      const {themes} = await shippedWheel();
      const theme = themes.find(({id}) => id === 'huisvesting') as Theme;
      const insights = await make('insight-list', {attributes: {theme: 'huisvesting'}});
      const [question] = theme.questions.slice(-1);
      const kansen = await make('kansen-list', {attributes: {theme: 'huisvesting', question: question?.id ?? ''}});
      begin();
      expect(onPaper(insights, insightsOf(theme))).to.deep.equal(once(insightsOf(theme)));
      expect(onPaper(insights, questionsOf(theme))).to.deep.equal(never(questionsOf(theme)));
      const wanted = questionsOf({...theme, questions: theme.questions.slice(-1)});
      expect(onPaper(kansen, wanted)).to.deep.equal(once(wanted));
      const rest = questionsOf({...theme, questions: theme.questions.slice(0, -1)});
      expect(onPaper(kansen, rest)).to.deep.equal(never(rest));
    });

    it('leaves the page as it was', async () => {
      const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
      byRole(wheel, 'button', /^Contact begint/).click();
      await settled(wheel);
      byRole(wheel, 'button', /^Bruggen/).focus();
      await settled(wheel);
      const look = (): string => wheel.renderRoot.querySelector('[part=root]')?.outerHTML ?? '';
      const before = look();
      const root = wheel.renderRoot.querySelector('[part=root]');
      const active = focused();
      begin();
      end();
      await settled(wheel);
      expect(look()).to.equal(before);
      expect(wheel.renderRoot.querySelector('[part=root]')).to.equal(root);
      expect(all(wheel, '.oe-paper')).to.deep.equal([]);
      expectFocus(active);
      expect(byRole(wheel, 'button', /^Contact begint/).getAttribute('aria-expanded')).to.equal('true');
    });

    it('says why there is nothing to print', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'werk'}});
      begin();
      expect(textOf(one(panel, '.oe-paper'))).to.match(/nog geschreven/);
    });

    describe('by the button “Afdrukken”', () => {
      // From then on nothing is printed: a dialog would hold the tests.
      afterEach(() => {
        window.print = () => undefined;
      });

      /** What is at the end of the page at the moment that the browser is asked to print. */
      async function press(widget: Widget): Promise<{paper: Element; text: string}> {
        let paper: Element | undefined;
        let text = '';
        window.print = () => {
          const stand = document.body.lastElementChild as HTMLElement;
          paper = stand.shadowRoot?.querySelector('.oe-paper') ?? undefined;
          text = paper ? textOf(paper) : '';
          begin();
        };
        byRole(widget, 'button', 'Afdrukken').click();
        await settled(widget);
        if (!paper) throw new Error('nothing was printed');
        return {paper, text};
      }

      it('gives that theme alone, with lines for notes', async () => {
        const wheel = await make('insight-wheel', {attributes: {theme: 'banden'}});
        const {themes} = await shippedWheel();
        const {text} = await press(wheel);
        for (const theme of themes) {
          const wanted = [...insightsOf(theme), ...questionsOf(theme)];
          for (const each of wanted) expect(text.includes(each), each).to.equal(theme.id === 'banden');
        }
        expect(text).to.contain('Onze aantekeningen');
      });

      it('leaves nothing behind when the paper is out', async () => {
        const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
        const page = (): unknown[] => [[...document.body.childNodes], [...document.adoptedStyleSheets], document.body.outerHTML];
        const before = page();
        const {paper} = await press(panel);
        expect(paper.isConnected).to.be.true;
        end();
        await settled(panel);
        expect(paper.isConnected).to.be.false;
        expect(page()).to.deep.equal(before);
      });

      it('that a frame refuses leaves nothing behind when the reader goes on', async () => {
        const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
        const before = document.body.childElementCount;
        await press(panel);
        expect(document.body.childElementCount).to.equal(before + 1);
        dispatchEvent(new Event('pointerdown'));
        expect(document.body.childElementCount).to.equal(before);
      });

      it('takes the colours along that a site has set on the element', async () => {
        const panel = await make('theme-panel', {attributes: {theme: 'banden'}});
        panel.style.setProperty('--oe-group-2', 'rgb(1, 2, 3)');
        const {paper} = await press(panel);
        const sheet = paper.querySelector('.oe-sheet') as HTMLElement;
        expect(getComputedStyle(sheet).getPropertyValue('--_oe-hue').trim()).to.equal('rgb(1, 2, 3)');
      });
    });

    it('has no button where there is nothing to print', async () => {
      const panel = await make('theme-panel', {attributes: {theme: 'werk'}});
      expect(hasRole(panel, 'button', 'Afdrukken')).to.be.false;
    });
  });
});
