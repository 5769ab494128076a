import type { KubernetesServiceModel } from '../../../../src/model/types/kubernetes-service-model';
import type { WorkloadModel } from '../../../../src/model/types/workload-model';
import { portModel, serviceOfWorkload, workloadModel } from '../../model';
import { deployment, meaningsOf, object, objectsOfSpec, told, toldOfWorkloads } from '../told';

const service = (changes: Partial<KubernetesServiceModel> = {}): Partial<WorkloadModel> => ({
  service: serviceOfWorkload(changes),
});

describe('a Kubernetes Service', () => {
  it.each([
    [service(), service({ type: 'LoadBalancer' }), "high: type of Service 'shop': not set -> LoadBalancer"],
    [service({ type: 'NodePort' }), service(), "high: type of Service 'shop': NodePort -> not set"],
    [service(), service({ headless: true }), "high: clusterIP of Service 'shop': not set -> None"],
    [service(), service({ sessionAffinity: 'ClientIP' }), "low: sessionAffinity of Service 'shop': not set -> ClientIP"],
    [
      service(),
      service({ ports: [portModel(), portModel({ name: 'admin', port: 9000 })] }),
      "low: ports of Service 'shop': new: admin (9000 to admin of the pods)",
    ],
    [
      service(),
      service({ ports: [portModel({ port: 81 })] }),
      "high: ports of Service 'shop': new: http (81 to http of the pods); gone: http (80 to http of the pods)",
    ],
    [
      service({ type: 'LoadBalancer' }),
      service({ type: 'LoadBalancer', annotations: { internal: 'true' } }),
      "high: annotations of Service 'shop' change: internal",
    ],
    [service(), service({ annotations: { note: 'x' } }), "low: annotations of Service 'shop' added: note"],
    [service(), {}, "high: Service 'shop' goes"],
    [{}, service(), "low: Service 'shop' is new"],
    [{}, service({ type: 'NodePort' }), "high: Service 'shop' is new: NodePort on http (80 to http of the pods)"],
  ])('%#', (before, after, text) => {
    expect(toldOfWorkloads(before, after)).toEqual([text]);
  });

  it.each<[Partial<KubernetesServiceModel>, string]>([
    [{ externalTrafficPolicy: 'Local' }, "high: externalTrafficPolicy of Service 'shop': not set -> Local"],
    [{ internalTrafficPolicy: 'Local' }, "high: internalTrafficPolicy of Service 'shop': not set -> Local"],
    [{ loadBalancerClass: 'nlb' }, "high: loadBalancerClass of Service 'shop': not set -> nlb"],
    [{ loadBalancerSourceRanges: ['10.0.0.0/8'] }, "high: loadBalancerSourceRanges of Service 'shop': not set -> 10.0.0.0/8"],
    [{ allocateLoadBalancerNodePorts: false }, "low: allocateLoadBalancerNodePorts of Service 'shop': not set -> false"],
    [{ ipFamilies: ['IPv6'] }, "high: ipFamilies of Service 'shop': not set -> IPv6"],
    [{ ipFamilyPolicy: 'PreferDualStack' }, "high: ipFamilyPolicy of Service 'shop': not set -> PreferDualStack"],
    [{ trafficDistribution: 'PreferClose' }, "low: trafficDistribution of Service 'shop': not set -> PreferClose"],
    [{ publishNotReadyAddresses: true }, "low: publishNotReadyAddresses of Service 'shop': not set -> true"],
    [{ sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } }, "low: sessionAffinityConfig of Service 'shop' added"],
    [
      { ports: [portModel({ nodePort: 30080 })] },
      "high: ports of Service 'shop': new: http (80 to http of the pods on 30080 of the nodes); gone: http (80 to http of the pods)",
    ],
  ])('that is a load balancer: %j', (changes, text) => {
    expect(toldOfWorkloads(service({ type: 'LoadBalancer' }), service({ type: 'LoadBalancer', ...changes }))).toEqual([text]);
  });

  it('has its place in the definition, be it a further one', () => {
    const objects = (changes: Partial<KubernetesServiceModel>, name: string) =>
      objectsOfSpec({ workloads: [workloadModel({ name, services: [serviceOfWorkload({ name: `${name}-public`, ...changes })] })] });
    const placeOf = (changes: Partial<KubernetesServiceModel>, name = 'shop') =>
      meaningsOf(objects({}, name), objects(changes, name)).map(({ property }) => property);
    expect(placeOf({ type: 'LoadBalancer' })).toEqual([['services', 'public', 'type']]);
    expect(placeOf({ ports: [portModel({ port: 81 })] })).toEqual([['services', 'public', 'ports']]);
    expect(placeOf({ type: 'NodePort' }, 'shop-worker')).toEqual([['workloads', 'worker', 'services', 'public', 'type']]);
    expect(
      meaningsOf(
        objectsOfSpec({ workloads: [workloadModel(service())] }),
        objectsOfSpec({ workloads: [workloadModel(service({ ports: [portModel({ port: 81 })] }))] }),
      ).map(({ property }) => property),
    ).toEqual([['ports']]);
  });

  it('goes with its workload, be it a further one', () => {
    const both = objectsOfSpec({ workloads: [workloadModel({ services: [serviceOfWorkload({ name: 'shop-inner' })] })] });
    expect(told(both, []).filter((each) => each.includes('Service '))).toEqual([]);
  });

  it('may be open although its workload is new', () => {
    const open = object('Service', {
      spec: { type: 'LoadBalancer', ports: [{ port: 443, targetPort: 8443, protocol: 'UDP', nodePort: 30443, appProtocol: 'h3' }] },
    });
    expect(told([], [deployment(), open])).toEqual([
      "high: Service 'shop' is new: LoadBalancer on 443/UDP to 8443 of the pods on 30443 of the nodes appProtocol h3",
      "low: Deployment 'shop' is new: 1 replica of shop:1",
    ]);
  });

  it('is not told if its workload changes', () => {
    expect(
      toldOfWorkloads({ ...service(), replicas: { kind: 'count', count: 2 } }, { ...service(), replicas: { kind: 'count', count: 3 } }),
    ).toEqual(['low: replicas: 2 -> 3']);
  });
});
