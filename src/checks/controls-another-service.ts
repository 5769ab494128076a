import { ownedFields } from '../files/field-owners';
import type { Manifest } from '../files/manifest';
import { objectTitle } from '../files/object-title';
import { problem, type Problem } from '../problems/problem';
import type { Owner } from './object-owners';

/** An object that makes a controller write into other objects of its namespace. */
export interface Controller {
  readonly object: Manifest;
  readonly owner: Owner;
  readonly cluster: string;
  readonly namespace: string | undefined;
}

/**
 * An object may only control objects of its own service in the same environment. Otherwise, the Application of the other object would
 * overwrite what the controller writes.
 *
 * @param ownerOf returns the owner of an object on a cluster; undefined if this platform does not render it.
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
      const titles = { object: objectTitle(object), by: by.title, owner: owner.title };
      return problem('controls-another-service', by.at, { ...titles, controlled: `${kind} '${name}'` });
    }),
  );
