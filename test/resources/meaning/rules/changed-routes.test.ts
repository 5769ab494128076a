import type { HttpRouteModel, IngressModel } from '../../../../src/model/types/service-spec-model';
import { meaningsOf, object, objectsOfSpec, told, toldOfSpecs } from '../told';

const host = (name: string, tlsSecret?: string, port = 'http') => ({ host: name, tlsSecret, paths: [{ path: '/', port, number: 80 }] });
const ingress = (changes: Partial<IngressModel>) => ({
  ingress: { className: 'nginx', annotations: {}, hosts: [host('shop.example')], ...changes },
});
const route = (changes: Partial<HttpRouteModel> = {}) => ({
  httpRoute: {
    hostnames: ['shop.example'],
    gateway: { name: 'public', namespace: 'gateways' },
    paths: [{ path: '/', port: 'http', number: 80 }],
    ...changes,
  } as HttpRouteModel,
});

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
      route({ paths: [{ path: '/', port: 'admin', number: 81 }] }),
      'high: requests to shop.example/: port 80 of shop -> port 81 of shop',
    ],
    [
      route(),
      route({ gateway: { name: 'other', namespace: 'gateways', sectionName: undefined } }),
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
    expect(told([of({})], [of({ timeouts: { request: '5s' } })])).toEqual([
      'high: requests to */: nothing -> nothing, timeouts {"request":"5s"}',
    ]);
  });

  it('are not told if the Service changes', () => {
    expect(toldOfSpecs(route(), route())).toEqual([]);
  });
});
