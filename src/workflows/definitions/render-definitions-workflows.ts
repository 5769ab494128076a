import type { PlatformModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import { applyWorkflow } from './apply-workflow';
import { definitionsCheckWorkflow } from './definitions-check-workflow';
import { proofParts } from './proof-job';
import { liveRepositories } from './live-repositories';
import type { WorkflowFile } from '../render-workflow';

/** The workflows of the definitions repository; none if the platform does not name it. Paths are relative to it. */
export function renderDefinitionsWorkflows(platform: PlatformModel, services: readonly ServiceModel[]): WorkflowFile[] {
  const { definitions, organization } = platform;
  if (!definitions) return [];
  const live = { organization, repositories: liveRepositories(platform, services) };
  return [
    definitionsCheckWorkflow(definitions, { live, parts: proofParts(services), platform }),
    applyWorkflow(definitions, platform, live),
  ];
}
