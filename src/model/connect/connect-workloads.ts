import { peerOf } from '../facts/selector-of';
import { networkPortsOf, ownContainer, type NetworkModel, type WorkloadModel } from '../types/workload-model';

/**
 * Allows traffic between all workloads of a service, and between the pods of a StatefulSet. They belong together, and nobody would think of
 * declaring these calls.
 */
export function connectWorkloads(workloads: readonly WorkloadModel[]): readonly WorkloadModel[] {
  if (workloads.length === 1 && workloads[0]!.kind !== 'StatefulSet') return workloads;
  const listening = workloads.filter((workload) => ownContainer(workload).ports.length > 0);
  return workloads.map((workload) => {
    const { network } = workload;
    if (!network) return workload;
    const others = (other: WorkloadModel): boolean => other !== workload || workload.kind === 'StatefulSet';
    return { ...workload, network: withOthers(network, workloads.filter(others), listening.filter(others)) };
  });
}

/** A caller is allowed already if all pods of the namespace are. */
function withOthers(network: NetworkModel, callers: readonly WorkloadModel[], called: readonly WorkloadModel[]): NetworkModel {
  const isOpen = network.ingress.some(({ namespace, workload }) => namespace === undefined && workload === undefined);
  const inward = network.ports.length === 0 || isOpen ? [] : callers.map((caller) => peerOf(caller, undefined));
  const outward = called.map((other) => ({
    peer: peerOf(other, undefined),
    ports: networkPortsOf(other),
  }));
  return { ...network, ingress: [...network.ingress, ...inward], calls: [...network.calls, ...outward] };
}
