/** What an editor reads about two versions of a file. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {importSource, readJson, walk} from './helpers.mjs';

const {diffFiles} = await importSource('src/content/diff.ts');
const shipped = await readJson('data/nl/wheel.json');
const dense = await readJson('test/fixtures/dense.json');

/** The changes that this makes, in short. */
function changes(change, file = shipped) {
  const copy = structuredClone(file);
  change(copy);
  return diffFiles(file, copy);
}
const short = (found) => found.map(({type, kind, id}) => [type, kind, id].filter(Boolean).join(' '));

describe('by id', () => {
  test('a file is the same as itself, and as its next version without changes', () => {
    assert.deepEqual(
      changes(() => {}),
      [],
    );
    assert.deepEqual(
      changes((w) => Object.assign(w, {contentVersion: 2, updatedAt: '2026-12-01'})),
      [],
    );
  });

  const CASES = {
    'an insight that came': [
      ({themes}) => themes[0].insights.splice(1, 0, {id: 'nieuw', headline: 'Kop', body: 'Tekst'}),
      ['added insight banden/nieuw'],
    ],
    'an insight that went': [({themes}) => themes[0].insights.shift(), ['removed insight banden/eigen-gemeenschap']],
    'a kans that came': [
      ({themes}) => themes[3].questions[1].kansen.unshift({id: 'nieuw', body: 'Doe dit.'}),
      ['added kans huisvesting/nieuw'],
    ],
    'an insight that went to the end': [
      ({themes}) => themes[0].insights.push(themes[0].insights.shift()),
      ['moved insight banden/eigen-gemeenschap'],
    ],
    'an insight that went to another theme': [
      ({themes}) => themes[1].insights.unshift(themes[0].insights.pop()),
      ['moved insight bruggen/sleutelpersonen'],
    ],
    'an insight that was changed a little on its way': [
      ({themes}) => {
        const insight = themes[0].insights.pop();
        themes[1].insights.push({...insight, headline: 'Andere kop'});
      },
      ['moved insight bruggen/sleutelpersonen', 'changed insight bruggen/sleutelpersonen'],
    ],
    'two insights with one id and other words': [
      ({themes}) => {
        const {id} = themes[0].insights.pop();
        themes[1].insights.push({id, headline: 'Iets anders', body: 'Heel andere woorden.'});
      },
      ['added insight bruggen/sleutelpersonen', 'removed insight banden/sleutelpersonen'],
    ],
    'a kans that went to another question': [
      ({themes}) => themes[3].questions[1].kansen.push(themes[3].questions[0].kansen.pop()),
      ['moved kans huisvesting/actieonderzoek'],
    ],
    'a domain that went to another group': [
      ({framework}) => framework.groups[1].domains.push(framework.groups[0].domains.shift()),
      ['moved domain werk'],
    ],
    'themes in another order': [({themes}) => themes.push(themes.shift()), ['moved theme banden']],
    'a headline that was changed': [
      ({themes}) => (themes[0].insights[0].headline = 'Contact start vaak in de eigen gemeenschap'),
      ['changed insight banden/eigen-gemeenschap'],
    ],
    'another name of a domain': [({framework}) => (framework.groups[0].domains[0].label = 'Arbeid'), ['changed domain werk']],
    'another edition of the model': [({framework}) => (framework.edition = 'Nieuw'), ['changed wheel']],
    'another id of the file': [(w) => (w.id = 'anders'), ['changed wheel']],
    'a theme that went, with all that was in it': [
      ({themes}) => themes.splice(1, 1),
      [
        ...['removed theme bruggen', 'removed insight bruggen/eenzaamheid', 'removed insight bruggen/erbij-horen'],
        ...['removed question bruggen/lokale-gemeenschap', 'removed kans bruggen/visie', 'removed kans bruggen/netwerk-bouwen'],
      ],
    ],
  };
  for (const [name, [change, expected]] of Object.entries(CASES)) {
    test(`${name} is told in one line each`, () => assert.deepEqual(short(changes(change)), expected));
  }

  test('what stayed in order is not called moved when one thing passed it', () => {
    const found = changes(({themes}) => themes[2].questions[0].kansen.unshift(themes[2].questions[0].kansen.pop()));
    assert.equal(found.length, 1);
    const [{from, to}] = found;
    assert.deepEqual([from.position, to.position, to.after], [6, 1, null]);
  });

  test('where it came from and went to is said', () => {
    const [{from, to, path}] = changes(({themes}) => themes[1].insights.push(themes[0].insights.shift()));
    assert.deepEqual(from, {within: 'banden', position: 1, after: null});
    assert.deepEqual(to, {within: 'bruggen', position: 3, after: 'erbij-horen'});
    assert.equal(path, 'themes[1].insights[2]');
  });
});

describe('words', () => {
  test('only the words that changed are marked', () => {
    const [{fields}] = changes(({themes}) => (themes[0].insights[0].headline = 'Contact start vaak in de eigen groep'));
    assert.deepEqual(fields, [
      {
        field: 'headline',
        old: 'Contact begint vaak in de eigen gemeenschap',
        new: 'Contact start vaak in de eigen groep',
        words: [
          {text: 'Contact ', change: 'same'},
          {text: 'begint', change: 'removed'},
          {text: 'start', change: 'added'},
          {text: ' vaak in de eigen ', change: 'same'},
          {text: 'gemeenschap', change: 'removed'},
          {text: 'groep', change: 'added'},
        ],
      },
    ]);
  });

  test('a field that came or went has null for the other version', () => {
    const [{fields: went}] = changes(({themes}) => delete themes[0].subtitle);
    assert.deepEqual([went[0].field, went[0].new], ['subtitle', null]);
    const [{fields: came}] = changes(({themes}) => (themes[3].subtitle = 'Nieuw'));
    assert.deepEqual([came[0].old, came[0].new], [null, 'Nieuw']);
  });

  test('put together, the words are both versions, for any change', () => {
    const copy = structuredClone(shipped);
    walk(copy, (value) => {
      if (Array.isArray(value?.insights))
        for (const insight of value.insights) insight.body = ['Anders.', insight.body].flat().reverse();
    });
    const all = diffFiles(shipped, copy).flatMap(({fields}) => fields);
    assert.ok(all.length > 5);
    for (const {old, new: now, words} of all) {
      const side = (other) =>
        words
          .filter(({change}) => change !== other)
          .map(({text}) => text)
          .join('');
      assert.deepEqual([side('added'), side('removed')], [old, now]);
    }
  });

  test('writing a text in its longer form changes nothing for readers, so nothing is told', () => {
    assert.deepEqual(
      changes(({themes}) => (themes[0].intro = [{type: 'paragraph', text: [themes[0].intro]}])),
      [],
    );
  });

  test('each other change of a value is told, also of marks, links and icons', () => {
    let told = 0;
    walk(dense, (value, path) => {
      const field = path.at(-1);
      if (value === null || typeof value === 'object' || !path.length) return;
      // These say how the file stands among others; ids make other items.
      if (['contentVersion', 'updatedAt'].includes(field) || (field === 'id' && path.length > 1) || field === 'type') return;
      const found = changes((copy) => {
        const parent = path.slice(0, -1).reduce((part, key) => part[key], copy);
        if (value === true) delete parent[field];
        else parent[field] = typeof value === 'number' ? value + 1 : `${value} erbij`;
      }, dense);
      assert.equal(found.length, 1, path.join('.'));
      assert.equal(found[0].type, 'changed', path.join('.'));
      told++;
    });
    assert.ok(told > 60, String(told));
  });

  test('another kind of block is told', () => {
    const kinds = [
      'Een zin.',
      {type: 'heading', text: 'Een zin.'},
      {type: 'quote', text: 'Een zin.'},
      {type: 'reference', text: 'Een zin.'},
      {type: 'list', items: ['Een zin.']},
      {type: 'list', ordered: true, items: ['Een zin.']},
    ];
    for (const from of kinds) {
      for (const to of kinds) {
        const file = structuredClone(shipped);
        file.themes[0].intro = [from];
        assert.equal(changes(({themes}) => (themes[0].intro = [to]), file).length, from === to ? 0 : 1);
      }
    }
  });
});
