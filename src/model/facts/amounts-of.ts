import { parseQuantity } from '../../definition/formats/quantity';
import { containersOf } from './containers-of';
import type { WorkloadModel } from '../types/workload-model';

/** An amount of something that a workload asks for, and where it stands in its definition. */
export interface Amount {
  /** As it was written. */
  readonly given: string;
  readonly value: number;
  readonly measure: Measure;
  readonly path: readonly string[];
  /** Whether 0 says something: a request of nothing. */
  readonly mayBeZero: boolean;
}

/** What is measured, and the range that somebody can mean. */
export interface Measure {
  readonly what: string;
  readonly unit: 'cores' | 'bytes';
  /** Less than this is a slip in the unit: see the page of `quantity-too-small`. */
  readonly least: string;
  /** More than this is possible, and rare. */
  readonly most: string;
}

const cpu: Measure = { what: 'cpu', unit: 'cores', least: '1m', most: '64' };
const memory: Measure = { what: 'memory', unit: 'bytes', least: '4Mi', most: '1Ti' };
const disk: Measure = { what: 'storage', unit: 'bytes', least: '1Mi', most: '64Ti' };
/** An empty folder may hold no more than a socket: a page of memory is the least. */
const folder: Measure = { what: 'an empty folder', unit: 'bytes', least: '4Ki', most: '64Ti' };

const measures: Readonly<Record<string, Measure>> = { cpu, memory, 'ephemeral-storage': { ...disk, what: 'ephemeral-storage' } };

/** Every amount of cpu, memory and disk in a workload. Devices and huge pages are counted otherwise. */
export const amountsOf = (workload: WorkloadModel): readonly Amount[] => [
  ...containersOf(workload).flatMap(({ container, path }) =>
    (['requests', 'limits'] as const).flatMap((side) =>
      Object.entries(container.resources[side]).flatMap(([resource, given]) =>
        amount(measures[resource], given, [...path, 'resources', side, resource], side === 'requests'),
      ),
    ),
  ),
  ...workload.pod.volumes.flatMap((volume) =>
    volume.kind === 'empty-dir' && volume.sizeLimit !== undefined
      ? amount(
          volume.medium === 'Memory' ? { ...folder, most: memory.most } : folder,
          volume.sizeLimit,
          ['volumes', volume.name, 'emptyDir', 'sizeLimit'],
          false,
        )
      : [],
  ),
  ...(workload.statefulSet?.volumeClaims ?? []).flatMap(({ name, storage }) =>
    amount(disk, storage, ['volumeClaims', name, 'storage'], false),
  ),
];

const amount = (measure: Measure | undefined, given: string, path: readonly string[], mayBeZero: boolean): Amount[] =>
  measure ? [{ given, value: parseQuantity(given)!, measure, path, mayBeZero }] : [];
