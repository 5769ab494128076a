import { parseRepositoryLedger } from '../../src/ledger/parse-ledger';
import type { RepositoryLedger } from '../../src/ledger/repository-ledger';
import { addressesOf, compareStacks } from '../../src/ledger/stack-change';
import type { Definitions } from '../../src/definition/definitions';
import { platform, service } from '../example-platform';
import { ledgersOf } from './ledgers-of';

const stackOf = (definitions: Partial<Definitions> = {}): RepositoryLedger => ledgersOf(definitions).repository('terraform');

const teams = { platform: {}, qa: { members: ['zoe', 'adam'] }, payments: {} };
const both = { services: [service(), service({}, 'cart')] };
const managed = stackOf({ platform: platform({ teams }) });

describe('the ledger of a stack', () => {
  it('has the resources of each repository and of each team', () => {
    expect(managed.resources).toEqual({
      repositories: {
        'gitops-platform': [
          'github_repository.gitops-platform',
          'github_repository_environment.gitops-platform-gitops-promotion',
          'github_repository_environment_deployment_policy.gitops-platform-gitops-promotion-main',
          'github_repository_ruleset.gitops-platform-main',
          'github_team_repository.gitops-platform_payments',
          'github_team_repository.gitops-platform_platform',
          'github_team_repository.gitops-platform_qa',
        ],
        'payments-api': [
          'github_repository.payments-api',
          'github_repository_environment.payments-api-gitops-promotion',
          'github_repository_environment_deployment_policy.payments-api-gitops-promotion-main',
          'github_repository_ruleset.payments-api-main',
          'github_team_repository.payments-api_payments',
          'github_team_repository.payments-api_platform',
        ],
      },
      teams: {
        payments: ['github_team_repository.gitops-platform_payments', 'github_team_repository.payments-api_payments'],
        platform: ['github_team_repository.gitops-platform_platform', 'github_team_repository.payments-api_platform'],
        qa: ['github_team_repository.gitops-platform_qa'],
      },
      managedTeams: { qa: ['github_team.qa', 'github_team_members.qa'] },
    });
  });

  it('has every address of the stack once', () => {
    const addresses = addressesOf(managed);
    expect(addresses).toHaveLength(15);
    expect(new Set(addresses).size).toBe(15);
    expect(addresses).toEqual([...addresses].sort());
  });

  it('has every team of the platform, also one without permissions', () => {
    const { resources } = stackOf({ platform: platform({ teams: { ...teams, idle: {} } }) });
    expect(resources).toMatchObject({ teams: { idle: [] } });
  });
});

describe('a stack that changes', () => {
  const before = stackOf(both);
  const after = stackOf();
  const ofCart = [
    'github_repository.cart',
    'github_repository_environment.cart-gitops-promotion',
    'github_repository_environment_deployment_policy.cart-gitops-promotion-main',
    'github_repository_ruleset.cart-main',
    'github_team_repository.cart_payments',
    'github_team_repository.cart_platform',
  ];

  it('keeps everything of a repository that leaves, and destroys nothing', () => {
    expect(compareStacks(before, after)).toEqual({
      left: ofCart,
      leaving: [{ kind: 'repository', name: 'cart', addresses: ofCart }],
    });
  });

  it('goes on to keep it, and tells it once', () => {
    expect(compareStacks({ ...after, left: ofCart }, after)).toEqual({ left: ofCart, leaving: [] });
  });

  it('does not keep what has come back', () => {
    expect(compareStacks({ ...after, left: ofCart }, before)).toEqual({ left: [], leaving: [] });
  });

  it('keeps a team that leaves, with its members and permissions', () => {
    const addresses = ['github_team.qa', 'github_team_members.qa', 'github_team_repository.gitops-platform_qa'];
    const { environments } = platform().definition;
    const production = { ...environments.production, promotion: { after: 'staging', approvals: { team: 1 } } };
    const without = stackOf({
      platform: platform({ teams: { platform: {}, payments: {} }, environments: { ...environments, production } }),
    });
    expect(compareStacks(managed, without)).toEqual({ left: addresses, leaving: [{ kind: 'team', name: 'qa', addresses }] });
  });

  it('keeps a team that leaves without having had a permission', () => {
    const idle = stackOf({ platform: platform({ teams: { platform: {}, qa: {}, payments: {}, idle: { members: ['adam', 'zoe'] } } }) });
    const addresses = ['github_team.idle', 'github_team_members.idle'];
    expect(compareStacks(idle, stackOf())).toEqual({
      left: addresses,
      leaving: [{ kind: 'team', name: 'idle', addresses }],
    });
  });

  it('keeps a team that is managed elsewhere from now on, with its members', () => {
    const addresses = ['github_team.qa', 'github_team_members.qa'];
    expect(compareStacks(managed, stackOf())).toEqual({
      left: addresses,
      leaving: [{ kind: 'managedTeam', name: 'qa', addresses }],
    });
  });

  it('does not keep what leaves a repository or a team that remains', () => {
    const { environments } = platform().definition;
    const production = { ...environments.production, promotion: { after: 'staging', approvals: { team: 1 } } };
    const emptied = stackOf({
      platform: platform({ teams: { ...teams, qa: { members: [] } }, environments: { ...environments, production } }),
    });
    expect(compareStacks(managed, emptied)).toEqual({
      left: [],
      leaving: [],
    });
  });

  it('keeps all that goes where an earlier version wrote only addresses', () => {
    const text = JSON.stringify({ ...before, resources: addressesOf(before) });
    const { value: flat } = parseRepositoryLedger('', text);
    expect(compareStacks(flat!, after)).toEqual({
      left: ofCart,
      leaving: [{ kind: 'unknown', name: '', addresses: ofCart }],
    });
  });

  it('has nothing to keep where there was none', () => {
    expect(compareStacks({}, after)).toEqual({ left: [], leaving: [] });
  });
});
