import type { EngineName } from '../model/types/platform-model';
import type { DeliveryEngine } from './delivery-engine';

/** Every delivery engine, by the word by which a platform chooses it. */
export type Engines = Readonly<Record<EngineName, () => DeliveryEngine>>;

/** An engine is loaded when it is asked for. */
export const engines: Engines = {
  'argo-cd': () => (require('./argo-cd/argo-cd-engine') as typeof import('./argo-cd/argo-cd-engine')).argoCdEngine,
};
