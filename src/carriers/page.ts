/** A hosted page as a whole: its head, the text, and the element that takes the place of the text. */
import {h, type Child} from 'hastscript';
import {toHtml} from 'hast-util-to-html';
import {direction} from '../i18n/words.js';
import type {PageWords} from '../i18n/page-words.js';

export interface PageLink {
  /** From the root of the site, as in `nl/wheel/`. */
  path: string;
  title: string;
}

export interface Page extends PageLink {
  /** Absolute address of the site, without a slash at its end. */
  baseUrl: string;
  lang: string;
  /** What the page is part of: the rest of the title of the window. */
  collection: string;
  /** A sentence or two about it, for search engines and previews. */
  description: string;
  /** The same content in each language that it has, its own included. */
  editions: readonly {lang: string; path: string}[];
  /** Path of the oEmbed answer. */
  oembed: string;
  /** What it is, for search engines: fields of schema.org. */
  about: Readonly<Record<string, unknown>>;
  /** The element that shows it, its attributes, and which of its options may stand in the address of the page. */
  widget: {tag: string; attributes: Readonly<Record<string, string>>; options: readonly string[]};
  text: readonly Child[];
  /** Other pages, in groups with a name. */
  links: readonly {name: string; pages: readonly PageLink[]}[];
  words: PageWords;
}

/** The file: whole, valid, and without script or style inside. */
export function pageHtml(page: Page): string {
  const {lang} = page;
  const tree = h(null, {type: 'doctype'}, h('html', {lang, dir: direction(lang)}, head(page), '\n', body(page)), '\n');
  return toHtml(tree);
}

function head({baseUrl, path, lang, title, collection, description, editions, oembed, about}: Page): Child {
  const root = rootOf(path);
  const address = (of: string): string => `${baseUrl}/${of}`;
  const property = (name: string, content: string): Child => h('meta', {property: name, content});
  const original = editions.find((each) => each.lang === 'nl');
  const names = [...new Set([title, collection, PROVIDER])];
  const parts: Child[] = [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('title', {}, names.join(' | ')),
    h('meta', {name: 'description', content: description}),
    h('link', {rel: ['canonical'], href: address(path)}),
    ...editions.map((each) => h('link', {rel: ['alternate'], hrefLang: each.lang, href: address(each.path)})),
    ...(original ? [h('link', {rel: ['alternate'], hrefLang: 'x-default', href: address(original.path)})] : []),
    h('link', {rel: ['alternate'], type: 'application/json+oembed', href: address(oembed), title}),
    property('og:type', 'article'),
    property('og:site_name', PROVIDER),
    property('og:title', title),
    property('og:description', description),
    property('og:url', address(path)),
    property('og:locale', localeOf(lang)),
    h('link', {rel: ['icon'], type: 'image/svg+xml', href: `${root}v1/icon.svg`}),
    h('link', {rel: ['stylesheet'], href: `${root}v1/page.css`}),
    h('link', {rel: ['stylesheet'], href: `${root}v1/insight-widgets.css`}),
    h('link', {rel: ['modulepreload'], href: `${root}v1/insight-widgets.js`}),
    // Before the first picture: what is about to go is not shown.
    h('script', {type: 'module', src: `${root}v1/page.js`, blocking: 'render'}),
    // Data, which no policy takes for script. The serialiser leaves what is in a script as it is.
    h('script', {type: 'application/ld+json'}, JSON.stringify(about).replaceAll('<', '\\u003c')),
  ];
  return h('head', {}, ...lines(parts));
}

function body({path, lang, title, widget, text, editions, links, words}: Page): Child {
  const root = rootOf(path);
  const others = editions.filter((each) => each.lang !== lang);
  const parts: Child[] = [
    others.length
      ? h(
          'header',
          {},
          h('nav', {ariaLabel: words.languages}, h('ul', {}, ...others.map((each) => h('li', {}, languageLink(each, root))))),
        )
      : null,
    h(
      'main',
      {},
      ...lines([
        h('h1', {}, title),
        h(
          widget.tag,
          {...widget.attributes, 'light-dom': '', 'data-options': widget.options.join(' ')},
          // Where the element leads for the text, once it stands.
          h('a', {href: '?view=text', hidden: true}, words.asText),
          h('div', {className: ['text']}, ...lines(text)),
        ),
      ]),
    ),
    h(
      'footer',
      {},
      h(
        'nav',
        {ariaLabel: words.more},
        ...lines(
          links.flatMap(({name, pages}) => [
            h('p', {className: ['group']}, name),
            h('ul', {}, ...pages.map((each) => h('li', {}, pageLink(each, path)))),
          ]),
        ),
      ),
    ),
  ];
  return h('body', {}, ...lines(parts));
}

const pageLink = ({path, title}: PageLink, here: string): Child =>
  h('a', {href: rootOf(here) + path, ariaCurrent: path === here ? 'page' : undefined}, title);

function languageLink({lang, path}: Page['editions'][number], root: string): Child {
  const name = new Intl.DisplayNames([lang], {type: 'language'}).of(lang) ?? lang;
  return h('a', {href: root + path, hrefLang: lang, lang, dir: direction(lang)}, name);
}

/** The way from a page up to the root of the site: with it pages work wherever the site is. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** As in `nl_NL`. */
function localeOf(lang: string): string {
  const {language, region} = new Intl.Locale(lang).maximize();
  return `${language}_${region}`;
}

/** Each on a line of its own, for who reads the source. */
const lines = (parts: readonly Child[]): Child[] => [...parts.flatMap((part) => (part === null ? [] : ['\n', part])), '\n'];

/** Who publishes the pages. */
export const PROVIDER = 'OpenEmbassy';
