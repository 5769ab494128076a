import { applicationRepositories, type ApplicationRepository } from '../model/facts/application-repositories';
import { buildRefs } from '../model/facts/build-refs';
import { environmentOfImage, environmentOfRelease } from '../model/facts/image-environment';
import {
  applyEnvironment,
  imageEnvironment,
  mainBranch,
  planEnvironment,
  promotionEnvironment,
  releaseTags,
  terraformPlanEnvironment,
} from '../names/github';
import type { DefinitionsRepositoryModel, PlatformModel, RepositoryModel } from '../model/types/platform-model';
import { builtImages, hasOwnImages, type ServiceModel } from '../model/types/service-model';
import { applicationOwnerLines, configOwnerLines, definitionsOwnerLines, type OwnerLine } from './owner-lines';
import { releasedServices } from '../model/facts/released-services';
import { requiresCodeScanning } from '../model/facts/requires-code-scanning';
import { requiredReviewers } from './required-reviewers';
import { tagRulesets, type TagRulesetPolicy } from './tag-ruleset-policy';
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
  readonly tagRulesets: readonly TagRulesetPolicy[];
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

/** A GitHub environment. It gives its secrets only to workflows of its branches and tags, and not to administrators. */
export interface EnvironmentPolicy {
  readonly name: string;
  /** Undefined for all. */
  readonly branches: readonly string[] | undefined;
  /** Patterns. */
  readonly tags: readonly string[];
  readonly adminsMayBypass: boolean;
}

/** Permissions of a team in a repository, in GitHub's terms. */
export interface PermissionPolicy {
  readonly team: string;
  readonly permission: 'pull' | 'push';
}

/** Names of the checks that workflows of the user's own make required, by repository. */
export type RequiredChecks = ReadonlyMap<string, readonly string[]>;

/** The config repository first, then the definitions repository, then the application repositories by name. */
export const repositoryPolicies = (
  platform: PlatformModel,
  services: readonly ServiceModel[],
  checks: RequiredChecks = new Map(),
): RepositoryPolicy[] =>
  [
    configRepositoryRules(platform, services),
    ...(platform.definitions ? [definitionsRepositoryRules(platform, platform.definitions, services)] : []),
    ...applicationRepositories(services).map((repository) => applicationRepositoryRules(repository, platform)),
  ].map((rules) => repositoryPolicy(rules, checks.get(rules.repository.name) ?? []));

function configRepositoryRules(platform: PlatformModel, services: readonly ServiceModel[]): RepositoryRules {
  const writers = writersOf(configOwnerLines(platform, services));
  const promotes = services.filter(hasOwnImages).some(({ stages }) => stages.some(({ promotedFrom }) => promotedFrom !== undefined));
  const readers = platform.teams.filter(({ permission }) => permission === 'read').map(({ name }) => name);
  return {
    repository: platform.repository,
    reviewers: requiredReviewers(services),
    environments: promotes ? [environment(promotionEnvironment)] : [],
    permissions: sortedByTeam([...permissions(writers, 'push'), ...permissions(readers, 'pull')]),
  };
}

/** Teams propose changes of their services, on branches: pull requests of forks get no plan. */
function definitionsRepositoryRules(
  platform: PlatformModel,
  { repository, terraformPlan }: DefinitionsRepositoryModel,
  services: readonly ServiceModel[],
): RepositoryRules {
  const proposers = services.map(({ team }) => team).filter(({ permission }) => permission === 'write');
  const writers = new Set([...writersOf(definitionsOwnerLines(platform)), ...proposers.map(({ name }) => name)]);
  const readers = platform.teams.filter(({ permission }) => permission === 'read').map(({ name }) => name);
  return {
    repository,
    environments: [
      environment(applyEnvironment),
      environmentOfAll(planEnvironment),
      ...(terraformPlan ? [environment(terraformPlanEnvironment)] : []),
    ],
    permissions: sortedByTeam([...permissions([...writers], 'push'), ...permissions(readers, 'pull')]),
  };
}

function applicationRepositoryRules(application: ApplicationRepository, platform: PlatformModel): RepositoryRules {
  const { repository, services } = application;
  const { branches, feeding } = buildRefs(application);
  const released = releasedServices(application);
  const tags = released.length > 0 ? releaseTags(services.length > 1) : [];
  const buildsWithEnvironment = services.flatMap(builtImages).some((image) => environmentOfImage(image) !== undefined);
  const releasesWithEnvironment = released.flatMap(builtImages).some((image) => environmentOfRelease(image) !== undefined);
  const writers = writersOf(applicationOwnerLines(application, platform));
  return {
    repository,
    methods: branches.length > 1 ? methodsBetweenBranches : mergeMethods,
    branches,
    codeScanning: requiresCodeScanning(services),
    tagRulesets: tags.length > 0 ? tagRulesets(tags, writers) : [],
    environments: [
      ...(feeding.length + tags.length > 0 ? [environment(promotionEnvironment, feeding, tags)] : []),
      ...(buildsWithEnvironment || releasesWithEnvironment
        ? [environment(imageEnvironment, buildsWithEnvironment ? branches : [], releasesWithEnvironment ? tags : [])]
        : []),
    ],
    permissions: permissions(writers, 'push'),
  };
}

interface RepositoryRules extends Pick<RepositoryPolicy, 'environments' | 'permissions'>, Partial<Omit<RulesetOptions, 'checks'>> {
  readonly repository: RepositoryModel;
  readonly tagRulesets?: readonly TagRulesetPolicy[];
}

/** GitHub deletes no branch of a ruleset after a merge. */
const repositoryPolicy = (
  {
    repository,
    branches = [mainBranch],
    methods = mergeMethods,
    reviewers = [],
    codeScanning,
    tagRulesets = [],
    environments,
    permissions,
  }: RepositoryRules,
  checks: readonly string[],
): RepositoryPolicy => ({
  name: repository.name,
  visibility: repository.visibility,
  merging: { methods, allowsAutoMerge: true, deletesBranch: true },
  rulesets: branchRulesets({ branches, methods, reviewers, checks, codeScanning }),
  tagRulesets,
  environments,
  permissions,
});

const environment = (name: string, branches: readonly string[] = [mainBranch], tags: readonly string[] = []): EnvironmentPolicy => ({
  name,
  branches,
  tags,
  adminsMayBypass: false,
});

/** One of which workflows on every branch take a secret: whoever may push a branch may do with it what they want. */
const environmentOfAll = (name: string): EnvironmentPolicy => ({ name, branches: undefined, tags: [], adminsMayBypass: false });

/** Every code owner: GitHub ignores a line of CODEOWNERS if its team has no write access. */
const writersOf = (lines: readonly OwnerLine[]): string[] => [...new Set(lines.flatMap(({ teams }) => teams))].sort();

const permissions = (teams: readonly string[], permission: PermissionPolicy['permission']): PermissionPolicy[] =>
  teams.map((team) => ({ team, permission }));

const sortedByTeam = (all: readonly PermissionPolicy[]): PermissionPolicy[] => [...all].sort((a, b) => (a.team < b.team ? -1 : 1));
