import { findSecret } from '../../src/data/find-secret';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const random = 'q8Zt3Lm9Xw2Rv7Kp5Yd1';

/** Made up, and put together here, so that no scanner takes this file for a leak. */
const secrets: Readonly<Record<string, string>> = {
  'Azure storage': `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${random.repeat(4)}==;EndpointSuffix=core.windows.net`,
  'Azure shared access': `https://a.blob.core.windows.net/c?sv=2022&sig=${'aB3%2F'.repeat(10)}`,
  SendGrid: `SG.${random}ab.${random}${random}abc`,
  PyPI: `pypi-AgEIcHlwaS5vcmc${random.repeat(4)}`,
  Vault: `hvs.${random.repeat(5)}`,
  'Stripe, for tests': `sk_test_${random}`,
  'Slack, for apps': `xapp-1-A0B1C2D3-123456-${random}`,
  PGP: `-----BEGIN PGP ${'PRIVATE'} KEY BLOCK-----`,
  'GitLab, for runners': `glrt-${random}`,
  OpenAI: `sk-${random}T3BlbkFJ${random}`,
  Anthropic: `sk-ant-api03-${`${random}_`.repeat(5).slice(0, 93)}AA`,
  'Hugging Face': `hf_${'qWeRtYuIoPaSdFgHjKlZxCvBnMqWeRtYuI'}`,
  PuTTY: `PuTTY-User-Key-File-${3}: ssh-ed25519`,
  'a URL without user': 'redis://:hunter2@cache:6379/0',
  'a URL with a dollar': 'postgres://app:pa$$w0rd@db/payments',
  'a URL with a colon': 'postgres://app:hun:ter2@db/payments',
  'a URL with a slash': 'postgres://app:hun/ter2@db/payments',
  'a URL with an at': 'amqp://app:hun@ter2@mq:5672/%2f',
  'a URL behind another': 'http://proxy:8080/,http://app:hunter2@proxy/',
  'MySQL, from Go': 'app:hunter2@tcp(db:3306)/payments',
  'Oracle, by JDBC': 'jdbc:oracle:thin:scott/tiger@db:1521:x',
  'JDBC with a query': 'jdbc:postgresql://db/payments?user=app&password=hunter2',
  properties: 'db.user=app\ndb.password=hunter2\n',
  YAML: 'db:\n  user: app\n  password: hunter2 # of the database\n',
  JSON: '{ "user": "app", "apiKey": "hunter2" }',
  XML: '<db><password>hunter2</password></db>',
  'SQL Server': 'Server=db;Database=x;User Id=app;Password=hunter2;',
  netrc: 'machine git.internal login bot password hunter2',
  npmrc: '//npm.example.com/:_authToken=hunter2',
  'a docker config': `{ "auths": { "ghcr.io": { "auth": "${base64('bot:hunter2')}" } } }`,
  htpasswd: `admin:$2y$10$${'abcdefghijklmnopqrstu./ABCDEFGHIJKLMNOPQRSTUVWXYZ01234'.slice(0, 53)}`,
  'a header': `curl -H "Authorization: Bearer ${random}" https://api.internal`,
  'a script': 'export PGPASSWORD=hunter2; psql -h db',
  'a flag': 'migrate --db-password=hunter2 up',
  'two words': "migrate --db-password 'hunter2' up",
  'a JWK': `{ "kty": "EC", "d": "${random.repeat(3)}" }`,
  'base64 of a file': base64('db.user=app\ndb.password=hunter2\n'),
  'base64 of base64': base64(`data: ${base64('postgres://app:hunter2@db/x')}`),
  'base64 of a URL, without padding': base64('postgres://app:hunter2@db/xy').replace(/=+$/, ''),
};

/** Values of variables with names that say nothing. */
const innocent: readonly string[] = [
  '',
  ' ',
  'true',
  'info',
  'eu-central-1',
  'https://db.internal:5432/payments',
  'https://host:8080/@scope/package',
  'https://npm.example.com/@types/node',
  'git@github.com:myorg/payments.git',
  'ssh://git@github.com/myorg/payments.git',
  'postgres://app@db/payments',
  'redis://cache:6379',
  'mongodb://a:27017,b:27017/payments?replicaSet=rs0',
  'postgres://app:$(DB_PASSWORD)@db',
  'postgres://$(DB_USER):$(DB_PASSWORD)@$(DB_HOST):5432/payments',
  'postgres://app:${DB_PASSWORD}@db',
  'amqp://{{ .user }}:{{ .password }}@mq',
  'https://<user>:<password>@host',
  'https://login.example.com/.well-known/jwks.json',
  'https://login.microsoftonline.com/3f2504e0-4f89-41d3-9a0c-0305e82c3301/discovery/v2.0/keys',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'ghcr.io/myorg/api:sha-0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33',
  '/run/secrets/token',
  '/var/run/secrets/kubernetes.io/serviceaccount/token',
  'arn:aws:secretsmanager:eu-central-1:123456789012:secret:payments/db-AbCdEf',
  'projects/payments/secrets/db-password/versions/latest',
  base64('hello, world'),
  base64('{"name":"payments","replicas":3}'),
  base64('the quick brown fox jumps over the lazy dog'),
  `-----BEGIN CERTIFICATE-----\nMIIB${'A1b2C3d4'.repeat(20)}\n-----END CERTIFICATE-----`,
  `-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${'A1b2C3d4'.repeat(8)}\n-----END PUBLIC KEY-----`,
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl deploy@host',
  '{ "keys": [{ "kty": "RSA", "use": "sig", "kid": "2024-01", "n": "u1W3x", "e": "AQAB" }] }',
  'Forgot your password? Reset it at https://example.com/reset?token=<token>',
  'password: see the runbook of the team',
  'db.password=${DB_PASSWORD}',
  'db.password=$(cat /run/secrets/db)',
  'password=\nuser=app',
  'spring.datasource.password=${DB_PASSWORD:}',
  'require-password: yes',
  'export TOKEN="$(cat /var/run/token)"; curl -H "Authorization: Bearer $TOKEN" https://api.internal',
  'test "$PASSWORD" = "" && exit 1',
  'if (token === undefined) throw new Error();',
  'const token = await getToken();',
  'auth_basic_user_file /etc/nginx/.htpasswd;',
  'proxy_set_header Authorization $http_authorization;',
  'ssl_certificate_key /etc/tls/tls.key;',
  'SELECT token, expires FROM tokens WHERE id = $1',
  'sort_key=created_at&partition_key=customer',
  'user:pass',
  '12:34:56@noon',
  'rate(http_requests_total{job="payments"}[5m])',
];

/** Variables with names that say much, and values that stand for a secret or for none. */
const references: readonly (readonly [name: string, value: string])[] = [
  ['DB_PASSWORD', ''],
  ['DB_PASSWORD', '$(DB_PASSWORD_FROM_VAULT)'],
  ['DB_PASSWORD', '${PASSWORD}'],
  ['DB_PASSWORD', '{{ .Values.password }}'],
  ['DB_PASSWORD', '/run/secrets/db-password'],
  ['DB_PASSWORD', 'file:///run/secrets/db-password'],
  ['DB_PASSWORD', 'vault:secret/data/payments#password'],
  ['TOKEN', './token'],
  ['TOKEN', 'https://login.internal/token'],
  ['API_KEY', 'projects/payments/secrets/api-key/versions/latest'],
  ['AWS_SECRET', 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:db'],
  ['DB_PASSWORD', '$(token)'],
  ['API_KEY', '$(vendor.key)'],
  ['ALLOW_EMPTY_PASSWORD', 'yes'],
  ['Authorization', '$(AUTHORIZATION)'],
  ['REQUIRE_PASSWORD', 'false'],
  ['SEND_TOKEN', 'true'],
  ['MIN_PASSWORD', '8'],
  ['ADMIN_PASSWORD', '********'],
  ['DB_PASSWORD_FILE', 'whatever'],
  ['TOKEN_URL', 'whatever'],
  ['SECRET_NAME', 'payments-db-x7f3k2'],
  ['TLS_SECRET', 'payments-tls'],
  ['IMAGE_PULL_SECRET', 'registry'],
  ['TOKENIZER', 'whatever'],
  ['PASSWORDLESS', 'whatever'],
  ['MAX_TOKENS', '4096'],
  ['MONKEY', 'whatever'],
  ['PWD', '/app'],
  ['CACHE_KEY', 'payments-v2'],
  ['PARTITION_KEY', 'customer'],
  ['PUBLIC_KEY', 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE'],
  ['PASSENGER_APP_ENV', 'production'],
  ['COMPASS', 'north'],
  ['BYPASS', 'eu1'],
  ['AUTH0_CLIENT_ID', 'q8Zt3Lm9Xw2Rv7Kp5Yd1q8Zt3Lm9Xw2R'],
  ['OAUTH_ISSUER', 'https://login.internal/realms/payments'],
  ['KEY_PREFIX', 'payments-prod-eu1-v2x9'],
  ['SENTRY_RELEASE', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  ['GIT_SHA', '0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33'],
  ['app.properties', 'server.port=8080\nspring.profiles.active=prod\n'],
  ['tls.crt', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
];

/** Names whose value is a secret, whatever it is. */
const names: readonly string[] = [
  ...['DB_PASSWORD', 'password', 'APP_SECRET', 'TOKEN', 'GITHUB_TOKEN', 'API_KEY', 'APIKEY', 'STRIPE_API_KEY', 'AWS_SECRET_ACCESS_KEY'],
  ...['CREDENTIALS', 'PGPASSWORD', 'MYSQL_PWD', 'DB_PASS', 'SMTP_PASS', 'SECRET_KEY_BASE', 'ENCRYPTION_KEY', 'SIGNING_KEY', 'MASTER_KEY'],
  ...['APP_KEY', 'DJANGO_SECRET_KEY', 'JWT_SECRET', 'COOKIE_SECRET', 'SSH_PASSPHRASE', 'KEYSTORE_PASSWORD', 'CLIENT_SECRET', 'HASH_SALT'],
  ...['dbPassword', 'clientSecret', 'spring.datasource.password', 'api-key', 'DB_PASSWORD_PROD', 'TOKEN_2', 'REDIS_AUTH', 'GITHUB_PAT'],
  ...['PRIVATE_KEY', 'ACCESS_KEY', 'STORAGE_ACCOUNT_KEY', 'NPM_TOKEN', 'BASIC_AUTH', 'db-password.txt', 'Authorization', 'Cookie'],
];

describe('a text', () => {
  it.each(Object.entries(secrets))('has a secret in it: %s', (_, text) => {
    expect(findSecret(text)).toEqual(expect.any(String));
    expect(findSecret(text)).not.toContain('hunter2');
  });

  it.each(innocent)('has none: %j', (text) => {
    expect(findSecret(text)).toBeUndefined();
    expect(findSecret(text, 'SETTING')).toBeUndefined();
  });

  it.each(names)('is one by its name: %s', (name) => {
    expect(findSecret('hunter2', name)).toBe('the value of a secret');
    expect(findSecret('changeme', name)).toBe('the value of a secret');
  });

  it.each(references)('is none by its name: %s, %s', (name, text) => {
    expect(findSecret(text, name)).toBeUndefined();
  });
});
