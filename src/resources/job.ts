import { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../model/service-model';
import type { WorkloadModel } from '../model/workload-model';
import { podTemplate, withAffinity } from './pod-template';
import { kubeResource, type Resource } from './resource';
import { workloadLabels } from './workload-labels';

/** Pods that run to their end, once, before or after the others are rolled out. */
export const job =
  (runs: NonNullable<WorkloadModel['job']>['runs']) =>
  (workload: WorkloadModel, _: unknown, service: ServiceModel): Resource[] => {
    if (workload.kind !== 'Job' || workload.job?.runs !== runs) return [];
    const { name, pod } = workload;
    return [
      kubeResource(
        k8s.KubeJob,
        { metadata: { name, labels: workloadLabels(name, service.name) }, spec: jobSpec(workload, service.name) },
        withAffinity(pod),
      ),
    ];
  };

/** One run. Its pods are selected by a label that Kubernetes adds itself. */
export const jobSpec = (workload: WorkloadModel, service: string): k8s.JobSpec => ({
  backoffLimit: workload.job?.backoffLimit,
  activeDeadlineSeconds: workload.job?.activeDeadlineSeconds,
  ttlSecondsAfterFinished: workload.job?.ttlSecondsAfterFinished,
  parallelism: workload.job?.parallelism,
  completions: workload.job?.completions,
  template: podTemplate(workload, service),
});
