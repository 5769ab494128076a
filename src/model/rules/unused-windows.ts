import { inPlatform } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import type { PlatformModel } from '../types/platform-model';
import type { ServiceModel } from '../types/service-model';

/**
 * A freeze that applies to nothing, although somebody relies on it. It is allowed while there are no services, or if an environment or a
 * team without services names it.
 */
export function unusedWindows(services: readonly ServiceModel[], { syncWindows, environments, teams }: PlatformModel): Problem[] {
  if (services.length === 0) return [];
  const stages = services.flatMap((service) => service.stages);
  const used = stages.flatMap(({ overlays }) => overlays.flatMap((overlay) => overlay.syncWindows));
  const waiting = [
    ...environments.filter(({ name }) => !stages.some(({ environment }) => environment.name === name)),
    ...teams.filter(({ name }) => !services.some(({ team }) => team.name === name)),
  ].flatMap((each) => each.syncWindows);
  const known = new Set([...used, ...waiting]);
  return syncWindows
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => problem('sync-window-unused', inPlatform('syncWindows', name), { window: name }));
}
