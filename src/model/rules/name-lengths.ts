import { dnsLabel } from '../../definition/formats/names';
import type { WorkloadKind } from '../../definition/service/workload-definition';
import { problem, type Problem } from '../../problems/problem';
import type { ServiceModelRule } from '../check-model';

/** Namespaces and the names of Applications become labels, and volumes are called like ones: these have at most so many characters. */
const limit = 63;

/** The controllers of these put something behind the name, and the whole becomes a label. */
const shorter: Readonly<Partial<Record<WorkloadKind, number>>> = { CronJob: 52, StatefulSet: 52 };

/** Names that the model makes of others still fit where they go. */
export const nameLengths: ServiceModelRule = ({ name: service, deployments }) => {
  const at = `services.${service}`;
  return deployments.flatMap(({ environment, namespace, overlays }) => [
    ...tooLong(namespace, 'namespace', limit, at),
    ...(namespace.length > limit ? [] : [dnsLabel(namespace, `platform.environments.${environment.name}.namespace`) ?? []].flat()),
    ...overlays.flatMap(({ applications, instance }) => [
      ...applications.flatMap(({ name }) => tooLong(name, 'Application', limit, at)),
      ...instance.workloads.flatMap(({ name, kind }) => tooLong(name, kind, shorter[kind] ?? limit, at)),
      ...instance.workloads[0]!.pod.volumes.flatMap(({ name }) => tooLong(name, 'volume', limit, at)),
    ]),
  ]);
};

const tooLong = (name: string, what: string, most: number, at: string): Problem[] =>
  name.length > most ? [problem('name-too-long', at, { name, what, limit: most })] : [];
