import { shownFile } from '../../test/code-blocks';

/** A kind of project that people have. */
export interface Kind {
  readonly name: string;
  readonly language: 'TypeScript' | 'JavaScript';
  /** `type` of package.json; without it, the project has none. */
  readonly type?: 'commonjs' | 'module';
  /** The compiler's options, or that they are those that `tsc --init` writes. */
  readonly compilerOptions: Readonly<Record<string, unknown>> | 'tsc --init';
  /** The ending of relative imports. */
  readonly importsEnd: '' | '.js' | '.ts';
  /** What Node runs for the output. */
  readonly main: readonly string[];
  /** The first Node that can. */
  readonly node?: number;
  /** Whether the short run includes it. */
  readonly small: boolean;
}

const page = 'docs/getting-started.md';
const { compilerOptions } = JSON.parse(shownFile(page, 'tsconfig.json')) as { compilerOptions: Readonly<Record<string, unknown>> };
const checkJs = { ...compilerOptions, allowJs: true, checkJs: true };
const tsx = ['--import', 'tsx', 'main.ts'];

export const kinds: readonly Kind[] = [
  {
    name: 'TypeScript, CommonJS, `nodenext`',
    language: 'TypeScript',
    compilerOptions,
    importsEnd: '',
    main: tsx,
    small: true,
  },
  {
    name: 'TypeScript, CommonJS, `module: commonjs`',
    language: 'TypeScript',
    type: 'commonjs',
    // As 'tsc --init' wrote it for many years. Vitest's own types need 'skipLibCheck' here.
    compilerOptions: { ...compilerOptions, module: 'commonjs', esModuleInterop: true, skipLibCheck: true },
    importsEnd: '',
    main: tsx,
    small: false,
  },
  {
    name: 'TypeScript, CommonJS, `module: preserve` (`bundler`)',
    language: 'TypeScript',
    type: 'commonjs',
    compilerOptions: { ...compilerOptions, module: 'preserve' },
    importsEnd: '',
    main: tsx,
    small: false,
  },
  {
    name: 'TypeScript, ES modules, `nodenext`',
    language: 'TypeScript',
    type: 'module',
    compilerOptions,
    importsEnd: '.js',
    main: tsx,
    small: true,
  },
  {
    name: 'TypeScript, ES modules, `bundler`',
    language: 'TypeScript',
    type: 'module',
    compilerOptions: { ...compilerOptions, module: 'esnext', moduleResolution: 'bundler' },
    importsEnd: '',
    main: tsx,
    small: false,
  },
  {
    name: 'TypeScript, ES modules, as `tsc --init` configures',
    language: 'TypeScript',
    type: 'module',
    compilerOptions: 'tsc --init',
    importsEnd: '.js',
    main: tsx,
    small: false,
  },
  {
    name: 'TypeScript, ES modules, run by Node without tsx',
    language: 'TypeScript',
    type: 'module',
    compilerOptions: { ...compilerOptions, allowImportingTsExtensions: true },
    importsEnd: '.ts',
    main: ['main.ts'],
    node: 22,
    small: false,
  },
  {
    name: 'JavaScript, CommonJS',
    language: 'JavaScript',
    type: 'commonjs',
    compilerOptions: checkJs,
    importsEnd: '',
    main: ['main.js'],
    small: true,
  },
  {
    name: 'JavaScript, ES modules',
    language: 'JavaScript',
    type: 'module',
    compilerOptions: checkJs,
    importsEnd: '.js',
    main: ['main.js'],
    small: true,
  },
];

export const isCommonJs = (kind: Kind): boolean => kind.type !== 'module';
export const ending = (kind: Kind): string => (kind.language === 'TypeScript' ? 'ts' : 'js');

/** The definitions as `docs/getting-started.md` shows them, written for a kind of project as the page says. */
export function definitionsOf(kind: Kind): Record<string, string> {
  const end = ending(kind);
  return {
    [`platform.${end}`]: adapt(kind, platform(kind)),
    [`services/cart.${end}`]: adapt(kind, shownFile(page, 'services/cart.ts')),
    [`main.${end}`]: mainOf(kind),
    'cdk8s.yaml': shownFile(page, 'cdk8s.yaml').replace(/^app: .*$/m, `app: node ${kind.main.join(' ')}`),
  };
}

/** JavaScript projects are without Terraform, so that they have none of the optional packages. */
function platform(kind: Kind): string {
  const text = shownFile(page, 'platform.ts');
  return kind.language === 'TypeScript' ? text : text.replace(/^ {2}secretStore: .*$/m, '$&\n  terraform: null,');
}

function mainOf(kind: Kind): string {
  if (!isCommonJs(kind)) return shownFile(page, 'main.ts', 'ES modules').replaceAll(".js';", `${kind.importsEnd}';`);
  return kind.language === 'TypeScript' ? shownFile(page, 'main.ts', 'Getting started') : shownFile(page, 'main.js');
}

/** The snapshot test as `docs/testing.md` shows it. */
export function snapshotTestOf(kind: Kind, runner: 'vitest' | '@jest/globals'): Record<string, string> {
  const test = shownFile('docs/testing.md', 'test/cart.test.ts').replace("'vitest'", `'${runner}'`);
  return { [`test/cart.test.${ending(kind)}`]: adapt(kind, test) };
}

/** Jest's configuration as `docs/testing.md` shows it; none where it needs none. */
export function jestConfigOf(kind: Kind): Record<string, string> {
  if (!isCommonJs(kind)) return { 'jest.config.js': shownFile('docs/testing.md', 'jest.config.js', 'Jest in ES modules') };
  return kind.language === 'TypeScript' ? { 'jest.config.js': shownFile('docs/testing.md', 'jest.config.js', 'Jest') } : {};
}

/** Gives relative imports their ending, and writes `require` and `exports` in JavaScript of CommonJS. Vitest cannot be required. */
function adapt(kind: Kind, code: string): string {
  const ended = code.replace(/^(import .*'\.{1,2}\/[^']*)(';)$/gm, `$1${kind.importsEnd}$2`);
  if (kind.language === 'TypeScript' || !isCommonJs(kind)) return ended;
  return ended
    .replace(/^import (\{.*\}) from ('(?!vitest).*');$/gm, 'const $1 = require($2);')
    .replace(/^import ('.*');$/gm, 'require($1);')
    .replace(/^export const (\w+) = /gm, 'exports.$1 = ');
}
