import { formatQuantity, type QuantityUnit } from '../../../data/quantity';
import type { Manifest } from '../../../files/manifest';
import type { Rule, Told } from '../object-change';
import { autoscalerOf } from '../read/autoscalers';
import { fieldsAt, numberAt, quantityOf } from '../read/fields';
import { namedContainers, isInitContainer } from '../read/pods';
import { workloadsOf } from '../read/subject';

/** What all pods of a service request together. It follows from other changes, and tells no value of its own. */
export const requestedSum: Rule = ({ before, after }) => {
  const [known, wanted] = [sumOf(before), sumOf(after)];
  return [...new Set([...known.keys(), ...wanted.keys()])].flatMap((resource): Told[] => {
    const [old, now] = [known.get(resource) ?? 0, wanted.get(resource) ?? 0];
    const [oldText, newText] = [old, now].map((sum) => formatQuantity(sum, unitOf(resource)));
    // What a service requested that goes as a whole, is of no interest.
    if (oldText === newText || wanted.size === 0) return [];
    const grows = old > 0 && now >= 2 * old;
    return [
      {
        meaning: {
          topic: 'resources',
          grade: grows ? 'high' : 'low',
          text: `sum of requested ${resource}: ${oldText} -> ${newText}`,
          reason:
            now < old ? 'other pods get the room' : `nodes and quotas must have room for it${grows ? ', and it at least doubles' : ''}`,
        },
        values: [],
      },
    ];
  });
};

/** Without DaemonSets, whose number of pods is that of the nodes, and without Jobs, which end. */
function sumOf(objects: readonly Manifest[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const workload of workloadsOf(objects)) {
    if (['DaemonSet', 'CronJob', 'Job'].includes(workload.kind)) continue;
    const count = autoscalerOf(objects, workload)?.min ?? numberAt(workload, 'spec', 'replicas') ?? 1;
    for (const [resource, amount] of podRequests(workload)) sum.set(resource, (sum.get(resource) ?? 0) + count * amount);
  }
  return sum;
}

/**
 * What a pod requests: its containers together, or what its largest init container needs beside the sidecars that already run.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
function podRequests(workload: Manifest): Map<string, number> {
  const [running, starting] = [new Map<string, number>(), new Map<string, number>()];
  const containers = namedContainers(workload);
  for (const container of [
    ...containers.filter(({ list }) => list === 'initContainers'),
    ...containers.filter(({ list }) => list === 'containers'),
  ]) {
    for (const [resource, given] of Object.entries(fieldsAt(container.fields, 'resources', 'requests'))) {
      const amount = (running.get(resource) ?? 0) + (quantityOf(given) ?? 0);
      if (isInitContainer(container)) starting.set(resource, Math.max(starting.get(resource) ?? 0, amount));
      else running.set(resource, amount);
    }
  }
  return new Map(
    [...new Set([...running.keys(), ...starting.keys()])].map((resource) => [
      resource,
      Math.max(running.get(resource) ?? 0, starting.get(resource) ?? 0),
    ]),
  );
}

const unitOf = (resource: string): QuantityUnit =>
  resource === 'cpu'
    ? 'cores'
    : resource === 'memory' || resource.endsWith('storage') || resource.startsWith('hugepages-')
      ? 'bytes'
      : 'pieces';
