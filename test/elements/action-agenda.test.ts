import {expect, html} from '@open-wc/testing';
import {
  all,
  allByRole,
  byRole,
  expectFocus,
  focused,
  hasRole,
  inBothRoots,
  leave,
  levelOf,
  one,
  seen,
  settled,
  shippedReport,
  textOf,
  visit,
} from './helpers.js';

const attributes = {report: 'maaksessie-10'};

describe('action-agenda', () => {
  afterEach(leave);

  inBothRoots((make) => {
    it('shows the six initiatives of a report with what the file says of each', async () => {
      const agenda = await make('action-agenda', {attributes, before: html`<h1>Pagina</h1>`});
      expect(seen(one(agenda, '[part=agenda-head]'))).to.match(
        /^Maaksessie Sociale Verbondenheid Actieagenda 6 initiatieven|^Actieagenda 6 initiatieven/,
      );
      const data = await shippedReport();
      const block = data.sections
        .flatMap(({body}) => body)
        .find((each) => typeof each === 'object' && each.type === 'initiatives');
      const items = typeof block === 'object' && block.type === 'initiatives' ? block.items : [];
      expect(items).to.have.length(6);
      const shown = all(agenda, '[part=initiative]');
      expect(shown.map((each) => textOf(one(each, '[part=initiative-title]')))).to.deep.equal(items.map(({title}) => title));
      expect(shown.map((each) => all(each, 'dt').map(textOf))).to.deep.equal(
        items.map(({goal, approach, success}) => [
          ...(goal ? ['Doel'] : []),
          ...(approach ? ['Aanpak'] : []),
          ...(success ? ['Geslaagd als'] : []),
        ]),
      );
      expect(all(agenda, '[part=success]')).to.have.length(5);
      expect(allByRole(agenda, 'heading').map(levelOf)).to.deep.equal([2, 3, 3, 3, 3, 3, 3]);
      await expect(agenda).to.be.accessible();
    });

    it('answers a link to an initiative, and leaves the sections to the report', async () => {
      const agenda = await make('action-agenda', {attributes});
      for (const hash of ['#oe/maaksessie-10', '#oe/maaksessie-10/actieagenda', '#oe/maaksessie-10/inleiding']) {
        await visit(hash);
        await settled(agenda);
        expect(focused(), hash).to.equal(document.body);
      }
      await visit('#oe/maaksessie-10/dromen-waarmaken');
      await settled(agenda);
      expectFocus(byRole(agenda, 'heading', 'Dromen over werk en leren'));
    });

    it('says that a report has no initiatives', async () => {
      const data = {...(await shippedReport()), sections: []};
      const agenda = await make('action-agenda', {data});
      expect(seen(byRole(agenda, 'status'))).to.match(/geen actieagenda/);
      expect(hasRole(agenda, 'button')).to.be.false;
    });

    it('goes to paper as a sheet with room for notes under each initiative', async () => {
      const agenda = await make('action-agenda', {attributes});
      dispatchEvent(new Event('beforeprint'));
      const paper = one(agenda, '.oe-paper');
      expect(all(paper, '[part=initiative]')).to.have.length(6);
      expect(all(paper, '[part=initiative] .oe-notes')).to.have.length(6);
      expect(textOf(paper)).to.include('Onze aantekeningen');
      dispatchEvent(new Event('afterprint'));
      await settled(agenda);
      expect(all(agenda, '.oe-notes')).to.have.length(0);
    });

    it('fits in 320 pixels', async () => {
      const agenda = await make('action-agenda', {attributes, width: '320px'});
      const {right} = agenda.getBoundingClientRect();
      for (const each of all(agenda, '*')) expect(each.getBoundingClientRect().right).to.be.at.most(right + 1);
    });
  });
});
