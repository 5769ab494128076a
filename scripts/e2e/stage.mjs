import { ArgoCd } from './argo-cd.mjs';
import { changed, definitionsOf, rendered, unsafeBetween } from './definitions.mjs';
import { openWindows } from './changes.mjs';
import { Repository } from './repository.mjs';
import { StandIn } from './stand-in.mjs';
import { Workloads } from './workloads.mjs';

/** An example on its clusters: what the claims look at, and what they change. */
export class Stage {
  constructor(example, clusters, claims, options) {
    this.claims = claims;
    this.options = options;
    this.clusterOf = (name) => clusters.get(options.contexts.get(name));
    this.clusters = [...clusters.values()];
    /** As the example declares it. */
    this.declared = definitionsOf(example);
    /** The same, and no window holds anything back today. */
    this.definitions = changed(this.declared, openWindows(new Date().getUTCHours()));
    const { name, definition } = this.declared.platform;
    this.platform = name;
    this.argoCd = new ArgoCd(clusters.get(undefined), definition.argoCd?.namespace ?? 'argocd');
    this.workloads = new Workloads(this.clusterOf);
    this.repository = new Repository(name, `https://github.com/${definition.github.organization}/${name}.git`, options.publish);
    const { deliveries } = rendered(this.definitions);
    this.deliveries = deliveries;
    this.namespaces = new Set(deliveries.map(({ namespace }) => namespace));
    this.projects = new Set(deliveries.map(({ project }) => project));
    this.automated = environmentsOf(deliveries, ({ sync }) => sync !== 'manual');
    this.manual = environmentsOf(deliveries, ({ sync }) => sync === 'manual');
    this.service = mainService(deliveries);
  }

  /** The deliveries of an environment, of a service, or of a service in an environment. */
  of({ environment, service }) {
    return this.deliveries.filter(
      (each) => (environment === undefined || each.environment === environment) && (service === undefined || each.service === service),
    );
  }

  startStandIn() {
    const kinds = new Map(
      this.deliveries.flatMap(({ objects }) => objects.map(({ apiVersion, kind }) => [`${apiVersion} ${kind}`, { apiVersion, kind }])),
    );
    this.standIn = new StandIn(this.clusters, [...kinds.values()], this.namespaces);
  }

  /** Makes definitions the content of the config repository. */
  async publish(...changes) {
    this.#write(changes);
    return this.announce();
  }

  /** What is generated from changed definitions; `unsafe` has the codes of what `charthouse apply` refuses of this change. */
  #write(changes) {
    const { files, deliveries } = rendered(changed(this.definitions, ...changes));
    this.unsafe = unsafeBetween(this.files ?? files, files);
    this.files = files;
    this.repository.write(files);
    this.deliveries = deliveries;
  }

  /** The same, and only some Applications are told. */
  async publishTo(names, ...changes) {
    this.#write(changes);
    this.commit = await this.repository.publish();
    await Promise.all(names.map((name) => this.argoCd.refresh(name)));
  }

  /** Brings the repository as it lies in the folder to Argo CD, and tells it, as GitHub's webhook does. */
  async announce() {
    this.commit = await this.repository.publish();
    await Promise.all([this.platform, ...this.deliveries.map(({ name }) => name)].map((name) => this.argoCd.refresh(name)));
  }

  /** Whether the root has taken over the last commit. */
  async isTaken() {
    const seen = await this.argoCd.hasSeen(this.platform, this.commit);
    if (seen !== true) return seen;
    const { operation, status } = await this.argoCd.application(this.platform);
    if (operation || status.operationState?.phase === 'Running')
      return `${this.platform} is syncing: ${status.operationState?.message ?? ''}`;
    return status.sync.status === 'Synced' || `${this.platform} is ${status.sync.status}, ${status.operationState?.message ?? ''}`;
  }

  /** Whether the Applications are those that are declared, and those of automated environments are as they should be. */
  async isSettled() {
    const taken = await this.isTaken();
    if (taken !== true) return taken;
    const wanted = new Set(this.deliveries.map(({ name }) => name));
    const own = await this.argoCd.applications();
    const extra = own
      .filter(({ metadata, spec }) => this.projects.has(spec.project) && !wanted.has(metadata.name))
      .map(({ metadata }) => metadata.name);
    if (extra.length > 0) return `there are still ${extra.join(', ')}`;
    const automated = this.deliveries.filter(({ sync }) => sync !== 'manual').map(({ name }) => name);
    return this.argoCd.areAt(automated, this.commit);
  }

  /** Whether Applications have seen the last commit, and differ from it. */
  async areOutOfSync(names) {
    for (const name of names) {
      const seen = await this.argoCd.hasSeen(name, this.commit);
      if (seen !== true) return seen;
      const { status } = await this.argoCd.application(name);
      if (status.sync.status !== 'OutOfSync') return `${name} is ${status.sync.status}`;
    }
    return true;
  }

  async close() {
    await this.standIn?.stop();
    this.repository.remove();
  }
}

const environmentsOf = (deliveries, wanted) => [...new Set(deliveries.filter(wanted).map(({ environment }) => environment))];

/** A service with a Deployment of its own name in every environment. */
function mainService(deliveries) {
  const environments = environmentsOf(deliveries, () => true);
  const names = [...new Set(deliveries.map(({ service }) => service))];
  return names.find((name) =>
    environments.every((environment) =>
      deliveries.some(
        (each) =>
          each.service === name &&
          each.environment === environment &&
          each.objects.some(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name),
      ),
    ),
  );
}
