import type { ServiceModel } from '../types/service-model';

/**
 * How many workloads, one behind the other, come before each workload of a service, by its name. What any environment says holds in all, so that
 * their objects are alike. Of workloads that wait for each other nothing can be said.
 */
export function rolloutWaves(service: ServiceModel): ReadonlyMap<string, number> {
  const before = workloadsBefore(service);
  const waves = new Map<string, number>();
  const waveOf = (name: string, waiting: readonly string[]): number => {
    if (waiting.includes(name)) return 0;
    const known = waves.get(name) ?? Math.max(0, ...[...(before.get(name) ?? [])].map((other) => waveOf(other, [...waiting, name]) + 1));
    if (waiting.length === 0) waves.set(name, known);
    return known;
  };
  for (const name of before.keys()) waveOf(name, []);
  return waves;
}

/** The workloads that come right before others, by the names of those, in any environment of a service. */
export function workloadsBefore({ stages }: ServiceModel): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, Set<string>>();
  for (const { spec, retired } of stages.flatMap(({ overlays }) => overlays)) {
    if (retired) continue;
    for (const { name, after } of spec.workloads) {
      for (const other of after) before.set(name, (before.get(name) ?? new Set()).add(other));
    }
  }
  return before;
}
