/** `insight-data publish` as an editor or a pipeline runs it. What a kill does is in cli-publish-killed.test.mjs. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {basename, join} from 'node:path';
import process from 'node:process';
import {after, describe, test} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {run, runUnread, write} from '../fixtures/data/program.mjs';
import {edit, publishers} from '../fixtures/data/publisher.mjs';
import {importSource, readJson, readText, root} from './helpers.mjs';

const text = await readText('data/nl/wheel.json');
const shipped = JSON.parse(text);
const {start, close} = await publishers();
const publisher = start();
after(close);

/** An editor's file and an empty site. */
function desk(content = text) {
  const made = write({'wheel.json': content});
  const site = join(made, 'site');
  mkdirSync(site);
  const source = join(made, 'wheel.json');
  const live = join(site, 'data/nl/wheel.json');
  const archived = (version) => join(site, `data/archive/nl/wheel.${version}.json`);
  const publish = (options) => publisher.publish([source], {to: site, ...options});
  return {made, site, source, live, archived, publish};
}

const read = (path) => readFileSync(path, 'utf8');
const json = (path) => JSON.parse(read(path));
const today = () => new Date().toLocaleDateString('sv-SE');

/** Everything in a folder, with times: what nobody touched is the same twice. */
function snapshot(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((each) => each.isFile());
  const paths = files.map((each) => join(each.parentPath, each.name)).sort();
  return paths.map((path) => [path, statSync(path).mtimeMs, read(path)]);
}

describe('the first time', () => {
  test('the file comes on the site as it is, with a copy of its version, and packed', () => {
    const {site, source, live, archived} = desk();
    const {status, stdout, stderr} = run(['publish', source, '--to', site]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /voor het eerst op de site, als versie 1/);
    for (const path of [source, live, archived(1)]) assert.equal(read(path), text);
    for (const path of [live, archived(1)]) assert.equal(gunzipSync(readFileSync(`${path}.gz`)).toString(), text);
    assert.deepEqual(readFileSync(`${live}.gz`).subarray(0, 10), Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]));
  });

  test('a folder that is not there is not made', async () => {
    const {made, source} = desk();
    const {status, stderr} = await publisher.publish([source], {to: join(made, 'stie')});
    assert.equal(status, 2);
    assert.match(stderr, /De map .*stie is er niet/);
    assert.equal(existsSync(join(made, 'stie')), false);
  });

  test('--dry-run, too, says that a folder is not there', async () => {
    const {made, source} = desk();
    for (const options of [{}, {rollback: 1}]) {
      const {status, stdout, stderr} = await publisher.publish([source], {to: join(made, 'stie'), dryRun: true, ...options});
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /De map .*stie is er niet/);
    }
  });

  test('the folder with the data of a site is not taken for a site, and the words name the one that is', async () => {
    const {made, site, source, publish} = desk();
    await publish();
    const before = snapshot(made);
    const to = join(site, 'data');
    for (const dryRun of [undefined, true]) {
      const {status, stdout, stderr} = await publisher.publish([source], {to, dryRun});
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.includes(`Geef de map daarboven: --to ${site}`), stderr);
    }
    assert.deepEqual(snapshot(made), before);
  });

  test('a site may be called data, and may have other files and languages in it', async () => {
    const made = write({
      'data/index.html': '<title>Site</title>',
      'data/nl/wheel.json': {kind: 'wheel'},
      'data/nl/index.html': '',
      'data/archive/nl/wheel.1.json': '{}',
      'wheel.json': text,
    });
    const [to, source] = [join(made, 'data'), join(made, 'wheel.json')];
    for (const outcome of [/voor het eerst/, /gelijk aan/]) {
      const {status, stdout} = await publisher.publish([source], {to});
      assert.equal(status, 0);
      assert.match(stdout, outcome);
      // From now on it has a wheel of its own as well, as some sites copy it.
      writeFileSync(join(to, 'nl/wheel.json'), text);
    }
  });
});

describe('changed content', () => {
  test('gets the next version and the date of today, on the site and in the file itself, and nothing else changes there', async () => {
    const {source, live, archived, publish} = desk();
    await publish();
    const edited = text.replace('Wat betekende corona', 'Wat betekent corona');
    assert.notEqual(edited, text);
    writeFileSync(source, edited);
    const before = today();
    const {status, stdout} = await publish();
    assert.equal(status, 0);
    const {updatedAt} = json(source);
    assert.ok([before, today()].includes(updatedAt), updatedAt);
    const expected = edited
      .replace('"contentVersion": 1,', '"contentVersion": 2,')
      .replace(`"updatedAt": "${shipped.updatedAt}"`, `"updatedAt": "${updatedAt}"`);
    for (const path of [source, live, archived(2)]) assert.equal(read(path), expected);
    for (const path of [live, archived(2)]) assert.equal(gunzipSync(readFileSync(`${path}.gz`)).toString(), expected);
    assert.equal(read(archived(1)), text);
    assert.match(stdout, /intro: Wat \[-betekende-\]\{\+betekent\+\} corona/);
    assert.match(stdout, /staat als versie 2 op de site/);
  });

  test('--dry-run tells the same, and writes nothing', async () => {
    const {made, source, publish} = desk();
    await publish();
    edit(source, 'Andere titel');
    const before = snapshot(made);
    const {status, stdout} = await publish({dryRun: true});
    assert.equal(status, 0);
    assert.match(stdout, /title: .*Andere[^]*zou versie 2 worden/);
    assert.deepEqual(snapshot(made), before);
  });

  test('of twenty-five versions each has its copy, and no two share size and second, of which nginx makes the ETag', async () => {
    const {live, source, archived, publish} = desk();
    const tags = new Set();
    for (let version = 1; version <= 25; version++) {
      edit(source, `Titel ${String(version).padStart(2, '0')}`);
      assert.equal((await publish()).status, 0);
      const {size, mtimeMs} = statSync(live);
      tags.add(`${Math.floor(mtimeMs / 1000)} ${size}`);
      assert.equal(json(live).contentVersion, version);
      assert.equal(statSync(`${live}.gz`).mtimeMs, mtimeMs);
    }
    assert.equal(tags.size, 25);
    for (let version = 1; version <= 25; version++) {
      const {contentVersion, title} = json(archived(version));
      assert.deepEqual([contentVersion, title], [version, `Titel ${String(version).padStart(2, '0')}`]);
    }
  });

  test('that reads the same to visitors is still published, and the words say so', async () => {
    const {source, publish, live} = desk();
    await publish();
    const plain = json(source);
    plain.themes[0].insights[0].body = [plain.themes[0].insights[0].body].flat();
    plain.themes[0].insights[0].headline = [plain.themes[0].insights[0].headline];
    writeFileSync(source, JSON.stringify(plain));
    const {stdout} = await publish();
    assert.match(stdout, /De inhoud is gelijk\.\nAlleen de schrijfwijze/);
    assert.equal(json(live).contentVersion, 2);
  });
});

describe('equal content', () => {
  test('is not published again: no file is touched', async () => {
    const {made, publish} = desk();
    await publish();
    const before = snapshot(made);
    const {status, stdout} = await publish();
    assert.equal(status, 0);
    assert.match(stdout, /gelijk aan versie 1 op de site\. Er is niets gepubliceerd\.\n$/);
    assert.deepEqual(snapshot(made), before);
  });

  test('is equal in another order, with other spaces, and with another version or date', async () => {
    const {made, source, live, publish} = desk();
    await publish();
    const reversed = Object.fromEntries(Object.entries(shipped).reverse());
    writeFileSync(source, JSON.stringify({...reversed, contentVersion: 5, updatedAt: '2027-01-01'}));
    const before = snapshot(made);
    assert.match((await publish()).stdout, /gelijk aan versie 1/);
    assert.deepEqual(snapshot(made), before);
    assert.equal(json(live).contentVersion, 1);
  });

  test('what is missing on the site comes back, and a lower version in the file is set right', async () => {
    const {site, source, live, archived, publish} = desk();
    await publish();
    edit(source, 'Nieuw');
    await publish();
    const good = snapshot(site).map(([path, , content]) => [path, content]);
    const harm = {
      'the packed file': () => rmSync(`${live}.gz`),
      'a packed file of something else': () => writeFileSync(`${live}.gz`, readFileSync(`${archived(1)}.gz`)),
      'the live file': () => rmSync(live),
      'a live file that is cut off': () => writeFileSync(live, read(live).slice(0, 500)),
      'the copy': () => rmSync(archived(2)),
      'the version in the file': () => writeFileSync(source, JSON.stringify({...json(source), contentVersion: 1})),
    };
    for (const [name, act] of Object.entries(harm)) {
      act();
      const {status, stdout} = await publish();
      assert.equal(status, 0, name);
      assert.match(stdout, /gelijk aan versie 2[^]*Alsnog in orde gemaakt/, name);
      assert.deepEqual(
        snapshot(site).map(([path, , content]) => [path, content]),
        good,
        name,
      );
      assert.equal(json(source).contentVersion, 2);
    }
  });

  test('on a site that was copied by hand gets what it lacks, each file named once, and nobody is said to have broken off', async () => {
    const {made, site, source} = desk();
    cpSync(new URL('data', root), join(site, 'data'), {recursive: true});
    const before = snapshot(made);
    const {status, stdout} = run(['publish', source, '--to', site, '--dry-run']);
    assert.equal(status, 0);
    assert.deepEqual(snapshot(made), before);
    const [, told = ''] = /Nog in orde te maken op de site: (.*)\n/.exec(stdout) ?? [];
    const names = told.split(', ').map((path) => basename(path));
    assert.deepEqual(names, ['wheel.json.gz', 'wheel.1.json', 'wheel.1.json.gz']);
    assert.doesNotMatch(stdout, /afgebroken/);
  });
});

describe('a translation, published together with what it is made of', () => {
  /** A site with both, and the files of an editor: the Dutch one changed, the translation as one of this version. */
  const set = async (of) => {
    const languages = ['nl', 'ar'];
    const arabic = {...shipped, languages, lang: 'ar', translation: {status: 'draft', of: 1}};
    const made = write({'nl/wheel.json': {...shipped, languages}, 'ar/wheel.json': arabic, 'site/leeg.txt': ''});
    const [site, ...files] = ['site', 'nl/wheel.json', 'ar/wheel.json'].map((name) => join(made, name));
    for (const file of files) assert.equal((await publisher.publish([file], {to: site})).status, 0);
    edit(files[0], 'Nieuw');
    writeFileSync(files[1], JSON.stringify({...arabic, title: 'Nieuw', translation: {status: 'draft', of}}));
    return {site, files};
  };

  test('may be of the version that the Dutch file gets by this', async () => {
    const {site, files} = await set(2);
    const {status, stdout, stderr} = run(['publish', ...files, '--to', site]);
    assert.deepEqual([status, stderr], [0, ''], stderr);
    assert.match(stdout, /staat als versie 2[^]*staat als versie 2/);
    assert.deepEqual([json(files[0]).contentVersion, json(files[1]).translation.of], [2, 2]);
  });

  test('may not be of a later one; alone, not of one that is not there yet', async () => {
    const {site, files} = await set(3);
    const together = run(['publish', ...files, '--to', site]);
    assert.equal(together.status, 1);
    assert.match(together.stderr, /vertaling van versie 3, maar .*nl.wheel\.json is pas versie 2/);
    const other = await set(2);
    const alone = run(['publish', other.files[1], '--to', other.site]);
    assert.equal(alone.status, 1);
    assert.match(alone.stderr, /vertaling van versie 2, maar .*nl.wheel\.json is pas versie 1/);
  });

  test('validate reminds of that', async () => {
    const {files} = await set(2);
    const {status, stdout} = run(['validate', ...files]);
    assert.equal(status, 0);
    assert.match(stdout, /waarschuwing {2}translation\.of\n.*de versie die .* nog moet krijgen[^]*in één opdracht/);
  });
});

describe('the hosted pages', () => {
  const BASE = 'https://widgets.example.org/inzichten';
  const page = (site, path) => read(join(site, path, 'index.html'));
  const canonical = (html) => /<link rel="canonical" href="([^"]*)">/.exec(html)[1];
  const languagesOf = (html) => [...html.matchAll(/hreflang="(\w+)" href="https/g)].map(([, lang]) => lang);

  test('come with the content, under the address that was given, packed too; the next time it is known', async () => {
    const {site, source} = desk();
    const first = run(['publish', source, '--to', site, '--base-url', `${BASE}/`]);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /5 pagina’s onder https:\/\/widgets\.example\.org\/inzichten\/ bijgewerkt/);
    for (const path of ['nl/wheel/', 'nl/themes/huisvesting/']) {
      assert.equal(canonical(page(site, path)), `${BASE}/${path}`);
      assert.equal(gunzipSync(readFileSync(join(site, path, 'index.html.gz'))).toString(), page(site, path));
    }
    assert.equal(json(join(site, 'oembed/nl/wheel.json')).provider_url, `${BASE}/`);
    edit(source, 'Nieuwe titel');
    const {stdout} = await publisher.publish([source], {to: site});
    assert.doesNotMatch(stdout, /alleen op deze computer/);
    assert.match(page(site, 'nl/wheel'), /<h1>Nieuwe titel<\/h1>[^]*Versie 2\./);
    assert.match(page(site, 'nl/themes/huisvesting'), /Nieuwe titel/);
    assert.equal(canonical(page(site, 'nl/wheel')), `${BASE}/nl/wheel/`);
  });

  test('without an address have that of the demo, and the words say that it works on this computer only', async () => {
    const {site, publish} = desk();
    const {stdout} = await publish();
    assert.equal(canonical(page(site, 'nl/wheel')), 'http://127.0.0.1:8000/nl/wheel/');
    assert.match(stdout, /http:\/\/127\.0\.0\.1:8000[^]*alleen op deze computer/);
  });

  test('change with the address alone, and content of the same version stays untouched', async () => {
    const {site, live, publish} = desk();
    await publish();
    const before = snapshot(join(site, 'data'));
    const {stdout} = await publish({baseUrl: BASE});
    assert.match(stdout, /Er is niets gepubliceerd\.\n\n5 pagina’s/);
    assert.equal(canonical(page(site, 'nl/themes/banden')), `${BASE}/nl/themes/banden/`);
    assert.deepEqual(snapshot(join(site, 'data')), before);
    assert.equal(json(live).contentVersion, 1);
    const all = snapshot(site);
    await publish();
    assert.deepEqual(snapshot(site), all, 'and then nothing is left to do');
  });

  test('name another language on all its pages, as soon as that is there', async () => {
    const languages = ['nl', 'ar'];
    const made = write({
      'nl/wheel.json': {...shipped, languages},
      'ar/wheel.json': {...shipped, languages, lang: 'ar', translation: {status: 'draft', of: 1}},
      'site/leeg.txt': '',
    });
    const [site, dutch, arabic] = ['site', 'nl/wheel.json', 'ar/wheel.json'].map((name) => join(made, name));
    await publisher.publish([dutch], {to: site, baseUrl: BASE});
    assert.deepEqual(languagesOf(page(site, 'nl/themes/banden')), ['nl']);
    await publisher.publish([arabic], {to: site});
    for (const lang of languages) assert.deepEqual(languagesOf(page(site, `${lang}/themes/banden`)), ['ar', 'nl']);
    assert.match(page(site, 'ar/wheel'), /<html lang="ar" dir="rtl">/);
  });

  test('of a theme that is gone go too, with their folder and their answer; files that are not ours stay', async () => {
    const {site, source, publish} = desk();
    await publish();
    writeFileSync(join(site, 'nl/themes/bruggen/eigen.txt'), '');
    const {themes, ...rest} = json(source);
    writeFileSync(source, JSON.stringify({...rest, themes: themes.filter(({id}) => id !== 'banden' && id !== 'bruggen')}));
    assert.equal((await publish()).status, 0);
    for (const path of [
      'nl/themes/banden',
      'nl/themes/bruggen/index.html',
      'nl/themes/bruggen/index.html.gz',
      'oembed/nl/themes/banden.json',
    ])
      assert.equal(existsSync(join(site, path)), false, path);
    for (const path of ['nl/themes/bruggen/eigen.txt', 'nl/themes/huisvesting/index.html'])
      assert.ok(existsSync(join(site, path)), path);
  });

  test('that are lost, cut off or changed by hand come back', async () => {
    const {site, publish} = desk();
    await publish();
    const good = snapshot(site).map(([path, , content]) => [path, content]);
    const path = join(site, 'nl/wheel/index.html');
    const harm = [
      () => rmSync(path),
      () => writeFileSync(path, read(path).slice(0, 500)),
      () => writeFileSync(`${path}.gz`, 'anders'),
      () => rmSync(join(site, 'oembed/nl/wheel.json')),
    ];
    for (const act of harm) {
      act();
      assert.equal((await publish()).status, 0);
      assert.deepEqual(
        snapshot(site).map(([each, , content]) => [each, content]),
        good,
      );
    }
  });

  test('get no address that is none', () => {
    const {site, source} = desk();
    for (const address of ['widgets.example.org', 'ftp://x.org', 'https://x.org/?a', 'https://x.org/#b', 'https://ik@x.org']) {
      const {status, stderr} = run(['publish', source, '--to', site, '--base-url', address]);
      assert.equal(status, 2, address);
      assert.match(stderr, /Achter --base-url hoort een adres, zoals https:/);
    }
    assert.deepEqual(readdirSync(site), []);
  });
});

describe('refused, and nothing is written', () => {
  test('a file that is based on an older version, with what it would undo', async () => {
    const {made, site, source, publish} = desk();
    await publish();
    edit(source, 'Van een ander');
    await publish();
    const late = join(made, 'laat.json');
    writeFileSync(late, JSON.stringify({...shipped, intro: 'Mijn inleiding.'}));
    const before = snapshot(made);
    const {status, stdout, stderr} = await publisher.publish([late], {to: site});
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /title: .*\{\+Van\+\}/);
    assert.doesNotMatch(stderr, /Mijn/);
    assert.match(stderr, /gaat uit van versie 1, maar op de site staat al versie 2/);
    assert.deepEqual(snapshot(made), before);

    // As the words say: with the changes taken over and the version set, it goes.
    writeFileSync(late, JSON.stringify({...json(source), intro: 'Mijn inleiding.', contentVersion: 2}));
    assert.equal((await publisher.publish([late], {to: site})).status, 0);
    assert.equal(json(late).contentVersion, 3);
  });

  test('a file with a fault, and with it all that were named', () => {
    const {made, site, source} = desk();
    const bad = join(made, 'fout.json');
    writeFileSync(bad, JSON.stringify({...shipped, title: ''}));
    const before = snapshot(made);
    const {status, stdout, stderr} = run(['publish', source, bad, '--to', site]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /fout\.json:1:\d+ {2}fout {2}title\n {4}Deze tekst is leeg\./);
    assert.match(stderr, /Er is niets gepubliceerd\.\n$/);
    assert.deepEqual(snapshot(made), before);
  });

  test('a set of languages of which one is based on an older version', async () => {
    const languages = ['nl', 'ar'];
    const made = write({
      'nl/wheel.json': {...shipped, languages},
      'ar/wheel.json': {...shipped, languages, lang: 'ar', translation: {status: 'draft', of: 1}},
      'site/leeg.txt': '',
    });
    const [site, ...files] = ['site', 'nl/wheel.json', 'ar/wheel.json'].map((name) => join(made, name));
    const first = run(['publish', ...files, '--to', site]);
    assert.equal(first.status, 0, first.stderr);
    assert.deepEqual(
      languages.map((lang) => json(join(site, `data/${lang}/wheel.json`)).lang),
      languages,
    );
    edit(files[1], 'Arabisch');
    await publisher.publish([files[1]], {to: site});
    writeFileSync(files[1], JSON.stringify({...json(files[1]), contentVersion: 1, title: 'Oud'}));
    edit(files[0], 'Nederlands');
    const before = snapshot(made);
    assert.equal((await publisher.publish(files, {to: site})).status, 1);
    assert.deepEqual(snapshot(made), before);
  });

  test('a copy in the archive that says something else than the live file of the same version', async () => {
    const {made, live, source, publish} = desk();
    await publish();
    writeFileSync(live, JSON.stringify({...shipped, title: 'Met de hand'}));
    edit(source, 'Nieuw');
    const before = snapshot(made);
    const {status, stderr} = await publish();
    assert.equal(status, 1);
    assert.match(stderr, /verschillen, en zijn allebei versie 1/);
    assert.deepEqual(snapshot(made), before);
  });

  test('two files for one place, and the file of the site itself', async () => {
    const {made, site, source, live, publish} = desk();
    const other = join(made, 'ook.json');
    writeFileSync(other, text);
    const twice = await publisher.publish([source, other], {to: site});
    assert.equal(twice.status, 2);
    assert.match(twice.stderr, /horen op dezelfde plek/);
    await publish();
    const itself = await publisher.publish([live], {to: site});
    assert.equal(itself.status, 2);
    assert.match(itself.stderr, /is zelf het bestand op de site/);
  });

  test('a place that cannot be written', async () => {
    const {made, site, publish} = desk();
    writeFileSync(join(site, 'data'), 'a file where a folder is to be');
    const before = snapshot(made);
    const {status, stderr} = await publish();
    assert.equal(status, 2);
    assert.match(stderr, /is niet te lezen of te schrijven \(E/);
    assert.deepEqual(snapshot(made), before);
  });
});

describe('going back', () => {
  test('the old content comes as the next version, on the site and in the file', async () => {
    const {source, live, archived, publish} = desk();
    await publish();
    const second = text.replace('Wat betekende corona', 'Wat betekent corona');
    writeFileSync(source, second);
    await publish();
    const {status, stdout} = await publish({rollback: 1});
    assert.equal(status, 0);
    assert.match(stdout, /\[-betekent-\]\{\+betekende\+\}[^]*staat als versie 3 op de site/);
    const expected = text
      .replace('"contentVersion": 1,', '"contentVersion": 3,')
      .replace(`"updatedAt": "${shipped.updatedAt}"`, `"updatedAt": "${json(live).updatedAt}"`);
    for (const path of [source, live, archived(3)]) assert.equal(read(path), expected);
    assert.equal(json(archived(2)).contentVersion, 2);
    assert.match((await publish({rollback: 1})).stdout, /gelijk aan versie 3/);
  });

  test('is refused while the file has changes that were never published', async () => {
    const {made, source, publish} = desk();
    await publish();
    edit(source, 'Tweede');
    await publish();
    edit(source, 'Nog niet klaar');
    const before = snapshot(made);
    const {status, stderr} = await publish({rollback: 1});
    assert.equal(status, 1);
    assert.match(stderr, /Nog niet klaar[^]*die nog niet op de site staan/);
    assert.deepEqual(snapshot(made), before);
  });

  test('to a version that is not there names those that are; more than one file is refused', async () => {
    const {site, source, publish} = desk();
    await publish();
    const {status, stderr} = await publish({rollback: 4});
    assert.equal(status, 1);
    assert.match(stderr, /Versie 4 is niet in het archief van de site\. Kies uit: 1\./);
    const two = await publisher.publish([source, source], {to: site, rollback: 1});
    assert.equal(two.status, 2);
    assert.match(two.stderr, /één bestand tegelijk/);
  });

  test('with a live file from a backup: the next version is above all that there have been', async () => {
    const {source, live, archived, publish} = desk();
    for (const title of ['Een', 'Twee', 'Drie']) {
      edit(source, title);
      await publish();
    }
    writeFileSync(live, read(archived(1)));
    writeFileSync(source, read(archived(1)));
    edit(source, 'Verder');
    assert.equal((await publish()).status, 0);
    assert.equal(json(live).contentVersion, 4);
    assert.equal(json(archived(3)).title, 'Drie');
  });
});

describe('a lock', () => {
  const lockOf = (site, host, pid) => join(site, `.publish.${host}.${pid}.6f1c1f0a-0000-4000-8000-000000000000.lock`);

  test('of a process that is busy: the other one is told, after a second', async () => {
    const {site, made, publish} = desk();
    writeFileSync(lockOf(site, hostname(), process.pid), '');
    const before = snapshot(made);
    const {status, stderr} = await publish();
    assert.equal(status, 1);
    assert.ok(stderr.includes(`Er is al iemand aan het publiceren in deze map (proces ${process.pid}).`), stderr);
    assert.deepEqual(snapshot(made), before);
  });

  test('of a process that no longer lives is taken over', async () => {
    const {site, publish} = desk();
    const {pid} = spawnSync(process.execPath, ['--version']);
    writeFileSync(lockOf(site, hostname(), pid), '');
    assert.equal((await publish()).status, 0);
    assert.deepEqual(
      readdirSync(site).filter((name) => name.startsWith('.')),
      [],
    );
  });

  test('of another computer is respected, and the words say which file to remove when nobody is busy', async () => {
    const {site, publish} = desk();
    writeFileSync(lockOf(site, 'elders', 1), '');
    const {status, stderr} = await publish();
    assert.equal(status, 1);
    assert.match(stderr, /Op de computer elders [^]*Haal dan .*\.publish\.elders\.1\..*\.lock weg/);
  });
});

describe('the program', () => {
  test('in English, and as JSON, has the words and the fields that are documented', () => {
    const {site, source} = desk();
    assert.match(
      run(['publish', source, '--to', site, '--lang', 'en']).stdout,
      /is on the site for the first time, as version 1/,
    );
    edit(source, 'New');
    const {files, pages, ...rest} = JSON.parse(run(['publish', source, '--to', site, '--json']).stdout);
    assert.ok(pages.includes(join(site, 'nl/wheel/index.html')));
    assert.deepEqual(rest, {ok: true, dryRun: false, error: null});
    assert.deepEqual(Object.keys(files[0]), [
      ...['file', 'outcome', 'contentVersion', 'updatedAt', 'comparison', 'changes', 'findings'],
    ]);
    assert.deepEqual([files[0].outcome, files[0].contentVersion, files[0].comparison.changed], ['new', 2, 1]);
    const {status, stdout, stderr} = run(['publish', source, '--to', join(site, 'x'), '--json']);
    assert.deepEqual([status, stderr, JSON.parse(stdout).ok], [2, '', false]);
    assert.match(JSON.parse(stdout).error, /is er niet/);
  });

  test('ends as usual, without a word, when nobody reads on', async () => {
    const {site, source} = desk();
    const CASES = {
      0: [['--help'], ['validate', source], ['diff', source, source], ['publish', source, '--to', site]],
      1: [['validate', source, '--strict']],
      2: [
        ['validate', 'niet-daar.json'],
        ['import', 'niet-daar.txt', '--into', 'niet-daar.json', '--json'],
      ],
    };
    const pages = ['huisvesting', 'banden'].map((name) => `test/fixtures/import/${name}.txt`);
    CASES[0].push(['import', ...pages, '--into', source, '--dry-run']);
    for (const [status, calls] of Object.entries(CASES)) {
      for (const args of calls) assert.deepEqual(await runUnread(args), {status: Number(status), stderr: ''}, args.join(' '));
    }
    // What it says beside that can be cut off too, and the work is done all the same.
    assert.deepEqual(await runUnread(['import', ...pages, '--into', source], {both: true}), {status: 0, stderr: ''});
    assert.notEqual(read(source), text);
  });

  test('tells wrong use in one sentence', () => {
    const CASES = [
      [['publish', 'x'], /Er ontbreekt iets.*--to <DIR>/],
      [['publish', '--to', 'x'], /Er ontbreekt iets.*FILES/],
      [['publish', 'x', '--to'], /Er ontbreekt iets.*--to <DIR>/],
      [['publish', 'x', '--to', 'y', '--rollback', 'oud'], /Achter --rollback hoort een nummer/],
    ];
    for (const [args, words] of CASES) {
      const {status, stdout, stderr} = run(args);
      assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 1]);
      assert.match(stderr, words);
    }
  });
});

test('a report has its place beside the wheel, with its id', async () => {
  const {addressesOf} = await importSource('src/content/publish.ts');
  const {live, archived} = addressesOf({kind: 'report', lang: 'nl', id: 'sessie-3'});
  assert.deepEqual([live, archived(4)], ['nl/reports/sessie-3.json', 'archive/nl/reports/sessie-3.4.json']);
});

test('import --dry-run tells what would change in the words of diff', async () => {
  const into = join(write({'wheel.json': await readJson('data/nl/wheel.json')}), 'wheel.json');
  const {status, stdout} = run(['import', 'test/fixtures/import/banden.txt', '--into', into, '--dry-run']);
  assert.equal(status, 0);
  assert.match(stdout, /Dit zou veranderen[^]*(Toegevoegd|Weggehaald|Veranderd) \(\d+\)[^]*Samen: /);
});
