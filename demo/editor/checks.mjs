/** What `insight-data validate` says, while someone writes: each finding with the names of its fields. */
import {say} from '../../src/content/messages.ts';
import {compileSchema} from '../../src/content/schema.ts';
import {readSource} from '../../src/content/source.ts';
import {createValidator} from '../../src/content/validate.ts';
import {resolve} from './schema.mjs';

/** @param {Record<string, object>} schemas by kind of file */
export function createChecks(schemas) {
  const validate = createValidator(schemas);
  const compiled = new Map();

  /** All findings of a file, in its order, with the place of each in words. */
  function checkFile(file) {
    const source = readSource(new TextEncoder().encode(JSON.stringify(file)));
    const root = schemas[file.kind];
    return validate(source, {name: '', address: ''}, [], 'nl').map((finding) => ({
      ...finding,
      place: placeOf(finding.path, file, root),
    }));
  }

  /** What is wrong with the value of one field, in words; undefined when nothing is. */
  function checkField(kind, pointer, value) {
    const key = kind + pointer;
    if (!compiled.has(key)) compiled.set(key, compileSchema(partOf(schemas[kind], pointer)));
    const [fault] = compiled.get(key)(value);
    if (!fault) return undefined;
    const {message, remedy} = say(fault.rule, fault.values, 'nl');
    return `${message} ${remedy}`;
  }

  return {checkFile, checkField};
}

/** A part of a schema as a schema of its own. */
function partOf(root, pointer) {
  const part = pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => value[key], root);
  const {name: _name, ...rest} = resolve(part, root);
  return {...rest, $defs: root.$defs};
}

const NAMES = ['headline', 'question', 'title', 'name', 'label'];
const SHORT = 40;

/** A path as an editor finds it in the form: `Thema’s › Banden › Inzichten › 2 › Kop`. */
function placeOf(path, file, root) {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const words = [];
  let value = file;
  let part = root;
  for (const key of keys) {
    value = value?.[key];
    part = part && stepInto(part, key, root);
    if (Array.isArray(part?.items) || /^\d+$/.test(key)) words.push(nameOf(value) ?? String(Number(key) + 1));
    else if (part?.title) words.push(part.title);
  }
  return words.join(' › ');
}

function stepInto(part, key, root) {
  const next = /^\d+$/.test(key) ? part.items : part.properties?.[key];
  return next && resolve(next, root);
}

function nameOf(value) {
  const name = NAMES.map((field) => value?.[field]).find((each) => typeof each === 'string');
  return name && (name.length > SHORT ? `${name.slice(0, SHORT).trimEnd()}…` : name);
}
