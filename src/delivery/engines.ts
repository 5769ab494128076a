import type { EngineName } from '../model/types/platform-model';
import type { DeliveryEngine } from './delivery-engine';

/** All delivery engines, by their name in the platform. */
export type Engines = Readonly<Record<EngineName, () => DeliveryEngine>>;

/** An engine is loaded only when it is used. */
export const engines: Engines = {
  'argo-cd': () => (require('./argo-cd/argo-cd-engine') as typeof import('./argo-cd/argo-cd-engine')).argoCdEngine,
};
