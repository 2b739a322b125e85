/** Bytes of a source page -> text. Pages come from several programs, so the encoding is found, not asked. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** The file began with a byte order mark. */
  bom: boolean;
  /** The last character is cut in half. */
  cut: boolean;
}

export function decode(bytes: Uint8Array): Decoded {
  const mark = markOf(bytes);
  if (mark) return {...decodeAs(mark.encoding, bytes.subarray(mark.length)), bom: true};
  const wide = wideWithoutMark(bytes);
  return {...(wide ? decodeAs(wide, bytes) : narrow(bytes)), bom: false};
}

function markOf([a, b, c]: Uint8Array): {encoding: Encoding; length: number} | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return {encoding: 'utf-8', length: 3};
  if (a === 0xff && b === 0xfe) return {encoding: 'utf-16le', length: 2};
  if (a === 0xfe && b === 0xff) return {encoding: 'utf-16be', length: 2};
  return undefined;
}

/** In UTF-16 every other byte of western text is zero. */
function wideWithoutMark(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4000);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (sample[index] === 0) even++;
    if (sample[index + 1] === 0) odd++;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

function narrow(bytes: Uint8Array): Omit<Decoded, 'bom'> {
  const {text, cut} = decodeAs('utf-8', bytes);
  const broken = count(text, /\ufffd/g) - (cut ? 1 : 0);
  // One damaged sign in a UTF-8 page must not turn all its accents into two signs each.
  const whole = count(text, /[\u0080-\ufffc]/g);
  return broken > 0 && broken >= whole ? decodeAs('windows-1252', bytes) : {text, encoding: 'utf-8', cut};
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Omit<Decoded, 'bom'> {
  const decoder = new TextDecoder(encoding, {ignoreBOM: true});
  const text = decoder.decode(bytes, {stream: true});
  // What is left in the decoder is a character without its end.
  const rest = decoder.decode();
  return {text: text + rest, encoding, cut: rest !== ''};
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
