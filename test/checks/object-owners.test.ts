import { ApiObject, type Chart } from 'cdk8s';
import type { ExtensionContext } from '../../src/definition/service/extension-definition';
import type { Manifest } from '../../src/files/manifest';
import { render } from '../../src/render';
import { platform } from '../example-platform';
import { plain } from '../model/resolved';

type Added = Partial<Manifest> & { readonly metadata: { readonly name: string; readonly namespace?: string } };

const inDev = { environments: { staging: null, production: null } };
const adds = (...objects: Added[]) => ({
  extend: (chart: Chart) => objects.forEach((object, index) => void new ApiObject(chart, `added-${index}`, object as never)),
});
/** What is said of objects with several owners where `shop` adds some, and `cart` is in the same namespace. */
function said(objects: readonly Added[], cart: Record<string, unknown> = {}, platformChanges: Record<string, unknown> = {}): unknown[] {
  const { problems } = render({
    platform: platform(platformChanges),
    services: [plain({ ...inDev, ...adds(...objects) }), plain({ ...inDev, ...cart }, 'cart')],
  });
  return problems.filter(({ code }) => code === 'object-owned-twice').map(({ message, at }) => [message, at]);
}

/** The problem of an object that `shop` adds, and somebody else has. */
const twice = (owner: string, object: string) => [
  [
    `${[owner, "service 'shop' in 'dev'"].sort().join(' and ')} would own the same ${object} on cluster 'staging'`,
    ['services.shop.extend'],
  ],
];

describe('an object that a service adds', () => {
  it.each<[string, Added, Record<string, unknown>]>([
    ['Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'cart' } }, { ports: { http: 8080 } }],
    ['Deployment', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'cart' } }, {}],
    ['ServiceAccount', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'cart' } }, {}],
    ['NetworkPolicy', { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'cart' } }, {}],
    ['Ingress', { apiVersion: 'networking.k8s.io/v1beta1', kind: 'Ingress', metadata: { name: 'cart' } }, ingress()],
  ])('is not the %s of another service in its namespace', (kind, object, cart) => {
    expect(said([object], cart)).toEqual(twice("service 'cart' in 'dev'", `${kind} 'cart' in namespace 'payments-dev'`));
    expect(said([{ ...object, metadata: { name: 'cart', namespace: 'payments-dev' } }], cart)).toHaveLength(1);
    expect(said([{ ...object, metadata: { name: 'other' } }], cart)).toEqual([]);
    expect(said([{ ...object, metadata: { name: 'cart', namespace: 'elsewhere' } }], cart)).toEqual([]);
  });

  it('is not what the platform has in the namespace, nor the namespace', () => {
    const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'payments-dev', labels: { 'istio-injection': 'enabled' } } };
    expect(said([{ ...policy, metadata: { name: 'default-deny' } }])).toEqual(
      twice('the platform', "NetworkPolicy 'default-deny' in namespace 'payments-dev'"),
    );
    expect(said([namespace])).toEqual(twice('the platform', "Namespace 'payments-dev'"));
    expect(said([{ ...namespace, metadata: { name: 'shop-sandbox' } }])).toEqual([]);
  });

  it.each([
    ['Application', 'cart-dev', 'application-sets'],
    ['ApplicationSet', 'cart', 'application-sets'],
    ['AppProject', 'payments', 'application-sets'],
    ['Application', 'cart-dev', 'applications'],
  ])('is no %s %s of Argo CD, in the layout of %s', (kind, name, layout) => {
    const object = { apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name, namespace: 'argocd' } };
    const argoCd = layout === 'applications' ? { argoCd: { layout } } : {};
    expect(said([object], {}, argoCd)).toEqual(twice('the platform', `${kind} '${name}' in namespace 'argocd'`));
  });

  it('belongs to one service in one environment', () => {
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' } };
    expect(said([role])).toEqual([]);
    expect(said([role], adds(role))).toEqual([
      [
        "service 'cart' in 'dev' and service 'shop' in 'dev' would own the same ClusterRole 'reader' on cluster 'staging'",
        ['services.cart.extend', 'services.shop.extend'],
      ],
    ]);
    const { problems } = render({ platform: platform(), services: [plain({ ...adds(role), environments: { production: null } })] });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'object-owned-twice',
        "service 'shop' in 'dev' and service 'shop' in 'staging' would own the same ClusterRole 'reader' on cluster 'staging'",
      ],
    ]);
  });

  it('may have what a retired service had', () => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'cart' } };
    expect(said([service], { ports: { http: 8080 }, retired: true })).toEqual([]);
  });

  it('may be on each cluster that an environment is on', () => {
    const extend = (chart: Chart, { namespace }: ExtensionContext): void =>
      void new ApiObject(chart, 'role', {
        ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' },
        metadata: { name: namespace },
      });
    expect(render({ platform: platform(), services: [plain({ extend })] }).problems).toEqual([]);
  });
});

function ingress(): Record<string, unknown> {
  return { ports: { http: 8080 }, ingress: { hosts: { 'cart.example.com': {} } } };
}

describe('an object that controls another one', () => {
  const scaler = (target: object, namespace?: string): Added => ({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'scaler', ...(namespace === undefined ? {} : { namespace }) },
    spec: { scaleTargetRef: target, minReplicas: 2, maxReplicas: 9 },
  });
  const canary: Added = {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: { name: 'canary' },
    spec: { targetRef: { kind: 'Deployment', name: 'shop' }, service: { name: 'cart' } },
  };
  const deployment = (name: string) => ({ apiVersion: 'apps/v1', kind: 'Deployment', name });
  const found = (shop: Record<string, unknown>, cart: Record<string, unknown> = inDev) =>
    render({
      platform: platform(),
      services: [plain({ ...inDev, ...shop }), plain(cart, 'cart')],
    })
      .problems.filter(({ code }) => code === 'controls-another-service')
      .map(({ message, at }) => [message, at.join()]);

  it.each<[string, Added, string]>([
    ['scaler', scaler(deployment('cart')), "Deployment 'cart'"],
    ['scaler in its namespace', scaler(deployment('cart'), 'payments-dev'), "Deployment 'cart'"],
    ['Canary', canary, "Service 'cart'"],
  ])('is no %s of another service', (_, object, controlled) => {
    const cart = { ...inDev, ports: { http: 8080 } };
    const title = `${object.kind} '${object.metadata.name}'`;
    expect(found(adds(object), cart)).toEqual([
      [`the ${controlled} of service 'cart' in 'dev' would be controlled by ${title} of service 'shop' in 'dev'`, 'services.shop.extend'],
    ]);
  });

  it('may be of the same service, or control what nobody here renders', () => {
    expect(found(adds(scaler(deployment('shop'))))).toEqual([]);
    expect(found(adds(scaler(deployment('operated'))))).toEqual([]);
    expect(found(adds(scaler({ apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'cart' })))).toEqual([]);
    expect(found(adds(scaler(deployment('cart'), 'elsewhere')))).toEqual([]);
  });

  it('is one of the same environment', () => {
    expect(found(adds(scaler(deployment('cart'))), { environments: { dev: null, production: null } })).toEqual([]);
    const inStaging = adds(scaler(deployment('shop'), 'payments-staging'));
    const shop = { ...inStaging, environments: { production: null } };
    expect(found(shop)).toEqual([
      [
        "the Deployment 'shop' of service 'shop' in 'staging' would be controlled by HorizontalPodAutoscaler 'scaler' in namespace 'payments-staging' of service 'shop' in 'dev'",
        'services.shop.extend',
      ],
    ]);
  });

  it('is no autoscaler that a patch turns to another service', () => {
    const operations = [{ op: 'replace', path: '/spec/scaleTargetRef/name', value: 'cart' }];
    const jsonPatches = { scaler: { target: { kind: 'HorizontalPodAutoscaler' }, operations } };
    expect(found({ jsonPatches, replicas: { min: 2, max: 4, pods: { requests: '10' } } })).toEqual([
      [
        "the Deployment 'cart' of service 'cart' in 'dev' would be controlled by HorizontalPodAutoscaler 'shop' of service 'shop' in 'dev'",
        'services.shop.jsonPatches.scaler',
      ],
    ]);
  });
});
