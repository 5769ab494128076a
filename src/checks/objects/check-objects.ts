import type { Manifest, RenderedObject } from '../../files/manifest';
import { objectTitle } from '../../files/object-title';
import type { PodSecurityIn } from '../../model/facts/cluster-namespaces';
import type { PodSecurityModel } from '../../model/types/service-spec-model';
import type { ClusterModel } from '../../model/types/platform-model';
import { mergeProblems, type Problem } from '../../problems/problem';
import { closedServices } from './closed-services';
import { customKinds } from './custom-kinds';
import { droppedFields } from './dropped-fields';
import { finishedPods, strictest } from './finished-pods';
import { identity } from './identity';
import { imagesWithoutDigest } from './images-without-digest';
import { knownForm } from './known-form';
import { plainSecrets } from './plain-secrets';
import { ownPods, somePods } from './selectors';

/** An object that is written to Git, and its history. */
export interface FinishedObject extends RenderedObject {
  /** Its states: at first, and after each patch. The last one is the object itself. */
  readonly states: readonly ObjectState[];
}

export interface ObjectState {
  readonly manifest: Manifest;
  /** Its place in the definition; undefined for objects that Charthouse renders, which are known to be valid. */
  readonly place: string | undefined;
}

/** The clusters and namespaces for which objects are checked. */
export interface ObjectTarget {
  readonly clusters: readonly ClusterModel[];
  readonly podSecurity: PodSecurityModel['level'];
  /** The Pod Security Standard of other namespaces. */
  readonly podSecurityIn: PodSecurityIn;
  /** The CustomResourceDefinitions of the platform. */
  readonly customResources: readonly unknown[];
}

/**
 * Applies the checks of the definition to the finished objects as well: to objects of `extend` and to patched objects. A problem reports
 * the place in the definition that caused it, and the place in the object.
 */
export function checkObjects(objects: readonly FinishedObject[], target: ObjectTarget): Problem[] {
  const manifests = objects.map(({ manifest }) => manifest);
  const touched = objects.filter(isTouched);
  if (touched.length === 0) return [];
  const changing = touched.flatMap(({ states }) => states.flatMap(({ place }) => place ?? []));
  return mergeProblems([
    ...touched.flatMap((object) => attributed(object, (manifest) => problemsOf(manifest, target))),
    ...objects
      .filter(({ purpose }) => purpose !== 'extension')
      .flatMap((object) => somePods(object.manifest, manifests).map((found) => inObject(found, object, changing))),
  ]);
}

/** Warnings: valid fields that have no effect on a cluster, images without a digest, and Services that NetworkPolicies close. The objects have passed `checkObjects`. */
export const warningsOf = (objects: readonly FinishedObject[], { clusters }: Pick<ObjectTarget, 'clusters'>): Problem[] =>
  mergeProblems(
    objects
      .filter(isTouched)
      .flatMap((object) =>
        attributed(object, (manifest) => [
          ...firstOfVersions(clusters).flatMap((cluster) => droppedFields(manifest, cluster)),
          ...imagesWithoutDigest(manifest),
          ...closedServices(manifest, objects),
        ]),
      ),
  );

const isTouched = ({ states }: FinishedObject): boolean => states.some(({ place }) => place !== undefined);

/** All problems of one object, with places in it. */
function problemsOf(object: Manifest, target: ObjectTarget): Problem[] {
  const { clusters, customResources } = target;
  const misnamed = identity(object);
  if (misnamed.length > 0) return misnamed;
  const secrets = plainSecrets(object);
  const custom = customKinds(customResources);
  const form = mergeProblems(firstOfVersions(clusters).flatMap((cluster) => knownForm(object, cluster, custom)));
  const standard = standardOf(object, target);
  const pods = standard === undefined ? [] : finishedPods(object, standard);
  return [...secrets.withoutSecrets([...form, ...ownPods(object), ...pods]), ...secrets.problems];
}

/** The Pod Security Standard of an object's namespace; undefined if others set the labels of the namespace. */
function standardOf({ metadata }: Manifest, { clusters, podSecurity, podSecurityIn }: ObjectTarget): PodSecurityModel['level'] | undefined {
  const { namespace } = metadata;
  return namespace === undefined ? podSecurity : strictest(clusters.map(({ name }) => podSecurityIn(name, namespace)));
}

const firstOfVersions = (clusters: readonly ClusterModel[]): ClusterModel[] =>
  clusters.filter(({ kubernetes }, index) => clusters.findIndex((other) => other.kubernetes === kubernetes) === index);

/** Reports each problem at the change that introduced it. */
function attributed(object: FinishedObject, find: (manifest: Manifest) => Problem[]): Problem[] {
  const last = find(object.manifest);
  if (last.length === 0) return [];
  const known = object.states.map(({ manifest }) => new Set(manifest === object.manifest ? [] : find(manifest).map(keyOf)));
  return last.flatMap((found) => {
    let since = object.states.length - 1;
    while (since > 0 && known[since - 1]!.has(keyOf(found))) since--;
    const { place } = object.states[since]!;
    return place === undefined ? [] : [inObject(found, object, [place])];
  });
}

const keyOf = ({ code, at, message }: Problem): string => JSON.stringify([code, at, message]);

/** Adds the places in the definition to a problem with places in an object. */
const inObject = (found: Problem, { manifest }: FinishedObject, places: readonly string[]): Problem => ({
  ...found,
  at: places.flatMap((place) => found.at.map((path) => `${place}: ${objectTitle(manifest)}${path === '' ? '' : `, ${path}`}`)),
});
