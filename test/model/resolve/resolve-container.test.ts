import { container, workload } from '../resolved';

const image = `docker.io/library/busybox:1.37@sha256:${'c'.repeat(64)}`;

describe('a container', () => {
  it('has the defaults of "restricted", and says nothing that its pod says', () => {
    expect(container()).toEqual({
      name: 'shop',
      image: 'ghcr.io/myorg/shop',
      ...{ command: undefined, args: undefined, workingDir: undefined },
      ...{ env: [], envFrom: [], ports: [], probes: {}, lifecycle: {}, mounts: [] },
      resources: { requests: {}, limits: {} },
      securityContext: {
        ...{ runAsUser: undefined, runAsGroup: undefined, runAsNonRoot: undefined, seccompProfile: undefined },
        ...{ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, privileged: false, capabilities: [] },
      },
      restartPolicy: undefined,
    });
  });

  it('runs what is written, as a whole or not at all', () => {
    const words = { command: ['./shop', '--verbose'], args: ['serve'], workingDir: '/srv' };
    expect(container(words)).toMatchObject(words);
    const off = { command: null, args: null, workingDir: null };
    expect(container({ ...words, ...off })).toMatchObject({ command: undefined, args: undefined, workingDir: undefined });
    expect(container({ command: [], args: [] })).toMatchObject({ command: [], args: [] });
  });

  it('has variables in the order written: texts, fields of the pod, and resources', () => {
    const env = {
      Z: '',
      NODE: { fieldRef: 'spec.nodeName' },
      A: 'a',
      OFF: null,
      MEMORY: { resourceFieldRef: 'limits.memory', divisor: '1Mi' },
      CPU: { resourceFieldRef: 'limits.cpu', divisor: null },
    };
    expect(container({ env }).env).toEqual([
      { name: 'Z', value: '' },
      { name: 'NODE', fieldRef: 'spec.nodeName' },
      { name: 'A', value: 'a' },
      { name: 'MEMORY', resourceFieldRef: 'limits.memory', divisor: '1Mi' },
      { name: 'CPU', resourceFieldRef: 'limits.cpu', divisor: undefined },
    ]);
  });

  it('has amounts as texts, by name', () => {
    const resources = { requests: { memory: '64Mi', cpu: 0.5, 'ephemeral-storage': null }, limits: { 'nvidia.com/gpu': 1 } };
    expect(container({ resources }).resources).toEqual({ requests: { cpu: '0.5', memory: '64Mi' }, limits: { 'nvidia.com/gpu': '1' } });
  });

  it('has each capability once, sorted', () => {
    expect(container({ securityContext: { capabilities: ['NET_BIND_SERVICE', 'NET_BIND_SERVICE'] } }).securityContext.capabilities).toEqual(
      ['NET_BIND_SERVICE'],
    );
  });
});

describe('the ports of a container', () => {
  const port = (name: string, containerPort: number, service: number | undefined, protocol = 'TCP') => ({
    name,
    containerPort,
    port: service,
    protocol,
  });

  it('come with http first, the others by name, and http is 80 to the outside', () => {
    expect(container({ ports: { metrics: 9090, http: 8080, admin: 9091 } }).ports).toEqual([
      port('http', 8080, 80),
      port('admin', 9091, 9091),
      port('metrics', 9090, 9090),
    ]);
  });

  it('are said in full where that is not what is meant, and speak TCP or UDP', () => {
    const ports = {
      http: { containerPort: 8080, port: 8080, protocol: null },
      dns: { containerPort: 5353, port: 53, protocol: 'UDP' },
      'dns-tcp': { containerPort: 5353, port: 53 },
      grpc: { containerPort: 9090 },
      metrics: { containerPort: 9100, port: null },
    };
    expect(container({ ports }).ports).toEqual([
      port('http', 8080, 8080),
      port('dns', 5353, 53, 'UDP'),
      port('dns-tcp', 5353, 53),
      port('grpc', 9090, 9090),
      port('metrics', 9100, undefined),
    ]);
  });
});

describe('the probes of a container', () => {
  const times = {
    ...{ initialDelaySeconds: undefined, periodSeconds: undefined, timeoutSeconds: undefined },
    ...{ failureThreshold: undefined, successThreshold: undefined },
  };
  const probeOf = (readiness: object) => container({ ports: { http: 8080, grpc: 9090 }, probes: { readiness } }).probes.readiness;

  it.each<[string, object, object]>([
    ['an HTTP GET', { path: '/ready' }, { kind: 'http', path: '/ready', port: 'http', scheme: undefined, headers: [] }],
    [
      'an HTTPS GET of another port',
      { path: '/ready', port: 'grpc', scheme: 'HTTPS' },
      { kind: 'http', path: '/ready', port: 'grpc', scheme: 'HTTPS', headers: [] },
    ],
    ['a connection', { tcpSocket: 'grpc' }, { kind: 'tcp', port: 'grpc' }],
    ['a command', { exec: ['./alive', '-v'] }, { kind: 'exec', command: ['./alive', '-v'] }],
    ["gRPC's health check", { grpc: 'grpc' }, { kind: 'grpc', port: 'grpc' }],
    ["gRPC's health check of a service", { grpc: { port: 'grpc', service: 'cart' } }, { kind: 'grpc', port: 'grpc', service: 'cart' }],
    [
      'a GET with headers',
      { path: '/', httpHeaders: { 'X-B': 'b', 'X-A': 'a', Off: null } },
      {
        ...{ kind: 'http', path: '/', port: 'http', scheme: undefined },
        headers: [
          { name: 'X-A', value: 'a' },
          { name: 'X-B', value: 'b' },
        ],
      },
    ],
  ])('ask by %s', (_, definition, handler) => {
    expect(probeOf(definition)).toEqual({ ...times, handler });
  });

  it('have times where they are said', () => {
    const said = { initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 4, successThreshold: 3 };
    expect(probeOf({ path: '/', ...said })).toMatchObject(said);
  });

  it('ask the one port that speaks TCP, if no http is there', () => {
    const ports = { api: 8080, dns: { containerPort: 5353, protocol: 'UDP' } };
    expect(container({ ports, probes: { liveness: { path: '/' } } }).probes.liveness!.handler).toMatchObject({ port: 'api' });
  });

  it('are those that are not switched off', () => {
    const probes = { readiness: null, startup: { exec: ['true'] } };
    expect(Object.keys(container({ probes }).probes)).toEqual(['startup']);
    expect(container({ probes: null }).probes).toEqual({});
  });
});

describe('the hooks of a container', () => {
  it('are a command or an HTTP GET', () => {
    const lifecycle = { postStart: { exec: ['./warm-up'] }, preStop: { path: '/drain' } };
    expect(container({ ports: { http: 8080 }, lifecycle }).lifecycle).toEqual({
      postStart: { kind: 'exec', command: ['./warm-up'] },
      preStop: { kind: 'http', path: '/drain', port: 'http', scheme: undefined, headers: [] },
    });
    expect(container({ lifecycle: { preStop: null } }).lifecycle).toEqual({});
  });
});

describe('the mounts of a container', () => {
  it('are sorted by path: those of volumes, and those that are said of it', () => {
    const { pod } = workload({
      kind: 'StatefulSet',
      volumes: {
        cache: { emptyDir: {}, mountPath: '/var/cache' },
        shared: { persistentVolumeClaim: 'shared-data', mountPath: '/mnt', readOnly: true },
        scratch: { emptyDir: { sizeLimit: '1Gi', medium: 'Memory' } },
      },
      volumeClaims: { data: { storage: '1Gi', mountPath: '/data' }, spare: { storage: '1Gi' } },
      volumeMounts: { scratch: { mountPath: '/etc/app.yaml', subPath: 'app.yaml', readOnly: true } },
    });
    const mount = (name: string, mountPath: string, readOnly = false, subPath?: string) => ({ name, mountPath, subPath, readOnly });
    expect(pod.containers[0]!.mounts).toEqual([
      mount('data', '/data'),
      mount('scratch', '/etc/app.yaml', true, 'app.yaml'),
      mount('shared', '/mnt', true),
      mount('cache', '/var/cache'),
    ]);
    expect(pod.volumes).toEqual([
      { name: 'cache', kind: 'empty-dir', sizeLimit: undefined, medium: undefined },
      { name: 'scratch', kind: 'empty-dir', sizeLimit: '1Gi', medium: 'Memory' },
      { name: 'shared', kind: 'claim', claim: 'shared-data' },
    ]);
  });

  it('mention the files of a Secret by its own name, which a volume may not have', () => {
    const changes = {
      secrets: { 'tls.shop': { as: 'files', mountPath: '/tls', existing: true } },
      initContainers: { check: { image, volumeMounts: { 'tls.shop': { mountPath: '/check' } } } },
    };
    const { pod } = workload(changes);
    expect(pod.volumes).toEqual([{ name: 'tls-shop', kind: 'secret', property: 'secrets', secret: 'tls.shop' }]);
    expect([...pod.initContainers, ...pod.containers].map(({ mounts }) => mounts.map(({ name, mountPath }) => [name, mountPath]))).toEqual([
      [['tls-shop', '/check']],
      [['tls-shop', '/tls']],
    ]);
  });
});
