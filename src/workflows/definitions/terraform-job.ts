import { terraformPlanEnvironment } from '../../names/github';
import type { DefinitionsRepositoryModel } from '../../model/types/platform-model';
import type { UnplacedJob } from '../runner';
import { stackArtifact } from './steps/artifacts';
import { planStack, setUpTerraform } from './steps/plan-stack';
import { plannerToken } from './steps/planner-token';

/** Plans the Terraform stack, with an identity that only reads. A person applies it. */
export const terraformJob = (plan: NonNullable<DefinitionsRepositoryModel['terraformPlan']>, organization: string): UnplacedJob => ({
  name: 'terraform',
  needs: 'apply',
  'timeout-minutes': 30,
  environment: terraformPlanEnvironment,
  permissions: {},
  steps: [stackArtifact.take, setUpTerraform, plannerToken(organization), planStack(plan)],
});
