import type { ApplicationSpec } from './spec';
import type { ArgoCdMetadata } from '../common/metadata';

/** Props of an Application. */
export interface ApplicationProps {
  /** Name of the Application, and the namespace of Argo CD. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: ApplicationSpec;
}
