import { problem, type Problem } from '../../problems/problem';
import type { WorkloadCase, WorkloadRule } from './rule';
import { containersOf } from '../facts/containers-of';
import { groupBy } from '../../data/group-by';
import type { PortModel } from '../types/workload-model';

/** A port, and the path of its definition. */
interface PlacedPort {
  readonly port: PortModel;
  readonly path: readonly string[];
}

/** No two ports of a pod may have the same number or name. Init containers run one at a time. */
export const ports: WorkloadRule = (subject) => {
  const { workload } = subject;
  const all = containersOf(workload).map(({ container, path, isInit }) => ({
    isInit,
    ports: container.ports.map((port): PlacedPort => ({ port, path: [...path, 'ports'] })),
  }));
  const inPod = all.flatMap((each) => (each.isInit ? [] : each.ports));
  return [
    ...namesThatMeet(inPod, subject),
    ...collisions(inPod, subject),
    ...hostPortsThatMeet(inPod, subject),
    ...all.flatMap((each) => (each.isInit ? collisions(each.ports, subject) : [])),
  ];
};

/** A lookup by name finds the first port. If two containers used the name, the second would never be found. */
const namesThatMeet = (all: readonly PlacedPort[], { place }: WorkloadCase): Problem[] =>
  meeting(all, ({ port }) => port.name).map((same) =>
    problem(
      'names-meet',
      same.map(({ port, path }) => place(...path, port.name)),
      { what: 'port name', name: same[0]!.port.name, owners: ['two containers of one pod'] },
    ),
  );

const collisions = (all: readonly PlacedPort[], { place }: WorkloadCase): Problem[] =>
  meeting(all, ({ port }) => `${port.containerPort} ${port.protocol}`).map((same) =>
    problem(
      'ports-collide',
      same.map(({ path }) => place(...path)),
      { number: same[0]!.port.containerPort, names: same.map(({ port }) => port.name), side: 'container port' },
    ),
  );

const hostPortsThatMeet = (all: readonly PlacedPort[], { place }: WorkloadCase): Problem[] =>
  meeting(
    all.filter(({ port }) => port.hostPort !== undefined),
    ({ port }) => `${port.hostPort} ${port.protocol}`,
  ).map((same) =>
    problem(
      'ports-collide',
      same.map(({ port, path }) => place(...path, port.name)),
      { number: same[0]!.port.hostPort!, names: same.map(({ port }) => port.name), side: 'port of the node' },
    ),
  );

const meeting = (all: readonly PlacedPort[], keyOf: (placed: PlacedPort) => string): PlacedPort[][] =>
  all.length < 2 ? [] : [...groupBy(all, keyOf).values()].filter((same) => same.length > 1);
