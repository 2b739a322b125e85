import {expect} from '@open-wc/testing';
import type {Wheel} from '../../src/model/dataset.js';
import {readWheel} from '../../src/model/read.js';

const shipped = (await (await fetch('/data/nl/wheel.json')).json()) as Wheel;
const dense = (await (await fetch('/test/fixtures/dense.json')).json()) as Wheel;

/** A copy of the dense file with one change. */
function changed(change: (file: Wheel) => void): Wheel {
  const file = structuredClone(dense);
  change(file);
  return file;
}

const pathsOf = (file: unknown): string[] => readWheel(file).problems.map(({path}) => path);
/** Any value, where the types allow only a good one. */
const wrong = (value: unknown): never => value as never;

describe('reading a file', () => {
  it('keeps a good one as it is', () => {
    expect(readWheel(shipped)).to.deep.equal({wheel: shipped, problems: []});
    expect(readWheel(dense)).to.deep.equal({wheel: dense, problems: []});
  });

  it('changes nothing in the file itself', () => {
    const file = changed((each) => (each.themes[0]!.insights[0]!.headline = ''));
    const before = structuredClone(file);
    readWheel(file);
    expect(file).to.deep.equal(before);
  });

  it('shows nothing of what is no data file, and says so', () => {
    for (const file of [undefined, null, 5, 'tekst', [], {}, {kind: 'report'}, new Date()]) {
      const {wheel, problems} = readWheel(file);
      expect(wheel).to.be.undefined;
      expect(problems).to.have.length.above(0);
    }
  });

  it('refuses another major version, and reads any minor one', () => {
    expect(readWheel({...dense, schemaVersion: '2.0'}).wheel).to.be.undefined;
    expect(pathsOf({...dense, schemaVersion: '2.0'})).to.deep.equal(['schemaVersion']);
    expect(pathsOf({...dense, schemaVersion: '1.9'})).to.deep.equal([]);
    expect(readWheel({...dense, schemaVersion: '10.0'}).wheel, '10 is not 1').to.be.undefined;
  });

  it('leaves out a broken insight and keeps the rest', () => {
    const {wheel, problems} = readWheel(changed((file) => (file.themes[0]!.insights[0]!.headline = wrong(undefined))));
    expect(wheel?.themes[0]?.insights.map(({id}) => id)).to.deep.equal(['inzicht-2']);
    expect(problems.map(({path}) => path)).to.deep.equal(['themes[0].insights[0].headline']);
    expect(wheel?.themes[0]?.questions).to.deep.equal(dense.themes[0]?.questions);
  });

  it('leaves out a theme without a title, and the circle still has its domain', () => {
    const {wheel} = readWheel(changed((file) => (file.themes[0]!.title = '')));
    expect(wheel?.themes.map(({id}) => id)).to.deep.equal(['twee']);
    expect(wheel?.framework.groups[0]?.domains.map(({id}) => id)).to.deep.equal(['een', 'twee']);
  });

  it('leaves out only the mark that is broken, not the words', () => {
    const {wheel, problems} = readWheel(
      changed(
        (file) =>
          (file.themes[0]!.insights[1]!.headline = ['Zie ', {text: 'dit', href: 'javascript:alert(1)', strong: wrong('ja')}]),
      ),
    );
    expect(wheel?.themes[0]?.insights[1]?.headline).to.deep.equal(['Zie ', {text: 'dit'}]);
    expect(problems.map(({path}) => path).sort()).to.deep.equal([
      'themes[0].insights[1].headline[1].href',
      'themes[0].insights[1].headline[1].strong',
    ]);
  });

  it('skips a kind of block that it does not know, and says which', () => {
    const {wheel, problems} = readWheel(
      changed((file) => (file.themes[0]!.intro = ['Voor.', wrong({type: 'video', src: 'x'}), 'Na.'])),
    );
    expect(wheel?.themes[0]?.intro).to.deep.equal(['Voor.', 'Na.']);
    expect(problems[0]?.path).to.match(/^themes\[0\]\.intro\[1\]/);
  });

  it('skips fields that it does not know without a word', () => {
    expect(pathsOf(changed((file) => Object.assign(file.themes[0]!, {colour: 'red'})))).to.deep.equal([]);
    expect(readWheel(changed((file) => Object.assign(file, {nieuw: 1}))).wheel).not.to.have.property('nieuw');
  });

  it('shows two items with the same id, each under one of its own, and says so', () => {
    const {wheel, problems} = readWheel(
      changed((file) => file.themes[0]!.insights.push({id: 'inzicht-1', headline: 'Nog een keer', body: 'Tekst.'})),
    );
    expect(wheel?.themes[0]?.insights.map(({id}) => id)).to.deep.equal(['inzicht-1', 'inzicht-2', 'inzicht-1-2']);
    expect(problems.map(({path}) => path)).to.deep.equal(['themes[0].insights[2].id']);
  });

  it('takes the first of two domains with the same id: they lead to one theme', () => {
    const {wheel, problems} = readWheel(
      changed((file) => file.framework.groups[0]!.domains.push({id: 'een', label: 'Eén', icon: 'house'})),
    );
    expect(wheel?.framework.groups[0]!.domains.map(({id}) => id)).to.deep.equal(['een', 'twee']);
    expect(problems.map(({path}) => path)).to.deep.equal(['framework.groups[0].domains[2].id']);
  });

  it('gives a theme without a domain a place of its own, and says so', () => {
    const {wheel, problems} = readWheel(changed((file) => (file.themes[1]!.id = 'los')));
    expect(wheel?.framework.groups.flatMap(({domains}) => domains.map(({id}) => id))).to.include('los');
    expect(problems).to.have.length(1);
  });

  it('stands in for what is missing around the content', () => {
    const {wheel, problems} = readWheel({
      kind: 'wheel',
      themes: [],
      framework: {groups: [{id: 'g', domains: [{id: 'd', label: 'D'}]}]},
    });
    expect(wheel?.framework.groups[0]?.domains[0]?.label).to.equal('D');
    expect(wheel?.lang).to.equal('nl');
    expect(problems.length).to.be.above(5);
  });

  it('takes only addresses that may be a link', () => {
    const read = (href: unknown): unknown =>
      readWheel(changed((file) => (file.source = {label: 'Bron', href: wrong(href)}))).wheel?.source.href;
    for (const good of [
      'https://a.example/',
      'HTTP://a.example',
      'mailto:a@b.example',
      'tel:+31',
      '/pad',
      'pad/x:y',
      '?q=a:b',
      '#oe/x',
      './a:b',
      '//a.example/',
    ]) {
      expect(read(good), good).to.equal(good);
    }
    for (const bad of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://a.example/x',
      'file:///etc/passwd',
      'x:y',
      5,
      {},
    ]) {
      expect(read(bad), JSON.stringify(bad)).to.be.undefined;
    }
  });

  it('is not misled by names that every object has', () => {
    expect(
      pathsOf({...dense, themes: [{id: 'een', constructor: 'x', title: 'Een', intro: 'Over.', insights: [], questions: []}]}),
    ).to.deep.equal([]);
    for (const type of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const {wheel} = readWheel(changed((file) => (file.themes[0]!.intro = ['Tekst.', wrong({type, text: 'x'})])));
      expect(wheel?.themes[0]?.intro).to.deep.equal(['Tekst.']);
    }
    const poisoned: unknown = JSON.parse(
      JSON.stringify(dense).replace('"schemaVersion"', '"__proto__": {"hacked": true}, "schemaVersion"'),
    );
    expect(readWheel(poisoned).wheel).not.to.have.property('hacked');
    expect({}).not.to.have.property('hacked');
  });

  it('names the place of each problem as in code', () => {
    expect(
      pathsOf(
        changed((file) => {
          file.framework.groups[0]!.domains[0]!.label = wrong(1);
          file.themes[0]!.questions[0]!.kansen[1]!.body = wrong(null);
          file.languages = wrong('nl');
        }),
      ),
    ).to.include.members(['framework.groups[0].domains[0].label', 'themes[0].questions[0].kansen[1].body', 'languages']);
  });
});
