import type { ContainerDefinition } from '../../definition/service/container-definition';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadCase, WorkloadRule } from './rule';
import { containersOf, type PlacedContainer } from '../facts/containers-of';
import { groupBy } from '../../data/group-by';
import type { MountModel, VolumeModel } from '../types/workload-model';

/** A volume, and the path of its source. */
interface PlacedVolume {
  readonly name: string;
  readonly path: readonly string[];
}

/** Mounted volumes must exist, and names and paths must be unique. Configuration files and Secrets that say no path must be mounted. */
export const volumes: WorkloadRule = (subject) => {
  const { workload, place } = subject;
  const containers = containersOf(workload);
  const all = volumesOf(subject);
  if (all.length === 0 && containers.every(({ container }) => container.mounts.length === 0)) return [];
  const known = [...new Set(all.map(({ name }) => name))].sort();
  const meeting = [...groupBy(all, ({ name }) => name)].filter(([, same]) => same.length > 1);
  return [
    ...meeting.map(([name, same]) =>
      problem(
        'names-meet',
        same.map(({ path }) => place(...path)),
        { what: 'volume name', name, owners: ["two of 'volumes', 'volumeClaims', 'configFiles' and 'secrets'"] },
      ),
    ),
    ...containers.flatMap((placed) => [
      ...placed.container.mounts
        .filter(({ name }) => !known.includes(name))
        .map(({ name }) => problem('unknown-volume', place(...placed.path, 'volumeMounts', name), { given: name, allowed: known })),
      ...mountsThatMeet(placed, all, subject),
      ...contradictions(placed, subject),
    ]),
  ];
};

const volumesOf = ({ workload: { pod, statefulSet } }: WorkloadCase): PlacedVolume[] => [
  ...pod.volumes.map((volume) => ({
    name: volume.name,
    path: 'property' in volume && volume.property === 'secrets' ? ['secrets', volume.secret] : [propertyOf(volume), volume.name],
  })),
  ...(statefulSet?.volumeClaims ?? []).map(({ name }) => ({ name, path: ['volumeClaims', name] })),
];

const propertyOf = (volume: VolumeModel): string => ('property' in volume ? volume.property : 'volumes');

function mountsThatMeet(
  { container, path }: PlacedContainer,
  all: readonly PlacedVolume[],
  { definition, place }: WorkloadCase,
): Problem[] {
  if (container.mounts.length < 2) return [];
  const own = mountsIn(definition, path);
  const said = ({ name, mountPath }: MountModel): DefinitionPlace => {
    const volume = all.find((each) => each.name === name)?.path ?? [];
    const word = [name, ...volume.slice(1)].find((each) => own?.[each]?.mountPath === mountPath);
    return word === undefined ? place(...volume) : place(...path, 'volumeMounts', word);
  };
  return [...groupBy(container.mounts, ({ mountPath }) => normal(mountPath)).values()]
    .filter((same) => same.length > 1)
    .map((same) => problem('mounts-collide', same.map(said), { mountPath: same[0]!.mountPath }));
}

/** What Kubernetes rejects in a mount. */
const contradictions = ({ container, path }: PlacedContainer, { place }: WorkloadCase): Problem[] =>
  container.mounts.flatMap(({ name, subPath, subPathExpr, readOnly, recursiveReadOnly = 'Disabled' }) => [
    ...(subPath !== undefined && subPathExpr !== undefined
      ? [
          problem('exclude-each-other', place(...path, 'volumeMounts', name), {
            keys: ['subPath', 'subPathExpr'],
            because: 'each of them says what is mounted',
          }),
        ]
      : []),
    ...(recursiveReadOnly !== 'Disabled' && !readOnly
      ? [
          problem('property-needs-another', place(...path, 'volumeMounts', name, 'recursiveReadOnly'), {
            property: 'recursiveReadOnly',
            needed: ["'readOnly: true'"],
          }),
        ]
      : []),
  ]);

/** The mounts in the definition of a container. */
function mountsIn(definition: unknown, path: readonly string[]): ContainerDefinition['volumeMounts'] {
  const container = path.reduce<unknown>((within, step) => (within as Record<string, unknown>)[step], definition);
  return (container as ContainerDefinition).volumeMounts;
}

/** Normalizes slashes: `/data`. */
const normal = (path: string): string => path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
