import type { KubernetesServiceModel, WorkloadModel } from '../../../../src/model/types/workload-model';
import { portModel } from '../../model';
import { deployment, object, told, toldOfWorkloads } from '../told';

const service = (changes: Partial<KubernetesServiceModel> = {}): Partial<WorkloadModel> => ({
  service: { type: undefined, headless: false, annotations: {}, sessionAffinity: undefined, ports: [portModel()], ...changes },
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
