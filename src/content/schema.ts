/** The strict half of reading: a file against its JSON Schema, in words. */
import type {ErrorObject, ValidateFunction} from 'ajv/dist/2020.js';
import Ajv from 'ajv/dist/2020.js';
import dutch from 'ajv-i18n/localize/nl/index.js';
import type {Fault} from './messages.js';
import {nearest} from './nearest.js';
import type {Path} from './path.js';

export type Schema = Record<string, unknown>;

/**
 * What a value must look like, per pattern of the schemas: a pattern itself says nothing to an editor.
 *
 * @public A test holds it against the schema.
 */
export const PATTERNS: Record<string, {nl: string; en: string}> = {
  '\\S': {
    nl: 'Schrijf hier woorden, of haal het veld weg als dat mag.',
    en: 'Write words here, or remove the field where that is allowed.',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*$': {
    nl: 'Gebruik alleen kleine letters, cijfers en streepjes ertussen, zoals eigen-gemeenschap.',
    en: 'Use only small letters, digits and hyphens between them, such as own-community.',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$': {
    nl: 'Schrijf de id van het thema en die van het inzicht met / ertussen, zoals onderwijs/middelen.',
    en: 'Write the id of the theme and that of the insight with / between them, such as onderwijs/middelen.',
  },
  '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$': {
    nl: 'Schrijf een taalcode, zoals nl, en of ar.',
    en: 'Write a language code, such as nl, en or ar.',
  },
  '^(https?://[^\\s/?#]\\S*|mailto:\\S+|tel:\\S+|(?![^/?#\\s]*:)\\S+)$': {
    nl: 'Schrijf een adres dat begint met https://, mailto: of tel:, of een adres binnen de site, zonder spaties.',
    en: 'Write an address that begins with https://, mailto: or tel:, or one within the site, without spaces.',
  },
  '^1\\.\\d+$': {nl: 'Schrijf "1.0".', en: 'Write "1.0".'},
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?)?$':
    {
      nl: 'Schrijf de datum als jaar-maand-dag, zoals 2026-11-21.',
      en: 'Write the date as year-month-day, such as 2026-11-21.',
    },
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$': {
    nl: 'Schrijf de dag als jaar-maand-dag, zoals 2021-02-19.',
    en: 'Write the day as year-month-day, such as 2021-02-19.',
  },
  '^\\s*[Mm][MmZzLlHhVvCcSsQqTtAa0-9eE+\\-.,\\s]*$': {
    nl: 'Vraag een ontwerper om SVG-paddata: die begint met M en heeft alleen getallen en opdrachten.',
    en: 'Ask a designer for SVG path data: it begins with M and holds only numbers and commands.',
  },
};

/** A check of values against this schema: every fault, the one that matters where several kinds are allowed. */
export function compileSchema(schema: Schema): (value: unknown) => Fault[] {
  const ajv = new Ajv({strict: true, allErrors: true, allowUnionTypes: true, verbose: true, ownProperties: true});
  const validate: ValidateFunction = ajv.compile(sharpen(schema, schema) as Schema);
  return (value) => {
    if (validate(value)) return [];
    // `if` only says that its `then` failed, which speaks for itself.
    const errors = (validate.errors ?? []).filter(({keyword}) => keyword !== 'if');
    const seen = new Set<string>();
    return errors
      .map((error) => toFault(error, value))
      .filter((fault) => {
        const key = JSON.stringify(fault.path);
        // One fault a place: that an empty text also breaks a pattern helps nobody.
        return !seen.has(key) && seen.add(key);
      });
  };
}

/**
 * The same schema with each choice (`anyOf`, `oneOf`) as a switch on the type of the value, or on its `type` field. A
 * choice can only say that no branch fits; a switch names the fault in the branch that was meant.
 */
function sharpen(part: unknown, root: Schema): unknown {
  if (Array.isArray(part)) return part.map((each) => sharpen(each, root));
  if (!isRecord(part)) return part;
  const {anyOf, oneOf, ...rest} = part;
  const sharp = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, sharpen(value, root)]));
  const branches = (anyOf ?? oneOf) as Schema[] | undefined;
  if (!branches) return sharp;
  const targets = branches.map((branch) => resolve(branch, root));
  const names = targets.map((target) => constOf(target));
  const byName = names.every((name) => name !== undefined);
  const cases = branches.map((branch, index) => ({
    if: byName
      ? {type: 'object', properties: {type: {const: names[index]}}, required: ['type']}
      : {type: typeOf(targets[index]!, root)},
    then: sharpen(branch, root),
  }));
  const outer = byName
    ? {type: 'object', properties: {type: {enum: names}}, required: ['type']}
    : {type: [...new Set(targets.map((target) => typeOf(target, root)))]};
  return {...sharp, allOf: [outer, ...cases]};
}

const isRecord = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

function resolve(branch: Schema, root: Schema): Schema {
  const {$ref} = branch;
  if (typeof $ref !== 'string') return branch;
  const target = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Schema)[key], root);
  return resolve(target as Schema, root);
}

const constOf = ({properties}: Schema): unknown => (properties as Record<string, Schema> | undefined)?.['type']?.['const'];

/** The type of values that a branch is for. A choice within a choice has the type of its first branch. */
function typeOf(target: Schema, root: Schema): unknown {
  const [inner] = (target['anyOf'] ?? target['oneOf'] ?? []) as Schema[];
  return inner ? typeOf(resolve(inner, root), root) : target['type'];
}

function toFault(error: ErrorObject, file: unknown): Fault {
  const {keyword, params, data, parentSchema} = error as ErrorObject<string, Record<string, never>>;
  const path = toPath(error.instancePath, file);
  const found = quote(data);
  switch (keyword) {
    case 'required':
      return {rule: 'required', values: {field: params['missingProperty']!}, path: [...path, params['missingProperty']!]};
    case 'additionalProperties': {
      const field: string = params['additionalProperty']!;
      const known = Object.keys((parentSchema?.['properties'] as Schema | undefined) ?? {});
      return {rule: 'additionalProperties', values: {field, near: nearest(field, known)}, path: [...path, field], part: 'name'};
    }
    case 'type':
      return {rule: 'type', values: {found: kindOf(data), wanted: String(params['type'])}, path};
    case 'const':
      return {rule: 'const', values: {wanted: quote(params['allowedValue'])}, path};
    case 'enum':
      return {
        rule: 'enum',
        values: {found, wanted: (params['allowedValues'] as unknown as unknown[]).map(quote).join(', ')},
        path,
      };
    case 'minLength':
      return {rule: 'minLength', values: {}, path};
    case 'maxLength':
      return {rule: 'maxLength', values: {length: [...(data as string)].length, max: params['limit']!}, path};
    case 'minItems':
      return {rule: 'minItems', values: {min: params['limit']!}, path};
    case 'uniqueItems': {
      const index = Math.max(params['i']!, params['j']!);
      return {rule: 'uniqueItems', values: {value: quote((data as unknown[])[index])}, path: [...path, index]};
    }
    case 'minimum':
      return {rule: 'minimum', values: {found, min: params['limit']!}, path};
    case 'pattern': {
      const words = PATTERNS[params['pattern']!];
      if (words) return {rule: 'pattern', values: {found, ...words}, path};
    }
  }
  const copy = {...error};
  dutch([copy]);
  return {rule: 'schema', values: {nl: copy.message ?? '', en: error.message ?? ''}, path};
}

/** A JSON Pointer as a path: which of its keys are positions in a list, only the file knows. */
function toPath(pointer: string, file: unknown): Path {
  let value = file;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown>)[step];
      return step;
    });
}

const MAX_QUOTE = 60;

/** A value as it stands in the file, shortened. */
function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > MAX_QUOTE ? `${[...text].slice(0, MAX_QUOTE).join('')}…` : text;
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
