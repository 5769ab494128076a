/** What the names of registries say. */

/** The host of an image name, or of the beginning of one. The default is Docker Hub. */
export function registryHost(image: string): string {
  const [first] = image.split('/', 1);
  return /[.:]|^localhost$/.test(first!) ? first! : 'docker.io';
}

/** Whether an image is in GitHub's registry, for which the token of a job is enough. */
export const isAtGitHub = (image: string): boolean => registryHost(image) === 'ghcr.io';

/** A registry of Amazon ECR, as its host names it. */
export interface ElasticRegistry {
  readonly account: string;
  readonly region: string;
}

/** Account and region of a private registry of Amazon ECR; undefined for any other host. */
export function elasticRegistry(host: string): ElasticRegistry | undefined {
  const [, account, region] = /^([0-9]{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com$/.exec(host) ?? [];
  return account === undefined ? undefined : { account, region: region! };
}

/** A registry of Azure, as its host names it. */
export interface AzureRegistry {
  readonly name: string;
  /** The hash after the name, which registries with a domain name label have. */
  readonly suffix: string | undefined;
}

/** The name of a registry of Azure Container Registry; undefined for any other host. */
export function azureRegistry(host: string): AzureRegistry | undefined {
  const [, name, suffix] = /^([a-z0-9]{5,50})(?:-([a-z0-9]+))?\.azurecr\.io$/.exec(host) ?? [];
  return name === undefined ? undefined : { name, suffix };
}

/** The location of a registry of Google Artifact Registry, as its host names it; undefined for any other host. */
export const artifactLocation = (host: string): string | undefined => /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1];

/** A repository of Google Artifact Registry, as the name of an image has it. */
export interface ArtifactRepository {
  readonly project: string;
  readonly repository: string;
}

/** Project and repository of an image in Google Artifact Registry; undefined if its name lacks them. */
export function artifactRepository(image: string): ArtifactRepository | undefined {
  const [, project, repository] = /^[^/]+\/([a-z][a-z0-9-]{4,28}[a-z0-9])\/([a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)\/[^/]/.exec(image) ?? [];
  return project === undefined ? undefined : { project, repository: repository! };
}

/** Whether the passwords of a registry are valid for hours only, as those of all registries of Amazon ECR are: none can be stored. */
export const passwordsExpire = (host: string): boolean =>
  /^(?:public\.ecr\.aws|[0-9]{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn))$/.test(
    host,
  );
