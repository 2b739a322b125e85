import globals from 'globals';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {ignores: ['dist/', 'coverage/', 'src/theme/icons.ts']},
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
    files: ['src/embed/*.js', 'demo/**/*.js'],
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
