import { layout } from '../changes.mjs';

/** Whichever way Applications are written, the workloads are the same objects. */
export async function layouts(stage) {
  const { claims, declared, argoCd, workloads } = stage;
  const own = declared.platform.definition.argoCd?.layout ?? 'application-sets';
  const other = own === 'application-sets' ? 'applications' : 'application-sets';
  const all = stage.deliveries;
  const before = await workloads.uids(all);
  for (const [name, change] of [
    [other, layout(other)],
    [own, layout(own)],
  ]) {
    await stage.publish(change);
    await claims.becomes(`to the layout '${name}': each Application is written that way`, async () => {
      const taken = await stage.isTaken();
      if (taken !== true) return taken;
      const byId = new Map((await argoCd.applications()).map((each) => [each.metadata.name, each]));
      const wrong = stage.deliveries.filter(({ name: each }) => isGenerated(byId.get(each)) !== (name === 'application-sets'));
      return wrong.length === 0 || `not yet: ${wrong.map((each) => each.name).join(', ')}`;
    });
    await claims.becomes('all is Synced and Healthy', () => stage.isSettled());
    await claims.is(`no workload was deleted or made anew: ${before.size} objects are the same`, () => workloads.areSame(all, before));
  }
}

const isGenerated = (application) => application?.metadata.ownerReferences?.some(({ kind }) => kind === 'ApplicationSet') ?? false;
