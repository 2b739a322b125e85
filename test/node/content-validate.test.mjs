/** What an editor is told about a file before it is published: what, where, and what to do. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import {importSource, readJson, readText, walk} from './helpers.mjs';

const schema = await readJson('data/schema/wheel.schema.json');
const reportSchema = await readJson('data/schema/report.schema.json');
const {createValidator} = await importSource('src/content/validate.ts');
const {readSource} = await importSource('src/content/source.ts');
const {PATTERNS} = await importSource('src/content/schema.ts');
const check = createValidator({wheel: schema, report: reportSchema});
const shippedText = await readText('data/nl/wheel.json');
const shipped = JSON.parse(shippedText);
const dense = await readJson('test/fixtures/dense.json');

const bytes = (text) => new TextEncoder().encode(text);
const HERE = {name: 'proef.json', address: '/proef/proef.json'};
const findings = (text, {lang = 'nl', file = HERE, others = []} = {}) =>
  check(readSource(typeof text === 'string' ? bytes(text) : text), file, others, lang);
const pretty = (value) => JSON.stringify(value, null, 2);

/** Findings of a file, without those that the shipped file has already. */
const known = new Set(findings(pretty(shipped)).map(({rule, path}) => `${rule} ${path}`));
const news = (file) => findings(pretty(file)).filter(({rule, path}) => !known.has(`${rule} ${path}`));

/** A copy with one change. */
function changed(change, file = shipped) {
  const copy = structuredClone(file);
  change(copy);
  return copy;
}

/** Line and column of an offset. */
function at(text, offset) {
  const lines = text.slice(0, offset).split('\n');
  return {line: lines.length, column: lines.at(-1).length + 1};
}

/** Where the value at a path begins in `pretty(file)`: there, text with a marker in its place first differs. */
function placeOf(file, path) {
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => key);
  const marker = '\u0001';
  if (!keys.length) return {line: 1, column: 1};
  const marked = changed((copy) => {
    const parent = keys.slice(0, -1).reduce((value, key) => value[key], copy);
    parent[keys.at(-1)] = marker;
  }, file);
  return at(pretty(file), pretty(marked).indexOf(JSON.stringify(marker)));
}

describe('the shipped file', () => {
  test('has no errors, and no warnings but of a text that reads hard', () => {
    const found = findings(shippedText).filter(({rule}) => rule !== 'hard-text');
    assert.deepEqual(found, []);
  });
});

const long = (words) => `${Array.from({length: words}, () => 'huis').join(' ')}.`;
const first = ({themes}) => themes[0].insights[0];

/**
 * One fault each: the rule that finds it, the path that is named and, where that is another, the path whose place is shown.
 * @type {Record<string, [rule: string, path: string, change: (file: object) => void, place?: string]>}
 */
const FAULTS = {
  // What the schema says.
  'a field that is missing': ['required', 'themes[0].title', (w) => delete w.themes[0].title, 'themes[0]'],
  'text where a list belongs': ['type', 'themes', (w) => (w.themes = 'Banden')],
  'a number where text belongs': ['type', 'themes[1].title', (w) => (w.themes[1].title = 7)],
  'an empty text': ['minLength', 'themes[0].title', (w) => (w.themes[0].title = '')],
  'a text of spaces': ['pattern', 'framework.edition', (w) => (w.framework.edition = '  '.slice(1))],
  'a title that is too long': ['maxLength', 'title', (w) => (w.title = 'x'.repeat(121))],
  'an empty body': ['minItems', 'themes[0].insights[0].body', (w) => (first(w).body = [])],
  'an id with a capital': ['pattern', 'themes[0].insights[0].id', (w) => (first(w).id = 'Eigen')],
  'a link that runs script': ['pattern', 'themes[0].source.href', (w) => (w.themes[0].source.href = 'javascript:alert(1)')],
  'a kind of block that does not exist': [
    'enum',
    'themes[0].insights[0].body[0].type',
    (w) => (first(w).body = [{type: 'filmpje', text: 'x'}]),
  ],
  'a block without its text': ['required', 'intro[3].text', (w) => delete w.intro[3].text, 'intro[3]'],
  'a run that is not bold': ['const', 'intro[3].text[1].strong', (w) => (w.intro[3].text[1].strong = false)],
  'a language that is named twice': ['uniqueItems', 'languages[1]', (w) => (w.languages = ['nl', 'nl'])],
  'a version below 1': ['minimum', 'contentVersion', (w) => (w.contentVersion = 0)],
  // What it cannot say.
  'two groups with one id': ['id-twice', 'framework.groups[1].id', (w) => (w.framework.groups[1].id = w.framework.groups[0].id)],
  'a domain id that another group has': [
    'id-twice',
    'framework.groups[3].domains[0].id',
    (w) => (w.framework.groups[3].domains[0].id = 'werk'),
  ],
  'two themes with one id': ['id-twice', 'themes[1].id', (w) => (w.themes[1].id = 'banden')],
  'two insights with one id': ['id-twice', 'themes[0].insights[1].id', (w) => (w.themes[0].insights[1].id = first(w).id)],
  'a question with the id of an insight': [
    'id-twice',
    'themes[0].questions[0].id',
    (w) => (w.themes[0].questions[0].id = first(w).id),
  ],
  'a kans with the id of its question': [
    'id-twice',
    'themes[0].questions[0].kansen[1].id',
    (w) => (w.themes[0].questions[0].kansen[1].id = w.themes[0].questions[0].id),
  ],
  'a theme that no domain leads to': [
    'theme-without-domain',
    'themes[0].id',
    (w) => {
      w.framework.groups[1].domains[0].id = 'bande';
    },
  ],
  'words that lead to a theme that is not there': [
    'link-to-nothing',
    'intro[3].text[1].theme',
    (w) => (w.intro[3].text[1].theme = 'brugen'),
  ],
  'words that lead to a domain without content': [
    'link-to-nothing',
    'intro[3].text[1].theme',
    (w) => (w.intro[3].text[1].theme = 'werk'),
  ],
  'a month of 30 days with 31': ['not-a-day', 'updatedAt', (w) => (w.updatedAt = '2026-11-31')],
  'a leap day in a common year': ['not-a-day', 'updatedAt', (w) => (w.updatedAt = '2026-02-29T12:00Z')],
  'half an emoji': ['half-character', 'themes[0].title', (w) => (w.themes[0].title = 'Banden \ud83d')],
  'languages without its own': ['language-not-listed', 'languages', (w) => (w.languages = ['ar'])],
};

/** The same for warnings. */
const WARNINGS = {
  'two insights taken over from one': [
    'derived-from-twice',
    'themes[0].insights[1].derivedFrom',
    (w) => w.themes[0].insights.forEach((insight, index) => index < 2 && (insight.derivedFrom = 'onderwijs/middelen')),
  ],
  'a long headline': ['long-text', 'themes[0].insights[0].headline', (w) => (first(w).headline = 'huizen '.repeat(11).trim())],
  'a long headline in runs': [
    'long-text',
    'themes[0].insights[0].headline',
    (w) => (first(w).headline = ['huizen '.repeat(10), {text: 'en meer', em: true}]),
  ],
  'a long question': [
    'long-text',
    'themes[0].questions[0].question',
    (w) => (w.themes[0].questions[0].question = 'Hoe kan dit huis? '.repeat(12).trim()),
  ],
  'a long first paragraph': ['long-text', 'intro[0]', (w) => (w.intro[0] = 'Dit is een zin. '.repeat(11).trim())],
  'a long paragraph': ['long-text', 'themes[0].insights[0].body', (w) => (first(w).body = 'Dit is een zin. '.repeat(32).trim())],
  'a long point of a list': [
    'long-text',
    'themes[0].insights[0].body[0].items[1]',
    (w) => (first(w).body = [{type: 'list', items: ['kort', 'Dit is een zin. '.repeat(32).trim()]}]),
  ],
  'a body of many paragraphs': [
    'many-paragraphs',
    'themes[0].insights[0].body',
    (w) => (first(w).body = ['Een.', 'Twee.', 'Drie.', 'Vier.', 'Vijf.']),
  ],
  'a body that stands twice': [
    'same-text',
    'themes[2].insights[0].body',
    (w) => (w.themes[2].insights[0].body = [`${first(w).body} `.trim().toUpperCase(), '…']),
  ],
  'a kans that stands twice': [
    'same-text',
    'themes[0].questions[0].kansen[1].body',
    (w) => (w.themes[0].questions[0].kansen[1].body = w.themes[0].questions[0].kansen[0].body),
  ],
  'a headline that the body repeats': [
    'headline-again',
    'themes[0].insights[0].body',
    (w) => (first(w).body = `${first(w).headline}. Dat geeft rust.`),
  ],
  'a double space': ['double-space', 'themes[0].intro', (w) => (w.themes[0].intro = 'Twee  spaties.')],
  'a no-break space': ['odd-space', 'themes[0].intro', (w) => (w.themes[0].intro = 'Een\u00a0spatie.')],
  'a zero-width space': ['odd-space', 'themes[0].intro', (w) => (w.themes[0].intro = 'Een\u200bspatie.')],
  'a space at the end': ['space-at-edge', 'themes[0].intro', (w) => (w.themes[0].intro = 'Een zin. ')],
  'a space at the start of a point': [
    'space-at-edge',
    'themes[0].insights[1].body[1].items[0]',
    (w) => (w.themes[0].insights[1].body[1].items[0] = ' een punt'),
  ],
  'a line break': ['line-break', 'themes[0].intro', (w) => (w.themes[0].intro = 'Een regel.\nNog een.')],
  'a tag': ['markup', 'themes[0].intro', (w) => (w.themes[0].intro = 'Een <b>vet</b> woord.')],
  'a tag that never ends': ['markup', 'themes[0].intro', (w) => (w.themes[0].intro = 'Een </p> te veel.')],
  Markdown: ['markup', 'themes[0].intro', (w) => (w.themes[0].intro = 'Een **vet** woord.')],
  'an entity': ['entity', 'themes[0].intro', (w) => (w.themes[0].intro = 'Koffie &amp; thee.')],
  'a numbered entity': ['entity', 'themes[0].intro', (w) => (w.themes[0].intro = 'Koffie&#8217;s.')],
  'a soft hyphen in a text': ['soft-hyphen', 'themes[0].title', (w) => (w.themes[0].title = 'Ban\u00adden')],
  'a soft hyphen in the name of a group': [
    'soft-hyphen',
    'framework.groups[0].label',
    (w) => (w.framework.groups[0].label = 'Mee\u00addoen'),
  ],
  'an accent apart from its letter': ['split-accent', 'themes[0].intro', (w) => (w.themes[0].intro = 'E\u0301e\u0301n zin.')],
  'a sentence of 21 words': ['long-sentence', 'themes[0].intro', (w) => (w.themes[0].intro = long(21))],
  'a long sentence in runs': [
    'long-sentence',
    'themes[0].intro[0].text',
    (w) => (w.themes[0].intro = [{type: 'paragraph', text: [`${long(11).slice(0, -1)} `, {text: long(10), em: true}]}]),
  ],
  'a hard word': ['hard-word', 'themes[0].intro', (w) => (w.themes[0].intro = 'Teneinde dit te doen.')],
  'a form of a hard word': ['hard-word', 'themes[0].intro', (w) => (w.themes[0].intro = 'De stad faciliteert dit.')],
  'a hard term of several words': [
    'hard-word',
    'themes[0].intro',
    (w) => (w.themes[0].intro = 'Dit gaat over regels met betrekking tot geld.'),
  ],
  'a text of long words': [
    'hard-text',
    'themes[0].intro',
    (w) =>
      (w.themes[0].intro = [1, 2].map(
        () => `Zo dan. ${'Verantwoordelijkheden organiseren vergemakkelijkt samenwerking. '.repeat(5).trim()}`,
      )),
  ],
};

/** What looks like a fault and is none. */
const FINE = {
  'a soft hyphen in the name of a domain': (w) => (w.framework.groups[0].domains[1].label = 'Huis\u00advesting'),
  'a space at the edge of a run': (w) => (first(w).headline = ['Contact ', {text: 'begint ', em: true}, 'vaak']),
  'a sentence of 20 words': (w) => (w.themes[0].intro = long(20)),
  'a hard word in a quote': (w) => (first(w).body = [{type: 'quote', text: 'Teneinde dit te doen.'}]),
  'a hard word within another word': (w) => (w.themes[0].intro = 'De mitsen staan daar.'),
  'a word of another language': (w) =>
    (first(w).body = [{type: 'paragraph', text: ['Een woord: ', {text: 'indien', lang: 'en'}]}]),
  'less than, and an ampersand': (w) => (w.themes[0].intro = 'Koffie & thee: 3 < 4 en 5 > 2.'),
  'one id in two themes': (w) => (w.themes[1].insights[0].id = first(w).id),
  'an insight from an edition that was not given': (w) => (first(w).derivedFrom = 'onderwijs/middelen'),
  'a leap day in a leap year': (w) => (w.updatedAt = '2028-02-29'),
};

for (const [severity, table] of Object.entries({error: FAULTS, warning: WARNINGS})) {
  describe(`${severity}s`, () => {
    for (const [name, [rule, path, change, place]] of Object.entries(table)) {
      test(`${name} is named, at its place, in both languages`, () => {
        const file = changed(change);
        const found = news(file);
        const summary = found.map((each) => `${each.rule} ${each.path}`);
        assert.deepEqual([...new Set(summary)], [`${rule} ${path}`]);
        const [{line, column, severity: given, message, remedy}] = found;
        assert.equal(given, severity);
        assert.deepEqual({line, column}, placeOf(file, place ?? path));
        assert.ok(message && remedy);
        const english = findings(pretty(file), {lang: 'en'}).find((each) => each.rule === rule && each.path === path);
        assert.ok(english.message && english.message !== message);
        assert.doesNotMatch(`${message} ${remedy} ${english.message} ${english.remedy}`, /undefined|\[object|NaN/);
      });
    }
  });
}

describe('what is no fault', () => {
  for (const [name, change] of Object.entries(FINE)) {
    test(`${name} is let pass`, () => assert.deepEqual(news(changed(change)), []));
  }

  test('Arabic text is not measured by Dutch rules', () => {
    const file = changed((w) => Object.assign(w, {lang: 'ar', languages: ['ar']}));
    file.themes[0].intro = `Teneinde ${long(40)}`;
    assert.deepEqual(findings(pretty(file)), []);
  });
});

describe('remedies', () => {
  test('name the field or the theme that was probably meant', () => {
    const field = news(changed((w) => (w.themes[0].insigths = [])))[0];
    assert.equal(field.rule, 'additionalProperties');
    assert.match(field.remedy, /"insights"/);
    const link = news(changed((w) => (w.intro[3].text[1].theme = 'brugen')))[0];
    assert.match(link.remedy, /‘bruggen’/);
  });

  test('name nothing where nothing is alike', () => {
    assert.doesNotMatch(news(changed((w) => (w.themes[0].zzz = 1)))[0].remedy, /Bedoelt/);
  });

  test('stand with the name of a field that does not exist', () => {
    const text = pretty(changed((w) => (w.themes[0].zzz = 1)));
    const [{line, column}] = findings(text).filter(({rule}) => rule === 'additionalProperties');
    assert.deepEqual({line, column}, at(text, text.indexOf('"zzz"')));
  });

  test('are there for each pattern of the schemas', () => {
    const patterns = new Set();
    walk([schema, reportSchema], (value, path) => {
      if (path.at(-1) === 'pattern' && typeof value === 'string') patterns.add(value);
    });
    assert.ok(patterns.size > 5);
    assert.deepEqual([...patterns].sort(), Object.keys(PATTERNS).sort());
  });
});

describe('kinds and versions', () => {
  test('a file that does not say its kind is asked for it', () => {
    const found = findings(pretty(changed((w) => delete w.kind)));
    assert.deepEqual(
      found.map(({rule, line, column}) => [rule, line, column]),
      [['kind-missing', 1, 1]],
    );
  });

  test('a kind without a schema is said in words, and nothing else', () => {
    for (const kind of ['magazine', 'constructor', 7]) {
      const file = changed((w) => (w.kind = kind));
      const [{rule, message, line, column}, ...rest] = findings(pretty(file));
      assert.deepEqual([rule, rest], ['kind-unknown', []]);
      assert.ok(message.includes(String(kind)));
      assert.deepEqual({line, column}, placeOf(file, 'kind'));
    }
  });

  test('another major version is said in words, and nothing else', () => {
    const found = findings(pretty(changed((w) => Object.assign(w, {schemaVersion: '2.0', themes: 'anders'}))));
    assert.deepEqual(
      found.map(({rule, path}) => [rule, path]),
      [['version-unknown', 'schemaVersion']],
    );
  });

  test('a file that is no object is refused', () => {
    for (const text of ['[]', 'null', '"wheel"', '7']) {
      assert.deepEqual(
        findings(text).map(({rule, line, column}) => [rule, line, column]),
        [['type', 1, 1]],
      );
    }
  });
});

describe('bytes', () => {
  const rules = (input) => findings(input).map(({rule, line, column}) => [rule, line, column]);
  const utf16 = (text, big) => {
    const buffer = Buffer.from(text, 'utf16le');
    return big ? buffer.swap16() : buffer;
  };

  test('an empty file is called empty', () => {
    for (const text of ['', ' \n\t']) assert.deepEqual(rules(text), [['empty-file', 1, 1]]);
  });

  test('UTF-16 is recognised, with and without its mark', () => {
    for (const big of [false, true])
      for (const mark of ['\ufeff', '']) assert.deepEqual(rules(utf16(`${mark}{"kind": "wheel"}`, big)), [['utf-16', 1, 1]]);
  });

  test('a mark at the start is named, and the rest is checked with the columns of the editor', () => {
    const found = rules(`\ufeff{"kind": "magazine"}`);
    assert.deepEqual(found, [
      ['byte-order-mark', 1, 1],
      ['kind-unknown', 1, 11],
    ]);
  });

  test('bytes that are no UTF-8 are named by line and column; U+FFFD itself is not', () => {
    const broken = Buffer.from('{"kind": "wheel",\n "title": "\ufffd caf\u00e9"}', 'utf8');
    broken[broken.length - 3] = 0x65;
    assert.deepEqual(rules(broken), [['not-utf-8', 2, 17]]);
  });

  const SYNTAX = {
    'a comma too many': ['{"a": 1,\n}', 'comma-too-many', 2, 1],
    'a comma that is missing': ['{"a": 1\n "b": 2}', 'comma-missing', 2, 2],
    'a comma that is missing between texts': ['["a"\n "b"]', 'comma-missing', 2, 2],
    'a comment': ['{\n  // nee\n}', 'comment', 2, 3],
    'curly quotation marks': ['{“a”: 1}', 'wrong-quote', 1, 2],
    'single quotation marks': ["{'a': 1}", 'wrong-quote', 1, 2],
    'a line break in a text': ['{"a": "een\ntwee"}', 'control-character', 1, 11],
    'a file that stops in a text': ['{"a": "een', 'cut-off', 1, 11],
    'a file that stops in a list': ['{"a": [1,\n 2\n', 'cut-off', 2, 3],
    'a file that stops in a word': ['{"a": tru', 'cut-off', 1, 10],
    'a file that stops in a code': ['{"a": "x\\u1', 'cut-off', 1, 12],
    'a file that stops after a comma': ['[1, ', 'cut-off', 1, 4],
    'a brace too many': ['{"a": 1}}', 'syntax', 1, 9],
    'a word without quotation marks': ['{a: 1}', 'syntax', 1, 2],
    'a field that stands twice': ['{"kind": "x",\n "kind": "x"}', 'field-twice', 2, 2],
    'nesting of 201 levels': [`{"kind": "x", "a":\n${'['.repeat(200)}${']'.repeat(200)}}`, 'too-deep', 2, 200],
    'nesting of 100,000 levels': ['['.repeat(100_000), 'too-deep', 1, 201],
  };
  for (const [name, [text, rule, line, column]] of Object.entries(SYNTAX)) {
    test(`${name} is named, at its place`, () =>
      assert.ok(
        rules(text).some((found) => `${found}` === `${[rule, line, column]}`),
        rules(text).join(' '),
      ));
  }

  test('lines are counted alike with the line ends of Windows', () => {
    assert.deepEqual(
      rules(pretty(changed((w) => (w.kind = 'x'))).replaceAll('\n', '\r\n')),
      rules(pretty(changed((w) => (w.kind = 'x')))),
    );
  });
});

describe('the languages of one set', () => {
  const ADDRESS = (lang) => ({name: `${lang}/wheel.json`, address: `/data/${lang}/wheel.json`});
  const dutch = changed((w) => Object.assign(w, {languages: ['nl', 'ar'], contentVersion: 3}));
  const arabic = changed((w) => Object.assign(w, {lang: 'ar', translation: {status: 'draft', of: 3}}), dutch);
  /** Faults of the Arabic file beside the Dutch one, or the other way round. */
  const beside = (change, {subject = 'ar', besides} = {}) => {
    const files = {nl: structuredClone(dutch), ar: structuredClone(arabic)};
    change(files);
    const other = subject === 'ar' ? 'nl' : 'ar';
    const member = {...ADDRESS(other), value: files[other], ...(besides && {beside: true})};
    return findings(pretty(files[subject]), {file: ADDRESS(subject), others: [member]})
      .filter(({rule}) => rule !== 'hard-text')
      .map(({rule, path, severity}) => `${severity} ${rule} ${path}`);
  };

  test('that agree have no faults', () => {
    assert.deepEqual(
      beside(() => {}),
      [],
    );
    assert.deepEqual(
      beside(() => {}, {subject: 'nl', besides: true}),
      [],
    );
  });

  const CASES = {
    'an insight that was not translated': [({ar}) => ar.themes[0].insights.pop(), 'warning missing-here themes[0].insights'],
    'a theme that was not translated, without its items': [({ar}) => ar.themes.pop(), 'warning missing-here themes'],
    'a kans that was not translated': [
      ({ar}) => ar.themes[0].questions[0].kansen.pop(),
      'warning missing-here themes[0].questions',
    ],
    'an insight that only the translation has': [
      ({nl}) => nl.themes[0].insights.pop(),
      'warning missing-there themes[0].insights[2].id',
    ],
    'another id of the whole': [({ar}) => (ar.id = 'korona'), 'error other-id id'],
    'a translation of a version that is not there yet': [
      ({ar}) => (ar.translation.of = 5),
      'error translation-of-the-future translation.of',
    ],
    'a translation of the version to come': [({ar}) => (ar.translation.of = 4), 'warning translation-ahead translation.of'],
    'a translation that is behind': [({ar}) => (ar.translation.of = 2), 'warning translation-behind translation.of'],
    'a language that the list leaves out': [({ar}) => (ar.languages = ['ar']), 'error sibling-not-listed languages'],
    'a language that has no file': [({ar}) => ar.languages.push('ti'), 'warning sibling-missing languages[2]'],
    'a file in the folder of another language': [
      ({ar}) => (ar.lang = 'en') && (ar.languages = ['ar', 'en', 'nl']),
      'error folder-of-other-language lang',
    ],
  };
  for (const [name, [change, expected]] of Object.entries(CASES)) {
    test(`${name} is named`, () => assert.deepEqual(beside(change), [expected]));
  }

  test('the Dutch file says what a file beside it lacks only when that is not checked itself', () => {
    const change = ({ar}) => ar.themes[0].insights.pop();
    assert.deepEqual(beside(change, {subject: 'nl'}), []);
    assert.deepEqual(beside(change, {subject: 'nl', besides: true}), ['warning missing-there themes[0].insights[2].id']);
  });

  test('an insight that was taken over is looked up in the edition that was given', () => {
    const edition = changed((w) => (w.id = 'eerder'));
    const others = [{name: 'eerder.json', address: '/proef/eerder.json', value: edition}];
    const origin = (derivedFrom) => findings(pretty(changed((w) => (first(w).derivedFrom = derivedFrom))), {others});
    assert.deepEqual(
      origin('banden/eigen-gemeenschap').filter(({severity}) => severity === 'error'),
      [],
    );
    const [{rule, path}] = origin('banden/kwijt').filter(({severity}) => severity === 'error');
    assert.deepEqual([rule, path], ['derived-from-nothing', 'themes[0].insights[0].derivedFrom']);
  });
});

describe('any file', () => {
  const isValid = new Ajv({strict: true, allUnionTypes: true, allowUnionTypes: true}).compile(schema);
  const SCHEMA_RULES = new Set(
    ['required', 'additionalProperties', 'type', 'const', 'enum', 'minLength', 'maxLength', 'minItems', 'uniqueItems'].concat([
      'minimum',
      'pattern',
      'schema',
      'kind-missing',
      'kind-unknown',
      'version-unknown',
    ]),
  );
  const VALUES = [null, true, -1, '', 'Geen Kenmerk!', 'woord '.repeat(800), [], [null], {}, {type: 'paragraph'}].concat([
    {type: 'list', items: []},
    {type: 'constructor'},
    {text: 'woord', href: 'javascript:alert(1)'},
    {type: ['list']},
  ]);

  /** The dense file with one value replaced, left out or added, at every place of it. */
  function* mutations() {
    const paths = [];
    walk(dense, (_, path) => path.length && paths.push(path));
    const into = (path, change) =>
      changed(
        (copy) =>
          change(
            path.slice(0, -1).reduce((value, key) => value[key], copy),
            path.at(-1),
          ),
        dense,
      );
    for (const [index, path] of paths.entries()) {
      // Half of the values at each place, the other half at the next: all of them everywhere take three times as long.
      for (const value of VALUES.filter((_, position) => (index + position) % 2))
        yield into(path, (parent, key) => (parent[key] = structuredClone(value)));
      yield into(path, (parent, key) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]));
      yield into(path, (parent, key) => {
        if (Array.isArray(parent)) parent.push(parent[key]);
        else Object.defineProperty(parent, '__proto__', {value: 1, enumerable: true});
      });
    }
  }

  const isInside = (text, {line, column}) => {
    const lines = text.split('\n');
    return line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1].length + 1;
  };

  test('that the schema refuses is refused here, one that it allows is not, and every place is in the file', () => {
    let refused = 0;
    let allowed = 0;
    for (const file of mutations()) {
      const text = pretty(file);
      const found = findings(text);
      const parsed = JSON.parse(text);
      const faults = found.filter(({rule}) => SCHEMA_RULES.has(rule));
      if (isValid(parsed)) {
        allowed++;
        assert.deepEqual(faults, [], text);
      } else {
        refused++;
        assert.ok(faults.length, `${isValid.errors[0].instancePath} ${isValid.errors[0].message}`);
      }
      for (const finding of found) {
        assert.ok(isInside(text, finding), JSON.stringify(finding));
        assert.doesNotMatch(`${finding.message} ${finding.remedy}`, /undefined|\[object|NaN/);
      }
    }
    assert.ok(refused > 1000 && allowed > 50, `${refused} refused, ${allowed} allowed`);
  });

  test('that is cut off anywhere is named at its end', () => {
    const text = pretty(dense);
    for (let length = 1; length < text.length; length += 7) {
      const part = text.slice(0, length);
      const found = findings(part);
      assert.deepEqual(
        found.map(({rule}) => rule),
        ['cut-off'],
        part.slice(-40),
      );
      assert.ok(isInside(part, found[0]), JSON.stringify(found[0]));
    }
  });

  test('with bytes that were changed at random gives findings or none, never an exception', () => {
    const source = bytes(pretty(dense));
    // A row of numbers that is the same in each run (Park and Miller).
    let seed = 42;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    let faulty = 0;
    for (let round = 0; round < 1500; round++) {
      const copy = source.slice();
      for (let times = 0; times <= random(3); times++) copy[random(copy.length)] = random(256);
      const text = new TextDecoder().decode(copy).replaceAll('\r', '\n');
      const found = findings(copy);
      faulty += found.some(({severity}) => severity === 'error');
      for (const finding of found) assert.ok(isInside(text, finding), `${round}: ${JSON.stringify(finding)}`);
    }
    assert.ok(faulty > 500, String(faulty));
  });
});
