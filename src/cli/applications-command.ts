import type { Delivery } from '../delivery/delivery-engine';
import { renderCollected } from './render-collected';
import { table } from './table';

export interface ApplicationsCommandOptions {
  /** Whether to print JSON, for other programs. */
  readonly json: boolean;
}

/** `charthouse applications`: every Application that Argo CD will have, whichever way it comes to it. */
export function applicationsCommand(main: string | undefined, { json }: ApplicationsCommandOptions): string {
  const deliveries = collectDeliveries(main);
  if (json) return JSON.stringify(deliveries.map(asJson), null, 2);
  const rows = deliveries.map((each) => [
    each.name,
    each.project,
    each.cluster,
    each.namespace,
    each.path,
    syncOf(each),
    freezesOf(each).join(', ') || '-',
  ]);
  return table(['NAME', 'PROJECT', 'CLUSTER', 'NAMESPACE', 'PATH', 'SYNC', 'FREEZES'], rows);
}

/** Every Application of the platform that a main file declares, by service and in the order of promotion. */
export function collectDeliveries(main: string | undefined): Delivery[] {
  const deliveries: Delivery[] = [];
  renderCollected(main, { onDelivery: (delivery) => deliveries.push(delivery) });
  return deliveries;
}

const freezesOf = ({ windows }: Delivery): string[] => windows.map(({ name, kind }) => `${name} (${kind})`);
const syncOf = ({ sync, retired }: Delivery): string => (retired ? `${sync}, retired` : sync);

const asJson = ({ windows, destination, manifest, ...rest }: Delivery) => ({ ...rest, destination, freezes: windows, manifest });
