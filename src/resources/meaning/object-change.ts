import { equal } from '../../files/equal';
import { identityOf, type Manifest } from '../../files/manifest';
import { changedValues, type ChangedValue } from '../../meaning/changed-values';
import type { Meaning } from '../../meaning/meaning';
import { withoutHash } from './read/hashed-names';
import { isWorkload } from './read/pods';

/** The objects of one place, as a Kustomize build gives them. */
export interface DescribedObjects {
  readonly before: readonly Manifest[];
  readonly after: readonly Manifest[];
  /** The service that they belong to; undefined for objects of the platform. */
  readonly service: string | undefined;
  /** Whether an object stays in the cluster when it leaves Git. @default - none does */
  readonly keeps?: (object: Manifest) => boolean;
}

/** An object that is new, goes, or differs. */
export interface ObjectChange {
  /** Undefined if it is new. */
  readonly before: Manifest | undefined;
  /** Undefined if it goes. */
  readonly after: Manifest | undefined;
  /** As it is afterwards, or was before it goes. */
  readonly object: Manifest;
  /** What differs, and no rule has told yet. Of an object that is new or goes, these are all its values. */
  readonly values: readonly ChangedValue[];
}

/** What changes in one place. */
export interface Change extends DescribedObjects {
  /** The objects that differ. */
  readonly objects: readonly ObjectChange[];
  /** Whether there are several workloads, so that a text must say which one it means. */
  readonly hasSeveralWorkloads: boolean;
}

/** A meaning, and the changed values that it tells. */
export interface Told {
  readonly meaning: Meaning;
  /** Values of the change, themselves: no copies. None if other meanings tell them, too. */
  readonly values: readonly ChangedValue[];
}

/** A class of meaning: what it makes of the values that no earlier rule has told. */
export type Rule = (change: Change) => readonly Told[];

/** Compares the objects of one place. */
export function changeOf(objects: DescribedObjects): Change {
  const workloads = new Set(
    [...objects.before, ...objects.after].filter(isWorkload).map(({ kind, metadata }) => `${kind}/${metadata.name}`),
  );
  return { ...objects, objects: objectChanges(objects), hasSeveralWorkloads: workloads.size > 1 };
}

function objectChanges({ before, after }: DescribedObjects): ObjectChange[] {
  const [known, wanted] = [byIdentity(before), byIdentity(after)];
  const gone = [...known].filter(([identity]) => !wanted.has(identity)).map(([, object]) => object);
  const fresh = [...wanted].filter(([identity]) => !known.has(identity)).map(([, object]) => object);
  const renamed = pairsOf(gone, fresh);
  return [
    ...[...known].flatMap(([identity, object]) => compare(object, wanted.get(identity) ?? renamed.get(object))),
    ...fresh.filter((object) => ![...renamed.values()].includes(object)).flatMap((object) => compare(undefined, object)),
  ];
}

function compare(before: Manifest | undefined, after: Manifest | undefined): ObjectChange[] {
  if (equal(before, after)) return [];
  return [{ before, after, object: (after ?? before)!, values: changedValues(before, after, true) }];
}

const byIdentity = (objects: readonly Manifest[]): Map<string, Manifest> => new Map(objects.map((object) => [identityOf(object), object]));

/** Objects that go, by the ones that follow them under a name with another hash. */
function pairsOf(gone: readonly Manifest[], fresh: readonly Manifest[]): Map<Manifest, Manifest> {
  const stemOf = (object: Manifest): string => {
    const stem = withoutHash(object.metadata.name);
    return stem === object.metadata.name ? '' : identityOf({ ...object, metadata: { ...object.metadata, name: stem } });
  };
  const pairs = new Map<Manifest, Manifest>();
  for (const object of gone) {
    const stem = stemOf(object);
    const [follower, ...others] = stem === '' ? [] : fresh.filter((each) => stemOf(each) === stem);
    if (follower && others.length === 0 && gone.filter((each) => stemOf(each) === stem).length === 1) pairs.set(object, follower);
  }
  return pairs;
}
