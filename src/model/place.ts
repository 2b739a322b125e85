/** Addresses of places in the content: `#oe/huisvesting`, `#oe/huisvesting/<item>`. Other hashes are not ours. */

/** The place that a hash names, as `theme` or `theme/item`. */
export function placeOf(hash: string): string | undefined {
  return /^#oe\/([a-z0-9-]+(?:\/[a-z0-9-]+)?)$/.exec(hash)?.[1];
}

/** The address of a place on the page at `page`. */
export function placeAddress(place: string, page: string): string {
  return `${page.split('#')[0]}#oe/${place}`;
}
