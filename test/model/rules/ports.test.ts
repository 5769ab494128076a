import { problemsOfService } from '../../problems/case';

const said = (changes: Record<string, unknown>) =>
  problemsOfService({ probes: null, prometheus: null, environments: {}, ...changes }).map(({ message, at }) => [message, ...at]);
const place = 'services.payments-api';

describe('ports', () => {
  it('have numbers of their own, in the container and in the Service', () => {
    expect(said({ ports: { http: 8080, admin: { containerPort: 8081, port: 81 }, grpc: 9090 } })).toEqual([]);
    expect(said({ ports: { http: 8080, admin: { containerPort: 8080, port: 81 } } })).toEqual([
      ["the ports 'http' and 'admin' have the same container port 8080", `${place}.ports`],
    ]);
    expect(said({ ports: { http: 8080, admin: { containerPort: 8081, port: 80 } } })).toEqual([
      ["the ports 'http' and 'admin' have the same Service port 80", `${place}.ports`],
    ]);
    expect(said({ ports: { admin: 9090, grpc: 9090 } })).toEqual([
      ["the ports 'admin' and 'grpc' have the same Service port 9090", `${place}.ports`],
      ["the ports 'admin' and 'grpc' have the same container port 9090", `${place}.ports`],
    ]);
  });

  it('collide in the environment that makes them', () => {
    expect(said({ ports: { http: 8080 }, environments: { dev: { ports: { debug: 8080 } } } })).toEqual([
      ["the ports 'http' and 'debug' have the same container port 8080", `${place}.environments.dev.ports`],
    ]);
  });
});

describe('ports of several containers', () => {
  const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
  const sidecar = (ports: object, changes: object = {}) => ({ sidecars: { proxy: { image, ports, ...changes } } });

  it('collide in their pod, and not in the Service, which is that of the own one', () => {
    const ports = { http: 8080 };
    expect(said({ ports, ...sidecar({ proxy: { containerPort: 8081, port: 80 } }) })).toEqual([]);
    expect(said({ ports, ...sidecar({ proxy: 8080 }, { native: false }) })).toEqual([
      ["the ports 'http' and 'proxy' have the same container port 8080", `${place}.ports`, `${place}.sidecars.proxy.ports`],
    ]);
    expect(said({ ports: {}, ...sidecar({ a: 1, b: 1 }) })).toEqual([
      ["the ports 'a' and 'b' have the same container port 1", `${place}.sidecars.proxy.ports`],
    ]);
  });

  it('collide where they are said, not where other containers have some', () => {
    expect(said({ ports: { a: 1, b: 1 }, service: null, ...sidecar({ c: 2 }) })).toEqual([
      ["the ports 'a' and 'b' have the same container port 1", `${place}.ports`],
    ]);
  });

  it('have names of their own', () => {
    expect(said({ ports: { http: 8080 }, ...sidecar({ http: 9000 }) })).toEqual([
      ["two containers of one pod would share the port name 'http'", `${place}.ports.http`, `${place}.sidecars.proxy.ports.http`],
    ]);
  });

  it('do not meet those of a container that has ended by then, nor of another pod', () => {
    expect(said({ ports: { http: 8080 }, initContainers: { wait: { ports: { http: 8080 } } } })).toEqual([]);
    expect(said({ ports: { http: 8080 }, workloads: { worker: { ports: { http: 8080 } } } })).toEqual([]);
  });

  it('collide within a container that ends before the others start', () => {
    expect(said({ ports: { http: 8080 }, initContainers: { wait: { ports: { a: 1, b: 1 } }, then: { ports: { a: 1 } } } })).toEqual([
      ["the ports 'a' and 'b' have the same container port 1", `${place}.initContainers.wait.ports`],
    ]);
  });

  it('may be one number with two protocols', () => {
    const dns = { containerPort: 5353, port: 53 };
    expect(said({ ports: { 'dns-tcp': dns, dns: { ...dns, protocol: 'UDP' } } })).toEqual([]);
    expect(said({ ports: { dns: { ...dns, protocol: 'UDP' }, mdns: { ...dns, port: 54, protocol: 'UDP' } } })).toEqual([
      ["the ports 'dns' and 'mdns' have the same container port 5353", `${place}.ports`],
    ]);
  });
});

describe('what asks a port', () => {
  const probes = { readiness: { path: '/' } };

  it.each([
    [
      'the one named',
      { ports: { grpc: 1, metrics: 2 }, probes: { readiness: { path: '/', port: 'grpc' } }, prometheus: { port: 'metrics' } },
    ],
    ['else http', { ports: { http: 1, metrics: 2 }, probes, prometheus: {} }],
    ['else the only one', { ports: { grpc: 1 }, probes, prometheus: {} }],
  ])('asks %s', (_, changes) => {
    expect(said(changes)).toEqual([]);
  });

  it('has none to ask where there is none, or several without http', () => {
    const none = [
      ['the readiness probe has no port to ask', `${place}.probes.readiness`],
      ['the Prometheus scrape has no port to ask', `${place}.prometheus`],
    ];
    expect(said({ ports: {}, probes, prometheus: {} })).toEqual(none);
    expect(said({ ports: { grpc: 1, metrics: 2 }, probes, prometheus: {} })).toEqual(none);
  });

  it('asks none that is not there, or is switched off', () => {
    const asking = { ports: { http: 1 }, prometheus: { port: 'http' } };
    expect(said({ ports: { http: 1 }, prometheus: { port: 'htp' } })).toEqual([["there is no port 'htp'", `${place}.prometheus.port`]]);
    expect(said({ ...asking, environments: { dev: { ports: { http: null } } } })).toEqual([
      ["there is no port 'http'", `${place}.prometheus.port`],
    ]);
    expect(said({ ...asking, environments: { dev: { ports: { http: null }, prometheus: null } } })).toEqual([]);
  });
});
