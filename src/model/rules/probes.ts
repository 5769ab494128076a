import { problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';

/** Whatever asks a port asks one that is there. */
export const probes: WorkloadRule = ({ workload, place }) => {
  const known = workload.ports.map(({ name }) => name).sort();
  const askers = [
    ...Object.entries(workload.probes).map(([kind, { port }]) => ({ kind: `${kind} probe`, port, at: ['probes', kind] })),
    ...(workload.prometheus ? [{ kind: 'Prometheus scrape', port: workload.prometheus.port, at: ['prometheus'] }] : []),
  ];
  return askers.flatMap(({ kind, port, at }) => {
    if (port === undefined) return [problem('probe-without-port', place(...at), { asker: kind, property: at.join('.') })];
    return known.includes(port) ? [] : [problem('unknown-port', place(...at, 'port'), { given: port, allowed: known })];
  });
};
