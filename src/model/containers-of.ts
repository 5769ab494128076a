import type { ContainerModel, WorkloadModel } from './workload-model';

/** A container, and the path of its definition within that of its workload. */
export interface PlacedContainer {
  readonly container: ContainerModel;
  readonly path: readonly string[];
  /** Whether it ends before the others start. */
  readonly isInit: boolean;
}

/** Every container of a workload, its own first. */
export function containersOf({ pod }: WorkloadModel): PlacedContainer[] {
  const [own, ...beside] = pod.containers;
  return [
    { container: own!, path: [], isInit: false },
    ...[...pod.initContainers, ...beside].map((container) => {
      const isInit = container.restartPolicy === undefined && pod.initContainers.includes(container);
      return { container, path: [isInit ? 'initContainers' : 'sidecars', container.name], isInit };
    }),
  ];
}
