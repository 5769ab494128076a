import { ApiObject } from 'cdk8s';
import { GitOpsApp, Platform, Service } from '../src';

/** A platform whose services use what pods, Jobs and claims have beyond the usual. */
export const platform = new Platform(new GitOpsApp(), 'workloads-platform', {
  github: { organization: 'acme-workloads', plan: 'team', owners: 'platform' },
  registry: 'ghcr.io/acme-workloads',
  namespace: '{service}-{environment}',
  secretStore: 'vault',
  monitoring: { namespace: 'monitoring' },
  clusters: { main: { server: 'https://kubernetes.default.svc', kubernetes: '1.37' } },
  teams: { platform: {}, nodes: {}, finance: {} },
  environments: {
    test: { clusters: ['main'], promotion: 'on-merge' },
    live: { clusters: ['main'], promotion: { after: 'test' } },
  },
  argoCd: { layout: 'applications' },
  defaults: {
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    securityContext: { runAsUser: 10001 },
  },
});

const firstTag = (digit: string): string => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`;

/** A workload that ran before Charthouse, with its names and its selector, on nodes of its own and near the pods that it calls. */
new Service(platform, 'ledger', {
  team: 'finance',
  source: {
    repository: 'ledger',
    path: 'server',
    dockerfile: 'build/Dockerfile',
    platforms: ['linux/amd64', 'linux/arm64'],
    test: 'make test',
  },
  images: {
    ledger: { firstTag: firstTag('1') },
    report: { repository: 'ghcr.io/acme-workloads/ledger-report', path: 'report', firstTag: firstTag('2') },
  },
  name: 'general-ledger',
  containerName: 'app',
  selectorLabels: { app: 'general-ledger' },
  service: { name: 'books' },
  waivers: {
    envoy: {
      problem: 'image-without-digest',
      given: 'docker.io/envoyproxy/envoy:v1.34.1',
      reason: 'the mirror of the company keeps tags immutable',
      until: '2099-12-31',
    },
  },
  imagePullPolicy: 'Always',
  workingDir: '/srv/ledger',
  env: { POD_NAME: { fieldRef: 'metadata.name' }, REPORT_IMAGE: { image: 'report' } },
  ports: { http: 8080, syslog: { containerPort: 5140, port: 514, protocol: 'UDP' } },
  probes: {
    startup: { path: '/ready', scheme: 'HTTPS', port: 'http', failureThreshold: 30 },
    readiness: { path: '/ready', scheme: 'HTTPS', port: 'http', timeoutSeconds: 3, successThreshold: 2 },
  },
  lifecycle: { postStart: { path: '/warm-up', port: 'http', scheme: 'HTTPS' } },
  prometheus: { port: 'http', path: '/internal/metrics' },
  securityContext: {
    supplementalGroups: [3000],
    sysctls: { 'net.ipv4.tcp_keepalive_time': '60', 'net.ipv4.tcp_rmem': '4096 131072 6291456' },
  },
  volumes: {
    cache: { emptyDir: {} },
    spool: { persistentVolumeClaim: 'ledger-spool' },
    archive: { persistentVolumeClaim: 'ledger-archive' },
    pod: {
      downwardAPI: { items: { cpu: { resourceFieldRef: 'limits.memory', containerName: 'proxy', divisor: '1Mi' } } },
      mountPath: '/etc/pod',
    },
    authorities: {
      projected: {
        sources: [
          { clusterTrustBundle: { name: 'company-roots', path: 'roots.pem', optional: true } },
          { clusterTrustBundle: { signerName: 'example.com/mesh', labelSelector: { tier: 'internal' }, path: 'mesh.pem' } },
        ],
      },
      mountPath: '/etc/authorities',
    },
  },
  volumeMounts: {
    cache: { mountPath: '/var/cache/ledger', subPath: 'pages' },
    spool: { mountPath: '/var/spool/ledger', subPathExpr: 'spool/$(POD_NAME)' },
    archive: { mountPath: '/srv/archive', readOnly: true, recursiveReadOnly: 'IfPossible' },
  },
  initContainers: { unpack: { command: ['ledger', 'unpack'], sharesConfiguration: true } },
  sidecars: { proxy: { image: 'docker.io/envoyproxy/envoy:v1.34.1' } },
  podLabels: { 'example.com/tier': 'books' },
  podAnnotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' },
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [
    { key: 'dedicated', operator: 'Equal', value: 'finance', effect: 'NoSchedule' },
    { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 },
  ],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [
          {
            matchExpressions: [{ key: 'example.com/disk', operator: 'In', values: ['ssd', 'nvme'] }],
            matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-under-repair'] }],
          },
        ],
      },
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 50, preference: { matchExpressions: [{ key: 'example.com/generation', operator: 'Gt', values: ['3'] }] } },
      ],
    },
    podAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          weight: 100,
          podAffinityTerm: {
            topologyKey: 'topology.kubernetes.io/zone',
            labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['ledger-database'] }] },
            namespaces: ['databases'],
          },
        },
      ],
    },
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: { matchLabels: { app: 'batch' } },
          namespaceSelector: { matchLabels: { 'example.com/load': 'heavy' } },
          mismatchLabelKeys: ['example.com/shard'],
        },
        {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: { matchLabels: { app: 'general-ledger' } },
          matchLabelKeys: ['pod-template-hash'],
        },
      ],
    },
  },
  topologySpreadConstraints: [
    {
      topologyKey: 'topology.kubernetes.io/zone',
      maxSkew: 2,
      whenUnsatisfiable: 'DoNotSchedule',
      matchLabelKeys: ['pod-template-hash'],
      minDomains: 3,
      nodeAffinityPolicy: 'Ignore',
      nodeTaintsPolicy: 'Honor',
    },
  ],
  priorityClassName: 'business-critical',
  schedulerName: 'bin-packing',
  shareProcessNamespace: true,
  setHostnameAsFQDN: true,
  hostAliases: { '10.1.2.3': ['mainframe.internal'] },
  dnsPolicy: 'None',
  dnsConfig: { nameservers: ['10.1.0.10'], searches: ['internal.acme-workloads.example'] },
  revisionHistoryLimit: 3,
  replicas: {
    min: 2,
    max: 8,
    cpu: { averageValue: '400m' },
    object: {
      messages_ready: { describedObject: { apiVersion: 'rabbitmq.com/v1beta1', kind: 'Queue', name: 'postings' }, value: '2k' },
    },
    behavior: { scaleDown: { tolerance: '50m' } },
  },
  networkPolicy: { ingress: { cidrs: ['10.30.0.0/16'] } },
  serviceAccount: {
    annotations: { 'example.com/owner': 'finance' },
    automountToken: true,
    rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'watch'], resourceNames: ['exchange-rates'] }],
    azureClientId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  },
  secrets: {
    'ledger-database': { as: 'environment', store: 'vault-finance' },
  },
  alerts: { LedgerBehind: { expr: 'ledger_lag_seconds > 300', labels: { area: 'books' } } },
  jsonPatches: {
    'named-port': {
      target: { kind: 'Service', name: 'books' },
      operations: [
        { op: 'test', path: '/spec/ports/[name=http]/port', value: 80 },
        { op: 'add', path: '/spec/ports/[name=http]/appProtocol', value: 'https' },
      ],
    },
    'owner-label': {
      target: { kind: 'Deployment' },
      operations: [{ op: 'copy', from: '/metadata/labels/app.kubernetes.io~1name', path: '/metadata/labels/owner' }],
    },
  },
  environments: {
    live: {
      secrets: {
        'ledger-signing': {
          as: 'files',
          mountPath: '/etc/signing',
          encryptedData: { 'key.pem': 'AgB0aGUga2V5IG9mIHRoZSBsaXZlIGVudmlyb25tZW50' },
          scope: 'namespace-wide',
        },
      },
      jsonPatches: {
        'proxy-of-the-node': {
          target: { kind: 'Deployment', name: 'general-ledger' },
          operations: [{ op: 'add', path: '/spec/template/spec/initContainers/[name=proxy]/imagePullPolicy', value: 'IfNotPresent' }],
        },
      },
    },
  },
});

/** Work that ends: one run for each rollout, and one each night, with a queue between them. */
new Service(platform, 'import', {
  team: 'finance',
  source: { repository: 'import', language: 'node', packageManager: 'yarn', install: 'yarn install --immutable --mode=skip-build' },
  images: { import: { builtOnPullRequests: false, firstTag: firstTag('3') } },
  kind: 'CronJob',
  schedule: '15 2 * * *',
  concurrencyPolicy: 'Replace',
  startingDeadlineSeconds: 600,
  failedJobsHistoryLimit: 3,
  successfulJobsHistoryLimit: 1,
  ttlSecondsAfterFinished: 3600,
  parallelism: 4,
  completions: 8,
  restartPolicy: 'OnFailure',
  workloads: {
    queue: {
      kind: 'StatefulSet',
      ports: { amqp: 5672 },
      serviceName: 'queue-nodes',
      updateStrategy: { partition: 1 },
      volumeClaims: { data: { storage: '10Gi', mountPath: '/var/lib/queue' } },
    },
    dispatch: {
      after: ['queue'],
      sharesConfiguration: false,
      secrets: { 'import-mail': { as: 'environment' } },
    },
  },
  environments: { live: { workloads: { queue: { updateStrategy: { partition: 0 } } } } },
});

/** A pod on each node, which the namespace must permit, and a Prometheus of its own, whose image it builds. */
new Service(platform, 'agent', {
  team: 'nodes',
  source: { repository: 'agent' },
  images: { agent: { firstTag: firstTag('4') }, collector: { path: 'collector', firstTag: firstTag('5') } },
  deletion: 'cascade',
  kind: 'DaemonSet',
  podSecurity: { level: 'privileged', reason: 'it reads counters of the kernel' },
  hostNetwork: true,
  ports: { http: { containerPort: 9100, hostPort: 9100 } },
  securityContext: { privileged: true, allowPrivilegeEscalation: true, capabilities: ['NET_ADMIN'], seccompProfile: 'Unconfined' },
  networkPolicy: { egress: { everything: true } },
  extend: (chart) => {
    new ApiObject(chart, 'collector', {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'Prometheus',
      metadata: { name: 'collector' },
      spec: { image: 'ghcr.io/acme-workloads/collector', retention: '2h', podMonitorSelector: {} },
    });
  },
  creates: [
    { group: 'apps', kind: 'StatefulSet' },
    { group: '', kind: 'Service' },
  ],
  imageFields: [{ group: 'monitoring.coreos.com', kind: 'Prometheus', path: 'spec/image' }],
  environments: { test: { retired: true } },
});
