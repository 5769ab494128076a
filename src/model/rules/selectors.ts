import { groupBy } from '../../data/group-by';
import { problem, type Problem } from '../../problems/problem';
import { applicationsOf, type OverlayModel, type ServiceModel } from '../types/service-model';
import { selectorOf } from '../facts/selector-of';
import type { WorkloadModel } from '../types/workload-model';

/** A workload that runs in a namespace. */
interface Running {
  /** The cluster and the namespace. */
  readonly place: string;
  readonly service: string;
  readonly workload: WorkloadModel;
}

/**
 * Problems of workloads that select pods of other workloads in their namespace. By default, they select them by their names, and no two names
 * are the same.
 */
export function selectors(services: readonly ServiceModel[]): Problem[] {
  const choosing = services.some(({ stages }) => stages.some(({ overlays }) => overlays.some(choosesLabels)));
  if (!choosing) return [];
  return [...runningIn(services).values()].flatMap((running) =>
    running
      .filter(({ workload }) => workload.selectorLabels !== undefined)
      .flatMap((one) =>
        running.filter((other) => other.workload !== one.workload && isSelected(other, one)).map((other) => meeting(one, other)),
      ),
  );
}

const choosesLabels = ({ spec }: OverlayModel): boolean => spec.workloads.some(({ selectorLabels }) => selectorLabels !== undefined);

/** By cluster and namespace. */
const runningIn = (services: readonly ServiceModel[]): Map<string, Running[]> => groupBy(services.flatMap(placesOf), ({ place }) => place);

function placesOf({ name: service, stages }: ServiceModel): Running[] {
  return stages.flatMap((stage) =>
    stage.overlays
      .filter(({ retired }) => !retired)
      .flatMap(({ spec, applications }) =>
        (applications.length > 0 ? applications : applicationsOf(stage)).flatMap(({ cluster }) =>
          spec.workloads.map((workload) => ({ service, workload, place: `${cluster.name} ${stage.namespace}` })),
        ),
      ),
  );
}

/** Whether the pods of a workload have all labels by which another one selects its own. */
function isSelected({ workload }: Running, { workload: other }: Running): boolean {
  const labels = { ...workload.pod.labels, 'app.kubernetes.io/name': workload.name, ...selectorOf(workload) };
  return Object.entries(selectorOf(other)).every(
    ([key, value]) => Object.hasOwn(labels, key) && labels[key as keyof typeof labels] === value,
  );
}

const meeting = (one: Running, other: Running): Problem =>
  problem('names-meet', [one, other].map(placeOf).sort(), {
    what: 'pod selector',
    name: Object.entries(selectorOf(one.workload))
      .map(([key, value]) => `${key}=${value}`)
      .join(','),
    owners: [one, other].map(({ workload }) => `workload '${workload.name}'`).sort(),
  });

const placeOf = ({ service }: Running): string => `services.${service}`;
