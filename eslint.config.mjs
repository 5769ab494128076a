import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

/** The rooms in the order of the flow, and what each may import beside itself; ARCHITECTURE.md has the reasons. */
const rooms = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8'));

const zones = Object.entries(rooms).map(([room, { from, because }]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [`./${room}`, ...from.map((each) => `./${each}`)],
  message: `src/${room} may import ${from.join(', ') || 'nothing of ours'}: ${because}.`,
}));

const noDisk = {
  paths: ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'].map((name) => ({
    name,
    message: 'Only writer/, loader/, base/ and proof/ touch the disk, so that everything else stays pure.',
  })),
  patterns: [],
};
const noProcesses = ['node:child_process', 'child_process'].map((name) => ({
  name,
  message: 'Only proof/, git/ and base/ start processes.',
}));
const noCdktf = {
  regex: '^(cdktf|@cdktf/.*)$',
  allowTypeImports: true,
  message: 'Only governance/stack.ts imports cdktf, and is loaded lazily: who wants manifests alone never pays for it.',
};
const noImpurity = [
  { object: 'process', property: 'env', message: 'Only cli/ and run/ read the environment: output must not depend on it.' },
  { object: 'Date', property: 'now', message: 'No clock: the same input gives the same bytes.' },
  { object: 'Math', property: 'random', message: 'No randomness: the same input gives the same bytes.' },
];

export default tseslint.config(
  {
    ignores: [
      'lib/',
      'dist/',
      'examples/*/dist/',
      'bench/lib/',
      'node_modules/',
      '.cache/',
      'test/golden/',
      'test/types/fixtures/',
      'coverage/',
    ],
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { project: './tsconfig.json' } },
    plugins: { '@typescript-eslint': tseslint.plugin, 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [...noDisk.paths, ...noProcesses], patterns: [noCdktf] }],
      'no-restricted-properties': ['error', ...noImpurity],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/writer/**', 'src/loader/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: noProcesses, patterns: [noCdktf] }] },
  },
  { files: ['src/git/**'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: noDisk.paths, patterns: [noCdktf] }] } },
  { files: ['src/proof/**', 'src/base/**'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noCdktf] }] } },
  {
    files: ['src/governance/stack.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [...noDisk.paths, ...noProcesses] }] },
  },
  {
    files: ['src/cli/**', 'src/run/**'],
    rules: { 'no-restricted-properties': ['error', ...noImpurity.slice(1)], 'no-console': 'off' },
  },
  { files: ['src/cli/**'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: noProcesses, patterns: [noCdktf] }] } },
  { files: ['test/**', 'bench/**', 'examples/**', 'scripts/**'], rules: { 'no-console': 'off' } },
);
