import {expect} from '@open-wc/testing';
import type {Wheel} from '../../src/model/dataset.js';
import {anchorsOf, type Report} from '../../src/model/report.js';
import {excerptOf, find, fold, groupsOf, search, type Found} from '../../src/model/search.js';

const read = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;
const wheel = await read<Wheel>('/data/nl/wheel.json');
const report = await read<Report>('/data/nl/reports/maaksessie-10.json');
const files = [wheel, await read<Wheel>('/data/en/wheel.json'), await read<Wheel>('/data/ar/wheel.json'), report];

/** What a query finds in a text, as it stands there; undefined when it finds nothing. */
const foundIn = (text: string, query: string): string[] | undefined =>
  find([fold(text)], query)?.[0]?.map(([start, end]) => text.slice(start, end));

const placesOf = (found: readonly Found[]): string[] => found.flatMap(({hits}) => hits.map(({place}) => place));

describe('a word is found', () => {
  for (const [text, query, ...hits] of [
    ['Een huis is een thuis', 'HUIS', 'huis', 'huis'],
    ['Eén café, twee cafés', 'een cafe', 'Eén café'],
    ['coördinator', 'coordinator', 'coördinator'],
    ['coordinator', 'coördinator', 'coordinator'],
    ['cafe\u0301s', 'cafés', 'cafe\u0301s'],
    ['Straße', 'STRASSE', 'Straße'],
    ['STRASSE', 'straße', 'STRASSE'],
    ['İstanbul, ırmak, Irmak', 'istanbul', 'İstanbul'],
    ['İstanbul, ırmak, Irmak', 'IRMAK', 'ırmak', 'Irmak'],
    ['Ærøskøbing', 'aeroskobing', 'Ærøskøbing'],
    ['huis\u00advesting', 'huisvesting', 'huis\u00advesting'],
    ['een  huis\u00a0met\ntuin', 'huis met tuin', 'huis\u00a0met\ntuin'],
    ['thema’s', "thema's", 'thema’s'],
    ['1990–2000', '1990-2000', '1990–2000'],
    ['مُدَرِّس', 'مدرس', 'مُدَرِّس'],
    ['مـــدرس', 'مدرس', 'مـــدرس'],
    ['الأمان', 'الامان', 'الأمان'],
    ['مدرسة', 'مدرسه', 'مدرسة'],
    ['في 2021', '٢٠٢١', '2021'],
    ['a+b (c) [d]* \\ ^$ .', '(c) [d]* \\', '(c) [d]* \\'],
    ['taal en werk', 'werk taal', 'taal', 'werk'],
    ['huisvesting', 'huis huisvesting', 'huisvesting'],
    ['👩‍🏫 les', 'les', 'les'],
  ] as const) {
    it(`“${query}” in “${text}”`, () => expect(foundIn(text, query)).to.deep.equal(hits));
  }

  it('where it stands together with the others of the query, and then only there', () => {
    expect(foundIn('op school, kans op werk', 'kans op')).to.deep.equal(['kans op']);
  });

  it('not when another word of the query is missing, and not without words', () => {
    expect(foundIn('taal en werk', 'taal huis')).to.be.undefined;
    for (const query of ['', '  ', '\u00ad', 'ـ', '\n\t']) expect(foundIn('taal', query), JSON.stringify(query)).to.be.undefined;
  });

  it('with the half of a letter that stands for two, as the whole letter', () => {
    expect(foundIn('Straße', 'stras')).to.deep.equal(['Straß']);
  });
});

describe('all content', () => {
  const chance = (seed: number) => (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const WAYS: Record<string, (text: string) => string> = {
    'as it is': (text) => text,
    'in capitals': (text) => text.toUpperCase(),
    'in small letters': (text) => text.toLowerCase(),
    'without accents': (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    'taken apart': (text) => text.normalize('NFD'),
    'with spaces around and doubled': (text) => `  ${text.replaceAll(' ', '  ')} `,
  };

  it('is found by each of its own texts, however that is written', () => {
    let count = 0;
    for (const file of files) {
      for (const {place, texts} of groupsOf(file).flat()) {
        const folded = texts.map(fold);
        for (const text of texts.filter((each) => each.trim())) {
          for (const [way, write] of Object.entries(WAYS)) {
            const found = find(folded, write(text));
            expect(found?.[texts.indexOf(text)], `${place}: ${text} ${way}`).to.deep.equal([
              [text.length - text.trimStart().length, text.trimEnd().length],
            ]);
            count++;
          }
        }
      }
    }
    expect(count).to.be.above(1000);
  });

  it('is found by any piece of its texts, and what is marked says what was asked', () => {
    const random = chance(20);
    for (const {texts} of files.flatMap(groupsOf).flat()) {
      for (const text of texts.filter((each) => each.trim())) {
        const start = Math.floor(random() * text.length);
        const query = text.slice(start, start + 1 + Math.floor(random() * 30));
        const wanted = fold(query).text.trim();
        if (!wanted) continue;
        const found = foundIn(text, query.toUpperCase());
        expect(found, `${query} in ${text}`).not.to.be.undefined;
        for (const each of found ?? []) expect(fold(each).text, query).to.contain(wanted);
      }
    }
  });

  it('survives any query', () => {
    const random = chance(7);
    const parts = [
      '(',
      '[',
      '\\',
      '.*',
      '$&',
      '\ud800',
      '\udc00',
      '\0',
      '\u202e',
      'ﷺ',
      '👩‍👩‍👧',
      'é',
      '\u0301',
      'İ',
      ' ',
      'a',
      '__proto__',
      '<b>',
      '%00',
    ];
    for (let round = 0; round < 300; round++) {
      const query = Array.from({length: 1 + Math.floor(random() * 12)}, () => parts[Math.floor(random() * parts.length)]).join(
        '',
      );
      const text = `x${query}y ${query.toUpperCase()}`;
      const found = foundIn(text, query);
      for (const each of found ?? []) expect(each).not.to.equal('');
      if (fold(query).text.trim()) expect(found, JSON.stringify(query)).not.to.be.undefined;
      search(groupsOf(wheel), query);
    }
  });
});

describe('what is found', () => {
  it('has its place, by theme, with the number of places', () => {
    const found = search(groupsOf(wheel), 'dakloos');
    expect(found.map(({place, title, hits}) => [place, title, hits.length])).to.deep.equal([['huisvesting', 'Huisvesting', 3]]);
    expect(placesOf(found).every((place) => place.startsWith('huisvesting/'))).to.be.true;
  });

  it('may be the name of a theme, a kans, or words that stand apart in one item', () => {
    expect(placesOf(search(groupsOf(wheel), 'bruggen'))).to.include('bruggen');
    const [question] = wheel.themes.flatMap(({questions}) => questions);
    const kans = question?.kansen[0]?.body as string;
    expect(placesOf(search(groupsOf(wheel), kans))).to.have.length(1);
    expect(placesOf(search(groupsOf(wheel), 'dakloosheid scheiding'))).to.have.length(1);
  });

  it('is nothing where there is nothing', () => {
    expect(search(groupsOf(wheel), 'xyzzy')).to.deep.equal([]);
    expect(search([], 'huis')).to.deep.equal([]);
  });

  it('in a report has an address of its own: the report, its sections, people, key insights and initiatives', () => {
    const groups = groupsOf(report);
    const sections = report.sections.map(({id}) => `maaksessie-10/${id}`);
    expect(groups.map(([{place}]) => place)).to.deep.equal(['maaksessie-10', ...sections]);
    const anchors = report.sections.flatMap(anchorsOf).map((anchor) => `maaksessie-10/${anchor}`);
    expect(groups.flat().map(({place}) => place)).to.have.members(['maaksessie-10', ...anchors]);
    for (const {id, name} of report.people ?? []) expect(placesOf(search(groups, name)), name).to.include(`maaksessie-10/${id}`);
    expect(placesOf(search(groups, 'dorpsauto'))).to.deep.equal(['maaksessie-10/vervoer-en-activiteiten']);
    expect(placesOf(search(groups, 'moeilijk reizen lastig'))).to.deep.equal([]);
    expect(placesOf(search(groups, 'regio is lastig om in te reizen'))).to.deep.equal(['maaksessie-10/vervoer']);
  });

  it('in a report may be who said a quote, whom the file names by id', () => {
    const sections = [{id: 'deel', title: 'Deel', body: [{type: 'quote' as const, text: 'Zo.', person: 'amira'}]}];
    const groups = groupsOf({...report, id: 'proef', people: [{id: 'amira', name: 'Amira'}], sections});
    expect(placesOf(search(groups, 'amira'))).to.deep.equal(['proef/deel']);
  });

  it('has an excerpt that holds the hit, is cut between words, and is not long', () => {
    for (const {hits} of search(groupsOf(wheel), 'e')) {
      for (const {texts, stretches} of hits) {
        texts.forEach((text, index) => {
          const [first] = stretches[index] ?? [];
          if (!first) return;
          const [from, to] = excerptOf(text, stretches[index] ?? []);
          expect(from <= first[0] && to >= first[1], text).to.be.true;
          expect(to - from).to.be.at.most(161);
          if (from) expect(text[from - 1]).to.equal(' ');
          if (to < text.length) expect(text[to]).to.equal(' ');
        });
      }
    }
    expect(excerptOf('x'.repeat(500), [[250, 260]]), 'without spaces').to.deep.equal([250, 260]);
    expect(excerptOf('kort', [[0, 4]])).to.deep.equal([0, 4]);
  });
});
