import { platform, service } from '../../example-platform';
import { problemsOf, problemsOfService } from '../../problems/case';
import { testServices } from '../../workflows/examples';

const wrong = (source: object) =>
  problemsOfService({ source: { repository: 'payments-api', ...source } }).map(({ code, at, allowed }) => [
    code,
    ...at,
    ...(allowed ?? []),
  ]);
const at = 'services.payments-api.source';

describe('the checks of a source', () => {
  it('have one command that tests the code', () => {
    expect(wrong({ test: 'make test', checks: { test: 'npm test' } })).toEqual([['exclude-each-other', at]]);
    expect(wrong({ test: 'make test', checks: { test: null } })).toEqual([['exclude-each-other', at]]);
    expect(wrong({ test: null, checks: { test: 'npm test' } })).toEqual([]);
    const defaults = { source: { test: 'make test' } };
    const source = { repository: 'payments-api', checks: { test: 'npm test' } };
    expect(problemsOf({ platform: platform({ defaults }), services: [service({ source })] })).toEqual([]);
  });

  it.each([['packageManager', 'npm'] as const, ['install', 'make'] as const, ['versions', ['22']] as const, ['sast', 'codeql'] as const])(
    'need a language for %s',
    (property, value) => {
      expect(wrong({ [property]: value })).toEqual([['property-needs-another', `${at}.${property}`, "'language'"]]);
      expect(wrong({ language: 'node', [property]: value })).toEqual([]);
    },
  );

  it('have a package manager of their language', () => {
    expect(wrong({ language: 'go', packageManager: 'npm' })).toEqual([
      ['property-needs-another', `${at}.packageManager`, "language: 'node'", "language: 'python'", "language: 'java'"],
    ]);
    expect(wrong({ language: 'java', packageManager: 'npm' })).toEqual([['unknown-value', `${at}.packageManager`, 'maven', 'gradle']]);
  });

  it('have names that can be those of steps, and commands that bash can run', () => {
    expect(wrong({ checks: { 'Licence check': 'make', lint: ' ', format: 'echo ${{ github.ref }}' } })).toEqual([
      ['invalid-name', `${at}.checks.Licence check`, expect.anything()],
      ['invalid-command', `${at}.checks.lint`, 'a command for bash, with no ${{ }} in it'],
      ['invalid-command', `${at}.checks.format`, 'a command for bash, with no ${{ }} in it'],
    ]);
  });

  it('have CodeQL in a repository that is not public only where the plan can have it', () => {
    const source = { repository: 'payments-api', language: 'go', sast: 'codeql' };
    const found = (plan: string, visibility?: string) =>
      problemsOf({
        platform: platform({ terraform: null, github: { organization: 'myorg', plan, owners: 'platform' } }),
        services: [service({ source: { ...source, visibility } })],
      }).map((each) => [each.code, ...each.at, each.fix]);
    expect(found('free')).toEqual([['plan-lacks-feature', `${at}.sast`, expect.stringContaining("leave 'sast' out, for Semgrep")]]);
    expect([found('free', 'public'), found('team')]).toEqual([[], []]);
  });

  it.each([
    ['versions', ['22', '../24']],
    ['versions', []],
    ['testServices', { db: { image: 'postgres:17' } }],
    ['testServices', { db: { image: 'postgres' } }],
    ['testServices', { db: { image: testServices.db.image, ports: [0] } }],
    ['testServices', { db: { image: testServices.db.image, healthCommand: 'a\nb' } }],
  ])('refuse %s: %j', (property, value) => {
    expect(wrong({ language: 'node', [property]: value })).toHaveLength(1);
  });
});
