import type { ContainerModel } from '../../../src/model/types/workload-model';
import { instance, workload } from '../resolved';

const proxy = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
const podOf = (changes: Record<string, unknown>, platformChanges = {}) => workload(changes, platformChanges).pod;
const names = (containers: readonly ContainerModel[]) => containers.map(({ name, restartPolicy }) => [name, restartPolicy]);
const variables = ({ env }: ContainerModel) => env.map((each) => `${each.name}=${'value' in each ? each.value : ''}`);

describe('a pod', () => {
  it('has the defaults of "restricted", and an account without a token', () => {
    const { initContainers, containers, ...pod } = podOf({});
    expect([initContainers, containers.length]).toEqual([[], 1]);
    expect(pod).toEqual({
      ...{ labels: {}, annotations: {}, serviceAccountName: 'shop', automountToken: false, imagePullSecrets: [], volumes: [] },
      securityContext: {
        ...{ runAsUser: undefined, runAsGroup: undefined, runAsNonRoot: true, fsGroup: undefined, seccompProfile: 'RuntimeDefault' },
        ...{ fsGroupChangePolicy: undefined, supplementalGroups: [], sysctls: [] },
      },
      terminationGracePeriodSeconds: undefined,
      ...{ nodeSelector: {}, tolerations: [], affinity: undefined, topologySpreadConstraints: [] },
      ...{ priorityClassName: undefined, hostNetwork: false, hostAliases: [], dnsConfig: undefined },
    });
  });

  it('has what is said of it, without what is switched off', () => {
    const pod = podOf({
      podLabels: { tier: 'web', off: null },
      podAnnotations: { 'example.com/a': 'b', off: null },
      terminationGracePeriodSeconds: 0,
      nodeSelector: { disk: 'ssd', off: null },
      tolerations: [{ key: 'gpu', operator: 'Exists', value: null, effect: 'NoExecute', tolerationSeconds: 30 }],
      priorityClassName: 'high',
      imagePullSecrets: ['registry', 'another', 'registry'],
    });
    expect(pod).toMatchObject({
      labels: { tier: 'web' },
      annotations: { 'example.com/a': 'b' },
      terminationGracePeriodSeconds: 0,
      nodeSelector: { disk: 'ssd' },
      tolerations: [{ key: 'gpu', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 }],
      priorityClassName: 'high',
      imagePullSecrets: ['registry', 'another'],
    });
    expect(Object.keys({ ...pod.labels, ...pod.annotations, ...pod.nodeSelector, ...pod.tolerations[0] })).not.toContain('off');
    expect(pod.tolerations[0]).not.toHaveProperty('value');
  });
});

describe('containers around the own one', () => {
  it('start as they are meant to: native sidecars by name, init containers as they are written, and the others beside', () => {
    const { initContainers, containers } = podOf({
      initContainers: { wait: { command: ['./wait'] }, migrate: { command: ['./migrate'] } },
      sidecars: { proxy: { image: proxy }, logs: { image: proxy, native: null }, agent: { image: proxy, native: false }, off: null },
    });
    expect(names(initContainers)).toEqual([
      ['logs', 'Always'],
      ['proxy', 'Always'],
      ['wait', undefined],
      ['migrate', undefined],
    ]);
    expect(names(containers)).toEqual([
      ['shop', undefined],
      ['agent', undefined],
    ]);
  });

  const configured = {
    env: { A: 'own', B: 'own' },
    secrets: { 'shop-secrets': { as: 'environment' } },
    configFiles: { app: { mountPath: '/etc/shop', files: { 'app.yaml': 'a: 1' } } },
  };
  const configurationOf = (companion: object, changes: object = {}) => {
    const { sidecars } = { sidecars: { beside: companion } };
    const { initContainers } = podOf({ ...configured, ...changes, sidecars });
    const { image, envFrom, mounts } = initContainers[0]!;
    return { image, variables: variables(initContainers[0]!), envFrom, mounts: mounts.map(({ mountPath }) => mountPath) };
  };
  const shared = { variables: ['A=own', 'B=own'], envFrom: ['shop-secrets'], mounts: ['/etc/shop'] };

  it('share the configuration of the service where they run one of its images', () => {
    expect(configurationOf({})).toEqual({ image: 'ghcr.io/myorg/shop', ...shared });
    expect(configurationOf({ image: 'tools', env: { B: 'its', C: 'its', A: null } }, { images: { shop: {}, tools: {} } })).toEqual({
      ...shared,
      image: 'ghcr.io/myorg/tools',
      variables: ['B=its', 'C=its'],
    });
  });

  it('do not share it where they run the image of somebody else', () => {
    expect(configurationOf({ image: proxy, env: { C: 'its' } })).toEqual({ image: proxy, variables: ['C=its'], envFrom: [], mounts: [] });
  });

  it('do as they are told', () => {
    expect(configurationOf({ image: proxy, sharesConfiguration: true })).toEqual({ image: proxy, ...shared });
    expect(configurationOf({ sharesConfiguration: false })).toEqual({
      image: 'ghcr.io/myorg/shop',
      variables: [],
      envFrom: [],
      mounts: [],
    });
  });

  it('run what the own one runs, which has the configuration whatever it is', () => {
    const { initContainers, containers } = podOf({ ...configured, image: proxy, initContainers: { warm: {} } });
    expect([initContainers[0]!.image, initContainers[0]!.envFrom]).toEqual([proxy, []]);
    expect([containers[0]!.image, containers[0]!.envFrom, variables(containers[0]!)]).toEqual([proxy, ['shop-secrets'], shared.variables]);
  });

  it('say of their security what differs from the pod, and are otherwise as safe as any', () => {
    const { initContainers, securityContext } = podOf({
      securityContext: { runAsUser: 1, runAsGroup: 2, fsGroup: 3, readOnlyRootFilesystem: false },
      initContainers: { same: { securityContext: { runAsUser: 1 } }, other: { securityContext: { runAsUser: 9, runAsGroup: null } } },
    });
    expect(securityContext).toMatchObject({ runAsUser: 1, runAsGroup: 2, fsGroup: 3 });
    expect(initContainers.map((each) => each.securityContext)).toEqual(
      [undefined, 9].map((runAsUser) => ({
        ...{ runAsUser, runAsGroup: undefined, runAsNonRoot: undefined, seccompProfile: undefined },
        ...{ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, privileged: false, capabilities: [] },
      })),
    );
  });
});

describe('pods of one workload', () => {
  const overZones = { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' };
  const otherNodes = (workload: string) => ({
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          weight: 100,
          podAffinityTerm: {
            labelSelector: { matchLabels: { 'app.kubernetes.io/name': workload } },
            topologyKey: 'kubernetes.io/hostname',
          },
        },
      ],
    },
  });
  const byVersion = { matchLabelKeys: ['pod-template-hash'] };
  const spreadOf = (changes: Record<string, unknown>) => {
    const { affinity, topologySpreadConstraints } = podOf(changes);
    return [affinity, topologySpreadConstraints];
  };
  const resources = { requests: { cpu: '1' } };

  it.each<[string, Record<string, unknown>, boolean]>([
    ['one', { replicas: 1 }, false],
    ['two', { replicas: 2 }, true],
    ['an autoscaler from one', { replicas: { min: 1, max: 9, cpu: 70 }, resources }, false],
    ['an autoscaler from two', { replicas: { min: 2, max: 9, cpu: 70 }, resources }, true],
    ['two of a StatefulSet', { kind: 'StatefulSet', replicas: 2 }, true],
    ['one on each node', { kind: 'DaemonSet' }, false],
    ['several of a Job', { kind: 'Job', parallelism: 3 }, false],
  ])('%s, are spread: %#', (_, changes, spread) => {
    const constraint = { ...overZones, ...(changes.kind === 'StatefulSet' ? {} : byVersion) };
    expect(spreadOf(changes)).toEqual(spread ? [otherNodes('shop'), [constraint]] : [undefined, []]);
  });

  it('are spread as they are told, or not', () => {
    const affinity = { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] }, podAffinity: null };
    expect(spreadOf({ replicas: 2, affinity, topologySpreadConstraints: [] })).toEqual([
      { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
      [],
    ]);
    expect(spreadOf({ replicas: 2, affinity: null, topologySpreadConstraints: null })).toEqual([undefined, []]);
    expect(spreadOf({ replicas: 2, affinity: null })).toEqual([undefined, [{ ...overZones, ...byVersion }]]);
    expect(spreadOf({ replicas: 2, topologySpreadConstraints: null })).toEqual([otherNodes('shop'), []]);
    const constraints = [{ topologyKey: 'rack' }, { topologyKey: 'kubernetes.io/hostname', maxSkew: 2, whenUnsatisfiable: null }];
    expect(spreadOf({ topologySpreadConstraints: constraints })[1]).toEqual([
      { ...overZones, topologyKey: 'rack' },
      { ...overZones, topologyKey: 'kubernetes.io/hostname', maxSkew: 2 },
    ]);
  });

  it('are spread by all that Kubernetes knows of it', () => {
    const constraint = {
      ...{ topologyKey: 'rack', maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', matchLabelKeys: ['pod-template-hash'] },
      ...{ minDomains: 3, nodeAffinityPolicy: 'Ignore', nodeTaintsPolicy: 'Honor' },
    };
    expect(spreadOf({ topologySpreadConstraints: [constraint] })[1]).toEqual([constraint]);
  });

  it('are each spread among themselves', () => {
    const { workloads } = instance({ workloads: { worker: { replicas: 2 } } });
    expect(workloads.map(({ pod }) => pod.affinity)).toEqual([undefined, otherNodes('shop-worker')]);
  });
});

describe('pods of a further workload', () => {
  it('say what they are part of, and have the account and the configuration of the service', () => {
    const { workloads } = instance({
      configFiles: { app: { mountPath: '/etc/shop', files: { a: '1' } } },
      imagePullSecrets: ['registry'],
      podLabels: { tier: 'web' },
      workloads: { worker: { podLabels: { tier: 'worker' } } },
    });
    const [own, worker] = workloads.map(({ pod }) => pod);
    expect(own!.labels).toEqual({ tier: 'web' });
    expect(worker!.labels).toEqual({ 'app.kubernetes.io/part-of': 'shop', tier: 'worker' });
    expect(worker).toMatchObject({
      serviceAccountName: 'shop',
      imagePullSecrets: ['registry'],
      volumes: own!.volumes,
      annotations: own!.annotations,
    });
    expect(worker!.containers[0]).toMatchObject({ name: 'shop-worker', image: 'ghcr.io/myorg/shop', mounts: own!.containers[0]!.mounts });
  });
});
