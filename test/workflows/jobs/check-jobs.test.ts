import type { SourceDefinition } from '../../../src/definition/service-definition';
import { models, platform, service } from '../../example-platform';
import { applicationWorkflow } from '../examples';

/** The commands of each job that checks the code. */
function commands(source: Partial<SourceDefinition>, changes: Record<string, unknown> = {}) {
  const { jobs } = applicationWorkflow({ source: { repository: 'payments-api', ...source }, ...changes });
  const checking = Object.entries(jobs).filter(([id]) => !/^(?:build|image|promote|gate)/.test(id));
  return Object.fromEntries(checking.map(([id, { steps }]) => [id, steps.flatMap((step) => ('run' in step ? [step.run] : []))]));
}

const go = { language: 'go' } as const;

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
    const node = { language: 'node', path: 'web' } as const;
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
    const jobsOf = (source: object) => applicationWorkflow({ source: { repository: 'payments-api', ...source } }).jobs;
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
});
