import {
  adding,
  deleting,
  doubled,
  inNamespace,
  onClusters,
  permitting,
  renamed,
  retired,
  retiredFrom,
  withCount,
  withoutService,
} from '../changes.mjs';
import { isRefused, syncs } from '../refusals.mjs';

/** What keeps running, or drops, in one step, and what does not in the steps that docs/problems/ has. */
export async function unsafeChanges(stage) {
  for (const each of [lostCount, unpermittedPrune, changedNamespace]) {
    await each(stage).catch((error) => stage.claims.ended(`${each.name} comes to its end`, error));
  }
}

/** The steps are shown by the claim `autoscaling`. */
async function lostCount(stage) {
  const { claims, service } = stage;
  const [environment] = stage.automated;
  const [{ name, cluster, namespace }] = stage.of({ environment, service });
  const count = async () => (await stage.clusterOf(cluster).get('apps/v1', 'Deployment', service, namespace)).spec.replicas;
  await stage.publish(withCount(service, environment, 3));
  await syncs(stage, `lostCount: ${service} in ${environment} has 3 pods`);
  // Only the Application of the service is told: it may see a commit before the root does.
  await stage.publishTo([name], withCount(service, environment, { min: 2, max: 6, cpu: 70 }));
  await isRefused(stage, 'autoscaler-drops-pods');
  await claims.becomes(
    'in one step, seen by its Application first, an autoscaler drops it to 1',
    async () => (await count()) === 1 || `it has ${await count()}`,
    60,
  );
  await stage.publish();
  await syncs(stage, 'all is as it was');
}

async function unpermittedPrune(stage) {
  const { claims, argoCd, service } = stage;
  const [environment] = stage.manual;
  const [{ name, cluster, namespace, project }] = stage.of({ environment, service });
  const limits = {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'e2e' },
    spec: { limits: [{ type: 'Pod', max: { cpu: '64' } }] },
  };
  const isThere = async () => (await stage.clusterOf(cluster).get('v1', 'LimitRange', 'e2e', namespace)) !== undefined;
  const byHand = async () => {
    await argoCd.syncByHand(name);
    await claims.becomes('synced by a person', () => argoCd.isAt(name, stage.commit));
  };
  const bring = async () => {
    await stage.publish(adding(service, environment, [limits]));
    await syncs(stage, `unpermittedPrune: a LimitRange is declared in ${environment}`);
    await claims.becomes('it is seen to be missing', () => stage.areOutOfSync([name]));
    await byHand();
    await claims.is('it is there', isThere);
  };
  await bring();
  await stage.publish();
  await isRefused(stage, 'prune-not-permitted');
  await syncs(stage, 'in one step, it leaves with its kind');
  // A change of a project starts no comparison.
  await argoCd.refresh(name);
  await claims.becomes('Argo CD sees nothing to delete', () => argoCd.isAt(name, stage.commit));
  await argoCd.syncByHand(name);
  await claims.stays('and deletes nothing', isThere);

  await bring();
  await stage.publish(permitting(project, { reason: 'it is to be deleted', kinds: [{ kind: 'LimitRange' }] }));
  await isRefused(stage, undefined);
  await syncs(stage, 'step 1: it leaves, and the project still permits its kind');
  await claims.becomes('Argo CD sees that it is to be deleted', () => stage.areOutOfSync([name]));
  await byHand();
  await claims.becomes('and deletes it', async () => !(await isThere()));
  await stage.publish();
  await syncs(stage, 'step 2: the permit leaves');
}

async function changedNamespace(stage) {
  const { claims, workloads, service } = stage;
  const [environment] = stage.automated;
  const old = stage.of({ environment });
  const before = await workloads.uids(old);
  const namespace = `${stage.of({ environment, service })[0].project}-e2e`;
  stage.namespaces.add(namespace);
  await stage.publish(inNamespace(environment, namespace));
  await isRefused(stage, 'namespace-changes');
  await syncs(stage, `changedNamespace: in one step, ${environment} is deployed to '${namespace}'`);
  await claims.stays('and what is in the old namespace keeps running', () => workloads.areSame(old, before));
  const moved = stage.of({ environment });
  await claims.is('next to the new', () => workloads.areThere(moved));
  await stage.publish(inNamespace(environment, namespace), retiredFrom(service, environment));
  await isRefused(stage, undefined);
  await claims.becomes('step 1: retired, the service is deleted', () =>
    workloads.areGone(moved.filter((each) => each.service === service)),
  );
  await stage.publish(retiredFrom(service, environment));
  await isRefused(stage, undefined);
  await syncs(stage, 'step 2: the namespace changes while there is nothing to leave behind');
  await stage.publish();
  await syncs(stage, 'step 3: declared again, it is deployed');
}

/** A service that gets another name is another service. */
export async function renaming(stage) {
  const { claims, workloads, service } = stage;
  const name = 'e2e-renamed';
  const old = stage.of({ service }).filter(({ sync }) => sync !== 'manual');
  const before = await workloads.uids(old);
  await stage.publish(renamed(service, name));
  await isRefused(stage, 'service-renamed');
  await syncs(stage, `renaming: in one step, ${service} is ${name}`);
  await claims.stays('and what the old one deployed keeps running', () => workloads.areSame(old, before));
  await stage.publish(doubled(service, name));
  await isRefused(stage, undefined);
  await syncs(stage, 'step 1: both are declared');
  const now = stage.of({ service: name }).filter(({ sync }) => sync !== 'manual');
  const kept = await workloads.uids(now);
  await stage.publish(doubled(service, name), retired(service));
  await isRefused(stage, undefined);
  await claims.becomes('step 4: retired, the old one is deleted where Argo CD syncs by itself', () => workloads.areGone(old));
  await stage.publish(doubled(service, name), withoutService(service));
  await isRefused(stage, undefined);
  await syncs(stage, 'step 5: it leaves the definition');
  await claims.is('and no object of the new one was deleted', () => workloads.areSame(now, kept));
  await stage.publish(doubled(service, name), retired(name));
  await claims.becomes('the new one is retired, too', () => workloads.areGone(now));
  await stage.publish();
  await syncs(stage, 'all is as it was');
}

/** Two clusters here are one by two names, so that both Applications bring the same objects: only what is deleted counts. */
export async function cascade(stage) {
  const { claims, workloads, argoCd, service } = stage;
  const [environment] = stage.automated;
  const old = stage.of({ environment, service });
  const [{ name, cluster }] = old;
  const other = stage.deliveries.find((each) => each.cluster !== cluster).cluster;
  const both = onClusters(environment, [cluster, other]);
  const hasFinalizer = async () => ((await argoCd.application(name))?.metadata.finalizers ?? []).length > 0;
  const isGone = async () => (await argoCd.application(name)) === undefined || `${name} is still there`;

  await stage.publish(deleting(service, 'keep'));
  await syncs(stage, 'cascade: nothing is deleted with an Application');
  const before = await workloads.uids(old);
  await stage.publish(deleting(service, 'cascade'));
  await claims.becomes(`${name} has a finalizer`, hasFinalizer);
  await stage.publish(deleting(service, 'cascade'), both);
  await isRefused(stage, 'cascade-deletes');
  await claims.becomes(`in one step, ${name} is deleted`, isGone);
  await claims.is('and its objects with it', async () => (await workloads.areSame(old, before)) !== true);

  await stage.publish(deleting(service, 'cascade'));
  await claims.becomes('taken back, all is there again', () => workloads.areThere(old));
  await stage.publish(deleting(service, 'keep'));
  await claims.becomes(`step 1: ${name} has no finalizer`, async () => !(await hasFinalizer()));
  await syncs(stage, 'and all is Synced and Healthy');
  const kept = await workloads.uids(old);
  await stage.publish(deleting(service, 'keep'), both);
  await isRefused(stage, undefined);
  await claims.becomes(`step 2: ${name} is deleted`, isGone);
  await claims.stays('and its objects are not', () => workloads.areSame(old, kept));
  await stage.publish();
  await syncs(stage, 'all is as it was');
}
