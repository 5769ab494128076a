import { ownedFields } from '../files/field-owners';
import type { Manifest } from '../files/manifest';
import { objectTitle } from '../files/object-title';
import { problem, type Problem } from '../problems/problem';
import type { Owner } from './object-owners';

/** An object that tells a controller to write into others of its namespace. */
export interface Controller {
  readonly object: Manifest;
  readonly owner: Owner;
  readonly cluster: string;
  readonly namespace: string | undefined;
}

/**
 * An object controls objects of its own service only, in the same environment. What it writes into other objects, their Application does not know, and
 * writes over.
 *
 * @param ownerOf whose an object is on a cluster; undefined where nobody of this platform renders it.
 */
export const controlsAnotherService = (
  controllers: readonly Controller[],
  ownerOf: (cluster: string, object: Manifest) => Owner | undefined,
): Problem[] =>
  controllers.flatMap(({ object, owner: by, cluster, namespace }) =>
    ownedFields(object).flatMap(({ group, kind, name }) => {
      const controlled = { apiVersion: group === '' ? 'v1' : `${group}/v1`, kind, metadata: { name, namespace } };
      const owner = ownerOf(cluster, controlled);
      if (!owner || owner.title === by.title) return [];
      const at = by.adds ? by.at : `${by.at}.jsonPatches`;
      const titles = { object: objectTitle(object), by: by.title, owner: owner.title };
      return problem('controls-another-service', at, { ...titles, controlled: `${kind} '${name}'` });
    }),
  );
