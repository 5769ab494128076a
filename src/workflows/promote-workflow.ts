import { promotionEnvironment } from '../names/github';
import type { PlatformModel } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';
import { generatedWorkflow } from './generated-workflow';
import { promotions, type Promotion } from './promotions';
import type { WorkflowFile } from './render-workflow';
import { runsOn } from './runner';
import { checkRequest } from './steps/check-request';
import { openPromotion } from './steps/open-promotion';
import { promoterToken } from './steps/promoter-token';
import { promotionInputs } from './steps/promotion-inputs';
import { readTagFiles, readTags } from './steps/read-tags';
import type { DispatchInput, Job, WorkflowDefinition } from './workflow';

/**
 * The workflow of the config repository with which a person promotes a service: it reads the tags of one environment, and opens the pull
 * request that writes them to another one. There is none if no environment comes after another.
 */
export function promoteWorkflow(platform: PlatformModel, services: readonly ServiceModel[]): WorkflowFile[] {
  const possible = promotions(platform, services);
  if (possible.length === 0) return [];
  const { SERVICE, FROM, TO } = promotionInputs;
  const workflow: WorkflowDefinition = {
    name: 'promote',
    'run-name': `promote ${SERVICE} from ${FROM} to ${TO}`,
    on: { workflow_dispatch: { inputs: inputs(platform, possible) } },
    concurrency: { group: `promote-${TO}-${SERVICE}`, 'cancel-in-progress': false },
    jobs: { promote: promoteByHand(platform, services, possible) },
  };
  return [generatedWorkflow('promote', workflow, platform.repository, platform)];
}

/** The form on GitHub. It offers all environments that can be promoted; the combination is checked later. */
function inputs({ environments }: PlatformModel, possible: readonly Promotion[]): Record<string, DispatchInput> {
  const choice = (description: string, end: 'from' | 'to'): DispatchInput => ({
    description,
    required: true,
    type: 'choice',
    options: environments.map(({ name }) => name).filter((name) => possible.some((promotion) => promotion[end] === name)),
  });
  return {
    service: { description: 'Service to promote', required: true, type: 'string' },
    from: choice('Environment whose tags are taken', 'from'),
    to: choice('Environment that gets them', 'to'),
  };
}

const promoteByHand = (platform: PlatformModel, services: readonly ServiceModel[], possible: readonly Promotion[]): Job => ({
  name: 'promote',
  'runs-on': runsOn(platform.runners.promote),
  'timeout-minutes': 10,
  environment: promotionEnvironment,
  permissions: {},
  steps: [
    checkRequest(possible),
    promoterToken(platform),
    readTags(platform, services),
    openPromotion(platform, {
      service: promotionInputs.SERVICE,
      environment: promotionInputs.TO,
      tagFiles: readTagFiles,
      mergesItself: false,
    }),
  ],
});
