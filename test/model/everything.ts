import type { ServiceDefaults, ServiceProperties } from '../../src/definition/service-definition';
import type { ContainerDefinition } from '../../src/definition/service/container-definition';
import type { WorkloadDefinition } from '../../src/definition/service/workload-definition';

const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
const resources = { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: 1, memory: '128Mi', 'nvidia.com/gpu': '1' } };

/** Every property that any container can have, but for ports. */
const container = {
  command: ['./run'],
  args: ['--verbose'],
  workingDir: '/srv',
  env: { A: 'a', NODE: { fieldRef: 'spec.nodeName' }, CPU: { resourceFieldRef: 'limits.cpu', divisor: '1m' } },
  resources,
  securityContext: {
    ...{ runAsUser: 1000, runAsGroup: 1000, runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: ['NET_BIND_SERVICE'] },
    ...{ allowPrivilegeEscalation: false, privileged: false, seccompProfile: 'RuntimeDefault' },
  },
  volumeMounts: { scratch: { mountPath: '/scratch', subPath: 'a', readOnly: true } },
} satisfies ContainerDefinition;

const times = { initialDelaySeconds: 1, periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 4, successThreshold: 1 };
const asked = {
  ports: { http: 8080, grpc: { containerPort: 9090, port: 90, protocol: 'TCP' } },
  probes: {
    readiness: { path: '/ready', port: 'http', scheme: 'HTTPS', ...times },
    liveness: { grpc: 'grpc', ...times },
    startup: { exec: ['./started'], ...times },
  },
  lifecycle: { postStart: { exec: ['./warm-up'] }, preStop: { path: '/drain', port: 'http' } },
} satisfies ContainerDefinition;

/** Every property of a workload that is deployed and stays, but for a StatefulSet's. */
export const everyWorkloadProperty = {
  ...container,
  ...asked,
  securityContext: { ...container.securityContext, fsGroup: 1000 },
  initContainers: { migrate: { ...container, image: 'tools' } },
  sidecars: {
    proxy: {
      ...container,
      image,
      sharesConfiguration: false,
      native: true,
      ports: { proxy: 9000 },
      probes: { readiness: { tcpSocket: 'proxy' } },
    },
  },
  volumes: {
    scratch: { emptyDir: { sizeLimit: '1Gi', medium: 'Memory' }, mountPath: '/tmp', readOnly: false },
    shared: { persistentVolumeClaim: 'shared', mountPath: '/shared', readOnly: true },
  },
  podLabels: { tier: 'web' },
  podAnnotations: { 'example.com/a': 'b' },
  terminationGracePeriodSeconds: 30,
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ key: 'gpu', operator: 'Equal', value: 'yes', effect: 'NoExecute', tolerationSeconds: 60 }],
  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
  topologySpreadConstraints: [{ topologyKey: 'rack', maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule' }],
  priorityClassName: 'high',
  hostNetwork: false,
  kind: 'Deployment',
  updateStrategy: { type: 'RollingUpdate', maxSurge: 1, maxUnavailable: '10%' },
  minReadySeconds: 1,
  revisionHistoryLimit: 2,
  replicas: {
    ...{ min: 2, max: 9, cpu: 70, memory: 80, pods: { rps: '100' } },
    external: { queue: { averageValue: '30', selector: { queue: 'orders' } }, lag: { value: '1k' } },
    behavior: {
      scaleUp: { stabilizationWindowSeconds: 0, selectPolicy: 'Max', policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
      scaleDown: { selectPolicy: 'Disabled' },
    },
  },
  podDisruptionBudget: { minAvailable: 1 },
  service: { type: 'ClusterIP', headless: false, annotations: { a: 'b' }, sessionAffinity: 'ClientIP' },
  prometheus: { port: 'http', path: '/metrics', by: 'ServiceMonitor', interval: '30s' },
} satisfies WorkloadDefinition;

const workloads = {
  sweep: {
    ...{ kind: 'CronJob', schedule: '0 4 * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Replace', startingDeadlineSeconds: 60 },
    ...{ suspend: false, failedJobsHistoryLimit: 1, successfulJobsHistoryLimit: 1, ttlSecondsAfterFinished: 60 },
    ...{ backoffLimit: 1, activeDeadlineSeconds: 60, parallelism: 1, completions: 1, restartPolicy: 'OnFailure' },
  },
  queue: {
    ...{ kind: 'StatefulSet', podManagementPolicy: 'Parallel', updateStrategy: { partition: 1 } },
    volumeClaims: { data: { storage: '1Gi', mountPath: '/data', storageClassName: 'fast', accessModes: ['ReadWriteOnce'] } },
  },
} satisfies ServiceProperties['workloads'];

/** Every property that an environment can override, but for the images and the addresses. */
const shared = {
  ...everyWorkloadProperty,
  workloads,
  configFiles: { app: { mountPath: '/etc/app', files: { 'app.yaml': 'a: 1' } } },
  secrets: {
    'shop-stored': { as: 'environment', key: 'a', keys: { A: { key: 'a', property: 'b' } }, refreshInterval: '1h', store: 'vault' },
    'shop-sealed': { as: 'files', mountPath: '/sealed', encryptedData: { A: 'AgB1' }, scope: 'strict' },
    'shop-existing': { as: 'environment', existing: true },
  },
  imagePullSecrets: ['registry'],
  calls: ['https://api.example.com'],
  networkPolicy: { ingress: { namespaces: ['other'], ownNamespace: true }, egress: { ports: [443] } },
  serviceAccount: {
    ...{ annotations: { a: 'b' }, automountToken: true, awsRoleArn: 'arn:aws:iam::123456789012:role/shop' },
    ...{ gcpServiceAccount: 'a@b.iam.gserviceaccount.com', azureClientId: '00000000-0000-4000-8000-000000000000' },
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'], resourceNames: ['a'] }],
  },
  podSecurity: { level: 'baseline', reason: 'the vendor image' },
  alerts: { Down: { expr: 'up == 0', for: '10m', severity: 'critical', labels: { a: 'b' }, annotations: { summary: 'down' } } },
  jsonPatches: [{ target: { kind: 'Deployment', name: 'shop' }, operations: [{ op: 'add', path: '/metadata/labels/a', value: 'b' }] }],
} satisfies ServiceDefaults;

const ingress = {
  hosts: { 'shop.example.com': { tlsSecret: 'shop-tls', paths: { '/': 'http' } } },
  className: 'nginx',
  annotations: { a: 'b' },
};
const httpRoute = {
  hostnames: ['shop.example.com'],
  gateway: { name: 'public', namespace: 'gateways', sectionName: 'https', podNamespace: 'envoy' },
  paths: { '/': 'http' },
};

/** A service of the example's platform that says everything, in one environment so that its addresses are its own. */
export const everything: Record<string, unknown> = {
  team: 'payments',
  source: { repository: 'shop', path: 'src', dockerfile: 'Dockerfile', test: 'make', visibility: 'public' },
  deletion: 'cascade',
  extend: () => undefined,
  creates: [{ group: 'cert-manager.io', kind: 'Certificate' }],
  images: { shop: { repository: 'ghcr.io/myorg/shop', path: 'a', dockerfile: 'b', firstTag: '1.0.0' }, tools: {} },
  ...shared,
  ingress,
  httpRoute,
  environments: { dev: null, production: null },
};

/** What the platform says beneath such a service. */
export const everyDefault: ServiceDefaults = shared;
