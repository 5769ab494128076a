import fc from 'fast-check';
import { claim, volumes } from './arbitrary-volume';
import { annotationText, hostileText } from './hostile-text';

/** How an entry of a map, or a property, may be written: as it is in a definition, perhaps switched off in an override. */
export type Entry = <T>(arbitrary: fc.Arbitrary<T>) => fc.Arbitrary<T | null>;

type Definition = Record<string, unknown>;
type Properties = Record<string, fc.Arbitrary<unknown>>;

/** Some of the properties, a few of many: what says everything at once is mostly contradictions. */
export const some = (properties: Properties): fc.Arbitrary<Definition> =>
  fc
    .subarray(Object.keys(properties), { maxLength: Math.min(6, Object.keys(properties).length) })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, properties[name]!]))));

/** A map with some of the names. */
export const named = (names: readonly string[], values: fc.Arbitrary<unknown>, most = 3): fc.Arbitrary<Definition> =>
  fc.dictionary(fc.constantFrom(...names), values, { maxKeys: most });

const seconds = fc.integer({ min: 1, max: 60 });
const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const share = fc.oneof(fc.integer({ min: 1, max: 3 }), pick('10%', '50%'));
const texts = fc.array(hostileText, { minLength: 1, maxLength: 3 });

const amounts = (entry: Entry): fc.Arbitrary<Definition> =>
  some({
    cpu: entry(pick<string | number>('50m', '200m', '0.5', '1', '1000m', 2, '0.5m', 100)),
    memory: entry(pick<string | number>('64Mi', '128Mi', '1Gi', '512M', 256, '2Ti')),
    'ephemeral-storage': entry(pick('1Gi', '64Mi', '64')),
    'nvidia.com/gpu': entry(pick<string | number>(1, '2', 0.5)),
    'hugepages-2Mi': entry(pick('4Mi', '3Mi')),
  });

const headers = named(['Host', 'X-Probe', 'x-probe'], hostileText);
const times = {
  initialDelaySeconds: seconds,
  periodSeconds: seconds,
  timeoutSeconds: seconds,
  failureThreshold: seconds,
  terminationGracePeriodSeconds: seconds,
};
const probe = fc.oneof(
  fc.record({ path: pick('/', '/healthz/ready', '/a?b=c'), httpHeaders: headers, ...times }, { requiredKeys: ['path'] }),
  fc.record({ exec: texts, ...times }, { requiredKeys: ['exec'] }),
  fc.record({ tcpSocket: pick('http', 'admin'), ...times }, { requiredKeys: ['tcpSocket'] }),
  fc.record({ grpc: fc.oneof(pick('http', 'grpc'), pick({ port: 'grpc', service: 'a.b' })), ...times }, { requiredKeys: ['grpc'] }),
);
const port = fc.integer({ min: 1, max: 65535 });
const ports = fc.oneof(
  {
    weight: 5,
    arbitrary: named(
      ['http', 'metrics', 'grpc', 'admin'],
      fc.oneof(
        port,
        fc.record(
          { containerPort: port, port: fc.option(port), protocol: pick('TCP', 'UDP'), appProtocol: pick('http', 'kubernetes.io/h2c') },
          { requiredKeys: ['containerPort'] },
        ),
      ),
    ),
  },
  // One number, told apart by the protocol.
  { weight: 1, arbitrary: pick({ http: 8080, dns: { containerPort: 53, protocol: 'UDP' }, 'dns-tcp': 53 }) },
);
const keySelector = (names: readonly string[], keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc.record({ name: pick(...names), key: pick(...keys), optional: fc.boolean() }, { requiredKeys: ['name', 'key'] });
const env = (entry: Entry, own: readonly string[]): fc.Arbitrary<Definition> =>
  named(
    ['A', 'B', 'C', 'LOG_LEVEL', 'y', 'n', 'NO', '_1', 'discovery.type', '-'],
    entry(
      fc.oneof(
        { weight: 4, arbitrary: hostileText },
        fc.record({ fieldRef: pick('metadata.name', 'status.podIP', "metadata.labels['a']") }),
        fc.record(
          { resourceFieldRef: pick('limits.cpu', 'requests.memory'), divisor: pick('1', '1Mi', '1m') },
          { requiredKeys: ['resourceFieldRef'] },
        ),
        fc.record({ image: pick(...own) }),
        fc.record({ secretKeyRef: keySelector([`${own[0]!}-a`, 'foreign'], ['URL', 'user.name', 'A']) }),
        fc.record({ configMapKeyRef: keySelector([`${own[0]!}-app`, 'foreign'], ['a.yaml', 'b']) }),
      ),
    ),
    4,
  );

const handler = fc.oneof(
  fc.record({ exec: texts }),
  fc.record({ path: pick('/', '/stop'), scheme: pick('HTTPS'), httpHeaders: headers }, { requiredKeys: ['path'] }),
  fc.record({ sleep: seconds }),
);

/** Mounts of volumes that may not be there. */
const volumeMounts = (entry: Entry): fc.Arbitrary<Definition> =>
  named(
    ['tmp', 'cache', 'shared'],
    entry(
      fc.record(
        {
          mountPath: pick('/one', '/two', '/three'),
          subPath: pick('a', 'a/b'),
          subPathExpr: pick('$(A)', 'a/$(B)', 'a'),
          readOnly: fc.boolean(),
          recursiveReadOnly: pick('Disabled', 'IfPossible', 'Enabled'),
        },
        { requiredKeys: ['mountPath'] },
      ),
    ),
  );

const container = (entry: Entry, own: readonly string[], security: Properties = {}): Properties => ({
  command: entry(texts),
  args: entry(texts),
  workingDir: entry(pick('/', '/app')),
  imagePullPolicy: entry(pick('Always', 'IfNotPresent')),
  terminationMessagePolicy: entry(pick('FallbackToLogsOnError', 'File')),
  env: env(entry, own),
  volumeMounts: volumeMounts(entry),
  resources: entry(some({ requests: entry(amounts(entry)), limits: entry(amounts(entry)) })),
  securityContext: entry(
    some({
      runAsUser: entry(port),
      runAsGroup: entry(port),
      readOnlyRootFilesystem: entry(fc.boolean()),
      capabilities: entry(pick(['NET_BIND_SERVICE'], [])),
      ...security,
    }),
  ),
});

const asking = (entry: Entry): Properties => ({
  ports,
  probes: entry(some({ readiness: entry(probe), liveness: entry(probe), startup: entry(probe) })),
  lifecycle: entry(some({ postStart: entry(handler), preStop: entry(handler) })),
});

const otherImages = [`docker.io/example/one:1.0@sha256:${'0'.repeat(64)}`, 'docker.io/example/two:1.1'];
const companionImage = (own: readonly string[]): fc.Arbitrary<string> => pick(...own, ...otherImages);

const pod = (entry: Entry, own: readonly string[]): Properties => ({
  initContainers: named(
    ['prepare', 'wait', 'zeta'],
    entry(some({ ...container(entry, own), image: companionImage(own), sharesConfiguration: fc.boolean() })),
  ),
  sidecars: named(['proxy', 'log', '3agent'], entry(some({ ...container(entry, own), image: companionImage(own), native: fc.boolean() }))),
  volumes: volumes(entry, own[0]!),
  podLabels: named(['a', 'example.com/b'], entry(pick('1', 'true', 'x'))),
  podAnnotations: named(['note', 'example.com/a.b'], entry(annotationText)),
  terminationGracePeriodSeconds: entry(seconds),
  nodeSelector: named(['disk', 'example.com/zone'], entry(pick('ssd', 'true'))),
  tolerations: entry(
    fc.array(some({ key: pick('dedicated', 'spot'), operator: pick('Exists'), effect: pick('NoSchedule', 'NoExecute') }), { maxLength: 2 }),
  ),
  affinity: entry(
    pick<Definition>({
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['1', 'yes'] }] }],
        },
      },
    }),
  ),
  topologySpreadConstraints: entry(
    fc.array(
      fc.record(
        {
          topologyKey: pick('topology.kubernetes.io/zone', 'kubernetes.io/hostname'),
          whenUnsatisfiable: pick('DoNotSchedule', 'ScheduleAnyway'),
          matchLabelKeys: pick(['pod-template-hash'], ['app.kubernetes.io/name'], ['a', 'example.com/b']),
          minDomains: pick(2, 3),
          nodeAffinityPolicy: pick('Honor', 'Ignore'),
          nodeTaintsPolicy: pick('Honor', 'Ignore'),
        },
        { requiredKeys: ['topologyKey'] },
      ),
      { maxLength: 1 },
    ),
  ),
  priorityClassName: entry(pick('high', 'low')),
  setHostnameAsFQDN: entry(fc.boolean()),
  runtimeClassName: entry(pick('gvisor', 'kata')),
  schedulerName: entry(pick('other', 'default-scheduler')),
  shareProcessNamespace: entry(fc.boolean()),
  enableServiceLinks: entry(fc.boolean()),
  hostAliases: named(['10.1.2.3', '10.1.2.4', 'fd00::1'], entry(pick(['a.internal'], ['b.internal', 'c.internal', 'a.internal']))),
  dnsPolicy: entry(pick('None', 'Default', 'ClusterFirst')),
  dnsConfig: entry(
    some({
      nameservers: entry(pick(['10.1.0.10'], ['10.1.0.10', 'fd00::2'], ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'])),
      searches: entry(pick(['a.internal'], ['b.internal', 'a.internal'])),
      options: named(['ndots', 'edns0', 'timeout'], entry(pick('2', '', '5'))),
    }),
  ),
});

/** What a metric should be, for each pod or in all; the API server refuses nothing at all. */
const target = fc.oneof({ weight: 5, arbitrary: pick('100', '2k', '5', '500m') }, { weight: 1, arbitrary: pick('0', '0m', '-1') });

/** A metric with a target for each pod, or for all of them together, and what it is of. */
const metric = (of: fc.Arbitrary<object>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.oneof(
        fc.record({ averageValue: target, selector: pick({ queue: 'a' }) }, { requiredKeys: ['averageValue'] }),
        fc.record({ value: target }),
      ),
      of,
    )
    .map(([said, about]) => ({ ...said, ...about }));
const describedObject = pick(
  { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'entrance' },
  { apiVersion: 'v1', kind: 'Service', name: 'queue' },
);

const autoscaler = fc.record(
  {
    min: fc.integer({ min: 1, max: 4 }),
    max: fc.integer({ min: 4, max: 9 }),
    cpu: fc.record({ averageValue: target }),
    memory: fc.record({ averageValue: pick('64Mi', '1Gi', '500M') }),
    pods: named(
      ['requests_per_second', 'queue'],
      fc.oneof(target, fc.record({ averageValue: target, selector: pick({ verb: 'GET' }) }, { requiredKeys: ['averageValue'] })),
    ),
    object: named(['hits', 'queue'], metric(fc.record({ describedObject }))),
    external: named(['pending'], metric(fc.constant({}))),
    behavior: some({
      scaleDown: some({ stabilizationWindowSeconds: seconds, selectPolicy: pick('Min', 'Max'), tolerance: pick('0', '50m', '0.05') }),
    }),
  },
  { requiredKeys: ['min', 'max'] },
);
const bound = fc.oneof(fc.integer({ min: 0, max: 3 }), pick('10%', '50%'));

/** A few ports of the nodes for each service, as the number in its name says: services share their clusters. */
function nodePort(service: string): fc.Arbitrary<number> {
  const first = 20_000 + 4 * Number(/\d+/.exec(service)?.[0] ?? 0);
  return fc.integer({ min: first, max: first + 3 });
}

const servicePort = (service: string): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constant({}), port, fc.record({ port, nodePort: nodePort(service) }, { requiredKeys: [] }));

/** Properties of a Service, most of which need a type. */
const kubernetesService = (entry: Entry, service: string): fc.Arbitrary<Definition> => {
  const any = {
    name: entry(pick(...['a', 'b', 'c', 'd'].map((letter) => `${service}-at-${letter}`))),
    headless: entry(fc.boolean()),
    labels: named(['example.com/pool', 'tier'], entry(pick('public', ''))),
    annotations: named(['note', 'example.com/a'], entry(annotationText)),
    ports: named(['http', 'grpc', 'metrics'], entry(servicePort(service)), 2),
    internalTrafficPolicy: entry(pick('Cluster', 'Local')),
    trafficDistribution: entry(pick('PreferClose', 'PreferSameNode')),
    ipFamilies: entry(pick(['IPv4'], ['IPv6', 'IPv4'], ['IPv4', 'IPv4'])),
    ipFamilyPolicy: entry(pick('SingleStack', 'PreferDualStack')),
    publishNotReadyAddresses: entry(fc.boolean()),
    sessionAffinity: pick('ClientIP', 'None'),
    sessionAffinityConfig: entry(some({ clientIP: entry(some({ timeoutSeconds: entry(seconds) })) })),
  };
  const outside = {
    ...any,
    externalTrafficPolicy: entry(pick('Cluster', 'Local')),
    loadBalancerClass: entry(pick('service.k8s.aws/nlb', 'internal')),
    loadBalancerSourceRanges: entry(pick(['203.0.113.0/24'], ['203.0.113.0/24', '2001:db8::/32'])),
    allocateLoadBalancerNodePorts: entry(fc.boolean()),
  };
  return fc.oneof(
    { weight: 2, arbitrary: some({ ...any, type: pick('ClusterIP') }) },
    { weight: 2, arbitrary: some(outside).map((said) => ({ ...said, type: 'LoadBalancer' })) },
    { weight: 1, arbitrary: some({ ...outside, type: pick('ClusterIP', 'LoadBalancer', 'NodePort') }) },
  );
};

const scaling = (entry: Entry, service: string): Properties => ({
  replicas: fc.oneof(fc.integer({ min: 0, max: 5 }), autoscaler),
  podDisruptionBudget: entry(fc.oneof(fc.record({ minAvailable: bound }), fc.record({ maxUnavailable: bound }))),
  minReadySeconds: entry(seconds),
  revisionHistoryLimit: entry(seconds),
  service: entry(kubernetesService(entry, service)),
  services: named(['public', 'inner'], entry(kubernetesService(entry, service)), 2),
  prometheus: entry(
    some({ port: pick('metrics', 'http'), path: pick('/metrics', '/m'), by: pick('annotations', 'ServiceMonitor'), interval: pick('30s') }),
  ),
});

const ending = (entry: Entry): Properties => ({
  backoffLimit: entry(seconds),
  activeDeadlineSeconds: entry(seconds),
  parallelism: entry(seconds),
  restartPolicy: entry(pick('Never', 'OnFailure')),
});

/** What each kind may say, beside what all may. */
const kinds: Readonly<Record<string, (entry: Entry, service: string) => Properties>> = {
  Deployment: (entry, service) => ({
    ...scaling(entry, service),
    ...asking(entry),
    progressDeadlineSeconds: entry(fc.integer({ min: 1, max: 900 })),
    updateStrategy: entry(
      fc.oneof(fc.record({ type: pick('Recreate') }), some({ maxSurge: fc.oneof(share, pick('150%')), maxUnavailable: share })),
    ),
  }),
  StatefulSet: (entry, service) => ({
    ...scaling(entry, service),
    ...asking(entry),
    serviceName: pick(`${service}-nodes`),
    podManagementPolicy: entry(pick('Parallel', 'OrderedReady')),
    updateStrategy: entry(some({ partition: seconds })),
    volumeClaims: named(
      ['data', 'log'],
      entry(
        fc.record(
          {
            ...claim,
            mountPath: pick('/data', '/log'),
          },
          { requiredKeys: ['storage'] },
        ),
      ),
    ),
  }),
  DaemonSet: (entry) => ({ ...asking(entry), updateStrategy: entry(some({ maxUnavailable: share })) }),
  CronJob: (entry) => ({
    ...ending(entry),
    schedule: pick('0 3 * * *', '*/5 * * * *', '30 2 * * 1-5', '@daily', '0 0 31 2 *'),
    timeZone: entry(pick('UTC', 'Europe/Berlin')),
    concurrencyPolicy: entry(pick('Allow', 'Replace')),
    startingDeadlineSeconds: entry(pick(5, 10, 300)),
    suspend: entry(fc.boolean()),
    failedJobsHistoryLimit: entry(seconds),
  }),
  Job: (entry) => ({ ...ending(entry), runs: entry(pick('before-rollout', 'after-rollout')) }),
};

export const workloadKinds = Object.keys(kinds);

/** The workloads beside a service's own. */
export const furtherWorkloads = ['worker', 'nightly'];

/** Permissions of files. */
const fileMode = pick(0o400, 0o644, 0o555);

/** Configuration files of a service or a workload. */
export const configFiles = (names: readonly string[], entry: Entry): fc.Arbitrary<Definition> =>
  named(
    names,
    entry(
      fc.record(
        {
          mountPath: pick('/etc/app', '/etc/rules', '/etc/own'),
          defaultMode: fileMode,
          files: fc.oneof(
            { weight: 7, arbitrary: fc.dictionary(pick('a.yaml', 'b', '012'), entry(hostileText), { maxKeys: 3 }) },
            // More than an annotation takes.
            { weight: 1, arbitrary: pick({ 'large.csv': 'a,b\n'.repeat(70_000) }) },
          ),
        },
        { requiredKeys: ['files', 'mountPath'] },
      ),
    ),
  );

/** What a further workload has of its own, or leaves out. */
export const ownConfiguration = (entry: Entry, service: string): Properties => ({
  sharesConfiguration: entry(fc.boolean()),
  configFiles: configFiles(['app', 'own'], (each) => fc.option(each, { freq: 3 })),
  secrets: named(
    [`${service}-a`, 'foreign'],
    fc.option(
      fc.oneof(
        fc.record({ as: pick('environment', 'references'), existing: pick(true) }),
        fc.record({ as: pick('files'), mountPath: pick('/foreign'), defaultMode: fileMode, existing: pick(true) }),
      ),
      { freq: 3 },
    ),
  ),
});

/** What a workload may come after: a Job says otherwise when it runs. */
const order = (kind: string, entry: Entry, service: string): Properties =>
  kind === 'Job' ? {} : { after: entry(fc.uniqueArray(pick(service, ...furtherWorkloads), { minLength: 1, maxLength: 2 })) };

/**
 * Any workload of a kind, or any part of one; a map's entry may be switched off where it overrides.
 *
 * @param own the images of the service, of which the first is named as it is.
 * @param more properties that only some workloads have.
 */
export const arbitraryWorkload = (kind: string, entry: Entry, own: readonly string[], more: Properties = {}): fc.Arbitrary<Definition> =>
  some({
    ...more,
    ...container(entry, own, {
      fsGroup: entry(port),
      fsGroupChangePolicy: entry(pick('OnRootMismatch', 'Always')),
      supplementalGroups: entry(pick([3000], [4000, 3000])),
      sysctls: named(
        ['net.ipv4.tcp_syncookies', 'net.ipv4.tcp_rmem', 'kernel.shm_rmid_forced'],
        entry(pick('0', '1', '4096 131072 6291456')),
      ),
    }),
    containerName: entry(pick('app', 'main')),
    ...pod(entry, own),
    ...kinds[kind]!(entry, own[0]!),
    name: entry(pick(`${own[0]!}-old`, `adopted-${own[0]!}`, ...own, ...furtherWorkloads.map((name) => `${own[0]!}-${name}`))),
    ...order(kind, entry, own[0]!),
  });
