/** The search of a report: finds in all of it, leads to the place and marks what was asked. */
import {expect, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {SessionReport} from '../../src/index.js';
import {
  all,
  allByRole,
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
  type Make,
} from './helpers.js';

const attributes = {report: 'maaksessie-10', search: ''};

/** Words without two equal letters in a row: the driver of WebKitGTK loses the second. */
async function searchIn(make: Make, words: string, width = '1100px'): Promise<SessionReport> {
  const report = await make('session-report', {attributes, width});
  while (!hasRole(report, 'searchbox')) await nextFrame();
  byRole(report, 'searchbox').focus();
  await sendKeys({type: words});
  // Enter does not wait for a rest.
  await press('Enter', report);
  return report;
}

const results = (report: Element): string[] => all(report, '[part~=result]').map(nameOf);
const marks = (report: Element): string[] => all(one(report, '[part=text]'), 'mark').map((each) => each.textContent ?? '');

describe('search in a report', () => {
  afterEach(() => {
    leave();
    scrollTo(0, 0);
  });

  inBothRoots((make) => {
    it('has a field with words of its own, and none unless the page asks for it', async () => {
      const report = await searchIn(make, 'vervoer');
      expect(nameOf(byRole(report, 'searchbox').closest('label') as Element)).to.equal('Zoek in dit verslag');
      report.search = false;
      await settled(report);
      expect(all(report, '[part=search], mark')).to.have.length(0);
    });

    it('finds people, key insights and initiatives, each as a place, and says how many', async () => {
      const report = await searchIn(make, 'armijn van');
      expect(results(report)).to.include('Armijn van Roon');
      const status = one(report, '[role=search] [role=status]').textContent;
      expect(status).to.match(/^Gevonden op \d+ plaats(en)?$/);
      await expect(report).to.be.accessible();
    });

    it('leads to an initiative: its title has the focus', async () => {
      const report = await searchIn(make, 'dorpsauto');
      expect(results(report)).to.deep.equal(['Actieagenda', 'Vervoer en activiteiten in het dorp']);
      byRole(one(report, '[part=results]'), 'button', 'Vervoer en activiteiten in het dorp').click();
      await settled(report);
      expectFocus(byRole(report, 'heading', 'Vervoer en activiteiten in het dorp'));
    });

    it('leads to a key insight by its own text', async () => {
      const report = await searchIn(make, 'nederlands nodig');
      all(report, '[part~=result]').at(-1)?.click();
      await settled(report);
      expectFocus(one(report, '[data-anchor=nederlands-en-contact]'));
    });

    it('marks hits in the text, headings among it, and leaves the words of the interface', async () => {
      const report = await searchIn(make, 'doel');
      expect(all(report, 'dt mark, [part=link] mark, [part=contents] mark')).to.have.length(0);
      byRole(report, 'button', 'Wissen').click();
      await sendKeys({type: 'kerninzichten'});
      await press('Enter', report);
      expect(marks(report)).to.deep.equal(['Kerninzichten', 'kerninzichten']);
      expect(one(report, '[part=section-title] mark').textContent).to.equal('Kerninzichten');
    });

    it('takes all back with Escape', async () => {
      const report = await searchIn(make, 'contact');
      const before = seen(one(report, '[part=text]'));
      expect(marks(report).length).to.be.above(3);
      await press('Escape', report);
      expect(marks(report)).to.deep.equal([]);
      expect(results(report)).to.deep.equal([]);
      expect(seen(one(report, '[part=text]'))).to.equal(before);
      expectFocus(byRole(report, 'searchbox'));
      expect((byRole(report, 'searchbox') as HTMLInputElement).value).to.equal('');
    });

    it('fits in 320 pixels, with targets that a finger can hit', async () => {
      const report = await searchIn(make, 'verbinding', '320px');
      expect(report.scrollWidth).to.be.at.most(320);
      const targets = allByRole(one(report, '[part=search]'), 'button');
      expect(targets.length).to.be.above(3);
      for (const target of targets) expect(target.getBoundingClientRect().height, nameOf(target)).to.be.at.least(43.9);
    });
  });
});
