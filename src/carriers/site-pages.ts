/** The hosted pages of a site, made of its data files: each is link target, frame and oEmbed page at one address. */
import {speak} from '../i18n/locale.js';
import {pageWords} from '../i18n/page-words.js';
import type {Blocks, DataFile, Theme, Wheel} from '../model/dataset.js';
import type {Report} from '../model/report.js';
import {oembedJson} from './oembed.js';
import {pageHtml, PROVIDER, rootOf, type Page, type PageLink} from './page.js';
import {reportText} from './report-text.js';
import {anchor, firstWords, type Setting} from './text.js';
import {themeText, wheelText, writtenThemes} from './wheel-text.js';

/** The public address of a site that names no other: that of the demo on this computer. */
export const DEFAULT_BASE_URL = 'http://127.0.0.1:8000';

/** Options of a wheel that may stand in the address of its page, under the names of its attributes. */
const WHEEL_OPTIONS = ['lang', 'theme', 'themes', 'hide-empty', 'view'];

/** The longest that a description may be, in letters: search engines show no more. */
const DESCRIPTION = 160;

/** A page that there is, with the way to it from the folder of its language, as in `themes/huisvesting/`. */
interface Place {
  lang: string;
  kind: 'wheel' | 'theme' | 'report';
  way: string;
  title: string;
}

const WHEEL_WAY = 'wheel/';
const themeWay = (id: string): string => `themes/${id}/`;
const reportWay = (id: string): string => `reports/${id}/`;
const pathOf = ({lang, way}: Pick<Place, 'lang' | 'way'>): string => `${lang}/${way}`;

/**
 * The files of all pages: path from the root of the site -> text. `baseUrl` is the public address of the site, without a
 * slash at its end.
 */
export async function sitePages(
  wheels: readonly Wheel[],
  reports: readonly Report[],
  baseUrl: string,
): Promise<Map<string, string>> {
  const places: Place[] = [
    ...wheels.flatMap((wheel): Place[] => [
      {lang: wheel.lang, kind: 'wheel', way: WHEEL_WAY, title: wheel.title},
      ...writtenThemes(wheel).map((theme): Place => ({
        lang: wheel.lang,
        kind: 'theme',
        way: themeWay(theme.id),
        title: theme.title,
      })),
    ]),
    ...reports.map(({lang, id, title}): Place => ({lang, kind: 'report', way: reportWay(id), title})),
  ];
  const files = new Map<string, string>();
  for (const lang of new Set(places.map((place) => place.lang))) {
    // One language after the other: the interface speaks one at a time.
    await speak(lang.split('-')[0] ?? lang);
    const wheel = wheels.find((each) => each.lang === lang);
    const context = {lang, baseUrl, places, words: pageWords(), wheel};
    const own = reports.filter((each) => each.lang === lang);
    const pages = [
      ...(wheel ? [wheelPage(wheel, context), ...writtenThemes(wheel).map((theme) => themePage(wheel, theme, context))] : []),
      ...own.map((report) => reportPage(report, context)),
    ];
    for (const page of pages) {
      files.set(`${page.path}index.html`, pageHtml(page));
      files.set(page.oembed, oembedJson(page));
    }
  }
  return files;
}

interface Context {
  lang: string;
  baseUrl: string;
  /** Of all languages. */
  places: readonly Place[];
  words: Setting['words'];
  /** The wheel in this language. */
  wheel: Wheel | undefined;
}

function wheelPage(wheel: Wheel, context: Context): Page {
  const setting = settingOf('wheel.json', context, (id) => `#${anchor(id)}`);
  return {
    ...pageOf(wheel, {...context, way: WHEEL_WAY, title: wheel.title, intro: wheel.intro, type: 'Article'}),
    widget: {tag: 'insight-wheel', attributes: {}, options: WHEEL_OPTIONS},
    text: wheelText(wheel, 2, setting),
  };
}

function themePage(wheel: Wheel, theme: Theme, context: Context): Page {
  const {id, title, intro} = theme;
  const way = themeWay(id);
  const page = pageOf(wheel, {...context, way, title, intro, type: 'Article', partOf: WHEEL_WAY});
  return {
    ...page,
    widget: {tag: 'theme-panel', attributes: {theme: id}, options: ['lang']},
    text: themeText(wheel, theme, 2, settingOf('wheel.json', context, themeAddressFrom(page.path, context))),
  };
}

function reportPage(report: Report, context: Context): Page {
  const {id, title, subtitle, intro = subtitle ?? '', authors, published, relatedThemes = []} = report;
  const page = pageOf(report, {...context, way: reportWay(id), title, intro, type: 'Report'});
  const themes = relatedThemes.flatMap((each) => context.wheel?.themes.filter((theme) => theme.id === each) ?? []);
  return {
    ...page,
    about: {...page.about, author: authors.map((name) => ({'@type': 'Person', name})), datePublished: published},
    widget: {tag: 'session-report', attributes: {report: id}, options: ['lang']},
    text: reportText(report, themes, 2, settingOf(`reports/${id}.json`, context, themeAddressFrom(page.path, context))),
  };
}

/** What differs between the kinds of pages. */
interface Kind extends Context {
  way: string;
  title: string;
  intro: Blocks;
  /** As schema.org calls it. */
  type: string;
  /** Way to the page that it is a part of. */
  partOf?: string;
}

/** What the pages have in common. */
function pageOf(
  file: DataFile,
  {lang, baseUrl, places, words, way, title, intro, type, partOf}: Kind,
): Omit<Page, 'widget' | 'text'> {
  const path = pathOf({lang, way});
  const description = firstWords(intro, DESCRIPTION) || title;
  const pagesOfKind = (kind: Place['kind']): PageLink[] =>
    places
      .filter((place) => place.kind === kind && place.lang === lang)
      .map((place) => ({path: pathOf(place), title: place.title}));
  const groups = [
    {name: words.overview, pages: pagesOfKind('wheel')},
    {name: words.themes, pages: pagesOfKind('theme')},
    {name: words.reports, pages: pagesOfKind('report')},
  ];
  return {
    ...{baseUrl, path, lang, title, description, words},
    collection: partOf ? file.title : PROVIDER,
    editions: places.filter((place) => place.way === way).map((place) => ({lang: place.lang, path: pathOf(place)})),
    oembed: `oembed/${path.replace(/\/$/, '')}.json`,
    about: {
      '@context': 'https://schema.org',
      '@type': type,
      url: `${baseUrl}/${path}`,
      headline: title,
      description,
      inLanguage: lang,
      dateModified: file.updatedAt,
      version: file.contentVersion,
      publisher: {'@type': 'Organization', name: PROVIDER},
      isBasedOn: file.source.href,
      isPartOf: partOf && {'@type': 'CreativeWork', name: file.title, url: `${baseUrl}/${pathOf({lang, way: partOf})}`},
    },
    links: groups.filter(({pages}) => pages.length),
  };
}

const settingOf = (file: string, {baseUrl, lang, words}: Context, themeAddress: Setting['themeAddress']): Setting => ({
  words,
  themeAddress,
  file: `${baseUrl}/data/${lang}/${file}`,
});

/** The page of a theme; one without content has its place on the page of the wheel. */
const themeAddressFrom =
  (path: string, {wheel, lang}: Context) =>
  (id: string): string =>
    rootOf(path) + pathOf({lang, way: wheel?.themes.some((theme) => theme.id === id) ? themeWay(id) : WHEEL_WAY});
