import {expect} from '@open-wc/testing';
import {Selection, sharedSelection} from '../../src/store/selection.js';

function counted(selection: Selection): () => number {
  let changes = 0;
  selection.addEventListener('change', () => changes++);
  return () => changes;
}

describe('what a reader has opened', () => {
  it('is nothing at first', () => {
    const selection = new Selection();
    expect(selection.theme).to.be.undefined;
    expect(selection.isOpen('banden/a')).to.be.false;
  });

  it('is one theme, which another replaces', () => {
    const selection = new Selection();
    const changes = counted(selection);
    selection.choose('banden');
    selection.choose('bruggen');
    expect(selection.theme).to.equal('bruggen');
    selection.choose(undefined);
    expect(selection.theme).to.be.undefined;
    expect(changes()).to.equal(3);
  });

  it('does not change when the same theme is chosen again', () => {
    const selection = new Selection();
    selection.choose('banden');
    const changes = counted(selection);
    selection.choose('banden');
    expect(changes()).to.equal(0);
  });

  it('is any number of items, by theme and id', () => {
    const selection = new Selection();
    const changes = counted(selection);
    selection.toggle(['banden/a', 'banden/b', 'bruggen/a'], true);
    expect(changes()).to.equal(1);
    selection.toggle(['banden/a'], false);
    expect(['banden/a', 'banden/b', 'bruggen/a', 'bruggen/b'].map((item) => selection.isOpen(item))).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('keeps its items when the theme changes', () => {
    const selection = new Selection();
    selection.toggle(['banden/a'], true);
    selection.choose('bruggen');
    expect(selection.isOpen('banden/a')).to.be.true;
  });

  it('is the place that a link leads to, which one element may go to', () => {
    const selection = new Selection();
    const changes = counted(selection);
    const wheel = {};
    selection.seek('banden/a', wheel);
    expect(changes()).to.equal(1);
    expect(selection.theme).to.equal('banden');
    expect(selection.isOpen('banden/a')).to.be.true;
    expect(selection.takeGoal('banden', wheel)).to.be.false;
    expect(selection.takeGoal('banden/a', {}), 'another element with the same selection').to.be.false;
    expect(selection.takeGoal('banden/a', wheel)).to.be.true;
    expect(selection.takeGoal('banden/a', wheel), 'once').to.be.false;
    selection.seek('bruggen', wheel);
    expect(selection.takeGoal('bruggen', wheel)).to.be.true;
  });

  it('is shared by data and name', () => {
    expect(sharedSelection('/a.json', 'x')).to.equal(sharedSelection('/a.json', 'x'));
    expect(sharedSelection('/a.json', 'x')).not.to.equal(sharedSelection('/b.json', 'x'));
    expect(sharedSelection('/a.json', 'x')).not.to.equal(sharedSelection('/a.json', 'y'));
  });
});
