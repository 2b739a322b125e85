import {expect} from '@open-wc/testing';
import {draw, fit, type Drawing} from '../../src/elements/insight-wheel/wheel-layout.js';

const TEN = [4, 3, 2, 1];
const angleOf = ({x, y}: {x: number; y: number}, {diameter}: Drawing): number =>
  ((Math.atan2(x - diameter / 2, diameter / 2 - y) * 180) / Math.PI + 360) % 360;
const distance = (a: {x: number; y: number}, b: {x: number; y: number}): number => Math.hypot(a.x - b.x, a.y - b.y);
const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('the layout for a width', () => {
  it('is a list in a narrow column, a ring in a wider one, and a ring with the panel beside it from 60em', () => {
    expect(fit(0, 10, 'auto').layout).to.equal('list');
    expect(fit(20, 10, 'auto').layout).to.equal('list');
    expect(fit(29.9, 10, 'auto').layout).to.equal('list');
    expect(fit(31, 10, 'auto').layout).to.equal('ring');
    expect(fit(59.9, 10, 'auto').layout).to.equal('ring');
    expect(fit(60, 10, 'auto').layout).to.equal('split');
    expect(fit(200, 10, 'auto').layout).to.equal('split');
  });

  it('never has a ring that is wider than its room', () => {
    for (const view of ['auto', 'wheel'] as const) {
      for (const count of [1, 2, 3, 4, 7, 10, 14, 20]) {
        for (let width = 0; width <= 120; width += 0.5) {
          const {layout, diameter} = fit(width, count, view);
          expect(diameter).to.be.at.most(width * 16);
          if (layout === 'list') expect(diameter).to.equal(0);
          if (layout === 'split')
            expect(diameter, `${count} in ${width}em leave room for the panel`).to.be.at.most(width * 16 * 0.51);
        }
      }
    }
  });

  it('is a list when the page asks for one, however wide', () => {
    for (const width of [10, 40, 100]) expect(fit(width, 10, 'list')).to.deep.equal({layout: 'list', diameter: 0});
  });

  it('uses the margins too when the page asks for a wheel', () => {
    expect(fit(29.5, 10, 'auto').layout).to.equal('list');
    expect(fit(29.5, 10, 'wheel').layout).to.equal('ring');
  });

  it('is a list where labels would touch: fourteen themes need more room than ten', () => {
    expect(fit(35, 10, 'auto').layout).to.equal('ring');
    expect(fit(35, 14, 'auto').layout).to.equal('list');
    expect(fit(80, 14, 'auto').layout).to.equal('split');
  });
});

describe('the drawing', () => {
  it('has a place for each theme and a rim for each group', () => {
    for (const sizes of [TEN, [5, 4, 3, 2], [1], [2, 2], [10]]) {
      const {nodes, groups} = draw(sizes, 540, 0);
      expect(nodes).to.have.length(sizes.reduce((sum, size) => sum + size, 0));
      expect(groups).to.have.length(sizes.length);
    }
  });

  it('has the foundation, which is the last group, at the foot', () => {
    const drawing = draw(TEN, 540, 0);
    expect(angleOf(drawing.nodes.at(-1)!, drawing)).to.be.closeTo(180, 0.1);
  });

  it('goes round with the clock in even steps, from the lower left', () => {
    const drawing = draw(TEN, 540, 0);
    drawing.nodes.forEach((node, index) => expect(angleOf(node, drawing)).to.be.closeTo((216 + 36 * index) % 360, 0.1));
  });

  it('keeps discs and labels inside the circle and apart from each other', () => {
    for (const [sizes, width] of [
      [TEN, 31],
      [TEN, 60],
      [[5, 4, 3, 2], 80],
    ] as const) {
      const {diameter} = fit(
        width,
        sizes.reduce<number>((sum, size) => sum + size, 0),
        'auto',
      );
      const drawing = draw(sizes, diameter, 0);
      expect(drawing.disc).to.be.at.least(44);
      for (const [index, node] of drawing.nodes.entries()) {
        expect(distance(node, {x: diameter / 2, y: diameter / 2}) + drawing.disc / 2).to.be.below(diameter / 2);
        for (const other of drawing.nodes.slice(index + 1)) expect(distance(node, other)).to.be.above(drawing.disc + 20);
      }
    }
  });

  it('draws with finite numbers, for any set of groups', () => {
    for (const sizes of [[1], [1, 1], [3], [4, 3, 2, 1], [1, 1, 1, 1, 1, 1], [14]]) {
      const {nodes, groups, disc, label, hub} = draw(sizes, 540, 44);
      for (const length of [disc, label, hub]) expect(length).to.satisfy(Number.isFinite);
      for (const path of [
        ...nodes.flatMap(({sector, wire}) => [sector, wire]),
        ...groups.flatMap(({rim, band, tick}) => [rim, band, tick]),
      ]) {
        expect(path)
          .to.match(/^M/)
          .and.not.match(/NaN|Infinity/);
        for (const value of numbers(path)) expect(Math.abs(value)).to.be.below(2000);
      }
    }
  });

  it('lets the wire leave at three o’clock only where it crosses no label', () => {
    const leaves = (sizes: number[]): boolean => draw(sizes, 540, 44).nodes.every(({wire}) => wire.endsWith('H584'));
    expect(leaves(TEN)).to.be.true;
    expect(draw([3, 2, 2], 540, 44).nodes.some(({wire}) => wire.includes('H'))).to.be.false;
    expect(
      draw(TEN, 540, 0).nodes.some(({wire}) => wire.includes('H')),
      'no panel, no wire to it',
    ).to.be.false;
  });
});
