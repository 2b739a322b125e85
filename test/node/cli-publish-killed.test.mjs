/** `insight-data publish`, killed at any moment and run by several at once: what a reader and the next editor find. */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {after, describe, test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {gunzipSync, gzipSync} from 'node:zlib';
import Ajv2020 from 'ajv/dist/2020.js';
import {edit, publishers} from '../fixtures/data/publisher.mjs';
import {readJson} from './helpers.mjs';

const whole = await readJson('data/nl/wheel.json');
/** One insight: what is asked here does not depend on how much there is, and each of many processes has to read it. */
const [theme] = whole.themes;
const themes = [{...theme, insights: theme.insights.slice(0, 1), questions: []}];
const wheel = {...whole, intro: 'Kort.', themes};
const fits = new Ajv2020({allErrors: true, strict: false}).compile(await readJson('data/schema/wheel.schema.json'));
const folder = mkdtempSync(join(tmpdir(), 'insight-killed-'));
const {start, close} = await publishers();
after(async () => {
  await close();
  rmSync(folder, {recursive: true, force: true});
});

function desk() {
  const made = mkdtempSync(join(folder, 'desk-'));
  mkdirSync(join(made, 'site'));
  const source = join(made, 'wheel.json');
  writeFileSync(source, `${JSON.stringify(wheel, null, 2)}\n`);
  return {site: join(made, 'site'), source, live: join(made, 'site/data/nl/wheel.json'), known: new Map()};
}

const filesOf = (path) => readdirSync(path, {recursive: true, withFileTypes: true}).filter((each) => each.isFile());

/** What is wrong with a site, whenever it is looked at. `known` are the copies that were seen before, as they were. */
function faults({site, live, known}) {
  const found = [];
  const read = (path, before) => {
    const bytes = readFileSync(path);
    const packed = existsSync(`${path}.gz`) ? readFileSync(`${path}.gz`) : undefined;
    // The same bytes as when they were found sound: nothing new can be wrong with them.
    if (before?.bytes.equals(bytes) && (!packed || before.packed?.equals(packed))) return {...before, packed};
    const text = bytes.toString();
    try {
      const value = JSON.parse(text);
      if (!fits(value)) found.push(`${basename(path)} does not fit the schema`);
      if (packed && gunzipSync(packed).toString() !== text) found.push(`${basename(path)}.gz says something else`);
      return {bytes, packed, version: value.contentVersion};
    } catch {
      found.push(`${basename(path)} is not whole`);
      return {bytes, packed};
    }
  };
  const shown = read(live);
  if (shown.version < (known.live ?? 0)) found.push('an older version is live');
  known.live = shown.version;
  const archive = join(site, 'data/archive/nl');
  const copies = existsSync(archive) ? readdirSync(archive).filter((name) => /^wheel\.\d+\.json$/.test(name)) : [];
  for (const name of copies) {
    const before = known.get(name);
    const copy = read(join(archive, name), before);
    if (name !== `wheel.${copy.version}.json`) found.push(`${name} is another version`);
    if (copy.version > shown.version) found.push(`${name} was never live`);
    if (before && !before.bytes.equals(copy.bytes)) found.push(`${name} has changed`);
    known.set(name, copy);
  }
  for (const name of known.keys()) if (!copies.includes(name)) found.push(`${name} is gone`);
  return [...found, ...pageFaults(site, shown.value.contentVersion)];
}

const PAGES = ['nl/wheel', `nl/themes/${wheel.themes[0].id}`];
const versionIn = (html) => Number(/Versie (\d+)\./.exec(html)?.[1]);

/** The same of the hosted pages: whole, and never ahead of what is live. */
function pageFaults(site, live) {
  const found = [];
  for (const page of PAGES) {
    const path = join(site, page, 'index.html');
    if (!existsSync(path)) {
      found.push(`${page} is gone`);
      continue;
    }
    const html = readFileSync(path, 'utf8');
    if (!/^<!doctype html>[^]*<\/html>\n$/.test(html)) found.push(`${page} is not whole`);
    if (versionIn(html) > live) found.push(`${page} was never live`);
    if (existsSync(`${path}.gz`) && gunzipSync(readFileSync(`${path}.gz`)).toString() !== html) found.push(`${page} is mixed`);
  }
  return found;
}

/** What is not finished after a publication that was not killed. */
function loose({site, source, live}) {
  const text = readFileSync(source, 'utf8');
  const copy = join(site, `data/archive/nl/wheel.${JSON.parse(text).contentVersion}.json`);
  const found = [];
  for (const path of [live, copy]) {
    if (readFileSync(path, 'utf8') !== text) found.push(`${basename(path)} is not the source`);
    if (!existsSync(`${path}.gz`)) found.push(`${basename(path)}.gz is not there`);
  }
  const {contentVersion, title} = JSON.parse(text);
  for (const page of PAGES) {
    const html = readFileSync(join(site, page, 'index.html'), 'utf8');
    if (versionIn(html) !== contentVersion || !html.includes(title)) found.push(`${page} is not of the source`);
    if (!existsSync(join(site, page, 'index.html.gz'))) found.push(`${page}/index.html.gz is not there`);
  }
  const hidden = [...filesOf(site), ...filesOf(dirname(source))].map(({name}) => name).filter((name) => name.startsWith('.'));
  return [...found, ...new Set(hidden)];
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('killed', () => {
  test('canary: a half file, an archive that lies, a lost copy and a mixed pair are found', async () => {
    const CASES = {
      'wheel.json is not whole': ({live}) => writeFileSync(live, readFileSync(live).subarray(0, 3000)),
      'wheel.json does not fit the schema': ({live}) => writeFileSync(live, '{}'),
      'wheel.json.gz says something else': ({live}) => writeFileSync(`${live}.gz`, gzipSync('{}')),
      'wheel.1.json has changed': ({site}) =>
        writeFileSync(join(site, 'data/archive/nl/wheel.1.json'), JSON.stringify({...wheel, title: 'Anders'})),
      'wheel.1.json is gone': ({site}) => rmSync(join(site, 'data/archive/nl/wheel.1.json')),
      'nl/wheel is not whole': ({site}) => {
        const path = join(site, 'nl/wheel/index.html');
        writeFileSync(path, readFileSync(path).subarray(0, 3000));
      },
      'nl/wheel is mixed': ({site}) => writeFileSync(join(site, 'nl/wheel/index.html.gz'), gzipSync('<html>')),
      'wheel.7.json was never live': ({site}) =>
        writeFileSync(join(site, 'data/archive/nl/wheel.7.json'), JSON.stringify({...wheel, contentVersion: 7})),
    };
    const publisher = start();
    for (const [words, harm] of Object.entries(CASES)) {
      const made = desk();
      const {status} = await publisher.publish([made.source], {to: made.site});
      assert.deepEqual([status, faults(made), loose(made)], [0, [], []]);
      harm(made);
      assert.ok(faults(made).includes(words), words);
    }
    await publisher.kill();
  });

  test('before each single step: readers find whole content, and the next publication ends what was begun', async () => {
    const made = desk();
    const publisher = start();
    await publisher.publish([made.source], {to: made.site});
    let steps = 0;
    for (let killed = true; killed; steps++) {
      edit(made.source, `Stap ${steps}`);
      const victim = start({killAt: steps + 1});
      killed = (await victim.publish([made.source], {to: made.site})) === undefined;
      await victim.kill();
      assert.deepEqual(faults(made), [], `before step ${steps + 1}`);
      const {status, stderr} = await publisher.publish([made.source], {to: made.site});
      assert.equal(status, 0, stderr);
      assert.deepEqual([faults(made), loose(made)], [[], []], `after step ${steps + 1}`);
      assert.equal(JSON.parse(readFileSync(made.live)).title, `Stap ${steps}`);
    }
    await publisher.kill();
    // Lock, five files beside, two packed ones away, five in place, lock away; and of two pages and two answers the pairs.
    assert.ok(steps > 34, `${steps} steps`);
  });

  describe('at 100 random moments of long days', {concurrency: 2}, () => {
    for (const seed of [1, 2]) {
      test(`the same (${seed})`, async () => {
        const made = desk();
        const next = random(seed);
        let version = 0;
        let broken = 0;
        const publisher = start();
        for (let kills = 0; kills < 50; kills++) {
          const victim = start();
          const begun = performance.now();
          const {status, stderr} = await publisher.publish([made.source], {to: made.site});
          const length = performance.now() - begun;
          assert.equal(status, 0, stderr);
          assert.deepEqual([faults(made), loose(made)], [[], []], `the publication before kill ${kills}`);
          version = made.known.live;
          await victim.keepOn(made.source, {to: made.site});
          await wait(next() * length);
          assert.equal(await victim.kill(), 'SIGKILL');
          assert.deepEqual(faults(made), [], `kill ${kills}`);
          if (readdirSync(made.site).some((name) => name.endsWith('.lock'))) broken++;
        }
        const {status, stderr} = await publisher.publish([made.source], {to: made.site});
        assert.equal(status, 0, stderr);
        assert.deepEqual([faults(made), loose(made)], [[], []], 'the last publication');
        assert.ok(version > 50, 'something was published between the kills');
        assert.ok(broken > 25, `${broken} of 50 kills broke a publication off`);
        await publisher.kill();
      });
    }
  });
});

describe('several at once', () => {
  const all = (made, sources) => Promise.all(sources.map((source) => start().publish([source], {to: made.site})));

  test('with different content, based on the same version: one comes on the site, the others are refused', async () => {
    const made = desk();
    await start().publish([made.source], {to: made.site});
    const sources = [1, 2, 3, 4].map((number) => {
      const source = join(dirname(made.source), `${number}.json`);
      writeFileSync(source, JSON.stringify({...wheel, title: `Titel ${number}`}));
      return source;
    });
    const answers = await all(made, sources);
    const winners = sources.filter((_, index) => answers[index].status === 0);
    assert.equal(winners.length, 1);
    for (const {status, stderr} of answers.filter((each) => each.status)) {
      assert.equal(status, 1);
      assert.match(stderr, /gaat uit van versie 1, maar op de site staat al versie 2|Er is al iemand aan het publiceren/);
    }
    assert.deepEqual([faults(made), loose({...made, source: winners[0]})], [[], []]);
    assert.equal(made.known.live, 2);
  });

  test('with the same file: it gets one new version', async () => {
    const made = desk();
    await start().publish([made.source], {to: made.site});
    edit(made.source, 'Nieuw');
    const answers = await all(
      made,
      [1, 2, 3, 4].map(() => made.source),
    );
    assert.ok(answers.some(({status}) => status === 0));
    for (const {stderr} of answers.filter(({status}) => status)) assert.match(stderr, /Er is al iemand aan het publiceren/);
    assert.deepEqual([faults(made), loose(made), made.known.live], [[], [], 2]);
  });
});
