import {expect} from '@open-wc/testing';
import {placeAddress, placeOf} from '../../src/model/place.js';

describe('the place that an address names', () => {
  it('is a theme, or an item of a theme', () => {
    expect(placeOf('#oe/huisvesting')).to.equal('huisvesting');
    expect(placeOf('#oe/taal-en-cultuur/item-1')).to.equal('taal-en-cultuur/item-1');
  });

  it('is none in addresses that are not ours', () => {
    for (const hash of ['', '#', '#top', '#oe', '#oe/', '#oe/A', '#oe/a/', '#oe/a/b/c', '#x#oe/a', '#oe/a?b', '#oe/<img>'])
      expect(placeOf(hash), hash).to.be.undefined;
  });

  it('is written behind the address of the page, in place of what was there', () => {
    expect(placeAddress('banden', 'https://a.example/p?q=1')).to.equal('https://a.example/p?q=1#oe/banden');
    expect(placeAddress('banden/x', 'https://a.example/p#oe/bruggen')).to.equal('https://a.example/p#oe/banden/x');
  });

  it('that is written can be read', () => {
    expect(placeOf(new URL(placeAddress('banden/x', 'https://a.example/')).hash)).to.equal('banden/x');
  });
});
