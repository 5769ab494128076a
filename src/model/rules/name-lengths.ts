import { namespaceName } from '../../definition/formats/names';
import type { WorkloadKind } from '../../definition/service/workload-definition';
import { inPlatform } from '../../definition/shape/definition-place';
import { problem, type Problem } from '../../problems/problem';
import { servicesOf } from '../types/kubernetes-service-model';
import type { ServiceModelRule } from './rule';

/** Namespaces and names of Applications are used as labels, and volumes are named like labels: at most 63 characters. */
const limit = 63;

/** The controllers of these kinds append to the name, and the result is used as a label. */
const shorter: Readonly<Partial<Record<WorkloadKind, number>>> = { CronJob: 52, StatefulSet: 52 };

/** Derived names must not be too long. */
export const nameLengths: ServiceModelRule = ({ name: service, stages }) => {
  const problems: Problem[] = [];
  const check = (name: string, what: string, most = limit): void => {
    if (name.length > most) problems.push(problem('name-too-long', `services.${service}`, { name, what, limit: most }));
  };
  for (const { environment, namespace, overlays } of stages) {
    check(namespace, 'namespace');
    const malformed =
      namespace.length > limit ? undefined : namespaceName(namespace, String(inPlatform('environments', environment.name, 'namespace')));
    if (malformed) problems.push({ ...malformed, inPlatform: true });
    for (const { applications, spec } of overlays) {
      for (const { name } of applications) check(name, 'Application');
      for (const { name, kind } of spec.workloads) check(name, kind, shorter[kind]);
      for (const { name } of spec.workloads.flatMap(servicesOf)) check(name, 'Service');
      for (const { pod } of spec.workloads) for (const { name } of pod.volumes) check(name, 'volume');
    }
  }
  return problems;
};
