import { instance } from '../resolved';

describe('an instance', () => {
  it('has nothing but its workload and its account where nothing is said', () => {
    const { workloads, ...rest } = instance();
    expect(workloads.map(({ name }) => name)).toEqual(['shop']);
    expect(rest).toEqual({
      ...{ configMaps: [], secrets: [], claims: [], metadata: { labels: {}, annotations: {} } },
      serviceAccount: { name: 'shop', namespace: 'payments-staging', isGenerated: true, annotations: {}, imagePullSecrets: [], rules: [] },
      ...{ ingress: undefined, httpRoute: undefined, grpcRoute: undefined, alerts: [], monitorLabels: {} },
      ...{ podSecurity: { level: 'restricted', reason: undefined }, cilium: false, calls: [], jsonPatches: [] },
    });
  });

  it('is the same whatever is switched off by null', () => {
    const properties = [
      'secrets',
      'configFiles',
      'imagePullSecrets',
      'calls',
      'ingress',
      'httpRoute',
      'grpcRoute',
      'alerts',
      'serviceAccount',
    ];
    const others = ['podSecurity', 'jsonPatches', 'workloads', 'images', 'env', 'ports', 'volumes', 'sidecars', 'initContainers'];
    expect(instance(Object.fromEntries([...properties, ...others].map((property) => [property, null])))).toEqual(instance());
  });

  it('has its own workload first, the others by name', () => {
    const { workloads } = instance({ workloads: { worker: {}, audit: {}, off: null } });
    expect(workloads.map(({ name }) => name)).toEqual(['shop', 'shop-audit', 'shop-worker']);
  });

  it('calls each service and each URL once, sorted', () => {
    const calls = ['https://b.example', 'https://a.example', 'https://b.example'];
    expect(instance({ calls }).calls).toEqual(['https://a.example', 'https://b.example']);
  });

  it('is told how the platform runs Prometheus and writes policies', () => {
    const { monitorLabels, cilium } = instance({}, { monitoring: { namespace: 'm', labels: { a: 'b' } }, networkPolicies: 'cilium' });
    expect([monitorLabels, cilium]).toEqual([{ a: 'b' }, true]);
  });
});

describe('the account of an instance', () => {
  it('stands for an identity in each cloud, and has annotations of its own', () => {
    const { annotations } = instance({
      serviceAccount: {
        annotations: { 'example.com/a': 'b', 'iam.gke.io/gcp-service-account': 'mine@p.iam.gserviceaccount.com', off: null },
        awsRoleArn: 'arn:aws:iam::123456789012:role/shop',
        gcpServiceAccount: 'shop@project.iam.gserviceaccount.com',
        azureClientId: '00000000-0000-4000-8000-000000000000',
      },
    }).serviceAccount;
    expect(annotations).toEqual({
      'azure.workload.identity/client-id': '00000000-0000-4000-8000-000000000000',
      'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/shop',
      'example.com/a': 'b',
      'iam.gke.io/gcp-service-account': 'mine@p.iam.gserviceaccount.com',
    });
  });

  it('has the rights that are written', () => {
    const rule = { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list'] };
    const { rules } = instance({
      serviceAccount: {
        rules: [
          { ...rule, resourceNames: null },
          { ...rule, resourceNames: ['a'] },
        ],
      },
    }).serviceAccount;
    expect(rules).toStrictEqual([rule, { ...rule, resourceNames: ['a'] }]);
  });
});

describe('the alerts of an instance', () => {
  it('are labelled with their severity and their service', () => {
    const alerts = {
      Slow: {
        expr: 'a > 1',
        for: '10m',
        severity: 'critical',
        labels: { channel: 'shop', off: null },
        annotations: { summary: 's', off: null },
      },
      Down: { expr: 'up == 0', for: null, severity: null },
      Off: null,
    };
    expect(instance({ alerts }).alerts).toEqual([
      { name: 'Down', expr: 'up == 0', for: undefined, labels: { severity: 'warning', service: 'shop' }, annotations: {} },
      {
        ...{ name: 'Slow', expr: 'a > 1', for: '10m' },
        ...{ labels: { severity: 'critical', service: 'shop', channel: 'shop' }, annotations: { summary: 's' } },
      },
    ]);
  });
});

describe('the standard that an instance keeps', () => {
  it('is the one it says, with its reason', () => {
    const podSecurity = { level: 'baseline', reason: 'the vendor image runs as root' };
    expect(instance({ podSecurity }).podSecurity).toEqual(podSecurity);
  });
});

describe('the patches of an instance', () => {
  it('are in the order written, and null is a value of theirs', () => {
    const jsonPatches = {
      second: { target: { kind: 'Service', name: null }, operations: [{ op: 'add', path: '/a', value: null, from: null }] },
      none: null,
      first: {
        target: { kind: 'Deployment', name: 'shop' },
        operations: [
          { op: 'move', path: '/a', from: '/b' },
          { op: 'remove', path: '/c' },
        ],
      },
    };
    expect(instance({ jsonPatches }).jsonPatches).toStrictEqual([
      { name: 'second', target: { kind: 'Service' }, operations: [{ op: 'add', path: '/a', value: null }] },
      {
        name: 'first',
        target: { kind: 'Deployment', name: 'shop' },
        operations: [
          { op: 'move', path: '/a', from: '/b' },
          { op: 'remove', path: '/c' },
        ],
      },
    ]);
  });
});
