import type { SourceDefinition } from '../../../src/definition/service-definition';
import { applicationRepositories } from '../../../src/model/facts/application-repositories';
import { renderApplicationWorkflow } from '../../../src/workflows/application-workflow';
import { models, platform, service } from '../../example-platform';
import { applicationWorkflow, testServices } from '../examples';
import type { Job, RunStep, Workflow } from '../rendered-workflow';
import { runScripts } from '../run-scripts';

/** The commands of each job that checks the code. */
function commands(source: Partial<SourceDefinition>, changes: Record<string, unknown> = {}) {
  const { jobs } = applicationWorkflow({ source: { repository: 'payments-api', ...source }, ...changes });
  const checking = Object.entries(jobs).filter(([id]) => !/^(?:build|image|promote|gate)/.test(id));
  return Object.fromEntries(checking.map(([id, { steps }]) => [id, steps.flatMap((step) => ('run' in step ? [step.run] : []))]));
}

const jobsOf = (source: Partial<SourceDefinition>) => applicationWorkflow({ source: { repository: 'payments-api', ...source } }).jobs;
const usesOf = (job: Job): string[] =>
  job.steps
    .flatMap((step) => ('uses' in step ? [String(step.uses.value).replace(/@.*/, '')] : []))
    .filter((name) => name !== 'actions/checkout');
const versionOf = (job: Job): unknown =>
  job.steps.flatMap((step) => ('uses' in step && step.with ? [step.with['python-version']] : [])).find((version) => version !== undefined);

const go = { language: 'go', sast: null } as const;

describe('the jobs that check the code', () => {
  it('are one for the test and one for all others', () => {
    const { test, quality } = commands(go);
    expect(test).toEqual(['go test -coverprofile=coverage.out ./...', 'go tool cover -func=coverage.out']);
    expect(quality).toEqual([
      expect.stringContaining('gofmt -l .'),
      'go vet ./...',
      'go run golang.org/x/vuln/cmd/govulncheck@v1.1.4 ./...',
    ]);
  });

  it('only test without a language', () => {
    expect(commands({})).toEqual({ test: ['make test'] });
    expect(commands({ test: 'make check' })).toEqual({ test: ['make check'] });
    expect(commands({ checks: { test: 'make check' } })).toEqual({ test: ['make check'] });
  });

  it('replace commands, leave some out, and add others between those of the code and that of vulnerabilities', () => {
    const checks = { lint: 'golangci-lint run', format: null, licenses: 'go-licenses check .', api: 'make api-diff' };
    expect(commands({ ...go, checks }).quality).toEqual([
      'golangci-lint run',
      'make api-diff',
      'go-licenses check .',
      'go run golang.org/x/vuln/cmd/govulncheck@v1.1.4 ./...',
    ]);
  });

  it('judge the coverage after the test, and not without one', () => {
    expect(commands({ ...go, test: 'make test', checks: { coverage: 'make coverage' } }).test).toEqual(['make test', 'make coverage']);
    expect(Object.keys(commands({ ...go, checks: { test: null } }))).toEqual(['quality']);
    expect(Object.keys(commands({ ...go, checks: { test: null, lint: null, format: null, vulnerabilities: null } }))).toEqual([]);
  });

  it('install dependencies first, by another command, or not at all', () => {
    const node = { language: 'node', path: 'web', sast: null } as const;
    expect(commands(node).test).toEqual(['npm ci', 'npm test']);
    expect(commands({ ...node, install: 'npm ci --ignore-scripts' }).test).toEqual(['npm ci --ignore-scripts', 'npm test']);
    expect(commands({ ...node, install: null }).test).toEqual(['npm test']);
    expect(commands({ ...node, packageManager: 'yarn' }).test).toEqual([
      'corepack enable yarn\ncorepack install\n',
      'yarn install --immutable',
      'yarn run test',
    ]);
  });

  it('are those of a service that builds nothing only where its definition names checks', () => {
    const images = { 'payments-api': null };
    expect(commands({}, { images })).toEqual({});
    expect(commands({ checks: { lint: 'helm lint' } }, { images })).toEqual({ quality: ['helm lint'] });
    expect(Object.keys(commands(go, { images }))).toEqual(['test', 'quality']);
  });

  it('must all succeed before an image is made, and before a pull request is merged', () => {
    const { image, gate } = jobsOf(go);
    expect([image!.needs, gate!.needs]).toEqual([
      ['test', 'quality'],
      ['test', 'quality', 'build'],
    ]);
    expect(jobsOf({ checks: { test: null } }).image).not.toHaveProperty('needs');
  });

  it('come from the defaults, over which a service has its own', () => {
    const defaults = { source: { ...go, test: 'make test', checks: { lint: 'make lint' } } };
    const own = { a: {}, b: { checks: { test: 'make b', lint: null } }, c: { test: null } };
    const { services } = models({
      platform: platform({ defaults }),
      services: Object.entries(own).map(([name, source]) => service({ source: { repository: name, ...source } }, name)),
    });
    expect(services.map(({ source }) => source!.checks)).toEqual([
      { lint: 'make lint', test: 'make test' },
      { lint: null, test: 'make b' },
      { lint: 'make lint' },
    ]);
  });

  it('test with each version, and do everything else with the first', () => {
    const { test, quality } = jobsOf({ language: 'python', versions: ['3.13', '3.14'] });
    expect(test).toMatchObject({
      name: 'test ${{ matrix.version }}',
      strategy: { 'fail-fast': false, matrix: { version: ['3.13', '3.14'] } },
      env: { UV_PYTHON: '${{ matrix.version }}' },
    });
    expect(quality).toMatchObject({ name: 'quality', env: { UV_PYTHON: '3.13' } });
    expect([versionOf(test!), versionOf(quality!)]).toEqual(['${{ matrix.version }}', '3.13']);
    expect(quality).not.toHaveProperty('strategy');
    const one = jobsOf({ language: 'rust', versions: ['1.95.0'] }).test!;
    expect([one.name, one.strategy, one.env]).toEqual(['test', undefined, { RUSTUP_TOOLCHAIN: '1.95.0' }]);
  });

  it('have containers beside the test alone, for whose health it waits', () => {
    const { test, quality } = jobsOf({ ...go, testServices });
    expect(test!.services).toEqual({
      db: {
        image: testServices.db.image,
        env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
        ports: ['5432:5432'],
        options: '--health-cmd "sh -c \\"pg_isready\\"" --health-interval 5s --health-timeout 5s --health-retries 12',
      },
    });
    expect(quality).not.toHaveProperty('services');
  });

  it('search for vulnerable code with CodeQL in public repositories, and with Semgrep in others', () => {
    const language = 'go';
    const codeql = ['actions/setup-go', 'github/codeql-action/init', 'github/codeql-action/analyze'];
    expect(usesOf(jobsOf({ language, visibility: 'public' }).sast!)).toEqual(codeql);
    expect(jobsOf({ language, visibility: 'public' }).sast!.permissions).not.toHaveProperty('actions');
    expect(usesOf(jobsOf({ language, sast: 'codeql' }).sast!)).toEqual(codeql);
    expect(jobsOf({ language, sast: 'codeql' }).sast!.permissions).toHaveProperty('actions');
    expect(commands({ language }).sast).toEqual([expect.stringContaining('pipx run semgrep==')]);
    expect(Object.keys(commands({ sast: 'semgrep' }))).toEqual(['test', 'sast']);
    expect(Object.keys(commands({ language, sast: null }))).toEqual(['test', 'quality']);
  });

  it('search files for vulnerable dependencies where a language has no command for it', () => {
    const last = (source: Partial<SourceDefinition>) => jobsOf({ language: 'rust', path: 'a', ...source }).quality!.steps.at(-1);
    expect(last({})).toMatchObject({ name: 'Vulnerabilities', with: { path: 'a', 'severity-cutoff': 'high' } });
    expect(last({ checks: { vulnerabilities: 'cargo audit' } })).toEqual({
      name: 'Vulnerabilities',
      'working-directory': 'a',
      run: 'cargo audit',
    });
    expect(last({ checks: { vulnerabilities: null } })).toMatchObject({ name: 'Lint' });
  });
});

describe('the search for vulnerable code', () => {
  const config = (job: Job): unknown =>
    job.steps.flatMap((step) => ('uses' in step && step.with ? [step.with['config']] : [])).find(Boolean);
  const semgrep = (job: Job): RunStep => job.steps.find((step): step is RunStep => 'run' in step)!;
  const shared = ['./libraries/money', 'go.work'];

  /** The arguments with which Semgrep is run, where only some paths are there. */
  const argumentsOf = (step: RunStep, paths?: string): string => {
    const filled = paths === undefined ? step : { ...step, env: { PATHS: paths } };
    const programs = { git: 'exit 0', pipx: 'printf "%s " "${@:6}"' };
    return runScripts([filled], { programs, files: { 'app/main.go': '', 'go.work': '', 'libraries/money/a.go': '' } }).output.trim();
  };

  it('covers the whole repository, if this is the folder of the service', () => {
    const { sast } = jobsOf({ language: 'go', shared });
    expect(semgrep(sast!)).not.toHaveProperty('env');
    expect(argumentsOf(semgrep(sast!))).toBe('--metrics off --error --baseline-commit HEAD^');
    expect(config(jobsOf({ language: 'go', sast: 'codeql', shared }).sast!)).toBeUndefined();
    expect(config(jobsOf({ language: 'go', sast: 'codeql', path: 'app', shared: ['.'] }).sast!)).toBeUndefined();
  });

  it('covers the folder of the service and what it shares, and runs at the root to compare with the commit before', () => {
    const { sast } = jobsOf({ language: 'go', path: 'app', shared });
    expect(semgrep(sast!)).not.toHaveProperty('working-directory');
    expect(argumentsOf(semgrep(sast!))).toBe('--metrics off --error --baseline-commit HEAD^ app go.work libraries/money');
    expect(config(jobsOf({ language: 'go', sast: 'codeql', path: 'app', shared }).sast!)).toBe(
      'paths:\n  - app\n  - go.work\n  - libraries/money\n',
    );
  });

  it('leaves out paths at which there is nothing', () => {
    const { sast } = jobsOf({ language: 'go', path: 'app', shared: ['libraries/old'] });
    expect(argumentsOf(semgrep(sast!))).toBe('--metrics off --error --baseline-commit HEAD^ app');
  });

  it.each([
    ['semgrep', { paths: 'cart\nmoney' }, { paths: '' }],
    ['codeql', { config: 'paths:\n  - cart\n  - money\n' }, { config: '' }],
  ] as const)('is one job for several services with %s', (tool, cart, root) => {
    const of = (name: string, path: string, more: object) =>
      service({ source: { repository: 'shop', language: 'go', sast: tool, path, ...more }, images: undefined }, name);
    const input = models({ services: [of('cart', 'cart', { shared: ['money'] }), of('site', '.', {})] });
    const { jobs } = renderApplicationWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]!.content as Workflow;
    const legs = String((jobs.changes!.steps.at(-1) as RunStep).env!['SAST'])
      .trim()
      .split('\n');
    expect(legs.map((leg) => JSON.parse(leg) as unknown)).toEqual([
      { job: 'cart-sast', service: 'cart', path: 'cart', ...cart },
      { job: 'site-sast', service: 'site', path: '.', ...root },
    ]);
    if (tool === 'codeql') return expect(config(jobs.sast!)).toBe('${{ matrix.config }}');
    expect(semgrep(jobs.sast!).env).toEqual({ PATHS: '${{ matrix.paths }}' });
    expect(argumentsOf(semgrep(jobs.sast!), 'app\ngo.work')).toMatch(/ app go\.work$/);
    expect(argumentsOf(semgrep(jobs.sast!), '')).toBe('--metrics off --error --baseline-commit HEAD^');
  });
});
