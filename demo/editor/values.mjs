/** A data file as the values of its form, and back: texts as Markdown, ids made once. */
import {newId} from '../../src/content/import/slug.ts';
import {passagesOf, textsOf} from '../../src/content/texts.ts';
import {blocksToMarkdown, lineToMarkdown, markdownToBlocks, markdownToLine} from './markdown.mjs';
import {fieldsOf, kindOf, ownBlocks, resolve} from './schema.mjs';

/** Before the id of an item that has none yet: `nieuw:` and what tells it from others. */
export const NEW = 'nieuw:';

/** What the server knows a draft by; no part of the content. */
export const DESK = '$desk';

/** @param root the schema of the file */
export function toForm(file, root) {
  const people = Object.fromEntries((file.people ?? []).map(({id, name}) => [id, name]));
  return {...file, ...formObject(file, root, root, people)};
}

function formObject(value, part, root, people) {
  const found = fieldsOf(part, root, part === root).filter(([name]) => value[name] !== undefined);
  const fields = found.map(([name, each]) => [name, formValue(value[name], each, root, people)]);
  return {...value, ...Object.fromEntries(fields)};
}

function formValue(value, part, root, people) {
  switch (kindOf(part)) {
    case 'line':
      return lineToMarkdown(value);
    case 'blocks':
      return blocksToMarkdown(value, people);
    case 'icon':
      return typeof value === 'string' ? value : value.d;
    case 'object':
      return formObject(value, part, root, people);
    case 'items':
      return value.map((item) => formObject(item, resolve(part.items, root), root, people));
    case 'parts':
      return formParts(value, root, people);
    default:
      return value;
  }
}

/** Text beside text becomes one part. */
function formParts(value, root, people) {
  const own = ownBlocks(root);
  const parts = [];
  for (const block of Array.isArray(value) ? value : [value]) {
    const kind = own.get(block.type);
    if (kind) parts.push(formObject(block, kind, root, people));
    else if (parts.at(-1)?.type === 'text') parts.at(-1).text.push(block);
    else parts.push({type: 'text', text: [block]});
  }
  return parts.map((each) => (each.type === 'text' ? {...each, text: blocksToMarkdown(each.text, people)} : each));
}

/** The file that a form holds: in the order of the schema, without what was left empty. */
export function toFile(form, root) {
  const {[DESK]: _desk, ...values} = form;
  return fileObject(values, root, root);
}

function fileObject(value, part, root) {
  const known = new Map(fieldsOf(part, root, part === root));
  const names = [...Object.keys(part.properties), ...Object.keys(value).filter((name) => !Object.hasOwn(part.properties, name))];
  const fields = names.flatMap((name) => {
    const each = known.get(name);
    const made = each ? fileValue(value[name], each, root) : value[name];
    const needed = (part.required ?? []).includes(name);
    if (!isEmpty(made)) return [[name, made]];
    return needed && each?.type === 'array' ? [[name, []]] : [];
  });
  return Object.fromEntries(fields);
}

const isEmpty = (value) =>
  value === undefined || value === null || value === '' || (typeof value === 'object' && !Object.keys(value).length);

function fileValue(value, part, root) {
  if (isEmpty(value)) return undefined;
  switch (kindOf(part)) {
    case 'line':
      return markdownToLine(value);
    case 'blocks':
      return markdownToBlocks(value);
    case 'icon':
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? value : {d: value};
    case 'object':
      return fileObject(value, part, root);
    case 'items':
      return value.map((item) => fileObject(item, resolve(part.items, root), root));
    case 'texts':
      return value.filter((text) => !isEmpty(text));
    case 'parts':
      return fileParts(value, root);
    default:
      return value;
  }
}

function fileParts(parts, root) {
  const own = ownBlocks(root);
  const blocks = parts.flatMap((each) => {
    const kind = own.get(each.type);
    if (kind) return [{type: each.type, ...fileObject(each, kind, root)}];
    const made = markdownToBlocks(each.text ?? '');
    return made === undefined ? [] : made;
  });
  return blocks.length > 1 || typeof blocks[0] === 'object' ? blocks : blocks[0];
}

/**
 * Gives each new item an id of its first words, unlike all others of the file. `made` remembers it, so that the item keeps it
 * when those words change.
 *
 * @param {Map<string, string>} made the id by its stand-in
 */
export function giveIds(file, made) {
  const taken = new Set([...made.values()]);
  visit(file, ({id}) => !isNew(id) && taken.add(id));
  visit(file, (item) => {
    if (!isNew(item.id) || made.has(item.id)) return;
    made.set(item.id, newId(nameOf(item), 'deel', taken));
  });
  return useIds(file, made);
}

/** The file with ids that were made before in the place of their stand-ins. */
export function useIds(file, made) {
  const copy = structuredClone(file);
  visit(copy, (item) => {
    item.id = made.get(item.id) ?? item.id;
  });
  return copy;
}

const isNew = (id) => id.startsWith(NEW);

const nameOf = (item) => {
  const [passage] = passagesOf(item);
  const [text] = textsOf(item);
  return passage?.text ?? text?.value ?? '';
};

/** Each item of a file that has an id. */
function visit(value, see) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.id === 'string') see(value);
  for (const each of Object.values(value)) visit(each, see);
}
