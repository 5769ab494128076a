import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { platform } from '../example-platform';
import { instance, plain, resolve, instanceIn, wrong } from './resolved';

describe('labels and annotations of a service', () => {
  const said = { labels: { 'cost-center': '4711', tier: 'web' }, annotations: { note: 'all' } };

  it('are merged with those of its environments', () => {
    const resolved = resolve({ ...said, environments: { dev: { labels: { tier: null, stage: 'dev' }, annotations: null } } });
    expect(instanceIn('staging', resolved).metadata).toEqual(said);
    expect(instanceIn('dev', resolved).metadata).toEqual({ labels: { 'cost-center': '4711', stage: 'dev' }, annotations: {} });
    expect(instanceIn('dev', resolved).workloads[0]!.metadata).toEqual(instanceIn('dev', resolved).metadata);
  });

  it('are on pods, without the annotations, unless a Job would run again', () => {
    const { workloads } = instance({
      ...said,
      podLabels: { tier: 'api' },
      workloads: { migrate: { kind: 'Job' }, nightly: { kind: 'CronJob', schedule: '@daily' } },
    });
    expect(workloads.map(({ pod }) => pod.labels)).toEqual([
      { 'cost-center': '4711', tier: 'api' },
      { 'app.kubernetes.io/part-of': 'shop' },
      { 'app.kubernetes.io/part-of': 'shop', ...said.labels },
    ]);
    expect(workloads.map(({ pod }) => pod.annotations)).toEqual([{}, {}, {}]);
  });

  it.each([
    ['labels', 'app.kubernetes.io/name'],
    ['labels', 'app.kubernetes.io/part-of'],
    ['labels', 'app.kubernetes.io/instance'],
    ['labels', 'argocd.argoproj.io/instance'],
    ['annotations', 'argocd.argoproj.io/sync-wave'],
    ['annotations', 'charthouse.dev/x'],
    ['annotations', 'kustomize.config.k8s.io/behavior'],
    ['annotations', 'kubectl.kubernetes.io/last-applied-configuration'],
  ])('of %s with the key "%s" are a problem, which would break something', (kind, key) => {
    expect(wrong({ [kind]: { [key]: 'x' } })).toEqual([['reserved-name', `services.shop.${kind}.${key}`]]);
    expect(wrong({}, { defaults: { [kind]: { [key]: 'x' } } })).toEqual([['reserved-name', `platform.defaults.${kind}.${key}`]]);
  });

  it('may not be larger than an annotation can be, alone and together with those of one object', () => {
    const large = (size: number) => ({ note: 'x'.repeat(size) });
    expect(wrong({ annotations: large(262_200) })).toEqual([['annotations-too-large', 'services.shop.annotations']]);
    const service = { annotations: { other: 'x'.repeat(200_000) } };
    expect(wrong({ ports: { http: 80 }, annotations: large(100_000), service })).toEqual([
      ['annotations-too-large', 'services.shop.service.annotations'],
    ]);
  });
});

describe('the ServiceAccount of a service', () => {
  const rules = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }];

  it('has the name of the service, or another one, which pods use', () => {
    expect(instance().workloads[0]!.pod.serviceAccountName).toBe('shop');
    const { serviceAccount, workloads } = instance({ serviceAccount: { name: 'ledger', imagePullSecrets: ['b', 'a'] } });
    expect(workloads[0]!.pod.serviceAccountName).toBe('ledger');
    expect(serviceAccount).toMatchObject({ name: 'ledger', isGenerated: true, imagePullSecrets: ['a', 'b'] });
  });

  it('may be shared: one service generates it, and each binds its own Role to it', () => {
    const shared = resolve({ serviceAccount: { name: 'ledger', existing: true, rules } });
    expect(shared.base.serviceAccount).toMatchObject({ name: 'ledger', isGenerated: false, namespace: undefined, rules });
    expect(instanceIn('staging', shared).serviceAccount.namespace).toBe('payments-staging');
  });

  it('that two services generate is a problem, and one that they share is none', () => {
    const codes = (...accounts: object[]) =>
      resolveDefinitions({
        platform: platform(),
        services: accounts.map((serviceAccount, index) => plain({ serviceAccount }, `service-${index}`)),
      }).problems.map(({ code, message }) => [code, message]);
    expect(codes({ name: 'ledger' }, { name: 'ledger' })).toEqual([['names-meet', expect.stringContaining("ServiceAccount 'ledger'")]]);
    expect(codes({ name: 'service-1' }, {})).toEqual([['names-meet', expect.stringContaining("ServiceAccount 'service-1'")]]);
    expect(codes({ name: 'ledger' }, { name: 'ledger', existing: true })).toEqual([]);
  });

  it.each([
    ['annotations', { a: 'b' }],
    ['awsRoleArn', 'arn:aws:iam::123456789012:role/shop'],
    ['gcpServiceAccount', 'shop@myproject.iam.gserviceaccount.com'],
    ['azureClientId', '0f8fad5b-d9cb-469f-a165-70867728950e'],
    ['imagePullSecrets', ['registry']],
  ])('that is not generated here cannot get %s here', (key, value) => {
    expect(wrong({ serviceAccount: { existing: true, [key]: value } })).toEqual([
      ['exclude-each-other', `services.shop.serviceAccount.${key}`],
    ]);
    expect(wrong({ serviceAccount: { existing: true, [key]: Array.isArray(value) ? [] : null } })).toEqual([]);
  });
});
