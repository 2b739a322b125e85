/**
 * Writes a changed value into the text of a JSON file. What did not change keeps its text to the letter, so a person sees
 * in the difference what was changed and nothing else; what is new is written as Prettier writes it.
 */
import {parse, type ArrayNode, type MemberNode, type ObjectNode, type ValueNode} from '@humanwhocodes/momoa';

/** As `printWidth` in .prettierrc.json. */
const WIDTH = 130;

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** The text of the file with `value` in it. The same value gives the same text. */
export function rewriteJson(text: string, value: unknown): string {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const body = text.slice(bom.length).replaceAll('\r\n', '\n');
  const {body: node} = parse(body, {ranges: true, mode: 'json'});
  const [start, end] = rangeOf(node);
  const unit = /^([ \t]+)\S/m.exec(body)?.[1] ?? '  ';
  const written = new Writer(body, unit).rewrite(node, value as Json, '');
  const whole = body.slice(0, start) + written + body.slice(end);
  return bom + whole.replaceAll('\n', eol);
}

class Writer {
  readonly #text: string;
  readonly #unit: string;

  constructor(text: string, unit: string) {
    this.#text = text;
    this.#unit = unit;
  }

  rewrite(node: ValueNode, value: Json, indent: string, before = 0): string {
    const old = this.#text.slice(...rangeOf(node));
    if (same(JSON.parse(old), value)) return old;
    if (node.type === 'Object' && isObject(value)) return this.#object(node, value, indent);
    if (node.type === 'Array' && Array.isArray(value)) return this.#array(node, value, indent, before);
    return this.#write(value, indent, before);
  }

  #object(node: ObjectNode, value: {[key: string]: Json}, indent: string): string {
    const members = new Map(node.members.map((member) => [nameOf(member), member]));
    const keys = Object.keys(value);
    const inner = indent + this.#unit;
    const part = (key: string): string => {
      const member = members.get(key);
      const before = key.length + 4;
      return member
        ? this.rewrite(member.value, value[key] as Json, inner, before)
        : this.#write(value[key] as Json, inner, before);
    };
    if (same([...members.keys()], keys))
      return this.#splice(
        node,
        node.members.map((member) => [member.value, part(nameOf(member))]),
      );
    return `{\n${keys.map((key) => `${inner}${JSON.stringify(key)}: ${part(key)}`).join(',\n')}\n${indent}}`;
  }

  #array(node: ArrayNode, value: Json[], indent: string, before: number): string {
    const olds = node.elements.map(({value: element}) => ({
      element,
      old: JSON.parse(this.#text.slice(...rangeOf(element))) as Json,
    }));
    if (!value.length || isSimple(value)) return this.#write(value, indent, before);
    const inner = indent + this.#unit;
    const matches = value.map((part, index) => {
      const id = isObject(part) ? part['id'] : undefined;
      const isSame = ({old}: {old: Json}): boolean => (id === undefined ? same(old, part) : isObject(old) && old['id'] === id);
      return olds.find(isSame) ?? (id === undefined ? olds[index] : undefined);
    });
    const parts = value.map((part, index) => {
      const element = matches[index]?.element;
      return element ? this.rewrite(element, part, inner) : this.#write(part, inner);
    });
    if (
      same(
        matches.map((match) => match && olds.indexOf(match)),
        olds.map((_, index) => index),
      )
    ) {
      return this.#splice(
        node,
        olds.map(({element}, index) => [element, parts[index] ?? '']),
      );
    }
    return `[\n${parts.map((part) => inner + part).join(',\n')}\n${indent}]`;
  }

  /** The text of a node with other texts in the place of its parts: spaces and line ends stay. */
  #splice(node: ValueNode, parts: [ValueNode, string][]): string {
    let [at] = rangeOf(node);
    let text = '';
    for (const [part, written] of parts) {
      const [start, end] = rangeOf(part);
      text += this.#text.slice(at, start) + written;
      at = end;
    }
    return text + this.#text.slice(at, rangeOf(node)[1]);
  }

  /** `before` is the width of the name in front. A comma may follow. */
  #write(value: Json, indent: string, before = 0): string {
    const inner = indent + this.#unit;
    if (Array.isArray(value)) {
      if (!value.length) return '[]';
      const parts = value.map((part) => this.#write(part, inner));
      const line = `[${parts.join(', ')}]`;
      if (isSimple(value) && indent.length + before + line.length < WIDTH) return line;
      return `[\n${parts.map((part) => inner + part).join(',\n')}\n${indent}]`;
    }
    if (!isObject(value)) return JSON.stringify(value);
    const members = Object.entries(value).map(
      ([key, part]) => `${inner}${JSON.stringify(key)}: ${this.#write(part, inner, key.length + 4)}`,
    );
    return members.length ? `{\n${members.join(',\n')}\n${indent}}` : '{}';
  }
}

function nameOf({name}: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}

function rangeOf(node: {range?: readonly [number, number] | number[]}): [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
}

/** Numbers and texts only: these stand on one line where they fit. */
function isSimple(value: readonly Json[]): boolean {
  return value.every((part) => !isObject(part) && !Array.isArray(part));
}

function isObject(value: Json | undefined): value is {[key: string]: Json} {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal, the order of names included. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
