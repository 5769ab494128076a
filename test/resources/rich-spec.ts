import { resolveDns } from '../../src/model/resolve/resolve-dns';
import type { RouteRuleModel } from '../../src/model/types/route-model';
import type { ServiceSpecModel } from '../../src/model/types/service-spec-model';
import type { ContainerModel, JobModel, NetworkModel, ProbeModel, WorkloadModel } from '../../src/model/types/workload-model';
import {
  containerModel,
  mountModel,
  specModel,
  podModel,
  portModel,
  serviceOfWorkload,
  workloadModel,
  matchModel,
  routeModel,
  ruleModel,
  targetModel,
} from './model';

const headers = [
  { name: 'x-canary', type: undefined, value: 'yes' },
  { name: 'x-user', type: 'RegularExpression' as const, value: '[0-9]+' },
];

/** Rules that have every match and every filter. */
const richRules: RouteRuleModel[] = [
  ruleModel('/a', {
    matches: [
      matchModel({ path: { type: 'Exact', value: '/a' }, method: 'POST', headers, queryParams: headers }),
      matchModel({ path: { type: 'RegularExpression', value: '/[a-z]+' } }),
    ],
    filters: {
      requestHeaderModifier: { set: { a: 'b' }, add: { c: 'd' }, remove: ['e'] },
      responseHeaderModifier: { remove: ['server'] },
      urlRewrite: { hostname: 'inner.example', path: { replaceFullPath: '/b' } },
      cors: { allowOrigins: ['https://a.example'], maxAge: 60 },
      requestMirror: { ...targetModel({ service: 'shop-db' }), word: 'db', workload: 'shop-db' },
    },
    timeouts: { request: '10s', backendRequest: '2s' },
  }),
  ruleModel('/old', {
    target: undefined,
    filters: {
      requestRedirect: { scheme: 'https', hostname: 'new.example', port: 8443, statusCode: 301, path: { replacePrefixMatch: '/new' } },
    },
  }),
];

/** A spec that has every kind of object, and in each of them all that may be in it. */
export const richSpec = (changes: Partial<ServiceSpecModel> = {}): ServiceSpecModel =>
  specModel({
    workloads: [own, ...others],
    configMaps: [{ name: 'shop-app', data: { 'app.yaml': 'a: 1\nb: yes\n' } }],
    secrets: [
      {
        from: 'external-secrets',
        name: 'shop-database',
        key: 'payments/dev/shop',
        keys: [{ entry: 'TOKEN', key: 'tokens/shop', property: 'token' }],
        refreshInterval: '1h0m0s',
        store: 'vault',
      },
      { from: 'sealed-secrets', name: 'shop-tls', encryptedData: { 'tls.key': 'AgB1' }, scope: 'namespace-wide' },
    ],
    serviceAccount: {
      name: 'shop',
      isGenerated: true,
      namespace: undefined,
      imagePullSecrets: [],
      annotations: { 'iam.gke.io/gcp-service-account': 'shop@project.iam.gserviceaccount.com' },
      rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'], resourceNames: ['shop-app'] }],
    },
    ingress: {
      className: 'nginx',
      annotations: { 'cert-manager.io/cluster-issuer': 'public' },
      hosts: [
        {
          host: 'shop.example',
          tlsSecret: 'shop-tls',
          paths: [
            { path: '/', pathType: 'Prefix', port: 'http' },
            { path: '/a', pathType: 'Exact', port: 'http' },
          ],
        },
        { host: undefined, tlsSecret: 'shop-tls', paths: [{ path: '/.*', pathType: 'ImplementationSpecific', port: 'http' }] },
      ],
    },
    httpRoute: routeModel({
      gateways: [
        { name: 'public', namespace: 'gateways', sectionName: 'https' },
        { name: 'internal', namespace: 'gateways', sectionName: undefined },
      ],
      rules: [ruleModel('/'), ...richRules],
    }),
    grpcRoute: routeModel({
      hostnames: [],
      rules: [
        ruleModel('/', {
          matches: [
            matchModel({ method: { service: 'shop.v1.Cart', method: 'Add' }, headers }),
            matchModel({ method: { service: 'shop.*', type: 'RegularExpression' } }),
          ],
          filters: { requestHeaderModifier: { set: { a: 'b' } } },
        }),
        ruleModel('/', { matches: [] }),
      ],
    }),
    alerts: [{ name: 'Slow', expr: 'latency > 1', for: '10m', labels: { severity: 'warning' }, annotations: { summary: 'slow' } }],
    monitorLabels: { release: 'prometheus' },
    cilium: true,
    ...changes,
  });

const probe = (handler: ProbeModel['handler']): ProbeModel => ({
  handler,
  initialDelaySeconds: 1,
  periodSeconds: 2,
  timeoutSeconds: 3,
  failureThreshold: 4,
  successThreshold: 1,
});

const ports = [portModel(), portModel({ name: 'dns', containerPort: 5353, port: 53, protocol: 'UDP' })];

const full: ContainerModel = containerModel({
  command: ['/bin/shop'],
  args: ['--verbose'],
  workingDir: '/srv',
  env: [
    { name: 'LOG_LEVEL', value: '' },
    { name: 'POD', fieldRef: 'metadata.name' },
    { name: 'MEMORY', resourceFieldRef: 'limits.memory', divisor: '1Mi' },
  ],
  envFrom: ['shop-database'],
  ports,
  probes: {
    readiness: probe({ kind: 'http', path: '/ready', port: 'http', scheme: 'HTTPS', headers: [{ name: 'Host', value: 'shop' }] }),
    liveness: { ...probe({ kind: 'grpc', port: 'http', service: 'shop' }), terminationGracePeriodSeconds: 5 },
    startup: probe({ kind: 'tcp', port: 'http' }),
  },
  lifecycle: {
    postStart: { kind: 'http', path: '/warm', port: 'http', scheme: undefined, headers: [] },
    preStop: { kind: 'exec', command: ['sleep', '5'] },
  },
  resources: { requests: { cpu: '200m' }, limits: { memory: '256Mi', 'nvidia.com/gpu': '1' } },
  securityContext: {
    runAsUser: 1001,
    runAsGroup: 1001,
    runAsNonRoot: true,
    seccompProfile: 'RuntimeDefault',
    readOnlyRootFilesystem: false,
    allowPrivilegeEscalation: false,
    privileged: false,
    capabilities: ['NET_BIND_SERVICE'],
  },
  mounts: [mountModel({ name: 'app', mountPath: '/etc/shop/app.yaml', subPath: 'app.yaml', readOnly: true })],
});

const pod = podModel({
  labels: { tier: 'web' },
  annotations: { 'checksum/config': 'abc' },
  imagePullSecrets: ['registry'],
  initContainers: [containerModel({ name: 'proxy', restartPolicy: 'Always' })],
  containers: [full, containerModel({ name: 'metrics', image: 'metrics:1' })],
  volumes: [
    { name: 'app', kind: 'config-map', property: 'configFiles', configMap: 'shop-app' },
    { name: 'tls', kind: 'secret', property: 'secrets', secret: 'shop-tls' },
    { name: 'issued', kind: 'csi', csi: { driver: 'csi.cert-manager.io', readOnly: true, volumeAttributes: { issuer: 'internal' } } },
    { name: 'tmp', kind: 'empty-dir', sizeLimit: '1Gi', medium: 'Memory' },
    { name: 'data', kind: 'claim', claim: 'shop-data' },
    { name: 'work', kind: 'ephemeral', claim: { storage: '1Gi', storageClassName: '', accessModes: ['ReadWriteOnce'] } },
    {
      name: 'ca',
      kind: 'config-map',
      property: 'volumes',
      configMap: 'ca',
      items: [{ key: 'a', path: 'b/a', mode: 0o400 }],
      optional: true,
    },
    { name: 'pod', kind: 'downward-api', items: [{ path: 'labels', fieldRef: 'metadata.labels' }], defaultMode: 0o444 },
    {
      name: 'identity',
      kind: 'projected',
      defaultMode: 0o440,
      sources: [
        { kind: 'config-map', configMap: 'ca' },
        { kind: 'secret', secret: 'partner', items: [{ key: 'a', path: 'a' }], optional: true },
        { kind: 'downward-api', items: [{ path: 'cpu', resourceFieldRef: 'limits.cpu', containerName: 'shop', divisor: '1m' }] },
        { kind: 'token', path: 'token', audience: 'vault', expirationSeconds: 600 },
      ],
    },
  ],
  securityContext: {
    runAsUser: 1000,
    runAsGroup: 3000,
    runAsNonRoot: true,
    fsGroup: 2000,
    fsGroupChangePolicy: 'OnRootMismatch',
    supplementalGroups: [4000],
    sysctls: [{ name: 'net.ipv4.tcp_keepalive_time', value: '60' }],
    seccompProfile: 'RuntimeDefault',
  },
  terminationGracePeriodSeconds: 60,
  nodeSelector: { 'kubernetes.io/arch': 'arm64' },
  tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoExecute', tolerationSeconds: 60 }],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }] },
    },
  },
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' }],
  priorityClassName: 'high',
  hostNetwork: true,
  setHostnameAsFQDN: true,
});

const network: NetworkModel = {
  ingress: [
    { namespace: undefined, workload: undefined },
    { namespace: 'web', workload: 'front' },
  ],
  ports: [{ port: 8080, protocol: 'TCP' }],
  outside: [
    { cidrs: ['203.0.113.0/24'], ports: [{ port: 8080, protocol: 'TCP' }] },
    {
      cidrs: ['198.51.100.0/24'],
      ports: [
        { port: 8080, protocol: 'TCP' },
        { port: 5353, protocol: 'UDP' },
      ],
    },
  ],
  calls: [{ peer: { namespace: undefined, workload: 'ledger' }, ports: [{ port: 8080, protocol: 'TCP' }] }],
  urls: [{ host: 'api.example', port: 443 }],
  dns: resolveDns(['node-local-dns', { namespace: 'dns', podLabels: { app: 'unbound' } }]),
  egressPorts: [5432],
  destinations: [
    { to: { namespace: 'telemetry', workload: undefined }, ports: [{ port: 4317, protocol: 'TCP' }] },
    { to: { cidr: '10.20.0.0/16' }, ports: [] },
  ],
  everywhere: false,
};

const job: JobModel = {
  backoffLimit: 1,
  activeDeadlineSeconds: 600,
  ttlSecondsAfterFinished: 60,
  parallelism: 1,
  completions: 1,
  restartPolicy: 'OnFailure',
  runs: 'before-rollout',
};

const strategy: WorkloadModel['strategy'] = {
  type: 'RollingUpdate',
  maxSurge: 0,
  maxUnavailable: '25%',
  partition: 1,
  progressDeadlineSeconds: 900,
  minReadySeconds: 5,
  revisionHistoryLimit: 3,
};

const own = workloadModel({
  pod,
  strategy,
  replicas: {
    kind: 'autoscaler',
    min: 2,
    max: 10,
    cpu: 70,
    memory: 80,
    pods: [{ metric: 'requests', averageValue: '100' }],
    object: [{ metric: 'hits', value: '2k', describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' } }],
    external: [{ metric: 'queue', value: '30', selector: { queue: 'orders' } }],
    behavior: { scaleDown: { stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] } },
  },
  podDisruptionBudget: { minAvailable: '50%' },
  service: serviceOfWorkload({
    annotations: { 'cloud.example/internal': 'true' },
    internalTrafficPolicy: 'Local',
    trafficDistribution: 'PreferClose',
    ports,
  }),
  services: [
    serviceOfWorkload({
      name: 'shop-public',
      type: 'LoadBalancer',
      allocateLoadBalancerNodePorts: true,
      externalTrafficPolicy: 'Local',
      ipFamilies: ['IPv4', 'IPv6'],
      ipFamilyPolicy: 'PreferDualStack',
      loadBalancerClass: 'service.k8s.aws/nlb',
      loadBalancerSourceRanges: ['203.0.113.0/24'],
      publishNotReadyAddresses: true,
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
      ports: ports.map((each) => ({ ...each, nodePort: 30_000 + each.port, appProtocol: 'kubernetes.io/h2c' })),
    }),
  ],
  prometheus: { by: 'ServiceMonitor', port: 'http', path: '/m', interval: '30s' },
  network,
});

const others: WorkloadModel[] = [
  workloadModel({ name: 'shop-agent', kind: 'DaemonSet', pod, strategy, replicas: undefined, network }),
  workloadModel({
    name: 'shop-db',
    kind: 'StatefulSet',
    pod,
    strategy,
    statefulSet: {
      serviceName: 'shop-db',
      ports,
      podManagementPolicy: 'Parallel',
      volumeClaims: [{ name: 'disk', storage: '10Gi', storageClassName: 'fast', accessModes: ['ReadWriteOnce'] }],
    },
    service: serviceOfWorkload({ name: 'shop-db', headless: true, ports }),
    podDisruptionBudget: { maxUnavailable: 1 },
    prometheus: { by: 'annotations', port: 'http', path: '/m', interval: undefined },
  }),
  workloadModel({ name: 'shop-migrate', kind: 'Job', pod, job, replicas: undefined }),
  workloadModel({
    name: 'shop-report',
    kind: 'CronJob',
    pod,
    job,
    cron: {
      schedule: '0 3 * * *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 300,
      suspend: false,
      failedJobsHistoryLimit: 1,
      successfulJobsHistoryLimit: 1,
    },
    replicas: undefined,
  }),
  workloadModel({ name: 'shop-smoke', kind: 'Job', pod, job: { ...job, runs: 'after-rollout' }, replicas: undefined }),
];
