import { withoutSecrets } from '../changes.mjs';

/** What leaves the definition of an environment leaves its cluster, and stays elsewhere. */
export async function pruning(stage) {
  const { claims, service, workloads } = stage;
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
  const automated = everywhere.filter(({ sync }) => sync !== 'manual');
  await claims.becomes(`${namesOf(automated)}, declared no more for any environment, is pruned in ${stage.automated.join(' and ')}`, () =>
    workloads.areGone(automated),
  );
  // A person who syncs production later finds that the project permits the kind no more: docs/argo-cd.md says what to do.
  await stage.publish();
  await claims.becomes('declared again, it comes again', () => workloads.areThere(declared));
  await claims.becomes('all is as it was', () => stage.isSettled());
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
