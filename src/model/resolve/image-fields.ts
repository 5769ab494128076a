import { containersOf } from '../facts/containers-of';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { ImageFieldModel } from '../types/service-model';
import type { WorkloadModel } from '../types/workload-model';

/** The declared fields, and the variables of the service's containers that contain an image; each once, sorted. */
export function imageFields(declared: readonly ImageFieldModel[], specs: readonly ServiceSpecModel[]): ImageFieldModel[] {
  const fields = new Map<string, ImageFieldModel>();
  const add = ({ group, kind, path }: ImageFieldModel): unknown => fields.set(`${group}/${kind} ${path}`, { group, kind, path });
  declared.forEach(add);
  for (const workload of new Set(specs.flatMap(({ workloads }) => workloads))) {
    if (containersOf(workload).some(({ container: { env } }) => env.some((variable) => 'image' in variable))) {
      variables(workload).forEach(add);
    }
  }
  return [...fields.keys()].sort().map((key) => fields.get(key)!);
}

/** The values of all variables of a workload. Kustomize only changes those that equal the name of an image. */
function variables({ kind }: WorkloadModel): ImageFieldModel[] {
  const isOfBatch = kind === 'Job' || kind === 'CronJob';
  const pod = kind === 'CronJob' ? 'spec/jobTemplate/spec/template/spec' : 'spec/template/spec';
  return ['containers', 'initContainers'].map((list) => ({ group: isOfBatch ? 'batch' : 'apps', kind, path: `${pod}/${list}/env/value` }));
}
