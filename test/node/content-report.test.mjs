/** What an editor is told about a report before it is published, and about two versions of one. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import {importSource, readJson, walk} from './helpers.mjs';

const schema = await readJson('data/schema/report.schema.json');
const {createValidator} = await importSource('src/content/validate.ts');
const {readSource} = await importSource('src/content/source.ts');
const {diffFiles: diffFiles} = await importSource('src/content/diff.ts');
const check = createValidator({wheel: await readJson('data/schema/wheel.schema.json'), report: schema});
const shipped = await readJson('data/nl/reports/maaksessie-10.json');
const wheel = await readJson('data/nl/wheel.json');
const dense = await readJson('test/fixtures/data/dense-report.json');

/** A copy with one change. */
function changed(change, file = shipped) {
  const copy = structuredClone(file);
  change(copy);
  return copy;
}

const ADDRESS = (lang) => ({name: `${lang}/reports/x.json`, address: `/data/${lang}/reports/x.json`});
const WHEEL = {name: 'nl/wheel.json', address: '/data/nl/wheel.json', value: wheel, beside: true};
const findings = (file, {lang = 'nl', at = ADDRESS('nl'), others = [WHEEL]} = {}) =>
  check(readSource(new TextEncoder().encode(JSON.stringify(file, null, 2))), at, others, lang);
const short = (found) => [...new Set(found.map(({severity, rule, path}) => `${severity} ${rule} ${path}`))];

const section = (report, id) => report.sections.find((each) => each.id === id);
const insights = (report) => section(report, 'kerninzichten').body[1].items;
const initiatives = (report) => section(report, 'actieagenda').body[1].items;
const nour = (report) => section(report, 'gesprekken').body[1];
const long = `${Array.from({length: 21}, () => 'huis').join(' ')}.`;

/** One fault each, and what is said of it. */
const FAULTS = {
  'a report without sections': [(r) => (r.sections = []), 'error minItems sections'],
  'an initiative without its number': [
    (r) => delete initiatives(r)[0].number,
    'error required sections[5].body[1].items[0].number',
  ],
  'a block that does not exist': [(r) => (nour(r).type = 'filmpje'), 'error enum sections[3].body[1].type'],
  'a conversation inside a conversation': [
    (r) => (nour(r).body = ['Eerst.', {type: 'conversation', person: 'ahmed-yurt', body: 'Anders.'}]),
    'error enum sections[3].body[1].body[1].type',
  ],
  'a day of publication with a time': [(r) => (r.published = '2021-02-19T10:00'), 'error pattern published'],
  'a day of publication that does not exist': [(r) => (r.published = '2021-02-30'), 'error not-a-day published'],
  'a day of the event that does not exist': [(r) => (r.event.date = '2019-11-31'), 'error not-a-day event.date'],
  'two sections with one id': [(r) => (r.sections[1].id = 'inleiding'), 'error id-twice sections[1].id'],
  'a key insight with the id of a section': [
    (r) => (insights(r)[0].id = 'sessie'),
    'error id-twice sections[4].body[1].items[0].id',
  ],
  'an initiative with the id of a key insight': [
    (r) => (initiatives(r)[0].id = 'vervoer'),
    'error id-twice sections[5].body[1].items[0].id',
  ],
  'two people with one id': [
    (r) => (r.people[1].id = 'nour-ajoum'),
    'error id-twice people[1].id',
    'error person-unknown sections[3].body[2].person',
  ],
  'two initiatives with one number': [
    (r) => (initiatives(r)[1].number = 1),
    'error number-twice sections[5].body[1].items[1].number',
  ],
  'a speaker who is not in the list': [(r) => (nour(r).person = 'nour'), 'error person-unknown sections[3].body[1].person'],
  'a quote of someone who is not in the list': [
    (r) => section(r, 'sessie').body.push({type: 'quote', text: 'Gezegd.', person: 'niemand'}),
    'error person-unknown sections[2].body[4].person',
  ],
  'a link to a theme that is not in the wheel': [
    (r) => (section(r, 'onderzoek').body[2].items[0][0].text[1].theme = 'band'),
    'error link-to-nothing sections[1].body[2].items[0][0].text[1].theme',
  ],
  'a related theme that is not in the wheel': [
    (r) => (r.relatedThemes[1] = 'brugen'),
    'error related-to-nothing relatedThemes[1]',
  ],
  'a long sentence in a conversation': [(r) => (nour(r).body[0] = long), 'warning long-sentence sections[3].body[1].body[0]'],
  'a hard word in a key insight': [
    (r) => (insights(r)[0].body = 'Teneinde dit te doen.'),
    'warning hard-word sections[4].body[1].items[0].body',
  ],
  'a hard word in what makes an initiative succeed': [
    (r) => (initiatives(r)[1].success = 'Teneinde dit te doen.'),
    'warning hard-word sections[5].body[1].items[1].success',
  ],
  'a double space in the name of a speaker': [(r) => (r.people[0].name = 'Nour  Ajoum'), 'warning double-space people[0].name'],
  'a key insight that stands twice': [
    (r) => (insights(r)[3].body = insights(r)[4].body),
    'warning same-text sections[4].body[1].items[4].body',
  ],
  'a key insight of five paragraphs': [
    (r) => (insights(r)[3].body = ['Een.', 'Twee.', 'Drie.', 'Vier.', 'Vijf.']),
    'warning many-paragraphs sections[4].body[1].items[3].body',
  ],
};

describe('faults of a report', () => {
  for (const [name, [change, ...expected]] of Object.entries(FAULTS)) {
    test(`${name} is named, in both languages`, () => {
      const file = changed(change);
      const found = findings(file);
      assert.deepEqual(short(found), expected);
      const english = findings(file, {lang: 'en'});
      for (const [index, {message, remedy}] of found.entries()) {
        assert.ok(message && remedy && english[index].message !== message);
        assert.doesNotMatch(`${message} ${remedy} ${english[index].message} ${english[index].remedy}`, /undefined|\[object|NaN/);
      }
    });
  }

  test('the name that was probably meant is in the remedy', () => {
    const remedy = (change) => findings(changed(change))[0].remedy;
    assert.match(
      remedy((r) => (nour(r).person = 'nour-ajoun')),
      /‘nour-ajoum’/,
    );
    assert.match(
      remedy((r) => (r.relatedThemes[1] = 'brugen')),
      /‘bruggen’/,
    );
  });

  test('a section may be as long as it needs, and themes are not looked up where no wheel is known', () => {
    const file = changed((r) => {
      section(r, 'inleiding').body = Array.from({length: 40}, (_, index) => `Dit is zin ${index}.`);
      r.relatedThemes = ['iets-anders'];
    });
    assert.deepEqual(findings(file, {others: []}), []);
  });
});

describe('the languages of a report', () => {
  const dutch = changed((r) => Object.assign(r, {languages: ['nl', 'ar']}));
  const arabic = changed((r) => Object.assign(r, {lang: 'ar', translation: {status: 'draft', of: 1}}), dutch);
  const beside = (change) => {
    const files = {nl: structuredClone(dutch), ar: structuredClone(arabic)};
    change(files);
    return short(findings(files.ar, {at: ADDRESS('ar'), others: [{...ADDRESS('nl'), value: files.nl}]}));
  };

  test('that agree have no faults', () =>
    assert.deepEqual(
      beside(() => {}),
      [],
    ));

  const CASES = {
    'a section that was not translated, without its items': [({ar}) => ar.sections.pop(), 'warning missing-here sections'],
    'a key insight that was not translated': [({ar}) => insights(ar).pop(), 'warning missing-here sections[4].body'],
    'an initiative that only the translation has': [
      ({nl}) => initiatives(nl).pop(),
      'warning missing-there sections[5].body[1].items[5].id',
    ],
    'a speaker who was not translated': [
      ({ar}) => ar.people.push({id: 'nieuw', name: 'Nieuw'}),
      'warning missing-there people[7].id',
    ],
    'a language that the list leaves out': [({ar}) => (ar.languages = ['ar']), 'error sibling-not-listed languages'],
    'a language that has no file': [({ar}) => ar.languages.push('ti'), 'warning sibling-missing languages[2]'],
    'another id of the whole': [({ar}) => (ar.id = 'sessie-10'), 'error other-id id'],
    'a file in the folder of another language': [
      ({ar}) => Object.assign(ar, {lang: 'en', languages: ['ar', 'en', 'nl']}),
      'error folder-of-other-language lang',
    ],
  };
  for (const [name, [change, expected]] of Object.entries(CASES)) {
    test(`${name} is named`, () => assert.deepEqual(beside(change), [expected]));
  }
});

describe('any report', () => {
  const isValid = new Ajv({strict: true, allowUnionTypes: true}).compile(schema);
  const VALUES = [
    null,
    true,
    -1,
    '',
    'Geen Kenmerk!',
    [],
    [null],
    {},
    {type: 'paragraph'},
    {type: 'constructor'},
    {type: ['list']},
  ];

  test('that the schema refuses is refused here, and one that it allows has no errors of its form', () => {
    let [refused, allowed] = [0, 0];
    const FORM = new Set([
      ...['required', 'additionalProperties', 'type', 'const', 'enum', 'minLength', 'maxLength', 'minItems', 'uniqueItems'],
      ...['minimum', 'pattern', 'schema', 'kind-missing', 'kind-unknown', 'version-unknown'],
    ]);
    walk(dense, (_, path) => {
      if (!path.length) return;
      for (const value of VALUES) {
        const file = changed((copy) => {
          const parent = path.slice(0, -1).reduce((part, key) => part[key], copy);
          parent[path.at(-1)] = structuredClone(value);
        }, dense);
        const faults = findings(file).filter(({rule}) => FORM.has(rule));
        if (isValid(file)) {
          allowed++;
          assert.deepEqual(faults, []);
        } else {
          refused++;
          assert.ok(faults.length, `${path.join('.')} ${JSON.stringify(value)}`);
        }
      }
    });
    assert.ok(refused > 1000 && allowed > 20, `${refused} refused, ${allowed} allowed`);
  });
});

describe('two versions of a report', () => {
  const changes = (change, file = shipped) => diffFiles(file, changed(change, file));
  const told = (found) => found.map(({type, kind, id}) => [type, kind, id].filter(Boolean).join(' '));

  test('that are the same, but for version and date, have no differences', () => {
    assert.deepEqual(
      changes((r) => Object.assign(r, {contentVersion: 2, updatedAt: '2026-12-01'})),
      [],
    );
  });

  const CASES = {
    'another subtitle': [(r) => (r.subtitle = 'Nieuw'), ['changed report']],
    'another name of a speaker': [(r) => (r.people[0].name = 'Nour'), ['changed person nour-ajoum']],
    'a speaker who came': [(r) => r.people.unshift({id: 'nieuw', name: 'Nieuw'}), ['added person nieuw']],
    'a section that went to the end': [(r) => r.sections.push(r.sections.shift()), ['moved section inleiding']],
    'other words in a conversation': [(r) => (nour(r).body = 'Anders.'), ['changed section gesprekken']],
    'a conversation of someone else': [(r) => (nour(r).person = 'ahmed-yurt'), ['changed section gesprekken']],
    'a key insight that came': [(r) => insights(r).splice(3, 0, {id: 'nieuw', body: 'Nieuw.'}), ['added key-insight nieuw']],
    'key insights in another order': [(r) => insights(r).push(insights(r).shift()), ['moved key-insight eerdere-ervaringen']],
    'another success of an initiative': [(r) => (initiatives(r)[5].success = 'Gelukt.'), ['changed initiative elkaars-cultuur']],
    'an initiative that went': [(r) => initiatives(r).pop(), ['removed initiative elkaars-cultuur']],
    'a heading between conversations': [
      (r) => section(r, 'gesprekken').body.splice(3, 0, {type: 'heading', text: 'Ronde'}),
      ['changed section gesprekken'],
    ],
    'a section that went, with all that was in it': [
      (r) => r.sections.splice(5, 1),
      ['removed section actieagenda', ...initiatives(shipped).map(({id}) => `removed initiative ${id}`)],
    ],
  };
  for (const [name, [change, expected]] of Object.entries(CASES)) {
    test(`${name} is told in one line each`, () => assert.deepEqual(told(changes(change)), expected));
  }

  test('only the words that changed are marked', () => {
    const [{fields}] = changes((r) => (initiatives(r)[5].success = 'De foodtruck is in 2020 zes keer gebruikt.'));
    assert.deepEqual(fields, [
      {
        field: 'success',
        old: 'De foodtruck is in 2020 vijf keer gebruikt.',
        new: 'De foodtruck is in 2020 zes keer gebruikt.',
        words: [
          {text: 'De foodtruck is in 2020 ', change: 'same'},
          {text: 'vijf', change: 'removed'},
          {text: 'zes', change: 'added'},
          {text: ' keer gebruikt.', change: 'same'},
        ],
      },
    ]);
  });

  test('each other change of a value is told', () => {
    let count = 0;
    walk(dense, (value, path) => {
      const field = path.at(-1);
      if (value === null || typeof value === 'object') return;
      if (['kind', 'contentVersion', 'updatedAt'].includes(field) || (field === 'id' && path.length > 1) || field === 'type')
        return;
      const found = changes((copy) => {
        const parent = path.slice(0, -1).reduce((part, key) => part[key], copy);
        if (value === true) delete parent[field];
        else parent[field] = typeof value === 'number' ? value + 1 : `${value} erbij`;
      }, dense);
      assert.deepEqual(
        told(found).map((line) => line.split(' ')[0]),
        ['changed'],
        path.join('.'),
      );
      count++;
    });
    assert.ok(count > 70, String(count));
  });
});
