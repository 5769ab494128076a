import { identityOf, type Manifest } from '../../files/manifest';
import { objectTitle } from '../../files/object-title';
import { changedValues } from '../../meaning/changed-values';
import type { Meaning } from '../../meaning/meaning';

/** The objects of one place, as a Kustomize build gives them. */
export interface DescribedObjects {
  readonly before: readonly Manifest[];
  readonly after: readonly Manifest[];
  /** The service that they belong to; undefined for objects of the platform. */
  readonly service: string | undefined;
}

/** What the changes of objects mean. Nothing, if all objects are equal. */
export function describeObjects({ before, after }: DescribedObjects): Meaning[] {
  const [known, wanted] = [byIdentity(before), byIdentity(after)];
  return [...new Set([...known.keys(), ...wanted.keys()])].flatMap((identity) => describeObject(known.get(identity), wanted.get(identity)));
}

const byIdentity = (objects: readonly Manifest[]): Map<string, Manifest> => new Map(objects.map((object) => [identityOf(object), object]));

function describeObject(before: Manifest | undefined, after: Manifest | undefined): Meaning[] {
  if (!before) return after ? [{ topic: 'objects', grade: 'low', text: `${objectTitle(after)} is new`, reason: 'it is created' }] : [];
  if (!after)
    return [{ topic: 'objects', grade: 'high', text: `${objectTitle(before)} goes`, reason: 'it is deleted if the engine prunes' }];
  const changed = changedValues(before, after);
  if (changed.length === 0) return [];
  const fields = changed.map(({ path }) => path.join('.'));
  return [{ topic: 'other', grade: 'high', text: `${objectTitle(after)}: ${fields.join(', ')}`, reason: 'these fields change' }];
}
