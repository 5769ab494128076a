import type { ContainerModel, WorkloadModel } from '../types/workload-model';

/** A container, and the path of its definition in that of its workload. */
export interface PlacedContainer {
  readonly container: ContainerModel;
  readonly path: readonly string[];
  /** Whether it ends before the containers start. */
  readonly isInit: boolean;
}

const placed = new WeakMap<WorkloadModel, readonly PlacedContainer[]>();

/** All containers of a workload, the main container first. */
export function containersOf(workload: WorkloadModel): readonly PlacedContainer[] {
  let containers = placed.get(workload);
  if (!containers) {
    containers = placeContainers(workload);
    placed.set(workload, containers);
  }
  return containers;
}

function placeContainers({ pod }: WorkloadModel): PlacedContainer[] {
  const [own, ...beside] = pod.containers;
  return [
    { container: own!, path: [], isInit: false },
    ...[...pod.initContainers, ...beside].map((container) => {
      const isInit = container.restartPolicy === undefined && pod.initContainers.includes(container);
      return { container, path: [isInit ? 'initContainers' : 'sidecars', container.name], isInit };
    }),
  ];
}
