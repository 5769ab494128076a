import { parseQuantity } from '../../data/quantity';
import { rememberLast } from '../../data/remember-last';
import { claimsOf } from './claims-of';
import { containersOf } from './containers-of';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { WorkloadModel } from '../types/workload-model';

/** A quantity in a workload, and its place in the definition. */
export interface Amount {
  /** As written. */
  readonly given: string;
  readonly value: number;
  readonly measure: Measure;
  readonly path: readonly string[];
  /** Whether 0 is meaningful: a request for nothing. */
  readonly mayBeZero: boolean;
}

/** What is measured, and its plausible range. */
export interface Measure {
  readonly what: string;
  readonly unit: 'cores' | 'bytes';
  /** Smaller values are a mistake in the unit: see the page of `quantity-too-small`. */
  readonly least: string;
  /** Larger values are possible, but rare. */
  readonly most: string;
  /** Both, as numbers. */
  readonly range: readonly [least: number, most: number];
}

const measureOf = (measure: Omit<Measure, 'range'>): Measure => ({
  ...measure,
  range: [parseQuantity(measure.least)!, parseQuantity(measure.most)!],
});

const cpu = measureOf({ what: 'cpu', unit: 'cores', least: '1m', most: '64' });
const memory = measureOf({ what: 'memory', unit: 'bytes', least: '4Mi', most: '1Ti' });
const disk = measureOf({ what: 'storage', unit: 'bytes', least: '1Mi', most: '64Ti' });
/** An empty folder may contain only a socket, so the minimum is one page of memory. */
const folder = measureOf({ what: 'an empty folder', unit: 'bytes', least: '4Ki', most: '64Ti' });
const folderInMemory = measureOf({ ...folder, most: memory.most });

const measures: Readonly<Record<string, Measure>> = { cpu, memory, 'ephemeral-storage': { ...disk, what: 'ephemeral-storage' } };

const sides = ['requests', 'limits'] as const;

/** All quantities of cpu, memory and disk in a workload. Devices and huge pages are not included. Several rules ask for them. */
export const amountsOf = rememberLast((workload: WorkloadModel): readonly Amount[] => [
  ...containersOf(workload).flatMap(({ container, path }) =>
    sides.flatMap((side) =>
      Object.entries(container.resources[side]).flatMap(([resource, given]) =>
        amount(measures[resource], given, [...path, 'resources', side, resource], side === 'requests'),
      ),
    ),
  ),
  ...workload.pod.volumes.flatMap((volume) =>
    volume.kind === 'empty-dir' && volume.sizeLimit !== undefined
      ? amount(
          volume.medium === 'Memory' ? folderInMemory : folder,
          volume.sizeLimit,
          ['volumes', volume.name, 'emptyDir', 'sizeLimit'],
          false,
        )
      : [],
  ),
  ...claimsOf(workload).flatMap(({ claim: { storage }, path }) => amount(disk, storage, [...path, 'storage'], false)),
]);

/** The sizes of the claims of a service. */
export const amountsOfClaims = ({ claims }: ServiceSpecModel): readonly Amount[] =>
  claims.flatMap(({ name, storage }) => amount(disk, storage, ['persistentVolumeClaims', name, 'storage'], false));

const amount = (measure: Measure | undefined, given: string, path: readonly string[], mayBeZero: boolean): Amount[] =>
  measure ? [{ given, value: parseQuantity(given)!, measure, path, mayBeZero }] : [];
