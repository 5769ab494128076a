/**
 * Every derived name, in one place: two emitters that need the same name call the same function.
 */

/** The job that a pull request must pass, in each repository. */
export const gateJob = 'gate';

/** The GitHub environment that holds the key of the promoter. */
export const promotionEnvironment = 'gitops-promotion';

/** The variable and the secret of that GitHub environment: the promoter's App by its client id, and its key. */
export const promoterClientId = 'PROMOTER_CLIENT_ID';
export const promoterPrivateKey = 'PROMOTER_PRIVATE_KEY';

/** The GitHub environment of a repository whose image goes to a registry other than GitHub's own, with the variable and the secret to log in by. */
export const registryEnvironment = 'registry';
export const registryUser = 'REGISTRY_USER';
export const registryPassword = 'REGISTRY_PASSWORD';

/** Whether an image is in GitHub's own registry, which the token of a job opens; any other needs the environment above. */
export const isAtGitHub = (image: string): boolean => image.startsWith('ghcr.io/');

/** The tag of an image that was never released. */
export const unreleasedTag = 'unreleased';

/** The branch that protected repositories work on, and that Argo CD follows. */
export const mainBranch = 'main';

/** The same as Argo CD is told it: in full, so that it need not list all that the repository has. */
export const targetRevision = `refs/heads/${mainBranch}`;

/** The cluster that Argo CD runs on, as it knows it. */
export const inCluster = 'https://kubernetes.default.svc';

/** The Terraform stack of the repositories. */
export const governanceStack = 'github';

/** The Argo CD Application of a service in an environment; the cluster is named where the environment has several. */
export const applicationName = (service: string, environment: string, cluster: string | undefined): string =>
  cluster === undefined ? `${service}-${environment}` : `${service}-${environment}-${cluster}`;

/** The objects of a workload: the service's own is named as the service is. */
export const workloadName = (service: string, workload: string | undefined): string =>
  workload === undefined ? service : `${service}-${workload}`;

/** The headless Service through which the pods of a StatefulSet have names of their own; beside it the workload has an ordinary one. */
export const governingServiceName = (workload: string): string => `${workload}-headless`;

/** A ConfigMap of a service. */
export const configMapName = (service: string, name: string): string => `${service}-${name}`;

/** The NetworkPolicies that every namespace has, before any service's own. */
export const namespacePolicies = { dns: 'allow-dns', deny: 'default-deny' } as const;

/** The volume that a Secret's files are in: its name has no dots. */
export const secretVolumeName = (secret: string): string => secret.replaceAll('.', '-');

/** The labels by which Services, budgets and policies select the pods of a workload. They never change. */
export const selectorLabels = (workload: string): Record<string, string> => ({ 'app.kubernetes.io/name': workload });

/** The label of what belongs to a service, be its workload the service's own or another. */
export const partOfLabel = (service: string): Record<string, string> => ({ 'app.kubernetes.io/part-of': service });

/** The pull-request branch that carries a promotion: one per service and environment, so that the newest wins. */
export const promotionBranch = (environment: string, service: string): string => `promote/${environment}/${service}`;

/** Where a person looks at a repository. */
export const repositoryPage = (organization: string, repository: string): string => `https://github.com/${organization}/${repository}`;

/** Where a repository is cloned from. */
export const repositoryUrl = (organization: string, repository: string): string => `${repositoryPage(organization, repository)}.git`;

/** A team as CODEOWNERS mentions it. */
export const teamMention = (organization: string, team: string): string => `@${organization}/${team}`;
