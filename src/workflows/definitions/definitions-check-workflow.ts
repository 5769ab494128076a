import type { GeneratedFile } from '../../files/file-tree';
import type { DefinitionsRepositoryModel } from '../../model/types/platform-model';
import { gateJob, mainBranch } from '../../names/github';
import { workflowFile } from '../../names/paths';
import { gate } from '../jobs/gate';
import { runner } from '../runner';
import { checkout } from '../steps/checkout';
import type { Job, Workflow } from '../workflow';
import { installPackages } from './install-packages';

/** Name of the workflow and of its file. */
const name = 'check';

/** The workflow that judges pull requests of the definitions repository. */
export function definitionsCheckWorkflow({ test }: DefinitionsRepositoryModel): GeneratedFile {
  const workflow: Workflow = {
    name,
    on: { pull_request: { branches: [mainBranch] }, merge_group: { types: ['checks_requested'] } },
    permissions: {},
    concurrency: {
      group: '${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}',
      'cancel-in-progress': true,
    },
    jobs: { test: testDefinitions(test), [gateJob]: gate(['test']) },
  };
  return { path: workflowFile(name), content: workflow };
}

/** It runs the code of the pull request, so it has no secret and nothing that it may write. */
const testDefinitions = (test: string): Job => ({
  name: 'test',
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [
    checkout,
    installPackages,
    { name: 'Test', run: test },
    { name: 'Generate everything', run: 'npx --no-install charthouse synth\n' },
    { name: 'Prove every overlay', run: 'npx --no-install charthouse verify\n' },
  ],
});
