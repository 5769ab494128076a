import type { Delivery, DeliveryEngine } from '../delivery/delivery-engine';
import { renderLoaded } from '../run/run-synth';
import { collectDefinitions } from './collect-definitions';
import { table } from './table';

export interface ApplicationsCommandOptions {
  /** Whether to print JSON, for other programs. */
  readonly json: boolean;
}

/** `charthouse applications`: everything that the delivery engine syncs. */
export function applicationsCommand(main: string | undefined, { json }: ApplicationsCommandOptions): string {
  const { deliveries } = collectDeliveries(main);
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

/** All deliveries of a platform, by service and in the order of promotion, with their engine. */
export function collectDeliveries(main: string | undefined): { readonly deliveries: readonly Delivery[]; readonly engine: DeliveryEngine } {
  const deliveries: Delivery[] = [];
  const { engine } = renderLoaded(collectDefinitions(main), { onDelivery: (delivery) => deliveries.push(delivery) });
  // If there are no problems, there is a platform with an engine.
  return { deliveries, engine: engine! };
}

const freezesOf = ({ windows }: Delivery): string[] => windows.map(({ name, kind }) => `${name} (${kind})`);
const syncOf = ({ sync, retired }: Delivery): string => (retired ? `${sync}, retired` : sync);

const asJson = ({ windows, destination, manifest, ...rest }: Delivery) => ({ ...rest, destination, freezes: windows, manifest });
