import type { ServiceModel } from '../model/types/service-model';
import { selectorOf } from '../model/facts/selector-of';
import type { WorkloadModel } from '../model/types/workload-model';
import type { ReplicasModel } from '../model/types/replicas-model';
import { podTemplate, isUntyped } from './pod-template';
import { kubeResource, type Resource } from './resource';
import { numberOfPods, renderUpdateStrategy } from './update-strategy';
import { workloadLabels } from './workload-labels';

/** A Deployment. cdk8s-plus' own Deployment supports neither topology spread nor port names, so this is the typed API object. */
export function deployment(workload: WorkloadModel, _: unknown, service: ServiceModel): Resource[] {
  if (workload.kind !== 'Deployment') return [];
  const { name, pod, strategy } = workload;
  return [
    kubeResource(
      'Deployment',
      {
        metadata: { name, labels: workloadLabels(name, service.name) },
        spec: {
          minReadySeconds: strategy.minReadySeconds,
          progressDeadlineSeconds: strategy.progressDeadlineSeconds,
          replicas: count(workload.replicas),
          revisionHistoryLimit: strategy.revisionHistoryLimit,
          selector: { matchLabels: { ...selectorOf(workload) } },
          strategy: renderUpdateStrategy(strategy, {
            maxSurge: numberOfPods(strategy.maxSurge),
            maxUnavailable: numberOfPods(strategy.maxUnavailable),
          }),
          template: podTemplate(workload, service.name),
        },
      },
      isUntyped(pod),
    ),
  ];
}

/** An autoscaler controls the number of replicas. If it were set here, every sync would reset it. */
export const count = (replicas: ReplicasModel | undefined): number | undefined => (replicas?.kind === 'count' ? replicas.count : undefined);
