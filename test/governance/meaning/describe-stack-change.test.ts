import { governanceDescriber } from '../../../src/governance/meaning/governance-describer';
import type { Definitions } from '../../../src/definition/definitions';
import { platform, service } from '../../example-platform';
import { definitions, linesOf, linesOfChange } from '../../meaning/changed-files';

type Changes = Readonly<Record<string, unknown>>;

const stack = 'github/cdk.tf.json';
const ofTexts = (before: object, after: object): string[] =>
  linesOf(governanceDescriber.describe([{ path: stack, services: [], before: JSON.stringify(before), after: JSON.stringify(after) }]));
const ofDefinitions = (before: Definitions, after: Definitions): string[] => linesOfChange(governanceDescriber, before, after, 'terraform');

const declared = definitions();
const environments = platform().definition.environments as unknown as Readonly<Record<string, Changes>>;
const approvedBy = (approvals: Changes | undefined): Definitions =>
  definitions({
    platform: platform({
      environments: { ...environments, production: { ...environments.production, promotion: { after: 'staging', approvals } } },
    }),
  });
const teams = (payments: Changes): Definitions => definitions({ platform: platform({ teams: { platform: {}, qa: {}, payments } }) });
const followingReleases = definitions({
  platform: platform({
    environments: {
      ...platform().definition.environments,
      production: { ...platform().definition.environments.production, promotion: { on: 'release', approvals: { team: 1, qa: 1 } } },
    },
  }),
});

describe('definitions that change the stack', () => {
  it.each<[string, Definitions, Definitions, string[]]>([
    [
      'a service with a repository of its own',
      declared,
      definitions({ services: [service(), service({}, 'cart')] }),
      [
        'low terraform: Terraform creates github_repository.cart (public) | nothing that is there changes',
        'low terraform: Terraform creates github_repository_environment.cart-gitops-promotion | it is a part of a repository that is new',
        'low terraform: Terraform creates github_repository_environment_deployment_policy.cart-gitops-promotion-main | it is a part of a repository that is new',
        'low terraform: Terraform creates github_repository_ruleset.cart-main | it is a part of a repository that is new',
        'low terraform: Terraform creates github_team_repository.cart_payments (push) | it is a part of a repository that is new',
        'low terraform: Terraform creates github_team_repository.cart_platform (push) | it is a part of a repository that is new',
        "low approvals: cart: approvals of team 'payments' in 'gitops-platform' for what all environments share: none -> 1 | nobody may do more than before",
        "low approvals: cart production: approvals of team 'payments' in 'gitops-platform' for environment 'production': none -> 1 | nobody may do more than before | platform.environments.production.promotion.approvals",
        "low approvals: cart: approvals of team 'qa' in 'gitops-platform' for what all environments share: none -> 1 | nobody may do more than before",
        "low approvals: cart production: approvals of team 'qa' in 'gitops-platform' for environment 'production': none -> 1 | nobody may do more than before | platform.environments.production.promotion.approvals",
      ],
    ],
    [
      'a service that leaves',
      definitions({ services: [service(), service({}, 'cart')] }),
      declared,
      [
        'destructive terraform: Terraform destroys github_repository.cart | GitHub archives the repository, and nobody can push to it',
        'destructive terraform: Terraform destroys github_repository_environment.cart-gitops-promotion | its secrets go with it, such as the key of the promoter',
        'high terraform: Terraform destroys github_repository_environment_deployment_policy.cart-gitops-promotion-main | workflows of the branch no longer get the secrets of the environment',
        'high terraform: Terraform destroys github_repository_ruleset.cart-main | its rules no longer protect the branch',
        'high terraform: Terraform destroys github_team_repository.cart_payments | the team loses its access to the repository',
        'high terraform: Terraform destroys github_team_repository.cart_platform | the team loses its access to the repository',
        "low approvals: cart: approvals of team 'payments' in 'gitops-platform' for what all environments share: 1 -> none | the service leaves, or one code owner is enough for it",
        "low approvals: cart production: approvals of team 'payments' in 'gitops-platform' for environment 'production': 1 -> none | the service leaves, or one code owner is enough for it",
        "low approvals: cart: approvals of team 'qa' in 'gitops-platform' for what all environments share: 1 -> none | the service leaves, or one code owner is enough for it",
        "low approvals: cart production: approvals of team 'qa' in 'gitops-platform' for environment 'production': 1 -> none | the service leaves, or one code owner is enough for it",
      ],
    ],
    [
      'an environment that no longer follows releases',
      followingReleases,
      declared,
      expect.arrayContaining([
        'high terraform: Terraform destroys github_repository_environment_deployment_policy.payments-api-gitops-promotion_tags | workflows of the tags no longer get the secrets of the environment',
        'high terraform: Terraform destroys github_repository_ruleset.payments-api-release-tags | its rules no longer protect the tags',
        'high terraform: Terraform destroys github_repository_ruleset.payments-api-release-tags-created | its rules no longer protect the tags',
      ]) as string[],
    ],
    [
      'more approvals',
      declared,
      approvedBy({ team: 2, qa: 1 }),
      [
        "low approvals: payments-api: approvals of team 'payments' in 'gitops-platform' for what all environments share: 1 -> 2 | nobody may do more than before",
        "low approvals: payments-api production: approvals of team 'payments' in 'gitops-platform' for environment 'production': 1 -> 2 | nobody may do more than before | platform.environments.production.promotion.approvals",
      ],
    ],
    [
      'fewer approvals',
      declared,
      approvedBy({ team: 1 }),
      [
        'high terraform: Terraform destroys github_team_repository.gitops-platform_qa | the team loses its access to the repository',
        "high approvals: payments-api: approvals of team 'payments' in 'gitops-platform' for what all environments share: 1 -> none | only CODEOWNERS says who approves these changes",
        "high approvals: payments-api production: approvals of team 'payments' in 'gitops-platform' for environment 'production': 1 -> none | only CODEOWNERS says who approves these changes | platform.environments.production.promotion.approvals",
        "high approvals: payments-api: approvals of team 'qa' in 'gitops-platform' for what all environments share: 1 -> none | only CODEOWNERS says who approves these changes",
        "high approvals: payments-api production: approvals of team 'qa' in 'gitops-platform' for environment 'production': 1 -> none | only CODEOWNERS says who approves these changes | platform.environments.production.promotion.approvals",
        'none terraform: Terraform no longer looks up data.github_team.qa | it changes nothing that it only looks up',
      ],
    ],
    [
      'no approvals',
      declared,
      approvedBy(undefined),
      [
        'high terraform: Terraform destroys github_team_repository.gitops-platform_qa | the team loses its access to the repository',
        "high approvals: payments-api: approvals of team 'payments' in 'gitops-platform' for what all environments share: 1 -> none | only CODEOWNERS says who approves these changes",
        "high approvals: payments-api production: approvals of team 'payments' in 'gitops-platform' for environment 'production': 1 -> none | only CODEOWNERS says who approves these changes | platform.environments.production.promotion.approvals",
        "high approvals: payments-api: approvals of team 'qa' in 'gitops-platform' for what all environments share: 1 -> none | only CODEOWNERS says who approves these changes",
        "high approvals: payments-api production: approvals of team 'qa' in 'gitops-platform' for environment 'production': 1 -> none | only CODEOWNERS says who approves these changes | platform.environments.production.promotion.approvals",
        'none terraform: Terraform no longer looks up data.github_team.qa | it changes nothing that it only looks up',
      ],
    ],
    [
      'visibility',
      declared,
      definitions({ services: [service({ source: { repository: 'payments-api', visibility: 'private' } })] }),
      ['low permissions: github_repository.payments-api: visibility: public -> private | nobody may do more than before'],
    ],
    [
      'a team without members',
      teams({ members: ['ada', 'bob'] }),
      teams({}),
      [
        'destructive terraform: Terraform destroys github_team.payments | its members lose all that the team may do, and mentions of it mean nobody',
        'high terraform: Terraform destroys github_team_members.payments | all members leave the team',
        'high permissions: github_team_repository.gitops-platform_payments: team_id: ${github_team.payments.id} -> ${data.github_team.payments.id} | Terraform deletes it and creates another one',
        'high permissions: github_team_repository.payments-api_payments: team_id: ${github_team.payments.id} -> ${data.github_team.payments.id} | Terraform deletes it and creates another one',
        'none terraform: Terraform also looks up data.github_team.payments | it changes nothing that it only looks up',
      ],
    ],
    [
      'a team with members',
      teams({}),
      teams({ members: ['ada', 'bob'] }),
      [
        'high permissions: github_team_repository.gitops-platform_payments: team_id: ${data.github_team.payments.id} -> ${github_team.payments.id} | Terraform deletes it and creates another one',
        'high permissions: github_team_repository.payments-api_payments: team_id: ${data.github_team.payments.id} -> ${github_team.payments.id} | Terraform deletes it and creates another one',
        'low terraform: Terraform creates github_team.payments | nothing that is there changes',
        'high permissions: Terraform creates github_team_members.payments (ada, bob) | its members get all that the team may do',
        'none terraform: Terraform no longer looks up data.github_team.payments | it changes nothing that it only looks up',
      ],
    ],
    [
      'other members',
      teams({ members: ['ada', 'bob'] }),
      teams({ members: ['bob', 'cleo'] }),
      [
        "low permissions: github_team_members.payments: 'ada' leaves the team | it loses what only this team may do | platform.teams.payments.members",
        "high permissions: github_team_members.payments: 'cleo' joins the team | it may do all that the team may | platform.teams.payments.members",
      ],
    ],
    [
      'another backend',
      declared,
      definitions({ platform: platform({ terraform: { backend: { s3: { bucket: 'state', key: 'github' } } } }) }),
      [
        'high terraform: terraform.backend.local.path: github.tfstate -> none | without its state, Terraform creates everything anew: move the state first | platform.terraform.backend',
        'high terraform: terraform.backend.s3.bucket: none -> state | without its state, Terraform creates everything anew: move the state first | platform.terraform.backend',
        'high terraform: terraform.backend.s3.key: none -> github | without its state, Terraform creates everything anew: move the state first | platform.terraform.backend',
      ],
    ],
    [
      'another organization',
      declared,
      definitions({ platform: platform({ github: { organization: 'other', plan: 'team', owners: 'platform' } }) }),
      [
        'high terraform: provider.github: [{"owner":"myorg"}] -> [{"owner":"other"}] | Terraform changes another organization | platform.github.organization',
      ],
    ],
    [
      'another registry',
      declared,
      definitions({ platform: platform({ registry: 'registry.example' }) }),
      [
        'low terraform: Terraform creates github_repository_environment.payments-api-image-build | nothing that is there changes',
        'high permissions: Terraform creates github_repository_environment_deployment_policy.payments-api-image-build-main | workflows of the branch get the secrets of the environment',
      ],
    ],
  ])('are told: %s', (_, before, after, expected) => {
    expect(ofDefinitions(before, after)).toEqual(expected);
  });

  it('tell an approval of many services once', () => {
    const services = Array.from({ length: 40 }, (_, index) => service({}, `service-${index}`));
    const after = { ...approvedBy({ team: 2, qa: 1 }), services };
    const lines = ofDefinitions(definitions({ services }), after);
    expect(lines).toMatchInlineSnapshot(`
      [
        "low approvals: approvals of team 'payments' in 'gitops-platform' for what all environments share of 40 services: 1 -> 2 | nobody may do more than before",
        "low approvals: approvals of team 'payments' in 'gitops-platform' for environment 'production' of 40 services: 1 -> 2 | nobody may do more than before | platform.environments.production.promotion.approvals",
      ]
    `);
  });
});

describe('approvals of a service that leaves', () => {
  it('are fewer, but nobody decided so, where other services still have them', () => {
    const two = definitions({ services: [service(), service({}, 'cart')] });
    const lines = ofDefinitions(two, declared).filter((line) => line.includes('approvals'));
    expect(lines.map((line) => line.split(' | ')[1])).toEqual(Array(4).fill('the service leaves, or one code owner is enough for it'));
    expect(ofDefinitions(two, definitions({ services: [] })).filter((line) => line.startsWith('high approvals')).length).toBe(4);
  });
});

describe('resources of a stack', () => {
  const resource = (type: string, args: Changes, name = 'cart') => ({ resource: { [type]: { [name]: args } } });
  const ruleset = (rules: Changes, rest: Changes = {}) =>
    resource('github_repository_ruleset', { repository: '${github_repository.cart.name}', name: 'main', rules, ...rest }, 'cart-main');
  const removed = (from: string, destroy = false) => ({ removed: [{ from, lifecycle: { destroy } }] });
  const of = (type: string) => resource(type, { name: 'cart' });

  it.each<[string, string[]]>([
    [
      'github_repository',
      [
        'low terraform: Terraform creates github_repository.cart (none) | nothing that is there changes',
        'destructive terraform: Terraform destroys github_repository.cart | GitHub archives the repository, and nobody can push to it',
        'low terraform: Terraform forgets github_repository.cart | it stays on GitHub as it is, and Terraform does not manage it any more',
        'low terraform: Terraform creates github_repository.cart (none) | it was left on GitHub: import it into the state first',
      ],
    ],
    [
      'github_repository_environment',
      [
        'low terraform: Terraform creates github_repository_environment.cart | nothing that is there changes',
        'destructive terraform: Terraform destroys github_repository_environment.cart | its secrets go with it, such as the key of the promoter',
        'low terraform: Terraform forgets github_repository_environment.cart | it stays on GitHub as it is, and Terraform does not manage it any more',
        'low terraform: Terraform creates github_repository_environment.cart | it was left on GitHub: import it into the state first',
      ],
    ],
    [
      'github_repository_environment_deployment_policy',
      [
        'high permissions: Terraform creates github_repository_environment_deployment_policy.cart | workflows of the branch get the secrets of the environment',
        'high terraform: Terraform destroys github_repository_environment_deployment_policy.cart | workflows of the branch no longer get the secrets of the environment',
        'low terraform: Terraform forgets github_repository_environment_deployment_policy.cart | it stays on GitHub as it is, and Terraform does not manage it any more',
        'low terraform: Terraform creates github_repository_environment_deployment_policy.cart | it was left on GitHub: import it into the state first',
      ],
    ],
    [
      'github_repository_ruleset',
      [
        'low terraform: Terraform creates github_repository_ruleset.cart | nothing that is there changes',
        'high terraform: Terraform destroys github_repository_ruleset.cart | its rules no longer protect the branch',
        'low terraform: Terraform forgets github_repository_ruleset.cart | it stays on GitHub as it is, and Terraform does not manage it any more',
        'low terraform: Terraform creates github_repository_ruleset.cart | it was left on GitHub: import it into the state first',
      ],
    ],
    [
      'github_team',
      [
        'low terraform: Terraform creates github_team.cart | nothing that is there changes',
        'destructive terraform: Terraform destroys github_team.cart | its members lose all that the team may do, and mentions of it mean nobody',
        'high terraform: Terraform forgets github_team.cart | it stays on GitHub as it is: people keep the access that it gives them',
        'low terraform: Terraform creates github_team.cart | it was left on GitHub: import it into the state first',
      ],
    ],
    [
      'github_team_members',
      [
        'high permissions: Terraform creates github_team_members.cart (none) | its members get all that the team may do',
        'high terraform: Terraform destroys github_team_members.cart | all members leave the team',
        'high terraform: Terraform forgets github_team_members.cart | it stays on GitHub as it is: people keep the access that it gives them',
        'low terraform: Terraform creates github_team_members.cart (none) | it was left on GitHub: import it into the state first',
      ],
    ],
    [
      'github_team_repository',
      [
        'high permissions: Terraform creates github_team_repository.cart (none) | the team gets access to the repository',
        'high terraform: Terraform destroys github_team_repository.cart | the team loses its access to the repository',
        'high terraform: Terraform forgets github_team_repository.cart | it stays on GitHub as it is: people keep the access that it gives them',
        'low terraform: Terraform creates github_team_repository.cart (none) | it was left on GitHub: import it into the state first',
      ],
    ],
    [
      'github_other',
      [
        'high terraform: Terraform creates github_other.cart | Charthouse does not know what it does',
        'destructive terraform: Terraform destroys github_other.cart | a revert may not bring it back',
        'low terraform: Terraform forgets github_other.cart | it stays on GitHub as it is, and Terraform does not manage it any more',
        'low terraform: Terraform creates github_other.cart | it was left on GitHub: import it into the state first',
      ],
    ],
  ])('are created, destroyed, and forgotten: %s', (type, expected) => {
    const address = `${type}.cart`;
    expect([
      ...ofTexts({}, of(type)),
      ...ofTexts(of(type), {}),
      ...ofTexts(of(type), removed(address)),
      ...ofTexts(removed(address), of(type)),
    ]).toEqual(expected);
  });

  it('may be told to be forgotten again', () => {
    expect(ofTexts({}, removed('github_team.a'))).toMatchInlineSnapshot(`
      [
        "low terraform: Terraform forgets github_team.a | it stays on GitHub as it is",
      ]
    `);
    expect(ofTexts(removed('github_team.a'), {})).toMatchInlineSnapshot(`
      [
        "high terraform: Terraform is no longer told to keep github_team.a | if it is still in the state, Terraform destroys it",
      ]
    `);
    expect(ofTexts(of('github_repository'), removed('github_repository.cart', true))).toMatchInlineSnapshot(`
      [
        "destructive terraform: Terraform destroys github_repository.cart | GitHub archives the repository, and nobody can push to it",
        "high terraform: removed: none -> [{"from":"github_repository.cart","lifecycle":{"destroy":true}}] | Charthouse does not know what Terraform does with it",
      ]
    `);
  });

  it.each<[string, object, object, string[]]>([
    [
      'a repository that is renamed',
      resource('github_repository', { name: 'cart' }),
      resource('github_repository', { name: 'basket' }),
      [
        'high terraform: github_repository.cart: name: cart -> basket | GitHub renames the repository: workflows, clones and Argo CD follow the old name only as long as no other repository has it',
      ],
    ],
    [
      'a repository that is public',
      resource('github_repository', { visibility: 'private' }),
      resource('github_repository', { visibility: 'public' }),
      [
        'high permissions: github_repository.cart: visibility: private -> public | more people can read the code, and a revert does not take back what they have read',
      ],
    ],
    [
      'settings of a repository',
      resource('github_repository', { allow_squash_merge: true, has_wiki: false, archived: false }),
      resource('github_repository', { allow_squash_merge: false, has_wiki: true, archived: true }),
      [
        'low terraform: github_repository.cart: allow_squash_merge: true -> false | it decides how pull requests are merged',
        'high terraform: github_repository.cart: archived: false -> true | it decides whether the repository can be changed, or what becomes of it when it leaves the stack',
        'low terraform: github_repository.cart: has_wiki: false -> true | it decides what people find in the repository',
      ],
    ],
    [
      'the lifecycle of a repository',
      resource('github_repository', { lifecycle: { prevent_destroy: true, ignore_changes: ['a'] } }),
      resource('github_repository', { lifecycle: { ignore_changes: [] } }),
      [
        'low terraform: github_repository.cart: lifecycle.ignore_changes: a -> [] | it decides which settings Terraform leaves alone',
        'high terraform: github_repository.cart: lifecycle.prevent_destroy: true -> none | it decides whether Terraform may destroy the repository',
      ],
    ],
    [
      'an environment that is replaced',
      resource('github_repository_environment', { environment: 'a' }),
      resource('github_repository_environment', { environment: 'b' }),
      [
        'destructive terraform: github_repository_environment.cart: environment: a -> b | Terraform replaces the environment, and its secrets are lost',
      ],
    ],
    [
      'an environment with less protection',
      resource('github_repository_environment', {
        can_admins_bypass: false,
        wait_timer: 5,
        deployment_branch_policy: { custom_branch_policies: true },
      }),
      resource('github_repository_environment', { can_admins_bypass: true, prevent_self_review: false }),
      [
        'high permissions: github_repository_environment.cart: can_admins_bypass: false -> true | administrators get its secrets without its rules',
        'high permissions: github_repository_environment.cart: deployment_branch_policy: {"custom_branch_policies":true} -> none | workflows of other branches get its secrets',
        'high permissions: github_repository_environment.cart: wait_timer: 5 -> none | jobs get its secrets earlier',
        'high permissions: github_repository_environment.cart: prevent_self_review: none -> false | people may approve what they started',
      ],
    ],
    [
      'an environment with more protection',
      resource('github_repository_environment', { can_admins_bypass: true }),
      resource('github_repository_environment', { can_admins_bypass: false, wait_timer: 5, prevent_self_review: true }),
      [
        'low permissions: github_repository_environment.cart: can_admins_bypass: true -> false | nobody may do more than before',
        'low permissions: github_repository_environment.cart: prevent_self_review: none -> true | nobody may do more than before',
        'low permissions: github_repository_environment.cart: wait_timer: none -> 5 | nobody may do more than before',
      ],
    ],
    [
      'reviewers of an environment',
      resource('github_repository_environment', {}),
      resource('github_repository_environment', { reviewers: { teams: [1] } }),
      [
        'high permissions: github_repository_environment.cart: reviewers: none -> {"teams":[1]} | it decides who approves what gets its secrets',
      ],
    ],
    [
      'branches of an environment',
      resource('github_repository_environment_deployment_policy', { branch_pattern: 'main' }),
      resource('github_repository_environment_deployment_policy', { branch_pattern: '*' }),
      [
        'high permissions: github_repository_environment_deployment_policy.cart: branch_pattern: main -> * | workflows of other branches get the secrets of the environment',
      ],
    ],
    [
      'more access',
      resource('github_team_repository', { permission: 'pull' }),
      resource('github_team_repository', { permission: 'push' }),
      ['high permissions: github_team_repository.cart: permission: pull -> push | the team may do more in the repository'],
    ],
    [
      'less access',
      resource('github_team_repository', { permission: 'admin' }),
      resource('github_team_repository', { permission: 'push' }),
      ['low permissions: github_team_repository.cart: permission: admin -> push | nobody may do more than before'],
    ],
    [
      'access of another kind',
      resource('github_team_repository', { permission: 'pull' }),
      resource('github_team_repository', { permission: 'custom' }),
      ['high permissions: github_team_repository.cart: permission: pull -> custom | the team may do more in the repository'],
    ],
    [
      'access of another team',
      resource('github_team_repository', { team_id: 'a' }),
      resource('github_team_repository', { team_id: 'b' }),
      ['high permissions: github_team_repository.cart: team_id: a -> b | Terraform deletes it and creates another one'],
    ],
    [
      'a team',
      resource('github_team', { name: 'a', privacy: 'closed' }),
      resource('github_team', { name: 'b', privacy: 'secret' }),
      [
        'high terraform: github_team.cart: name: a -> b | mentions of the team by its old name mean nobody',
        'low terraform: github_team.cart: privacy: closed -> secret | it decides who sees the team',
      ],
    ],
    [
      'a maintainer',
      resource('github_team_members', { team_slug: 'a', members: [{ username: 'ada', role: 'member' }] }, 'a-members'),
      resource('github_team_members', { team_slug: 'b', members: [{ username: 'ada', role: 'maintainer' }] }, 'a-members'),
      [
        "low permissions: github_team_members.a-members: 'ada' leaves the team | it loses what only this team may do | platform.teams.a.members",
        "high permissions: github_team_members.a-members: 'ada' (maintainer) joins the team | it may do all that the team may | platform.teams.a.members",
        'high permissions: github_team_members.a-members: team_slug: a -> b | it decides whose members these are',
      ],
    ],
    [
      'weaker rules',
      ruleset({
        deletion: true,
        non_fast_forward: true,
        pull_request: { required_approving_review_count: 2, require_code_owner_review: true },
      }),
      ruleset({ deletion: false, pull_request: { required_approving_review_count: 1 } }),
      [
        'high approvals: github_repository_ruleset.cart-main: rules.pull_request.required_approving_review_count: 2 -> 1 | pull requests are merged with fewer approvals',
        'high approvals: github_repository_ruleset.cart-main: rules.pull_request.require_code_owner_review: true -> none | pull requests are merged without an approval of the code owners',
        'high permissions: github_repository_ruleset.cart-main: rules.deletion: true -> false | whoever may push may delete the branch',
        'high permissions: github_repository_ruleset.cart-main: rules.non_fast_forward: true -> none | whoever may push may rewrite the history',
      ],
    ],
    [
      'stricter rules',
      ruleset({ pull_request: { required_approving_review_count: 1 } }),
      ruleset({ required_signatures: true, pull_request: { required_approving_review_count: 2, dismiss_stale_reviews_on_push: true } }),
      [
        'low approvals: github_repository_ruleset.cart-main: rules.pull_request.required_approving_review_count: 1 -> 2 | nobody may do more than before',
        'low approvals: github_repository_ruleset.cart-main: rules.pull_request.dismiss_stale_reviews_on_push: none -> true | nobody may do more than before',
        'low permissions: github_repository_ruleset.cart-main: rules.required_signatures: none -> true | nobody may do more than before',
      ],
    ],
    [
      'findings of CodeQL that are required',
      ruleset({ deletion: true }),
      ruleset({ deletion: true, required_code_scanning: { required_code_scanning_tool: [{ tool: 'CodeQL' }] } }),
      [
        'high checks: github_repository_ruleset.cart-main: requires results of code scanning | no pull request is merged before it is analysed, or with what is found',
      ],
    ],
    [
      'findings of CodeQL that no longer are',
      ruleset({ deletion: true, required_code_scanning: { required_code_scanning_tool: [{ tool: 'CodeQL' }] } }),
      ruleset({ deletion: true }),
      [
        'high checks: github_repository_ruleset.cart-main: no longer requires results of code scanning | pull requests may be merged with what it finds',
      ],
    ],
    [
      'checks',
      ruleset({ required_status_checks: { required_check: [{ context: 'gate', integration_id: 1 }] } }),
      ruleset({ required_status_checks: { required_check: [{ context: 'other' }] } }),
      [
        "high checks: github_repository_ruleset.cart-main: no longer requires the check 'gate' of app 1 | pull requests are merged without it",
        "high checks: github_repository_ruleset.cart-main: requires the check 'other' of any app | no pull request is merged until something reports it",
      ],
    ],
    [
      'who can bypass',
      ruleset({}, { bypass_actors: [{ actor_type: 'Team', actor_id: 1, bypass_mode: 'always' }] }),
      ruleset({}, { bypass_actors: [{ actor_type: 'Integration', actor_id: 2, bypass_mode: 'pull_request' }] }),
      [
        'low permissions: github_repository_ruleset.cart-main: Team 1 (always) can no longer bypass the rules | nobody may do more than before',
        'high permissions: github_repository_ruleset.cart-main: Integration 2 (pull_request) can bypass the rules | the rules do not hold for it',
      ],
    ],
    [
      'where rules hold',
      ruleset({}, { enforcement: 'active', conditions: { ref_name: { include: ['refs/heads/main'] } } }),
      ruleset({}, { enforcement: 'evaluate', conditions: { ref_name: { include: ['~ALL'] } } }),
      [
        'high permissions: github_repository_ruleset.cart-main: conditions.ref_name.include: refs/heads/main -> ~ALL | it decides for which branches the rules hold, and what they ask for',
        'high permissions: github_repository_ruleset.cart-main: enforcement: active -> evaluate | it decides for which branches the rules hold, and what they ask for',
      ],
    ],
    [
      'the branches with rules',
      ruleset({}, { conditions: { ref_name: { include: ['refs/heads/main', 'refs/heads/next'] } } }),
      ruleset({}, { conditions: { ref_name: { include: ['refs/heads/main', 'refs/heads/develop'] } } }),
      [
        'high permissions: github_repository_ruleset.cart-main: the rules no longer hold for refs/heads/next | anyone who may push may do so without them',
        'low permissions: github_repository_ruleset.cart-main: the rules hold for refs/heads/develop, too | nobody may do more than before',
      ],
    ],
    [
      'rules of tags',
      ruleset({ creation: true, update: true }, { conditions: { ref_name: { include: ['refs/tags/v*'] } } }),
      ruleset({ creation: true, update: false }, { conditions: { ref_name: { include: ['refs/tags/v*', 'refs/tags/*/v*'] } } }),
      [
        'high permissions: github_repository_ruleset.cart-main: conditions.ref_name.include: refs/tags/v* -> refs/tags/v*, refs/tags/*/v* | it decides for which branches the rules hold, and what they ask for',
        'high permissions: github_repository_ruleset.cart-main: rules.update: true -> false | whoever may push may move a tag to another commit',
      ],
    ],
    [
      'rules that are not known',
      ruleset({ a: 1 }),
      ruleset({ a: 1, file_path_restriction: { restricted_file_paths: ['a'] } }),
      [
        'high permissions: github_repository_ruleset.cart-main: rules.file_path_restriction.restricted_file_paths: none -> a | it decides for which branches the rules hold, and what they ask for',
      ],
    ],
    [
      'merge methods',
      ruleset({ pull_request: { allowed_merge_methods: ['squash'] } }),
      ruleset({ pull_request: { allowed_merge_methods: ['squash', 'merge'] } }),
      [
        'low terraform: github_repository_ruleset.cart-main: allowed_merge_methods: squash -> squash, merge | it decides how pull requests are merged',
      ],
    ],
    [
      'versions',
      { terraform: { required_providers: { github: { version: '1' } } } },
      { terraform: { required_providers: { github: { version: '2' } }, required_version: '>= 1.7' } },
      [
        'low terraform: terraform.required_providers.github.version: 1 -> 2 | it decides which versions of Terraform and of its providers can be used',
        'low terraform: terraform.required_version: none -> >= 1.7 | it decides which versions of Terraform and of its providers can be used',
      ],
    ],
    [
      'what is not known',
      { moved: [] },
      { locals: { a: 1 } },
      [
        'high terraform: moved: [] -> none | Charthouse does not know what Terraform does with it',
        'high terraform: locals.a: none -> 1 | Charthouse does not know what Terraform does with it',
      ],
    ],
  ])('change: %s', (_, before, after, expected) => {
    expect(ofTexts(before, after)).toEqual(expected);
  });

  it('mean nothing in another order', () => {
    const [gate, other] = [{ context: 'gate' }, { context: 'other' }];
    const [ada, bob] = [{ username: 'ada' }, { username: 'bob' }];
    expect(
      ofTexts(
        ruleset({ required_status_checks: { required_check: [gate, other] } }),
        ruleset({ required_status_checks: { required_check: [other, gate] } }),
      ),
    ).toEqual([]);
    expect(
      ofTexts(resource('github_team_members', { members: [ada, bob] }), resource('github_team_members', { members: [bob, ada] })),
    ).toEqual([]);
    const methods = (...allowed_merge_methods: string[]) => ruleset({ pull_request: { allowed_merge_methods } });
    expect(ofTexts(methods('squash', 'merge'), methods('merge', 'squash'))).toEqual([]);
  });

  it('may hold the same approvals in another ruleset', () => {
    const reviewer = (name: string) => ({
      reviewer: { id: `\${data.github_team.${name}.id}`, type: 'Team' },
      minimum_approvals: 1,
      file_patterns: ['services/cart/base/**/*'],
    });
    const named = (rulesets: Readonly<Record<string, string[]>>) => ({
      resource: {
        github_repository_ruleset: Object.fromEntries(
          Object.entries(rulesets).map(([name, reviewers]) => [
            name,
            { repository: '${github_repository.cart.name}', rules: { pull_request: { required_reviewers: reviewers.map(reviewer) } } },
          ]),
        ),
      },
    });
    expect(ofTexts(named({ main: ['a', 'b'], 'main-2': ['c'] }), named({ main: ['c', 'a'], 'main-2': ['b'] }))).toEqual([]);
    expect(ofTexts(named({ main: ['a', 'b'] }), named({ main: ['a'], 'main-2': ['b'] }))).toMatchInlineSnapshot(`
      [
        "low terraform: Terraform creates github_repository_ruleset.main-2 | nothing that is there changes",
      ]
    `);
  });
});
