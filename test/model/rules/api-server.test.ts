import { problemsOfPlatform, problemsOfService } from '../../problems/case';

type Said = readonly (readonly string[])[];
const said = (changes: Record<string, unknown>): Said =>
  problemsOfService({ environments: {}, ...changes }).map(({ code, at }) => [
    code,
    ...at.map((each) => each.replace('services.payments-api.', '')),
  ]);
const limits = (amounts: Record<string, unknown>) => ({ resources: { limits: amounts } });
const cron = (schedule: string) => ({ kind: 'CronJob', schedule, replicas: undefined, prometheus: null });
const rule = (changes: Record<string, unknown>) => ({
  serviceAccount: { rules: [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'], ...changes }] },
});
const at = 'serviceAccount.rules[0]';

describe('what the API server would refuse', () => {
  it.each<[string, Record<string, unknown>, Said]>([
    ['half a device', limits({ cpu: '1', 'nvidia.com/gpu': 0.5 }), [['resource-not-whole', 'resources.limits.nvidia.com/gpu']]],
    ['a page and a half', limits({ cpu: '1', 'hugepages-2Mi': '3Mi' }), [['resource-not-whole', 'resources.limits.hugepages-2Mi']]],
    [
      'pages of a size that there is not',
      limits({ cpu: '1', 'hugepages-3Mi': '6Mi' }),
      [['invalid-name', 'resources.limits.hugepages-3Mi']],
    ],
    ['huge pages alone', limits({ 'hugepages-2Mi': '4Mi' }), [['huge-pages-alone', 'resources.limits.hugepages-2Mi']]],
    [
      'a unit of another kind',
      { env: { A: { resourceFieldRef: 'limits.cpu', divisor: '1Mi' }, B: { resourceFieldRef: 'limits.memory', divisor: '1m' } } },
      [
        ['unknown-value', 'env.A'],
        ['unknown-value', 'env.B'],
      ],
    ],
    [
      'a volume for one pod and for many',
      { kind: 'StatefulSet', volumeClaims: { data: { storage: '1Gi', accessModes: ['ReadWriteOncePod', 'ReadWriteMany'] } } },
      [['exclude-each-other', 'volumeClaims.data.accessModes']],
    ],
    [
      'a snapshot of the core group',
      { kind: 'StatefulSet', volumeClaims: { data: { storage: '1Gi', dataSourceRef: { kind: 'VolumeSnapshot', name: 'a' } } } },
      [['missing-key', 'volumeClaims.data.dataSourceRef']],
    ],
    ['pods that are ready too late', { minReadySeconds: 600 }, [['number-out-of-range', 'minReadySeconds']]],
    [
      'a target of nothing',
      { replicas: { min: 1, max: 2, pods: { rps: '0' }, external: { lag: { value: '0' } } } },
      [['quantity-too-small', 'replicas.pods.rps', 'replicas.external.lag.value']],
    ],
    [
      'annotations that are too large',
      { serviceAccount: { annotations: { a: 'x'.repeat(262_144) } } },
      [['annotations-too-large', 'serviceAccount.annotations']],
    ],
    [
      'a surge of a DaemonSet above all its pods',
      { kind: 'DaemonSet', replicas: undefined, updateStrategy: { maxSurge: '150%' } },
      [['update-strategy-refused', 'updateStrategy']],
    ],
    [
      'groups of nodes that nobody waits for',
      { topologySpreadConstraints: [{ topologyKey: 'rack', minDomains: 2 }] },
      [['unknown-value', 'topologySpreadConstraints[0].whenUnsatisfiable']],
    ],
    ['an affinity with a word that there is not', { affinity: { nodeAffinty: {} } }, [['unknown-key', 'affinity.nodeAffinty']]],
    ['a mark at the beginning of a schedule', cron('\ufeff0 4 * * *'), [['invalid-cron', 'schedule']]],
  ])('is a problem: %s', (_, changes, problems) => {
    expect(said(changes)).toEqual(problems);
  });

  it.each(['/a//b', '/a/../b', '/a/./b', '/a/..', '/a%2fb', '/a%2Fb', '/a?b', '/a#b'])('is a problem: the path %p of a route', (path) => {
    const hosts = { 'a.example.com': { paths: { [path]: 'http' } } };
    expect(said({ ingress: { hosts } })).toEqual([['invalid-path', `ingress.hosts.a.example.com.paths.${path}`]]);
  });

  it('leaves what is sound', () => {
    expect(said(limits({ memory: '1Gi', 'nvidia.com/gpu': 2, 'hugepages-2Mi': '4Mi' }))).toEqual([]);
    expect(said({ updateStrategy: { maxSurge: '150%' }, minReadySeconds: 599 })).toEqual([]);
    const hosts = { 'a.example.com': { paths: { '/a/b..c/%20': 'http' } } };
    expect(said({ ingress: { hosts }, environments: { dev: null, production: null } })).toEqual([]);
  });
});

describe('what would never work', () => {
  it.each<[string, Record<string, unknown>, Said]>([
    ['a verb in capitals', rule({ verbs: ['GET'] }), [['unknown-value', `${at}.verbs[0]`]]],
    ['a group with a version', rule({ apiGroups: ['apps/v1'] }), [['invalid-name', `${at}.apiGroups[0]`]]],
    [
      'the core by a name',
      rule({ apiGroups: ['core', 'v1'] }),
      [
        ['unknown-value', `${at}.apiGroups[0]`],
        ['unknown-value', `${at}.apiGroups[1]`],
      ],
    ],
    ['a kind for a resource', rule({ resources: ['Deployment'] }), [['invalid-name', `${at}.resources[0]`]]],
    ['a day that there is not', cron('0 0 31 2 *'), [['invalid-cron', 'schedule']]],
    ['a start that only Kubernetes knows', cron('@reboot'), [['invalid-cron', 'schedule']]],
  ])('is a problem: %s', (_, changes, problems) => {
    expect(said(changes)).toEqual(problems);
  });

  it('is ciphertext that is not base64, which is not shown', () => {
    const found = problemsOfService({ secrets: { a: { as: 'environment', encryptedData: { A: 'hunter2-hunter2' } } } });
    expect(found.map(({ code, at: places }) => [code, ...places])).toEqual([
      ['invalid-ciphertext', 'services.payments-api.secrets.a.encryptedData.A'],
    ]);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('is not what works', () => {
    expect(
      said(
        rule({
          apiGroups: ['', 'apps', '*'],
          resources: ['pods/log', '*', 'deployments'],
          verbs: ['*', 'attest', 'impersonate:user-info', 'impersonate-on:user-info:list'],
        }),
      ),
    ).toEqual([]);
    expect(said(cron('@daily'))).toEqual([]);
  });
});

it('ids of GitHub may have more than 32 bits', () => {
  const github = { appId: 1, installationId: 2 ** 40 };
  const found = problemsOfPlatform({ argoCd: { notifications: { github } } });
  expect(found.map(({ code }) => code)).not.toContain('number-out-of-range');
});
