import { applicationRepositories, type ApplicationRepository } from '../model/facts/application-repositories';
import { buildRefs } from '../model/facts/build-refs';
import { needsSecrets } from '../model/facts/needs-secrets';
import {
  applyEnvironment,
  imageEnvironment,
  mainBranch,
  planEnvironment,
  promotionEnvironment,
  terraformPlanEnvironment,
} from '../names/github';
import type { DefinitionsRepositoryModel, PlatformModel, RepositoryModel } from '../model/types/platform-model';
import { builtImages, hasOwnImages, type ServiceModel } from '../model/types/service-model';
import { applicationOwnerLines, configOwnerLines, definitionsOwnerLines, type OwnerLine } from './owner-lines';
import { requiredReviewers } from './required-reviewers';
import {
  branchRulesets,
  mergeMethods,
  methodsBetweenBranches,
  type MergeMethod,
  type RulesetOptions,
  type RulesetPolicy,
} from './ruleset-policy';

/** Settings of a repository on GitHub, as plain data. `stack.ts` translates them for Terraform. */
export interface RepositoryPolicy {
  readonly name: string;
  readonly visibility: RepositoryModel['visibility'];
  readonly merging: MergePolicy;
  readonly rulesets: readonly RulesetPolicy[];
  readonly environments: readonly EnvironmentPolicy[];
  /** By team. */
  readonly permissions: readonly PermissionPolicy[];
}

/** How pull requests can be merged. */
export interface MergePolicy {
  readonly methods: readonly MergeMethod[];
  /** Whether GitHub can merge automatically, as for promotions. */
  readonly allowsAutoMerge: boolean;
  readonly deletesBranch: boolean;
}

/** A GitHub environment. It gives its secrets only to workflows of its branches, and not to administrators. */
export interface EnvironmentPolicy {
  readonly name: string;
  /** Undefined for all. */
  readonly branches: readonly string[] | undefined;
  readonly adminsMayBypass: boolean;
}

/** Permissions of a team in a repository, in GitHub's terms. */
export interface PermissionPolicy {
  readonly team: string;
  readonly permission: 'pull' | 'push';
}

/** The config repository first, then the definitions repository, then the application repositories by name. */
export const repositoryPolicies = (platform: PlatformModel, services: readonly ServiceModel[]): RepositoryPolicy[] => [
  configRepositoryPolicy(platform, services),
  ...(platform.definitions ? [definitionsRepositoryPolicy(platform, platform.definitions, services)] : []),
  ...applicationRepositories(services).map((repository) => applicationRepositoryPolicy(repository, platform)),
];

function configRepositoryPolicy(platform: PlatformModel, services: readonly ServiceModel[]): RepositoryPolicy {
  const writers = writersOf(configOwnerLines(platform, services));
  const promotes = services.filter(hasOwnImages).some(({ stages }) => stages.some(({ promotedFrom }) => promotedFrom !== undefined));
  const readers = platform.teams.filter(({ permission }) => permission === 'read').map(({ name }) => name);
  return repositoryPolicy(platform.repository, {
    reviewers: requiredReviewers(services),
    environments: promotes ? [environment(promotionEnvironment)] : [],
    permissions: sortedByTeam([...permissions(writers, 'push'), ...permissions(readers, 'pull')]),
  });
}

/** Teams propose changes of their services, on branches: pull requests of forks get no plan. */
function definitionsRepositoryPolicy(
  platform: PlatformModel,
  { repository, terraformPlan }: DefinitionsRepositoryModel,
  services: readonly ServiceModel[],
): RepositoryPolicy {
  const proposers = services.map(({ team }) => team).filter(({ permission }) => permission === 'write');
  const writers = new Set([...writersOf(definitionsOwnerLines(platform)), ...proposers.map(({ name }) => name)]);
  const readers = platform.teams.filter(({ permission }) => permission === 'read').map(({ name }) => name);
  return repositoryPolicy(repository, {
    environments: [
      environment(applyEnvironment),
      environmentOfAll(planEnvironment),
      ...(terraformPlan ? [environment(terraformPlanEnvironment)] : []),
    ],
    permissions: sortedByTeam([...permissions([...writers], 'push'), ...permissions(readers, 'pull')]),
  });
}

function applicationRepositoryPolicy(application: ApplicationRepository, platform: PlatformModel): RepositoryPolicy {
  const { repository, services } = application;
  const { branches, feeding } = buildRefs(application);
  const readsSecrets = services.some((service) => builtImages(service).some(needsSecrets));
  return repositoryPolicy(repository, {
    methods: branches.length > 1 ? methodsBetweenBranches : mergeMethods,
    branches,
    environments: [
      ...(feeding.length > 0 ? [environment(promotionEnvironment, feeding)] : []),
      ...(readsSecrets ? [environment(imageEnvironment, branches)] : []),
    ],
    permissions: permissions(writersOf(applicationOwnerLines(application, platform)), 'push'),
  });
}

interface RepositoryRules extends Pick<RepositoryPolicy, 'environments' | 'permissions'>, Partial<RulesetOptions> {}

/** GitHub deletes no branch of a ruleset after a merge. */
const repositoryPolicy = (
  { name, visibility }: RepositoryModel,
  { branches = [mainBranch], methods = mergeMethods, reviewers = [], environments, permissions }: RepositoryRules,
): RepositoryPolicy => ({
  name,
  visibility,
  merging: { methods, allowsAutoMerge: true, deletesBranch: true },
  rulesets: branchRulesets({ branches, methods, reviewers }),
  environments,
  permissions,
});

const environment = (name: string, branches: readonly string[] = [mainBranch]): EnvironmentPolicy => ({
  name,
  branches,
  adminsMayBypass: false,
});

/** One of which workflows on every branch take a secret: whoever may push a branch may do with it what they want. */
const environmentOfAll = (name: string): EnvironmentPolicy => ({ name, branches: undefined, adminsMayBypass: false });

/** Every code owner: GitHub ignores a line of CODEOWNERS if its team has no write access. */
const writersOf = (lines: readonly OwnerLine[]): string[] => [...new Set(lines.flatMap(({ teams }) => teams))].sort();

const permissions = (teams: readonly string[], permission: PermissionPolicy['permission']): PermissionPolicy[] =>
  teams.map((team) => ({ team, permission }));

const sortedByTeam = (all: readonly PermissionPolicy[]): PermissionPolicy[] => [...all].sort((a, b) => (a.team < b.team ? -1 : 1));
