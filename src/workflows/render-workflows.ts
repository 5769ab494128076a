import type { PlatformModel } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';
import { checkWorkflow } from './check-workflow';
import { promoteWorkflow } from './promote-workflow';
import type { WorkflowFile } from './render-workflow';

/** The workflows of the config repository. Paths are relative to it. */
export const renderConfigWorkflows = (platform: PlatformModel, services: readonly ServiceModel[]): WorkflowFile[] => [
  checkWorkflow(platform),
  ...promoteWorkflow(platform, services),
];
