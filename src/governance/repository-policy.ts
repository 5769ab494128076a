import { applicationRepositories, type ApplicationRepository } from '../model/facts/application-repositories';
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
import { builtImages, hasOwnImages, isFedByCi, type ServiceModel } from '../model/types/service-model';
import { applicationOwnerLines, configOwnerLines, definitionsOwnerLines, type OwnerLine } from './owner-lines';
import { requiredReviewers } from './required-reviewers';
import { mergeMethods, rulesetsOfMain, type MergeMethod, type RulesetPolicy } from './ruleset-policy';

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

/** A GitHub environment. It gives its secrets only to workflows of its branch, and not to administrators. */
export interface EnvironmentPolicy {
  readonly name: string;
  /** Undefined for all branches. */
  readonly branch: string | undefined;
  readonly adminsMayBypass: boolean;
}

/** Permissions of a team in a repository, in GitHub's terms. */
export interface PermissionPolicy {
  readonly team: string;
  readonly permission: 'pull' | 'push';
}

const merging: MergePolicy = { methods: mergeMethods, allowsAutoMerge: true, deletesBranch: true };

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
    rulesets: rulesetsOfMain(requiredReviewers(services)),
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
    rulesets: rulesetsOfMain(),
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
  const promotes = services.some((service) => hasOwnImages(service) && service.stages.some(isFedByCi));
  const readsSecrets = services.some((service) => builtImages(service).some(needsSecrets));
  return repositoryPolicy(repository, {
    rulesets: rulesetsOfMain(),
    environments: [...(promotes ? [environment(promotionEnvironment)] : []), ...(readsSecrets ? [environment(imageEnvironment)] : [])],
    permissions: permissions(writersOf(applicationOwnerLines(application, platform)), 'push'),
  });
}

const repositoryPolicy = (
  { name, visibility }: RepositoryModel,
  rest: Pick<RepositoryPolicy, 'rulesets' | 'environments' | 'permissions'>,
): RepositoryPolicy => ({ name, visibility, merging, ...rest });

const environment = (name: string): EnvironmentPolicy => ({ name, branch: mainBranch, adminsMayBypass: false });

/** One of which workflows on every branch take a secret: whoever may push a branch may do with it what they want. */
const environmentOfAll = (name: string): EnvironmentPolicy => ({ name, branch: undefined, adminsMayBypass: false });

/** Every code owner: GitHub ignores a line of CODEOWNERS if its team has no write access. */
const writersOf = (lines: readonly OwnerLine[]): string[] => [...new Set(lines.flatMap(({ teams }) => teams))].sort();

const permissions = (teams: readonly string[], permission: PermissionPolicy['permission']): PermissionPolicy[] =>
  teams.map((team) => ({ team, permission }));

const sortedByTeam = (all: readonly PermissionPolicy[]): PermissionPolicy[] => [...all].sort((a, b) => (a.team < b.team ? -1 : 1));
