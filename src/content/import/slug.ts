/** Ids: made once of the first words of a text, then fixed. */

const LENGTH = 40;

/** A new id, unlike those taken. `standIn` is for texts without Latin letters. Adds it to `taken`. */
export function newId(text: string, standIn: string, taken: Set<string>): string {
  const base = slug(text) || standIn;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}|['’‘]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .match(/[a-z0-9]+/g);
  if (!words) return '';
  let id = '';
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word;
    if (longer.length > LENGTH) return id || word.slice(0, LENGTH);
    id = longer;
  }
  return id;
}
