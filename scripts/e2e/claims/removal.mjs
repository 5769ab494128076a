import { withoutEnvironment, withoutService } from '../changes.mjs';
import { isSame } from '../workloads.mjs';

/** What leaves the definition loses its Applications and nothing else: a mistake there deletes no workload. */
export async function removal(stage) {
  const environment = stage.automated.at(-1);
  await removes(stage, `environment ${environment}`, withoutEnvironment(environment), stage.of({ environment }));
  const { service } = stage;
  await removes(stage, `service ${service}`, withoutService(service), stage.of({ service }));
}

async function removes(stage, what, change, concerned) {
  const { claims, argoCd, workloads } = stage;
  const all = stage.deliveries;
  const before = await workloads.uids(all);
  const policies = await workloads.policies(stage.clusters, stage.namespaces);
  await stage.publish(change);
  await claims.becomes(`${what}, removed from the definition, loses its Applications`, async () => {
    const seen = await argoCd.hasSeen(stage.platform, stage.commit);
    if (seen !== true) return seen;
    const names = new Set((await argoCd.applications()).map(({ metadata }) => metadata.name));
    const left = concerned.filter(({ name }) => names.has(name)).map(({ name }) => name);
    return left.length === 0 || `still there: ${left.join(', ')}`;
  });
  await claims.stays(`and no workload: ${before.size} objects are the same`, () => workloads.areSame(all, before));
  await claims.is('and what runs on may reach what it could: its namespaces have their NetworkPolicies', async () =>
    isSame(await workloads.policies(stage.clusters, stage.namespaces), policies),
  );
  await stage.publish();
  await claims.becomes('declared again, all is Synced and Healthy', () => stage.isSettled());
  await claims.is('and still no workload was deleted or made anew', () => workloads.areSame(all, before));
}
