import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { kubeResource, type Resource } from './resource';
import { some, someEntries } from './some';

/** The ServiceAccount of a service, unless somebody else generates it. Pods that call the API server mount its token explicitly. */
export const serviceAccount = ({ serviceAccount: { name, isGenerated, annotations, imagePullSecrets } }: ServiceSpecModel): Resource[] =>
  isGenerated
    ? [
        kubeResource('ServiceAccount', {
          metadata: { name, annotations: someEntries(annotations) },
          automountServiceAccountToken: false,
          imagePullSecrets: some(imagePullSecrets.map((secret) => ({ name: secret }))),
        }),
      ]
    : [];
