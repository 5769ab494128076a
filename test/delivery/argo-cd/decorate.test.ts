import { decorateNamespace, decorator } from '../../../src/delivery/argo-cd/decorate';
import type { Manifest, RenderedObject, ObjectPurpose } from '../../../src/files/manifest';
import type { ServiceModel } from '../../../src/model/types/service-model';
import { service } from '../../example-platform';
import { example, examples } from './examples';

const object = (annotations?: Record<string, string>): Manifest => ({
  apiVersion: 'example.com/v1',
  kind: 'Widget',
  metadata: { name: 'shop', annotations },
  data: { a: '1' },
});
const others: ObjectPurpose[] = [
  'identity',
  'configuration',
  'network',
  'job',
  'workload',
  'scaling',
  'traffic',
  'observability',
  'extension',
];
const roles: ObjectPurpose[] = [...others, 'check'];
/** Decorates one object, as if it were the only one. */
const decoratorOfOne = (model: ServiceModel) => {
  const decorate = decorator(model);
  return (object: RenderedObject): Manifest => decorate([object])[0]!;
};

const migrating = example({ services: [service({ workloads: { migrate: { kind: 'Job' } } })] }).service;
const aJob: Manifest = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'shop-migrate' }, spec: {} };
const wave = 'argocd.argoproj.io/sync-wave';
const options = 'argocd.argoproj.io/sync-options';

describe('the order of a sync', () => {
  it('puts what a Job needs before it, and all else behind it', () => {
    const decorate = decoratorOfOne(examples.workloads.service);
    const order = roles.map((purpose) => [purpose, decorate({ manifest: object(), purpose }).metadata.annotations ?? {}]);
    expect(Object.fromEntries(order)).toEqual({
      identity: { 'argocd.argoproj.io/sync-wave': '-2' },
      configuration: { 'argocd.argoproj.io/sync-wave': '-2' },
      network: { 'argocd.argoproj.io/sync-wave': '-2' },
      job: { 'argocd.argoproj.io/sync-wave': '-1' },
      workload: {},
      scaling: {},
      traffic: {},
      observability: {},
      extension: {},
      check: { 'argocd.argoproj.io/sync-wave': '1' },
    });
  });

  it('is left alone where a service has no Job', () => {
    const decorate = decoratorOfOne(examples.payments.service);
    const manifest = object();
    for (const purpose of others) expect(decorate({ manifest, purpose })).toBe(manifest);
  });

  it('puts a Job that runs after the rollout behind all else, which needs no order for it', () => {
    const { service: checked } = example({ services: [service({ workloads: { smoke: { kind: 'Job', runs: 'after-rollout' } } })] });
    const decorate = decoratorOfOne(checked);
    const manifest = object();
    for (const purpose of others) expect(decorate({ manifest, purpose })).toBe(manifest);
    expect(decorate({ manifest, purpose: 'check' }).metadata.annotations).toEqual({ [wave]: '1' });
  });

  it('knows a Job that runs before the rollout in one environment and after it in another', () => {
    const smoke = { kind: 'Job', runs: 'after-rollout' };
    const both = example({
      services: [service({ workloads: { smoke }, environments: { dev: { workloads: { smoke: { runs: null } } } } })],
    });
    const decorate = decoratorOfOne(both.service);
    const annotations = (purpose: ObjectPurpose) => decorate({ manifest: object(), purpose }).metadata.annotations;
    expect([annotations('check'), annotations('identity')]).toEqual([{ [wave]: '1' }, { [wave]: '-2' }]);
  });

  it.each([
    ['in one environment', { environments: { dev: { workloads: { migrate: { kind: 'Job' } } } } }],
    ['in all but one', { workloads: { migrate: { kind: 'Job' } }, environments: { dev: { workloads: { migrate: null } } } }],
    ['as its own workload', { kind: 'Job', replicas: null, environments: {} }],
  ])('is the same in all environments of a service that has a Job %s', (_, changes) => {
    const decorate = decoratorOfOne(example({ services: [service(changes)] }).service);
    expect(decorate({ manifest: object(), purpose: 'identity' }).metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '-2' });
  });

  it('keeps a CronJob that is suspended from making an Application look unhealthy', () => {
    const cronJob = (suspend?: boolean): Manifest => ({ ...object(), apiVersion: 'batch/v1', kind: 'CronJob', spec: { suspend } });
    const decorate = decoratorOfOne(examples.payments.service);
    expect(decorate({ manifest: cronJob(true), purpose: 'workload' }).metadata.annotations).toEqual({
      'argocd.argoproj.io/ignore-healthcheck': 'true',
    });
    for (const running of [cronJob(false), cronJob()]) expect(decorate({ manifest: running, purpose: 'workload' })).toBe(running);
  });

  it('puts a workload, and what scales it, in a wave behind those that it comes after', () => {
    const workloads = { queue: { kind: 'StatefulSet' }, worker: { after: ['queue', 'payments-api'] } };
    const decorate = decoratorOfOne(example({ services: [service({ after: ['queue'], workloads })] }).service);
    const waveOf = (name: string, purpose: ObjectPurpose) =>
      decorate({ manifest: { ...object(), metadata: { name } }, purpose }).metadata.annotations?.['argocd.argoproj.io/sync-wave'];
    expect(['payments-api-queue', 'payments-api', 'payments-api-worker'].map((name) => waveOf(name, 'workload'))).toEqual([
      undefined,
      '1',
      '2',
    ]);
    expect(waveOf('payments-api', 'scaling')).toBe('1');
    for (const purpose of ['identity', 'configuration', 'network', 'traffic', 'observability', 'extension'] as const) {
      expect([purpose, waveOf('payments-api', purpose)]).toEqual([purpose, undefined]);
    }
  });

  it('lets waves come after a Job that runs before them all', () => {
    const workloads = { migrate: { kind: 'Job' }, worker: { after: ['payments-api', 'migrate'] } };
    const decorate = decoratorOfOne(example({ services: [service({ workloads })] }).service);
    const waves = (['configuration', 'job', 'workload'] as const).map(
      (purpose) => decorate({ manifest: { ...object(), metadata: { name: 'payments-api-worker' } }, purpose }).metadata.annotations,
    );
    expect(waves.map((annotations) => annotations?.['argocd.argoproj.io/sync-wave'])).toEqual(['-2', '-1', '1']);
  });

  it('leaves the rest of an object as it is, and what was one object stays one', () => {
    const decorate = decoratorOfOne(examples.workloads.service);
    const manifest = object({ team: 'shop' });
    const decorated = decorate({ manifest, purpose: 'network' });
    expect(decorated).toEqual(object({ team: 'shop', 'argocd.argoproj.io/sync-wave': '-2' }));
    expect(decorate({ manifest, purpose: 'network' })).toBe(decorated);
    expect(manifest).toEqual(object({ team: 'shop' }));
  });
});

describe('a Job', () => {
  it('is no hook: as an object like any other it is out of sync when its version changes, and it is made anew only then', () => {
    const annotations = decoratorOfOne(migrating)({ manifest: aJob, purpose: 'job' }).metadata.annotations;
    expect(annotations).toEqual({ [wave]: '-1', [options]: 'Force=true' });
  });

  it('is behind all waves of the rollout where it runs after it, also those that an extension names', () => {
    const workloads = { smoke: { kind: 'Job', runs: 'after-rollout' }, worker: { after: ['payments-api'] } };
    const decorate = decorator(example({ services: [service({ workloads })] }).service);
    const check: RenderedObject = { manifest: aJob, purpose: 'check' };
    const late: RenderedObject = { manifest: object({ [wave]: '7' }), purpose: 'extension' };
    expect(decorate([check])[0]!.metadata.annotations).toEqual({ [wave]: '2', [options]: 'Force=true' });
    expect(decorate([check, late])[0]!.metadata.annotations).toEqual({ [wave]: '8', [options]: 'Force=true' });
  });

  it('of an extension is made anew when it changes, unless it says itself how it is applied', () => {
    const decorate = decoratorOfOne(examples.payments.service);
    const optionsOf = (annotations?: Record<string, string>) =>
      decorate({ manifest: { ...aJob, metadata: { name: 'a', annotations } }, purpose: 'extension' }).metadata.annotations?.[options];
    expect(optionsOf()).toBe('Force=true');
    expect(optionsOf({ [options]: 'Prune=false' })).toBe('Prune=false,Force=true');
    expect(optionsOf({ [options]: 'Replace=true, Force=true' })).toBe('Replace=true, Force=true');
    expect(optionsOf({ 'argocd.argoproj.io/hook': 'PreSync' })).toBeUndefined();
  });
});

describe('what a Job needs of an extension', () => {
  const custom = (kind: string, name: string, spec: object, annotations?: Record<string, string>): RenderedObject => ({
    manifest: { apiVersion: 'example.com/v1', kind, metadata: { name, annotations }, spec },
    purpose: 'extension',
  });
  const pod = (...secrets: string[]) => ({
    containers: [{ name: 'app', envFrom: secrets.map((name) => ({ secretRef: { name } })) }],
    volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
  });
  const job: RenderedObject = { manifest: { ...aJob, spec: { template: { spec: pod('db') } } }, purpose: 'job' };
  const waves = (...extension: RenderedObject[]) =>
    Object.fromEntries(
      decorator(migrating)([job, ...extension]).map(({ kind, metadata }) => [`${kind} ${metadata.name}`, metadata.annotations?.[wave]]),
    );

  it('comes before it: what makes a Secret that it reads, and what that refers to', () => {
    expect(
      waves(
        custom('Certificate', 'database', { secretName: 'db', issuerRef: { name: 'own' } }),
        custom('Issuer', 'own', { ca: { secretName: 'root' } }),
        custom('Certificate', 'root', { secretName: 'root', issuerRef: { name: 'self' } }),
        custom('Issuer', 'self', { selfSigned: {} }),
        custom('Certificate', 'web', { secretName: 'web-tls', issuerRef: { name: 'other' } }),
        custom('Issuer', 'other', { selfSigned: {} }),
      ),
    ).toEqual({
      'Job shop-migrate': '-1',
      'Certificate database': '-2',
      'Issuer own': '-2',
      'Certificate root': '-2',
      'Issuer self': '-2',
      'Certificate web': undefined,
      'Issuer other': undefined,
    });
  });

  it('comes before it where it has the name itself, and rights and configuration always', () => {
    const binding: Manifest = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: 'reads' } };
    const configMap: Manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'seeds' } };
    const claim: Manifest = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' } };
    expect(
      waves(
        custom('KafkaUser', 'db', {}),
        custom('Password', 'generator', { target: { name: 'db' } }),
        custom('Database', 'main', { writeConnectionSecretToRef: { name: 'db' } }),
        ...[binding, configMap, claim].map((manifest): RenderedObject => ({ manifest, purpose: 'extension' })),
      ),
    ).toEqual({
      'Job shop-migrate': '-1',
      'KafkaUser db': '-2',
      'Password generator': '-2',
      'Database main': '-2',
      'RoleBinding reads': '-2',
      'ConfigMap seeds': '-2',
      // A claim may be bound only once a pod wants it: the Job's.
      'PersistentVolumeClaim data': '-1',
    });
  });

  it('is not what only reads the same Secret, or waits for a workload', () => {
    expect(
      waves(
        custom('Worker', 'imports', { template: { spec: pod('db') } }),
        custom('ScaledObject', 'db', { scaleTargetRef: { name: 'shop' } }),
        custom('Ingress', 'web', { tls: [{ secretName: 'db' }] }),
        custom('HTTPRoute', 'db', {}),
        custom('Certificate', 'late', { secretName: 'db' }, { [wave]: '3' }),
      ),
    ).toEqual({
      'Job shop-migrate': '-1',
      'Worker imports': undefined,
      'ScaledObject db': undefined,
      'Ingress web': undefined,
      'HTTPRoute db': undefined,
      'Certificate late': '3',
    });
  });

  it('is an Ingress where cert-manager makes its certificate of it', () => {
    const ingress = custom('Ingress', 'web', { tls: [{ secretName: 'db' }] }, { 'cert-manager.io/cluster-issuer': 'public' });
    expect(waves(ingress)['Ingress web']).toBe('-2');
  });
});

describe('a namespace', () => {
  it('outlives the definition of what is in it', () => {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop-dev', annotations: { reason: 'none' } } };
    expect(decorateNamespace(namespace).metadata).toEqual({
      name: 'shop-dev',
      annotations: {
        reason: 'none',
        'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
        'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
      },
    });
  });
});
