import {expect} from '@open-wc/testing';
import {direction, insightWord, kansenPerQuestion, kansWord, longDate, questionWord} from '../../src/i18n/words.js';

describe('words with numbers', () => {
  it('are singular for one and plural for all others', () => {
    expect([0, 1, 2, 11].map(insightWord)).to.deep.equal(['inzichten', 'inzicht', 'inzichten', 'inzichten']);
    expect([0, 1, 2].map(kansWord)).to.deep.equal(['kansen', 'kans', 'kansen']);
    expect([0, 1, 2].map(questionWord)).to.deep.equal(['ontwerpvragen', 'ontwerpvraag', 'ontwerpvragen']);
    expect(kansenPerQuestion(7, 2)).to.equal('7 bij 2 ontwerpvragen');
    expect(kansenPerQuestion(3, 1)).to.equal('3 bij 1 ontwerpvraag');
  });
});

describe('a date', () => {
  it('is a day in Dutch words, the day it is in the Netherlands', () => {
    expect(longDate('2026-11-21')).to.equal('21 november 2026');
    expect(longDate('2021-03-12T23:30:00Z')).to.equal('13 maart 2021');
  });

  it('has the same months with a time and without', () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-07`;
      expect(longDate(day)).to.equal(longDate(`${day}T12:00:00Z`));
    }
  });

  it('that is none stands as it is', () => {
    expect(longDate('binnenkort')).to.equal('binnenkort');
  });
});

describe('the direction of a language', () => {
  it('is right to left for Arabic and its neighbours, with any region', () => {
    for (const language of ['ar', 'ar-SY', 'fa', 'he', 'ur-PK', 'ckb']) expect(direction(language), language).to.equal('rtl');
  });

  it('is left to right for others', () => {
    for (const language of ['nl', 'en-GB', 'tr', 'uk', 'arn', 'ti', '']) expect(direction(language), language).to.equal('ltr');
  });
});
