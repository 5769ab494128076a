import type { RouteModel } from '../../src/model/types/route-model';
import { grpcRoute, httpRoute } from '../../src/resources/route';
import { manifestsOf, matchModel, routeModel, ruleModel, serviceModel, specModel, targetModel } from './model';
import { richSpec } from './rich-spec';

const rendered = (changes: Partial<RouteModel> = {}): any[] =>
  manifestsOf(httpRoute(specModel({ httpRoute: routeModel(changes) }), serviceModel()));

describe('an HTTPRoute', () => {
  it('leads hosts of a Gateway to the Service, path by path', () => {
    const admin = ruleModel('/admin', { target: targetModel({ port: 'admin', number: 9000 }) });
    expect(rendered({ rules: [ruleModel('/'), admin] })).toStrictEqual([
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

  it('names each Gateway, and the listener where it belongs to one alone', () => {
    const gateways = [
      { name: 'public', namespace: 'gateways', sectionName: 'https' },
      { name: 'internal', namespace: 'gateways', sectionName: undefined },
    ];
    expect(rendered({ gateways })[0].spec.parentRefs).toStrictEqual([
      { name: 'public', namespace: 'gateways', sectionName: 'https' },
      { name: 'internal', namespace: 'gateways' },
    ]);
  });

  it('says neither Gateway nor hosts where there are none', () => {
    expect(Object.keys(rendered({ gateways: [], hostnames: [] })[0].spec)).toEqual(['rules']);
  });

  it('leaves out what has no port to lead to, be it all of it', () => {
    const nowhere = ruleModel('/x', { target: targetModel({ port: undefined, number: undefined }) });
    expect(rendered({ rules: [nowhere, ruleModel('/')] })[0].spec.rules).toHaveLength(1);
    expect(rendered({ rules: [nowhere] })).toEqual([]);
    expect(manifestsOf(httpRoute(specModel(), serviceModel()))).toEqual([]);
  });

  it('has matches, filters and timeouts in the form of the Gateway API', () => {
    const [{ spec }]: any[] = manifestsOf(httpRoute(richSpec(), serviceModel()));
    const values = [
      { name: 'x-canary', value: 'yes' },
      { name: 'x-user', type: 'RegularExpression', value: '[0-9]+' },
    ];
    expect(spec.rules.slice(1)).toStrictEqual([
      {
        matches: [
          { path: { type: 'Exact', value: '/a' }, headers: values, queryParams: values, method: 'POST' },
          { path: { type: 'RegularExpression', value: '/[a-z]+' } },
        ],
        filters: [
          { type: 'CORS', cors: { allowOrigins: ['https://a.example'], maxAge: 60 } },
          {
            type: 'RequestHeaderModifier',
            requestHeaderModifier: { set: [{ name: 'a', value: 'b' }], add: [{ name: 'c', value: 'd' }], remove: ['e'] },
          },
          { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['server'] } },
          { type: 'URLRewrite', urlRewrite: { hostname: 'inner.example', path: { type: 'ReplaceFullPath', replaceFullPath: '/b' } } },
          { type: 'RequestMirror', requestMirror: { backendRef: { name: 'shop-db', port: 80 } } },
        ],
        timeouts: { request: '10s', backendRequest: '2s' },
        backendRefs: [{ name: 'shop', port: 80 }],
      },
      {
        matches: [{ path: { type: 'PathPrefix', value: '/old' } }],
        filters: [
          {
            type: 'RequestRedirect',
            requestRedirect: {
              scheme: 'https',
              hostname: 'new.example',
              port: 8443,
              statusCode: 301,
              path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/new' },
            },
          },
        ],
      },
    ]);
  });
});

describe('a GRPCRoute', () => {
  it('leads calls to the Service', () => {
    const matches = [matchModel({ method: { service: 'shop.v1.Cart' } })];
    const rules = [ruleModel('/', { matches }), ruleModel('/', { matches: [] })];
    expect(manifestsOf(grpcRoute(specModel({ grpcRoute: routeModel({ rules }) }), serviceModel()))).toStrictEqual([
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'GRPCRoute',
        metadata: { name: 'shop' },
        spec: {
          parentRefs: [{ name: 'public', namespace: 'gateways' }],
          hostnames: ['shop.example'],
          rules: [
            { matches: [{ method: { service: 'shop.v1.Cart' } }], backendRefs: [{ name: 'shop', port: 80 }] },
            { backendRefs: [{ name: 'shop', port: 80 }] },
          ],
        },
      },
    ]);
    expect(manifestsOf(grpcRoute(specModel(), serviceModel()))).toEqual([]);
  });
});
