import { sleep } from './run.mjs';

/** Groups whose controllers every cluster has. */
const builtIn = /^(v1|apps\/|batch\/|autoscaling\/|policy\/|networking\.k8s\.io\/|rbac\.authorization\.k8s\.io\/|.*\bargoproj\.io\/)/;

/** The label of what it makes. */
export const standInLabel = 'charthouse.dev/e2e';

/**
 * Answers for the controllers that a cluster has not: an operator that sets a status, and storage for claims. It says that all is well, and
 * does nothing else.
 */
export class StandIn {
  #runs = true;
  #done;

  /** @param kinds `{ apiVersion, kind }` of all that the example has, those of others are left alone. */
  constructor(clusters, kinds, namespaces) {
    this.clusters = clusters;
    this.kinds = kinds.filter(({ apiVersion }) => !builtIn.test(apiVersion));
    this.namespaces = namespaces;
    this.#done = this.#work();
  }

  async stop() {
    this.#runs = false;
    await this.#done;
  }

  async #work() {
    while (this.#runs) {
      for (const cluster of this.clusters) {
        for (const kind of this.kinds) await this.#answer(cluster, kind).catch(() => {});
        await this.#bind(cluster).catch(() => {});
      }
      await sleep(2);
    }
  }

  async #answer(cluster, { apiVersion, kind }) {
    for (const object of await cluster.list(apiVersion, kind)) {
      const { name, namespace, generation } = object.metadata;
      if (!this.namespaces.has(namespace) || isAnswered(object)) continue;
      await cluster.patch(apiVersion, kind, name, namespace, { status: statusOf(object, generation) }, '/status');
    }
  }

  async #bind(cluster) {
    for (const { metadata, spec, status } of await cluster.list('v1', 'PersistentVolumeClaim')) {
      if (!this.namespaces.has(metadata.namespace) || status?.phase !== 'Pending') continue;
      await cluster
        .create({
          apiVersion: 'v1',
          kind: 'PersistentVolume',
          metadata: { name: `e2e-${metadata.uid}`, labels: { [standInLabel]: 'true' } },
          spec: {
            capacity: spec.resources.requests,
            accessModes: spec.accessModes,
            storageClassName: spec.storageClassName ?? '',
            persistentVolumeReclaimPolicy: 'Retain',
            hostPath: { path: `/tmp/e2e-${metadata.uid}` },
            claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name: metadata.name, namespace: metadata.namespace },
          },
        })
        .catch((error) => {
          if (error.status !== 409) throw error;
        });
    }
  }
}

/** Whether somebody has answered for the object as it is now. */
const isAnswered = ({ metadata, status }) => {
  const conditions = status?.conditions ?? status?.parents?.[0]?.conditions ?? [];
  return (
    conditions.length > 0 &&
    conditions.every(({ observedGeneration }) => (observedGeneration ?? metadata.generation) === metadata.generation)
  );
};

function statusOf({ kind, spec }, generation) {
  const now = new Date().toISOString().replace(/\.\d+/, '');
  const condition = (type, reason, more) => ({ type, status: 'True', reason, message: 'nobody looked', lastTransitionTime: now, ...more });
  if (kind === 'HTTPRoute') {
    const conditions = ['Accepted', 'ResolvedRefs'].map((type) => condition(type, type, { observedGeneration: generation }));
    return { parents: spec.parentRefs.map((parentRef) => ({ parentRef, controllerName: 'charthouse.dev/e2e', conditions })) };
  }
  return { conditions: [condition('Ready', 'Answered')] };
}
