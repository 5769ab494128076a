import type { HttpRouteModel } from '../../src/model/types/service-spec-model';
import { httpRoute } from '../../src/resources/http-route';
import { specModel, manifestsOf, serviceModel } from './model';

const all = { path: '/', port: 'http', number: 80 };
const gateway = { name: 'public', namespace: 'gateways', sectionName: undefined };
const rendered = (changes: Partial<HttpRouteModel> = {}): any[] =>
  manifestsOf(httpRoute(specModel({ httpRoute: { hostnames: ['shop.example'], gateway, paths: [all], ...changes } }), serviceModel()));

describe('an HTTPRoute', () => {
  it('leads hosts of a Gateway to the Service, path by path', () => {
    expect(rendered({ paths: [all, { path: '/admin', port: 'admin', number: 9000 }] })).toStrictEqual([
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        metadata: { name: 'shop' },
        spec: {
          parentRefs: [{ name: 'public', namespace: 'gateways' }],
          hostnames: ['shop.example'],
          rules: [
            { matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'shop', port: 80 }] },
            { matches: [{ path: { type: 'PathPrefix', value: '/admin' } }], backendRefs: [{ name: 'shop', port: 9000 }] },
          ],
        },
      },
    ]);
  });

  it('names the listener where it belongs to one alone', () => {
    expect(rendered({ gateway: { ...gateway, sectionName: 'https' } })[0].spec.parentRefs).toStrictEqual([
      { name: 'public', namespace: 'gateways', sectionName: 'https' },
    ]);
  });

  it('says neither Gateway nor hosts where a base has none', () => {
    expect(Object.keys(rendered({ gateway: undefined, hostnames: [] })[0].spec)).toEqual(['rules']);
  });

  it('leaves out what has no port to lead to, be it all of it', () => {
    const nowhere = { path: '/x', port: undefined, number: undefined };
    expect(rendered({ paths: [nowhere, all] })[0].spec.rules).toHaveLength(1);
    expect(rendered({ paths: [nowhere] })).toEqual([]);
    expect(manifestsOf(httpRoute(specModel(), serviceModel()))).toEqual([]);
  });
});
