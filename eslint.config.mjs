import globals from 'globals';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * What no code for readers may do, and what it does instead. `only` is the one file that may: there the other bans hold.
 */
const BANS = [
  {
    message: 'Text goes in by `.textContent`, structure by `html`. Markup made of text would let scripts in.',
    globals: ['DOMParser'],
    properties: [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'setHTMLUnsafe',
      'createContextualFragment',
      'document.write',
      'document.writeln',
    ],
    imports: ['lit/directives/unsafe-*', 'lit/static-html*'],
  },
  {
    message: 'Set `.style=${…}`, which every policy allows. A strict style-src blocks the attribute.',
    imports: ['lit/directives/style-map*'],
    syntax: ['CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]'],
  },
  {
    message: 'Write the rules in `css`, where stylelint reads them.',
    names: ['unsafeCSS'],
  },
  {
    message: 'Ask the store, which downloads each address once.',
    only: 'src/store/load.ts',
    globals: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    properties: ['fetch', 'sendBeacon'],
  },
  {
    message: 'Use keep.ts, which stores only where the embedder asked for it.',
    only: 'src/store/keep.ts',
    globals: ['caches'],
  },
  {
    message: 'Keep it in memory: we promise visitors that nothing is stored.',
    globals: ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'],
    properties: ['localStorage', 'sessionStorage', 'indexedDB', 'document.cookie'],
  },
  {
    message: 'Call `writePlace`, which leaves the hashes of others alone.',
    only: 'src/controllers/place-controller.ts',
    properties: ['history.pushState', 'history.replaceState', 'location.assign', 'location.replace'],
    syntax: ['AssignmentExpression[left.object.name="location"]', 'AssignmentExpression[left.name="location"]'],
  },
  {
    message: 'The page is of others: export it, or keep it in the module.',
    syntax: ['AssignmentExpression > MemberExpression.left Identifier[name=/^(window|self|globalThis)$/]'],
  },
  {
    message: 'Let the store say it, once per file.',
    only: 'src/store/dataset-store.ts',
    globals: ['console'],
  },
];

/** Rules that hold these bans. */
function forbid(bans) {
  const each = (kind, rule) => bans.flatMap(({message, [kind]: items = []}) => items.map((item) => rule(item, message)));
  const property = (name, message) => {
    const [last, object] = name.split('.').reverse();
    return {property: last, ...(object && {object}), message};
  };
  return {
    'no-restricted-globals': ['error', ...each('globals', (name, message) => ({name, message}))],
    'no-restricted-properties': ['error', ...each('properties', property)],
    'no-restricted-syntax': ['error', ...each('syntax', (selector, message) => ({selector, message}))],
    'no-restricted-imports': [
      'error',
      {
        paths: each('names', (name, message) => ({name: 'lit', importNames: [name], message})),
        patterns: each('imports', (path, message) => ({group: [path], message})),
      },
    ],
  };
}

export default tseslint.config(
  {ignores: ['**/dist/', 'site/', '.site-*/', 'coverage/', 'src/theme/icons.ts']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      ...litA11y.configs.recommended.rules,
      // `list-style: none` takes the role of a list away in Safari.
      'lit-a11y/no-redundant-role': 'off',
      // Texts are set by `.textContent`, which the rule does not see.
      'lit-a11y/accessible-name': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A walk up the page begins at `this`.
      '@typescript-eslint/no-this-alias': ['error', {allowedNames: ['node']}],
    },
  },
  {
    files: ['src/**'],
    rules: {
      ...forbid(BANS),
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'lit/ban-attributes': ['error', 'style', '.innerHTML', '.outerHTML'],
      'lit/prefer-static-styles': 'error',
    },
  },
  BANS.filter(({only}) => only).map((ban) => ({files: [ban.only], rules: forbid(BANS.filter((other) => other !== ban))})),
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is an assertion.
      '@typescript-eslint/no-unused-expressions': 'off',
      // `equal` is typed as a promise for the sake of snapshots, which we do not use.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', name: 'Equal', package: '@types/chai'}]},
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {globals: globals.node},
  },
  {
    files: ['src/{embed,site}/*.js', 'demo/**/*.js'],
    languageOptions: {globals: globals.browser},
  },
  {
    // Runs as it is, in pages of any age.
    files: ['src/embed/*.js'],
    rules: {'no-var': 'off'},
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
    },
  },
);
