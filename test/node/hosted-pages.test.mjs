/** The hosted pages as files: whole and valid, all text of the data in them, and every address leading somewhere. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {importSource, readJson} from './helpers.mjs';

const {sitePages, DEFAULT_BASE_URL} = await importSource('src/carriers/site-pages.ts');
const {readWheel} = await importSource('src/model/read.ts');
const {readReport} = await importSource('src/model/read-report.ts');
const {textsOf} = await importSource('src/content/texts.ts');

const BASE = 'https://widgets.example.org/inzichten';
const LANGUAGES = ['nl', 'en', 'ar'];
const wheels = await Promise.all(LANGUAGES.map(async (lang) => readWheel(await readJson(`data/${lang}/wheel.json`)).wheel));
const [wheel] = wheels;
const {report} = readReport(await readJson('data/nl/reports/maaksessie-10.json'));
const files = await sitePages(wheels, [report], BASE);
const pages = [...files].filter(([path]) => path.endsWith('.html'));

const NAMED = {quot: '"', lt: '<', amp: '&'};
/** What a browser makes of text and attributes. */
const decode = (html) =>
  html.replaceAll(/&(?:#x([\dA-F]+)|(quot|lt|amp));/gi, (_, code, name) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : NAMED[name],
  );
/** The text of what replaces the widget, without marks. */
const textOf = (html) => decode(/<div class="text">(.*)<\/div><\/[\w-]+>\n<\/main>/s.exec(html)[1].replaceAll(/<[^>]*>/g, ''));
const tags = (html, name) => html.match(new RegExp(`<${name}\\b(?:[^>"]|"[^"]*")*>`, 'g')) ?? [];
const attribute = (tag, name) => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : decode(value);
};
const linkOf = (html, rel) => tags(html, 'link').filter((tag) => attribute(tag, 'rel') === rel);
const structured = (html) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)[1]);

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  elements: [
    'html5',
    {script: {attributes: {blocking: {enum: ['render']}}}},
    {'insight-wheel': {flow: true}, 'theme-panel': {flow: true}, 'session-report': {flow: true}},
  ],
  rules: {
    // Valid in text: only "<" and "&" begin something.
    'no-raw-characters': 'off',
    // As our serialiser writes them.
    'doctype-style': ['error', {style: 'lowercase'}],
    'attribute-boolean-style': ['error', {style: 'omit'}],
    'attribute-empty-style': 'off',
    // What search engines cut off is of no harm.
    'long-title': 'off',
    // Of pinned releases only: the files of these pages change.
    'require-sri': 'off',
  },
});
const invalid = async (html) =>
  (await validator.validateString(html)).results.flatMap(({messages}) =>
    messages.map(({ruleId, message}) => `${ruleId}: ${message}`),
  );

/** Which of these do not follow each other in the text. */
function missing(text, wanted) {
  let at = 0;
  return wanted.filter((each) => {
    const found = text.indexOf(each, at);
    if (found >= 0) at = found + each.length;
    return found < 0;
  });
}
const strings = (value) => [...textsOf(value)].map((each) => each.value);

describe('each page', () => {
  test('canary: a faulty page, a text that is left out and one in the wrong place are noticed', async () => {
    const [[, html]] = pages;
    assert.notDeepEqual(await invalid(html.replace('<h1>', '<h1><p>')), []);
    assert.deepEqual(missing('een drie twee', ['een', 'twee', 'drie', 'vier']), ['drie', 'vier']);
  });

  for (const [path, html] of pages) {
    test(`${path} is a whole and valid document, with one title and no script or style inside`, async () => {
      assert.deepEqual(await invalid(html), []);
      assert.match(html, /^<!doctype html><html lang="\w+" dir="(ltr|rtl)">[^]*<\/html>\n$/);
      assert.equal(tags(html, 'h1').length, 1);
      assert.deepEqual(tags(html, 'style'), []);
      assert.doesNotMatch(html, /\sstyle="|\son\w+="/);
      assert.deepEqual(
        tags(html, 'script').map((tag) => attribute(tag, 'src') ?? attribute(tag, 'type')),
        [`${'../'.repeat(path.split('/').length - 1)}v1/page.js`, 'application/ld+json'],
      );
    });
  }

  test('there is one for each wheel, each theme with content and each report, in each language', () => {
    const expected = LANGUAGES.flatMap((lang, index) => [
      `${lang}/wheel/index.html`,
      ...wheels[index].themes.map(({id}) => `${lang}/themes/${id}/index.html`),
    ]);
    assert.deepEqual(pages.map(([path]) => path).sort(), [...expected, 'nl/reports/maaksessie-10/index.html'].sort());
    assert.equal(files.size, pages.length * 2);
  });
});

describe('the text', () => {
  LANGUAGES.forEach((lang, index) => {
    const {title, intro, framework, themes, source} = wheels[index];
    const inOrder = framework.groups.flatMap(({domains}) => domains.flatMap(({id}) => themes.filter((theme) => theme.id === id)));

    test(`of the wheel in "${lang}" has every string of the data, once and in its order`, () => {
      const html = files.get(`${lang}/wheel/index.html`);
      const wanted = [...strings(intro), ...inOrder.flatMap(strings), source.label, framework.edition, ...framework.citation];
      assert.ok(wanted.length > 60);
      const text = textOf(html);
      assert.deepEqual(missing(text, wanted), []);
      for (const each of wanted.filter(({length}) => length > 60))
        assert.equal(text.split(each).length, wanted.filter((other) => other.includes(each)).length + 1, each);
      assert.ok(html.includes(`<h1>${title}</h1>`));
      for (const {id, label} of framework.groups.flatMap(({domains}) => domains))
        assert.ok(themes.some((theme) => theme.id === id) || text.includes(label), label);
    });

    test(`of each theme in "${lang}" has every string of it`, () => {
      for (const {id, title, ...theme} of themes) {
        const html = files.get(`${lang}/themes/${id}/index.html`);
        assert.deepEqual(missing(textOf(html), strings(theme)), [], id);
        assert.ok(html.includes(`<h1>${title}</h1>`), id);
      }
    });
  });

  test('of a report has every string of it, and who speaks', () => {
    const text = textOf(files.get('nl/reports/maaksessie-10/index.html'));
    const {intro, sections, authors, credits, event, people, source} = report;
    assert.deepEqual(missing(text, [...strings(intro), ...authors, ...sections.flatMap(strings), source.label]), []);
    const names = [
      ...credits.flatMap((credit) => credit.names),
      ...event.partners,
      ...people.flatMap((person) => strings(person)),
    ];
    for (const each of names) assert.ok(text.includes(each), each);
    assert.match(text, /1\. Vervoer en activiteiten[^]*Doel[^]*Aanpak[^]*Geslaagd als/);
  });

  test('has every kind of block that a report may hold', async () => {
    const body = [
      'Los.',
      {type: 'paragraph', text: ['Een ', {text: 'vet', strong: true}, {text: 'schuin', em: true}, {text: 'English', lang: 'en'}]},
      {type: 'list', ordered: true, items: ['Punt', ['Punt met', {type: 'list', items: ['Onderpunt']}]]},
      {type: 'heading', text: 'Tussenkop'},
      {type: 'reference', text: 'Een boek', href: 'https://boek.example/'},
      {type: 'quote', text: 'Gezegd door iemand', by: 'Iemand'},
      {type: 'quote', text: 'Gezegd door Noor', person: 'noor'},
      {type: 'conversation', person: 'noor', body: ['Zij vertelde.', {type: 'quote', text: 'En zei'}]},
      {type: 'key-insights', items: [{id: 'kern', body: 'Een kern'}]},
      {type: 'initiatives', items: [{id: 'plan', number: 3, title: 'Plan', body: 'Vrij', goal: 'Doelwit', success: 'Gelukt'}]},
    ];
    const people = [{id: 'noor', name: 'Noor', role: 'rol', organisation: 'organisatie', place: 'plaats'}];
    const made = {...report, people, subtitle: 'Onder', sections: [{id: 'deel', title: 'Deel', body}]};
    const read = readReport(made);
    assert.deepEqual(read.problems, []);
    const html = (await sitePages([], [read.report], BASE)).get('nl/reports/maaksessie-10/index.html');
    assert.deepEqual(await invalid(html), []);
    // Goal and success stand before what falls into neither.
    const wanted = strings(body).filter((each) => each !== 'Vrij');
    assert.deepEqual(missing(textOf(html), wanted), []);
    assert.match(html, /<strong>vet<\/strong><em>schuin<\/em><bdi lang="en" dir="ltr">English<\/bdi>/);
    assert.match(html, /<ol><li>Punt<\/li><li><p>Punt met<\/p><ul><li>Onderpunt<\/li><\/ul><\/li><\/ol>/);
    assert.match(html, /<a href="https:\/\/boek\.example\/">Een boek<\/a>/);
    assert.match(html, /Gezegd door Noor<\/p><p class="note">Noor<\/p>/);
    for (const id of ['deel', 'kern', 'plan', 'noor']) assert.ok(html.includes(`id="oe/maaksessie-10/${id}"`), id);
  });
});

describe('hostile data', () => {
  const EVIL = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'"&amp;<!--\u2028]]>`;

  test('stays text, wherever it stands', async () => {
    const poison = (value, key) => {
      if (typeof value === 'string') return value + EVIL;
      if (Array.isArray(value)) return value.map((each) => poison(each, key));
      const safe = ['id', 'kind', 'lang', 'languages', 'type', 'icon', 'href', 'updatedAt', 'theme', 'schemaVersion', 'person'];
      return value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, safe.includes(name) ? each : poison(each, name)]))
        : value;
    };
    const made = await sitePages([poison(wheel)], [{...poison(report), relatedThemes: []}], BASE);
    for (const [path, html] of [...made].filter(([name]) => name.endsWith('.html'))) {
      assert.deepEqual(await invalid(html), [], path);
      // Without what stands in attributes, where it begins nothing.
      const bare = html.replaceAll(/="[^"]*"/g, '');
      assert.equal(tags(bare, 'script').length, 2, path);
      assert.deepEqual(tags(bare, 'img'), [], path);
      assert.ok(structured(html).headline.endsWith(EVIL), path);
      assert.ok(textOf(html).includes(EVIL), path);
      const answer = JSON.parse(made.get(attribute(linkOf(html, 'alternate').at(-1), 'href').slice(BASE.length + 1)));
      assert.deepEqual(tags(answer.html.replaceAll(/="[^"]*"/g, ''), '(?:script|img)'), [], path);
      assert.equal(attribute(tags(answer.html, 'iframe')[0], 'title'), answer.title);
    }
  });

  test('gets no link with a scheme that runs code', async () => {
    const theme = {...wheel.themes[0], intro: [{type: 'paragraph', text: [{text: 'klik', href: 'javascript:alert(1)'}]}]};
    const {wheel: read} = readWheel({...wheel, themes: [theme]});
    for (const [path, html] of await sitePages([read], [], BASE)) assert.doesNotMatch(html, /javascript:/i, path);
  });
});

describe('addresses', () => {
  test('canonical, other languages, preview and structured data name the page itself and its editions', () => {
    for (const [path, html] of pages) {
      const own = `${BASE}/${path.replace('index.html', '')}`;
      const [canonical] = linkOf(html, 'canonical');
      assert.equal(attribute(canonical, 'href'), own);
      const meta = Object.fromEntries(tags(html, 'meta').map((tag) => [attribute(tag, 'property'), attribute(tag, 'content')]));
      assert.equal(meta['og:url'], own);
      assert.ok(meta['og:title'] && meta['og:description']);
      const about = structured(html);
      assert.equal(about.url, own);
      assert.equal(about.headline, meta['og:title']);
      const alternates = linkOf(html, 'alternate').filter((tag) => attribute(tag, 'hreflang'));
      assert.ok(
        alternates.some((tag) => attribute(tag, 'href') === own),
        path,
      );
      for (const tag of alternates) {
        const other = files.get(`${attribute(tag, 'href').slice(BASE.length + 1)}index.html`);
        assert.ok(other, `${path} names ${tag}`);
        assert.deepEqual(
          linkOf(other, 'alternate').filter((each) => attribute(each, 'hreflang')),
          alternates,
          'the other says the same',
        );
      }
    }
  });

  test('from a page to its oEmbed answer and back leads to the same page', () => {
    for (const [path, html] of pages) {
      const own = `${BASE}/${path.replace('index.html', '')}`;
      const [discovery, more] = linkOf(html, 'alternate').filter((tag) => attribute(tag, 'type') === 'application/json+oembed');
      assert.equal(more, undefined);
      const answer = JSON.parse(files.get(attribute(discovery, 'href').slice(BASE.length + 1)));
      assert.deepEqual(
        [answer.version, answer.type, answer.provider_name, answer.provider_url],
        ['1.0', 'rich', 'OpenEmbassy', `${BASE}/`],
      );
      for (const name of ['width', 'height', 'cache_age']) assert.ok(Number.isInteger(answer[name]), name);
      // What WordPress looks for.
      assert.match(answer.html, /^<blockquote><a [^>]*>[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/);
      assert.equal(attribute(tags(answer.html, 'a')[0], 'href'), own);
      const [frame] = tags(answer.html, 'iframe');
      assert.deepEqual([attribute(frame, 'src'), attribute(frame, 'title')], [own, answer.title]);
      assert.deepEqual(
        [...frame.matchAll(/ (\w+)=/g)].map(([, name]) => name),
        ['src', 'title', 'width', 'height'],
      );
    }
  });

  test('every link on a page leads to a page, to a place on it, or elsewhere by its full address', () => {
    const there = (path) => files.has(path) || files.has(`${path}index.html`) || path.startsWith('v1/');
    let count = 0;
    for (const [path, html] of pages) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, 'ids are there once');
      const targets = [
        ...tags(html, '(?:a|link)').map((tag) => attribute(tag, 'href')),
        attribute(tags(html, 'script')[0], 'src'),
      ];
      for (const href of targets) {
        if (href.startsWith('#')) assert.ok(ids.includes(href.slice(1)), `${path}: ${href}`);
        else if (href !== '?view=text') {
          const url = new URL(href, `${BASE}/${path}`);
          if (url.href.startsWith(`${BASE}/`)) assert.ok(there(url.href.slice(BASE.length + 1)), `${path}: ${href}`);
          else assert.match(href, /^https:\/\/www\.openembassy\.nl\//, path);
          count++;
        }
      }
    }
    assert.ok(count > 200, `${count} links`);
  });

  test('relative links of the data start from the data file, and a theme without content leads to the wheel', async () => {
    const text = [
      {text: 'bijlage', href: 'bijlage.pdf'},
      {text: 'werk', theme: 'werk'},
      {text: 'bruggen', theme: 'bruggen'},
    ];
    const theme = {...wheel.themes[0], intro: [{type: 'paragraph', text}]};
    const themes = [theme, ...wheel.themes.slice(1)];
    const html = (await sitePages([{...wheel, themes}], [], BASE)).get(`nl/themes/${theme.id}/index.html`);
    assert.match(html, new RegExp(`<a href="${BASE}/data/nl/bijlage.pdf">bijlage</a>`));
    assert.match(
      html,
      /<a href="\.\.\/\.\.\/\.\.\/nl\/wheel\/">werk<\/a><a href="\.\.\/\.\.\/\.\.\/nl\/themes\/bruggen\/">bruggen<\/a>/,
    );
  });

  test('are those of the demo on this computer where a site names none', async () => {
    assert.equal(DEFAULT_BASE_URL, 'http://127.0.0.1:8000');
  });
});
