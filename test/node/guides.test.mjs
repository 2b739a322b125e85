/** The start page and the guides of the site: whole, valid, and with no link that leads nowhere. After `npm run build`. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {HtmlValidate} from 'html-validate';
import {guides, PICTURES, sitemap} from '../../scripts/guides.mjs';
import {root} from './helpers.mjs';

const BASE = 'https://widgets.example.org';
const pages = await guides(BASE);
const site = new URL('site/', root);

/** What is shown as code says nothing of the page. */
const withoutCode = (html) => html.replaceAll(/<code[^]*?<\/code>/g, '');

/** Addresses that a page links to or loads, without those of other sites. */
const linksOf = (html) =>
  [...withoutCode(html).matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, address]) => address)
    .filter((address) => !/^[a-z]+:/i.test(address));

/** Links of pages that lead nowhere, in the site as it is built. */
function dead(all) {
  const found = [];
  for (const [path, html] of all) {
    for (const link of linksOf(html)) {
      const url = new URL(link, new URL(path.replace(/index\.html$/, ''), site));
      const hash = decodeURIComponent(url.hash.slice(1));
      const file = url.pathname.endsWith('/') ? new URL('index.html', url) : new URL(url.pathname, url);
      const own = all.get(file.pathname.slice(site.pathname.length));
      if (!own && !existsSync(file)) found.push(`${path}: ${link}`);
      const text = own ?? (file.pathname.endsWith('.html') && existsSync(file) ? readFileSync(file, 'utf8') : '');
      if (hash && !hash.startsWith('oe/') && !text.includes(`id="${hash}"`)) found.push(`${path}: ${link}`);
    }
  }
  return found;
}

test('a link that leads nowhere is noticed', () => {
  const broken = new Map([['uitleg/a/index.html', '<a href="../b/">b</a><a href="#c">c</a>']]);
  assert.deepEqual(dead(broken), ['uitleg/a/index.html: ../b/', 'uitleg/a/index.html: #c']);
});

test('no link of the start page and the guides leads nowhere', () => {
  assert.deepEqual(dead(pages), []);
});

test('each page is valid, and has a title, a description and one main heading', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document'],
    rules: {'long-title': 'off', 'no-raw-characters': 'off', 'require-sri': ['error', {target: 'crossorigin'}]},
  });
  for (const [path, html] of pages) {
    const {results} = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({messages}) => messages.map(({ruleId, message, line}) => `${path}:${line} ${ruleId}: ${message}`)),
      [],
    );
    assert.match(html, /<title>[^<]{10,}<\/title>/, path);
    assert.match(html, /<meta name="description" content="[^"]{40,}">/, path);
    assert.equal(html.match(/<h1/g)?.length, 1, path);
    assert.doesNotMatch(withoutCode(html), /<script|style="/, path);
  }
});

test('the guides keep what the files say: pictures, tables, code', () => {
  const all = [...pages.values()].join('\n');
  for (const [, to] of PICTURES) assert.ok(all.includes(to.replace('uitleg/', '')), to);
  assert.match(pages.get('uitleg/toegankelijkheid/index.html'), /<td>1\.1\.1 Niet-tekstuele content \(A\)<\/td>/);
  assert.match(pages.get('uitleg/readme/index.html'), /&#x3C;insight-wheel/);
  // A comment at the start of a line takes nothing along.
  for (const words of ['WebKitGTK', 'controles zijn geslaagd', 'met drie automatische'])
    assert.ok(pages.get('uitleg/toegankelijkheid/index.html').includes(words), words);
});

test('search engines get each page once, at the public address', () => {
  const text = sitemap(BASE, ['', 'nl/wheel/']);
  assert.equal(
    text,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${BASE}/</loc></url><url><loc>${BASE}/nl/wheel/</loc></url></urlset>`,
  );
  const built = readFileSync(new URL('sitemap.xml', site), 'utf8');
  for (const path of ['/uitleg/privacy/', '/nl/themes/banden/', '/ar/wheel/', '/demo/theming/'])
    assert.ok(built.includes(`${path}</loc>`), path);
});
