import { lifecycle, probe } from '../../src/resources/probe';
import { kubePod } from './kube-pod';
import { containerModel, portModel } from './model';
import type { ContainerModel, ProbeHandlerModel, ProbeModel } from '../../src/model/types/workload-model';

const ports = [portModel(), portModel({ name: 'grpc', containerPort: 9000, port: 9000 })];

const asked = (handler: ProbeHandlerModel | undefined, changes: Partial<ProbeModel> = {}): unknown => {
  const model: ProbeModel = {
    handler,
    initialDelaySeconds: undefined,
    periodSeconds: undefined,
    timeoutSeconds: undefined,
    failureThreshold: undefined,
    successThreshold: undefined,
    ...changes,
  };
  return kubePod({ containers: [{ name: 'shop', readinessProbe: probe(model, ports) }] }).containers[0].readinessProbe;
};

describe('a probe', () => {
  it.each<[string, ProbeHandlerModel, unknown]>([
    ['HTTP', { kind: 'http', path: '/ready', port: 'http', scheme: undefined, headers: [] }, { httpGet: { path: '/ready', port: 'http' } }],
    [
      'HTTPS',
      { kind: 'http', path: '/ready', port: 'http', scheme: 'HTTPS', headers: [] },
      { httpGet: { path: '/ready', port: 'http', scheme: 'HTTPS' } },
    ],
    ['TCP', { kind: 'tcp', port: 'grpc' }, { tcpSocket: { port: 'grpc' } }],
    ['a command', { kind: 'exec', command: ['pg_isready', '-q'] }, { exec: { command: ['pg_isready', '-q'] } }],
    ['gRPC, which knows its port by number alone', { kind: 'grpc', port: 'grpc', service: undefined }, { grpc: { port: 9000 } }],
  ])('asks by %s', (_, handler, expected) => {
    expect(asked(handler)).toEqual(expected);
  });

  it('says when to ask, and what to make of the answers', () => {
    const times = { initialDelaySeconds: 1, periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 4, successThreshold: 5 };
    expect(asked({ kind: 'tcp', port: 'http' }, times)).toEqual({ tcpSocket: { port: 'http' }, ...times });
  });

  it.each<[string, ProbeHandlerModel | undefined]>([
    ['nothing to ask', undefined],
    ['no port to ask', { kind: 'http', path: '/', port: undefined, scheme: undefined, headers: [] }],
    ['a port that is not there', { kind: 'http', path: '/', port: 'admin', scheme: undefined, headers: [] }],
    ['a TCP port that is not there', { kind: 'tcp', port: 'admin' }],
    ['a gRPC port that is not there', { kind: 'grpc', port: 'admin', service: undefined }],
  ])('is left out where there is %s', (_, handler) => {
    expect(asked(handler, { periodSeconds: 5 })).toBeUndefined();
  });
});

describe('the hooks of a container', () => {
  const hooked = (hooks: ContainerModel['lifecycle']): unknown =>
    kubePod({ containers: [{ name: 'shop', lifecycle: lifecycle(containerModel({ lifecycle: hooks, ports })) }] }).containers[0].lifecycle;

  it('run a command or ask a port', () => {
    expect(
      hooked({
        postStart: { kind: 'http', path: '/warm', port: 'http', scheme: undefined, headers: [] },
        preStop: { kind: 'exec', command: ['sleep', '5'] },
      }),
    ).toEqual({ postStart: { httpGet: { path: '/warm', port: 'http' } }, preStop: { exec: { command: ['sleep', '5'] } } });
  });

  it('are left out where there are none, or none that has a port to ask', () => {
    expect(hooked({})).toBeUndefined();
    expect(hooked({ preStop: { kind: 'http', path: '/stop', port: 'admin', scheme: undefined, headers: [] } })).toBeUndefined();
  });
});
