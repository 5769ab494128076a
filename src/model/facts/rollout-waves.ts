import type { ServiceModel } from '../types/service-model';

/**
 * The number of workloads that must roll out before each workload of a service, one after the other, by name. The order of any environment
 * applies to all, so that their objects are equal. Workloads that wait for each other have no wave.
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

/** The workloads directly before each workload, by name, in any environment of a service. */
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
