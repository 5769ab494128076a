import type { PackageManager } from '../../model/types/service-model';
import { withInputs } from '../actions';
import { cacheFor } from '../steps/cache';
import { commandStep, inFolder } from '../steps/command-step';
import type { CodePlace, LanguageTools } from './language-tools';

type PythonPackageManager = Extract<PackageManager, 'uv' | 'pip'>;

/** Python, with the version in .python-version. The project has ruff and pytest among its dependencies for development. */
export function python({ path, version }: CodePlace, packageManager: PythonPackageManager): LanguageTools {
  const setUp = {
    name: 'Set up Python',
    ...withInputs('actions/setup-python', {
      ...(version === undefined ? { 'python-version-file': inFolder(path, '.python-version') } : { 'python-version': version }),
      ...(packageManager === 'pip' ? { cache: 'pip', 'cache-dependency-path': inFolder(path, 'requirements*.txt') } : {}),
    }),
  };
  return packageManager === 'pip'
    ? { setup: [setUp], ...pip }
    : {
        setup: [
          setUp,
          commandStep('Install uv', '.', 'pipx install uv==0.13.8'),
          cacheFor('uv', ['~/.cache/uv'], 'uv.lock', { path, version }),
        ],
        // Otherwise, uv would follow .python-version.
        ...(version === undefined ? {} : { env: { UV_PYTHON: version } }),
        ...uv,
      };
}

const codeql = { language: 'python', buildMode: 'none' } as const;

const pip = {
  install: 'pip install --requirement requirements-dev.txt',
  checks: {
    format: 'ruff format --check .',
    lint: 'ruff check .',
    test: 'python -m pytest',
    vulnerabilities: 'pipx run pip-audit==2.10.1 --requirement requirements.txt',
  },
  codeql,
};

const uv = {
  install: 'uv sync --locked',
  checks: {
    format: 'uv run --no-sync ruff format --check .',
    lint: 'uv run --no-sync ruff check .',
    test: 'uv run --no-sync pytest',
    vulnerabilities: `uv export --locked --quiet --no-emit-project --output-file "$RUNNER_TEMP/requirements.txt"
uvx pip-audit==2.10.1 --disable-pip --require-hashes --requirement "$RUNNER_TEMP/requirements.txt"
`,
  },
  codeql,
};
