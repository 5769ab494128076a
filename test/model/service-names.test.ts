import type { Manifest } from '../../src/files/manifest';
import { renderObjects } from '../../src/resources/render-objects';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { platform } from '../example-platform';
import { plain, resolveAll, wrong } from './resolved';

const objectsOf = (changes: Record<string, unknown>, environment = 'dev'): Manifest[] => {
  const [service] = resolveAll([plain(changes)]);
  const { overlays } = service!.stages.find((stage) => stage.environment.name === environment)!;
  return renderObjects(service!)
    .overlays.get(overlays[0]!)!
    .map(({ manifest }) => manifest);
};

const find = (objects: readonly Manifest[], kind: string): Manifest => objects.find((object) => object.kind === kind)!;
const namesOf = (objects: readonly Manifest[], kind: string): string[] =>
  objects.filter((object) => object.kind === kind).map(({ metadata }) => metadata.name);
const adopted = { name: 'shop-server', ports: { http: 8080 }, service: { name: 'web' } };

describe('the name of a Kubernetes Service', () => {
  it('is in everything that leads to it, and in nothing else', () => {
    const objects = objectsOf({
      ...adopted,
      ingress: { hosts: { 'shop.example.com': {} } },
      httpRoute: { hostnames: ['api.example.com'], gateway: { name: 'edge', namespace: 'gateways' } },
      grpcRoute: { hostnames: ['rpc.example.com'], gateway: { name: 'edge', namespace: 'gateways' } },
      prometheus: { by: 'ServiceMonitor', port: 'http' },
      replicas: 2,
      environments: { staging: null, production: null },
    });
    expect(namesOf(objects, 'Service')).toEqual(['web']);
    const backends = ['Ingress', 'HTTPRoute', 'GRPCRoute'].map((kind) => JSON.stringify(find(objects, kind).spec));
    expect(backends.map((spec) => [spec.includes('"name":"web"'), spec.includes('shop-server')])).toEqual(
      backends.map(() => [true, false]),
    );
    for (const kind of ['Deployment', 'PodDisruptionBudget', 'ServiceMonitor']) expect(namesOf(objects, kind)).toEqual(['shop-server']);
    // A ServiceMonitor finds the Service by its labels.
    const { selector } = find(objects, 'ServiceMonitor').spec as { selector: { matchLabels: object } };
    expect(find(objects, 'Service').metadata.labels).toMatchObject(selector.matchLabels);
  });

  it('is that of the governing Service of a StatefulSet if it is headless', () => {
    const objects = objectsOf({ ...adopted, kind: 'StatefulSet', service: { name: 'web', headless: true } });
    expect(namesOf(objects, 'Service')).toEqual(['web']);
    expect(find(objects, 'StatefulSet').spec).toMatchObject({ serviceName: 'web' });
    const ordinary = objectsOf({ ...adopted, kind: 'StatefulSet' });
    expect(namesOf(ordinary, 'Service').sort()).toEqual(['shop-server-headless', 'web']);
  });

  it('may be set for further Services and workloads, and differ by environment', () => {
    const changes = {
      ...adopted,
      services: { old: { name: 'www' }, public: {} },
      workloads: { cache: { image: 'shop', ports: { redis: 6379 }, service: { name: 'redis' } } },
      environments: { staging: { service: { name: null }, services: { old: null } } },
    };
    expect(namesOf(objectsOf(changes), 'Service').sort()).toEqual(['redis', 'shop-server-public', 'web', 'www']);
    expect(namesOf(objectsOf(changes, 'staging'), 'Service').sort()).toEqual(['redis', 'shop-server', 'shop-server-public']);
  });

  it('may be that of the workload, whose own Service has another name', () => {
    const changes = { ...adopted, services: { old: { name: 'shop-server' } } };
    expect(wrong(changes)).toEqual([]);
    expect(namesOf(objectsOf(changes), 'Service').sort()).toEqual(['shop-server', 'web']);
  });

  it('meets no other name of the service', () => {
    expect(wrong({ ...adopted, services: { old: { name: 'web' } } }).map(([code]) => code)).toContain('names-meet');
    expect(wrong({ ...adopted, workloads: { cache: { name: 'web' } } }).map(([code]) => code)).toContain('names-meet');
    expect(wrong({ ...adopted, kind: 'StatefulSet', serviceName: 'web' })).toEqual([]);
  });

  it('meets no name of another service in the namespace', () => {
    const services = [plain(adopted), plain({ ports: { http: 8080 } }, 'web')];
    const { problems } = resolveDefinitions({ platform: platform(), services });
    expect(problems.map(({ code }) => code)).toEqual(['names-meet']);
  });

  it('is a name that DNS accepts', () => {
    expect(wrong({ ...adopted, service: { name: 'Web_1' } })).toEqual([['invalid-name', 'services.shop.service.name']]);
  });
});
