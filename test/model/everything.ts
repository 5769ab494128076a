import type { ServiceDefaults, ServiceProperties } from '../../src/definition/service-definition';
import type { ClaimDefinition } from '../../src/definition/service/claim-definition';
import type { ContainerDefinition } from '../../src/definition/service/container-definition';
import type { DownwardApiFiles, NamedKeysAsFiles } from '../../src/definition/service/volume-definition';
import type { WorkloadDefinition } from '../../src/definition/service/workload-definition';
import type { PlatformDefinition } from '../../src/definition/platform-definition';
import { environments } from '../problems/case';

const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
const resources = { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: 1, memory: '128Mi', 'nvidia.com/gpu': '1' } };

/** Every property that any container can have, but for ports. */
const container = {
  command: ['./run'],
  args: ['--verbose'],
  imagePullPolicy: 'IfNotPresent',
  terminationMessagePolicy: 'FallbackToLogsOnError',
  workingDir: '/srv',
  env: {
    A: 'a',
    NODE: { fieldRef: 'spec.nodeName' },
    CPU: { resourceFieldRef: 'limits.cpu', divisor: '1m' },
    KEY: { secretKeyRef: { name: 'shop-existing', key: 'a', optional: true } },
    FILE: { configMapKeyRef: { name: 'other', key: 'a', optional: true } },
  },
  resources,
  securityContext: {
    ...{ runAsUser: 1000, runAsGroup: 1000, runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: ['NET_BIND_SERVICE'] },
    ...{ allowPrivilegeEscalation: false, privileged: false, seccompProfile: 'RuntimeDefault' },
  },
  volumeMounts: { scratch: { mountPath: '/scratch', subPath: 'a', readOnly: true } },
} satisfies ContainerDefinition;

const spread = { matchLabelKeys: ['pod-template-hash'], minDomains: 2, nodeAffinityPolicy: 'Ignore', nodeTaintsPolicy: 'Honor' } as const;
const times = { initialDelaySeconds: 1, periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 4, successThreshold: 1 };
const asked = {
  ports: {
    http: 8080,
    dns: { containerPort: 5353, port: 53, protocol: 'UDP' },
    grpc: { containerPort: 9090, port: 90, protocol: 'TCP', appProtocol: 'kubernetes.io/h2c' },
  },
  probes: {
    readiness: { path: '/ready', port: 'http', scheme: 'HTTPS', httpHeaders: { Host: 'shop.example.com' }, ...times },
    liveness: { grpc: { port: 'grpc', service: 'shop' }, ...times, terminationGracePeriodSeconds: 5 },
    startup: { exec: ['./started'], ...times },
  },
  lifecycle: {
    postStart: { exec: ['./warm-up'] },
    preStop: { path: '/drain', port: 'http', scheme: 'HTTPS', httpHeaders: { Host: 'shop.example.com' } },
  },
} satisfies ContainerDefinition;

const claim = {
  ...{ storage: '1Gi', storageClassName: 'fast', accessModes: ['ReadWriteOnce'] },
  dataSourceRef: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'shop' },
} satisfies ClaimDefinition;
const keys = { items: { a: 'a', b: { path: 'folder/b', mode: 0o400 } }, optional: true } satisfies Omit<NamedKeysAsFiles, 'name'>;
const fields = {
  items: {
    labels: { fieldRef: 'metadata.labels', mode: 0o400 },
    memory: { resourceFieldRef: 'limits.memory', containerName: 'proxy', divisor: '1Mi', mode: 0o400 },
  },
} satisfies DownwardApiFiles;

/** Every property of a workload that is deployed and stays, but for a StatefulSet's. */
export const everyWorkloadProperty = {
  ...container,
  ...asked,
  securityContext: {
    ...container.securityContext,
    ...{ fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch', supplementalGroups: [2000] },
    sysctls: { 'net.ipv4.tcp_syncookies': '1' },
  },
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
    certificates: {
      csi: { driver: 'csi.example.com', readOnly: true, fsType: 'ext4', volumeAttributes: { a: 'b' }, nodePublishSecretRef: 'csi' },
      mountPath: '/certificates',
      readOnly: true,
    },
    work: { ephemeral: claim, mountPath: '/work', readOnly: false },
    authorities: { configMap: { name: 'authorities', ...keys, defaultMode: 0o444 }, mountPath: '/authorities', readOnly: true },
    partner: { secret: { secretName: 'partner', ...keys, defaultMode: 0o400 }, mountPath: '/partner', readOnly: true },
    pod: { downwardAPI: { ...fields, defaultMode: 0o444 }, mountPath: '/pod', readOnly: true },
    identity: {
      projected: {
        sources: [
          { configMap: { name: 'authorities', items: { a: 'a' }, optional: true } },
          { secret: { name: 'partner', items: { b: 'b' }, optional: true } },
          { downwardAPI: { items: { name: { fieldRef: 'metadata.name' } } } },
          { serviceAccountToken: { audience: 'vault', expirationSeconds: 600, path: 'token' } },
        ],
        defaultMode: 0o440,
      },
      mountPath: '/identity',
      readOnly: true,
    },
  },
  podLabels: { tier: 'web' },
  podAnnotations: { 'example.com/a': 'b' },
  terminationGracePeriodSeconds: 30,
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ key: 'gpu', operator: 'Equal', value: 'yes', effect: 'NoExecute', tolerationSeconds: 60 }],
  affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
  topologySpreadConstraints: [{ topologyKey: 'rack', maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule', ...spread }],
  priorityClassName: 'high',
  hostNetwork: false,
  setHostnameAsFQDN: true,
  ...{ runtimeClassName: 'gvisor', schedulerName: 'other', shareProcessNamespace: true, enableServiceLinks: false },
  ...{ hostAliases: { '10.1.2.3': ['a.internal'] }, dnsPolicy: 'ClusterFirst', containerName: 'app', progressDeadlineSeconds: 900 },
  dnsConfig: { nameservers: ['10.1.0.10'], searches: ['a.internal'], options: { ndots: '2' } },
  kind: 'Deployment',
  updateStrategy: { type: 'RollingUpdate', maxSurge: 1, maxUnavailable: '10%' },
  minReadySeconds: 1,
  revisionHistoryLimit: 2,
  replicas: {
    ...{ min: 2, max: 9, cpu: 70, memory: { averageValue: '1Gi' }, pods: { rps: { averageValue: '100', selector: { verb: 'GET' } } } },
    object: {
      hits: { describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'shop' }, value: '2k', selector: { a: 'b' } },
    },
    external: { queue: { averageValue: '30', selector: { queue: 'orders' } }, lag: { value: '1k' } },
    behavior: {
      scaleUp: { stabilizationWindowSeconds: 0, selectPolicy: 'Max', policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
      scaleDown: { selectPolicy: 'Disabled' },
    },
  },
  podDisruptionBudget: { minAvailable: 1 },
  service: { name: 'shop-web', type: 'ClusterIP', headless: false, annotations: { a: 'b' } },
  prometheus: { port: 'http', path: '/metrics', by: 'ServiceMonitor', interval: '30s' },
  after: ['queue'],
} satisfies WorkloadDefinition;

const workloads = {
  sweep: {
    ...{ kind: 'CronJob', schedule: '0 4 * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Replace', startingDeadlineSeconds: 60 },
    ...{ suspend: false, failedJobsHistoryLimit: 1, successfulJobsHistoryLimit: 1, ttlSecondsAfterFinished: 60 },
    ...{ backoffLimit: 1, activeDeadlineSeconds: 60, parallelism: 1, completions: 1, restartPolicy: 'OnFailure' },
  },
  queue: {
    ports: { http: 8080 },
    ...{ kind: 'StatefulSet', podManagementPolicy: 'Parallel', updateStrategy: { partition: 1 } },
    volumeClaims: { data: { ...claim, mountPath: '/data' } },
  },
  smoke: {
    ...{ kind: 'Job', runs: 'after-rollout', sharesConfiguration: true },
    configFiles: { app: null, script: { mountPath: '/scripts', files: { 'a.sh': 'true' } } },
    secrets: { 'shop-stored': null, 'shop-smoke': { as: 'references', existing: true } },
  },
} satisfies ServiceProperties['workloads'];

/** Every property that an environment can override, but for the images and the addresses. */
const shared = {
  ...everyWorkloadProperty,
  workloads,
  configFiles: { app: { mountPath: '/etc/app', defaultMode: 0o444, files: { 'app.yaml': 'a: 1' } } },
  secrets: {
    'shop-stored': { as: 'environment', key: 'a', keys: { A: { key: 'a', property: 'b' } }, refreshInterval: '1h', store: 'vault' },
    'shop-sealed': { as: 'files', mountPath: '/sealed', defaultMode: 0o400, encryptedData: { A: 'AgB1' }, scope: 'strict' },
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
  persistentVolumeClaims: { 'shop-media': { ...claim, accessModes: ['ReadWriteMany'], volumeName: 'media' } },
  alerts: { Down: { expr: 'up == 0', for: '10m', severity: 'critical', labels: { a: 'b' }, annotations: { summary: 'down' } } },
  syncWindows: { nightly: { exempt: 'it only reads' } },
  retired: false,
  jsonPatches: {
    label: { target: { kind: 'Deployment', name: 'shop' }, operations: [{ op: 'add', path: '/metadata/labels/a', value: 'b' }] },
  },
} satisfies ServiceDefaults;

const gateway = { name: 'public', namespace: 'gateways', sectionName: 'https', podNamespace: 'envoy' };

const services = {
  public: {
    type: 'LoadBalancer',
    labels: { tier: 'edge' },
    annotations: { a: 'b' },
    ports: { http: 80, grpc: { port: 443, nodePort: 30443 } },
    externalTrafficPolicy: 'Local',
    internalTrafficPolicy: 'Cluster',
    loadBalancerClass: 'service.k8s.aws/nlb',
    loadBalancerSourceRanges: ['198.51.100.0/24'],
    allocateLoadBalancerNodePorts: true,
    ipFamilies: ['IPv4', 'IPv6'],
    ipFamilyPolicy: 'PreferDualStack',
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
  },
  pods: { headless: true, publishNotReadyAddresses: true },
} satisfies ServiceProperties['services'];

const ingress = {
  hosts: { 'shop.example.com': { tlsSecret: 'shop-tls', paths: { '/': 'http', '/ws': { pathType: 'Exact', port: 'http' } } } },
  paths: { '/healthz': { pathType: 'ImplementationSpecific', port: 'http' } },
  tlsSecret: 'wildcard-tls',
  className: 'nginx',
  annotations: { a: 'b' },
} satisfies ServiceProperties['ingress'];

const filters = {
  requestHeaderModifier: { set: { 'x-a': 'b' }, add: { via: 'gateway' }, remove: ['x-c'] },
  responseHeaderModifier: { set: { 'x-a': 'b' }, add: { via: 'gateway' }, remove: ['server'] },
  requestMirror: { workload: 'queue', port: 'http' },
} as const;
const cors = {
  allowOrigins: ['https://example.com'],
  allowCredentials: true,
  allowMethods: ['PUT'],
  allowHeaders: ['x-a'],
  exposeHeaders: ['x-b'],
  maxAge: 60,
} as const;
const pattern = { value: '[a-z]+', type: 'RegularExpression' } as const;

const httpRoute = {
  hostnames: ['shop.example.com'],
  gateway,
  gateways: { internal: { name: 'internal', namespace: 'gateways' } },
  paths: { '/': 'http' },
  rules: {
    beta: {
      matches: [{ path: { value: '/beta', type: 'PathPrefix' }, headers: { 'x-a': pattern }, queryParams: { b: pattern }, method: 'GET' }],
      port: 'http',
      filters: { ...filters, urlRewrite: { hostname: 'beta.example.com', path: { replacePrefixMatch: '/' } }, cors },
      timeouts: { request: '10s', backendRequest: '3s' },
    },
    moved: {
      matches: [{ path: '/old' }],
      filters: {
        requestRedirect: {
          ...{ scheme: 'https', hostname: 'www.example.com', port: 8443, statusCode: 308, path: { replaceFullPath: '/new' } },
        },
      },
    },
  },
} satisfies ServiceProperties['httpRoute'];

const grpcRoute = {
  hostnames: ['grpc.example.com'],
  gateway,
  gateways: { internal: { name: 'internal', namespace: 'gateways' } },
  rules: {
    read: {
      matches: [{ method: { service: 'shop.v1.Shop', method: 'Get', type: 'RegularExpression' }, headers: { 'x-a': pattern } }],
      port: 'grpc',
      filters,
    },
  },
} satisfies ServiceProperties['grpcRoute'];

/** A service of the example's platform that says everything, in one environment so that its addresses are its own. */
export const everything: Record<string, unknown> = {
  team: 'payments',
  source: {
    repositoryId: 1,
    ...{ repository: 'shop', path: 'src', dockerfile: 'Dockerfile', platforms: ['linux/arm64'], test: 'make', visibility: 'public' },
    ...{ language: 'node', packageManager: 'yarn', install: 'make install', checks: { lint: null, licenses: 'make licenses' } },
    ...{ versions: ['22', '24'], sast: 'semgrep', checkedOnPush: true, scanner: 'trivy' },
    vulnerabilityWaivers: { 'CVE-2026-12345': { reason: 'a test', until: '2027-03-31' } },
    testServices: { db: { image: `db:1@sha256:${'a'.repeat(64)}`, ports: [1], env: { A: 'b' }, healthCommand: 'ready' } },
    runners: { image: { hosted: 'ubuntu-24.04-arm' } },
    jsonPatches: { a: { target: { workflow: 'ci' }, operations: [{ op: 'replace', path: '/name', value: 'a' }] } },
  },
  deletion: 'cascade',
  extend: () => undefined,
  creates: [{ group: 'cert-manager.io', kind: 'Certificate' }],
  images: {
    shop: {
      ...{ repository: 'ghcr.io/myorg/shop', path: 'a', dockerfile: 'b', target: 'c', platforms: ['linux/arm64', 'linux/amd64'] },
      ...{ buildArgs: { A: 'b' }, buildSecrets: { npmrc: 'NPMRC' }, buildContexts: { shared: 'd' }, builtOnPullRequests: false },
      testTarget: 'd',
      firstTag: '1.0.0',
    },
    tools: {},
  },
  ...shared,
  services,
  ingress,
  httpRoute,
  grpcRoute,
  environments: { dev: null, production: null },
};

/** What a platform can say beside the example's: every property of Argo CD, of windows, of teams, and of what leads traffic in. */
export const everyPlatformProperty = {
  labels: { 'cost-centre': '4711' },
  annotations: { note: '{{ all }}' },
  registries: {
    '123456789012.dkr.ecr.eu-central-1.amazonaws.com/myorg': { role: 'arn:aws:iam::123456789012:role/push' },
    'imagesofmyorg.azurecr.io': { clientId: '33333333-3333-3333-3333-333333333333', tenantId: '22222222-2222-2222-2222-222222222222' },
    'europe-west3-docker.pkg.dev': {
      workloadIdentityProvider: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/push-images',
    },
  },
  gateway: { name: 'public', namespace: 'gateways', sectionName: 'https', podNamespace: 'envoy' },
  ingressController: { className: 'nginx', namespace: 'ingress' },
  monitoring: { namespace: 'monitoring', labels: { a: 'b' } },
  networkPolicies: 'cilium',
  dns: 'node-local-dns',
  clusters: {
    staging: {
      server: 'https://kubernetes.default.svc',
      dns: ['cloud-dns', { namespace: 'dns', podLabels: { app: 'unbound' }, port: 5353 }],
    },
    production: { name: 'prod-eu', dns: [{ cidr: '10.96.0.10/32', port: 53 }] },
  },
  syncWindows: {
    nightly: { deny: '0 22 * * *', duration: '6h', timeZone: 'UTC', manualSync: true, reason: 'nobody is awake' },
    work: { allow: '0 8 * * 1-5', duration: '9h', timeZone: 'Europe/Berlin', manualSync: false, reason: 'somebody is there' },
    christmas: { from: '2026-12-18T18:00', until: '2027-01-04T08:00', timeZone: 'Europe/Berlin', manualSync: true, reason: 'holidays' },
  },
  teams: {
    platform: {},
    qa: {},
    payments: {
      ...{ members: ['octocat', 'hubot'], permission: 'write', slack: { deploys: 'ships', alerts: 'fire' }, pagerDuty: 'payments' },
      syncWindows: ['christmas'],
      roles: { deployer: { groups: ['payments-leads'], actions: ['sync', 'get'], environments: ['dev'] } },
      permits: {
        dashboards: {
          reason: 'they come from another repository',
          repositories: ['https://github.com/myorg/dashboards.git'],
          destinations: [{ cluster: 'staging', namespace: 'grafana-*' }],
          clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'payments-*' }],
          kinds: [{ group: 'grafana.integreatly.org', kind: 'GrafanaDashboard' }],
        },
      },
    },
  },
  environments: {
    ...environments('dev', {
      promotion: 'image-updater',
      notifications: ['deploys', 'alerts', 'pages', 'github'],
      syncWindows: ['work'],
      gateway: { sectionName: 'a' },
      ingressController: { className: 'b' },
    }),
    late: { clusters: ['staging'], sync: 'gated', promotion: { after: 'dev', approvals: { team: 1 } } },
  },
  engine: 'argo-cd',
  argoCd: {
    ...{
      namespace: 'gitops',
      layout: 'application-sets',
      instances: 'one',
      version: 'v3.5.1',
      sha256: 'a'.repeat(64),
      revisionHistoryLimit: 3,
    },
    ...{ manifest: 'https://mirror.example.com/install.yaml', url: 'https://argo.example.com', orphanedResources: 'ignore' },
    oidc: {
      ...{ name: 'Okta', issuer: 'https://example.okta.com', clientID: 'argo-cd', clientSecret: '$oidc.clientSecret', cliClientID: 'cli' },
      ...{ enablePKCEAuthentication: true, logoutURL: 'https://example.okta.com/logout' },
      requestedScopes: ['openid', 'groups'],
      requestedIDTokenClaims: { groups: { essential: true, value: 'a', values: ['a', 'b'] } },
      rootCA: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    },
    adminGroups: ['ops'],
    notifications: { github: { appId: 1, installationId: 2 } },
    healthChecks: { 'example.com/Widget': "return { status = 'Healthy' }" },
    imageUpdater: { credentials: 'git-creds', allowTags: '^v[0-9]+$' },
  },
} satisfies { readonly [K in keyof PlatformDefinition]?: unknown };

/** What the platform says beneath such a service. */
export const everyDefault: ServiceDefaults = shared;
