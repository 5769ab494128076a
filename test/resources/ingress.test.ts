import type { IngressModel } from '../../src/model/types/route-model';
import { ingress } from '../../src/resources/ingress';
import { specModel, manifestsOf, serviceModel } from './model';

const pathOf = (path: string, port: string | undefined = 'http') => ({ path, pathType: 'Prefix' as const, port });
const http = pathOf('/');
const rendered = (hosts: IngressModel['hosts'], changes: Partial<IngressModel> = {}): any[] =>
  manifestsOf(ingress(specModel({ ingress: { className: undefined, annotations: {}, hosts, ...changes } }), serviceModel()));

const backend = (name: string): object => ({ service: { name: 'shop', port: { name } } });

describe('an Ingress', () => {
  it('leads hosts and paths to the Service', () => {
    const hosts = [
      { host: 'api.example', tlsSecret: 'api-tls', paths: [http, pathOf('/admin', 'admin')] },
      { host: 'shop.example', tlsSecret: undefined, paths: [http] },
      { host: 'web.example', tlsSecret: 'web-tls', paths: [http] },
    ];
    expect(rendered(hosts, { className: 'nginx', annotations: { 'cert-manager.io/cluster-issuer': 'public' } })).toStrictEqual([
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: { name: 'shop', annotations: { 'cert-manager.io/cluster-issuer': 'public' } },
        spec: {
          ingressClassName: 'nginx',
          rules: [
            {
              host: 'api.example',
              http: {
                paths: [
                  { backend: backend('http'), path: '/', pathType: 'Prefix' },
                  { backend: backend('admin'), path: '/admin', pathType: 'Prefix' },
                ],
              },
            },
            { host: 'shop.example', http: { paths: [{ backend: backend('http'), path: '/', pathType: 'Prefix' }] } },
            { host: 'web.example', http: { paths: [{ backend: backend('http'), path: '/', pathType: 'Prefix' }] } },
          ],
          tls: [
            { hosts: ['api.example'], secretName: 'api-tls' },
            { hosts: ['web.example'], secretName: 'web-tls' },
          ],
        },
      },
    ]);
  });

  it('says neither class nor TLS where there is none', () => {
    const [{ metadata, spec }] = rendered([{ host: 'shop.example', tlsSecret: undefined, paths: [http] }]);
    expect([Object.keys(metadata), Object.keys(spec)]).toEqual([['name'], ['rules']]);
  });

  it('has paths of each type, for other hosts too, and names each certificate once', () => {
    const hosts: IngressModel['hosts'] = [
      { host: 'a.example', tlsSecret: 'wildcard', paths: [{ ...http, pathType: 'Exact' }] },
      { host: 'b.example', tlsSecret: 'wildcard', paths: [http] },
      { host: undefined, tlsSecret: 'other', paths: [{ ...http, pathType: 'ImplementationSpecific' }] },
    ];
    expect(rendered(hosts)[0].spec).toStrictEqual({
      rules: [
        { host: 'a.example', http: { paths: [{ backend: backend('http'), path: '/', pathType: 'Exact' }] } },
        { host: 'b.example', http: { paths: [{ backend: backend('http'), path: '/', pathType: 'Prefix' }] } },
        { http: { paths: [{ backend: backend('http'), path: '/', pathType: 'ImplementationSpecific' }] } },
      ],
      tls: [{ hosts: ['a.example', 'b.example'], secretName: 'wildcard' }, { secretName: 'other' }],
    });
  });

  it('leaves out what has no port to lead to, be it all of it', () => {
    const nowhere = { ...http, path: '/x', port: undefined };
    const hosts = [
      { host: 'a.example', tlsSecret: 'a-tls', paths: [nowhere] },
      { host: 'b.example', tlsSecret: 'b-tls', paths: [http, nowhere] },
    ];
    expect(rendered(hosts)[0].spec).toStrictEqual({
      rules: [{ host: 'b.example', http: { paths: [{ backend: backend('http'), path: '/', pathType: 'Prefix' }] } }],
      tls: [{ hosts: ['b.example'], secretName: 'b-tls' }],
    });
    expect(rendered(hosts.slice(0, 1))).toEqual([]);
    expect(manifestsOf(ingress(specModel(), serviceModel()))).toEqual([]);
  });
});
