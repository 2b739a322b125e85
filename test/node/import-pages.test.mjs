/** Import of source pages: what an editor gets from each page, and what is said about it. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {bytesOf, importModule, pageBytes, wheelText} from '../fixtures/import/pages.mjs';
import {readJson} from './helpers.mjs';
import {Ajv2020} from 'ajv/dist/2020.js';

const {Importer, changesBetween} = await importModule('src/content/import/import.ts');
const {decode} = await importModule('src/content/import/decode.ts');
const {rewriteJson} = await importModule('src/content/import/json-text.ts');
const {likeness, SAME} = await importModule('src/content/import/match.ts');
const {slug} = await importModule('src/content/import/slug.ts');
const {remarkText} = await importModule('src/content/import/messages.ts');
const wheel = JSON.parse(await wheelText());
const isValid = new Ajv2020({strict: false}).compile(await readJson('data/schema/wheel.schema.json'));

function add(bytes, into = wheel) {
  const importer = new Importer(into);
  const report = importer.add({name: 'pagina.txt', bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes});
  const theme = importer.wheel.themes.find(({id}) => id === report.theme);
  const found = Object.fromEntries(report.irregularities.map(({kind, count}) => [kind, count]));
  const codes = report.warnings.map(({code, line}) => `${code}@${line}`).filter((code) => !code.startsWith('gone'));
  const slips = report.slips.map(({code, line}) => `${code}@${line}`);
  return {report, theme, found, codes, slips, wheel: importer.wheel};
}

/** A page of Banden with these sections. */
const page = (sections, head = 'Een inleiding van één zin.') =>
  ['Inzichten uit actieonderzoek Corona', '', 'Banden', '', head, '', ...sections, 'Klik op een icoon om verder te gaan'].join(
    '\n',
  );
const INSIGHTS = ['Inzichten', '', 'De kop.', '', 'De uitleg van deze kop.', '', '+-', ''];

describe('the format of the source pages', () => {
  test('a page with a subtitle gives its theme whole', async () => {
    const {report, theme, found, codes, slips} = add(await pageBytes('banden'));
    assert.equal(theme.title, 'Banden');
    assert.equal(theme.subtitle, 'Verbinding met mensen met een gedeelde identiteit');
    assert.equal(theme.intro, 'Banden zijn contacten met mensen die op u lijken. Ze geven steun in moeilijke tijden.');
    assert.deepEqual(
      theme.insights.map(({id, headline}) => [id, headline]),
      [
        ['de-eerste-buren-zijn-vaak-landgenoten', 'De eerste buren zijn vaak landgenoten.'],
        ['online-groepen-zijn-een-vraagbaak', 'Online groepen zijn een vraagbaak.'],
      ],
    );
    assert.equal(theme.questions[0].question, 'Hoe kan een gemeente bestaande groepen beter benutten?');
    assert.deepEqual(
      theme.questions[0].kansen.map(({body}) => body),
      ['Betaal sleutelpersonen een ‘gewoon’ loon voor hun werk.', 'Lees mee in online groepen.'],
    );
    assert.deepEqual(report.items, {insights: 2, questions: 1, kansen: 2});
    assert.deepEqual(report.lines, {read: 17, used: 10, frame: 7, aside: 0, blank: 11});
    assert.deepEqual(found, {'trailing-space': 3, 'nbsp-end': 3, 'nbsp-space': 5, 'single-quotes': 1});
    assert.deepEqual(codes, []);
    assert.deepEqual(slips, ['slip-word@13']);
  });

  test('a page without subtitle, with two questions and two paragraphs, gives all of them', async () => {
    const {report, theme, codes, slips, found} = add(await pageBytes('huisvesting'));
    assert.equal('subtitle' in theme, false);
    assert.equal(theme.insights[0].body.length, 2);
    assert.deepEqual(report.items, {insights: 1, questions: 2, kansen: 3});
    assert.equal(found['no-final-stop-in-list'], 1);
    assert.deepEqual(codes, []);
    assert.deepEqual(slips, ['slip-bracket@11']);
  });

  test('a page of the later kind loses slogan and search field, and keeps its sources', async () => {
    const {report, theme, codes, slips} = add(await pageBytes('onderwijs'));
    assert.deepEqual(
      report.frame.filter(({role}) => role === 'navigation').map(({line}) => line),
      [1, 2, 3, 35, 36, 37],
    );
    assert.deepEqual(theme.insights[0].sources, [{label: 'Laptops voor iedereen', href: 'https://www.example.org/laptops'}]);
    assert.deepEqual(theme.insights[0].body, ['Thuis was er vaak maar één telefoon. Zie bijvoorbeeld:', '>> Huiswerk samen']);
    assert.deepEqual(theme.questions, [
      {
        id: 'hoe-leggen-scholen-het-systeem-beter-uit',
        question: 'Hoe leggen scholen het systeem beter uit?',
        elaboration: 'Denk aan avonden voor ouders. Denk ook aan filmpjes.',
        kansen: [],
      },
    ]);
    assert.deepEqual(codes, ['source-without-address@18']);
    assert.deepEqual(slips, ['slip-repeated@21']);
  });

  test('what is imported follows the schema', async () => {
    const importer = new Importer(wheel);
    for (const name of ['banden', 'huisvesting', 'onderwijs']) importer.add({name, bytes: await pageBytes(name)});
    assert.ok(isValid(importer.wheel), JSON.stringify(isValid.errors));
  });

  test('headings count as whole lines only', () => {
    const {theme} = add(page([...INSIGHTS.slice(0, 4), 'Over inzichten en kansen, en Kansen.', '', '+-', '']));
    assert.equal(theme.insights[0].body, 'Over inzichten en kansen, en Kansen.');
  });
});

describe('what a page leaves open is chosen and said, with its line', () => {
  const cases = {
    'three paragraphs above, the first short: a subtitle': [
      page(INSIGHTS, 'Een ondertitel\n\nEen zin.\n\nNog een zin.'),
      ['long-intro-with-subtitle@5'],
      ({subtitle, intro}) => assert.deepEqual([subtitle, intro], ['Een ondertitel', ['Een zin.', 'Nog een zin.']]),
    ],
    'three paragraphs above, the first a sentence: all introduction': [
      page(INSIGHTS, 'Een zin.\n\nNog een zin.\n\nEn een.'),
      ['long-intro@5'],
      ({subtitle, intro}) => assert.deepEqual([subtitle, intro], [undefined, ['Een zin.', 'Nog een zin.', 'En een.']]),
    ],
    'a toggle missing between two insights': [
      page([
        ...['Inzichten', '', 'Kop een.', '', 'De uitleg van de eerste kop, in een hele zin.', ''],
        ...['Kop twee.', '', 'De uitleg van de tweede kop, in een hele zin.', '', '+-', ''],
      ]),
      ['split@13'],
      ({insights}) =>
        assert.deepEqual(
          insights.map(({headline}) => headline),
          ['Kop een.', 'Kop twee.'],
        ),
    ],
    'a toggle missing before a question': [
      page([...INSIGHTS, 'Kansen', '', 'Ontwerpvraag: Een?', '  • Ja.', 'Ontwerpvraag: Twee?', '  • Nee.', '+-']),
      ['no-toggle@18'],
      ({questions}) =>
        assert.deepEqual(
          questions.map(({question}) => question),
          ['Een?', 'Twee?'],
        ),
    ],
    'kansen without a question': [
      page([...INSIGHTS, 'Kansen', '', '  • Doe dit.', '  • Doe dat.', '+-']),
      ['no-question@17'],
      ({questions}) => {
        assert.equal('question' in questions[0], false);
        assert.deepEqual(
          questions[0].kansen.map(({body}) => body),
          ['Doe dit.', 'Doe dat.'],
        );
      },
    ],
    'a question without its prefix': [
      page([...INSIGHTS, 'Kansen', '', 'Hoe dan?', '  • Zo.', '+-']),
      ['no-prefix@17'],
      ({questions}) => assert.equal(questions[0].question, 'Hoe dan?'),
    ],
    'a paragraph between bullets': [
      page([...INSIGHTS, 'Kansen', '', 'Ontwerpvraag: Hoe?', '  • Zo.', '', 'En dit ook.', '', '  • En zo.', '+-']),
      ['between-bullets@20'],
      ({questions}) =>
        assert.deepEqual(
          questions[0].kansen.map(({body}) => body),
          [['Zo.', 'En dit ook.'], 'En zo.'],
        ),
    ],
    'a paragraph below the question': [
      page([...INSIGHTS, 'Kansen', '', 'Ontwerpvraag: Hoe?', 'Denk aan veel.', '  • Zo.', '+-']),
      ['elaboration@18'],
      ({questions}) => assert.equal(questions[0].elaboration, 'Denk aan veel.'),
    ],
    'a sentence broken off': [
      page(['Inzichten', '', 'De kop.', '', 'Een zin die hier', 'verder gaat.', '', '+-', '']),
      ['wrapped@12'],
      ({insights}) => assert.equal(insights[0].body, 'Een zin die hier verder gaat.'),
    ],
    'an insight without text': [
      page(['Inzichten', '', 'Alleen een kop.', '', '+-', '']),
      ['no-body@9'],
      ({insights}) => assert.equal(insights[0].body, 'Alleen een kop.'),
    ],
    'questions without a heading': [
      page([...INSIGHTS, 'Ontwerpvraag: Hoe?', '  • Zo.', '+-']),
      ['no-kansen-heading@15'],
      ({questions}) => assert.equal(questions[0].kansen[0].body, 'Zo.'),
    ],
    'a page cut off': [
      page(INSIGHTS).split('\n').slice(0, 11).join('\n'),
      ['no-toggle@11', 'no-closing@11'],
      ({insights}) => assert.equal(insights[0].body, 'De uitleg van deze kop.'),
    ],
    'a line below the text': [
      `${page(INSIGHTS)}\nGemaakt door een stagiair`,
      ['below-text@16'],
      ({insights}) => assert.equal(insights.length, 1),
    ],
    'another title of the circle': [
      page(INSIGHTS).replace('Corona', 'Welkom'),
      ['other-wheel-title@1'],
      ({title}) => assert.equal(title, 'Banden'),
    ],
    'a word of the website inside the text': [
      page([...INSIGHTS.slice(0, 6), 'Delen', '', '+-', '']),
      ['frame-word@13'],
      ({insights}) => assert.deepEqual(insights[0].body, ['De uitleg van deze kop.', 'Delen']),
    ],
    'a theme that the circle does not have': [
      page(INSIGHTS).replace('Banden', 'Vrije tijd'),
      ['no-domain@3'],
      ({id, title}) => assert.deepEqual([id, title], ['vrije-tijd', 'Vrije tijd']),
    ],
  };
  for (const [name, [text, expected, check]] of Object.entries(cases)) {
    test(name, () => {
      const {codes, theme, report} = add(text);
      assert.deepEqual(codes, expected);
      check(theme);
      assert.equal(report.lines.read, report.lines.used + report.lines.frame + report.lines.aside);
      for (const remark of report.warnings) {
        assert.ok(remarkText(remark, 'nl') && !/\{\d\}|undefined/.test(remarkText(remark, 'nl')), remark.code);
        assert.notEqual(remarkText(remark, 'nl'), remarkText(remark, 'en'));
      }
    });
  }

  test('bullets below bullets become a list in their kans', () => {
    const {theme, found} = add(
      page([...INSIGHTS, 'Kansen', '', 'Ontwerpvraag: Hoe?', '  • Zo:', '    • een', '    • twee', '  • En zo.', '+-']),
    );
    assert.deepEqual(
      theme.questions[0].kansen.map(({body}) => body),
      [['Zo:', {type: 'list', items: ['een', 'twee']}], 'En zo.'],
    );
    assert.equal(found.nested, 2);
  });

  test('numbers in an explanation become a numbered list when they count from one', () => {
    const body = (lines) => add(page([...INSIGHTS.slice(0, 4), ...lines, '', '+-', ''])).theme.insights[0].body;
    assert.deepEqual(body(['1. een', '2. twee']), [{type: 'list', ordered: true, items: ['een', 'twee']}]);
    assert.deepEqual(body(['3. drie', '5. vijf']), ['3. drie', '5. vijf']);
  });

  test('a page without insights is the introduction of the circle', () => {
    const {
      report,
      wheel: now,
      codes,
    } = add('Inzichten uit actieonderzoek Corona\n\nEen nieuwe inleiding.\n\nKlik op een icoon om te openen');
    assert.equal(now.intro, 'Een nieuwe inleiding.');
    assert.equal(report.theme, undefined);
    assert.deepEqual(codes, ['overview@1', 'marks-lost@3']);
    assert.deepEqual(changesBetween(wheel, now), [{kind: 'changed', id: ''}]);
  });
});

describe('slips are listed and left as they are', () => {
  const slips = {
    'slip-stops': 'Een zin met twee punten.. En verder.',
    'slip-space': 'Een komma , met een spatie.',
    'slip-twice': 'Wij doen dit samen samen.',
    'slip-quote': 'Hij zei: ”Dat is mooi” en ging.',
    'slip-dash': 'Iedereen -buren en vrienden die dansen- was er.',
    'slip-bracket': 'De huisvesting(omstandigheden) zijn krap.',
    'slip-capital': 'Fietsen, bussen, etc.; Auto’s ook.',
    'slip-word': 'Het boek van Anger en Strang.',
    'slip-accents': 'Een cafÃ© in de stad.',
    'slip-pair': 'Een haakje (zonder einde.',
    'slip-no-stop': 'Een zin zonder punt',
    'slip-name': 'OpenMind is ook Open Mind.',
  };
  for (const [code, text] of Object.entries(slips)) {
    test(code, () => {
      const {theme, slips: found} = add(page([...INSIGHTS.slice(0, 4), text, '', '+-', '']));
      assert.ok(found.includes(`${code}@11`), String(found));
      assert.equal(theme.insights[0].body, text);
    });
  }

  test('a page without slips has none', () => assert.deepEqual(add(page(INSIGHTS)).slips, []));
});

test('a source with two addresses stays text as it is, and that is said', () => {
  const line = '>> Rapport: https://www.example.org/a en https://www.example.org/b';
  const {theme, codes} = add(page([...INSIGHTS.slice(0, 6), line, '', ...INSIGHTS.slice(6)]));
  assert.deepEqual(theme.insights[0].body, ['De uitleg van deze kop.', line]);
  assert.equal(theme.insights[0].sources, undefined);
  assert.deepEqual(codes, ['source-with-addresses@13']);
});

test('a question without kansen is named among questions that have some', () => {
  const {report, codes} = add(
    page([...INSIGHTS, 'Kansen', '', 'Ontwerpvraag: Wat nu?', '+-', 'Ontwerpvraag: Hoe?', '  • Zo.', '+-']),
  );
  assert.deepEqual(report.items, {insights: 1, questions: 2, kansen: 1});
  assert.deepEqual(codes, ['no-kansen@17']);
});

test('a wrong quotation mark at the beginning is named before a small letter too', () => {
  const {slips} = add(page(INSIGHTS.map((line) => line.replace('De uitleg', 'De ”fijne” uitleg'))));
  assert.ok(slips.includes('slip-quote@11'), slips.join());
});

describe('encodings', () => {
  const text = page([...INSIGHTS.slice(0, 4), 'Eén café, ‘ijs’ en één Zoë.', '', '+-', '']);
  const win = Uint8Array.from([...text].map((sign) => ({'‘': 0x91, '’': 0x92})[sign] ?? sign.codePointAt(0)));
  const swap = (bytes) => Uint8Array.from(bytes).map((_, index, all) => all[index ^ 1]);
  const wide = Uint8Array.from(Buffer.from(text, 'utf16le'));
  const cases = {
    'UTF-8 with a mark': [bytesOf(`\ufeff${text}`), {bom: 1}],
    'UTF-16 with a mark': [Buffer.from(`\ufeff${text}`, 'utf16le'), {bom: 1, 'utf-16': 1}],
    'UTF-16, big end first': [swap(wide), {'utf-16': 1}],
    'UTF-16 without a mark': [wide, {'utf-16': 1}],
    'Windows-1252': [win, {'windows-1252': 1}],
    CRLF: [bytesOf(text.replaceAll('\n', '\r\n')), {crlf: 14}],
    'line ends of an old Mac': [bytesOf(text.replaceAll('\n', '\r')), {cr: 14}],
    'soft hyphens': [bytesOf(text.replace('uitleg', 'uit\u00adleg').replace('café', 'ca\u00adfé')), {'soft-hyphen': 1}],
    'loose accents': [bytesOf(text.normalize('NFD')), {decomposed: 2}],
    'no-break spaces': [bytesOf(text.replace('en één', 'en\u00a0één')), {nbsp: 1}],
  };
  for (const [name, [bytes, expected]] of Object.entries(cases)) {
    test(`${name}: the same text, and it is said`, () => {
      const {theme, found} = add(bytes);
      assert.equal(theme.insights[0].body, 'Eén café, ‘ijs’ en één Zoë.');
      assert.equal(theme.intro, 'Een inleiding van één zin.');
      const {'single-quotes': quotes, ...rest} = found;
      assert.equal(quotes, 1);
      assert.deepEqual(rest, expected);
    });
  }

  test('one damaged sign does not turn UTF-8 into another encoding', () => {
    const bytes = bytesOf('één café met ijs; Zoë');
    assert.equal(decode(Uint8Array.from([...bytes, 0xe9, 0x20])).encoding, 'utf-8');
    assert.deepEqual(decode(bytesOf('caf\u00e9').subarray(0, 4)), {text: 'caf\ufffd', encoding: 'utf-8', cut: true, bom: false});
  });
});

describe('files that are no such page are refused with the reason', () => {
  const cases = {
    empty: ['', ' \n\u00a0\n'],
    html: ['<!doctype html><p>Inzichten</p>', '\n<html>'],
    json: ['{"kind": "wheel"}', JSON.stringify(wheel)],
    pdf: ['%PDF-1.7 Inzichten'],
    office: ['PK\u0003\u0004Inzichten', '{\\rtf1 Inzichten}'],
    binary: ['a\0b\0c'.repeat(9), '\u0001\u0002\u0003'],
    headings: ['Zomaar een tekst.\n\nMet twee alinea’s.'],
    title: ['Inzichten\n\nEen kop.\n\nUitleg.\n\n+-'],
    nothing: ['Inzichten uit actieonderzoek Corona\n\nBanden\n\nInleiding.\n\nInzichten\n\nKansen\n'],
    report: ['Inhoud\n\n#10 Verbondenheid\n\nA 20 minutes read by Iemand\n\nInzichten\n'],
  };
  for (const [code, texts] of Object.entries(cases)) {
    test(code, () => {
      for (const text of texts) {
        const {report, wheel: now} = add(text);
        assert.equal(report.refused?.code, code, text);
        assert.equal(now, wheel);
      }
    });
  }

  test('too large, and a theme that another file gave already', async () => {
    assert.equal(add(new Uint8Array(5_000_000).fill(97)).report.refused.code, 'large');
    const importer = new Importer(wheel);
    const bytes = await pageBytes('banden');
    assert.equal(importer.add({name: 'een.txt', bytes}).refused, undefined);
    assert.deepEqual(importer.add({name: 'twee.txt', bytes}).refused, {code: 'twice', values: ['banden', 'een.txt']});
  });
});

describe('what is there is kept', () => {
  const title = 'Banden';
  const own = (now) => now.themes.find((theme) => theme.title === title);

  test('an id stays when the text changes a little, and its sources, marks and origin with it', () => {
    const first = add(page(INSIGHTS)).wheel;
    const [insight] = own(first).insights;
    insight.sources = [{label: 'Bron', href: 'https://example.org/'}];
    insight.derivedFrom = 'oud/kop';
    insight.body = [{type: 'paragraph', text: ['De ', {text: 'uitleg', strong: true}, ' van deze kop.']}];
    insight.id = 'vast-kenmerk';
    const same = add(page(INSIGHTS), first).wheel;
    assert.deepEqual(same, first);
    const changed = add(page(INSIGHTS).replace('De kop.', 'Deze kop.').replace('deze kop.', 'de kop.'), first);
    const [now] = own(changed.wheel).insights;
    assert.deepEqual(now, {...insight, headline: 'Deze kop.', body: 'De uitleg van de kop.'});
    assert.ok(changed.codes.some((code) => code.startsWith('marks-lost')));
  });

  test('a kans keeps its id when it moves to another question', () => {
    const kansen = (one, two) =>
      page([...INSIGHTS, 'Kansen', '', 'Ontwerpvraag: Hoe nu?', ...one, '+-', 'Ontwerpvraag: En later?', ...two, '+-']);
    const points = ['  • Betaal sleutelpersonen goed.', '  • Vraag buren om hulp.', '  • Spreek elkaar vaker.'];
    const first = add(kansen(points.slice(0, 2), points.slice(2))).wheel;
    const second = add(kansen(points.slice(0, 1), points.slice(1)), first).wheel;
    const ids = (now) => own(now).questions.flatMap((question) => question.kansen.map(({id}) => id));
    assert.deepEqual(ids(second), ids(first));
    assert.deepEqual(
      changesBetween(first, second).map(({kind}) => kind),
      ['moved', 'moved'],
    );
  });

  test('a new text gets a new id, unlike all others of the theme', () => {
    const twice = page(['Inzichten', '', 'Een kop.', '', 'Iets.', '', '+-', 'Een kop.', '', 'Heel wat anders.', '', '+-', '']);
    assert.deepEqual(
      own(add(twice).wheel).insights.map(({id}) => id),
      ['een-kop', 'een-kop-2'],
    );
    assert.equal(slug('Één café’s “kosten”: 20% meer! En nog veel meer woorden hierna'), 'een-cafes-kosten-20-meer-en-nog-veel');
    const arabic = page(['Inzichten', '', 'التواصل.', '', 'نص.', '', '+-', '']);
    assert.equal(own(add(arabic).wheel).insights[0].id, 'inzicht');
  });

  test('likeness: the same text is 1, a small change above the threshold, another text below', () => {
    const text = 'Nieuwkomers gebruiken online groepen vaker';
    assert.equal(likeness(text, text), 1);
    assert.ok(likeness(text, 'Nieuwkomers gebruiken onlinegroepen steeds vaker') > SAME);
    assert.ok(likeness(text, 'Contact begint vaak in de eigen gemeenschap') < SAME);
    assert.equal(likeness('', ''), 0);
  });

  test('what leaves the theme is named', () => {
    const {report} = add(page(INSIGHTS));
    const gone = report.warnings.find(({code}) => code === 'gone');
    assert.equal(gone.values[0], 6);
    assert.match(gone.values[1], /eigen-gemeenschap.*communicatie/);
  });
});

describe('the text of the data file', () => {
  test('the same data is the same text, with any indent and line end', async () => {
    const text = await wheelText();
    assert.equal(rewriteJson(text, JSON.parse(text)), text);
    for (const form of [JSON.stringify(wheel), JSON.stringify(wheel, null, 4), `\ufeff${text.replaceAll('\n', '\r\n')}`])
      assert.equal(rewriteJson(form, wheel), form);
  });

  test('a change touches its own lines only', async () => {
    const text = await wheelText();
    const now = structuredClone(wheel);
    now.themes[1].insights[0].headline = 'Anders';
    const [before, after] = [text.split('\n'), rewriteJson(text, now).split('\n')];
    assert.equal(after.length, before.length);
    assert.equal(after.filter((line, index) => line !== before[index]).length, 1);
  });

  test('what is written is as Prettier would write it', async () => {
    const {format, resolveConfig} = await import('prettier');
    const importer = new Importer(wheel);
    for (const name of ['banden', 'huisvesting', 'onderwijs']) importer.add({name, bytes: await pageBytes(name)});
    const text = rewriteJson(await wheelText(), importer.wheel);
    assert.equal(await format(text, {...(await resolveConfig('data/nl/wheel.json')), parser: 'json'}), text);
    assert.deepEqual(JSON.parse(text), importer.wheel);
  });
});
