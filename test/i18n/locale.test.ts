import {expect} from '@open-wc/testing';
import {locale, msg, speak, str} from '../../src/i18n/locale.js';
import {LOCALES, type Locale} from '../../src/i18n/locales/index.js';
import {clockTime, digits, insightsAndKansen, insightWord, kansenPerQuestion, longDate, ofThemes} from '../../src/i18n/words.js';

type Loaders = Record<string, () => Promise<Locale>>;
const loaders = LOCALES as Loaders;

/** What the console has been told. */
async function warningsOf(action: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  const {warn} = console;
  console.warn = (text: string) => told.push(text);
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return told;
}

afterEach(async () => {
  delete loaders['xx'];
  await speak('nl');
});

describe('the interface', () => {
  it('is Dutch until another language is asked for, and in that language from then on', async () => {
    expect([locale, msg('Sluiten')]).to.deep.equal(['nl', 'Sluiten']);
    expect(await speak('en'), 'it has changed').to.be.true;
    expect([locale, msg('Sluiten'), msg(str`Ontwerpvraag ${2}`)]).to.deep.equal(['en', 'Close', 'Design question 2']);
    expect(await speak('en'), 'nothing new').to.be.false;
    expect(await speak('nl')).to.be.true;
    expect([locale, msg('Sluiten')]).to.deep.equal(['nl', 'Sluiten']);
  });

  it('is Dutch in a language that it does not have', async () => {
    await speak('en');
    for (const language of ['ti', 'constructor', '']) {
      await speak(language);
      expect([locale, msg('Sluiten')], language).to.deep.equal(['nl', 'Sluiten']);
    }
  });

  it('stays as it is while a language loads, and then has the one that was asked for last', async () => {
    const {en} = loaders;
    let arrive = (): void => {};
    loaders['xx'] = async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return en!();
    };
    const late = speak('xx');
    expect([locale, msg('Sluiten')]).to.deep.equal(['nl', 'Sluiten']);
    expect(await speak('ar')).to.be.true;
    arrive();
    expect(await late, 'too late').to.be.false;
    expect([locale, msg('Sluiten')]).to.deep.equal(['ar', 'إغلاق']);
  });

  it('stays as it is when a language cannot be had, and says so once', async () => {
    loaders['xx'] = () => Promise.reject(new TypeError('Failed to fetch'));
    const told = await warningsOf(async () => {
      expect(await speak('xx')).to.be.false;
      expect(await speak('xx')).to.be.false;
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^insight-widgets: .*"xx".*Failed to fetch/);
    expect([locale, msg('Sluiten')]).to.deep.equal(['nl', 'Sluiten']);
  });
});

describe('words with numbers', () => {
  it('have two forms in English', async () => {
    await speak('en');
    expect([0, 1, 2, 11].map(insightWord)).to.deep.equal(['insights', 'insight', 'insights', 'insights']);
    expect(insightsAndKansen(1, 6)).to.equal('1 insight, 6 opportunities');
    expect(kansenPerQuestion(7, 2)).to.equal('7 for 2 design questions');
    expect(ofThemes(10)).to.equal('of the 10 themes');
  });

  it('have the six forms of Arabic', async () => {
    await speak('ar');
    const forms = {0: 'مواضيع', 1: 'موضوع', 2: 'موضوعين', 3: 'مواضيع', 11: 'موضوعًا', 100: 'موضوع', 103: 'مواضيع'};
    for (const [count, form] of Object.entries(forms)) expect(ofThemes(Number(count))).to.equal(`من أصل ${count} ${form}`);
    expect([0, 1, 2, 3, 11, 100].map(insightWord)).to.deep.equal(['رؤى', 'رؤية', 'رؤيتان', 'رؤى', 'رؤية', 'رؤية']);
    expect(insightsAndKansen(3, 2)).to.equal('3 رؤى، 2 فرصتان');
  });

  it('follow a language back to Dutch', async () => {
    await speak('ar');
    expect(insightWord(2)).to.equal('رؤيتان');
    await speak('nl');
    expect([insightWord(1), insightWord(2)]).to.deep.equal(['inzicht', 'inzichten']);
  });
});

describe('numbers, dates and times', () => {
  const NUMBERS = {nl: '1.100', en: '1,100', ar: '1,100'};
  const DAYS = {nl: '21 november 2026', en: '21 November 2026', ar: '21 نوفمبر 2026'};

  for (const language of ['nl', 'en', 'ar'] as const) {
    it(`are written in digits 0 to 9, as in ${language}`, async () => {
      await speak(language);
      expect(digits(12)).to.equal('12');
      expect(digits(1100)).to.equal(NUMBERS[language]);
      expect(longDate('2026-11-21')).to.equal(DAYS[language]);
      expect(clockTime(new Date(2026, 0, 1, 13, 5).getTime())).to.match(language === 'ar' ? /^0?1:05/ : /^13:05$/);
    });

    it(`have the same months with a time and without: ${language}`, async () => {
      await speak(language);
      for (let month = 1; month <= 12; month++) {
        const day = `2026-${String(month).padStart(2, '0')}-07`;
        expect(longDate(`${day}T12:00:00Z`)).to.equal(longDate(day));
      }
    });
  }
});
