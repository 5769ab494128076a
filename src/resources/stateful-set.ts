import type { ServiceModel } from '../model/types/service-model';
import { selectorOf } from '../model/facts/selector-of';
import type { WorkloadModel } from '../model/types/workload-model';
import { claimSpec, hasNewerFields } from './claim';
import { count } from './deployment';
import { podTemplate, isUntyped } from './pod-template';
import { kubeResource, type Resource } from './resource';
import { some } from './some';
import { numberOfPods, renderUpdateStrategy } from './update-strategy';
import { workloadLabels } from './workload-labels';

/** A StatefulSet: its pods have their own names and volumes. A Service that is only for this purpose makes the names known. */
export function statefulSet(workload: WorkloadModel, _: unknown, service: ServiceModel): Resource[] {
  if (workload.kind !== 'StatefulSet') return [];
  const { name, pod, strategy, statefulSet: own } = workload;
  return [
    kubeResource(
      'StatefulSet',
      {
        metadata: { name, labels: workloadLabels(name, service.name) },
        spec: {
          minReadySeconds: strategy.minReadySeconds,
          podManagementPolicy: own?.podManagementPolicy,
          replicas: count(workload.replicas),
          revisionHistoryLimit: strategy.revisionHistoryLimit,
          selector: { matchLabels: { ...selectorOf(workload) } },
          serviceName: own!.serviceName,
          template: podTemplate(workload, service.name),
          updateStrategy: renderUpdateStrategy(strategy, {
            maxUnavailable: numberOfPods(strategy.maxUnavailable),
            partition: strategy.partition,
          }),
          volumeClaimTemplates: some(own?.volumeClaims.map((claim) => ({ metadata: { name: claim.name }, spec: claimSpec(claim) }))),
        },
      },
      isUntyped(pod) || (own?.volumeClaims ?? []).some(hasNewerFields),
    ),
  ];
}
