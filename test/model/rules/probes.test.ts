import { said, wrong } from '../resolved';

const place = 'services.shop';
const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
const ports = { ports: { http: 8080, grpc: 9090 } };
const readiness = (probe: object) => ({ ...ports, probes: { readiness: probe } });

describe('a probe', () => {
  it.each<[object]>([[{ path: '/' }], [{ path: '/', port: 'grpc' }], [{ tcpSocket: 'http' }], [{ exec: ['true'] }], [{ grpc: 'grpc' }]])(
    'asks in one way: %j',
    (probe) => {
      expect(wrong(readiness(probe))).toEqual([]);
    },
  );

  it.each<[object]>([
    [{}],
    [{ periodSeconds: 5 }],
    [{ port: 'http' }],
    [{ path: null }],
    [{ path: '/', exec: ['true'] }],
    [{ tcpSocket: 'http', grpc: 'grpc' }],
  ])('asks neither in none nor in several: %j', (probe) => {
    expect(wrong(readiness(probe))).toEqual([['probe-handlers', `${place}.probes.readiness`]]);
  });

  it('asks a port of its own container', () => {
    expect(wrong(readiness({ tcpSocket: 'admin' }))).toEqual([['unknown-port', `${place}.probes.readiness.tcpSocket`]]);
    expect(wrong(readiness({ grpc: 'admin' }))).toEqual([['unknown-port', `${place}.probes.readiness.grpc`]]);
    expect(wrong(readiness({ path: '/', port: 'admin' }))).toEqual([['unknown-port', `${place}.probes.readiness.port`]]);
    expect(wrong({ ...ports, sidecars: { proxy: { image, probes: { liveness: { tcpSocket: 'http' } } } } })).toEqual([
      ['unknown-port', `${place}.sidecars.proxy.probes.liveness.tcpSocket`],
    ]);
  });

  it('asks no port that speaks UDP, unless it is told to', () => {
    const dns = { ports: { dns: { containerPort: 53, protocol: 'UDP' } } };
    expect(wrong({ ...dns, probes: { readiness: { path: '/' } } })).toEqual([['probe-without-port', `${place}.probes.readiness`]]);
  });

  it('counts one success, but for readiness', () => {
    const probe = (successThreshold: number) => ({ exec: ['true'], successThreshold });
    expect(wrong({ probes: { readiness: probe(3), liveness: probe(1), startup: probe(1) } })).toEqual([]);
    expect(said({ probes: { readiness: probe(3), liveness: probe(2), startup: probe(3) } })).toEqual([
      '2 is not a whole number from 1 to 1',
      '3 is not a whole number from 1 to 1',
    ]);
  });

  it('is judged where it is said, of each workload', () => {
    const environments = { dev: { workloads: { worker: { probes: { startup: { path: '/' } } } } } };
    expect(wrong({ ...ports, workloads: { worker: {} }, environments })).toEqual([
      ['probe-without-port', `${place}.environments.dev.workloads.worker.probes.startup`],
    ]);
  });
});

describe('a hook', () => {
  it('asks a port of its own container, as a probe does', () => {
    const preStop = { path: '/drain' };
    expect(wrong({ ...ports, lifecycle: { preStop } })).toEqual([]);
    expect(wrong({ lifecycle: { preStop } })).toEqual([['probe-without-port', `${place}.lifecycle.preStop`]]);
    expect(wrong({ ...ports, lifecycle: { postStart: { ...preStop, port: 'admin' } } })).toEqual([
      ['unknown-port', `${place}.lifecycle.postStart.port`],
    ]);
    expect(wrong({ lifecycle: { preStop: { exec: ['sleep', '5'] } } })).toEqual([]);
  });
});

describe('a ServiceMonitor', () => {
  const prometheus = { by: 'ServiceMonitor' };

  it('finds the pods through a Service', () => {
    expect(wrong({ ...ports, prometheus })).toEqual([]);
    expect(wrong({ ...ports, prometheus, service: null })).toEqual([['without-service', `${place}.prometheus.by`]]);
    expect(wrong({ ...ports, kind: 'Job', prometheus })).toEqual([['without-service', `${place}.prometheus.by`]]);
    expect(wrong({ ...ports, kind: 'Job', prometheus: {} })).toEqual([]);
  });
});
