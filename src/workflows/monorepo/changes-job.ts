import type { ServiceWithSource } from '../../model/facts/application-repositories';
import type { RunnerModel } from '../../model/types/runner-model';
import { runsOn } from '../runner';
import { checkoutWithParent } from '../steps/checkout';
import { choiceOutputs } from './chosen-services';
import { findChangedServices, type PushedBranch } from './find-changed-services';
import type { FirstJob } from './jobs-of-services';

export interface ChangesJobOptions {
  /** The name of the file. */
  readonly workflow: string;
  readonly runner: RunnerModel;
  /** If the workflow is for what is pushed to branches other than those that pull requests are merged into. @default - it is for the others */
  readonly ofBranch?: PushedBranch;
}

/** Finds out which services changed. Its outputs are the changed services, and the legs of each matrix. */
export const changesJob = (services: readonly ServiceWithSource[], { workflow, runner, ofBranch }: ChangesJobOptions): FirstJob => ({
  id: 'changes',
  make: (folded) => ({
    'runs-on': runsOn(runner),
    'timeout-minutes': 10,
    permissions: ofBranch
      ? { contents: 'read', 'pull-requests': { read: 'find the pull request of the branch' } }
      : { contents: 'read', actions: { read: 'find the last run that passed' } },
    outputs: choiceOutputs(folded),
    steps: [checkoutWithParent, findChangedServices(services, folded, { workflow, ofBranch })],
  }),
});
