import type { ApplicationSpec } from './spec';
import type { ArgoCdMetadata } from '../common/metadata';

/** What an Application is made of. */
export interface ApplicationProps {
  /** The name, and the namespace of Argo CD. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: ApplicationSpec;
}
