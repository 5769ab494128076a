import fc from 'fast-check';

/** Words that YAML, JSON patches and shells like to misread. */
const hostile = fc.constantFrom(
  ...[
    'yes',
    'no',
    'on',
    'null',
    '~',
    '',
    ' ',
    '012',
    '0x1F',
    '1e3',
    '1_000',
    '1.10',
    'true',
    '2026-01-01',
    'a: b',
    'a #b',
    '- a',
    '{a}',
    '[a]',
    '*a',
    '&a',
  ],
  ...[
    '!a',
    '%a',
    '@a',
    '`a',
    "'",
    '"',
    '\\',
    '/',
    '~1',
    '$(A)',
    '{{ .x }}',
    'a\nb',
    '\ta',
    'a\t',
    'a\n',
    '\u2028',
    '\u0085',
    '\ufeff',
    'é',
    '日本',
    '=',
    '<<',
    '$patch',
  ],
);
const text = fc.oneof(hostile, fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
const cpu = fc.constantFrom('50m', '200m', '0.5', '1', '1000m', 2);
const memory = fc.constantFrom('64Mi', '128Mi', '1Gi', '512M');
const amounts = fc.record({ cpu, memory }, { requiredKeys: [] });
const seconds = fc.integer({ min: 1, max: 60 });
const probe = fc.record(
  {
    path: fc.constantFrom('/', '/healthz/ready', '/a?b=c'),
    initialDelaySeconds: seconds,
    periodSeconds: seconds,
    failureThreshold: seconds,
  },
  { requiredKeys: ['path'] },
);
const port = fc.integer({ min: 1, max: 65535 });
const ports = fc.dictionary(
  fc.constantFrom('http', 'metrics', 'grpc', 'admin'),
  fc.oneof(port, fc.record({ containerPort: port, port }, { requiredKeys: ['containerPort'] })),
  {
    maxKeys: 3,
  },
);
const variable = fc.constantFrom('A', 'B', 'C', 'LOG_LEVEL', 'y', 'n', 'NO', '_1');
const secret = fc.record(
  {
    as: fc.constant('environment'),
    key: fc.constantFrom('a/b', '{team}/{environment}/x'),
    refreshInterval: fc.constantFrom('1h', '90m', '30s'),
  },
  { requiredKeys: ['as'] },
);
const replicas = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.record({ min: fc.integer({ min: 1, max: 4 }), max: fc.integer({ min: 4, max: 9 }), cpu: fc.integer({ min: 10, max: 90 }) }),
);
const bound = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('10%', '50%'));
const budget = fc.oneof(fc.record({ minAvailable: bound }), fc.record({ maxUnavailable: bound }));
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 5 });

/** Any workload, or any part of one; a map's entry may be switched off where it overrides. */
const workload = (entry: <T>(arbitrary: fc.Arbitrary<T>) => fc.Arbitrary<T | null>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      ports: ports,
      probes: entry(fc.record({ readiness: entry(probe), liveness: entry(probe), startup: entry(probe) }, { requiredKeys: [] })),
      resources: entry(fc.record({ requests: entry(amounts), limits: entry(amounts) }, { requiredKeys: [] })),
      securityContext: entry(
        fc.record(
          { runAsUser: port, runAsGroup: port, fsGroup: port, runAsNonRoot: fc.boolean(), readOnlyRootFilesystem: fc.boolean() },
          { requiredKeys: [] },
        ),
      ),
      env: fc.dictionary(variable, entry(text), { maxKeys: 4 }),
      replicas,
      podDisruptionBudget: entry(budget),
      prometheus: entry(fc.record({ path: fc.constant('/metrics') }, { requiredKeys: [] })),
      networkPolicy: entry(
        fc.record(
          {
            ingress: entry(
              fc.record(
                { namespaces: fc.uniqueArray(fc.constantFrom('monitoring', 'ingress', 'a-b'), { maxLength: 3 }) },
                { requiredKeys: [] },
              ),
            ),
            egress: entry(fc.record({ ports: fc.uniqueArray(port, { maxLength: 3 }) }, { requiredKeys: [] })),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  );

const override = workload(orNull);

/** Any service of team payments, in any of the example's environments, with overrides of any property; not all of them are valid. */
export const arbitraryService = (name: string): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record({
      own: workload((arbitrary) => arbitrary),
      secrets: fc.dictionary(fc.constantFrom(`${name}-a`, `${name}-b.c`), secret, { maxKeys: 2 }),
      environments: fc.record({ dev: orNull(override), staging: orNull(override), production: override }, { requiredKeys: [] }),
    })
    .map(({ own, secrets, environments }) => ({ team: 'payments', source: { repository: name }, ...own, secrets, environments }));
