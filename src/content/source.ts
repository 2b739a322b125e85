/** A file as an editor sees it: bytes that become text, text that becomes values, and for each value its line and column. */
import {parse, tokenize, type AnyNode, type ValueNode} from '@humanwhocodes/momoa';
import type {Fault} from './messages.js';
import type {Path, Position} from './path.js';

export interface Source {
  /** What the file holds; missing when it cannot be read. */
  value?: unknown;
  /** What is wrong with the file as a file. */
  faults: Fault[];
  /** Where a value begins, or the name of a field; for what is not there, where the nearest thing around it begins. */
  locate: (path: Path, part?: 'value' | 'name') => Position;
}

/** Deeper than this no content is, and checks that call themselves would run out of room. */
const MAX_DEPTH = 200;

/** Reads the bytes of a JSON file. Never throws. */
export function readSource(bytes: Uint8Array): Source {
  const decoded = decode(bytes);
  if ('fault' in decoded) return {faults: [decoded.fault], locate: () => ({line: 1, column: 1})};
  const {text, faults} = decoded;
  const stop = (fault: Fault): Source => ({faults: [...faults, fault], locate: () => ({line: 1, column: 1})});
  if (!/\S/.test(text)) return stop({rule: 'empty-file', values: {}, path: [], position: {line: 1, column: 1}});
  const broken = syntaxFault(text);
  if (broken) return stop(broken);
  const {body} = parse(text, {mode: 'json'});
  return {value: JSON.parse(text), faults: [...faults, ...repeatedFields(body)], locate: locator(body)};
}

type Decoded = {text: string; faults: Fault[]} | {fault: Fault};

function decode(bytes: Uint8Array): Decoded {
  const start: Position = {line: 1, column: 1};
  const [first, second] = bytes;
  // UTF-16 has a mark at its start, or a zero byte beside the first brace.
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || (bytes.length > 1 && first !== second && (first === 0 || second === 0)))
    return {fault: {rule: 'utf-16', values: {}, path: [], position: start}};
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const wrong = firstWrongByte(bytes, text);
  if (wrong) return {fault: {rule: 'not-utf-8', values: {}, path: [], position: wrong}};
  if (!text.startsWith('\ufeff')) return {text, faults: []};
  // A space in its place keeps every column as the editor counts it.
  return {text: text.replace('\ufeff', ' '), faults: [{rule: 'byte-order-mark', values: {}, path: [], position: start}]};
}

/** Position of the first byte that is no UTF-8: the decoder puts U+FFFD there, which the bytes do not hold. */
function firstWrongByte(bytes: Uint8Array, text: string): Position | undefined {
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const before = new TextEncoder().encode(text.slice(0, at)).length;
    const [a, b, c] = bytes.subarray(before);
    if (a !== 0xef || b !== 0xbf || c !== 0xbd) return positionAt(text, at);
  }
  return undefined;
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1};
}

/** Why this text is no JSON, or is nested too deep. `JSON.parse` decides, the parser that knows positions says where. */
function syntaxFault(text: string): Fault | undefined {
  let depth = 0;
  try {
    for (const {type, loc} of tokenize(text, {mode: 'json'})) {
      const raw = text.slice(loc.start.offset, loc.end.offset);
      // Tokenizer and parser let these pass, JSON does not.
      const control = type === 'String' ? raw.search(/[\0-\x1f]/) : -1;
      if (control >= 0)
        return {rule: 'control-character', values: {}, path: [], position: positionAt(text, loc.start.offset + control)};
      if (type === 'LBrace' || type === 'LBracket') depth++;
      if (type === 'RBrace' || type === 'RBracket') depth--;
      if (depth > MAX_DEPTH) {
        return {rule: 'too-deep', values: {max: MAX_DEPTH}, path: [], position: positionOf(loc.start)};
      }
    }
    parse(text, {mode: 'json'});
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return asFault(text, error as Partial<Position> & {offset?: number});
  }
}

function asFault(text: string, {line, column, offset}: Partial<Position> & {offset?: number}): Fault {
  const end = positionAt(text, text.trimEnd().length);
  const position = line && column ? {line, column} : end;
  const rest = text.slice(offset ?? text.length);
  // The parser names the last thing it saw, an editor looks for the place where the text stops.
  if (!rest || isUnfinished(text, rest)) return {rule: 'cut-off', values: {}, path: [], position: end};
  const before = text.slice(0, offset).trimEnd();
  if (/^[}\]]/.test(rest) && before.endsWith(',')) return {rule: 'comma-too-many', values: {}, path: [], position};
  if (/^\/[/*]/.test(rest)) return {rule: 'comment', values: {}, path: [], position};
  if (/^[‘’“”„'`«»]/.test(rest)) return {rule: 'wrong-quote', values: {found: rest.charAt(0)}, path: [], position};
  if (/^["{[\d]/.test(rest) && /["}\]\dle]$/.test(before)) return {rule: 'comma-missing', values: {}, path: [], position};
  return {rule: 'syntax', values: {found: String.fromCodePoint(rest.codePointAt(0) ?? 0)}, path: [], position};
}

/** The text stops in the middle: what comes after its end is the first thing that is wrong. */
function isUnfinished(text: string, rest: string): boolean {
  // The parser takes a number or a comma at the end for the fault itself, but not when something follows.
  const END = '\0';
  try {
    parse(text + END, {mode: 'json'});
    return false;
  } catch (error) {
    const {offset = 0, message} = error as Error & {offset?: number};
    // A word or a code that was cut in two.
    const half = ['true', 'false', 'null'].some((word) => word.startsWith(rest.trimEnd())) || /\\(u[\da-f]{0,3})?$/i.test(text);
    return half || offset >= text.length || message.startsWith('Unexpected end of input');
  }
}

/** Fields that stand in one object twice: of these, only the last counts. */
function repeatedFields(node: ValueNode, path: Path = []): Fault[] {
  if (node.type === 'Array') return node.elements.flatMap(({value}, index) => repeatedFields(value, [...path, index]));
  if (node.type !== 'Object') return [];
  const seen = new Set<string>();
  return node.members.flatMap((member): Fault[] => {
    const name = nameOf(member);
    const at = [...path, name];
    const fault: Fault = {rule: 'field-twice', values: {name}, path: at, position: positionOf(member.loc.start)};
    const found = seen.has(name) ? [fault] : [];
    seen.add(name);
    return [...found, ...repeatedFields(member.value, at)];
  });
}

const nameOf = ({name}: {name: AnyNode}): string =>
  name.type === 'String' ? name.value : name.type === 'Identifier' ? name.name : '';

function locator(body: ValueNode): Source['locate'] {
  return (path, part = 'value') => {
    let node = body;
    let {line, column} = node.loc.start;
    for (const [depth, key] of path.entries()) {
      if (node.type === 'Array') {
        const element = node.elements[Number(key)];
        if (!element) break;
        node = element.value;
      } else if (node.type === 'Object') {
        // The last of a name: the one whose value counts.
        const member = node.members.filter((each) => nameOf(each) === key).at(-1);
        if (!member) break;
        if (part === 'name' && depth === path.length - 1) return positionOf(member.loc.start);
        node = member.value;
      } else break;
      ({line, column} = node.loc.start);
    }
    return {line, column};
  };
}

const positionOf = ({line, column}: Position): Position => ({line, column});
