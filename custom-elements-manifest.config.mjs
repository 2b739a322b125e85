/**
 * Makes custom-elements.json from the doc blocks of the elements: what editors, catalogues and README.md are told.
 *
 *   npx cem analyze
 *
 * The analyzer reads the sources; the manifest names the files of the package and holds only what a page may rely on.
 */
import {readFileSync} from 'node:fs';

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
      const events = classes.filter(({superclass}) => superclass?.name === 'NativeEvent').sort(byName);
      const shown = ({privacy = 'public', static: isStatic, name}) =>
        privacy === 'public' && !isStatic && !/^[#_]/.test(name) && !internals.has(name);
      const described = (item) => tidy(item, choices);
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

/** The variables that a site may set. */
const cssProperties = JSON.parse(readFileSync(new URL('src/theme/tokens.json', import.meta.url), 'utf8')).map(
  ({name, syntax, default: standard, description}) => ({
    name,
    ...(syntax && {syntax}),
    // Ours are known to pages by what they say, not by their names.
    default: /--_/.test(standard) ? undefined : standard,
    description,
  }),
);
