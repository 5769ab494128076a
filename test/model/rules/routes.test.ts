import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain, said, wrong } from '../resolved';

const place = 'services.shop';
const gateway = { name: 'public', namespace: 'gateways' };
const inStaging = { environments: { dev: null, production: null } };
const http = { ...inStaging, ports: { http: 8080 } };
const hosts = (host: object = {}) => ({ ingress: { hosts: { 'shop.example.com': host } } });
const route = (changes: object = {}) => ({ httpRoute: { hostnames: ['shop.example.com'], gateway, ...changes } });

describe('a way in from outside', () => {
  it('leads to a port of the Service', () => {
    expect(wrong({ ...http, ...hosts(), ...route() })).toEqual([]);
    expect(wrong({ ...http, ...hosts({ paths: { '/a.b': 'htp' } }), ...route({ paths: { '/': 'grpc' } }) })).toEqual([
      ['unknown-port', `${place}.ingress.hosts.shop.example.com.paths./a.b`],
      ['unknown-port', `${place}.httpRoute.paths./`],
    ]);
  });

  it('has at most 16 paths and host names in an HTTPRoute', () => {
    const paths = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`/${index}`, 'http']));
    const hostnames = (count: number) => Array.from({ length: count }, (_, index) => `${index}.example.com`);
    expect(wrong({ ...http, ...route({ paths: paths(16), hostnames: hostnames(16) }) })).toEqual([]);
    expect(wrong({ ...http, ...route({ paths: paths(17), hostnames: hostnames(17) }) })).toEqual([
      ['wrong-count', `${place}.httpRoute.paths`],
      ['wrong-count', `${place}.httpRoute.hostnames`],
    ]);
  });

  it('leads to no port of UDP', () => {
    const dns = { ...http, ports: { http: 8080, dns: { containerPort: 5353, protocol: 'UDP' } } };
    expect(wrong({ ...dns, ...hosts({ paths: { '/': 'dns' } }), ...route({ paths: { '/': 'dns' } }) })).toEqual([
      ['unknown-port', `${place}.ingress.hosts.shop.example.com.paths./`, `${place}.httpRoute.paths./`],
    ]);
  });

  it('names the port where there are several and none is http', () => {
    const several = { ...inStaging, ports: { api: 1, admin: 2 } };
    const { problems } = resolveDefinitions({ platform: platform(), services: [plain({ ...several, ...hosts(), ...route() })] });
    expect(problems.map(({ message, at, fix }) => [message, at, fix])).toEqual([
      [
        'the Ingress has no port to ask',
        [`${place}.ingress.hosts.shop.example.com`],
        "declare a port under 'ports', name one of them in 'ingress.hosts.shop.example.com.paths', or remove 'ingress.hosts.shop.example.com'",
      ],
      [
        'the HTTPRoute has no port to ask',
        [`${place}.httpRoute`],
        "declare a port under 'ports', name one of them in 'httpRoute.paths', or remove 'httpRoute'",
      ],
    ]);
    expect(wrong({ ...several, ...hosts({ paths: { '/': 'api' } }), ...route({ paths: { '/': 'admin' } }) })).toEqual([]);
  });

  it.each<[string, object]>([
    ['without ports', { ports: {} }],
    ['without a Service', { service: null }],
    ['of a Job', { kind: 'Job' }],
    ['of a CronJob', { kind: 'CronJob', schedule: '0 4 * * *' }],
  ])('leads nowhere in a service %s', (_, changes) => {
    expect(wrong({ ...http, ...hosts(), ...route(), ...changes })).toEqual([
      ['without-service', `${place}.ingress`],
      ['without-service', `${place}.httpRoute`],
    ]);
    expect(said({ ...http, ...hosts(), ...changes })).toEqual(["the Ingress leads to the Service of 'shop', which has none"]);
  });

  it('leads to the own workload, whatever the others have', () => {
    expect(wrong({ ...inStaging, workloads: { web: { ports: { http: 8080 } } }, ...hosts() })).toEqual([
      ['without-service', `${place}.ingress`],
    ]);
  });

  it('leads somewhere from each host, of which there is one', () => {
    expect(wrong({ ...http, ...hosts({ paths: { '/': null } }) })).toEqual([['missing-key', `${place}.ingress.hosts.shop.example.com`]]);
    expect(wrong({ ...http, ...route({ paths: { '/': null } }) })).toEqual([['missing-key', `${place}.httpRoute`]]);
    expect(wrong({ ...http, ingress: { hosts: { 'shop.example.com': null } } })).toEqual([['missing-key', `${place}.ingress`]]);
    expect(wrong({ ...http, ...route({ hostnames: [] }) })).toEqual([['wrong-type', `${place}.httpRoute.hostnames`]]);
  });

  it('belongs to a Gateway', () => {
    expect(wrong({ ...http, ...route({ gateway: undefined }) })).toEqual([['missing-key', `${place}.httpRoute`]]);
    expect(wrong({ ...http, ...route({ gateway: null }) }, { gateway })).toEqual([]);
    expect(wrong({ ...http, ...route({ gateway: { name: 'public' } }) }, { gateway })).toEqual([
      ['missing-key', `${place}.httpRoute.gateway`],
    ]);
  });

  it('is told where an override opens it', () => {
    const environments = { dev: { ...hosts() }, staging: null, production: null };
    expect(wrong({ environments })).toEqual([['without-service', `${place}.environments.dev.ingress`]]);
  });
});

describe('a rule of a route', () => {
  const rule = (changes: object, rest: object = {}) => ({ ...http, ...rest, ...route({ rules: { a: changes } }) });
  const at = (...path: string[]) => [place, 'httpRoute.rules.a', ...path].join('.');

  it.each<[string, object, [string, string]]>([
    ['to a port that is not there', { port: 'grpc' }, ['unknown-port', at('port')]],
    ['of a path that is none', { matches: [{ path: { value: '/a//b', type: 'Exact' } }] }, ['invalid-path', at('matches[0].path')]],
    ['of a header that is there twice', { matches: [{ headers: { 'X-A': '1', 'x-a': '2' } }] }, ['given-twice', at('matches[0].headers')]],
    ['that redirects to a port', { port: 'http', filters: { requestRedirect: { scheme: 'https' } } }, ['exclude-each-other', at('port')]],
    [
      'that redirects and rewrites',
      { filters: { requestRedirect: { scheme: 'https' }, urlRewrite: { hostname: 'a' } } },
      ['exclude-each-other', at('filters')],
    ],
    [
      'that replaces a prefix that it does not match',
      { matches: [{ path: { value: '/a', type: 'Exact' } }], filters: { urlRewrite: { path: { replacePrefixMatch: '/' } } } },
      ['property-needs-another', at('filters.urlRewrite.path.replacePrefixMatch')],
    ],
    ['that replaces no path', { filters: { urlRewrite: { path: {} } } }, ['none-given', at('filters.urlRewrite.path')]],
    [
      'that replaces it twice',
      { filters: { urlRewrite: { path: { replaceFullPath: '/', replacePrefixMatch: '/' } } } },
      ['exclude-each-other', at('filters.urlRewrite.path')],
    ],
    [
      'with timeouts that contradict',
      { timeouts: { request: '1s', backendRequest: '1001ms' } },
      ['backend-timeout-too-long', at('timeouts.backendRequest')],
    ],
    ['with a timeout that is none', { timeouts: { request: '1.5s' } }, ['invalid-form', at('timeouts.request')]],
    [
      'with a status that redirects nobody',
      { filters: { requestRedirect: { statusCode: 200 } } },
      ['unknown-value', at('filters.requestRedirect.statusCode')],
    ],
    [
      'that is copied to nobody',
      { filters: { requestMirror: { workload: 'x' } } },
      ['unknown-workload', at('filters.requestMirror.workload')],
    ],
    [
      'that removes a header twice',
      { filters: { requestHeaderModifier: { remove: ['X-A', 'x-a'] } } },
      ['given-twice', at('filters.requestHeaderModifier.remove')],
    ],
    [
      'that sets more headers than fit',
      { filters: { responseHeaderModifier: { set: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`x-${index}`, 'a'])) } } },
      ['wrong-count', at('filters.responseHeaderModifier.set')],
    ],
    [
      'of other origins that are none',
      { filters: { cors: { allowOrigins: ['shop.example.com'] } } },
      ['invalid-name', at('filters.cors.allowOrigins[0]')],
    ],
    [
      'of an origin that is there twice',
      { filters: { cors: { allowHeaders: ['a', 'a'] } } },
      ['given-twice', at('filters.cors.allowHeaders')],
    ],
    [
      'of all methods and another one',
      { filters: { cors: { allowMethods: ['*', 'PUT'] } } },
      ['exclude-each-other', at('filters.cors.allowMethods')],
    ],
    [
      'of more origins than fit',
      { filters: { cors: { allowOrigins: Array.from({ length: 65 }, (_, index) => `https://a${index}.example`) } } },
      ['wrong-count', at('filters.cors.allowOrigins')],
    ],
  ])('%s is a problem', (_, changes, found) => {
    expect(wrong(rule(changes))).toEqual([found]);
  });

  it('shows no page all headers of responses to requests with credentials', () => {
    const cors = { allowOrigins: ['https://a.example'], exposeHeaders: ['*'] };
    expect(wrong(rule({ filters: { cors } }))).toEqual([]);
    expect(wrong(rule({ filters: { cors: { ...cors, allowCredentials: true } } }))).toEqual([
      ['exclude-each-other', at('filters.cors.exposeHeaders'), at('filters.cors.allowCredentials')],
    ]);
  });

  it('is what the Gateway API takes', () => {
    const path = { replacePrefixMatch: '/' };
    expect(wrong(rule({ filters: { cors: { allowOrigins: ['https://*.a.example:8443', 'http://*'], allowMethods: ['*'] } } }))).toEqual([]);
    expect(
      wrong(rule({ matches: [{ path: '/a' }], filters: { urlRewrite: { path } }, timeouts: { request: '0s', backendRequest: '1s' } })),
    ).toEqual([]);
    expect(
      wrong(
        rule({ matches: [{ path: { value: '[a-z]', type: 'RegularExpression' } }], filters: { requestRedirect: { statusCode: 308 } } }),
      ),
    ).toEqual([]);
    expect(wrong(rule({ filters: { requestMirror: { workload: 'copy' } } }, { workloads: { copy: { ports: { http: 1 } } } }))).toEqual([]);
  });

  it('is copied to a port of a workload that has a Service', () => {
    const mirror = (changes: object, port?: string) =>
      wrong(rule({ filters: { requestMirror: { workload: 'copy', port } } }, { workloads: { copy: changes } }));
    const there = at('filters.requestMirror');
    expect(mirror({ ports: { http: 1 }, service: null })).toEqual([['without-service', there]]);
    expect(mirror({ ports: { http: 1 } }, 'grpc')).toEqual([['unknown-port', `${there}.port`]]);
    expect(mirror({ ports: { a: 1, b: 2 } })).toEqual([['probe-without-port', there]]);
  });

  it('matches what no other rule matches', () => {
    expect(wrong({ ...http, ...route({ paths: { '/': 'http' }, rules: { a: { matches: [{ path: '/' }] } } }) })).toEqual([
      ['given-twice', at()],
    ]);
    expect(wrong({ ...http, ...route({ rules: { a: {}, b: { matches: [{ method: 'GET' }] } } }) })).toEqual([]);
  });

  it('names a service or a method of gRPC', () => {
    const grpc = (method: object) => wrong({ ...http, grpcRoute: { gateway, rules: { a: { matches: [{ method }] } } } });
    const there = `${place}.grpcRoute.rules.a.matches[0].method`;
    expect(grpc({ service: 'shop.v1.Cart', method: 'Add' })).toEqual([]);
    expect(grpc({ service: '.*', type: 'RegularExpression' })).toEqual([]);
    expect(grpc({})).toEqual([['none-given', there]]);
    expect(grpc({ service: 'shop/Cart', method: '1' })).toEqual([
      ['invalid-name', `${there}.service`],
      ['invalid-name', `${there}.method`],
    ]);
  });
});

describe('the Gateways of a route', () => {
  it('are named once, or with a listener each', () => {
    const gateways = (further: object) =>
      wrong({ ...http, ...route({ gateway: { ...gateway, sectionName: 'https' }, gateways: { further } }) });
    expect(gateways({ ...gateway, sectionName: 'http' })).toEqual([]);
    expect(gateways({ ...gateway, namespace: 'other' })).toEqual([]);
    expect(gateways(gateway)).toEqual([['given-twice', `${place}.httpRoute.gateways`]]);
    expect(gateways({ ...gateway, sectionName: 'https' })).toEqual([['given-twice', `${place}.httpRoute.gateways`]]);
  });
});

describe('paths of an Ingress', () => {
  it('have the form that their type needs', () => {
    const paths = (pathType: string) => wrong({ ...http, ingress: { paths: { '/a/(.*)//': { pathType } } } });
    expect(paths('ImplementationSpecific')).toEqual([]);
    expect(paths('Exact')).toEqual([['invalid-path', `${place}.ingress.paths./a/(.*)//`]]);
    expect(wrong({ ...http, ingress: {} })).toEqual([['missing-key', `${place}.ingress`]]);
  });
});

describe('a host of a Gateway', () => {
  it('has routes of one kind, whichever service they are of', () => {
    const grpcRoute = (hostname: string) => ({ grpcRoute: { hostnames: [hostname], gateway } });
    expect(wrong({ ...http, ...route(), ...grpcRoute('grpc.example.com') })).toEqual([]);
    expect(wrong({ ...http, ...route(), ...grpcRoute('shop.example.com') })).toEqual([
      ['names-meet', `${place}.grpcRoute`, `${place}.httpRoute`],
    ]);
    const elsewhere = { grpcRoute: { hostnames: ['shop.example.com'], gateway: { ...gateway, name: 'other' } } };
    expect(wrong({ ...http, ...route(), ...elsewhere })).toEqual([]);
  });
});
