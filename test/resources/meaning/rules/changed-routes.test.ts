import type { IngressModel, RouteModel } from '../../../../src/model/types/route-model';
import { matchModel, routeModel, ruleModel, targetModel } from '../../model';
import { meaningsOf, object, objectsOfSpec, told, toldOfSpecs } from '../told';

const host = (name: string, tlsSecret?: string, port = 'http') => ({
  host: name,
  tlsSecret,
  paths: [{ path: '/', pathType: 'Prefix' as const, port }],
});
const ingress = (changes: Partial<IngressModel>) => ({
  ingress: { className: 'nginx', annotations: {}, hosts: [host('shop.example')], ...changes },
});
const route = (changes: Partial<RouteModel> = {}) => ({ httpRoute: routeModel(changes) });

describe('the hosts of an Ingress', () => {
  it.each([
    [{}, ingress({}), 'high: newly public: shop.example/'],
    [ingress({}), {}, 'high: no longer public: shop.example/'],
    [ingress({}), ingress({ hosts: [host('shop.example'), host('www.example')] }), 'high: newly public: www.example/'],
    [
      ingress({}),
      ingress({ hosts: [host('shop.example', undefined, 'admin')] }),
      'high: requests to shop.example/: port http of shop -> port admin of shop',
    ],
    [ingress({}), ingress({ className: 'other' }), "high: Ingress 'shop': class nginx -> other"],
    [
      ingress({}),
      ingress({ annotations: { 'whitelist-source-range': 'x' } }),
      "high: Ingress 'shop': changes annotations whitelist-source-range",
    ],
    [ingress({}), ingress({ hosts: [host('shop.example', 'tls')] }), "high: Ingress 'shop': now with certificate 'tls' for shop.example"],
    [
      ingress({ hosts: [host('shop.example', 'tls')] }),
      ingress({}),
      "high: Ingress 'shop': no longer with certificate 'tls' for shop.example",
    ],
    [
      ingress({ hosts: [host('a.example'), host('b.example')] }),
      ingress({ hosts: [host('b.example'), host('a.example')] }),
      "none: Ingress 'shop' routes the same as before",
    ],
  ])('%#', (before, after, text) => {
    expect(toldOfSpecs(before, after)).toEqual([text]);
  });

  it('have their place in the definition', () => {
    expect(meaningsOf(objectsOfSpec({}), objectsOfSpec(ingress({})))[0]?.property).toEqual(['ingress']);
  });

  it('may be all', () => {
    expect(told([], [object('Ingress', { spec: { defaultBackend: { service: { name: 'a', port: { number: 1 } } } } })])).toEqual([
      'high: newly public: any other host and path',
    ]);
    expect(told([], [object('Ingress', { spec: {} })])).toEqual(["low: Ingress 'shop' is new and has no routes"]);
  });
});

describe('the hosts of an HTTPRoute', () => {
  it.each([
    [{}, route(), 'high: newly public: shop.example/'],
    [route(), route({ hostnames: ['www.example'] }), 'high: newly public: www.example/'],
    [
      route(),
      route({ rules: [ruleModel('/', { target: targetModel({ port: 'admin', number: 81 }) })] }),
      'high: requests to shop.example/: port 80 of shop -> port 81 of shop',
    ],
    [
      route(),
      route({ gateways: [{ name: 'other', namespace: 'gateways', sectionName: undefined }] }),
      "high: HTTPRoute 'shop': Gateway public/gateways -> other/gateways",
    ],
  ])('%#', (before, after, text) => {
    expect(toldOfSpecs(before, after)[0]).toBe(text);
  });

  it('are told with conditions and filters', () => {
    const of = (rule: object) => object('HTTPRoute', { spec: { rules: [rule] } }, 'shop', 'gateway.networking.k8s.io/v1');
    expect(told([of({})], [of({ matches: [{ method: 'GET' }], filters: [{ type: 'URLRewrite' }] })])).toEqual([
      'high: newly public: */ with method GET',
      'high: no longer public: */',
    ]);
    expect(told([of({})], [of({ timeouts: { request: '5s' } })])).toEqual(['high: requests to */: nothing -> nothing, timeout request 5s']);
  });

  it('are told with what a request must have, and with what becomes of it', () => {
    const headers = [{ name: 'x-canary', type: undefined, value: '1' }];
    const matches = [matchModel({ path: { type: 'Exact', value: '/a' }, headers, queryParams: headers, method: 'GET' })];
    expect(toldOfSpecs({}, route({ rules: [ruleModel('/', { matches })] }))).toEqual([
      'high: newly public: shop.example/a (Exact) with header x-canary=1 and parameter x-canary=1 and method GET',
    ]);
    const toFilters = (filters: RouteModel['rules'][number]['filters'], changes: object = {}) =>
      toldOfSpecs(route(), route({ rules: [ruleModel('/', { filters, ...changes })] }));
    const before = 'high: requests to shop.example/: port 80 of shop -> ';
    expect(toFilters({ requestRedirect: { scheme: 'https' } }, { target: undefined })).toEqual([
      `${before}redirected to {"scheme":"https"}`,
    ]);
    expect(toFilters({ urlRewrite: { hostname: 'inner' } })).toEqual([`${before}port 80 of shop, rewritten to {"hostname":"inner"}`]);
    expect(toFilters({ responseHeaderModifier: { remove: ['server'] } })).toEqual([
      `${before}port 80 of shop, response headers {"remove":["server"]}`,
    ]);
    expect(toFilters({ requestMirror: { ...targetModel({ service: 'shop-db' }), word: 'db', workload: 'shop-db' } })).toEqual([
      `${before}port 80 of shop, copied to port 80 of shop-db`,
    ]);
  });

  it('are not told if the Service changes', () => {
    expect(toldOfSpecs(route(), route())).toEqual([]);
  });
});

describe('the calls of a GRPCRoute', () => {
  it('are told by service and method, with their place', () => {
    const rules = [ruleModel('/', { matches: [matchModel({ method: { service: 'shop.Cart', method: 'Add' } })] })];
    const grpcRoute = routeModel({ rules });
    expect(toldOfSpecs({}, { grpcRoute })).toEqual(['high: newly public: shop.example/ with method shop.Cart/Add']);
    expect(toldOfSpecs({ grpcRoute }, {})).toEqual(['high: no longer public: shop.example/ with method shop.Cart/Add']);
    expect(meaningsOf(objectsOfSpec({}), objectsOfSpec({ grpcRoute }))[0]?.property).toEqual(['grpcRoute']);
  });
});
