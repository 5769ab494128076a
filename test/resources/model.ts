import type { Manifest } from '../../src/files/manifest';
import type { RouteMatchModel, RouteModel, RouteRuleModel, RouteTargetModel } from '../../src/model/types/route-model';
import type { ServiceSpecModel } from '../../src/model/types/service-spec-model';
import type { OverlayModel, ServiceModel } from '../../src/model/types/service-model';
import type { KubernetesServiceModel, ServicePortModel } from '../../src/model/types/kubernetes-service-model';
import type { ContainerModel, MountModel, NetworkModel, PodModel, WorkloadModel } from '../../src/model/types/workload-model';
import type { Resource } from '../../src/resources/resource';

/** A port that is named `http`, for tests to vary. */
export const portModel = (changes: Partial<ServicePortModel> = {}): ServicePortModel => ({
  name: 'http',
  containerPort: 8080,
  port: 80,
  protocol: 'TCP',
  appProtocol: undefined,
  hostPort: undefined,
  nodePort: undefined,
  ...changes,
});

/** A Service of that port alone, for tests to vary. */
export const serviceOfWorkload = (changes: Partial<KubernetesServiceModel> = {}): KubernetesServiceModel => ({
  name: 'shop',
  labels: {},
  headless: false,
  annotations: {},
  sessionAffinity: undefined,
  ports: [portModel()],
  ...changes,
});

/** A match of all paths that has nothing else, for tests to vary. */
export const matchModel = (changes: Partial<RouteMatchModel> = {}): RouteMatchModel => ({
  path: undefined,
  method: undefined,
  headers: [],
  queryParams: [],
  ...changes,
});

export const targetModel = (changes: Partial<RouteTargetModel> = {}): RouteTargetModel => ({
  service: 'shop',
  port: 'http',
  number: 80,
  ports: ['http'],
  ...changes,
});

/** A rule for a path prefix, for tests to vary. */
export const ruleModel = (path: string, changes: Partial<RouteRuleModel> = {}): RouteRuleModel => ({
  said: ['paths', path],
  matches: [matchModel({ path: { type: 'PathPrefix', value: path } })],
  target: targetModel(),
  filters: {},
  timeouts: undefined,
  ...changes,
});

/** A route of a host by one Gateway, for tests to vary. */
export const routeModel = (changes: Partial<RouteModel> = {}): RouteModel => ({
  hostnames: ['shop.example'],
  gateways: [{ name: 'public', namespace: 'gateways', sectionName: undefined }],
  rules: [ruleModel('/')],
  ...changes,
});

/** A network that is closed in both directions, for tests to vary. */
export const networkModel = (changes: Partial<NetworkModel> = {}): NetworkModel => ({
  ingress: [],
  ports: [],
  outside: [],
  calls: [],
  urls: [],
  dns: [],
  egressPorts: [],
  destinations: [],
  everywhere: false,
  ...changes,
});

/** A container with nothing but its image, for tests to vary. */
export const containerModel = (changes: Partial<ContainerModel> = {}): ContainerModel => ({
  name: 'shop',
  image: 'ghcr.io/myorg/shop',
  command: undefined,
  args: undefined,
  workingDir: undefined,
  env: [],
  envFrom: [],
  ports: [],
  probes: {},
  lifecycle: {},
  resources: { requests: {}, limits: {} },
  securityContext: {
    runAsUser: undefined,
    runAsGroup: undefined,
    runAsNonRoot: undefined,
    seccompProfile: undefined,
    readOnlyRootFilesystem: true,
    allowPrivilegeEscalation: false,
    privileged: false,
    capabilities: [],
  },
  mounts: [],
  restartPolicy: undefined,
  ...changes,
});

/** A mount of a whole volume, for tests to vary. */
export const mountModel = (changes: Partial<MountModel> = {}): MountModel => ({
  name: 'data',
  mountPath: '/data',
  subPath: undefined,
  subPathExpr: undefined,
  readOnly: false,
  recursiveReadOnly: undefined,
  ...changes,
});

/** A pod with that container alone, for tests to vary. */
export const podModel = (changes: Partial<PodModel> = {}): PodModel => ({
  labels: {},
  annotations: {},
  serviceAccountName: 'shop',
  automountToken: false,
  imagePullSecrets: [],
  initContainers: [],
  containers: [containerModel()],
  volumes: [],
  securityContext: {
    runAsUser: undefined,
    runAsGroup: undefined,
    runAsNonRoot: true,
    fsGroup: undefined,
    fsGroupChangePolicy: undefined,
    supplementalGroups: [],
    sysctls: [],
    seccompProfile: 'RuntimeDefault',
  },
  terminationGracePeriodSeconds: undefined,
  hostAliases: [],
  dnsConfig: undefined,
  nodeSelector: {},
  tolerations: [],
  affinity: undefined,
  topologySpreadConstraints: [],
  priorityClassName: undefined,
  hostNetwork: false,
  ...changes,
});

/** A Deployment of one such pod, with nothing beside it, for tests to vary. */
export const workloadModel = (changes: Partial<WorkloadModel> = {}): WorkloadModel => ({
  name: 'shop',
  kind: 'Deployment',
  metadata: { labels: {}, annotations: {} },
  pod: podModel(),
  replicas: { kind: 'count', count: 1 },
  podDisruptionBudget: undefined,
  strategy: {
    type: undefined,
    maxSurge: undefined,
    maxUnavailable: undefined,
    partition: undefined,
    minReadySeconds: undefined,
    progressDeadlineSeconds: undefined,
    revisionHistoryLimit: undefined,
  },
  job: undefined,
  cron: undefined,
  statefulSet: undefined,
  service: undefined,
  services: [],
  prometheus: undefined,
  network: undefined,
  after: [],
  ...changes,
});

/** An spec of such a service, for tests to vary. */
export const specModel = (changes: Partial<ServiceSpecModel> = {}): ServiceSpecModel => ({
  workloads: [workloadModel()],
  metadata: { labels: {}, annotations: {} },
  configMaps: [],
  secrets: [],
  claims: [],
  serviceAccount: { name: 'shop', isGenerated: true, namespace: undefined, imagePullSecrets: [], annotations: {}, rules: [] },
  ingress: undefined,
  httpRoute: undefined,
  grpcRoute: undefined,
  alerts: [],
  monitorLabels: {},
  podSecurity: { level: 'restricted', reason: undefined },
  cilium: false,
  calls: [],
  jsonPatches: [],
  ...changes,
});

/** An overlay of an spec, of a cluster where that says something. */
export const overlayOf = (spec: ServiceSpecModel, cluster?: string): OverlayModel => ({
  cluster,
  spec,
  syncWindows: [],
  retired: false,
  applications: [],
});

/** A service of that base, deployed as the specs are. What renderers do not look at is not there. */
export const serviceModel = (base: ServiceSpecModel = specModel(), specs: readonly ServiceSpecModel[] = [], name = 'shop'): ServiceModel =>
  ({
    name,
    base,
    stages: specs.map((spec) => ({ overlays: [overlayOf(spec)] })),
  }) as unknown as ServiceModel;

/** What a renderer gives, as plain data. */
export const manifestsOf = (resources: readonly Resource[]): Manifest[] => resources.map(({ manifest }) => manifest());
