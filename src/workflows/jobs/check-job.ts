import type { LanguageTools } from '../languages/language-tools';
import type { RunnerModel } from '../../model/types/runner-model';
import { runsOn } from '../runner';
import { checkout } from '../steps/checkout';
import type { MadeJob } from '../service-job';
import type { Step } from '../workflow';

/** A job that runs checks of a service's code. It can only read the code. */
export const checkJob = (steps: readonly Step[], runner: RunnerModel, tools?: Pick<LanguageTools, 'env'>): MadeJob => ({
  'runs-on': runsOn(runner),
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  ...(tools?.env ? { env: tools.env } : {}),
  steps: [checkout, ...steps],
});
