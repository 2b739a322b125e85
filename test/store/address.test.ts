import {expect} from '@open-wc/testing';
import {dataAddress} from '../../src/store/address.js';

const PAGE = 'https://gemeente.example/inburgering/pagina.html';

describe('the address of the data', () => {
  it('is beside the folder of the script when the page names none', () => {
    expect(dataAddress(undefined, 'nl', PAGE)).to.equal(new URL('/data/nl/wheel.json', location.href).href);
    expect(dataAddress('', 'ar', PAGE)).to.equal(new URL('/data/ar/wheel.json', location.href).href);
  });

  it('is relative to the page, with the language filled in', () => {
    expect(dataAddress('data/{lang}/wheel.json', 'en', PAGE)).to.equal('https://gemeente.example/inburgering/data/en/wheel.json');
    expect(dataAddress('/{lang}/{lang}.json', 'nl', PAGE)).to.equal('https://gemeente.example/nl/nl.json');
    expect(dataAddress('https://elders.example/w.json', 'nl', PAGE)).to.equal('https://elders.example/w.json');
  });

  it('is none when it cannot be one', () => {
    expect(dataAddress('http://[', 'nl', PAGE)).to.be.undefined;
  });
});
