import { k8s } from 'cdk8s-plus-28';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { kubeResource, type Resource } from './resource';
import { someEntries } from './some';

/** Configuration files. Their names do not change with their content: the pods have a checksum instead. */
export const configMaps = ({ configMaps: models }: ServiceSpecModel): Resource[] =>
  models.map(({ name, data }) => kubeResource(k8s.KubeConfigMap, { metadata: { name }, data: someEntries(data) }));
