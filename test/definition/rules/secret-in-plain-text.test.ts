import { secretInPlainText } from '../../../src/definition/rules/secret-in-plain-text';
import { described } from '../../../src/problems/description';
import { formatProblems } from '../../../src/problems/format';
import { problem, type Problem } from '../../../src/problems/problem';
import { problemsOf, problemsOfPlatform, problemsOfService } from '../../problems/case';
import { platform, service } from '../../example-platform';

/** Made up, and put together here, so that no scanner takes this file for a leak. */
const credentials = {
  'an access key of AWS': `AKIA${'Q'.repeat(16)}`,
  'a token of GitHub': `ghp_${'a1'.repeat(18)}`,
  'a token of GitLab': `glpat-${'a1'.repeat(10)}`,
  'a token of npm': `npm_${'a1'.repeat(18)}`,
  'a token of Slack': `xoxb-${'1'.repeat(12)}`,
  'a webhook of Slack': `https://hooks.slack.com/${'services'}/T000/B000/abc`,
  'a key of Stripe': `sk_live_${'a1'.repeat(8)}`,
  'a key of Google': `AIza${'b'.repeat(35)}`,
  'a private key': `-----BEGIN RSA ${'PRIVATE'} KEY-----`,
  'a JSON web token': `eyJ${'a'.repeat(10)}.eyJ${'b'.repeat(10)}.${'c'.repeat(10)}`,
  'a password in a URL': `postgres://app:${'hunter2'}@db.internal/payments`,
};

describe('secrets in plain text', () => {
  it.each(Object.entries(credentials))('%s is found, alone or within a text, and never shown', (looksLike, value) => {
    const problems = [
      ...problemsOfService({ env: { ANYTHING: value } }),
      ...problemsOfService({ source: { repository: 'a', test: `x ${value} y` } }),
    ];
    expect(problems.map(({ code, message }) => [code, message])).toEqual(
      [looksLike, looksLike].map((each) => ['secret-in-plain-text', `this looks like ${each}, in plain text`]),
    );
    expect(formatProblems(problems)).not.toContain(value);
  });

  it.each([
    'DB_PASSWORD',
    'password',
    'APP_SECRET',
    'TOKEN',
    'GITHUB_TOKEN',
    'API_KEY',
    'APIKEY',
    'STRIPE_API_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'CREDENTIALS',
  ])('the value of %s in an environment is one, whatever it looks like', (name) => {
    expect(secretInPlainText({ env: { [name]: 'hunter2' } }, 'services.a').problems).toEqual([
      problem('secret-in-plain-text', `services.a.env.${name}`, { looksLike: 'the value of a secret' }),
    ]);
  });

  it.each(['LOG_LEVEL', 'DB_PASSWORD_FILE', 'TOKEN_URL', 'SECRET_NAME', 'TOKENIZER', 'PASSWORDLESS', 'MONKEY'])(
    'the value of %s is none',
    (name) => {
      expect(secretInPlainText({ env: { [name]: 'hunter2' } }, 'services.a').problems).toEqual([]);
    },
  );

  it('are told by their names in the configuration of a backend, too', () => {
    const s3 = { bucket: 'state', key: 'github.tfstate', secret_key: 'hunter2' };
    expect(problemsOfPlatform({ terraform: { backend: { s3 } } }).map(({ code, at }) => [code, at])).toEqual([
      ['secret-in-plain-text', ['platform.terraform.backend.s3.secret_key']],
    ]);
  });

  it('are none where nothing is said, and where the name is no variable', () => {
    expect(secretInPlainText({ env: { DB_PASSWORD: '' } }, 'services.a').problems).toEqual([]);
    expect(secretInPlainText({ env: { DB_PASSWORD: null } }, 'services.a').problems).toEqual([]);
    expect(secretInPlainText({ secrets: { 'db-password': { as: 'environment', key: 'payments/db' } } }, 'services.a').problems).toEqual([]);
  });

  it.each([
    'https://db.internal:5432/payments',
    'postgres://app@db/payments',
    'redis://cache:6379',
    'postgres://app:$(DB_PASSWORD)@db',
    'sha-abc@sha256:def',
  ])('%s has none in it', (value) => {
    expect(secretInPlainText(value, 'here').problems).toEqual([]);
  });

  it('are found wherever they are: in defaults, in overrides, in the backend, under keys that nobody knows', () => {
    const value = credentials['an access key of AWS'];
    const problems = problemsOf({
      platform: platform({
        defaults: { env: { A: value } },
        terraform: { backend: { s3: { bucket: 'b', access_key: value, endpoints: [value] } } },
      }),
      services: [service({ environments: { dev: { env: { A: value } } }, unheardOf: { deep: [value] } })],
    });
    expect(problems.filter(({ code }) => code === 'secret-in-plain-text').flatMap(({ at }) => at)).toEqual([
      'platform.defaults.env.A',
      'platform.terraform.backend.s3.access_key',
      'platform.terraform.backend.s3.endpoints[0]',
      'services.payments-api.environments.dev.env.A',
      'services.payments-api.unheardOf.deep[0]',
    ]);
    expect(formatProblems(problems)).not.toContain(value);
  });
});

describe('values that may be secrets', () => {
  it('are not shown when they are wrong in another way as well', () => {
    const value = credentials['a password in a URL'];
    expect(problemsOfPlatform({ registry: value, secretStore: value }).map(({ code, at }) => [code, at])).toEqual([
      ['secret-in-plain-text', ['platform.registry', 'platform.secretStore']],
    ]);
  });

  it.each<[unknown, string]>([
    [{ DB_PASSWORD: 31337 }, 'a number'],
    [{ DB_PASSWORD: { value: 'hunter2' } }, 'a map'],
    [{ DB_PASSWORD: ['hunter2'] }, 'a list'],
    [[{ name: 'DB_PASSWORD', value: 'hunter2' }], 'a list'],
    ['DB_PASSWORD=hunter2', 'a string'],
  ])('are not shown in the wrong place under env: %j is %s', (env, shown) => {
    const problems = problemsOfService({ env });
    expect(problems.filter(({ code }) => code === 'wrong-type')).toEqual([expect.objectContaining({ given: described(shown) })]);
    expect(formatProblems(problems)).not.toMatch(/31337|hunter2/);
  });

  it('are not shown as parts of something that is wrong as a whole', () => {
    const problems = problemsOfService({ environments: { dev: [{ env: { DB_PASSWORD: 'hunter2' } }] } });
    expect(formatProblems(problems)).not.toContain('hunter2');
  });

  it('hide no other problem', () => {
    const { withoutSecrets } = secretInPlainText({ b: credentials['a token of GitHub'] }, 'a');
    const others = [problem('unknown-key', 'a.b', { key: 'b', allowed: [] }), problem('port-out-of-range', 'a.c', { given: 0 })];
    expect(withoutSecrets(others)).toEqual(others);
  });
});

describe('a service that is called as a map of variables is', () => {
  it.each(['env', 'data', 'files', 'backend', 'labels'])('has none in the names of the API: %s', (name) => {
    const secrets = { 'payments-db': { as: 'environment', encryptedData: { url: 'AgBy3i4OJSWK' }, token: 'name-of-one' } };
    expect(secretInPlainText({ secrets }, `services.${name}`).problems).toEqual([]);
  });
});

describe('a secret that is used as a name', () => {
  const token = credentials['a token of GitHub'];
  const key = credentials['an access key of AWS'];
  const saysNothing = (problems: readonly Problem[]): void => {
    expect(problems.map(({ code }) => code)).toContain('secret-in-plain-text');
    expect(JSON.stringify(problems) + formatProblems(problems)).not.toContain(token);
    expect(JSON.stringify(problems) + formatProblems(problems)).not.toContain(key);
  };

  it.each<[string, Record<string, unknown>]>([
    ['team', { teams: { platform: {}, qa: {}, [token]: {} } }],
    ['cluster', { clusters: { staging: { server: 'https://kubernetes.default.svc' }, [token]: { server: 1 } } }],
    ['environment', { environments: { dev: { clusters: ['staging'], promotion: 'on-merge' }, [token]: { clusters: ['gone'] } } }],
    ['sync window', { syncWindows: { [token]: { deny: '0 22 * * *', duration: '6h' } } }],
  ])('of a %s is not among the names that a service may mention', (_, changes) => {
    const mentions = { team: 'paiments', syncWindows: { night: true }, environments: { prodution: {}, [key]: {} } };
    const problems = problemsOf({ platform: platform(changes), services: [service(mentions)] });
    expect(problems.length).toBeGreaterThan(1);
    saysNothing(problems);
  });

  it('of a service or a platform is in no place, and in no other problem', () => {
    const problems = problemsOf({
      platform: { ...platform({ registry: 1 }), name: token },
      services: [service({ replicas: 'x', env: { A: new Map() } }, key), service({ replicas: 'x' }, key), service({ calls: [key] })],
    });
    saysNothing(problems);
    expect(problems.flatMap(({ at }) => at)).toContain('services.<secret>.replicas');
  });

  it.each<[string, unknown]>([
    ['no plain data', new Map()],
    ['a text that cannot arrive', 'a\u0000'],
    ['an instruction how to merge', { $patch: 'delete' }],
    ['of the wrong type', [1]],
    ['a secret, too', key],
  ])('of a key is in no place, where its value is %s', (_, value) => {
    saysNothing(problemsOfService({ env: { [token]: value }, [token]: { inner: value } }));
  });

  it('leaves other problems readable', () => {
    const problems = problemsOfService({ env: { DB_PASSWORD: 'secret' }, replicas: 'x' });
    expect(problems.map(({ code, at }) => [code, ...at])).toEqual([
      ['wrong-type', 'services.payments-api.replicas'],
      ['secret-in-plain-text', 'services.payments-api.env.DB_PASSWORD'],
    ]);
    expect(problems[1]!.message).toBe('this looks like the value of a secret, in plain text');
  });
});
