/** `insight-data import` as an editor runs it: what it writes, what it says and how it ends. */
import assert from 'node:assert/strict';
import {chmod, cp, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {writeFileSync as writeFileNow} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {importModule, wheelText} from '../fixtures/import/pages.mjs';

const {importFiles} = await importModule('src/cli/import.ts');
const fixture = (name) => fileURLToPath(new URL(`../fixtures/import/${name}.txt`, import.meta.url));
const PAGES = ['banden', 'huisvesting', 'onderwijs'].map(fixture);

let folder;
let into;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'insight-import-'));
});
after(() => rm(folder, {recursive: true, force: true}));
beforeEach(async () => {
  await rm(folder, {recursive: true, force: true});
  await cp(fileURLToPath(new URL('../fixtures/import/', import.meta.url)), folder, {recursive: true});
  into = join(folder, 'wheel.json');
  await writeFile(into, await wheelText());
});

async function run(files, options = {}) {
  let out = '';
  const log = [];
  const exit = await importFiles(files, {into, write: (text) => (out += text), log: (line) => log.push(line), ...options});
  return {exit, out, log, text: await readFile(options.into ?? into, 'utf8').catch(() => undefined)};
}

describe('insight-data import', () => {
  test('takes many pages at once, with a line of progress for each, and sums up', async () => {
    const {exit, out, log, text} = await run(PAGES);
    assert.equal(exit, 0);
    assert.deepEqual(
      log.map((line) => line.slice(0, 6)),
      ['[1/3] ', '[2/3] ', '[3/3] '],
    );
    assert.match(out, /3 van 3 bestanden ingelezen\. 56 regels met tekst = 30 in het resultaat \+ 26 kader \+ 0 apart gezet\./);
    assert.match(out, /Kader, regel 2: regel van de website: ‘Search’/);
    assert.match(out, /nieuw: onderwijs\/wat-doet-een-kind-zonder-laptop/);
    assert.match(out, /regel 13: mogelijk verschreven: ‘gelegd word’ \(niet veranderd\)/);
    assert.equal(JSON.parse(text).themes.length, 5);
    assert.equal(JSON.parse(text).contentVersion, 1);
    assert.ok(text.endsWith('}\n'));
  });

  test('changes nothing the second time, and does not touch the file', async () => {
    const first = await run(PAGES);
    const {ino, mtimeMs} = await stat(into);
    const second = await run(PAGES);
    assert.equal(second.exit, 0);
    assert.equal(second.text, first.text);
    assert.match(second.out, /Er verandert niets\./);
    assert.deepEqual([(await stat(into)).ino, (await stat(into)).mtimeMs], [ino, mtimeMs]);
  });

  test('--dry-run shows what would change and writes nothing', async () => {
    const {exit, out, text} = await run(PAGES, {dryRun: true});
    assert.equal(exit, 0);
    assert.match(out, /Dit zou veranderen in .*wheel\.json:\n {2}weg: banden\/eigen-gemeenschap/);
    assert.equal(text, await wheelText());
    const told = await run(PAGES, {dryRun: true, diff: (old, now) => `${old.themes.length} werd ${now.themes.length}`});
    assert.match(told.out, /:\n4 werd 5\n/);
  });

  test('refuses what is no page, says why, and takes the rest', async () => {
    const other = join(folder, 'ander.txt');
    await writeFile(other, 'Zomaar tekst.');
    const {exit, out, text} = await run([other, join(folder, 'weg.txt'), folder, PAGES[0]]);
    assert.equal(exit, 1);
    assert.match(out, /ander\.txt\n {2}Niet ingelezen: geen regel ‘Inzichten’/);
    assert.match(out, /weg\.txt\n {2}Niet ingelezen: het bestand is er niet of is niet te lezen \(ENOENT\)/);
    assert.match(out, /Niet ingelezen: .*\(EISDIR\)/);
    assert.match(out, /1 van 4 bestanden ingelezen/);
    assert.equal(JSON.parse(text).themes[0].insights[0].id, 'de-eerste-buren-zijn-vaak-landgenoten');
  });

  test('checks the result: errors are shown with their place, and the exit code is 1', async () => {
    const {exit, out} = await run([PAGES[0]]);
    assert.equal(exit, 0);
    assert.match(out, /Het resultaat is nagekeken: geen fouten, \d+ × waarschuwing\.\n$/);
    const long = join(folder, 'lang.txt');
    await writeFile(long, (await readFile(PAGES[0], 'utf8')).replace('De eerste', `De ${'heel '.repeat(80)}eerste`));
    const bad = await run([long]);
    assert.equal(bad.exit, 1);
    assert.match(bad.out, /wheel\.json:\d+:\d+ {2}fout {2}themes\[0\]\.insights\[0\]\.headline\n {4}Deze tekst heeft \d+ tekens/);
    assert.match(bad.out, /Het resultaat is nagekeken: 1 × fout, .*voordat u publiceert\.\n$/);
    const {findings} = JSON.parse((await run([long], {json: true})).out);
    assert.ok(findings.some(({severity, path}) => severity === 'error' && path === 'themes[0].insights[0].headline'));
  });

  test('speaks English when asked', async () => {
    const {out} = await run([PAGES[0], '/nergens.txt'], {lang: 'en'});
    assert.match(out, /Theme banden; insights: 2, questions: 1, kansen: 2\./);
    assert.match(out, /Not imported: the file is missing/);
    assert.doesNotMatch(out, /\b(regel|bestand|kader|inzichten)\b/i);
  });

  test('--json answers with one object and no progress', async () => {
    const {exit, out, log} = await run([...PAGES, '/nergens.txt'], {json: true});
    assert.equal(exit, 1);
    assert.deepEqual(log, []);
    const {written, totals, files, changes} = JSON.parse(out);
    assert.equal(written, true);
    assert.deepEqual(totals, {read: 56, used: 30, frame: 26, aside: 0, blank: 35, warnings: 3, slips: 3, files: 3});
    assert.equal(files[3].refused.code, 'missing');
    assert.equal(files[0].slips[0].line, 13);
    assert.match(files[0].slips[0].message, /gelegd word/);
    assert.ok(changes.some(({kind, id}) => kind === 'added' && id === 'onderwijs'));
  });

  const unusable = {
    'no files': () => run([]),
    'a data file that is not there': () => run(PAGES, {into: join(folder, 'geen.json')}),
    'a data file that is no JSON': () => writeFile(into, '{').then(() => run(PAGES)),
    'a data file without a wheel': () => writeFile(into, '[]').then(() => run(PAGES)),
    'a data file with a broken item': async () => {
      const wheel = JSON.parse(await wheelText());
      delete wheel.themes[0].insights[0].headline;
      await writeFile(into, JSON.stringify(wheel));
      return run(PAGES);
    },
  };
  for (const [name, start] of Object.entries(unusable)) {
    test(`ends with 2 and writes nothing: ${name}`, async () => {
      const {exit, out, log} = await start();
      assert.equal(exit, 2);
      assert.equal(out, '');
      assert.equal(log.length, 1);
      assert.deepEqual(
        (await readdir(folder)).filter((file) => file.endsWith('.tmp')),
        [],
      );
    });
  }

  test('writes in one step: nothing stays beside the file, its rights and a link to it stay', async () => {
    const link = join(folder, 'link.json');
    await symlink(into, link);
    await chmod(into, 0o640);
    const {ino} = await stat(into);
    assert.equal((await run([PAGES[0]], {into: link})).exit, 0);
    assert.equal((await stat(into)).mode & 0o777, 0o640);
    assert.notEqual((await stat(into)).ino, ino);
    assert.equal(await readFile(link, 'utf8'), await readFile(into, 'utf8'));
    assert.deepEqual(
      (await readdir(folder)).filter((file) => file.endsWith('.tmp')),
      [],
    );
  });

  test('does not write over a change that someone made meanwhile', async () => {
    const changed = (await wheelText()).replace('"contentVersion": 1', '"contentVersion": 2');
    const log = [];
    const exit = await importFiles([fixture('banden')], {
      into,
      write: () => {},
      log: (line) => {
        log.push(line);
        if (line.startsWith('[1/1]')) writeFileNow(into, changed);
      },
    });
    assert.equal(exit, 2);
    assert.match(log.at(-1), /intussen door iemand anders veranderd/);
    assert.equal(await readFile(into, 'utf8'), changed);
  });
});
