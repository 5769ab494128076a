import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseRepositoryLedger } from '../../src/ledger/parse-ledger';
import { addressesOf } from '../../src/ledger/stack-change';
import { platform } from '../example-platform';
import { judgeTerraform } from '../judges/terraform';
import { appliedStack, planStack, stackOf, withCart, type Texts } from './stacks';

const stack = 'github/cdk.tf.json';
const ledger = '.charthouse/repository.json';
const checksums = '.charthouse/repository.sha256';

const one = stackOf();
const two = withCart();

const leftIn = (files: Texts): readonly string[] | undefined => parseRepositoryLedger('', files[ledger]!).value!.left;

const removedIn = (files: Texts): unknown => (JSON.parse(files[stack]!) as { removed?: unknown }).removed;

const ofCart = [
  'github_repository.cart',
  'github_repository_environment.cart-gitops-promotion',
  'github_repository_environment_deployment_policy.cart-gitops-promotion-main',
  'github_repository_ruleset.cart-main',
  'github_team_repository.cart_payments',
  'github_team_repository.cart_platform',
];

describe('a repository that leaves the Terraform stack', () => {
  const after = appliedStack(one, two);

  it('is forgotten by Terraform with all that belongs to it, and not destroyed', () => {
    expect(removedIn(after)).toEqual(ofCart.map((from) => ({ from, lifecycle: { destroy: false } })));
    expect(JSON.parse(after[stack]!)).toMatchObject({ terraform: { required_version: '>= 1.7.0' } });
  });

  it('changes nothing else in the stack, which the provider accepts', () => {
    const { removed: _, terraform, ...rest } = JSON.parse(after[stack]!) as Record<string, any>;
    const { required_version: __, ...others } = terraform;
    expect({ ...rest, terraform: others }).toEqual(JSON.parse(one[stack]!));
    expect(judgeTerraform(after[stack]!)).toEqual([]);
  });

  it('stays in the ledger, and the plan has nothing more to do', () => {
    expect(leftIn(after)).toEqual(ofCart);
    expect(planStack(one, after)).toMatchObject({ files: [], unchanged: 3, warnings: [] });
    expect(appliedStack(one, after)).toEqual(after);
  });

  it('is told once', () => {
    expect(planStack(one, two).warnings).toMatchObject([
      {
        code: 'left-on-github',
        at: ['live/terraform/github/cdk.tf.json'],
        message: "repository 'cart' leaves the Terraform stack, and remains on GitHub",
      },
    ]);
  });

  it('leaves the list again where it comes back', () => {
    expect(appliedStack(two, after)).toEqual(two);
    expect(planStack(two, after).warnings).toEqual([]);
  });

  it('stays beside another one that leaves later', () => {
    const { environments } = platform().definition;
    const none = stackOf({ services: [], platform: platform({ environments }) });
    const both = appliedStack(none, after);
    expect(leftIn(both)).toEqual([...leftIn(both)!].sort());
    expect(leftIn(both)).toEqual(expect.arrayContaining([...ofCart, 'github_repository.payments-api']));
    expect(leftIn(appliedStack(one, both))).toEqual(ofCart);
  });

  it('is in lists of checksums that sha256sum accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'charthouse-'));
    try {
      for (const [path, text] of Object.entries(after)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { status, stdout } = spawnSync('sha256sum', ['--check', checksums], { cwd: folder, encoding: 'utf8' });
      expect({ status, stdout }).toEqual({ status: 0, stdout: `${ledger}: OK\n${stack}: OK\n` });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what else leaves a Terraform stack', () => {
  const teams = { platform: {}, qa: { members: ['zoe', 'adam'] }, payments: {} };

  it('is kept where a team is managed elsewhere from now on', () => {
    const managed = stackOf({ platform: platform({ teams }) });
    const { warnings } = planStack(one, managed);
    expect(warnings.map(({ message }) => message)).toEqual([
      "the Terraform stack no longer manages team 'qa', which remains on GitHub with its members",
    ]);
    expect(leftIn(appliedStack(one, managed))).toEqual(['github_team.qa', 'github_team_members.qa']);
  });

  it('is kept where a team leaves', () => {
    const { environments } = platform().definition;
    const production = { ...environments.production, promotion: { after: 'staging', approvals: { team: 1 } } };
    const without = stackOf({
      platform: platform({ teams: { platform: {}, payments: {} }, environments: { ...environments, production } }),
    });
    const { warnings } = planStack(without, one);
    expect(warnings.map(({ message }) => message)).toEqual(["team 'qa' leaves the Terraform stack, and keeps its access on GitHub"]);
    expect(leftIn(appliedStack(without, one))).toEqual(['github_team_repository.gitops-platform_qa']);
  });

  it('is destroyed where its repository and its team remain', () => {
    const { environments } = platform().definition;
    const production = { ...environments.production, promotion: { after: 'staging', approvals: { team: 1 } } };
    const without = stackOf({ platform: platform({ environments: { ...environments, production } }) });
    expect(planStack(without, one).warnings).toEqual([]);
    expect(appliedStack(without, one)).toEqual(without);
  });

  it.each<[string, Texts]>([
    ['the ledger is of an earlier version', earlier(two)],
    ['the ledger is gone', { [stack]: two[stack]! }],
  ])('is kept whole where %s', (_, checkout) => {
    const { warnings, files } = planStack(one, checkout);
    expect(warnings).toMatchObject([{ message: 'resources leave the Terraform stack, and what they stand for remains on GitHub' }]);
    const written = files.find(({ path }) => path === stack)!.after!;
    expect(removedIn({ [stack]: written })).toEqual(ofCart.map((from) => ({ from, lifecycle: { destroy: false } })));
  });

  it('is known by the blocks of the stack where the ledger is gone', () => {
    const { [ledger]: _, [checksums]: __, ...rest } = appliedStack(one, two);
    const { files, warnings } = planStack(one, rest);
    expect(warnings).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([ledger, checksums]);
  });

  it.each(['{', '[]', '{"resource":1,"removed":{"from":1}}', '{"resource":{"a":1},"removed":[1,{}]}'])(
    'is nothing where the ledger is gone and the stack says nothing: %s',
    (text) => {
      expect(planStack(one, { [stack]: text })).toMatchObject({ warnings: [] });
      expect(planStack(one, { [stack]: text }).files.find(({ path }) => path === stack)!.after).toBe(one[stack]);
    },
  );

  it('goes with the stack', () => {
    const after = appliedStack(one, two);
    expect(planStack({}, after).files.map(({ path, kind }) => [path, kind])).toEqual(
      Object.keys(after)
        .sort()
        .map((path) => [path, 'removed']),
    );
    expect(planStack({}, after).warnings).toEqual([]);
  });
});

/** A checkout whose ledger lists addresses alone. */
function earlier(files: Texts): Texts {
  const found = parseRepositoryLedger('', files[ledger]!).value!;
  return { ...files, [ledger]: JSON.stringify({ ...found, resources: addressesOf(found) }) };
}
