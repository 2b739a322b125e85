import {expect} from '@open-wc/testing';
import {findTheme, type Theme, type Wheel} from '../../src/model/dataset.js';
import {beside, joined, lacks, lentIn, primary} from '../../src/model/translation.js';

const load = async (language: string): Promise<Wheel> => (await (await fetch(`/data/${language}/wheel.json`)).json()) as Wheel;
const theme = (wheel: Wheel, id: string): Theme => findTheme(wheel, id)!;

describe('a translation and its original', () => {
  let nl: Wheel;
  let ar: Wheel;
  beforeEach(async () => ([nl, ar] = await Promise.all([load('nl'), load('ar')])));

  it('are the translation itself where that lacks nothing', () => {
    expect(joined(ar, nl, undefined)).to.equal(ar);
    expect(joined(ar, undefined, undefined)).to.equal(ar);
  });

  it('have in each place what the translation has, else what the original has', () => {
    theme(ar, 'huisvesting').insights.splice(1, 1);
    const made = joined(ar, nl, undefined);
    const {insights} = theme(made, 'huisvesting');
    expect(insights.map(({id}) => id)).to.deep.equal(theme(nl, 'huisvesting').insights.map(({id}) => id));
    expect(insights.map((each) => lentIn(each, 'headline'))).to.deep.equal([undefined, 'nl', undefined]);
    expect(insights[1]?.headline).to.equal(theme(nl, 'huisvesting').insights[1]?.headline);
    expect(made.lang).to.equal('ar');
    expect(theme(ar, 'huisvesting').insights, 'the file stays as it was').to.have.length(2);
    expect(lentIn(theme(nl, 'huisvesting').insights[1]!, 'headline'), 'and the other').to.be.undefined;
  });

  it('keep what only the translation has, at the end', () => {
    theme(ar, 'banden').insights.unshift({id: 'eigen', headline: 'جديد', body: 'نص'});
    ar.themes = ar.themes.filter(({id}) => id !== 'bruggen');
    expect(theme(joined(ar, nl, undefined), 'banden').insights.at(-1)?.id).to.equal('eigen');
  });

  it('fill a domain and a group that the translation lacks', () => {
    const [group] = ar.framework.groups;
    ar.framework.groups = [{...group!, domains: group!.domains.slice(1)}];
    const {groups} = joined(ar, nl, undefined).framework;
    expect(groups.map(({id}) => id)).to.deep.equal(nl.framework.groups.map(({id}) => id));
    expect(groups[0]?.label).to.equal(group!.label);
    expect(lentIn(groups[0]!.domains[0]!, 'label')).to.equal('nl');
    expect(lentIn(groups[1]!, 'label')).to.equal('nl');
  });
});

describe('two languages', () => {
  it('know of each part the same part in the other', async () => {
    const [nl, ar] = await Promise.all([load('nl'), load('ar')]);
    theme(ar, 'huisvesting').insights.splice(1, 1);
    ar.themes = ar.themes.filter(({id}) => id !== 'bruggen');
    const made = joined(nl, undefined, ar);
    const [first, second] = theme(made, 'huisvesting').insights;
    expect(beside(first!)).to.deep.equal({lang: 'ar', part: theme(ar, 'huisvesting').insights[0]});
    expect([lacks(first!, 'headline'), lacks(second!, 'headline')]).to.deep.equal([false, true]);
    expect(lacks(theme(made, 'bruggen'), 'title')).to.be.true;
    expect(beside(theme(made, 'bruggen').insights[0]!), 'said of the whole').to.be.undefined;
    expect(beside(theme(nl, 'huisvesting')), 'the file stays as it was').to.be.undefined;
  });
});

it('the language of a tag is its first part', () => {
  expect(['nl', 'nl-NL', 'AR-sy', ''].map(primary)).to.deep.equal(['nl', 'nl', 'ar', '']);
});
