import { rememberLast } from '../../data/remember-last';
import type { ContainerModel, WorkloadModel } from '../types/workload-model';

/** A container, and the path of its definition in that of its workload. */
export interface PlacedContainer {
  readonly container: ContainerModel;
  readonly path: readonly string[];
  /** Whether it ends before the containers start. */
  readonly isInit: boolean;
}

/** All containers of a workload, the main container first. Many rules ask for those of one workload. */
export const containersOf = rememberLast(placeContainers);

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
