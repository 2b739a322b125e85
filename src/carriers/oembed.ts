/** The oEmbed answer of a hosted page (https://oembed.com): what other sites place where its address stands on a line of its own. */
import {h} from 'hastscript';
import {toHtml} from 'hast-util-to-html';
import {PROVIDER, type Page} from './page.js';

/** Of the frame, in pixels: it tells its real height to pages that listen, and scrolls in others. */
const SIZE = {width: 800, height: 700};

/** A day, in seconds. */
const CACHE_AGE = 86_400;

export function oembedJson({baseUrl, path, title}: Page): string {
  const href = `${baseUrl}/${path}`;
  // In this order, or WordPress does not let the frame tell its height.
  const tree = h(null, [
    h('blockquote', {}, h('a', {href}, title)),
    h('iframe', {src: href, title, width: '100%', height: SIZE.height}),
  ]);
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: PROVIDER,
    provider_url: `${baseUrl}/`,
    cache_age: CACHE_AGE,
    ...SIZE,
    html: toHtml(tree),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The address of the site that an answer was made for; undefined when it says none. */
export function baseUrlOf(json: string): string | undefined {
  try {
    const {provider_url: url} = JSON.parse(json) as {provider_url?: unknown};
    return typeof url === 'string' ? url.replace(/\/$/, '') : undefined;
  } catch {
    return undefined;
  }
}
