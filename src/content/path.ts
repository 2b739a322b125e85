/** Where something stands in a file. */

/** Keys and positions from the top of the file down to a value. */
export type Path = readonly (string | number)[];

/** As editors count: from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A path as it is written for editors: `themes[3].insights[0].headline`. */
export function dotted(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[\p{L}\p{N}_-]+$/u.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text ? `${text}.${key}` : key;
  }, '');
}
