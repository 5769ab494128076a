import { retired, retiredFrom, withoutService } from '../changes.mjs';

/** What is retired is deleted; then it may leave the definition, and nothing is left to lose. */
export async function retirement(stage) {
  const { claims, argoCd, workloads, service } = stage;
  const declared = stage.deliveries;
  const environment = stage.automated.at(-1);
  const gone = declared.filter((each) => each.service === service && each.environment === environment);
  const others = declared.filter((each) => !gone.includes(each));
  const before = await workloads.uids(others);
  await stage.publish(retiredFrom(service, environment));
  await claims.becomes(`${service}, retired in ${environment}, is deleted there`, () => seen(stage, gone, () => workloads.areGone(gone)));
  await claims.becomes('its Application stays Synced and Healthy', () => argoCd.areAt(namesOf(gone), stage.commit));
  await claims.becomes('all others are Synced and Healthy', () => stage.isSettled());
  await claims.is('and none of their objects was deleted', () => workloads.areSame(others, before));

  const manual = declared.filter((each) => each.service === service && each.sync === 'manual');
  const automated = declared.filter((each) => each.service === service && each.sync !== 'manual');
  const rest = declared.filter((each) => each.service !== service);
  await stage.publish(retired(service));
  await claims.becomes(`${service}, retired everywhere, is deleted where Argo CD syncs by itself`, () =>
    seen(stage, automated, () => workloads.areGone(automated)),
  );
  if (manual.length > 0) {
    const held = await workloads.uids(manual);
    await claims.becomes(`in ${stage.manual.join(' and ')} it is seen to be too much`, () => stage.areOutOfSync(namesOf(manual)));
    await claims.stays('and stays until a person syncs', () => workloads.areSame(manual, held));
    for (const name of namesOf(manual)) await argoCd.syncByHand(name);
    await claims.becomes('synced by a person, it is deleted there, too', () => workloads.areGone(manual));
  }
  await stage.publish(withoutService(service));
  await claims.becomes(`then ${service} leaves the definition, and all others are Synced and Healthy`, () => stage.isSettled());
  await claims.is('and none of their objects was deleted', async () => workloads.areSame(rest, await ofOnly(rest, before)));

  async function ofOnly(deliveries, known) {
    const places = new Set((await workloads.uids(deliveries)).keys());
    return new Map([...known].filter(([place]) => places.has(place)));
  }
}

const namesOf = (deliveries) => deliveries.map(({ name }) => name);

/** A question that has no meaning before all Applications have seen the commit. */
async function seen(stage, deliveries, check) {
  for (const { name } of deliveries) {
    const has = await stage.argoCd.hasSeen(name, stage.commit);
    if (has !== true) return has;
  }
  return check();
}
