import { GitOpsApp, Platform, Service } from '../src';

/** A platform whose services can be reached in every way that a definition can describe. */
export const platform = new Platform(new GitOpsApp(), 'network-platform', {
  github: { organization: 'acme-network', organizationId: 6154722, plan: 'team', owners: 'platform' },
  registry: 'ghcr.io/acme-network',
  registries: { '210987654321.dkr.ecr.eu-west-1.amazonaws.com': { role: 'arn:aws:iam::123456789012:role/ci/push-images' } },
  namespace: '{team}-{environment}',
  secretStore: 'vault',
  gateway: { name: 'public', namespace: 'gateway-system', sectionName: 'https' },
  ingressController: { className: 'nginx', namespace: 'ingress-nginx' },
  clusters: {
    test: { server: 'https://kubernetes.default.svc', kubernetes: '1.34' },
    live: { server: 'https://live.k8s.acme-network.example:6443', kubernetes: '1.34' },
  },
  teams: { platform: {}, edge: {} },
  environments: {
    test: { clusters: ['test'], promotion: 'on-merge' },
    live: { clusters: ['live'], promotion: { after: 'test' } },
  },
  argoCd: { layout: 'applications' },
  defaults: {
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    securityContext: { runAsUser: 10001 },
  },
});

const firstTag = (digit: string): string => `sha-${digit.repeat(40)}@sha256:${digit.repeat(64)}`;

/** HTTP by an Ingress and an HTTPRoute, inside the cluster and through load balancers. */
new Service(platform, 'store', {
  team: 'edge',
  source: { repository: 'store', repositoryId: 871234567 },
  images: {
    store: { repository: '210987654321.dkr.ecr.eu-west-1.amazonaws.com/edge/store', firstTag: firstTag('1') },
  },
  ports: {
    http: { containerPort: 8080, port: 80, appProtocol: 'http' },
    ws: { containerPort: 8081, appProtocol: 'kubernetes.io/ws' },
    admin: 9000,
  },
  service: {
    internalTrafficPolicy: 'Cluster',
    trafficDistribution: 'PreferSameZone',
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
    ipFamilies: ['IPv4', 'IPv6'],
    ipFamilyPolicy: 'PreferDualStack',
  },
  services: {
    public: {
      type: 'LoadBalancer',
      ports: { http: 80, ws: { port: 443 } },
      externalTrafficPolicy: 'Local',
      loadBalancerClass: 'service.k8s.aws/nlb',
      loadBalancerSourceRanges: ['198.51.100.0/24', '203.0.113.0/24'],
      allocateLoadBalancerNodePorts: false,
      annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing' },
    },
    nodes: { type: 'NodePort', ports: { admin: { port: 9000, nodePort: 30900 } } },
    pods: { headless: true, publishNotReadyAddresses: true },
  },
  ingress: {
    hosts: {
      'store.test.acme-network.example': { paths: { '/': 'http', '/ws': { pathType: 'Exact', port: 'ws' } } },
      'admin.test.acme-network.example': { tlsSecret: 'admin-tls', paths: { '/': 'admin' } },
    },
    paths: { '/healthz(/|$)': { pathType: 'ImplementationSpecific', port: 'http' } },
    tlsSecret: 'wildcard-tls',
  },
  httpRoute: {
    hostnames: ['store.test.acme-network.example'],
    gateways: {
      plain: { name: 'public', namespace: 'gateway-system', sectionName: 'http' },
      internal: { name: 'internal', namespace: 'gateway-internal', podNamespace: 'envoy' },
    },
    paths: { '/': 'http' },
    rules: {
      beta: {
        matches: [
          { path: '/checkout', headers: { 'x-beta': { value: 'yes|always', type: 'RegularExpression' } }, method: 'POST' },
          { path: { value: '/checkout', type: 'Exact' }, queryParams: { beta: { value: '1|yes', type: 'RegularExpression' } } },
        ],
        filters: {
          requestHeaderModifier: { set: { 'x-entrance': 'beta' }, add: { via: 'gateway' }, remove: ['x-debug'] },
          responseHeaderModifier: { remove: ['server'] },
          requestMirror: { workload: 'shadow', port: 'http' },
        },
        timeouts: { request: '10s', backendRequest: '3s' },
      },
      moved: {
        matches: [{ path: '/old' }],
        filters: { requestRedirect: { scheme: 'https', path: { replacePrefixMatch: '/' }, statusCode: 301 } },
      },
      renamed: {
        matches: [{ path: '/shop' }],
        filters: { requestRedirect: { hostname: 'store.acme-network.example', port: 8443 } },
      },
      api: {
        matches: [{ path: '/api' }],
        filters: {
          cors: {
            allowOrigins: ['https://www.acme-network.example', 'https://*.partner.example'],
            allowCredentials: true,
            allowMethods: ['PUT', 'DELETE'],
            allowHeaders: ['x-request-id'],
            exposeHeaders: ['x-request-id'],
            maxAge: 600,
          },
        },
      },
      sockets: {
        matches: [{ path: '/ws' }],
        port: 'ws',
        filters: { urlRewrite: { hostname: 'sockets.acme-network.example', path: { replaceFullPath: '/' } } },
      },
    },
  },
  workloads: { shadow: { ports: { http: 8080 } } },
  environments: {
    live: {
      service: { trafficDistribution: 'PreferSameNode' },
      services: { public: { loadBalancerSourceRanges: ['0.0.0.0/0'] }, nodes: null },
      ingress: {
        hosts: {
          'store.test.acme-network.example': null,
          'admin.test.acme-network.example': null,
          'store.acme-network.example': { paths: { '/': 'http' } },
        },
      },
      httpRoute: {
        hostnames: ['store.acme-network.example'],
        gateways: { plain: null },
        rules: { beta: null, moved: { filters: { requestRedirect: { statusCode: 308 } } } },
      },
    },
  },
});

/** gRPC. */
new Service(platform, 'prices', {
  team: 'edge',
  source: { repository: 'prices' },
  images: { prices: { firstTag: firstTag('2') } },
  ports: { grpc: { containerPort: 9090, appProtocol: 'kubernetes.io/h2c' } },
  grpcRoute: {
    hostnames: ['prices.test.acme-network.example'],
    gateway: { name: 'grpc', namespace: 'gateway-system' },
    rules: {
      read: {
        matches: [
          { method: { service: 'prices.v1.Prices', method: 'Get' } },
          { method: { service: 'grpc[.]health[.].*', type: 'RegularExpression' } },
        ],
        filters: { requestHeaderModifier: { set: { 'x-entrance': 'public' } } },
      },
      internal: {
        matches: [{ method: { service: 'prices.v1.Admin' }, headers: { 'x-internal': { value: 'yes', type: 'Exact' } } }],
        port: 'grpc',
      },
    },
  },
  networkPolicy: {
    egress: { namespaces: { telemetry: { ports: [4317] }, queues: {} }, cidrs: { '10.20.0.0/16': { ports: [5432] } }, ownNamespace: true },
  },
  environments: { live: { grpcRoute: { hostnames: ['prices.acme-network.example'], rules: { internal: null } } } },
});

/** Files from everywhere: claims, storage of the pod, keys of ConfigMaps and Secrets, fields of the pod, tokens, and CSI drivers. */
new Service(platform, 'media', {
  team: 'edge',
  source: { repository: 'media' },
  images: { media: { firstTag: firstTag('3') } },
  ports: { http: 8080 },
  serviceAccount: { name: 'edge', existing: true },
  configFiles: { app: { files: { 'app.yaml': 'quality: 80\n', 'formats.yaml': 'webp: true\n' } } },
  persistentVolumeClaims: {
    'media-files': { storage: '100Gi', storageClassName: 'shared', accessModes: ['ReadWriteMany'], volumeAttributesClassName: 'silver' },
    'media-archive': { storage: '1Ti', storageClassName: '', accessModes: ['ReadOnlyMany'], volumeName: 'archive-2025' },
  },
  volumes: {
    files: { persistentVolumeClaim: 'media-files', mountPath: '/srv/files' },
    archive: { persistentVolumeClaim: 'media-archive', mountPath: '/srv/archive', readOnly: true },
    work: {
      ephemeral: {
        storage: '20Gi',
        storageClassName: 'fast',
        dataSourceRef: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'models' },
      },
      mountPath: '/var/cache/media',
    },
    formats: {
      configMap: { name: 'media-app', items: { 'formats.yaml': 'formats.yaml' }, defaultMode: 0o444 },
      mountPath: '/etc/media/formats',
    },
    partner: {
      secret: {
        secretName: 'partner-tls',
        items: { 'tls.key': { path: 'client.key', mode: 0o400 }, 'tls.crt': 'client.crt' },
        optional: true,
      },
      mountPath: '/etc/partner',
      readOnly: true,
    },
    pod: {
      downwardAPI: {
        items: { labels: { fieldRef: 'metadata.labels' }, 'memory-limit': { resourceFieldRef: 'limits.memory', divisor: '1Mi' } },
        defaultMode: 0o444,
      },
      mountPath: '/etc/pod',
      readOnly: true,
    },
    vault: {
      projected: {
        sources: [
          { serviceAccountToken: { audience: 'vault', expirationSeconds: 900, path: 'token' } },
          { configMap: { name: 'company-ca', items: { 'ca.crt': 'ca.crt' } } },
          { secret: { name: 'vault-role', optional: true } },
          { downwardAPI: { items: { namespace: { fieldRef: 'metadata.namespace' } } } },
        ],
        defaultMode: 0o440,
      },
      mountPath: '/var/run/vault',
      readOnly: true,
    },
    tls: {
      csi: {
        driver: 'csi.cert-manager.io',
        readOnly: true,
        fsType: 'ext4',
        volumeAttributes: { 'csi.cert-manager.io/issuer-name': 'internal' },
        nodePublishSecretRef: 'issuer-credentials',
      },
      mountPath: '/etc/tls',
      readOnly: true,
    },
  },
  workloads: {
    convert: { command: ['media', 'convert'], volumes: { files: { persistentVolumeClaim: 'media-files', mountPath: '/srv/files' } } },
  },
  environments: {
    live: {
      persistentVolumeClaims: { 'media-files': { storage: '2Ti', volumeAttributesClassName: 'gold' } },
      volumes: { pod: null, work: { ephemeral: { storage: '200Gi', storageClassName: 'fast' }, mountPath: '/var/cache/media' } },
    },
  },
});
