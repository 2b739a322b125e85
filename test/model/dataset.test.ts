import {expect} from '@open-wc/testing';
import {countKansen, findDomain, findTheme, type Wheel} from '../../src/model/dataset.js';

const wheel = (await (await fetch('/data/nl/wheel.json')).json()) as Wheel;

describe('look-ups in the data', () => {
  it('find a theme by its id', () => {
    expect(findTheme(wheel, 'banden')?.title).to.equal('Banden');
    expect(findTheme(wheel, 'werk'), 'a domain without content').to.be.undefined;
    expect(findTheme(wheel, undefined)).to.be.undefined;
  });

  it('find a domain with its group and the place of that group', () => {
    expect(findDomain(wheel, 'bruggen')).to.deep.include({groupIndex: 1});
    expect(findDomain(wheel, 'bruggen')?.group.label).to.equal('Sociale verbinding');
    expect(findDomain(wheel, 'onbekend')).to.be.undefined;
  });

  it('count the kansen of all questions', () => {
    expect(wheel.themes.map(countKansen)).to.deep.equal([2, 2, 6, 7]);
  });
});
