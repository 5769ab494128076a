import type {
  ConfigMapKeyReference,
  ContainerDefinition,
  FieldReference,
  ImageReference,
  KeySelector,
  PortPair,
  ResourceFieldReference,
  ResourceQuantities,
  ResourcesDefinition,
  SecretKeyReference,
  SecurityContextDefinition,
  VolumeMountDefinition,
} from '../../../src/definition/service/container-definition';
import type {
  ExecHandler,
  GrpcHandler,
  HttpHandler,
  LifecycleDefinition,
  ProbeDefinition,
  ProbesDefinition,
  SleepHandler,
} from '../../../src/definition/service/probe-definition';
import type { ExamplesOf } from '../examples-of';

export const containerExamples = {
  ContainerDefinition: {
    image: 'ghcr.io/myorg/proxy:1.4.0@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    command: ['node', 'server.js'],
    args: ['--port', '8080'],
    imagePullPolicy: 'Always',
    terminationMessagePolicy: 'FallbackToLogsOnError',
    workingDir: '/app',
    env: { LOG_LEVEL: 'info', POD_IP: { fieldRef: 'status.podIP' }, MEMORY: { resourceFieldRef: 'limits.memory' } },
    ports: { http: 8080, admin: { containerPort: 9000, port: null } },
    probes: { readiness: { path: '/ready' }, liveness: { tcpSocket: 'http' } },
    lifecycle: { preStop: { exec: ['sleep', '10'] } },
    resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { memory: '512Mi' } },
    securityContext: { runAsUser: 1000, fsGroup: 2000 },
    volumeMounts: { cache: { mountPath: '/var/cache/shop' } },
  } satisfies ExamplesOf<ContainerDefinition>,

  ImageReference: {
    image: 'shop-runner',
  } satisfies ExamplesOf<ImageReference>,

  FieldReference: {
    fieldRef: "metadata.labels['app.kubernetes.io/name']",
  } satisfies ExamplesOf<FieldReference>,

  ResourceFieldReference: {
    resourceFieldRef: 'limits.memory',
    divisor: '1Mi',
  } satisfies ExamplesOf<ResourceFieldReference>,

  SecretKeyReference: {
    secretKeyRef: { name: 'shop-database', key: 'password' },
  } satisfies ExamplesOf<SecretKeyReference>,

  ConfigMapKeyReference: {
    configMapKeyRef: { name: 'shop-app', key: 'region' },
  } satisfies ExamplesOf<ConfigMapKeyReference>,

  KeySelector: {
    name: 'shop-database',
    key: 'password',
    optional: true,
  } satisfies ExamplesOf<KeySelector>,

  PortPair: {
    containerPort: 8080,
    port: 80,
    hostPort: 8080,
    protocol: 'UDP',
    appProtocol: 'kubernetes.io/h2c',
  } satisfies ExamplesOf<PortPair>,

  ProbesDefinition: {
    readiness: { path: '/ready', periodSeconds: 5 },
    liveness: { exec: ['shop', 'check'], timeoutSeconds: 3 },
    startup: { path: '/ready', failureThreshold: 30 },
  } satisfies ExamplesOf<ProbesDefinition>,

  ProbeDefinition: {
    path: '/ready',
    port: 'admin',
    scheme: 'HTTPS',
    httpHeaders: { Host: 'shop.example.com' },
    tcpSocket: 'http',
    exec: ['shop', 'check'],
    grpc: { port: 'grpc', service: 'shop.v1.Cart' },
    initialDelaySeconds: 10,
    periodSeconds: 5,
    timeoutSeconds: 3,
    failureThreshold: 6,
    successThreshold: 2,
    terminationGracePeriodSeconds: 60,
  } satisfies ExamplesOf<ProbeDefinition>,

  GrpcHandler: {
    port: 'grpc',
    service: 'shop.v1.Cart',
  } satisfies ExamplesOf<GrpcHandler>,

  LifecycleDefinition: {
    postStart: { path: '/warm-up' },
    preStop: { exec: ['sleep', '10'] },
  } satisfies ExamplesOf<LifecycleDefinition>,

  ExecHandler: {
    exec: ['shop', 'drain'],
  } satisfies ExamplesOf<ExecHandler>,

  HttpHandler: {
    path: '/drain',
    port: 'admin',
    scheme: 'HTTPS',
    httpHeaders: { Host: 'shop.example.com' },
  } satisfies ExamplesOf<HttpHandler>,

  SleepHandler: {
    sleep: 10,
  } satisfies ExamplesOf<SleepHandler>,

  ResourcesDefinition: {
    requests: { cpu: '200m', memory: '256Mi', 'ephemeral-storage': '1Gi' },
    limits: { memory: '512Mi', 'nvidia.com/gpu': 1 },
  } satisfies ExamplesOf<ResourcesDefinition>,

  ResourceQuantities: {
    cpu: '200m',
    memory: '256Mi',
    'ephemeral-storage': '1Gi',
  } satisfies ExamplesOf<Pick<ResourceQuantities, 'cpu' | 'memory' | 'ephemeral-storage'>>,

  SecurityContextDefinition: {
    runAsUser: 1000,
    runAsGroup: 1000,
    runAsNonRoot: false,
    fsGroup: 2000,
    fsGroupChangePolicy: 'OnRootMismatch',
    supplementalGroups: [3000],
    sysctls: { 'net.ipv4.tcp_keepalive_time': '60' },
    readOnlyRootFilesystem: false,
    capabilities: ['NET_BIND_SERVICE'],
    allowPrivilegeEscalation: true,
    privileged: true,
    seccompProfile: 'Unconfined',
  } satisfies ExamplesOf<SecurityContextDefinition>,

  VolumeMountDefinition: {
    mountPath: '/var/cache/shop',
    subPath: 'images',
    subPathExpr: '$(POD_NAME)',
    readOnly: true,
    recursiveReadOnly: 'IfPossible',
  } satisfies ExamplesOf<VolumeMountDefinition>,
};
