/**
 * Makes custom-elements.json from the doc blocks of the elements: what editors, catalogues and README.md are told.
 *
 *   npx cem analyze
 *
 * The analyzer reads the sources; the manifest names the files of the package and holds only what a page may rely on.
 */
import {readFileSync} from 'node:fs';

/** What each `--oe-*` variable of src/theme/tokens.ts does, in the words of a web editor. */
const TOKENS = {
  '--oe-color-text': 'Colour of the text. Default: that of the page.',
  '--oe-color-link': 'Colour of links and of the small buttons.',
  '--oe-color-surface': 'Background of the rounds in the circle.',
  '--oe-color-error': 'Colour of the bar beside an error message.',
  '--oe-focus-color': 'Colour of the outer line round what has the keyboard focus.',
  '--oe-focus-inner-color': 'Colour of the inner line round what has the keyboard focus; best the background of the page.',
  '--oe-focus-width': 'Thickness of the outer focus line; never less than 2px.',
  '--oe-group-1': 'Hue of the first group of themes.',
  '--oe-group-2': 'Hue of the second group of themes.',
  '--oe-group-3': 'Hue of the third group of themes.',
  '--oe-group-4': 'Hue of the fourth group of themes.',
  '--oe-on-group': 'Colour of icons on a group hue.',
  '--oe-group-edge-share': 'How much hue there is in lines and edges; the rest is text colour.',
  '--oe-group-name-share': 'How much hue there is in group names and icons; the rest is text colour.',
  '--oe-heading-color': 'Colour of headings. Default: that of the text.',
  '--oe-heading-font': 'Font of headings. Default: that of the text.',
  '--oe-heading-weight': 'Weight of headings.',
  '--oe-radius': 'Rounding of rows, buttons and focus lines.',
};

const BUNDLE = 'dist/insight-widgets.js';

export default {
  globs: ['src/elements/**/*.ts', 'src/controllers/items-controller.ts', 'src/store/load.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicSurface()],
};

function publicSurface() {
  const internals = new Set();
  const choices = new Map();
  return {
    name: 'public-surface',

    /** Remembers what is internal, also where a subclass overrides it, and what a name for a choice of texts stands for. */
    analyzePhase({ts, node}) {
      if (ts.isClassElement(node) && ts.getJSDocTags(node).some(({tagName}) => tagName.text === 'internal')) {
        internals.add(node.name?.getText());
      }
      if (ts.isTypeAliasDeclaration(node) && /^'[^|]*'( \| '[^|]*')+$/.test(node.type.getText())) {
        choices.set(node.name.text, node.type.getText());
      }
    },

    packageLinkPhase({customElementsManifest: manifest}) {
      const classes = manifest.modules.flatMap(({declarations = []}) => declarations.filter(({kind}) => kind === 'class'));
      const byName = (a, b) => (a.name < b.name ? -1 : 1);
      const elements = classes.filter(({tagName}) => tagName).sort(byName);
      const events = classes.filter(({superclass}) => superclass?.name === 'Event').sort(byName);
      const shown = ({privacy = 'public', static: isStatic, name}) =>
        privacy === 'public' && !isStatic && !/^[#_]/.test(name) && !internals.has(name);
      const described = (item) => tidy(item, choices);
      const cssProperties = tokens();

      manifest.modules = [
        {
          kind: 'javascript-module',
          path: BUNDLE,
          declarations: events.map(({name, description, members}) => ({
            kind: 'class',
            description,
            name,
            members: members.filter(shown).map(({default: _, ...field}) => described(field)),
            superclass: {name: 'Event'},
          })),
          exports: [
            ...events.map(({name}) => javascript(name, BUNDLE)),
            ...elements.flatMap(({name, tagName}) => exported(name, tagName)),
          ],
        },
        ...elements.map(({name, tagName, description, ...declaration}) => ({
          kind: 'javascript-module',
          path: moduleOf(tagName),
          declarations: [
            {
              kind: 'class',
              description,
              name,
              tagName,
              customElement: true,
              attributes: declaration.attributes.filter(shown).map((attribute) => asAttribute(described(attribute))),
              members: declaration.members.filter(shown).map(described),
              // The analyzer invents events for `dispatchEvent(new XEvent(…))`; those with a name of ours have a doc line.
              events: declaration.events.filter(({name}) => name?.startsWith('oe-')).map(described),
              slots: declaration.slots.map(described),
              cssParts: declaration.cssParts.map(described),
              cssProperties,
              superclass: {name: 'LitElement', package: 'lit'},
            },
          ],
          exports: exported(name, tagName),
        })),
      ];
      refuseSilent(manifest.modules);
    },
  };
}

/** Nothing is public without a word on it. */
function refuseSilent(modules) {
  const silent = modules
    .flatMap(({declarations}) => declarations)
    .flatMap(({name: owner, attributes = [], members, events = [], slots = [], cssParts = []}) =>
      [attributes, members, events, slots, cssParts]
        .flat()
        .filter(({description}) => !description)
        .map(({name}) => `${owner}: ${name || 'slot'}`),
    );
  if (silent.length) throw new Error(`Without a doc block or a description: ${[...new Set(silent)].join(', ')}`);
}

const moduleOf = (tag) => `dist/elements/${tag}.js`;
const javascript = (name, module) => ({kind: 'js', name, declaration: {name, module}});
const exported = (name, tag) => [
  javascript(name, moduleOf(tag)),
  {kind: 'custom-element-definition', name: tag, declaration: {name, module: moduleOf(tag)}},
];

/**
 * Without line breaks in its description, without where it was inherited from (the bases are not exported), and with a
 * choice of texts in place of the name for it.
 */
function tidy({description, type, inheritedFrom: _, ...item}, choices) {
  if (type) {
    const parts = type.text.split(' | ').flatMap((part) => choices.get(part)?.split(' | ') ?? part);
    item.type = {text: [...new Set(parts)].join(' | ')};
  }
  return description === undefined ? item : {...item, description: description.replaceAll(/\s+/g, ' ')};
}

/** An attribute is a text or is not there. One without a field of ours, such as `lang`, has the field of every element. */
const asAttribute = ({name, fieldName = name, type, ...attribute}) => ({
  name,
  fieldName,
  type: {text: type.text.replace(' | undefined', '')},
  ...attribute,
});

/** The variables of src/theme/tokens.ts with their defaults, in the order of TOKENS. */
function tokens() {
  const source = readFileSync(new URL('src/theme/tokens.ts', import.meta.url), 'utf8');
  const defaults = new Map(
    [...source.matchAll(/var\((--oe-[\w-]+),\s*([^()]+)\)/g)].map(([, name, standard]) => [name, standard.trim()]),
  );
  const wrong = [...defaults.keys()]
    .filter((name) => !TOKENS[name])
    .concat(Object.keys(TOKENS).filter((name) => !defaults.has(name)));
  if (wrong.length) {
    throw new Error(`src/theme/tokens.ts and TOKENS in custom-elements-manifest.config.mjs differ: ${wrong.join(', ')}`);
  }
  return Object.entries(TOKENS).map(([name, description]) => ({name, default: defaults.get(name), description}));
}
