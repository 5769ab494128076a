import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../model/types/service-model';
import type { WorkloadModel } from '../model/types/workload-model';
import { podTemplate, isUntyped } from './pod-template';
import { kubeResource, type Resource } from './resource';
import { workloadLabels } from './workload-labels';

/** A Job, which runs once before or after the rollout. */
export const job =
  (runs: NonNullable<WorkloadModel['job']>['runs']) =>
  (workload: WorkloadModel, _: unknown, service: ServiceModel): Resource[] => {
    if (workload.kind !== 'Job' || workload.job?.runs !== runs) return [];
    const { name, pod } = workload;
    return [
      kubeResource(
        'Job',
        { metadata: { name, labels: workloadLabels(name, service.name) }, spec: jobSpec(workload, service.name) },
        isUntyped(pod),
      ),
    ];
  };

/** One run. Kubernetes adds the label that selects its pods. */
export const jobSpec = (workload: WorkloadModel, service: string): k8s.JobSpec => ({
  activeDeadlineSeconds: workload.job?.activeDeadlineSeconds,
  backoffLimit: workload.job?.backoffLimit,
  completions: workload.job?.completions,
  parallelism: workload.job?.parallelism,
  template: podTemplate(workload, service),
  ttlSecondsAfterFinished: workload.job?.ttlSecondsAfterFinished,
});
