import { ApiObject, type Chart } from 'cdk8s';
import type { Definitions } from '../src/definition/definitions';
import type { ExtensionContext } from '../src/definition/service/extension-definition';
import { render } from '../src/render';
import { platform } from './example-platform';
import { plain } from './model/resolved';

type Extend = (chart: Chart, context: ExtensionContext) => void;
const role =
  (name: (context: ExtensionContext) => string): Extend =>
  (chart, context) =>
    void new ApiObject(chart, 'role', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: name(context) },
    });
const configMap =
  (name: string, namespace?: string): Extend =>
  (chart) =>
    void new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace } });

const said = (services: Definitions['services'], platformChanges = {}) =>
  render({ platform: platform(platformChanges), services }).problems.map(({ code, message, at }) => [code, message, ...at]);
const inProduction = { environments: { dev: null, staging: null } };

describe('what services add by themselves', () => {
  it('is owned once: not by two environments on one cluster', () => {
    expect(said([plain({ extend: role(() => 'shop-reader') })])).toEqual([
      [
        'object-owned-twice',
        "service 'shop' in 'dev' and service 'shop' in 'staging' would own the same ClusterRole 'shop-reader' on cluster 'staging'",
        'services.shop.extend',
      ],
    ]);
    expect(said([plain({ extend: role(({ namespace, service }) => `${namespace}-${service}`) })])).toEqual([]);
  });

  it('is owned once: not by two services in one namespace', () => {
    const both = ['cart', 'shop'].map((name) => plain({ ...inProduction, extend: configMap('dashboard') }, name));
    expect(said(both)).toEqual([
      [
        'object-owned-twice',
        "service 'cart' in 'production' and service 'shop' in 'production' would own the same ConfigMap 'dashboard' in namespace 'payments-production' on cluster 'production'",
        'services.cart.extend',
        'services.shop.extend',
      ],
    ]);
    expect(said(both, { namespace: '{service}-{environment}' })).toEqual([]);
  });

  it('is permitted outside the namespace of the service, and only what is there', () => {
    const services = [
      plain({ ...inProduction, extend: configMap('dashboard', 'monitoring') }, 'cart'),
      plain({ ...inProduction, extend: configMap('own') }, 'shop'),
    ];
    const { files, problems } = render({ platform: platform(), services });
    expect(problems).toEqual([]);
    const project = files.tryGet('gitops-platform/argocd/projects/payments.yaml')!;
    expect(project.match(/namespace: (?!argocd).*$/gm)).toEqual(['namespace: monitoring', 'namespace: payments-production']);
  });
});
