import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { claimSpec, hasNewerFields } from './claim';
import { kubeResource, type Resource } from './resource';

/** The claims of a service that outlive its workloads. */
export const persistentVolumeClaims = ({ claims }: ServiceSpecModel): Resource[] =>
  claims.map(({ name, volumeName, ...claim }) =>
    kubeResource('PersistentVolumeClaim', { metadata: { name }, spec: { ...claimSpec(claim), volumeName } }, hasNewerFields(claim)),
  );
