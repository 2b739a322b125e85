/** Rules for styles: `npm test -- styles`. Blank lines and order are the writer's; the rest of the format is Prettier's. */
import postcssLit from 'postcss-lit';

/** postcss-lit passes over a style sheet that it cannot read: one missing sign, and no rule would look at it. */
const readable = {
  ...postcssLit,
  parse(source, options) {
    const document = postcssLit.parse(source, options);
    const sheets = [...String(source).matchAll(/(?<=[\s=(,[])css`/g)];
    if (document.nodes.length >= sheets.length) return document;
    throw document.source.input.error('A style sheet that cannot be read: is a sign missing?', sheets[0].index);
  },
};

/**
 * What gives a variable its value: a declaration, in a style sheet or in a text for `.style`, as in wheel-position.ts and
 * session-report.ts. Read as one rule, because only a style sheet can tell the names to stylelint.
 */
const declared = {
  parse(source, options) {
    const names = new Set(source.match(/--_?oe-[\w-]+(?=:)/g));
    return postcssLit.parse(`css\`:host{${[...names].map((name) => `${name}:0;`).join('')}}\``, options);
  },
};

export default {
  // Made from tokens.json, with names of others.
  ignoreFiles: ['src/theme/resolved.ts'],
  extends: 'stylelint-config-standard',
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  referenceFiles: [
    {files: ['src/theme/*.ts', 'src/elements/**/{*.styles,*-position,session-report}.ts'], customSyntax: declared},
  ],
  rules: {
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'rule-empty-line-before': null,
    // A layout sets again what an earlier rule says, and relies on the order.
    'no-descending-specificity': null,
    // The ranges of `(width >= 20em)` are younger than our browsers.
    'media-feature-range-notation': 'prefix',
    'declaration-no-important': true,
    'no-unknown-animations': true,
    'no-unknown-custom-properties': true,
    'unit-no-unknown': true,
    // Left and right change places in Arabic; above, below and sizes do not.
    'property-layout-mappings': ['flow-relative', {ignoreProperties: [/^(?!.*(left|right))/]}],
    'value-keyword-layout-mappings': 'flow-relative',
  },
  overrides: [
    {
      // Beside the style sheet of the demo.
      files: ['demo/{shared,theming,embed}/*.css'],
      referenceFiles: ['demo/demo.css', 'demo/shared/tools.css'],
    },
    {
      files: ['src/**/*.ts'],
      customSyntax: readable,
      rules: {
        // `rem` follows the root of the page, which many sites set to 62.5 %.
        'unit-disallowed-list': [['rem'], {message: 'Use em: rem follows the root of the page'}],
      },
    },
    {
      // All of it can end up in the page, with `light-dom`: names are ours alone.
      files: ['src/{elements,embed,search,theme}/**'],
      rules: {
        'custom-property-pattern': '^_?oe(-[a-z0-9]+)+$',
        'keyframes-name-pattern': '^oe(-[a-z0-9]+)+$',
        'selector-class-pattern': '^oe(-[a-z0-9]+)+$',
      },
    },
  ],
};
