import { matchesGlob } from '../../../data/matches-glob';
import { isMap } from '../../../files/is-map';
import { partOf } from '../../../meaning/describe-parts';
import type { EngineObjects } from './engine-objects';

/** Whether a project permits a destination after the change; undefined if its file does not change, so that it is not known here. */
export type Permits = (project: unknown, destination: unknown) => boolean | undefined;

/** Reads what the projects among the changed files permit. */
export function readPermits({ after }: EngineObjects): Permits {
  return (project, destination) => {
    const own = after.filter(({ object }) => object.kind === 'AppProject' && object.metadata.name === project);
    const places = own.flatMap(({ object }): readonly unknown[] => {
      const destinations = partOf(object, ['spec', 'destinations']);
      return Array.isArray(destinations) ? destinations : [];
    });
    const found = places.map((place) => isWithin(destination, place));
    return found.includes(true) ? true : own.length === 0 || found.includes(undefined) ? undefined : false;
  };
}

/** Undefined if it cannot be told: a server and a name may mean the same cluster, and a place may be one that is excepted. */
function isWithin(destination: unknown, place: unknown): boolean | undefined {
  const field = ['server', 'name'].find((each) => typeof partOf(destination, [each]) === 'string');
  if (!isMap(place) || field === undefined) return undefined;
  const [patterns, texts] = [place, destination].map((of) => [field, 'namespace'].map((each) => partOf(of, [each])));
  if (!patterns!.every((pattern) => typeof pattern === 'string' && !pattern.startsWith('!'))) return undefined;
  return patterns!.every((pattern, index) => matchesGlob(pattern as string, String(texts![index])));
}
