/** Import of the source page of a report: what an editor gets, what is said about it, and what the command does with the file. */
import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {bytesOf, importModule, pageBytes, wheelText} from '../fixtures/import/pages.mjs';
import {readJson, readText} from './helpers.mjs';

const {ReportImporter, emptyReport} = await importModule('src/content/import/report-importer.ts');
const {importFiles} = await importModule('src/cli/import.ts');
const isValid = new Ajv2020({strict: false}).compile(await readJson('data/schema/report.schema.json'));
const shipped = await readJson('data/nl/reports/maaksessie-10.json');
const EMPTY = emptyReport('proef', 'nl', '2026-11-22');
const text = String(await pageBytes('verslag'));

function add(page, into = EMPTY) {
  const importer = new ReportImporter(into);
  const report = importer.add({name: 'pagina.txt', bytes: typeof page === 'string' ? bytesOf(page) : page});
  const found = Object.fromEntries(report.irregularities.map(({kind, count}) => [kind, count]));
  const at = (remarks) => remarks.map(({code, line}) => `${code}@${line}`);
  return {...report, found, codes: at(report.warnings), slips: at(report.slips), data: importer.report};
}

/** A page with these lines below the head. */
const page = (...lines) =>
  ['#7 Titel', '', 'A 3 minutes read by Mira de Wit', '', ...lines, '', 'Article published on', '3 mrt 2022'].join('\n');
const bodyOf = (...lines) => add(page('Eerste kop', '', ...lines)).data.sections[0].body;
const section = ({sections}, id) => sections.find((each) => each.id === id);

describe('the page of a report', () => {
  const {data, items, lines, found, codes, slips, frame, aside} = add(text);

  test('gives title, number, authors, reading time, day and names', () => {
    assert.deepEqual(
      [data.title, data.number, data.authors, data.readingMinutes, data.published],
      ['Tafelsessie Samen Koken', 7, ['Mira de Wit', 'Joost Bakker'], 12, '2022-03-03'],
    );
    assert.deepEqual(data.credits, [{role: 'photo', names: ['Lina Haddad', 'Kees Mol', 'Oya Demir']}]);
    assert.equal(data.source.label, 'OpenEmbassy, #7 Tafelsessie Samen Koken');
  });

  test('gives its sections, speakers, key insights and initiatives, counted', () => {
    assert.deepEqual(items, {sections: 5, people: 3, keyInsights: 3, initiatives: 3});
    assert.deepEqual(
      data.sections.map(({title}) => title),
      ['Waarom koken verbindt', 'De gesprekken', 'Belangrijkste inzichten', 'Wie doet wat?', 'Actieagenda 2022'],
    );
    assert.deepEqual(
      data.people.map(({id, name}) => [id, name]),
      [
        ['samira-el-idrissi', 'Samira el Idrissi'],
        ['bert-van-der-veen', 'Bert van der Veen'],
        ['aisha-ozturk', 'Aïsha Öztürk'],
      ],
    );
    assert.deepEqual(
      section(data, 'de-gesprekken').body.map(({type, person, text: words}) => person ?? `${type} ${words}`),
      ['heading Ronde een', 'samira-el-idrissi', 'bert-van-der-veen', 'heading Ronde twee', 'aisha-ozturk'],
    );
  });

  test('keeps the opening quote, the reference and lists as what they are', () => {
    assert.deepEqual(data.intro[0], {type: 'quote', text: 'Aan een lange tafel leer je elkaar vanzelf kennen.'});
    const [, reference, lead, list] = section(data, 'waarom-koken-verbindt').body;
    assert.deepEqual(reference, {
      type: 'reference',
      text: 'Jansen, P. (2004). Eten als brug. Tijdschrift voor Buurtwerk, 12(3), 45-61.',
    });
    assert.equal(lead, 'Het gaat om drie dingen:');
    assert.deepEqual(list.items, ['een plek waar iedereen binnen kan', 'genoeg tijd;', 'iemand die de deur opendoet']);
  });

  test('takes a long last point of the key insights whole', () => {
    const [lead, {items: insights}] = section(data, 'belangrijkste-inzichten').body;
    assert.equal(lead, 'We schreven op wat we leerden:');
    assert.match(insights[2].body, /^Vraag gasten .* Kijk er elke week naar\.$/);
  });

  test('divides an initiative where the page does, and invents nothing where it does not', () => {
    const [, {items: initiatives}] = section(data, 'actieagenda-2022').body;
    assert.deepEqual(initiatives, [
      {
        id: 'een-kookbus',
        number: 1,
        title: 'Een kookbus',
        goal: 'een keuken op wielen voor de dorpen.',
        approach: 'we lenen een bus, zoeken koks, etc; En we rijden elke maand.',
        success: 'de bus vijf keer heeft gereden.',
      },
      {
        id: 'receptenboek',
        number: 2,
        title: 'Receptenboek',
        body: 'We doen dit: - verhalen ophalen - foto’s maken - drukken.',
      },
      {id: 'buddys-aan-tafel', number: 3, title: 'Buddy’s aan tafel', goal: 'Elke gast heeft een tafelgenoot.'},
    ]);
  });

  test('accounts for every line, and names the frame', () => {
    assert.deepEqual(lines, {read: 46, used: 40, frame: 6, aside: 0, blank: 39});
    assert.deepEqual(aside, []);
    assert.deepEqual(
      frame.map(({line, role}) => `${role}@${line}`),
      ['contents@1', 'label@73', 'label@77', 'label@81', 'navigation@84', 'navigation@85'],
    );
  });

  test('names what is irregular, what is a guess and what looks like a slip, each with its line', () => {
    assert.deepEqual(found, {
      ...{'trailing-space': 2, 'nbsp-end': 2, 'nbsp-space': 2, 'double-quotes': 3, 'single-quotes': 1, apostrophe: 2},
      ...{elision: 1, 'inline-list': 1},
    });
    assert.deepEqual(codes, [
      ...['reference@15', 'sub-heading@25', 'speaker@27', 'speaker@33', 'sub-heading@37', 'speaker@39', 'question-heading@51'],
    ]);
    assert.deepEqual(slips, ['slip-quote@31', 'slip-stops@35', 'slip-name@41', 'slip-dash@53', 'slip-capital@63']);
  });

  test('gives a report that is valid, and the same one the second time', () => {
    assert.ok(isValid(data), JSON.stringify(isValid.errors));
    assert.deepEqual(add(text, data).data, data);
    assert.deepEqual(
      add(text, data).codes.filter((code) => /^(speaker|sub-heading)/.test(code)),
      [],
    );
  });
});

describe('shapes of a report', () => {
  test('a heading is a short line with a capital and no final stop, or a short question', () => {
    const {data, codes} = add(
      page(
        'Voor alles uit.',
        '',
        'Een kop',
        '',
        'Tekst.',
        '',
        'Wat nu?',
        '',
        'Tekst met een vraag. Ja toch?',
        '',
        'geen kop',
        '',
        'Slot.',
      ),
    );
    assert.equal(data.intro, 'Voor alles uit.');
    assert.deepEqual(
      data.sections.map(({title, body}) => [title, [body].flat().length]),
      [
        ['Een kop', 1],
        ['Wat nu?', 3],
      ],
    );
    assert.deepEqual(codes, ['question-heading@11']);
  });

  test('a list below a lead-in, a nested list and a list that does not count from one keep their words', () => {
    assert.deepEqual(bodyOf('Dit is er:', '', ' • soep', '    • heet', ' • brood'), [
      'Dit is er:',
      {type: 'list', items: [['soep', {type: 'list', items: ['heet']}], 'brood']},
    ]);
    assert.deepEqual(bodyOf('Verder:', '', ' 4. vier', ' 5. vijf'), ['Verder:', '4. vier', '5. vijf']);
  });

  test('a quote with a name behind it keeps the name; one inside a sentence stays in it', () => {
    assert.deepEqual(bodyOf('“Het was mooi.” – Samira', '', 'Zij zei: “Het was mooi.”'), [
      {type: 'quote', text: 'Het was mooi.', by: 'Samira'},
      'Zij zei: “Het was mooi.”',
    ]);
  });

  test('a name with a role makes a speaker with that role', () => {
    const {data} = add(page('Gesprekken', '', 'Vooraf.', '', 'Peter ’t Veld, wethouder', '', 'Peter vertelde.'));
    assert.deepEqual(data.people, [{id: 'peter-t-veld', name: 'Peter ’t Veld', role: 'wethouder'}]);
  });

  test('a paragraph between two key insights belongs to the one above, and that is said', () => {
    const {data, codes} = add(page('Kerninzichten', '', ' 1. Een.', '', 'Nog iets.', '', ' 2. Twee.'));
    assert.deepEqual(
      data.sections[0].body[0].items.map(({body}) => body),
      [['Een.', 'Nog iets.'], 'Twee.'],
    );
    assert.deepEqual(codes, ['between-items@9']);
  });

  test('initiatives with bare numbers, in a numbered list, or with headings only are found', () => {
    const numbers = (...lines) => {
      const {data, codes} = add(page('Actieagenda', '', 'Vooraf.', '', ...lines));
      const initiatives = data.sections[0].body[1].items.map(({number, title, body}) => [number, title ?? body]);
      return [initiatives, codes, data.sections.length];
    };
    const both = [
      [1, 'Bus'],
      [2, 'Boek'],
    ];
    assert.deepEqual(numbers('1', 'Bus', '', 'Tekst.', '', '2', 'Boek', '', 'Tekst.', '', 'Tot slot', '', 'Dank.'), [
      both,
      [],
      2,
    ]);
    assert.deepEqual(numbers(' 1. Bus', ' 2. Boek', '', 'Tot slot', '', 'Dank.'), [both, [], 2]);
    assert.deepEqual(numbers('Bus', '', 'Tekst.', '', 'Boek', '', 'Tekst.'), [
      both,
      ['initiative-by-heading@9', 'initiative-by-heading@13'],
      1,
    ]);
  });

  test('one number on two initiatives is mended and named', () => {
    const {data, codes} = add(page('Actieagenda', '', 'Actie 1: Bus', '', 'Tekst.', '', 'Actie 1: Boek', '', 'Tekst.'));
    assert.deepEqual(
      data.sections[0].body[0].items.map(({number}) => number),
      [1, 2],
    );
    assert.deepEqual(codes, ['initiative-number@11']);
  });

  test('a number on a line of its own above a heading is frame', () => {
    const {data, found, frame} = add(page('Eerste kop', '', 'Tekst.', '', '2', 'Tweede kop', '', 'Tekst.'));
    assert.deepEqual(
      data.sections.map(({title, body}) => [title, body]),
      [
        ['Eerste kop', 'Tekst.'],
        ['Tweede kop', 'Tekst.'],
      ],
    );
    assert.equal(found['number-alone'], 1);
    assert.deepEqual(
      frame.filter(({role}) => role === 'marker').map(({text: words}) => words),
      ['2'],
    );
  });

  test('a list of contents above the text is frame', () => {
    const {data, frame} = add(
      `Inhoud\n\nEerste kop\n\nTweede kop\n\n${page('Eerste kop', '', 'Tekst.', '', 'Tweede kop', '', 'Tekst.')}`,
    );
    assert.equal(data.sections.length, 2);
    assert.deepEqual(
      frame.slice(0, 3).map(({role}) => role),
      ['contents', 'contents', 'contents'],
    );
  });

  test('a page without number, subtitle, day or headings says what is missing', () => {
    const {data, codes} = add('Samen koken\n\nEen ondertitel\n\nA 2 minute read by Mira\n\nAlleen tekst.');
    assert.deepEqual([data.title, data.subtitle, data.readingMinutes], ['Samen koken', 'Een ondertitel', 2]);
    assert.deepEqual(data.sections, [{id: 'samen-koken', title: 'Samen koken', body: 'Alleen tekst.'}]);
    assert.deepEqual(codes, ['no-number@1', 'no-headings@1', 'no-published@7']);
  });

  test('lines that belong to nothing are set aside with a remark', () => {
    const {aside, codes} = add(`Vreemde regel\n\n${page('Kop', '', 'Tekst.')}\n\nNog iets vreemds`);
    assert.deepEqual(
      aside.map(({text: words}) => words),
      ['Vreemde regel', 'Nog iets vreemds'],
    );
    assert.deepEqual(codes, ['above-title@1', 'below-text@14']);
  });
});

describe('a report that is there already', () => {
  const once = add(text).data;

  test('keeps its ids when texts change a little, and what a page cannot hold', () => {
    const edited = structuredClone(once);
    edited.event = {date: '2022-02-01', participants: 31};
    edited.relatedThemes = ['bruggen'];
    edited.people[0].role = 'kok';
    section(edited, 'wie-doet-wat').body = [
      {
        type: 'paragraph',
        text: ['De gemeente zorgt voor de ', {text: 'sleutel', strong: true}, ' -en dat is veel waard- en voor de koffie.'],
      },
    ];
    const {data, codes} = add(
      text
        .replace('sneller Nederlands', 'veel sneller Nederlands')
        .replace('Een kookbus', 'Een grote kookbus')
        .replace('20 koks', '25 koks'),
      edited,
    );
    const ids = ({sections, people}) => JSON.stringify([sections, people]).match(/"id":"[^"]+"/g);
    assert.deepEqual(ids(data), ids(edited));
    assert.deepEqual([data.event, data.relatedThemes, data.people[0].role], [edited.event, edited.relatedThemes, 'kok']);
    assert.deepEqual(section(data, 'wie-doet-wat').body, section(edited, 'wie-doet-wat').body);
    assert.deepEqual(
      codes.filter((code) => /gone|marks-lost/.test(code)),
      [],
    );
  });

  test('says which of its items the page no longer has, and which bold words and links go', () => {
    const edited = structuredClone(once);
    section(edited, 'wie-doet-wat').body = [{type: 'paragraph', text: ['Heel ', {text: 'anders', strong: true}]}];
    const report = add(text.replace(/ 2\. Wie kookt.*\n/, ''), edited);
    const gone = report.warnings.find(({code}) => code === 'gone-from-report');
    assert.deepEqual(gone.values, [1, 'wie-kookt-spreekt-sneller-nederlands']);
    assert.ok(report.codes.includes('marks-lost@50'));
  });

  test('the shipped report takes a page in, and its speakers stay', () => {
    const {data, refused} = add(text, shipped);
    assert.equal(refused, undefined);
    assert.ok(isValid(data), JSON.stringify(isValid.errors));
    for (const person of shipped.people)
      assert.ok(
        data.people.some(({id}) => id === person.id),
        person.id,
      );
    assert.equal(data.source.label, shipped.source.label);
  });
});

describe('what is refused', () => {
  const code = (content, into = EMPTY) => add(content, into).refused?.code;
  test('is said with its reason', async () => {
    assert.equal(code(await pageBytes('banden')), 'no-report');
    assert.equal(code('Zomaar tekst.'), 'no-report');
    assert.equal(code(''), 'empty');
    assert.equal(code('%PDF-1.7 x'), 'pdf');
    assert.equal(code('<!doctype html><p>x'), 'html');
    assert.equal(code('#7 Titel\n\nA 3 minutes read by Mira'), 'no-text');
  });

  test('is a second page for the same report', () => {
    const importer = new ReportImporter(EMPTY);
    importer.add({name: 'een.txt', bytes: bytesOf(text)});
    assert.deepEqual(importer.add({name: 'twee.txt', bytes: bytesOf(text)}).refused, {code: 'report-twice', values: ['een.txt']});
  });
});

describe('insight-data import of a report', () => {
  const made = [];
  after(() => Promise.all(made.map((folder) => rm(folder, {recursive: true, force: true}))));
  const FILE = fileURLToPath(new URL('../fixtures/import/verslag.txt', import.meta.url));

  /** A folder `data/nl/reports`, with the wheel beside it. */
  async function start(files = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'insight-report-'));
    made.push(folder);
    const reports = join(folder, 'data/nl/reports');
    await mkdir(reports, {recursive: true});
    await writeFile(join(folder, 'data/nl/wheel.json'), await wheelText());
    for (const [name, content] of Object.entries(files)) await writeFile(join(reports, name), content);
    const run = async (names, name, options = {}) => {
      let out = '';
      const log = [];
      const into = join(reports, name);
      const exit = await importFiles(names, {into, write: (part) => (out += part), log: (line) => log.push(line), ...options});
      return {exit, out, log, text: await readFile(into, 'utf8').catch(() => undefined), files: await readdir(reports)};
    };
    return run;
  }

  test('makes a new report, with its id and language, and says that it is sound', async () => {
    const run = await start();
    const {exit, out, text: written} = await run([FILE], 'tafel-7.json');
    assert.equal(exit, 0, out);
    const report = JSON.parse(written);
    assert.ok(isValid(report), JSON.stringify(isValid.errors));
    assert.deepEqual([report.id, report.lang, report.contentVersion], ['tafel-7', 'nl', 1]);
    assert.match(out, /Verslag; delen: 5, sprekers: 3, kerninzichten: 3, initiatieven: 3\./);
    assert.match(out, /Het resultaat is nagekeken: geen fouten/);
    const again = await run([FILE], 'tafel-7.json');
    assert.match(again.out, /Er verandert niets\./);
    assert.equal(again.text, written);
  });

  test('writes nothing on a dry run, or when the page is refused', async () => {
    const run = await start({'ander.txt': 'Zomaar tekst.'});
    assert.deepEqual((await run([FILE], 'tafel-7.json', {dryRun: true})).files, ['ander.txt']);
    const {exit, out, files} = await run([FILE.replace('verslag', 'banden')], 'tafel-7.json');
    assert.deepEqual([exit, files], [1, ['ander.txt']]);
    assert.match(out, /Niet ingelezen: geen regel ‘#10 titel’/);
  });

  test('ends with 2 where a new report cannot stand, or the file is broken', async () => {
    const run = await start({'kapot.json': JSON.stringify({...shipped, sections: [{id: 'x'}]})});
    assert.equal((await run([FILE], '../tafel.json')).exit, 2);
    assert.equal((await run([FILE], 'Geen Id.json')).exit, 2);
    assert.equal((await run([FILE], 'kapot.json')).exit, 2);
  });

  test('changes only the lines of the shipped file that change', async () => {
    const run = await start({'maaksessie-10.json': await readText('data/nl/reports/maaksessie-10.json')});
    const {exit, text: written, out} = await run([FILE], 'maaksessie-10.json');
    assert.equal(exit, 0, out);
    assert.match(written, /\n {2}"event": \{\n {4}"date": "2019-12-16",/);
    assert.deepEqual(JSON.parse(written).relatedThemes, shipped.relatedThemes);
  });

  test('a report that is meant for the wheel is refused with the way to do it', async () => {
    const run = await start();
    const {exit, out} = await run([FILE], '../wheel.json');
    assert.equal(exit, 1);
    assert.match(out, /dit is een verslag \(‘#7 Tafelsessie Samen Koken’\); noem bij --into een bestand in de map reports/);
  });
});
