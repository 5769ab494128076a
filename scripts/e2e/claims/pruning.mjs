import { withoutSecrets } from '../changes.mjs';

/** What leaves the definition of an environment leaves its cluster, and stays elsewhere; also where no project permits its kind any more. */
export async function pruning(stage) {
  const { claims, argoCd, service, workloads } = stage;
  const [environment] = stage.automated;
  const declared = stage.deliveries;

  await stage.publish(withoutSecrets(service, environment));
  const removed = lost(declared, stage.deliveries);
  await claims.is(
    `an object less is generated, in ${environment} alone`,
    () => removed.length > 0 && removed.every((each) => each.environment === environment),
  );
  await claims.becomes(`${namesOf(removed)}, declared no more for ${environment}, is pruned there`, () => workloads.areGone(removed));
  await claims.becomes('and all else is there', () => workloads.areThere(stage.deliveries));

  await stage.publish(withoutSecrets(service));
  const everywhere = lost(declared, stage.deliveries);
  const [manual, automated] = [true, false].map((wanted) => everywhere.filter(({ sync }) => (sync === 'manual') === wanted));
  await claims.becomes(`${namesOf(automated)}, declared no more for any environment, is pruned in ${stage.automated.join(' and ')}`, () =>
    workloads.areGone(automated),
  );
  const names = manual.map(({ name }) => name);
  const byHand = async () => {
    await claims.becomes(`${stage.manual.join(' and ')} waits for a person`, () => isSeen(stage, names));
    for (const name of names) await argoCd.syncByHand(name);
  };
  if (names.length > 0) {
    await byHand();
    await claims.becomes('synced by a person, it is pruned there, too', () => workloads.areGone(manual), 90);
  }
  await stage.publish();
  if (names.length > 0) await byHand();
  await claims.becomes('declared again, it comes again', () => workloads.areThere(declared));
  await claims.becomes('all is as it was', () => stage.isSettled());
}

/** Whether all of the commit is taken over, projects too, and Applications differ from it. */
async function isSeen(stage, names) {
  const taken = await stage.isTaken();
  return taken === true ? stage.areOutOfSync(names) : taken;
}

/** Deliveries with the objects that others of the same name have not. */
const lost = (before, after) =>
  before
    .map((delivery) => ({ ...delivery, objects: without(delivery.objects, after.find(({ name }) => name === delivery.name).objects) }))
    .filter(({ objects }) => objects.length > 0);

const without = (objects, others) =>
  objects.filter(({ kind, metadata }) => !others.some((each) => each.kind === kind && each.metadata.name === metadata.name));

const namesOf = (deliveries) =>
  [...new Set(deliveries.flatMap(({ objects }) => objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)))].join(', ');
