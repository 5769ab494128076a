import { App } from 'cdk8s';
import { actionInputs } from '../../../src/checks/action-inputs';
import { UserError } from '../../../src/problems/user-error';
import type { Problem } from '../../../src/problems/problem';
import { github, needs, steps, Workflow } from '../../../src/workflows/construct';
import { renderConfigWorkflows } from '../../../src/workflows/render-workflows';
import { models, platform } from '../../example-platform';
import { text, type Cases } from '../case';

const build = {
  name: 'build',
  'runs-on': 'ubuntu-24.04',
  'timeout-minutes': 10,
  permissions: { contents: 'read' },
  steps: [{ name: 'Build', run: 'make' }],
} as const;

/** The problems of a workflow, with other jobs than the one that is right. */
function problemsOfJobs(jobs: Record<string, object>): readonly Problem[] {
  const props = { on: { push: {} }, concurrency: { group: 'nightly', 'cancel-in-progress': false }, jobs: { build, ...jobs } };
  return thrown(() => new Workflow(new App(), 'nightly', props));
}

function thrown(make: () => unknown): readonly Problem[] {
  try {
    make();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}

/** Workflows that GitHub would reject, or that would not do what they say. */
export const workflowCases = {
  'expression-in-script': {
    provoke: () => thrown(() => `echo ${github('head_ref') as unknown as string}`),
    says: text`
      x an expression cannot be part of a text: GitHub fills it in before a script is read, as if you had typed the value
        at      github.head_ref
        given   "\${{ github.head_ref }}"
        fix     give it to the step in 'env', and use the variable in the script; for other values, use text\`…\`
        see     charthouse explain expression-in-script
    `,
  },
  'unknown-action': {
    provoke: () => problemsOfJobs({ build: { ...build, steps: [{ name: 'Check out', uses: 'actions/checkuot' }] } }),
    says: text`
      x there is no action 'actions/checkuot' in the table of pinned actions
        at      nightly.jobs.build.steps[0].uses
        given   "actions/checkuot"
        allowed actions/checkout, actions/cache, actions/attest, actions/setup-go, actions/setup-node, and 23 more
        fix     did you mean 'actions/checkout'? If not, add it to 'actions', with its commit, its version, and its inputs
        see     charthouse explain unknown-action
    `,
  },
  'unknown-job': {
    provoke: () => problemsOfJobs({ deploy: { ...build, needs: 'biuld' } }),
    says: text`
      x there is no other job 'biuld' in the workflow
        at      nightly.jobs.deploy.needs
        given   "biuld"
        allowed build
        fix     did you mean 'build'? If not, add it to 'jobs'
        see     charthouse explain unknown-job
    `,
  },
  'job-not-needed': {
    provoke: () =>
      problemsOfJobs({ deploy: { ...build, steps: [{ name: 'Deploy', env: { RESULT: needs('build').result }, run: 'make' }] } }),
    says: text`
      x this reads the job 'build', which the job does not need: GitHub gives it an empty value
        at      nightly.jobs.deploy.steps[0].env.RESULT
        given   "build"
        fix     add 'build' to 'needs'
        see     charthouse explain job-not-needed
    `,
  },
  'job-circle': {
    provoke: () => problemsOfJobs({ test: { ...build, needs: 'deploy' }, deploy: { ...build, needs: 'test' } }),
    says: text`
      x the jobs wait for each other in a circle: test needs deploy needs test
        at      nightly.jobs
        given   ["test","deploy"]
        fix     remove one of them from 'needs' of another
        see     charthouse explain job-circle
    `,
  },
  'unknown-step': {
    provoke: () => problemsOfJobs({ build: { ...build, outputs: { digest: steps('push').output('digest') } } }),
    says: text`
      x no earlier step of the job has the ID 'push'
        at      nightly.jobs.build.outputs.digest
        given   "push"
        allowed none
        fix     set 'id' of that step
        see     charthouse explain unknown-step
    `,
  },
  'unknown-output': {
    provoke: () =>
      problemsOfJobs({
        deploy: { ...build, needs: 'build', steps: [{ name: 'Deploy', env: { DIGEST: needs('build').output('digest') }, run: 'make' }] },
      }),
    says: text`
      x the job 'build' has no output 'digest': GitHub gives an empty value
        at      nightly.jobs.deploy.steps[0].env.DIGEST
        given   "digest"
        allowed none
        fix     add the output, or read another one
        see     charthouse explain unknown-output
    `,
  },
  'action-lacks-inputs': {
    provoke: () => {
      const pins = { 'actions/checkout': { version: 'v7.0.1', sha: 'a'.repeat(40), inputs: ['persist-credentials'] } };
      const model = models({ platform: platform({ github: { ...platform().definition.github, actions: pins } }) });
      return actionInputs(renderConfigWorkflows(model.platform, model.services), model.platform);
    },
    says: text`
      x generated workflows set 'fetch-depth' of 'actions/checkout', which this version does not have
        at      platform.github.actions.actions/checkout.inputs
        given   "actions/checkout"
        fix     pin a version of 'actions/checkout' that has them, and add them to 'inputs'
        see     charthouse explain action-lacks-inputs
    `,
  },
  'check-name-unknown': {
    provoke: () => {
      const props = { on: { push: {} }, concurrency: { group: 'nightly', 'cancel-in-progress': false }, requiredJobs: ['build'] };
      return thrown(() => new Workflow(new App(), 'nightly', { ...props, jobs: { build: { ...build, name: github('ref_name') } } }));
    },
    says: text`
      x only a run knows the names of the checks that the job 'build' reports
        at      nightly.requiredJobs[0]
        given   "build"
        fix     let its name and its matrix have no other expression than values of the matrix, and list in 'reports' what the jobs of another workflow report
        see     charthouse explain check-name-unknown
    `,
  },
} satisfies Cases;
