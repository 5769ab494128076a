import fc from 'fast-check';
import type { RenderedObject } from '../../src/files/manifest';
import { deepFreeze } from '../../src/data/deep-freeze';
import type { ServiceSpecModel } from '../../src/model/types/service-spec-model';
import { addObjects, renderObjects } from '../../src/resources/render-objects';
import { arbitrarySpec } from './arbitrary-spec';
import { containerModel, networkModel, specModel, overlayOf, podModel, portModel, serviceModel, workloadModel } from './model';
import { objectsOf } from './objects-of';
import { richSpec } from './rich-spec';

/** The objects of the base and of each spec, in their order. */
function rendered(base: ServiceSpecModel, specs: readonly ServiceSpecModel[]): (readonly RenderedObject[])[] {
  const service = deepFreeze(serviceModel(base, specs));
  const { base: ofBase, overlays } = renderObjects(service);
  return [ofBase, ...service.stages.map((deployment) => overlays.get(deployment.overlays[0]!)!)];
}

const summary = (objects: readonly RenderedObject[]): string[] =>
  objects.map(({ manifest: { kind, metadata }, purpose }) => `${purpose}: ${kind} ${metadata.name}`).sort();

describe('the objects of a service', () => {
  it('are all that the model says, each with what it is for', () => {
    const [base] = rendered(richSpec(), []);
    expect(summary(base!)).toEqual([
      'check: Job shop-smoke',
      'configuration: ConfigMap shop-app',
      'configuration: ExternalSecret shop-database',
      'configuration: SealedSecret shop-tls',
      'identity: Role shop',
      'identity: RoleBinding shop',
      'identity: ServiceAccount shop',
      'job: Job shop-migrate',
      'network: CiliumNetworkPolicy shop-agent-fqdn',
      'network: CiliumNetworkPolicy shop-fqdn',
      'network: NetworkPolicy shop',
      'network: NetworkPolicy shop-agent',
      'network: NetworkPolicy shop-db',
      'network: NetworkPolicy shop-migrate',
      'network: NetworkPolicy shop-report',
      'network: NetworkPolicy shop-smoke',
      'observability: PrometheusRule shop',
      'observability: ServiceMonitor shop',
      'scaling: HorizontalPodAutoscaler shop',
      'scaling: PodDisruptionBudget shop',
      'scaling: PodDisruptionBudget shop-db',
      'traffic: GRPCRoute shop',
      'traffic: HTTPRoute shop',
      'traffic: Ingress shop',
      'traffic: Service shop',
      'traffic: Service shop-db',
      'traffic: Service shop-public',
      'workload: CronJob shop-report',
      'workload: DaemonSet shop-agent',
      'workload: Deployment shop',
      'workload: StatefulSet shop-db',
    ]);
    expect(summary(rendered(specModel(), [])[0]!)).toEqual([
      'identity: ServiceAccount shop',
      'network: NetworkPolicy shop',
      'workload: Deployment shop',
    ]);
  });

  it('are those that a chart of the same constructs gives, and plain data', () => {
    for (const spec of [richSpec(), richSpec({ cilium: false }), specModel()]) {
      const service = serviceModel(spec);
      const manifests = renderObjects(service).base.map(({ manifest }) => manifest);
      expect(manifests).toEqual(objectsOf((chart) => addObjects(chart, service, spec)));
      expect(manifests).toStrictEqual(JSON.parse(JSON.stringify(manifests)));
      expect(manifests.filter(({ metadata }) => 'namespace' in metadata)).toEqual([]);
    }
  });

  it('are of each overlay what its own spec says, be it of another cluster of the same environment', () => {
    const specs = [1, 2].map((count) => specModel({ workloads: [workloadModel({ replicas: { kind: 'count', count } })] }));
    const [one, two] = specs.map((spec, index) => overlayOf(spec, `cluster-${index}`));
    const service = { ...serviceModel(specs[0]), stages: [{ overlays: [one!, two!] }] } as unknown as ReturnType<typeof serviceModel>;
    const { base, overlays } = renderObjects(service);
    expect([...overlays.keys()]).toEqual([one, two]);
    expect(overlays.get(one!)).toEqual(base);
    expect((overlays.get(two!)!.at(-1)!.manifest as any).spec.replicas).toBe(2);
  });

  it('are the same ones wherever they are alike', () => {
    // All new, so that nothing is the same from the start.
    const [base, alike] = rendered(richSpec(), [structuredClone(richSpec())]);
    alike!.forEach((object, index) => expect(object).toBe(base![index]));
  });

  it('are the same ones, too, where what is different does not show in them', () => {
    const withCpu = (cpu: string): ServiceSpecModel => {
      const resources = { requests: { cpu }, limits: {} };
      const pod = podModel({ containers: [containerModel({ ports: [portModel()], resources })] });
      const ports = [{ port: 8080, protocol: 'TCP' as const }];
      const network = networkModel({ ingress: [{ namespace: 'web', workload: undefined }], ports });
      return specModel({ workloads: [workloadModel({ pod, network })] });
    };
    const [base, other] = rendered(withCpu('1'), [withCpu('2')]);
    const differing = other!.filter((object) => !base!.includes(object));
    expect(summary(differing)).toEqual(['workload: Deployment shop']);
    expect(summary(base!)).toContain('network: NetworkPolicy shop');
  });

  it('are of any service what charts of each spec give', () => {
    let shared = 0;
    const keys = ['selectorLabels', 'metadata', 'pod', 'replicas', 'podDisruptionBudget', 'service', 'prometheus', 'network'] as const;
    // What an environment overrides: everything, or some properties of its workloads.
    const other = fc.tuple(arbitrarySpec, fc.option(fc.subarray([...keys])));
    const others = fc.array(other, { minLength: 2, maxLength: 2 });
    const overridden = (
      base: ServiceSpecModel,
      { workloads, metadata }: ServiceSpecModel,
      of: readonly (typeof keys)[number][],
    ): ServiceSpecModel => ({
      ...base,
      metadata: of.includes('metadata') ? metadata : base.metadata,
      workloads: base.workloads.map((workload, index) => ({
        ...workload,
        ...Object.fromEntries(of.map((key) => [key, (workloads[index] ?? workload)[key]])),
      })),
    });
    const property = fc.property(arbitrarySpec, others, (base, varied) => {
      // What is the platform's is alike for every spec.
      const specs = varied.map(([each, some]) =>
        some ? overridden(base, each, some) : { ...each, cilium: base.cilium, monitorLabels: base.monitorLabels },
      );
      const service = deepFreeze(serviceModel(base, specs));
      const rendered = renderObjects(service);
      const all = [rendered.base, ...rendered.overlays.values()].map((objects) => objects.map(({ manifest }) => manifest));
      expect(all).toEqual([base, ...specs].map((spec) => objectsOf((chart) => addObjects(chart, service, spec))));
      shared += all.flat().length - new Set(all.flat()).size;
    });
    fc.assert(property, { seed: 42, numRuns: 100 });
    expect(shared).toBeGreaterThan(100);
  });
});
