/**
 * The start page of the site, and its guides: the Markdown of this project as pages, with one navigation. A part of
 * `npm run build`; scripts/site.mjs writes what is made here.
 */
import {readFile} from 'node:fs/promises';
import {posix} from 'node:path';
import GithubSlugger from 'github-slugger';
import {h} from 'hastscript';
import {toHtml} from 'hast-util-to-html';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {toHast} from 'mdast-util-to-hast';
import {gfmTable} from 'micromark-extension-gfm-table';

const root = new URL('../', import.meta.url);

/** Guides in the order of the list on the page of guides: the file, where it stands in the site, and its language. */
const GUIDES = [
  {
    group: 'Voor inkoop en beheer',
    lang: 'nl',
    files: [
      ['docs/inkoop/toegankelijkheid.md', 'toegankelijkheid'],
      ['docs/inkoop/privacy.md', 'privacy'],
      ['docs/inkoop/beveiliging.md', 'beveiliging'],
      ['docs/inkoop/zelf-hosten.md', 'zelf-hosten'],
      ['docs/inkoop/archiveren.md', 'archiveren'],
      ['docs/inkoop/browsers.md', 'browsers'],
    ],
  },
  {
    group: 'Voor wie de inhoud bijhoudt',
    lang: 'nl',
    files: [
      ['docs/redactie.md', 'redactie'],
      ['docs/inhoud-bijwerken.md', 'inhoud-bijwerken'],
      ['docs/data.md', 'databestanden'],
    ],
  },
  {
    group: 'Voor ontwikkelaars (Engels)',
    lang: 'en',
    files: [
      ['README.md', 'readme'],
      ['docs/versions.md', 'versions'],
      ['docs/evidence.md', 'evidence'],
      ['SECURITY.md', 'security'],
      ['CHANGELOG.md', 'changelog'],
      ['CONTRIBUTING.md', 'contributing'],
    ],
  },
];

const PAGES = GUIDES.flatMap(({files, lang}) => files.map(([file, name]) => ({file, path: `uitleg/${name}/`, lang})));

/** The navigation of start page and guides: by their path in the site. */
const NAVIGATION = [
  ['', 'Start'],
  ['nl/wheel/', 'Inzichten'],
  ['nl/reports/maaksessie-10/', 'Verslag'],
  ['demo/embed/', 'Op uw website'],
  ['demo/theming/', 'Huisstijl'],
  ['uitleg/', 'Uitleg'],
];

/**
 * All of it: text of each file by its path in the site. `baseUrl` is the public address, without a slash at its end. Throws at a
 * link that leads to no file.
 */
export async function guides(baseUrl) {
  const made = new Map();
  const pages = await Promise.all(PAGES.map(read));
  for (const page of pages) made.set(`${page.path}index.html`, html(page, baseUrl));
  made.set('uitleg/index.html', html(overview(pages), baseUrl));
  made.set('index.html', html(start(), baseUrl));
  return made;
}

/** Pictures that guides show: their path in this project, and in the site. */
export const PICTURES = ['docs/wheel.png', 'docs/redactie.png', 'docs/redactie-publiceren.png'].map((file) => [
  file,
  `uitleg/${posix.basename(file)}`,
]);

/** `sitemap.xml`, for search engines: the pages of these paths. */
export const sitemap = (baseUrl, paths) =>
  toHtml(
    {
      type: 'root',
      children: [
        h(
          'urlset',
          {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'},
          ...paths.map((path) => h('url', h('loc', `${baseUrl}/${path}`))),
        ),
      ],
    },
    {closeSelfClosing: true, space: 'html'},
  );

async function read({file, path, lang}) {
  // A comment at the start of a line is HTML up to its end, with the text that follows it.
  const markdown = (await readFile(new URL(file, root), 'utf8')).replaceAll(/<!--[^]*?-->/g, '');
  const tree = toHast(fromMarkdown(markdown, {extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()]}));
  const slugger = new GithubSlugger();
  let title = '';
  let description = '';
  const walk = (node) => {
    if (node.type !== 'element') return;
    if (/^h[1-6]$/.test(node.tagName)) {
      node.properties.id = slugger.slug(textOf(node));
      if (node.tagName === 'h1') title ||= textOf(node);
    }
    // The first that says something.
    if (node.tagName === 'p' && textOf(node).length > 40) description ||= textOf(node).replaceAll(/\s+/g, ' ');
    if (node.tagName === 'a') node.properties.href = addressOf(node.properties.href, file, path);
    if (node.tagName === 'img') node.properties.src = pictureOf(node.properties.src, file, path);
    node.children.forEach(walk);
  };
  tree.children.forEach(walk);
  return {path, lang, title, description, content: tree.children.map(scrollable)};
}

/** What is wider than a phone scrolls by itself, with the keyboard too. */
function scrollable(node) {
  if (node.tagName === 'table')
    return h(
      'div',
      {
        className: ['table'],
        tabIndex: 0,
        role: 'region',
        ariaLabel: textOf(node.children.find(({tagName}) => tagName === 'thead'))
          .replaceAll(/\s+/g, ' ')
          .trim(),
      },
      node,
    );
  if (node.tagName === 'pre') node.properties.tabIndex = 0;
  if (node.children) node.children = node.children.map(scrollable);
  return node;
}

const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('');

/** Where a link of a file leads in the site. */
function addressOf(href, file, path) {
  if (/^(#|[a-z]+:)/i.test(href)) return href;
  const [target, hash] = posix.join(posix.dirname(file), href).split('#');
  const page = PAGES.find((each) => each.file === target);
  if (page) return up(path) + page.path + (hash ? `#${hash}` : '');
  if (/^(data\/schema|demo)\//.test(target)) return up(path) + target;
  // In the package, and not on the site.
  if (/^(LICENSE|publiccode\.yml)$/.test(target)) return 'https://www.openembassy.nl/';
  throw new Error(`${file}: the link to ${href} leads to no page of the site`);
}

function pictureOf(src, file, path) {
  const found = PICTURES.find(([picture]) => picture === posix.join(posix.dirname(file), src));
  if (!found) throw new Error(`${file}: the picture ${src} is not in the site`);
  return up(path) + found[1];
}

const up = (path) => '../'.repeat(path.split('/').length - 1);

function overview(pages) {
  const path = 'uitleg/';
  return {
    path,
    lang: 'nl',
    title: 'Uitleg',
    description: 'Uitleg over de insight-widgets: voor inkoop en beheer, voor wie de inhoud bijhoudt, en voor ontwikkelaars.',
    content: [
      h('h1', {}, 'Uitleg'),
      ...GUIDES.flatMap(({group, files, lang}) => [
        h('h2', {}, group),
        h(
          'ul',
          {},
          ...files.map(([file, name]) => {
            const {title} = pages.find((each) => each.path === `uitleg/${name}/`);
            return h(
              'li',
              {},
              h('a', {href: `${name}/`, ...(lang !== 'nl' && {lang, hrefLang: lang})}, file === 'README.md' ? 'README' : title),
            );
          }),
        ),
      ]),
    ],
  };
}

function start() {
  const card = (href, title, text) => h('li', {}, h('h3', {}, h('a', {href}, title)), h('p', {}, text));
  return {
    path: '',
    lang: 'nl',
    title: 'Inzichten over nieuwkomers, op uw website',
    description:
      'De insight-widgets van OpenEmbassy zetten inzichten en kansen uit onderzoek met nieuwkomers op de website van uw gemeente.',
    content: [
      h('h1', {}, 'Inzichten over nieuwkomers, op uw website'),
      h(
        'p',
        {className: ['lead']},
        'OpenEmbassy deed onderzoek samen met nieuwkomers. Wat daaruit kwam, staat in een cirkel van thema’s. U kunt die cirkel op de website van uw gemeente zetten.',
      ),
      h('h2', {}, 'Bekijken'),
      h(
        'ul',
        {className: ['choices']},
        card('nl/wheel/', 'De cirkel', 'Alle thema’s, met inzichten en kansen.'),
        card('nl/reports/maaksessie-10/', 'Een verslag', 'Maaksessie 10, over sociale verbondenheid.'),
        card('demo/', 'Een voorbeeld', 'Zo ziet het eruit op de website van een gemeente.'),
      ),
      h('h2', {}, 'Op uw website zetten'),
      h(
        'ul',
        {className: ['choices']},
        card(
          'demo/embed/',
          'Code of link maken',
          'U kiest wat u wilt laten zien en welk systeem u hebt. U krijgt wat u moet plakken.',
        ),
        card('demo/theming/', 'Uw huisstijl', 'U kiest kleuren en ziet meteen wat goed te lezen is.'),
        card('uitleg/', 'Uitleg', 'Toegankelijkheid, privacy, beveiliging en beheer.'),
      ),
    ],
  };
}

function html({path, lang, title, description, content}, baseUrl) {
  const base = up(path);
  const here = (target) => (target === path ? 'page' : target === 'uitleg/' && path.startsWith('uitleg/') ? 'true' : undefined);
  const full = path ? `${title} | Insight-widgets van OpenEmbassy` : `${title} | OpenEmbassy`;
  const head = h(
    'head',
    {},
    h('meta', {charSet: 'utf-8'}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('title', {}, full),
    h('meta', {name: 'description', content: description}),
    h('link', {rel: ['canonical'], href: `${baseUrl}/${path}`}),
    h('link', {rel: ['icon'], type: 'image/svg+xml', href: `${base}v1/icon.svg`}),
    h('link', {rel: ['stylesheet'], href: `${base}v1/guide.css`}),
  );
  const body = h(
    'body',
    {},
    h('a', {className: ['skip'], href: '#inhoud', lang: 'nl'}, 'Naar de inhoud'),
    h(
      'header',
      {lang: 'nl'},
      h(
        'nav',
        {className: ['page'], ariaLabel: 'Hoofdmenu'},
        h(
          'ul',
          {},
          ...NAVIGATION.map(([target, name]) =>
            h('li', {}, h('a', {href: base + target || './', ariaCurrent: here(target)}, name)),
          ),
        ),
      ),
    ),
    h('main', {className: ['page'], id: 'inhoud', tabIndex: -1}, ...content),
    h('footer', {lang: 'nl'}, h('p', {className: ['page']}, h('a', {href: 'https://www.openembassy.nl/'}, 'OpenEmbassy'))),
  );
  return toHtml(h(null, {type: 'doctype'}, h('html', {lang}, head, body)));
}
