import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageManagers, type Language, type PackageManager } from '../../../src/definition/service/checks-definition';
import { checksOf, prepare } from '../../../src/workflows/jobs/checks-of';
import { sastJob } from '../../../src/workflows/jobs/sast-job';
import { toolsOf } from '../../../src/workflows/languages/tools-of';
import { sourceOfLanguage } from '../examples';
import { gitIdentity } from '../git-identity';
import { runScripts, type RunOptions, type RunResult } from '../run-scripts';

/** What commands start. Each stand-in writes down what it is told, and fails if it is told what `$FAILS` has. */
const names = [
  'npm',
  'npx',
  'pnpm',
  'yarn',
  'corepack',
  'uv',
  'uvx',
  'pip',
  'pipx',
  'python',
  'ruff',
  'go',
  'gofmt',
  'cargo',
  'rustup',
  'mvn',
  'dotnet',
];
const standIn = `#!/usr/bin/env bash
told="$(basename "$0")\${*:+ $*}"
echo "\${told//$RUNNER_TEMP/TEMP}" >> "$RUNNER_TEMP/told"
[ "\${told//$RUNNER_TEMP/TEMP}" != "\${FAILS-}" ]
`;
const programs = Object.fromEntries(names.map((name) => [name, standIn]));

const run = (steps: readonly object[], options: RunOptions = {}): RunResult =>
  runScripts(steps, { programs, files: { 'app/gradlew': standIn }, ...options });
const told = ({ temporary }: RunResult): string[] => (temporary.told ?? '').split('\n').filter((line) => line !== '');

const all = Object.entries(packageManagers).flatMap(([language, managers]): [Language, PackageManager | undefined][] =>
  managers.length > 0 ? managers.map((manager) => [language as Language, manager]) : [[language as Language, undefined]],
);

function stepsOf(language: Language, packageManager: PackageManager | undefined) {
  const source = sourceOfLanguage(language, { path: 'app', ...(packageManager ? { packageManager } : {}) });
  const tools = toolsOf(source, undefined)!;
  const { test, quality } = checksOf(source, tools);
  return [...prepare(source, tools), ...test, ...quality].map((step) =>
    // A file that the checkout has is executable.
    'run' in step ? { ...step, run: `[ ! -f gradlew ] || chmod +x gradlew\n${step.run}` } : step,
  );
}

describe('the commands of a language', () => {
  it('tell each tool what they should', () => {
    const found = all.map(([language, manager]) => {
      const result = run(stepsOf(language, manager));
      expect([language, manager, result.status, result.output]).toEqual([language, manager, 0, '']);
      return [[language, manager].filter(Boolean).join(', '), told(result)];
    });
    expect(Object.fromEntries(found)).toMatchInlineSnapshot(`
      {
        "dotnet": [
          "dotnet restore",
          "dotnet test --no-restore",
          "dotnet format --verify-no-changes --no-restore",
          "dotnet build --no-restore -warnaserror",
          "dotnet restore --force -p:NuGetAuditMode=all -p:NuGetAuditLevel=high -warnaserror:NU1903,NU1904",
        ],
        "go": [
          "go test -coverprofile=coverage.out ./...",
          "go tool cover -func=coverage.out",
          "gofmt -l .",
          "go vet ./...",
          "go run golang.org/x/vuln/cmd/govulncheck@v1.1.4 ./...",
        ],
        "java, gradle": [
          "gradlew assemble",
          "gradlew check",
        ],
        "java, maven": [
          "mvn --batch-mode --no-transfer-progress -DskipTests package",
          "mvn --batch-mode --no-transfer-progress verify",
        ],
        "node, npm": [
          "npm ci",
          "npm test",
          "npx --no -- prettier --check .",
          "npm run lint",
          "npm audit --audit-level=high",
        ],
        "node, pnpm": [
          "corepack enable pnpm",
          "corepack install",
          "pnpm install --frozen-lockfile",
          "pnpm test",
          "pnpm exec prettier --check .",
          "pnpm run lint",
          "pnpm audit --audit-level high",
        ],
        "node, yarn": [
          "corepack enable yarn",
          "corepack install",
          "yarn install --immutable",
          "yarn run test",
          "yarn run prettier --check .",
          "yarn run lint",
          "yarn npm audit --all --recursive --severity high",
        ],
        "python, pip": [
          "pip install --requirement requirements-dev.txt",
          "python -m pytest",
          "ruff format --check .",
          "ruff check .",
          "pipx run pip-audit==2.10.1 --requirement requirements.txt",
        ],
        "python, uv": [
          "pipx install uv==0.13.8",
          "uv sync --locked",
          "uv run --no-sync pytest",
          "uv run --no-sync ruff format --check .",
          "uv run --no-sync ruff check .",
          "uv export --locked --quiet --no-emit-project --output-file TEMP/requirements.txt",
          "uvx pip-audit==2.10.1 --disable-pip --require-hashes --requirement TEMP/requirements.txt",
        ],
        "rust": [
          "rustup toolchain install",
          "rustup component add clippy rustfmt",
          "cargo test --locked",
          "cargo fmt --all --check",
          "cargo clippy --locked --all-targets -- --deny warnings",
        ],
      }
    `);
  });

  it.each(all)('of %s (%s) stop at whatever fails', (language, manager) => {
    const steps = stepsOf(language, manager);
    const calls = told(run(steps));
    expect(calls.length).toBeGreaterThan(0);
    for (const [index, call] of calls.entries()) {
      if (calls.indexOf(call) < index) continue;
      const result = run(steps, { env: { FAILS: call } });
      expect([call, result.status !== 0, told(result)]).toEqual([call, true, calls.slice(0, index + 1)]);
    }
  });
});

describe('the search for vulnerable code', () => {
  const { steps } = sastJob(sourceOfLanguage('go', { path: '.', sast: 'semgrep' }), undefined, { job: 'sast', service: 'shop', paths: '' });
  const scan = 'pipx run semgrep==1.185.0 scan --config p/default --metrics off --error';
  let folder: string;
  const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: folder, env: { ...process.env, ...gitIdentity } });
  const commit = (text: string): void => {
    writeFileSync(join(folder, 'main.go'), text);
    git('add', '--all');
    git('commit', '--quiet', '--message', text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sast-'));
    git('init', '--quiet');
    commit('one');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('compares with the commit before, if there is one', () => {
    expect(told(run(steps, { folder }))).toEqual([scan]);
    commit('two');
    expect(told(run(steps, { folder }))).toEqual([`${scan} --baseline-commit HEAD^`]);
  });

  it('fails if something is found', () => {
    expect(run(steps, { folder, env: { FAILS: scan } }).status).not.toBe(0);
  });
});
