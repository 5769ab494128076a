import type { LanguageTools } from '../languages/language-tools';
import { runner } from '../runner';
import { checkout } from '../steps/checkout';
import type { Job, Step } from '../workflow';

/** A job that runs checks of a service's code. It can only read the code. */
export const checkJob = (name: string, steps: readonly Step[], tools?: Pick<LanguageTools, 'env'>): Job => ({
  name,
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  ...(tools?.env ? { env: tools.env } : {}),
  steps: [checkout, ...steps],
});
