import { equal } from '../../../files/equal';
import { namesInEither } from '../../../meaning/by-name';
import type { LocatedMeaning } from '../../../meaning/meaning';
import type { LiveApplication } from './application';
import type { EngineObject, EngineObjects } from './engine-objects';
import { expandApplicationSet } from './expand-application-set';

/** An ApplicationSet before and after a change: at least one of them. */
export interface SetVersions {
  readonly before: EngineObject | undefined;
  readonly after: EngineObject | undefined;
}

/** The Applications of changed files, before and after: those in Git themselves, and those that ApplicationSets create. */
export interface LiveApplications {
  readonly before: readonly LiveApplication[];
  readonly after: readonly LiveApplication[];
  /** Changed ApplicationSets whose Applications are not known. */
  readonly unknown: readonly LocatedMeaning[];
}

/** The ApplicationSets that differ. */
export function changedSets({ before, after }: EngineObjects): SetVersions[] {
  const [known, wanted] = [setsByPlace(before), setsByPlace(after)];
  return namesInEither(known, wanted).flatMap((key) => {
    const versions = { before: known.get(key), after: wanted.get(key) };
    return equal(versions.before?.object, versions.after?.object) ? [] : [versions];
  });
}

const setsByPlace = (objects: readonly EngineObject[]): ReadonlyMap<string, EngineObject> =>
  new Map(
    objects
      .filter(({ object }) => object.kind === 'ApplicationSet')
      .map((each) => [`${each.instance ?? ''} ${each.object.metadata.name}`, each]),
  );

/** The Applications of changed files. If a version of an ApplicationSet cannot be expanded, the Applications of both are left out. */
export function liveApplications(objects: EngineObjects, sets: readonly SetVersions[]): LiveApplications {
  const [before, after] = [inGit(objects.before), inGit(objects.after)];
  const unknown: LocatedMeaning[] = [];
  for (const versions of sets) {
    const [known, wanted] = [createdBy(versions.before), createdBy(versions.after)];
    const reason = known.reason ?? wanted.reason;
    if (reason === undefined) {
      before.push(...known.applications!);
      after.push(...wanted.applications!);
      continue;
    }
    const { services, object } = (versions.after ?? versions.before)!;
    const text = `the Applications of ApplicationSet '${object.metadata.name}' are not known`;
    unknown.push({ topic: 'applications', grade: 'high', text, reason, ...(services.length === 1 && { service: services[0] }) });
  }
  return { before, after, unknown };
}

const inGit = (objects: readonly EngineObject[]): LiveApplication[] =>
  objects.flatMap(({ instance, object }) =>
    object.kind === 'Application' ? [{ name: object.metadata.name, set: undefined, instance, object }] : [],
  );

type Created =
  | { readonly applications: readonly LiveApplication[]; readonly reason?: undefined }
  | { readonly applications?: undefined; readonly reason: string };

function createdBy(set: EngineObject | undefined): Created {
  if (!set) return { applications: [] };
  const { applications, reason } = expandApplicationSet(set.object);
  if (reason !== undefined) return { reason };
  const { instance, object } = set;
  return {
    applications: applications.map((each) => ({ name: each.metadata.name, set: object.metadata.name, instance, object: { ...each } })),
  };
}
