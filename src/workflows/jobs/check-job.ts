import { runner } from '../runner';
import { checkout } from '../steps/checkout';
import type { Job, Step } from '../workflow';

/** A job that runs checks of a service's code. It can only read the code. */
export const checkJob = (name: string, steps: readonly Step[]): Job => ({
  name,
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [checkout, ...steps],
});
