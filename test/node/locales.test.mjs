/** The languages of the interface: complete, fresh, and outside of what a Dutch reader downloads. */
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {locales} from '../../scripts/locales.mjs';
import {readJson, readText, root} from './helpers.mjs';

const folder = fileURLToPath(root);
const {sourceLocale, targetLocales} = await readJson('lit-localize.json');
const LANGUAGES = [...targetLocales].sort();

/** The messages of an XLIFF file; what stands between texts in the code is left as it is. */
const unitsOf = (xliff) =>
  [...xliff.matchAll(/<trans-unit id="(\w+)">(.*?)<\/trans-unit>/gs)].map(([, id, unit]) => ({
    id,
    source: /<source>(.*?)<\/source>/s.exec(unit)?.[1],
    target: /<target[^>]*>(.*?)<\/target>/s.exec(unit)?.[1],
    notes: [...unit.matchAll(/<note[^>]*>(.*?)<\/note>/gs)].map(([, note]) => note),
  }));

/** What a translator still has to do. */
const undone = (xliff) =>
  unitsOf(xliff).flatMap(({source, target, notes}) => {
    if (!target?.trim()) return [`not translated: ${source}`];
    return target === source && !notes.includes('Same as the source.')
      ? [`the same as the source, without a note: ${source}`]
      : [];
  });

/** How the forms of a word do not fit the language. */
const misformed = (xliff, language) => {
  const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
  return unitsOf(xliff).flatMap(({source, target = ''}) => {
    const count = target.split('|').length;
    if (source.includes('|')) return count === pluralCategories.length ? [] : [`${source}: ${count} forms`];
    return /^januari /.test(source) && target.split(' ').length !== 12 ? [`${target}: not twelve months`] : [];
  });
};

/** The files that are not as they should be. */
const stale = async (fresh, from) => {
  const names = Object.keys(fresh);
  const texts = names.map((name) => readFileSync(join(name.startsWith('xliff/') ? from : folder, name), 'utf8'));
  return names.filter((name, index) => texts[index] !== fresh[name]);
};

test('each language has its file for translators and its module, and there are no others', async () => {
  const named = (path, end) =>
    readdirSync(join(folder, path))
      .filter((name) => name.endsWith(end))
      .map((name) => name.slice(0, -end.length))
      .sort();
  assert.ok(LANGUAGES.length > 1);
  assert.ok(!LANGUAGES.includes(sourceLocale));
  assert.deepEqual(named('xliff', '.xlf'), LANGUAGES);
  assert.deepEqual(named('src/i18n/locales', '.ts'), [...LANGUAGES, 'index'].sort());
});

describe('what `npm run generate` makes', () => {
  let fresh;
  before(async () => (fresh = await locales()));

  test('is what there is: messages of the source for translators, and what they translated for readers', async () => {
    assert.deepEqual(await stale(fresh, folder), [], 'run `npm run generate`');
  });

  test('canary: a message that the translators have not got is noticed', async (t) => {
    t.mock.method(console, 'warn', () => {});
    const copy = mkdtempSync(join(tmpdir(), 'insight-widgets-'));
    try {
      cpSync(join(folder, 'xliff'), join(copy, 'xliff'), {recursive: true});
      const path = join(copy, 'xliff/en.xlf');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/<trans-unit.*?<\/trans-unit>\s*/s, ''));
      assert.deepEqual(await stale(await locales(copy), copy), ['xliff/en.xlf', 'src/i18n/locales/en.ts']);
    } finally {
      rmSync(copy, {recursive: true});
    }
  });
});

for (const language of LANGUAGES) {
  describe(`the interface in "${language}"`, async () => {
    const xliff = await readText(`xliff/${language}.xlf`);

    test('is translated, all of it', () => {
      assert.ok(unitsOf(xliff).length > 40);
      assert.deepEqual(undone(xliff), []);
    });

    test('has a form of each word for each plural category of the language, and twelve months', () => {
      assert.ok(unitsOf(xliff).filter(({source}) => source.includes('|')).length > 2);
      assert.deepEqual(misformed(xliff, language), []);
    });

    test('is not in what a Dutch reader downloads, and stands beside it', async () => {
      const bundle = await readText('dist/insight-widgets.js');
      const module = await readText(`dist/locales/${language}.js`);
      const words = unitsOf(xliff).filter(({target}) => target.length > 12 && !target.includes('<x'));
      assert.ok(words.length > 20);
      for (const {target} of words) {
        assert.ok(module.includes(target), target);
        assert.ok(!bundle.includes(target), target);
      }
      assert.ok(bundle.includes(`"./locales/${language}.js"`));
      assert.doesNotMatch(module, /\bfrom\s*["']|\bimport\b/, 'it is one download');
    });
  });
}

test('canary: words that are missing, empty, or left in Dutch are named', () => {
  const unit = (inside) => `<trans-unit id="s1"><source>Sluiten</source>${inside}</trans-unit>`;
  assert.deepEqual(undone(unit('')), ['not translated: Sluiten']);
  assert.deepEqual(undone(unit('<target> </target>')), ['not translated: Sluiten']);
  assert.deepEqual(undone(unit('<target>Sluiten</target>')), ['the same as the source, without a note: Sluiten']);
  assert.deepEqual(undone(unit('<target>Sluiten</target><note>Same as the source.</note>')), []);
});

test('canary: a word with too few forms, and a year with too few months, are named', () => {
  const unit = (source, target) => `<trans-unit id="s1"><source>${source}</source><target>${target}</target></trans-unit>`;
  assert.deepEqual(misformed(unit('kans|kansen', 'a|b'), 'ar'), ['kans|kansen: 2 forms']);
  assert.deepEqual(misformed(unit('kans|kansen', 'a|b'), 'en'), []);
  assert.deepEqual(misformed(unit('januari februari', 'January February'), 'en'), ['January February: not twelve months']);
});

test('notes for translators are not in the bundle', async () => {
  const notes = LANGUAGES.flatMap((language) => unitsOf(readFileSync(join(folder, `xliff/${language}.xlf`), 'utf8'))).flatMap(
    (unit) => unit.notes,
  );
  assert.ok(notes.length > 4);
  const bundle = await readText('dist/insight-widgets.js');
  for (const note of notes) assert.ok(!bundle.includes(note), note);
});

test('messages come from src/i18n alone: those of @lit/localize itself are not translated', () => {
  const sources = readdirSync(join(folder, 'src'), {recursive: true}).filter((name) => name.endsWith('.ts'));
  const users = sources.filter((name) => readFileSync(join(folder, 'src', name), 'utf8').includes("'@lit/localize"));
  assert.deepEqual([...new Set(users.map((name) => name.replaceAll('\\', '/').split('/')[0]))], ['i18n']);
});
