import { groupBy } from '../../data/group-by';
import { problem, type Problem } from '../../problems/problem';
import { containersOf } from '../facts/containers-of';
import { sourcesOf, type PlacedSource } from '../facts/volume-sources';
import type { VolumeModel } from '../types/volume-model';
import { allowedDivisors } from './divisors';
import type { WorkloadCase, WorkloadRule } from './rule';

/**
 * The files of a volume have different paths, and those with a resource name a container of the pod and a unit of its kind.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export const volumeFiles: WorkloadRule = (subject) =>
  subject.workload.pod.volumes.flatMap((volume) => {
    const sources = sourcesOf(volume);
    return sources.length === 0 ? [] : [...filesThatMeet(volume, sources, subject), ...resourcesIn(volume, sources, subject)];
  });

function filesThatMeet(volume: VolumeModel, sources: readonly PlacedSource[], { place, spec }: WorkloadCase): Problem[] {
  const files = sources.flatMap((each) =>
    filesOf(each, spec.configMaps).map(({ file, path }) => ({ file, path: ['volumes', volume.name, ...each.path, ...path] })),
  );
  return [...groupBy(files, ({ file }) => file)]
    .filter(([, same]) => same.length > 1)
    .map(([file, same]) =>
      problem(
        'files-collide',
        same.map(({ path }) => place(...path)),
        { file, volume: volume.name },
      ),
    );
}

/** The files of a source, as far as they are known, and their paths in its definition. Only the cluster knows the keys of other objects. */
function filesOf({ source }: PlacedSource, configMaps: WorkloadCase['spec']['configMaps']): { file: string; path: string[] }[] {
  switch (source.kind) {
    case 'token':
    case 'trust-bundle':
      return [{ file: source.path, path: ['path'] }];
    case 'downward-api':
      return source.items.map(({ path }) => ({ file: path, path: ['items', path] }));
    default: {
      if (source.items) return source.items.map(({ key, path }) => ({ file: path, path: ['items', key] }));
      const own = source.kind === 'config-map' ? configMaps.find(({ name }) => name === source.configMap) : undefined;
      return Object.keys(own?.data ?? {}).map((file) => ({ file, path: [] }));
    }
  }
}

const resourcesIn = (volume: VolumeModel, sources: readonly PlacedSource[], { workload, place }: WorkloadCase): Problem[] =>
  sources.flatMap(({ source, path }) =>
    (source.kind === 'downward-api' ? source.items : []).flatMap((file): Problem[] => {
      if (!('resourceFieldRef' in file)) return [];
      const at = place('volumes', volume.name, ...path, 'items', file.path);
      const containers = containersOf(workload).map(({ container: { name } }) => name);
      const units = allowedDivisors(file.resourceFieldRef);
      return [
        ...(containers.includes(file.containerName)
          ? []
          : [problem('unknown-container', at, { given: file.containerName, allowed: containers.sort() })]),
        ...(file.divisor === undefined || units.includes(file.divisor)
          ? []
          : [problem('unknown-value', at, { given: file.divisor, allowed: units })]),
      ];
    }),
  );
