import {expect} from '@open-wc/testing';
import {anchorsOf, countWords, initiativesOf, themesNamed, type Report} from '../../src/model/report.js';

const shipped = (await (await fetch('/data/nl/reports/maaksessie-10.json')).json()) as Report;

describe('a report', () => {
  it('has the words that a reader reads: not its ids, names of files or addresses', () => {
    expect(
      countWords({id: 'een twee', type: 'list', href: 'a b', title: 'Eén titel', items: ['drie vier', {text: 'vijf'}]}),
    ).to.equal(5);
    expect(countWords(undefined)).to.equal(0);
    expect(countWords(shipped)).to.be.within(900, 1500);
  });

  it('has an anchor for each section, speaker, key insight and initiative, no two the same', () => {
    const anchors = shipped.sections.flatMap(anchorsOf);
    expect(anchors).to.have.length(6 + 7 + 12 + 6);
    expect(new Set(anchors).size).to.equal(anchors.length);
    expect(anchorsOf({id: 'een', title: 'Een', body: 'Tekst.'})).to.deep.equal(['een']);
  });

  it('has initiatives, in order', () => {
    expect(shipped.sections.flatMap(initiativesOf).map(({number}) => number)).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('names themes in its text', () => {
    expect([...themesNamed(shipped)]).to.deep.equal([
      ['banden', 'Banden'],
      ['bruggen', 'Bruggen'],
      ['connecties', 'Connecties'],
    ]);
  });
});
