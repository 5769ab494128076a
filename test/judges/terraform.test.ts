import { judgeTerraform } from './terraform';

const repository = { name: 'shop', visibility: 'private' };
const ruleset = {
  name: 'main',
  repository: '${github_repository.shop.name}',
  target: 'branch',
  enforcement: 'active',
  conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
  rules: { deletion: true, required_status_checks: { required_check: [{ context: 'gate', integration_id: 15368 }] } },
};

interface Changes {
  readonly repository?: object;
  readonly ruleset?: object;
  readonly resource?: object;
  readonly document?: object;
}

const stack = (changes: Changes = {}): string =>
  JSON.stringify({
    terraform: { required_providers: { github: { source: 'integrations/github', version: '6.13.0' } } },
    provider: { github: [{ owner: 'myorg' }] },
    resource: {
      github_repository: { shop: { '//': {}, lifecycle: { prevent_destroy: true }, ...repository, ...changes.repository } },
      github_repository_ruleset: { main: { ...ruleset, ...changes.ruleset } },
      ...changes.resource,
    },
    data: { github_team: { qa: { slug: 'qa' } } },
    ...changes.document,
  });

const removed = (changes: object): object => ({
  removed: [{ from: 'github_repository.shop', lifecycle: { destroy: false }, ...changes }],
});

describe('the judge of Terraform', () => {
  it('finds nothing in a stack as it should be', () => {
    expect(judgeTerraform(stack())).toEqual([]);
  });

  it.each<[string, Changes, string]>([
    ['an unknown argument', { repository: { colour: 'red' } }, 'resource.github_repository.shop.colour: unknown'],
    [
      'an unknown argument of a block',
      { ruleset: { rules: { speed: 1 } } },
      'resource.github_repository_ruleset.main.rules[0].speed: unknown',
    ],
    ['an unknown resource', { resource: { github_repo: { a: {} } } }, 'resource.github_repo.a: unknown'],
    ['an unknown section', { document: { resources: {} } }, 'resources: unknown'],
    ['a missing argument', { repository: { name: undefined } }, 'resource.github_repository.shop.name: missing'],
    ['a missing block', { ruleset: { rules: undefined } }, 'resource.github_repository_ruleset.main.rules: missing'],
    [
      'what only the provider sets',
      { repository: { full_name: 'a/b' } },
      'resource.github_repository.shop.full_name: only the provider sets this',
    ],
    ['what is deprecated', { repository: { private: true } }, 'resource.github_repository.shop.private: deprecated'],
    ['a wrong type', { repository: { allow_auto_merge: 'yes' } }, 'resource.github_repository.shop.allow_auto_merge: "yes" is no "bool"'],
    ['a wrong type in a list', { repository: { topics: ['a', 1] } }, 'resource.github_repository.shop.topics[1]: 1 is no "string"'],
    ['a text for a list', { repository: { topics: 'a' } }, 'resource.github_repository.shop.topics: "a" is no ["set","string"]'],
    [
      'too many blocks',
      { ruleset: { conditions: [ruleset.conditions, ruleset.conditions] } },
      'resource.github_repository_ruleset.main.conditions: 2 blocks, not 0 to 1',
    ],
    [
      'too few blocks',
      { ruleset: { rules: { required_status_checks: { required_check: [] } } } },
      'resource.github_repository_ruleset.main.rules[0].required_status_checks[0].required_check: 0 blocks, not 1 to Infinity',
    ],
    [
      'a name that Terraform refuses',
      { resource: { github_team: { '.qa': { name: 'qa' } } } },
      'resource.github_team..qa: no name for Terraform',
    ],
    ['an unknown argument of the provider', { document: { provider: { github: [{ org: 'a' }] } } }, 'provider.github.org: unknown'],
    [
      'a reference to a resource that is not there',
      { ruleset: { repository: '${github_repository.cart.name}' } },
      'github_repository.cart.name: refers to nothing',
    ],
    [
      'a reference to an attribute that there is not',
      { ruleset: { repository: '${data.github_team.qa.colour}' } },
      'data.github_team.qa.colour: refers to nothing',
    ],
    ['a removed resource that is still there', { document: removed({}) }, 'removed.github_repository.shop: still in the stack'],
    [
      'a removed resource that is no address',
      { document: removed({ from: '${github_repository.cart}' }) },
      'removed.${github_repository.cart}: no address',
    ],
    [
      'a removed resource that would be destroyed',
      { document: removed({ lifecycle: {} }) },
      'removed.github_repository.shop: would be destroyed',
    ],
    ['an unknown argument of a removed block', { document: removed({ to: 1 }) }, 'removed.github_repository.shop.to: unknown'],
    ['another provider', { document: { terraform: {} } }, 'terraform: wants undefined undefined, judged by 6.13.0'],
  ])('finds %s', (_, changes, finding) => {
    expect(judgeTerraform(stack(changes))).toContain(finding);
  });
});
