import type { ServiceSpecModel } from '../model/types/service-spec-model';
import type { ServiceModel } from '../model/types/service-model';
import { kubeResource, type Resource } from './resource';
import { someEntries } from './some';

/** The ServiceAccount of a service. Pods that call the API server mount its token explicitly. */
export const serviceAccount = ({ serviceAccount: { annotations } }: ServiceSpecModel, { name }: ServiceModel): Resource[] => [
  kubeResource('ServiceAccount', {
    metadata: { name, annotations: someEntries(annotations) },
    automountServiceAccountToken: false,
  }),
];
