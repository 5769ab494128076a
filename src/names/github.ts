/** Names at GitHub that workflows, rulesets and code owners share. */

/** The job that a pull request must pass, in each repository. */
export const gateJob = 'gate';

/**
 * The name of the same job, if several branches require the check: a push reports another one. A check belongs to a commit, so that of a push
 * would count for a pull request from this branch into another one.
 */
export const gateOnlyOfPullRequests = `\${{ github.event_name == 'push' && 'gate-of-push' || '${gateJob}' }}`;

/** The name that a job has in pull requests. */
export const nameInPullRequests = (name: string): string =>
  /^\$\{\{ *github\.event_name *== *'push' *&& *'[^']*' *\|\| *'([^']*)' *\}\}$/.exec(name)?.[1] ?? name;

/** The GitHub environment with the key of the promoter. */
export const promotionEnvironment = 'gitops-promotion';

/** The variable and the secret of that GitHub environment: the client ID of the promoter's App, and its private key. */
export const promoterClientId = 'PROMOTER_CLIENT_ID';
export const promoterPrivateKey = 'PROMOTER_PRIVATE_KEY';

/**
 * The GitHub environment with the key of the reader, of whom pull requests of the definitions take a token: every branch may use it. Its
 * App reads the content of repositories, and nothing else.
 */
export const planEnvironment = 'gitops-plan';
export const readerClientId = 'READER_CLIENT_ID';
export const readerPrivateKey = 'READER_PRIVATE_KEY';

/**
 * The GitHub environment with the key of the applier, which brings merged definitions to the other repositories. Its App writes everything
 * that is generated, workflows too, so only the main branch may use it.
 */
export const applyEnvironment = 'gitops-apply';
export const applierClientId = 'APPLIER_CLIENT_ID';
export const applierPrivateKey = 'APPLIER_PRIVATE_KEY';

/**
 * The GitHub environment with the key of the planner, which reads the settings of repositories and teams for `terraform plan`, and with what
 * Terraform needs to read its state. Only the main branch may use it.
 */
export const terraformPlanEnvironment = 'terraform-plan';
export const plannerClientId = 'PLANNER_CLIENT_ID';
export const plannerPrivateKey = 'PLANNER_PRIVATE_KEY';

/**
 * The GitHub environment with what the build of an image needs: secrets of the build, and the login to a registry that takes a password, in a
 * variable and a secret. Pull requests do not get it.
 */
export const imageEnvironment = 'image-build';
export const registryUser = 'REGISTRY_USER';
export const registryPassword = 'REGISTRY_PASSWORD';

/** The default branch of every repository, which the delivery engine follows. */
export const mainBranch = 'main';

/**
 * Patterns for the Git tags that release images: `v1.2.3`, and in a repository of several services also `cart/v1.2.3`. Rulesets and GitHub
 * environments have them, and cover pre-releases, too.
 *
 * @param several whether the repository has several services.
 */
export const releaseTags = (several: boolean): string[] => (several ? ['v*', '*/v*'] : ['v*']);

/** The same for the tags that start a promotion, as a workflow has them. */
export const startingTags = (several: boolean): string[] => {
  const version = 'v[0-9]+.[0-9]+.[0-9]+';
  return several ? [version, `*/${version}`] : [version];
};

/** The Terraform stack of the repositories. */
export const governanceStack = 'github';

/** The pull-request branch of a promotion: one per service and environment, so that the newest replaces older ones. */
export const promotionBranch = (environment: string, service: string): string => `promote/${environment}/${service}`;

/** The pull-request branch of an apply: one per repository, so that the newest replaces older ones. */
export const applyBranch = 'charthouse/apply';

/** The web page of a repository. */
export const repositoryPage = (organization: string, repository: string): string => `https://github.com/${organization}/${repository}`;

/** The address from which a repository is cloned. */
export const cloneUrl = (organization: string, repository: string): string => `${repositoryPage(organization, repository)}.git`;

/** A team as CODEOWNERS mentions it. */
export const teamMention = (organization: string, team: string): string => `@${organization}/${team}`;
