import { governanceStack } from '../../../names/github';
import type { DefinitionsRepositoryModel } from '../../../model/types/platform-model';
import { withInputs } from '../../actions';
import type { ActionStep, RunStep } from '../../workflow';

/** Installs the version of Terraform that Charthouse is tested with. */
export const setUpTerraform: ActionStep = {
  name: 'Set up Terraform',
  ...withInputs('hashicorp/setup-terraform', { terraform_version: '1.11.4', terraform_wrapper: false }),
};

/** Plans the stack, and shows the plan on the page of the run. It changes nothing, and takes no lock, which would be a change of the state's store. */
export const planStack = ({ secrets, variables }: NonNullable<DefinitionsRepositoryModel['terraformPlan']>): RunStep => ({
  name: 'Plan',
  env: {
    GITHUB_TOKEN: '${{ steps.planning.outputs.token }}',
    ...Object.fromEntries([
      ...variables.map((name) => [name, `\${{ vars.${name} }}`]),
      ...secrets.map((name) => [name, `\${{ secrets.${name} }}`]),
    ]),
  },
  run: `set -euo pipefail
tar -xzf "$RUNNER_TEMP/stack/stack.tar.gz" -C "$RUNNER_TEMP/stack"
cd "$RUNNER_TEMP/stack/${governanceStack}"
terraform init -input=false -no-color
terraform plan -input=false -no-color -lock=false | tee "$RUNNER_TEMP/terraform.txt"
{
  printf '## Terraform plan\\n\\n'
  head -c 500000 "$RUNNER_TEMP/terraform.txt" | sed 's/^/    /'
} >> "$GITHUB_STEP_SUMMARY"
`,
});
