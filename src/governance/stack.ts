/**
 * The GitHub stack, with cdktf. No other file imports cdktf, and this file is only loaded if there is a stack, because cdktf takes as long
 * to load as everything else. cdktf is archived upstream, so replacing it should only change this file.
 */
import { DataGithubTeam } from '@cdktf/provider-github/lib/data-github-team';
import { GithubProvider } from '@cdktf/provider-github/lib/provider';
import { RepositoryEnvironmentDeploymentPolicy } from '@cdktf/provider-github/lib/repository-environment-deployment-policy';
import { Team } from '@cdktf/provider-github/lib/team';
import { TeamRepository } from '@cdktf/provider-github/lib/team-repository';
import { TerraformBackend, TerraformElement, TerraformResource, TerraformStack, type TerraformResourceLifecycle } from 'cdktf';
import { version as cdktfVersion } from 'cdktf/package.json';
import { Construct, RootConstruct } from 'constructs';
import { isMap } from '../files/is-map';
import { ownValue, setOwn } from '../data/set-own';
import type { StackResource } from '../files/stack-resource';
import { governanceStack } from '../names/github';
import type { BackendModel, PlatformModel } from '../model/types/platform-model';
import { environmentArguments, repositoryArguments, rulesetArguments, tagRulesetArguments } from './provider-arguments';
import type { EnvironmentPolicy, RepositoryPolicy } from './repository-policy';
import { terraformName } from './terraform-name';
import type { TeamPolicy } from './team-policy';

export { cdktfVersion };

/** The provider version of the stack. The bindings are for 6.9, which has no required reviewers. */
const overrides = { terraform: { required_providers: { github: { version: '6.13.0' } } } };

/** The repositories and teams in the stack. */
export interface StackInput {
  readonly platform: PlatformModel;
  readonly backend: BackendModel;
  readonly repositories: readonly RepositoryPolicy[];
  readonly teams: readonly TeamPolicy[];
}

/** The stack as the document that Terraform reads, and its resources. */
export interface Stack {
  readonly document: object;
  readonly resources: readonly StackResource[];
}

export function renderStack(input: StackInput): Stack {
  // An App would create folders and read environment variables.
  const root = new RootConstruct('');
  root.node.setContext('cdktfVersion', cdktfVersion);
  const stack = new GitHubStack(root, input);
  return { document: documentOf(stack), resources: stack.resources };
}

/** The repositories of a platform, their permissions, and the rules of their branches. */
export class GitHubStack extends TerraformStack {
  /** Everything that Terraform manages. */
  readonly resources: StackResource[] = [];

  constructor(scope: Construct, { platform, backend, repositories, teams }: StackInput) {
    super(scope, governanceStack);
    this.addOverride('terraform', overrides.terraform);
    new Backend(this, backend);
    new GithubProvider(this, 'provider', { owner: platform.organization });
    const own: Own = (resource, owner) =>
      this.resources.push({ address: `${resource.terraformResourceType}.${resource.friendlyUniqueId}`, ...owner });
    const ids = addTeams(new Construct(this, 'teams'), teams, own);
    const scopes = new Construct(this, 'repositories');
    for (const repository of repositories) addRepository(new Construct(scopes, `repository-${repository.name}`), repository, { ids, own });
  }
}

/** Records what a resource belongs to. It must have its final name. */
type Own = (resource: TerraformResource, owner: Omit<StackResource, 'address'>) => void;

/** Any backend. Without a backend, cdktf would add a local one with an absolute path. */
class Backend extends TerraformBackend {
  constructor(
    scope: Construct,
    private readonly backend: BackendModel,
  ) {
    super(scope, 'backend', backend.type);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.backend.settings };
  }

  override getRemoteStateDataSource(): never {
    throw new Error('no other stack reads the state of this one');
  }
}

/**
 * A resource with the provider's own arguments, because the classes of the bindings are too old or too slow: they record a stack trace for
 * every possible block of a resource, which takes one millisecond for a ruleset, and half a millisecond for a repository.
 */
class Resource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    terraformResourceType: string,
    private readonly args: Readonly<Record<string, unknown>>,
    lifecycle?: TerraformResourceLifecycle,
  ) {
    super(scope, id, { terraformResourceType, terraformGeneratorMetadata: { providerName: 'github' }, lifecycle });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return this.args;
  }
}

/** Adds the teams, and returns the expression for the ID of each. */
function addTeams(scope: Construct, teams: readonly TeamPolicy[], own: Own): ReadonlyMap<string, string> {
  return new Map(teams.map(({ name, members }) => [name, members ? addTeam(scope, { name, members }, own) : findTeam(scope, name)]));
}

function findTeam(scope: Construct, name: string): string {
  // Without members and repositories, which take GitHub many requests to list.
  named(name, new DataGithubTeam(scope, `team-${name}`, { slug: name, summaryOnly: true }));
  return `\${data.github_team.${name}.id}`;
}

type ManagedTeam = TeamPolicy & { readonly members: readonly string[] };

function addTeam(scope: Construct, { name, members: logins }: ManagedTeam, own: Own): string {
  const owner = { managedTeam: name };
  own(named(name, new Team(scope, `team-${name}`, { name, privacy: 'closed' })), owner);
  if (logins.length > 0) {
    const members = logins.map((username) => ({ username, role: 'member' }));
    const args = { team_slug: `\${github_team.${name}.slug}`, members };
    own(named(name, new Resource(scope, `${name}-members`, 'github_team_members', args)), owner);
  }
  return `\${github_team.${name}.id}`;
}

/** Settings that a policy does not contain stay unchanged on GitHub, also in a repository that existed before. */
const repositoryLifecycle: TerraformResourceLifecycle = {
  preventDestroy: true,
  ignoreChanges: ['description', 'has_discussions', 'has_issues', 'has_projects', 'has_wiki', 'homepage_url', 'topics'],
};

/** What the resources of a repository need to know of the stack. */
interface Around {
  /** The expression for the ID of each team. */
  readonly ids: ReadonlyMap<string, string>;
  readonly own: Own;
}

/** Everything that belongs to a repository refers to it, so that Terraform creates it first and removes it last. */
function addRepository(scope: Construct, policy: RepositoryPolicy, { ids, own }: Around): void {
  const name = terraformName(policy.name);
  const owner = { repository: policy.name };
  const repository = `\${github_repository.${name}.name}`;
  own(named(name, new Resource(scope, 'repository', 'github_repository', repositoryArguments(policy), repositoryLifecycle)), owner);
  for (const { name: ruleset, ...args } of [
    ...policy.rulesets.map((each) => rulesetArguments(each, ids)),
    ...policy.tagRulesets.map((each) => tagRulesetArguments(each, ids)),
  ]) {
    const all = { repository, name: ruleset, ...args };
    own(named(`${name}-${ruleset}`, new Resource(scope, ruleset, 'github_repository_ruleset', all)), owner);
  }
  for (const environment of policy.environments) {
    for (const resource of addEnvironment(scope, { name, repository }, environment)) own(resource, owner);
  }
  for (const { team, permission } of policy.permissions) {
    // Names of teams have no underscore, so each pair has a different name.
    const id = `${name}_${team}`;
    own(named(id, new TeamRepository(scope, `team-${team}`, { repository, teamId: ids.get(team)!, permission })), { ...owner, team });
  }
}

/** @param owner the repository: its name in Terraform, and the expression for its name at GitHub. */
function addEnvironment(
  scope: Construct,
  owner: { readonly name: string; readonly repository: string },
  policy: EnvironmentPolicy,
): TerraformResource[] {
  const { name, repository } = owner;
  const id = `${name}-${policy.name}`;
  const args = { repository, ...environmentArguments(policy) };
  const environment = named(id, new Resource(scope, policy.name, 'github_repository_environment', args));
  // A reference to the environment, so that Terraform creates it first.
  const of = { repository, environment: `\${github_repository_environment.${id}.environment}` };
  const admitted = [
    ...(policy.branches ?? []).map((branch) => ({ id: `-${terraformName(branch)}`, pattern: { branchPattern: branch } })),
    ...policy.tags.map((tag, index) => ({ id: `_tags${index === 0 ? '' : `-${index + 1}`}`, pattern: { tagPattern: tag } })),
  ].map((each) =>
    named(`${id}${each.id}`, new RepositoryEnvironmentDeploymentPolicy(scope, `${policy.name}${each.id}`, { ...of, ...each.pattern })),
  );
  return [environment, ...admitted];
}

/** Sets the name of an element in Terraform. Names that cdktf generates end with a hash. */
function named<E extends TerraformElement>(name: string, element: E): E {
  element.overrideLogicalId(name);
  return element;
}

/**
 * The result of `stack.toTerraform()` in a tenth of the time: it searches every key and value for tokens, twice, but there are none here,
 * because references are written as text.
 */
function documentOf(stack: GitHubStack): object {
  const metadata = { version: cdktfVersion, stackName: stack.node.id, overrides: { stack: Object.keys(overrides) } };
  const document = { '//': { metadata, outputs: {} } };
  for (const element of stack.node.findAll()) {
    if (!TerraformElement.isTerraformElement(element)) continue;
    merge(document, element.toTerraform());
    merge(metadata, element.toMetadata());
  }
  return merge(document, overrides);
}

/** Merges the properties of `source` into `target`, at any depth. */
function merge(target: Record<string, unknown>, source: Record<string, unknown>): object {
  for (const [key, value] of Object.entries(source)) {
    const known = ownValue(target, key);
    if (isMap(value) && isMap(known)) merge(known, value);
    else if (value !== undefined) setOwn(target, key, value);
  }
  return target;
}
