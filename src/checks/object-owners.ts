import { isClusterScoped } from '../files/cluster-scoped';
import { ownedFields } from '../files/field-owners';
import { identityOf, type Manifest } from '../files/manifest';
import type { OverlayModel, ServiceModel } from '../model/types/service-model';
import { problem, type Problem } from '../problems/problem';
import { controlsAnotherService, type Controller } from './controls-another-service';

/** The owner of objects on a cluster. */
export interface Owner {
  /** Its name in problems. */
  readonly title: string;
  readonly at: string;
  /** Whether the objects come from `extend`, and so may have any name. */
  readonly adds: boolean;
}

/** The place of objects that do not name it themselves. */
interface Place {
  readonly cluster: string;
  readonly namespace: string | undefined;
}

/** The objects of a service. */
interface OwnedObjects {
  readonly overlays: ReadonlyMap<OverlayModel, readonly Manifest[]>;
  /** Those that `extend` adds. */
  readonly added: ReadonlyMap<OverlayModel, readonly { readonly manifest: Manifest }[]>;
  /** The place in the definition of what adds or changes an object. */
  readonly foreign: ReadonlyMap<Manifest, string>;
}

/**
 * Records who owns which object on each cluster: a service in an environment, or the platform. Names of rendered objects are unique, so
 * only objects of `extend` can collide with others.
 */
export class ObjectOwners {
  private readonly first = new Map<string, Owner>();
  private readonly controllers: Controller[] = [];
  private readonly meeting = new Map<string, { readonly cluster: string; readonly object: string; readonly owners: Set<Owner> }>();

  /** Adds the objects of a service where it is deployed, and says which of them `extend` added. */
  addService({ name, stages }: ServiceModel, { overlays: rendered, added, foreign }: OwnedObjects): void {
    for (const { environment, namespace, overlays } of stages) {
      const title = `service '${name}' in '${environment.name}'`;
      const own = { title, at: `services.${name}`, adds: false };
      const extension = { title, at: `services.${name}.extend`, adds: true };
      for (const overlay of overlays) {
        if (overlay.retired) continue;
        const identities = new Set(added.get(overlay)?.map(({ manifest }) => identityOf(manifest)));
        for (const object of rendered.get(overlay)!) {
          const patchedAt = foreign.get(object);
          const owner = identities.has(identityOf(object)) ? extension : patchedAt === undefined ? own : { ...own, at: patchedAt };
          for (const { cluster } of overlay.applications) this.add(object, { cluster: cluster.name, namespace }, owner);
        }
      }
    }
  }

  /** Adds the platform's own objects on a cluster. */
  addPlatform(objects: readonly Manifest[], place: Place): void {
    for (const object of objects) this.add(object, place, platform);
  }

  private add(object: Manifest, { cluster, namespace: own }: Place, owner: Owner): void {
    const namespace = isClusterScoped(object) ? undefined : (object.metadata.namespace ?? own);
    const { metadata } = object;
    const key = keyOf(cluster, { ...object, metadata: { ...metadata, namespace } });
    if (ownedFields(object).length > 0) this.controllers.push({ object, owner, cluster, namespace });
    const known = this.first.get(key);
    if (!known) this.first.set(key, owner);
    else if (known.title !== owner.title) {
      const title = `${object.kind} '${metadata.name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`}`;
      const same = this.meeting.get(key) ?? { cluster, object: title, owners: new Set([known]) };
      this.meeting.set(key, same);
      same.owners.add(owner);
    }
  }

  problems(): Problem[] {
    return [...this.ownedTwice(), ...controlsAnotherService(this.controllers, (cluster, object) => this.first.get(keyOf(cluster, object)))];
  }

  /** Problems of objects with several owners, if `extend` added one of them. */
  private ownedTwice(): Problem[] {
    return [...this.meeting.values()]
      .filter(({ owners }) => [...owners].some(({ adds }) => adds))
      .map(({ cluster, object, owners }) => {
        const titles = [...new Set([...owners].map(({ title }) => title))].sort();
        const at = [...new Set([...owners].filter(({ adds }) => adds).map((owner) => owner.at))].sort();
        return problem('object-owned-twice', at, { object, cluster, owners: titles });
      });
  }
}

const keyOf = (cluster: string, object: Manifest): string => `${cluster} ${identityOf(object)}`;

const platform: Owner = { title: 'the platform', at: 'platform', adds: false };
