/** The forms of Decap CMS, made from the schemas: what an editor reads at a field is what the schema says of it. */
import {fieldsOf, kindOf, ownBlocks, resolve} from './schema.mjs';

/** What the words of a choice are called. */
const CHOICES = {
  human: 'Door een mens',
  machine: 'Door een computer',
  draft: 'Proefversie',
  photo: 'Foto’s',
  text: 'Tekst',
  other: 'Iets anders',
};

/** What an item in a list is called by when it is closed, the first that it has. */
const NAMES = ['headline', 'question', 'title', 'name', 'label', 'body'];

/** All fields of a kind of file in a language: what is written most comes first. */
export function formOf(root, lang) {
  const fields = fieldsOf(root, root, true).filter(([name]) => name !== 'translation' || lang !== 'nl');
  const isSetting = ([, part]) => Number(kindOf(part) === 'object');
  return fields.sort((a, b) => isSetting(a) - isSetting(b)).map(([name, part]) => fieldOf(name, part, root, root));
}

function fieldOf(name, part, parent, root) {
  const kind = kindOf(part);
  const required = (parent.required ?? []).includes(name);
  const field = {name, label: part.title, hint: part.description, required};
  // Where in the schema it stands, so that what is typed can be held against that.
  const pointer = `${parent.name ? `/$defs/${parent.name}` : ''}/properties/${name}`;
  switch (kind) {
    case 'line':
    case 'blocks':
    case 'text':
    case 'icon':
      if (name === 'id') return idField(part, parent);
      // Who speaks is chosen from the people of the file.
      return {...field, widget: name === 'person' ? 'insight-person' : 'insight-text', kind, pointer};
    case 'choice':
      return {...field, widget: 'select', options: part.enum.map((value) => ({value, label: CHOICES[value]}))};
    case 'number':
      return {...field, widget: 'number', value_type: 'int', min: part.minimum};
    case 'object':
      // Decap would ask for what is inside, also where nothing is: only the checks know that.
      return {
        ...field,
        widget: 'object',
        collapsed: true,
        fields: inside(part, root).map((each) => (required ? each : {...each, required: false})),
      };
    case 'texts':
      return {
        ...listOf(field, part, part.items),
        field: {...fieldOf(name, part.items, parent, root), pointer: `${pointer}/items`},
      };
    case 'items': {
      const item = resolve(part.items, root);
      return {...listOf(field, part, item), fields: inside(item, root)};
    }
    case 'parts':
      return {...field, widget: 'list', collapsed: true, typeKey: 'type', types: partTypes(part, root)};
  }
}

const inside = (part, root) => fieldsOf(part, root).map(([name, each]) => fieldOf(name, each, part, root));

function listOf(field, part, item) {
  const names = NAMES.filter((name) => item.properties?.[name]);
  return {
    ...field,
    // To Decap, a list without items is missing; to the schema, one that need not have any is not.
    required: field.required && part.minItems > 0,
    widget: 'list',
    label_singular: item.title.toLowerCase(),
    collapsed: true,
    ...(names[0] && {summary: `{{${names[0]}${names[0] === 'body' ? ' | truncate(90)' : ''}}}`}),
  };
}

/** An id is made, not written; that of a theme is chosen: it is that of a domain. */
function idField(part, parent) {
  const field = {name: 'id', label: part.title, hint: part.description};
  return parent.name === 'Theme'
    ? {...field, label: 'Domein', widget: 'insight-domain'}
    : {...field, required: false, widget: 'insight-id'};
}

function partTypes(part, root) {
  const text = {
    name: 'text',
    label: 'Tekst',
    widget: 'insight-text',
    kind: 'blocks',
    hint: part.description,
    pointer: '/$defs/ReportBlocks',
  };
  return [
    {name: 'text', label: 'Tekst', widget: 'object', summary: '{{text | truncate(90)}}', fields: [text]},
    ...[...ownBlocks(root)].map(([name, block]) => ({
      name,
      label: block.title,
      widget: 'object',
      ...(block.properties.body && {summary: `${block.title}: {{body | truncate(90)}}`}),
      fields: inside(block, root),
    })),
  ];
}
