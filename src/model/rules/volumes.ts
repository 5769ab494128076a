import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import { containersOf } from '../containers-of';

/** What is mounted is there, once by each name and once at each path. */
export const volumes: WorkloadRule = ({ workload, place }) => {
  const { pod, statefulSet } = workload;
  const names = [...pod.volumes, ...(statefulSet?.volumeClaims ?? [])].map(({ name }) => name);
  if (names.length === 0 && containersOf(workload).every(({ container }) => container.mounts.length === 0)) return [];
  const known = [...new Set(names)].sort();
  const meeting = known.filter((name) => names.filter((each) => each === name).length > 1);
  return [
    ...meeting.map((name) =>
      problem('names-meet', place('volumes', name), {
        what: 'volume name',
        name,
        owners: ["two of 'volumes', 'volumeClaims', 'configFiles' and 'secrets'"],
      }),
    ),
    ...containersOf(workload).flatMap(({ container, path }) => [
      ...container.mounts
        .filter(({ name }) => !known.includes(name))
        .map(({ name }) => problem('unknown-volume', place(...path, 'volumeMounts', name), { given: name, allowed: known })),
      ...mountsThatMeet(
        container.mounts.map(({ mountPath }) => mountPath),
        place(...path, 'volumeMounts'),
      ),
    ]),
  ];
};

const mountsThatMeet = (paths: readonly string[], at: string): Problem[] =>
  [...new Set(paths.filter((path, index) => paths.indexOf(path) < index))].map((mountPath) => problem('mounts-collide', at, { mountPath }));
