import { spawnSync } from 'node:child_process';
import { renderDefinitionsWorkflows } from '../../../src/workflows/definitions/render-definitions-workflows';
import type { Workflow } from '../rendered-workflow';
import { makeProject } from '../../cli/project';
import { models } from '../../example-platform';
import { withTerraformPlan } from '../examples';
import { Organization } from './organization/organization';
import { runJobs } from './run-jobs';

jest.setTimeout(120_000); // scripts start many processes

const tools = ['jq', 'terraform'].every((tool) => spawnSync(tool, ['--version']).status === 0);
const itWithTerraform = tools ? it : it.skip; // the runners have both; a machine without them can run the rest

const input = models({ platform: { ...withTerraformPlan, name: 'config' } });
const workflow = renderDefinitionsWorkflows(input.platform, input.services).find(({ path }) => path.endsWith('/apply.yml'))!
  .content as Workflow;

/** A stack that needs no provider from elsewhere, as an apply leaves it. */
const stack = JSON.stringify({
  variable: { SIZE: {} },
  resource: { terraform_data: { repository: { input: '${var.SIZE}' } } },
});

describe('the plan of the Terraform stack', () => {
  const organization = new Organization();
  const definitions = makeProject();
  afterAll(() => {
    organization.remove();
    definitions.remove();
  });

  itWithTerraform(
    'is that of the real Terraform, of the stack as the apply leaves it, with the variables that the platform names',
    async () => {
      for (const name of ['config', 'platform']) organization.add(name, { 'README.md': `${name}\n` });
      const folder = '"$LIVE/platform/terraform/github"';
      const results = await runJobs(workflow, ['live', 'apply', 'terraform'], {
        organization,
        definitions,
        charthouse: `if [ "$1" = apply ]; then mkdir -p ${folder} && echo '${stack}' > ${folder}/cdk.tf.json; fi`,
        env: { TF_VAR_SIZE: 'large', TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' },
      });
      expect(Object.values(results).map(({ result }) => result)).toEqual(['success', 'success', 'success']);
      expect(results.terraform!.output).toContain('+ input  = "large"');
      expect(results.terraform!.output).toContain('Plan: 1 to add, 0 to change, 0 to destroy.');
      expect(results.terraform!.summary).toContain('## Terraform plan\n\n');
      expect(results.terraform!.summary).toContain('    Plan: 1 to add');
    },
  );
});
