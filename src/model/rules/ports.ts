import { problem, type Problem } from '../../problems/problem';
import type { WorkloadRule } from '../check-model';
import type { PortModel } from '../service-model';

/** No two ports listen on the same number, neither in the container nor in the Service. */
export const ports: WorkloadRule = ({ workload, place }) => {
  const collisions = (numberOf: (port: PortModel) => number, side: string): Problem[] =>
    [...new Set(workload.ports.map(numberOf))].flatMap((number) => {
      const names = workload.ports.filter((port) => numberOf(port) === number).map(({ name }) => name);
      return names.length > 1 ? [problem('ports-collide', place('ports'), { number, names, side })] : [];
    });
  return [...collisions(({ containerPort }) => containerPort, 'container port'), ...collisions(({ port }) => port, 'Service port')];
};
