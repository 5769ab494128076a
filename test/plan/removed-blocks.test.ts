import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from '../example-platform';
import { asTerraformData, terraform } from '../judges/terraform-data';
import { appliedStack, stackOf, withCart, type Texts } from './stacks';

const one = stackOf();
const two = withCart();
const after = appliedStack(one, two);

const ofCart = [
  'github_repository-cart',
  'github_repository_environment-cart-gitops-promotion',
  'github_repository_environment_deployment_policy-cart-gitops-promotion-main',
  'github_repository_ruleset-cart-main',
  'github_team_repository-cart_payments',
  'github_team_repository-cart_platform',
].map((name) => `terraform_data.${name}`);

/** What Terraform would do, by the address of each resource. */
const planned = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^ *# (\S+) (will no longer be managed by Terraform, but will not be destroyed|will be \w+)$/gm)].map(
      ([, address, what]) => [address!, what!],
    ),
  );

const each = (addresses: readonly string[], what: string): Record<string, string> =>
  Object.fromEntries(addresses.map((address) => [address, what]));

describe('Terraform', () => {
  let folder: string;

  const write = (files: Texts): void => writeFileSync(join(folder, 'cdk.tf.json'), asTerraformData(files['github/cdk.tf.json']!));
  const plan = (): string => terraform(folder, 'plan', '-input=false');
  const state = (): string[] => terraform(folder, 'state', 'list').trim().split('\n');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'charthouse-'));
    write(two);
    terraform(folder, 'init', '-input=false');
    terraform(folder, 'apply', '-auto-approve', '-input=false');
    expect(state()).toEqual(expect.arrayContaining(ofCart));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('would destroy what leaves a stack, whatever the stack said before', () => {
    expect(JSON.parse(asTerraformData(two['github/cdk.tf.json']!))).toMatchObject({
      resource: { terraform_data: { 'github_repository-cart': { lifecycle: { prevent_destroy: true } } } },
    });
    write(one);
    expect(planned(plan())).toEqual(each(ofCart, 'will be destroyed'));
  });

  it('forgets what leaves a stack by an apply, destroys nothing, and has no more to do then', () => {
    const before = state();
    write(after);
    const text = plan();
    expect(planned(text)).toEqual(each(ofCart, 'will no longer be managed by Terraform, but will not be destroyed'));
    // The config repository has fewer reviewers.
    expect(text).toContain('Plan: 0 to add, 1 to change, 0 to destroy.');
    expect(terraform(folder, 'apply', '-auto-approve', '-input=false')).toContain('Resources: 0 added, 1 changed, 0 destroyed.');
    expect(state()).toEqual(before.filter((address) => !ofCart.includes(address)));
    expect(plan()).toContain('No changes.');
  });

  it('destroys what leaves while its repository and its team remain', () => {
    const { environments } = platform().definition;
    const production = { ...environments.production, promotion: { after: 'staging', approvals: { team: 1 } } };
    write(appliedStack(stackOf({ platform: platform({ environments: { ...environments, production } }) }), after));
    expect(planned(plan())).toEqual(each(['terraform_data.github_team_repository-gitops-platform_qa'], 'will be destroyed'));
  });

  it('manages it again where it comes back', () => {
    write(appliedStack(two, after));
    expect(planned(plan())).toEqual(each(ofCart, 'will be created'));
  });
});
