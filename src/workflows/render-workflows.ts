import type { GeneratedFile } from '../files/file-tree';
import type { PlatformModel } from '../model/platform-model';
import type { ServiceModel } from '../model/service-model';
import { checkWorkflow } from './check-workflow';
import { promoteWorkflow } from './promote-workflow';

/** The workflows of the config repository. Paths are relative to it. */
export const renderConfigWorkflows = (platform: PlatformModel, services: readonly ServiceModel[]): GeneratedFile[] => [
  checkWorkflow,
  ...promoteWorkflow(platform, services),
];
