import type { ServiceSpecModel } from '../model/types/service-spec-model';
import { kubeResource, type Resource } from './resource';
import { someEntries } from './some';

/** Configuration files. Their names do not change with their content: the pods have a checksum instead. */
export const configMaps = ({ configMaps: models }: ServiceSpecModel): Resource[] =>
  models.map(({ name, data }) => kubeResource('ConfigMap', { metadata: { name }, data: someEntries(data) }));
