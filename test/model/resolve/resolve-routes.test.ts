import { platform } from '../../example-platform';
import { ruleModel, targetModel } from '../../resources/model';
import { instance, instanceIn, resolve, wrong } from '../resolved';

const ports = { ports: { http: 8080, admin: { containerPort: 9091, port: 91 } } };
/** Two environments on one cluster cannot both have an address. */
const inStaging = { ...ports, environments: { dev: null, production: null } };
const { dev, staging } = platform().definition.environments;

describe('an Ingress', () => {
  const ingressOf = (ingress: object, platformChanges: object = {}) => instance({ ...inStaging, ingress }, { ...platformChanges }).ingress;
  const toHttp = [{ path: '/', pathType: 'Prefix', port: 'http' }];

  it('leads every path of its hosts to http, by the default class of the cluster', () => {
    expect(ingressOf({ hosts: { 'b.example.com': {}, 'a.example.com': {}, 'off.example.com': null } })).toEqual({
      className: undefined,
      annotations: {},
      hosts: ['a.example.com', 'b.example.com'].map((host) => ({ host, tlsSecret: undefined, paths: toHttp })),
    });
  });

  it('leads paths to the ports that are named, by path', () => {
    const hosts = { 'a.example.com': { tlsSecret: 'a-tls', paths: { '/shop': 'http', '/admin': 'admin', '/off': null } } };
    expect(ingressOf({ hosts, className: 'nginx', annotations: { b: '1', a: '2', off: null } })).toEqual({
      className: 'nginx',
      annotations: { a: '2', b: '1' },
      hosts: [
        {
          host: 'a.example.com',
          tlsSecret: 'a-tls',
          paths: [
            { path: '/admin', pathType: 'Prefix', port: 'admin' },
            { path: '/shop', pathType: 'Prefix', port: 'http' },
          ],
        },
      ],
    });
  });

  it('leads everything to http where paths are named and none is', () => {
    expect(
      ingressOf({ hosts: { 'a.example.com': { paths: {} }, 'b.example.com': { paths: null } } })!.hosts.map(({ paths }) => paths),
    ).toEqual([toHttp, toHttp]);
  });

  it('has a certificate for all hosts that name none, and paths for other hosts', () => {
    const hosts = { 'a.example.com': {}, 'b.example.com': { tlsSecret: 'b-tls' }, 'c.example.com': { tlsSecret: null } };
    const paths = { '/x': { pathType: 'Exact', port: 'admin' }, '/y': {} };
    expect(ingressOf({ hosts, tlsSecret: 'tls', paths })!.hosts.map(({ host, tlsSecret }) => [host, tlsSecret])).toEqual([
      ['a.example.com', 'tls'],
      ['b.example.com', 'b-tls'],
      ['c.example.com', undefined],
      [undefined, 'tls'],
    ]);
    expect(ingressOf({ paths })!.hosts).toEqual([
      {
        host: undefined,
        tlsSecret: undefined,
        paths: [
          { path: '/x', pathType: 'Exact', port: 'admin' },
          { path: '/y', pathType: 'Prefix', port: 'http' },
        ],
      },
    ]);
  });

  it('is of the class of the controller, unless it says so', () => {
    const ingressController = { className: 'nginx', namespace: 'ingress-nginx' };
    const hosts = { 'a.example.com': {} };
    expect([
      ingressOf({ hosts }, { ingressController })!.className,
      ingressOf({ hosts, className: 'internal' }, { ingressController })!.className,
      ingressOf({ hosts, className: null }, { ingressController })!.className,
    ]).toEqual(['nginx', 'internal', 'nginx']);
  });

  it('is of the class of its environment', () => {
    const platformChanges = {
      ingressController: { className: 'nginx', namespace: 'ingress-nginx' },
      environments: { dev, staging: { ...staging, ingressController: { className: 'internal' } } },
    };
    const resolved = resolve({ ...ports, ingress: { hosts: { 'a.example.com': {} } } }, platformChanges);
    expect(['dev', 'staging'].map((each) => instanceIn(each, resolved).ingress!.className)).toEqual(['nginx', 'internal']);
  });
});

describe('an HTTPRoute', () => {
  const gateway = { name: 'public', namespace: 'gateways', sectionName: 'https' };
  const routeOf = (httpRoute: object, platformChanges: object = { gateway }) =>
    instance({ ...inStaging, httpRoute }, { ...platformChanges }).httpRoute;

  it('leads every path of its hosts to http, by the Gateway of the platform', () => {
    expect(routeOf({ hostnames: ['b.example.com', 'a.example.com', 'b.example.com'] })).toEqual({
      hostnames: ['a.example.com', 'b.example.com'],
      gateways: [gateway],
      rules: [ruleModel('/', { said: [], target: targetModel({ ports: ['http', 'admin'] }) })],
    });
  });

  it('has a Gateway and paths of its own where it says so', () => {
    const own = { name: 'own', namespace: 'shop', podNamespace: 'envoy' };
    expect(routeOf({ hostnames: ['a.example.com'], gateway: own, paths: { '/admin': 'admin' } })).toEqual({
      hostnames: ['a.example.com'],
      gateways: [{ name: 'own', namespace: 'shop', sectionName: undefined }],
      rules: [ruleModel('/admin', { target: targetModel({ port: 'admin', number: 91, ports: ['http', 'admin'] }) })],
    });
  });

  it('belongs to the Gateway of its environment', () => {
    const environments = { dev, staging: { ...staging, gateway: { name: 'internal', sectionName: null } } };
    const resolved = resolve({ ...ports, httpRoute: { hostnames: ['a.example.com'] } }, { gateway, environments });
    expect(
      [resolved.base, instanceIn('dev', resolved), instanceIn('staging', resolved)].map((each) => each.httpRoute!.gateways[0]),
    ).toEqual([gateway, gateway, { name: 'internal', namespace: 'gateways', sectionName: undefined }]);
  });

  it('belongs to none where the environment has switched it off, which is a problem', () => {
    const environments = { staging: { ...dev, gateway: null } };
    expect(wrong({ ...ports, httpRoute: { hostnames: ['a.example.com'] } }, { gateway, environments })).toEqual([
      ['missing-key', 'services.shop.httpRoute'],
    ]);
  });
});

describe('a GRPCRoute', () => {
  const gateway = { name: 'public', namespace: 'gateways' };
  const portOf = (changes: object) => instance({ ...inStaging, ...changes }, { gateway }).grpcRoute!.rules[0]!.target!.port;

  it('leads calls to grpc, or to the only port', () => {
    expect(portOf({ ports: { http: 8080, grpc: 9000 }, grpcRoute: {} })).toBe('grpc');
    expect(portOf({ ports: { api: 9000 }, grpcRoute: {} })).toBe('api');
    expect(portOf({ ports: { http: 8080, grpc: 9000 }, grpcRoute: { rules: { all: { port: 'http' } } } })).toBe('http');
  });
});

describe('who leads traffic in', () => {
  const peersOf = (changes: object, platformChanges: object) =>
    instance({ ...inStaging, workloads: { worker: { ports: { http: 8080 } } }, ...changes }, { ...platformChanges }).workloads.map(
      ({ network }) => network!.ingress.map(({ namespace }) => namespace),
    );
  const ingress = { hosts: { 'a.example.com': {} } };
  const httpRoute = { hostnames: ['a.example.com'] };
  const gateway = { name: 'public', namespace: 'gateways' };

  it.each<[string, object, object, (string | undefined)[]]>([
    ['the Ingress controller', { ingress }, { ingressController: { namespace: 'ingress-nginx' } }, ['ingress-nginx']],
    ['nobody, of an Ingress controller that is not known', { ingress }, {}, []],
    ['nobody, without an Ingress', {}, { ingressController: { namespace: 'ingress-nginx' }, gateway }, []],
    ["the Gateway's pods, in its namespace", { httpRoute }, { gateway }, ['gateways']],
    ["the Gateway's pods, where they are", { httpRoute }, { gateway: { ...gateway, podNamespace: 'envoy' } }, ['envoy']],
    [
      "the pods of the service's own Gateway",
      { httpRoute: { ...httpRoute, gateway: { name: 'own', namespace: 'own-ns' } } },
      { gateway: { ...gateway, podNamespace: 'envoy' } },
      ['own-ns'],
    ],
    [
      'both, and those that the service lets in, each once',
      { ingress, httpRoute, networkPolicy: { ingress: { namespaces: ['gateways', 'a'] } } },
      { gateway, ingressController: { namespace: 'ingress-nginx' } },
      ['a', 'gateways', 'ingress-nginx'],
    ],
  ])('is let in: %s', (_, changes, platformChanges, expected) => {
    const [own] = peersOf(changes, platformChanges);
    expect(own).toEqual([undefined, ...expected]);
  });

  it('are all Gateways, and those that send copies to a further workload', () => {
    const gateways = { inner: { name: 'inner', namespace: 'inner-ns' }, far: { name: 'far', namespace: 'x', podNamespace: 'far-ns' } };
    const rules = { copied: { filters: { requestMirror: { workload: 'worker' } } } };
    const all = [undefined, 'far-ns', 'gateways', 'inner-ns'];
    expect(peersOf({ httpRoute: { gateways } }, { gateway })).toEqual([all, [undefined]]);
    expect(peersOf({ httpRoute: { gateways, rules } }, { gateway })).toEqual([all, all]);
    expect(peersOf({ ports: { grpc: 9000 }, grpcRoute: { gateways: { inner: gateways.inner } } }, { gateway })[0]).toEqual([
      undefined,
      'gateways',
      'inner-ns',
    ]);
  });

  it('is let in to the own workload alone', () => {
    expect(peersOf({ httpRoute }, { gateway })[1]).toEqual([undefined]);
  });
});
