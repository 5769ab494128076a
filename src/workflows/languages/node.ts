import type { PackageManager } from '../../model/types/service-model';
import { withInputs } from '../actions';
import { commandStep, inFolder, lockFiles } from '../steps/command-step';
import type { ActionStep, RunStep } from '../workflow';
import type { CodePlace, LanguageTools } from './language-tools';

type NodePackageManager = Extract<PackageManager, 'npm' | 'pnpm' | 'yarn'>;

/** Node, with the version in `engines` of package.json. */
export function node({ path, version }: CodePlace, packageManager: NodePackageManager): LanguageTools {
  const { lock, ...commands } = table[packageManager];
  return {
    setup: [...(packageManager === 'npm' ? [] : [enable(packageManager, path)]), setUp(packageManager, lock, { path, version })],
    ...commands,
    codeql,
  };
}

const codeql = { language: 'javascript-typescript', buildMode: 'none' } as const;

const setUp = (cache: NodePackageManager, lock: string, { path, version }: CodePlace): ActionStep => ({
  name: 'Set up Node',
  ...withInputs('actions/setup-node', {
    ...(version === undefined ? { 'node-version-file': inFolder(path, 'package.json') } : { 'node-version': version }),
    cache,
    ...lockFiles(path, lock),
  }),
});

/** Corepack comes with the runner. It fails if package.json has no `packageManager`, instead of using the newest. */
const enable = (packageManager: NodePackageManager, path: string): RunStep =>
  commandStep(
    `Enable ${packageManager === 'yarn' ? 'Yarn' : packageManager}`,
    path,
    `corepack enable ${packageManager}\ncorepack install\n`,
  );

/** Yarn is one since version 2. `prettier` is the project's own: nothing is downloaded to check the format. */
const table = {
  npm: {
    lock: 'package-lock.json',
    install: 'npm ci',
    checks: {
      format: 'npx --no -- prettier --check .',
      lint: 'npm run lint',
      test: 'npm test',
      vulnerabilities: 'npm audit --audit-level=high',
    },
  },
  pnpm: {
    lock: 'pnpm-lock.yaml',
    install: 'pnpm install --frozen-lockfile',
    checks: {
      format: 'pnpm exec prettier --check .',
      lint: 'pnpm run lint',
      test: 'pnpm test',
      vulnerabilities: 'pnpm audit --audit-level high',
    },
  },
  yarn: {
    lock: 'yarn.lock',
    install: 'yarn install --immutable',
    checks: {
      format: 'yarn run prettier --check .',
      lint: 'yarn run lint',
      test: 'yarn run test',
      vulnerabilities: 'yarn npm audit --all --recursive --severity high',
    },
  },
} as const satisfies Readonly<Record<NodePackageManager, Pick<LanguageTools, 'install' | 'checks'> & { readonly lock: string }>>;
