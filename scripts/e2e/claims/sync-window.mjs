import { createRequire } from 'node:module';
import { frozen, withVariable } from '../changes.mjs';

const { verdictAt } = createRequire(import.meta.url)('../../../lib/delivery/argo-cd/sync-windows/verdict.js');

/** A sync window holds back an automated sync, as the simulator says beforehand; without the window the sync comes. */
export async function syncWindow(stage) {
  const { claims, argoCd, service } = stage;
  const [environment] = stage.automated;
  await stage.publish(frozen(environment));
  const deliveries = stage.of({ environment, service });
  const { project } = deliveries[0];
  await claims.becomes(`the freeze of ${environment} is in the project`, async () => {
    const taken = await stage.isTaken();
    if (taken !== true) return taken;
    return hasFreeze(await argoCd.project(project)) || 'the project has no such window';
  });

  await claims.is(`the simulator says that ${service} in ${environment} is held back now`, () => saysHeld(deliveries, new Date()));
  await stage.publish(frozen(environment), withVariable(service, environment, 'held-back'));
  await claims.becomes('Argo CD sees a change', () => stage.areOutOfSync(deliveries.map(({ name }) => name)));
  await claims.stays('and holds it back', () => has(stage, deliveries, 'held-back', false), 30);

  await stage.publish(withVariable(service, environment, 'held-back'));
  await claims.becomes('the freeze is gone from the project', async () => {
    const taken = await stage.isTaken();
    return taken === true ? !hasFreeze(await argoCd.project(project)) : taken;
  });
  await claims.is(
    'the simulator says that nothing is held back now',
    async () => (await saysHeld(stage.of({ environment, service }), new Date())) !== true,
  );
  // A window that goes queues nothing.
  for (const { name } of deliveries) await argoCd.refresh(name);
  await claims.becomes('Argo CD brings the change', () => has(stage, deliveries, 'held-back', true));
  await stage.publish();
  await claims.becomes('all is as it was', () => stage.isSettled());
}

const hasFreeze = ({ spec }) => (spec.syncWindows ?? []).some(({ kind, duration }) => kind === 'deny' && duration === '24h');

function saysHeld(deliveries, now) {
  const free = deliveries.filter(({ name, destination, namespace, windows }) => {
    // What the project says of each window is what Argo CD reads.
    const application = { name, destination: { ...destination, namespace } };
    return verdictAt(windows, application, now).allowed;
  });
  return free.length === 0 || `${free.map(({ name }) => name).join(', ')} may sync`;
}

/** Whether the service has the variable with a value, where it is deployed. */
async function has(stage, deliveries, value, wanted) {
  for (const { cluster, namespace } of deliveries) {
    const { spec } = await stage.clusterOf(cluster).get('apps/v1', 'Deployment', stage.service, namespace);
    const found = spec.template.spec.containers.some(({ env = [] }) => env.some((each) => each.name === 'E2E' && each.value === value));
    if (found !== wanted) return found ? 'the change is there' : 'the change is not there';
  }
  return true;
}
