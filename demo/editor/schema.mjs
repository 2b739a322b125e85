/** What a part of the schemas is to an editor: which kind of field, and which parts are not for an editor at all. */

/**
 * Fields that programs keep: never shown, never changed.
 *
 * @public A test knows by it what is not in a form.
 */
export const KEPT = ['schemaVersion', 'kind', 'lang', 'languages', 'contentVersion', 'updatedAt'];

/** A part with what it refers to. Its own words win. */
export function resolve(part, root) {
  const {$ref, ...own} = part;
  if ($ref === undefined) return part;
  const name = $ref.replace('#/$defs/', '');
  return {...resolve(root.$defs[name], root), ...own, name};
}

/**
 * The kind of field that a part needs:
 *
 * - `line`, `blocks`: text with marks, in one line or in several blocks
 * - `text`: text without marks; `choice`: one of some words; `number`
 * - `object`: fields together; `items`: a list of these; `texts`: a list of texts
 * - `parts`: text and other things in turn, in a report; `icon`: a name, or a drawing
 */
export function kindOf(part) {
  const {name, type, enum: words, items, properties, anyOf} = part;
  if (name === 'Inline') return 'line';
  if (name === 'Blocks') return 'blocks';
  if (name === 'ReportBlocks') return 'parts';
  if (anyOf?.some((branch) => branch.properties?.d)) return 'icon';
  if (words) return 'choice';
  if (type === 'integer') return 'number';
  if (type === 'string') return 'text';
  if (type === 'object' && properties) return 'object';
  if (type === 'array' && items?.$ref) return 'items';
  if (type === 'array' && items?.type === 'string') return 'texts';
  throw new Error(`No kind of field is known for "${part.title}": ${JSON.stringify(part)}.`);
}

/** The fields of an object that an editor sees, as `[name, part]`, in the order of the schema. */
export function fieldsOf(part, root, isWhole = false) {
  return Object.entries(part.properties)
    .filter(([name, each]) => !('const' in each) && !(isWhole && (KEPT.includes(name) || name === 'id')))
    .map(([name, each]) => [name, resolve(each, root)]);
}

/** Blocks of a report that have fields of their own, by their type; all other blocks are text. */
export function ownBlocks(root) {
  const own = root.$defs.ReportBlock.oneOf
    .filter(({$ref}) => !root.$defs.Block.oneOf.some((other) => other.$ref === $ref))
    .map((branch) => resolve(branch, root))
    .filter(({properties}) => !properties.text);
  return new Map(own.map((part) => [part.properties.type.const, part]));
}
