import type { ServiceWithSource } from '../../model/facts/application-repositories';
import type { RunnerModel } from '../../model/types/runner-model';
import { runsOn } from '../runner';
import { checkoutWithParent } from '../steps/checkout';
import type { Job } from '../workflow';
import { findChangedServices, type PushedBranch } from './find-changed-services';
import type { FoldedJob } from './fold-jobs';

export interface ChangesJobOptions {
  /** The name of the file. */
  readonly workflow: string;
  readonly runner: RunnerModel;
  /** If the workflow is for what is pushed to branches other than those that pull requests are merged into. @default - it is for the others */
  readonly ofBranch?: PushedBranch;
}

/** Finds out which services changed. Its outputs are the changed services, and the legs of each matrix. */
export function changesJob(
  name: string,
  services: readonly ServiceWithSource[],
  folded: readonly FoldedJob[],
  { workflow, runner, ofBranch }: ChangesJobOptions,
): Job {
  const outputs = [...(folded.some(({ legs }) => !legs) ? ['services'] : []), ...folded.flatMap(({ id, legs }) => (legs ? [id] : []))];
  return {
    name,
    'runs-on': runsOn(runner),
    'timeout-minutes': 10,
    permissions: ofBranch
      ? { contents: 'read', 'pull-requests': { read: 'find the pull request of the branch' } }
      : { contents: 'read', actions: { read: 'find the last run that passed' } },
    outputs: Object.fromEntries(outputs.map((output) => [output, `\${{ steps.find.outputs.${output} }}`])),
    steps: [checkoutWithParent, findChangedServices(services, folded, { workflow, outputs, ofBranch })],
  };
}
