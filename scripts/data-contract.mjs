/**
 * Writes docs/data.md, the contract of the data files, from their schemas. Examples come from the files that ship, else from
 * the demo and the tests.
 *
 *   node scripts/data-contract.mjs
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';

const FILE = new URL('../docs/data.md', import.meta.url);

const KINDS = [
  {
    kind: 'wheel',
    examples: ['data/nl/wheel.json', 'demo/data/blocks.json', 'test/fixtures/dense.json'],
    rules: [
      'Een thema heeft dezelfde id als zijn domein.',
      'Groepen hebben verschillende id’s; domeinen en thema’s ook. Binnen één thema heeft elk inzicht, elke vraag en elke kans een andere id.',
      'Een stukje tekst met `theme` leidt naar een thema dat in het bestand staat.',
    ],
  },
  {
    kind: 'report',
    examples: ['data/nl/reports/maaksessie-10.json', 'test/fixtures/data/dense-report.json'],
    rules: [
      'Delen, mensen, kerninzichten en initiatieven hebben samen verschillende id’s: elke id is een plek op de pagina.',
      'Elk initiatief heeft een ander nummer.',
      'Elke `person` staat in `people`.',
      '`relatedThemes` en stukjes tekst met `theme` leiden naar thema’s van de cirkel (`wheel.json`) in dezelfde map.',
    ],
  },
];

/** Forms of texts: name, what it is, and an example, by their pattern. */
const FORMS = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': ['id', 'kleine letters, cijfers en streepjes ertussen', 'eigen-gemeenschap'],
  '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$': [
    'plaats',
    'id van een thema, `/`, id van een inzicht',
    'onderwijs/middelen',
  ],
  '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$': ['taalcode', 'een taal volgens BCP 47', 'nl'],
  '^(https?://[^\\s/?#]\\S*|mailto:\\S+|tel:\\S+|(?![^/?#\\s]*:)\\S+)$': [
    'adres',
    '`https:`, `http:`, `mailto:`, `tel:` of een adres binnen de site',
    'https://www.openembassy.nl/',
  ],
  '^1\\.\\d+$': ['versie', 'de versie van dit formaat: 1, punt, getal', '1.0'],
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$': ['dag', 'jaar-maand-dag', '2021-02-19'],
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?)?$':
    ['dag of tijdstip', 'een dag, of een tijdstip volgens ISO 8601', '2026-11-21'],
  '^\\s*[Mm][MmZzLlHhVvCcSsQqTtAa0-9eE+\\-.,\\s]*$': ['tekening', 'SVG-paddata op een vlak van 24 bij 24', 'M2 2h20v20z'],
};
/** Not empty: minLength says so too. */
const SOME_TEXT = '\\S';

const TYPES = {string: 'tekst', integer: 'geheel getal', boolean: 'ja of nee', object: 'onderdeel', array: 'lijst'};

const read = async (path) => JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));

/** The text of docs/data.md. */
export async function dataContract() {
  const kinds = await Promise.all(
    KINDS.map(async ({examples, ...each}) => ({
      ...each,
      schema: await read(`data/schema/${each.kind}.schema.json`),
      files: await Promise.all(examples.map(read)),
    })),
  );
  const [{schema: wheel}, {schema: report}] = kinds;
  const isShared = (name) => name in wheel.$defs && name in report.$defs;
  const own = ({schema}) => Object.keys(schema.$defs).filter((name) => !isShared(name));
  const found = new Map();
  for (const {kind, schema, files} of kinds) for (const file of files) collect(schema, file, schema, kind, found);
  const parts = [
    HEAD,
    ...kinds.map(({kind, schema, rules}) =>
      [
        `## ${schema.title}: \`kind: "${kind}"\``,
        `${schema.description} Schema: [\`${kind}.schema.json\`](../data/schema/${kind}.schema.json).`,
        table(schema, kind, found),
        'Wat het schema niet kan zeggen en `insight-data validate` wel nakijkt:',
        rules.map((rule) => `- ${rule}`).join('\n'),
        ...own({schema}).map((name) => definition(name, schema, found)),
      ].join('\n\n'),
    ),
    '## In cirkel en verslag',
    ...Object.keys(wheel.$defs)
      .filter(isShared)
      .map((name) => definition(name, wheel, found)),
    '## Vormen van tekst',
    rows(
      ['Vorm', 'Is', 'Voorbeeld', 'Patroon'],
      Object.entries(FORMS).map(([pattern, [name, what, example]]) => [name, what, code(example), code(pattern)]),
    ),
  ];
  const config = await resolveConfig(fileURLToPath(FILE));
  return format(parts.join('\n\n'), {...config, parser: 'markdown'});
}

const HEAD = `# De databestanden

<!-- Geschreven door scripts/data-contract.mjs. Verander de schema’s en doe \`npm run generate\`. -->

Voor wie bestanden maakt of leest buiten de widgets om. Elk bestand is JSON in UTF-8, één taal per bestand:
\`data/<taal>/wheel.json\` en \`data/<taal>/reports/<id>.json\`. Id’s zijn gelijk in alle talen en veranderen niet meer.
Teksten zijn gewone tekst: geen HTML en geen Markdown.

Hoe u een tekst verandert, staat in [Inhoud bijwerken](inhoud-bijwerken.md).

\`insight-data validate\` kijkt een bestand helemaal na. De widgets zijn minder streng: zij laten weg wat niet klopt en tonen de
rest. Velden die zij niet kennen, slaan zij over. Een nieuw veld maakt dus 1.1 van 1.0; wat een oude lezer zou breken, maakt 2.0.`;

function definition(name, schema, found) {
  const part = schema.$defs[name];
  const choice = part.anyOf ?? part.oneOf;
  const body = choice ? choices(choice) : table(part, name, found);
  return `### ${name}\n\n**${part.title}.** ${part.description}\n\n${body}`;
}

const choices = (branches) =>
  branches.map((branch) => `- ${typeOf(branch)}${branch.description ? `: ${branch.description}` : ''}`).join('\n');

function table({properties, required = []}, owner, found) {
  return rows(
    ['Veld', 'Soort', 'Verplicht', 'Grenzen', 'Betekenis', 'Voorbeeld'],
    Object.entries(properties).map(([name, field]) => [
      code(name),
      typeOf(field),
      required.includes(name) ? 'ja' : 'nee',
      limitsOf(field).join('; '),
      `${field.title}. ${field.description}`,
      shown(found.get(`${owner}.${name}`)),
    ]),
  );
}

function typeOf({$ref, type, items, anyOf, enum: values, ...rest}) {
  if ($ref) return link($ref);
  if (anyOf) return anyOf.map(typeOf).join(' of ');
  if ('const' in rest) return code(JSON.stringify(rest.const));
  if (values) return values.map((value) => code(JSON.stringify(value))).join(', ');
  if (type === 'array') return `lijst van ${typeOf(items)}`;
  return TYPES[type];
}

const link = ($ref) => {
  const name = $ref.split('/').at(-1);
  return `[${name}](#${name.toLowerCase()})`;
};

function limitsOf({minLength, maxLength, pattern, minimum, minItems, uniqueItems, items}) {
  const form = pattern && pattern !== SOME_TEXT ? FORMS[pattern] : undefined;
  if (pattern && pattern !== SOME_TEXT && !form) throw new Error(`scripts/data-contract.mjs: name the form ${pattern}`);
  return [
    ...(form ? [`vorm: ${form[0]}`] : []),
    ...(maxLength ? [`hooguit ${maxLength} tekens`] : []),
    ...(minLength && !form && !maxLength ? ['niet leeg'] : []),
    ...(minimum === undefined ? [] : [`${minimum} of meer`]),
    ...(minItems ? [`minstens ${minItems}`] : []),
    ...(uniqueItems ? ['alles één keer'] : []),
    ...(items && !items.$ref && !items.anyOf ? limitsOf(items).map((limit) => `elk: ${limit}`) : []),
  ];
}

/** Remembers of each field the first value that a file has. */
function collect(part, value, root, owner, found) {
  const {$ref, anyOf, oneOf, items, properties} = part;
  if ($ref) {
    const name = $ref.split('/').at(-1);
    return collect(root.$defs[name], value, root, name, found);
  }
  for (const branch of anyOf ?? oneOf ?? []) if (fits(branch, value, root)) return collect(branch, value, root, owner, found);
  if (Array.isArray(value) && items) for (const each of value) collect(items, each, root, owner, found);
  if (!properties || typeof value !== 'object') return undefined;
  for (const [name, field] of Object.entries(properties)) {
    if (!Object.hasOwn(value, name)) continue;
    const key = `${owner}.${name}`;
    if (!found.has(key)) found.set(key, value[name]);
    collect(field, value[name], root, owner, found);
  }
  return undefined;
}

/** Whether a branch of a choice is the one for a value: by its type, or by its `type` field. */
function fits(branch, value, root) {
  const part = branch.$ref ? root.$defs[branch.$ref.split('/').at(-1)] : branch;
  if (part.anyOf ?? part.oneOf) return (part.anyOf ?? part.oneOf).some((each) => fits(each, value, root));
  const name = part.properties?.type?.const;
  if (name !== undefined) return value?.type === name;
  return part.type === (Array.isArray(value) ? 'array' : typeof value);
}

const MAX = 60;

/** A value as it stands in a file, shortened. */
function shown(value) {
  if (value === undefined) return '';
  const short = (each) => (Array.isArray(each) ? '[…]' : typeof each === 'object' ? '{…}' : JSON.stringify(each));
  const text = Array.isArray(value) && value.every((each) => typeof each === 'string') ? JSON.stringify(value) : short(value);
  return code([...text].length > MAX ? `${[...text].slice(0, MAX).join('')}…` : text);
}

const code = (text) => `\`${text}\``;

function rows(head, body) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, await dataContract());
