import type { ServiceModel } from '../model/types/service-model';
import { selectorOf } from '../model/facts/selector-of';
import type { WorkloadModel } from '../model/types/workload-model';
import { podTemplate, isUntyped } from './pod-template';
import { kubeResource, type Resource } from './resource';
import { numberOfPods, renderUpdateStrategy } from './update-strategy';
import { workloadLabels } from './workload-labels';

/** A DaemonSet: one pod on every node. */
export function daemonSet(workload: WorkloadModel, _: unknown, service: ServiceModel): Resource[] {
  if (workload.kind !== 'DaemonSet') return [];
  const { name, pod, strategy } = workload;
  return [
    kubeResource(
      'DaemonSet',
      {
        metadata: { name, labels: workloadLabels(name, service.name) },
        spec: {
          minReadySeconds: strategy.minReadySeconds,
          revisionHistoryLimit: strategy.revisionHistoryLimit,
          selector: { matchLabels: { ...selectorOf(workload) } },
          template: podTemplate(workload, service.name),
          updateStrategy: renderUpdateStrategy(strategy, {
            maxSurge: numberOfPods(strategy.maxSurge),
            maxUnavailable: numberOfPods(strategy.maxUnavailable),
          }),
        },
      },
      isUntyped(pod),
    ),
  ];
}
