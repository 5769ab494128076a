const argo = 'argoproj.io/v1alpha1';
const refreshing = 'argocd.argoproj.io/refresh';

/** The Argo CD of a cluster, by its objects alone: no API server of its own is needed. */
export class ArgoCd {
  /** When each Application was told to look last. */
  #told = new Map();

  constructor(cluster, namespace) {
    this.cluster = cluster;
    this.namespace = namespace;
  }

  application(name) {
    return this.cluster.get(argo, 'Application', name, this.namespace);
  }

  applications() {
    return this.cluster.list(argo, 'Application', this.namespace);
  }

  project(name) {
    return this.cluster.get(argo, 'AppProject', name, this.namespace);
  }

  /** Tells Argo CD that there is something to see, as GitHub's webhook does. */
  async refresh(name) {
    await this.cluster.patch(argo, 'Application', name, this.namespace, { metadata: { annotations: { [refreshing]: 'normal' } } });
  }

  /** Whether an Application has seen a commit. Where it has not for a while, it is told again. */
  async hasSeen(name, commit) {
    const application = await this.application(name);
    if (!application) return `there is no Application ${name}`;
    const seen = revisionsOf(application.status?.sync);
    if (seen.length > 0 && seen.every((each) => each === commit)) return true;
    const told = this.#told.get(`${name} ${commit}`) ?? 0;
    if (Date.now() - told > 15_000) {
      this.#told.set(`${name} ${commit}`, Date.now());
      await this.refresh(name);
    }
    return `${name} has not seen ${commit.slice(0, 7)} yet`;
  }

  /** Whether an Application has seen a commit, and is Synced and Healthy. */
  async isAt(name, commit) {
    const seen = await this.hasSeen(name, commit);
    if (seen !== true) return seen;
    const { status, operation } = await this.application(name);
    if (operation || status.operationState?.phase === 'Running') return `${name} is syncing: ${status.operationState?.message ?? ''}`;
    return (status.sync?.status === 'Synced' && status.health?.status === 'Healthy') || `${name} is ${describe(status)}`;
  }

  /** The same for several, all of which are looked at. */
  async areAt(names, commit) {
    const states = await Promise.all(names.map((name) => this.isAt(name, commit)));
    const others = states.filter((state) => state !== true);
    return others.length === 0 || `${others.length} of ${names.length}: ${others.slice(0, 4).join('; ')}`;
  }

  /**
   * A sync as a person starts it, with what the Application says of syncs.
   *
   * Argo CD merges a new operation into the state of the last one, and a person's sync after an automatic one would count as automatic. So
   * that state goes first.
   */
  async syncByHand(name) {
    const { spec } = await this.application(name);
    await this.cluster.removeField(argo, 'Application', name, this.namespace, '/status/operationState');
    await this.cluster.patch(argo, 'Application', name, this.namespace, {
      operation: { initiatedBy: { username: 'e2e' }, sync: { prune: true, syncOptions: spec.syncPolicy?.syncOptions ?? [] } },
    });
  }

  /**
   * Deletes all that a platform has given to Argo CD, and nothing that Argo CD has deployed: the root first, which would bring back the sets, then
   * the sets, which would bring back their Applications.
   */
  async forget(platform, projects) {
    const isOurs = ({ spec }) => spec.project === platform || projects.has(spec.project);
    const leave = async (kind, name) => {
      await this.cluster.patch(argo, kind, name, this.namespace, { metadata: { finalizers: null } });
      await this.cluster.delete(argo, kind, name, this.namespace, 'Orphan');
    };
    await leave('Application', platform);
    for (const { metadata, spec } of await this.cluster.list(argo, 'ApplicationSet', this.namespace)) {
      if (isOurs(spec.template)) await leave('ApplicationSet', metadata.name);
    }
    for (const application of await this.applications()) if (isOurs(application)) await leave('Application', application.metadata.name);
    for (const name of [platform, ...projects]) await leave('AppProject', name);
  }
}

const revisionsOf = (sync) => sync?.revisions ?? (sync?.revision ? [sync.revision] : []);

/** What an Application says of itself, with what keeps it from being well. */
function describe({ sync, health, operationState, conditions = [], resources = [] }) {
  const unwell = resources
    .filter((each) => each.status === 'OutOfSync' || (each.health && each.health.status !== 'Healthy'))
    .map(({ kind, name, status, health: own }) => `${kind}/${name} ${status ?? ''} ${own?.status ?? ''} ${own?.message ?? ''}`.trim());
  const failing = ['Failed', 'Error'].includes(operationState?.phase) ? [operationState.message] : [];
  return [`${sync?.status} and ${health?.status}`, ...failing, ...conditions.map(({ message }) => message), ...unwell.slice(0, 3)].join(
    ', ',
  );
}
