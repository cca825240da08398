// What the compiler cannot see: STYLE.md's rules that can be checked, and the types' traps.
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { variorum } from './build/eslint-rules.mjs';

/** Who may be called by what name: STYLE.md, "Names". */
const names = {
  plugins: { variorum },
  rules: {
    'variorum/file-name': 'error',
    'variorum/no-default-export': 'error',
  },
};

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  names,
  {
    rules: {
      'max-lines': ['error', { max: 350 }],
      eqeqeq: 'error',
      'no-console': 'off',
      'no-alert': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in sentences are what template strings are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-empty-function': 'off',
      // `void work()` says that nobody waits for it; so does `() => void work()`.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Ours are objects of functions, not of methods: to take one out of its object is how they are meant.
      '@typescript-eslint/unbound-method': 'off',
      // It would also merge what is asked one after the other for the reader's sake.
      '@typescript-eslint/prefer-optional-chain': 'off',
      // `||` where an empty string means nothing is on purpose.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  {
    // Pure: no clock and no chance but what they are given.
    files: ['archive/**/*.ts'],
    ignores: ['archive/node/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'window',
        'document',
        'performance',
        'crypto',
        'setTimeout',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is passed in, as platform.now().' },
        { object: 'Math', property: 'random', message: 'Chance is passed in, as platform.randomBytes().' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is passed in.' },
        { selector: 'TSEnumDeclaration', message: 'Unions, not enums.' },
      ],
    },
  },
  {
    files: ['renderer/**/*.ts'],
    extends: [wc['flat/recommended'], wc['flat/best-practice'], lit['flat/recommended'], litA11y.configs.recommended],
    languageOptions: { globals: globals.browser },
    // LitElement has every callback, so that super's need not be guarded.
    rules: { 'wc/guard-super-call': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright reads from the pattern which fixtures one needs, also when it needs none.
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  { files: ['tests/bench/window/in-page.mjs'], languageOptions: { globals: globals.browser } },
  // They belong to no part of the tree, so there is no program to take types from.
  { files: ['*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  // What reads a configuration or a reporter asks for its default export; what a library exports is not ours to name.
  {
    files: ['*.config.{js,ts,mjs}', 'build/reporters/{vitest,playwright}.mjs', '**/*.d.ts'],
    rules: { 'variorum/no-default-export': 'off' },
  },
);
