import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../model/types/service-model';
import type { WorkloadModel } from '../model/types/workload-model';
import { jobSpec } from './job';
import { isUntyped } from './pod-template';
import { kubeResource, type Resource } from './resource';
import { workloadLabels } from './workload-labels';

/** A CronJob. The base may have no schedule; each environment then adds its own. */
export function cronJob(workload: WorkloadModel, _: unknown, service: ServiceModel): Resource[] {
  if (workload.kind !== 'CronJob') return [];
  const { name, pod, cron } = workload;
  const spec = { ...cron, jobTemplate: { spec: jobSpec(workload, service.name) } };
  return [
    kubeResource(
      'CronJob',
      { metadata: { name, labels: workloadLabels(name, service.name) }, spec: spec as k8s.CronJobSpec },
      isUntyped(pod),
    ),
  ];
}
