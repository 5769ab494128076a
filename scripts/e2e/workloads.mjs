const hook = 'argocd.argoproj.io/hook';

/** Whether all objects are the ones that they were, by their uids. */
export function isSame(now, before) {
  const others = [...before]
    .filter(([place, uid]) => now.get(place) !== uid)
    .map(([place]) => `${place} ${now.get(place) ? 'is another' : 'is gone'}`);
  return others.length === 0 || `${others.length} of ${before.size}: ${others.slice(0, 5).join(', ')}`;
}

/** What the Applications have brought to clusters, object for object. */
export class Workloads {
  /** @param clusterOf the cluster of a name of the definition. */
  constructor(clusterOf) {
    this.clusterOf = clusterOf;
  }

  /**
   * The uid of each object that deliveries bring, by its place; undefined where it is not there. Jobs that run beside a sync are left out:
   * they are made anew each time.
   */
  async uids(deliveries) {
    const found = new Map();
    const lists = new Map();
    for (const { cluster, namespace, objects } of deliveries) {
      for (const { apiVersion, kind, metadata } of objects) {
        if (metadata.annotations?.[hook]) continue;
        const list = `${cluster} ${apiVersion} ${kind}`;
        if (!lists.has(list)) lists.set(list, await this.#byPlace(this.clusterOf(cluster), apiVersion, kind));
        const place = `${metadata.namespace ?? namespace}/${metadata.name}`;
        found.set(`${cluster} ${kind} ${place}`, lists.get(list).get(place));
      }
    }
    return found;
  }

  /** Whether all objects are there. */
  async areThere(deliveries) {
    const missing = [...(await this.uids(deliveries))].filter(([, uid]) => uid === undefined).map(([place]) => place);
    return missing.length === 0 || `missing: ${missing.slice(0, 5).join(', ')}`;
  }

  /** Whether none is. */
  async areGone(deliveries) {
    const left = [...(await this.uids(deliveries))].filter(([, uid]) => uid !== undefined).map(([place]) => place);
    return left.length === 0 || `still there: ${left.slice(0, 5).join(', ')}`;
  }

  /** Whether all are the very ones that they were: nothing was deleted, and nothing made anew. */
  async areSame(deliveries, before) {
    return isSame(await this.uids(deliveries), before);
  }

  /** The NetworkPolicies of namespaces, by their places: what pods may do depends on all of them, whoever brought them. */
  async policies(clusters, namespaces) {
    const found = new Map();
    for (const [index, cluster] of clusters.entries()) {
      for (const { metadata } of await cluster.list('networking.k8s.io/v1', 'NetworkPolicy')) {
        if (namespaces.has(metadata.namespace)) found.set(`${index} NetworkPolicy ${metadata.namespace}/${metadata.name}`, metadata.uid);
      }
    }
    return found;
  }

  async #byPlace(cluster, apiVersion, kind) {
    const items = await cluster.list(apiVersion, kind);
    return new Map(
      items
        .filter(({ metadata }) => !metadata.deletionTimestamp)
        .map(({ metadata }) => [`${metadata.namespace}/${metadata.name}`, metadata.uid]),
    );
  }
}
