import { render, type RenderedOverlay } from '../../../src/render';
import { platform } from '../../example-platform';
import { plain, said, workload, wrong } from '../resolved';

const inDev = { environments: { staging: null, production: null } };

/** The objects of services in dev, by kind and name. */
function objectsOf(...services: ReturnType<typeof plain>[]): Map<string, any> {
  const overlays: RenderedOverlay[] = [];
  const { problems } = render({ platform: platform(), services }, { onOverlay: (overlay) => overlays.push(overlay) });
  expect(problems).toEqual([]);
  return new Map(overlays.flatMap(({ objects }) => objects.map((object) => [`${object.kind} ${object.metadata.name}`, object])));
}

describe('the name of a workload', () => {
  it('is followed by everything that mentions it', () => {
    const shop = plain({
      ...inDev,
      name: 'legacy',
      kind: 'StatefulSet',
      ports: { http: 8080 },
      resources: { requests: { cpu: '1' } },
      replicas: { min: 2, max: 4, cpu: 70 },
      prometheus: { by: 'ServiceMonitor' },
      ingress: { hosts: { 'shop.example.com': {} } },
      httpRoute: { hostnames: ['shop.example.org'], gateway: { name: 'public', namespace: 'gateways' } },
      workloads: { worker: { name: 'legacy-jobs', after: ['shop'] } },
    });
    const objects = objectsOf(shop, plain({ ...inDev, calls: ['shop'] }, 'cart'));
    const labels = { 'app.kubernetes.io/name': 'legacy' };
    expect([...objects.keys()].filter((key) => / shop/.test(key)).sort()).toEqual([
      'HTTPRoute shop',
      'Ingress shop',
      'ServiceAccount shop',
    ]);
    const { spec } = objects.get('StatefulSet legacy');
    expect([spec.selector.matchLabels, spec.serviceName, spec.template.metadata.labels]).toEqual([
      labels,
      'legacy-headless',
      { ...labels, 'app.kubernetes.io/part-of': 'shop' },
    ]);
    expect(objects.get('Service legacy').spec.selector).toEqual(labels);
    expect(objects.get('Service legacy-headless').spec.selector).toEqual(labels);
    expect(objects.get('HorizontalPodAutoscaler legacy').spec.scaleTargetRef.name).toBe('legacy');
    expect(objects.get('PodDisruptionBudget legacy').spec.selector.matchLabels).toEqual(labels);
    expect(objects.get('ServiceMonitor legacy').spec.selector.matchLabels).toEqual(labels);
    expect(objects.get('NetworkPolicy legacy').spec.podSelector.matchLabels).toEqual(labels);
    expect(objects.get('Ingress shop').spec.rules[0].http.paths[0].backend.service.name).toBe('legacy');
    expect(objects.get('HTTPRoute shop').spec.rules[0].backendRefs[0].name).toBe('legacy');
    expect(JSON.stringify(objects.get('NetworkPolicy cart').spec.egress)).toContain('"app.kubernetes.io/name":"legacy"');
    expect(objects.get('Deployment legacy-jobs').metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '1' });
  });

  it('is nobody else’s', () => {
    const twice = [['names-meet', 'services.shop.workloads']];
    expect(wrong({ workloads: { worker: { name: 'shop' } } })).toEqual(twice);
    expect(wrong({ workloads: { a: { name: 'jobs' }, b: { name: 'jobs' } } })).toEqual(twice);
    expect(wrong({ workloads: { db: { kind: 'StatefulSet' }, 'db-headless': {} } })).toEqual(twice);
    expect(wrong({ workloads: { db: { kind: 'StatefulSet', serviceName: 'shop' } } })).toEqual(twice);
    // In the base, where no override has renamed them.
    const renamed = { environments: { dev: { name: 'web' }, staging: { name: 'web' }, production: { name: 'web' } } };
    expect(wrong({ workloads: { worker: { name: 'shop' } }, ...renamed })).toEqual(twice);
    expect(wrong({ name: 'default' }).map(([code]) => code)).toEqual(['reserved-name']);
    expect(wrong({ name: 'Not a name' }).map(([code]) => code)).toEqual(['invalid-name']);
  });

  it('does not change the word for it', () => {
    expect(said({ name: 'legacy', workloads: { worker: { name: 'jobs', after: ['jobs'] } } })).toEqual([
      "there is no workload 'jobs' in this service",
    ]);
    expect(wrong({ name: 'legacy', after: ['worker'], workloads: { worker: { name: 'jobs', after: ['shop'] } } })).toEqual([
      ['workload-circle', 'services.shop.after', 'services.shop.workloads.worker.after'],
    ]);
  });
});

describe('the Service that knows the pods of a StatefulSet', () => {
  it('may have another name, and is the own one where that is headless', () => {
    const nameOf = (changes: Record<string, unknown>) =>
      workload({ kind: 'StatefulSet', ports: { http: 8080 }, ...changes }).statefulSet!.serviceName;
    expect(nameOf({})).toBe('shop-headless');
    expect(nameOf({ name: 'legacy' })).toBe('legacy-headless');
    expect(nameOf({ service: { headless: true } })).toBe('shop');
    expect(nameOf({ service: { headless: true }, ports: {} })).toBe('shop-headless');
    expect(nameOf({ serviceName: 'nodes' })).toBe('nodes');
  });
});
