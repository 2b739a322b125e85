/** The shipped report holds what OpenEmbassy's own report holds: the facts and figures are counted there. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {importSource, readJson, readText, walk} from './helpers.mjs';

const NAME = 'data/nl/reports/maaksessie-10.json';
const report = await readJson(NAME);
const wheel = await readJson('data/nl/wheel.json');
const {createValidator} = await importSource('src/content/validate.ts');
const {readSource} = await importSource('src/content/source.ts');

const section = (id) => report.sections.find((each) => each.id === id);
const blocksOf = (id, type) => section(id).body.filter((block) => block.type === type);
const keyInsights = blocksOf('kerninzichten', 'key-insights').flatMap(({items}) => items);
const initiatives = blocksOf('actieagenda', 'initiatives').flatMap(({items}) => items);

/** All words of a value as one text. */
function words(value) {
  const texts = [];
  walk(value, (each, path) => {
    if (typeof each === 'string' && !['type', 'id', 'theme', 'person', 'lang'].includes(path.at(-1))) texts.push(each);
  });
  return texts.join(' ');
}

/** Says which of these facts a text does not tell. */
function assertTells(text, facts, label) {
  for (const fact of facts) assert.match(text, fact, label);
}

test('the report says what it is, who made it, when, and where the original stands', () => {
  assert.deepEqual(
    [report.number, report.title, report.authors, report.published, report.readingMinutes],
    [10, 'Maaksessie Sociale Verbondenheid', ['Renée Frissen'], '2021-02-19', 20],
  );
  assert.deepEqual(report.credits, [{role: 'photo', names: ['Aziz Kawak', 'Saeed Alrefai', 'Negin Zendegani']}]);
  assert.equal(report.source.label, 'OpenEmbassy, #10 Maaksessie Sociale Verbondenheid');
  assert.equal(report.source.href, 'https://www.openembassy.nl/magazine/10-maaksessie-sociale-verbondenheid/');
});

test('the session is told with its day, its number of people and its partners', () => {
  assert.deepEqual(report.event, {
    date: '2019-12-16',
    participants: 48,
    partners: ['Provincie Gelderland', 'Regio Rivierenland'],
  });
  assertTells(words(report.intro), [
    /16 december 2019/,
    /48 mensen/,
    /Gelderland/,
    /Rivierenland/,
    /[Zz]es .*actieagenda voor 2020/,
  ]);
});

test('there are six sections, in the order of the report', () => {
  assert.deepEqual(
    report.sections.map(({title}) => title),
    ['Inleiding', 'Wat onderzoek zegt', 'De sessie', 'De gesprekken', 'Kerninzichten', 'Actieagenda'],
  );
});

test('the introduction tells what belonging is', () => {
  assertTells(words(section('inleiding')), [
    /verandert/,
    /hangt .* af van/,
    /moeilijk te zeggen/,
    /heel belangrijk/,
    /moeilijkst te sturen/,
  ]);
});

test('what research says is told with its figures and its reference', () => {
  assertTells(words(section('onderzoek')), [
    /[Tt]wee Engelse onderzoekers/,
    /honderden mensen/,
    /tien indicatoren/,
    /Drie van de tien/,
  ]);
  const [reference, ...others] = blocksOf('onderzoek', 'reference');
  assert.deepEqual(others, []);
  assertTells(words(reference), [/^Wellman \(1996\)\. +Social Networks +18\(4\), 347-354\.$/]);
});

test('the three kinds of connection lead to Banden, Bruggen and Connecties', () => {
  const links = [];
  walk(section('onderzoek'), (value) => {
    if (value?.theme) links.push([value.text, value.theme]);
  });
  assert.deepEqual(links, [
    ['Banden', 'banden'],
    ['Bruggen', 'bruggen'],
    ['Connecties', 'connecties'],
  ]);
  assert.deepEqual(report.relatedThemes, ['banden', 'bruggen', 'connecties']);
  for (const id of report.relatedThemes)
    assert.ok(
      wheel.themes.some((theme) => theme.id === id),
      id,
    );
});

test('the session did four things, and gave five tasks to who listened', () => {
  assert.deepEqual(
    blocksOf('sessie', 'list').map(({items, ordered = false}) => [items.length, ordered]),
    [
      [4, false],
      [5, true],
    ],
  );
});

describe('seven people speak, each with every fact', () => {
  const FACTS = {
    'Nour Ajoum': [
      /Tiel/,
      /eerste jaar alleen Engels/,
      /journalist in de Bommelerwaard/,
      /OpenMind/,
      /elke maand een tafel/,
    ].concat([/Mozaïek/, /anderhalf jaar/, /\b40 bezoekers/, /\b5\./, /huisarts/, /gemeente/, /belasting/]),
    'Amal al Marajesh': [/Syrië/, /vier jaar en een paar maanden/, /man en vijf kinderen/, /azc/, /Geldermalsen/].concat([
      /acht buren elke dag/,
      /[Ee]lke maand .*Integreren doe je samen/,
      /huishouden van zeven/,
    ]),
    'Ahmed Yurt': [
      /spontaan/,
      /politiek vluchteling/,
      /Turkije .*afdeling bij een ministerie/,
      /Griekenland/,
      /twee jaar/,
    ].concat([/vier kinderen .*Culemborg/, /diner voor 30/, /Duits en Engels/, /Maurik/, /tien maanden geen .*uitnodiging/]),
    'Peter ’t Hoog': [/bestuur van de provincie/, /inclusie/, /zomer van 2020/, /deelt ook kennis/],
    'Eline van Lith': [/Divosa/, /coördinator voor Rivierenland/, /2021/, /acht gemeenten/],
    'Marijke van den Bosch': [/voorzitter van Integreren doe je samen!/, /2018 .*eerste sessie/, /zaterdag is er inloop/].concat([
      /20 uur per week/,
      /informeel/,
    ]),
    'Armijn van Roon': [
      /oprichter van Buddy to Buddy/,
      /Zutphen/,
      /diner/,
      /5\.000/,
      /15 procent .*twee keer of vaker/,
      /75 procent/,
    ],
  };
  const conversations = blocksOf('gesprekken', 'conversation');

  test('in the order of the report, in two rounds', () => {
    assert.deepEqual(
      report.people.map(({name}) => name),
      Object.keys(FACTS),
    );
    assert.deepEqual(
      section('gesprekken').body.map(({type, person}) => person ?? type),
      ['heading', ...report.people.slice(0, 3).map(({id}) => id), 'heading', ...report.people.slice(3).map(({id}) => id)],
    );
  });

  for (const [index, [name, facts]] of Object.entries(FACTS).entries()) {
    test(name, () => assertTells(words(conversations[index].body), facts, name));
  }

  test('and nobody is quoted: it is told in our own words', () => {
    walk(report, (value) => assert.notEqual(value?.type, 'quote'));
    assert.doesNotMatch(words(report.sections), /[“”"„]/);
  });
});

test('there are twelve key insights, each with its fact', () => {
  const FACTS = [
    [/wat werkte en wat niet/, /beleid/],
    [/nieuwe wet/, /elk onderdeel/],
    [/Maurik, Tiel en Geldermalsen/],
    [/niet kunnen lezen/],
    [/op tijd .*buurt/],
    [/inwoners/, /waarde/, /geld/],
    [/beetje Nederlands/, /leer je ook Nederlands/],
    [/mogelijk maken/, /voor een deel een taak van de gemeente/],
    [/beter dan een jaar geleden/, /lokale organisaties/],
    [/vervoer/, /klein dorp in Tiel/],
    [/provincie .*gemeenten/, /inclusie/],
    [/drie soorten verbinding/, /OpenMind/, /eigen gemeenschap en de lokale gemeenschap/],
  ];
  assert.equal(keyInsights.length, 12);
  for (const [index, facts] of FACTS.entries()) assertTells(words(keyInsights[index].body), facts, keyInsights[index].id);
});

test('there are six initiatives, of which five say when they have succeeded', () => {
  assert.deepEqual(
    initiatives.map(({number, success}) => [number, success !== undefined]),
    [1, 2, 3, 4, 5, 6].map((number) => [number, number > 1]),
  );
  const FACTS = [
    [/dorpsauto/, /bus/, /fietsen/, /activiteit in elke dorpskern/, /verenigingen als buddy/],
    [
      /kraam/,
      /boekje/,
      /prijsvraag/,
      /lunch/,
      /bekende mensen/,
      /100 nieuwe vrijwilligers/,
      /10 in elke gemeente/,
      /vaste plek/,
      /1 jaar/,
    ],
    [/minder makkelijk contact/, /minstens 3 trouwe deelnemers/],
    [/werk/, /opleiding/, /stage/, /routes/, /al langer/, /werken, leren of doen mee/],
    [/buddy/, /al langer/, /onderzocht/, /Rivierenland/],
    [/elkaars cultuur/, /azc/, /foodtruck/, /Culemborg/, /vijf keer/, /2020/],
  ];
  for (const [index, facts] of FACTS.entries()) assertTells(words(initiatives[index]), facts, initiatives[index].id);
});

test('an editor who checks the file hears of no error and no warning', async () => {
  const check = createValidator({
    wheel: await readJson('data/schema/wheel.schema.json'),
    report: await readJson('data/schema/report.schema.json'),
  });
  const others = [{name: 'wheel.json', address: '/data/nl/wheel.json', value: wheel, beside: true}];
  const found = (text) => check(readSource(new TextEncoder().encode(text)), {name: NAME, address: `/${NAME}`}, others, 'nl');
  const text = await readText(NAME);
  assert.deepEqual(found(text), []);
  // Canary: the same check finds a hard word in a conversation, and a theme that is not there.
  const spoiled = text.replace('"theme": "banden"', '"theme": "band"').replace('Het begon in Zutphen.', 'Teneinde dit te doen.');
  assert.deepEqual(
    found(spoiled).map(({rule}) => rule),
    ['link-to-nothing', 'hard-word'],
  );
});
