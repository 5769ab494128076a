import type { Manifest } from '../../files/manifest';
import { syncOptionsIn } from './sync-options-of';

/** Whether Argo CD leaves an object that is no longer in Git where it is. */
export const isKept = (object: Manifest): boolean => syncOptionsIn(object).includes('Prune=false');
