import { probeProperties } from '../../definition/service/probe-shape';
import { podProperties } from '../../definition/service/pod-shape';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { containersOf, type PlacedContainer } from '../facts/containers-of';
import type { Place } from '../place';
import { ownContainer } from '../types/workload-model';

/** Probes, hooks and scrapes must use an existing port, and a probe must have exactly one handler. A pause fits into the grace period. */
export const probes: WorkloadRule = ({ workload, place }) => [
  ...containersOf(workload).flatMap((placed) => [
    ...probesOf(placed, place),
    ...hooksOf(placed, workload.pod.terminationGracePeriodSeconds ?? podProperties.terminationGracePeriodSeconds.default, place),
  ]),
  ...(workload.prometheus
    ? askPort(
        { asker: 'Prometheus scrape', port: workload.prometheus.port, at: ['prometheus'], property: 'port' },
        portNames({ container: ownContainer(workload) }),
        place,
      )
    : []),
  ...(workload.prometheus?.by === 'ServiceMonitor' && !workload.service
    ? [
        problem('without-service', place('prometheus', 'by'), {
          asker: 'ServiceMonitor',
          workload: workload.name,
          property: 'prometheus.by',
        }),
      ]
    : []),
];

function probesOf(placed: PlacedContainer, place: Place): Problem[] {
  return Object.entries(placed.container.probes).flatMap(([kind, { handler, successThreshold, terminationGracePeriodSeconds }]) => {
    const at = [...placed.path, 'probes', kind];
    const asker = `${kind} probe`;
    const others = [
      ...(kind !== 'readiness' && (successThreshold ?? probeProperties.successThreshold.default) !== 1
        ? [problem('number-out-of-range', place(...at, 'successThreshold'), { given: successThreshold!, least: 1, most: 1 })]
        : []),
      ...(kind === 'readiness' && terminationGracePeriodSeconds !== undefined
        ? [problem('readiness-never-stops', place(...at, 'terminationGracePeriodSeconds'), {})]
        : []),
    ];
    if (!handler) return [problem('probe-handlers', place(...at), { asker }), ...others];
    if (handler.kind === 'exec') return others;
    const property = handler.kind === 'http' ? 'port' : handler.kind === 'tcp' ? 'tcpSocket' : 'grpc';
    return [...askPort({ asker, port: handler.port, at, property }, portNames(placed), place), ...others];
  });
}

function hooksOf(placed: PlacedContainer, gracePeriod: number, place: Place): Problem[] {
  return Object.entries(placed.container.lifecycle).flatMap(([moment, handler]) => {
    const at = [...placed.path, 'lifecycle', moment];
    if (handler.kind === 'http') {
      return askPort({ asker: `${moment} hook`, port: handler.port, at, property: 'port' }, portNames(placed), place);
    }
    // The API server rejects a longer pause.
    return handler.kind === 'sleep' && handler.seconds > gracePeriod
      ? [problem('number-out-of-range', place(...at, 'sleep'), { given: handler.seconds, least: 1, most: gracePeriod })]
      : [];
  });
}

interface Question {
  readonly asker: string;
  readonly port: string | undefined;
  readonly at: readonly string[];
  /** The property that names the port. */
  readonly property: string;
}

function askPort({ asker, port, at, property }: Question, known: readonly string[], place: Place): Problem[] {
  if (port === undefined) return [problem('probe-without-port', place(...at), { asker, property: at.join('.') })];
  return known.includes(port) ? [] : [problem('unknown-port', place(...at, property), { given: port, allowed: known })];
}

const portNames = ({ container }: Pick<PlacedContainer, 'container'>): string[] =>
  container.ports
    .filter(({ protocol }) => protocol === 'TCP')
    .map(({ name }) => name)
    .sort();
